import type { Actor } from '../../case/actor.ts'
import type { Span } from '../../case/passage.ts'
import type { Page } from '../page.ts'
import type { Mention } from '../people/mention.ts'
import type { Draft } from '../reader.ts'
import { findAttributions } from './attributions.ts'
import { findAddressee, findAuthor } from './author.ts'
import { findBlocks } from './blocks.ts'
import { type Cited, findCitations } from './citations.ts'
import { byClause } from './clause.ts'
import { findDashes } from './dashes.ts'
import { exchanges, findTurns } from './dialogue.ts'
import { english } from './english.ts'
import type { VoiceLanguage } from './language.ts'
import { nest, pairMarks } from './pairs.ts'
import type { Ranked } from './rank.ts'
import { firstAfter, makeScene } from './scene.ts'
import { findSpeakers } from './speakers.ts'
import { styleOf } from './style.ts'

/**
 * The voices of a text: whose words stand in quotation marks, on whose word the rest is told, and which works are cited.
 * Offsets are UTF-16. Pure and linear in the length of the text.
 *
 * @example
 * findVoices(makePage('He said: "No."'), [], [], []).map(finding => finding.kind) // => ['quotation', 'attribution']
 */
export function findVoices(
  page: Page,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  masked: readonly Span[],
  language: VoiceLanguage = english,
  watch?: (row: Ranked) => void,
): Draft[] {
  const { text } = page
  const marked = pairMarks(text, page.paragraphs, language, masked)
  const dashes = findDashes(page, marked, language)
  const blocks = findBlocks(page, dashes.length === 0 ? marked : nest([...marked, ...dashes]), language)
  const quotes = nest([...marked, ...dashes, ...blocks])
  const set = new Set(blocks.map(block => block.open))
  const scene = makeScene(page, mentions, actors, quotes, language)
  const turns = findTurns(scene, actors)
  const spoken = new Set(dashes.map(dash => dash.open))
  const styles = quotes.map(quoted =>
    set.has(quoted.open) ? 'block' : spoken.has(quoted.open) ? 'direct' : styleOf(text, quoted, language),
  )
  const author = findAuthor(page, mentions, language, quotes)
  const addressee = findAddressee(page, mentions, language)
  const { told, first } = findSpeakers(scene, styles, { author, addressee }, exchanges(quotes, turns), watch)
  const attributed = findAttributions(scene, first)
  const citations = findCitations(page, masked, language)
  const quotations = quotes.map((quoted, index): Draft => {
    const { speaker, addressee, via, why } = byClause(scene, quoted, told[index]!, attributed) ?? told[index]!
    const cited = via ?? workBehind(text, quoted.close, citations)
    return {
      kind: 'quotation',
      start: quoted.start,
      end: quoted.end,
      ...(speaker !== undefined && { speaker }),
      ...(addressee !== undefined && { addressee }),
      ...(cited !== undefined && styles[index] !== 'scare' && { via: cited }),
      depth: quoted.depth,
      style: styles[index]!,
      reason: quoted.closed ? why : `A quotation mark opens here and none closes it; the end is a guess. ${why}`,
    }
  })
  const exchange = turns.map(
    ({ label, inside, ...turn }): Draft => ({
      kind: 'quotation',
      ...turn,
      depth: inside < 0 ? 0 : quotes[inside]!.depth + 1,
      style: 'turn',
      reason: `A turn headed "${label}".`,
    }),
  )
  const attributions = attributed.map(({ why, ...rest }): Draft => ({ kind: 'attribution', ...rest, reason: why }))
  const works = citations.map(({ why, ...rest }): Draft => ({ kind: 'citation', ...rest, reason: why }))
  const all = [...quotations, ...exchange, ...attributions, ...works]
  return masked.length === 0 ? all : all.filter(draft => !hidden(masked, draft))
}

/** The work cited right behind a quotation: its note mark, or the reference in the next paragraph. */
function workBehind(text: string, close: number, citations: readonly Cited[]): string | undefined {
  const cited = citations[firstAfter(citations, citation => citation.start, close - 1)]
  if (cited === undefined || cited.start - close > 12 || cited.work === cited.resolvesTo) return undefined
  return /^[\s.,;)]*$/.test(text.slice(close, cited.start)) ? cited.work : undefined
}

/** True where a masked range holds the whole finding. `masked` is in text order. */
function hidden(masked: readonly Span[], { start, end }: Span): boolean {
  const mask = masked[firstAfter(masked, m => m.start, start) - 1]
  return mask !== undefined && mask.end >= end
}
