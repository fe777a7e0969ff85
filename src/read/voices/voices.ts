import type { Actor } from '../../case/actor.ts'
import type { Span } from '../../case/passage.ts'
import type { Page } from '../page.ts'
import type { Mention } from '../people/mention.ts'
import type { Draft } from '../reader.ts'
import { findAttributions } from './attributions.ts'
import { findAuthor } from './author.ts'
import { english } from './english.ts'
import type { VoiceLanguage } from './language.ts'
import { pairMarks } from './pairs.ts'
import { makeScene } from './scene.ts'
import { findSpeakers } from './speakers.ts'
import { styleOf } from './style.ts'

/**
 * The voices of a text: whose words stand in quotation marks, on whose word the rest is told, and which works are cited.
 * Offsets are UTF-16. Pure and linear in the length of the text.
 *
 * @example
 * findVoices(page, mentions, actors, []).map(finding => finding.kind) // => ['attribution', 'quotation', 'citation']
 */
export function findVoices(
  page: Page,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  masked: readonly Span[],
  language: VoiceLanguage = english,
): Draft[] {
  const { text } = page
  const quotes = pairMarks(text, page.paragraphs, language, masked)
  const scene = makeScene(page, mentions, actors, quotes, language)
  const styles = quotes.map(quoted => styleOf(text, quoted, language))
  const author = findAuthor(page, mentions, language)
  const told = findSpeakers(scene, styles, author)
  const first = (at: number): string | undefined => {
    const around = scene.quoteAt(at)
    return around < 0 ? author : told[around]?.speaker
  }
  const quotations = quotes.map((quoted, index): Draft => {
    const { speaker, addressee, via, why } = told[index]!
    return {
      kind: 'quotation',
      start: quoted.start,
      end: quoted.end,
      ...(speaker !== undefined && { speaker }),
      ...(addressee !== undefined && { addressee }),
      ...(via !== undefined && { via }),
      depth: quoted.depth,
      style: styles[index]!,
      reason: quoted.closed ? why : `A quotation mark opens here and none closes it; the end is a guess. ${why}`,
    }
  })
  const attributions = findAttributions(scene, first).map(
    ({ why, ...rest }): Draft => ({ kind: 'attribution', ...rest, reason: why }),
  )
  return [...quotations, ...attributions]
}
