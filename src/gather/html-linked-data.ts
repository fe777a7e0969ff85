/** What a page says of itself as linked data (schema.org in JSON-LD), which newspapers and archives give most fully. */

import { isObject, listOf } from './json.ts'

/** Characters of one block that are looked at, and blocks of a page. Assumptions. */
export const [longestBlock, mostBlocks] = [200_000, 20]

const works =
  /^(?:(?:|News|Scholarly|OpinionNews|AnalysisNews|ReportageNews)Article|BlogPosting|WebPage|CreativeWork|Book|Report|ArchiveComponent)$/

/**
 * Title, authors, date and publisher of the first work that a block describes, under the names of our meta fields.
 *
 * @example
 * linkedData('{"@type":"NewsArticle","headline":"Fire","author":{"name":"Ana"}}') // => { title: ['Fire'], author: ['Ana'] }
 */
export function linkedData(block: string): Readonly<Record<string, readonly string[]>> {
  let parsed: unknown
  try {
    parsed = JSON.parse(block)
  } catch {
    return {}
  }
  const given = listOf(parsed).filter(isObject)
  const work = [...given, ...given.flatMap(one => listOf(one['@graph']).filter(isObject))].find(one =>
    listOf(one['@type']).some(type => works.test(String(type))),
  )
  if (work === undefined) return {}
  const names = (value: unknown): string[] =>
    listOf(value).flatMap(one => {
      const name = isObject(one) ? one.name : one
      return typeof name === 'string' && name.trim() !== '' ? [name.trim().slice(0, 300)] : []
    })
  const fields = {
    title: names(work.headline ?? work.name),
    author: names(work.author).slice(0, 50),
    issued: names(work.datePublished),
    publisher: names(work.publisher),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0))
}
