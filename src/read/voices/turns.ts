/** The speaker that a signature tells: letters quoted with the name at their foot. */
import type { Quoted } from './pairs.ts'
import { isReference } from './salience.ts'
import { firstAfter, type Scene } from './scene.ts'
import type { Told } from './told.ts'

/** "… I ask to be heard. S. Kowal.": a quotation of several sentences that ends in a bare name is signed by it. */
export function bySignature(scene: Scene, quote: Quoted): Told | undefined {
  const { page, mentions } = scene
  const signed = mentions[firstAfter(mentions, mention => mention.start, quote.end) - 1]
  if (signed?.kind !== 'person' || signed.start <= quote.start || signed.end > quote.end) return undefined
  if (/[^\s.]/.test(page.text.slice(signed.end, quote.end))) return undefined
  const before = page.text.slice(Math.max(quote.start, signed.start - 24), signed.start)
  // "Thank you, Mr. Brown.": the stop of a title ends no sentence.
  const closing = /(?<!\b\p{Lu}\p{L}{0,3})[.!?…]\s+(?:(\p{L}+),?\s+)?$/u.exec(before)
  return closing !== null && (closing[1] === undefined || scene.language.closings.has(closing[1].toLowerCase()))
    ? { speaker: signed.actor, settled: true, why: 'The words are signed with this name.' }
    : undefined
}

/** "'A.' (Brown, pp. 3-4)": where no tag says otherwise, the words are those of the author cited right behind. */
export function byReference(scene: Scene, quote: Quoted): Told | undefined {
  const { page, mentions } = scene
  const cited = mentions[scene.mentionAt(quote.close)]
  if (cited?.kind !== 'person' || cited.start - quote.close > 4 || page.text[cited.start - 1] !== '(') return undefined
  return isReference(scene, cited.end)
    ? { speaker: cited.actor, settled: true, why: 'The reference behind it cites this person.' }
    : undefined
}
