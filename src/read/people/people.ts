import type { Span } from '../../case/passage.ts'
import type { Page } from '../page.ts'
import type { Mention, People } from './mention.ts'

/**
 * People of a text: runs of words that the tagger takes for proper nouns, joined by their last word.
 *
 * @example
 * findPeople(makePage('Later Anna Larina wrote to Koba.'), []).mentions.map(m => m.name) // => ['Anna Larina', 'Koba']
 */
export function findPeople(page: Page, masked: readonly Span[]): People {
  const { tokens } = page
  const mentions: Mention[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.tag !== 'PROPN') continue
    let last = i
    while (tokens[last + 1]?.tag === 'PROPN') last++
    const [start, end] = [tokens[i]!.start, tokens[last]!.end]
    if (!masked.some(span => span.start < end && start < span.end)) {
      const name = page.text.slice(start, end).replace(/\s+/g, ' ')
      mentions.push({ start, end, kind: 'person', name, actor: tokens[last]!.word, reason: 'It is written as a name.' })
    }
    i = last
  }
  const actors = [...Map.groupBy(mentions, mention => mention.actor)].map(([id, group]) => ({
    id,
    kind: 'person' as const,
    name: group.map(m => m.name).reduce((a, b) => (b.length > a.length ? b : a)),
    variants: [...Map.groupBy(group, m => m.name)].map(([form, found]) => ({ form, count: found.length })),
    reasons: [],
  }))
  return { mentions, actors }
}
