/** Speakers that the lay-out tells: turns of talk set as paragraphs, and letters quoted with their signature. */
import type { Quoted } from './pairs.ts'
import { firstAfter, type Scene } from './scene.ts'
import type { Told } from './told.ts'

/** Quotations looked back for the two turns before. An assumption. */
const memory = 6

/**
 * "'A,' asked X. / 'B,' said Y. / 'C.'": a paragraph that is nothing but a speech goes to whoever spoke before the turn
 * before it.
 */
export function byTurn(scene: Scene, quote: Quoted, index: number, told: readonly Told[]): Told | undefined {
  const { page, quotes } = scene
  if (quote.depth > 0 || !/^\s*(?:\n|$)/.test(page.text.slice(quote.close, quote.close + 8))) return undefined
  const paragraphOf = (at: number): number => page.sentences[page.sentenceAt(at)]?.paragraph ?? -1
  const own = paragraphOf(quote.open)
  const turns: (string | undefined)[] = []
  for (let i = index; i >= 0 && index - i <= memory && turns.length < 3; i--) {
    const one = quotes[i]!
    if (one.depth > 0) continue
    const paragraph = paragraphOf(one.open)
    if (paragraph !== own - turns.length) {
      if (paragraph < own - turns.length) return undefined
      continue
    }
    // A paragraph of talk opens with its speech.
    if (page.paragraphs[paragraph]!.start === one.open) turns.push(told[i]?.speaker)
  }
  const [, other, speaker] = turns
  return turns.length < 3 || speaker === undefined || other === undefined || speaker === other
    ? undefined
    : { speaker, addressee: other, settled: true, why: 'Turns of talk alternate, and the two before it are known.' }
}

/** "… I ask to be heard. S. Kowal.": a quotation of several sentences that ends in a bare name is signed by it. */
export function bySignature(scene: Scene, quote: Quoted): Told | undefined {
  const { page, mentions } = scene
  const signed = mentions[firstAfter(mentions, mention => mention.start, quote.end) - 1]
  if (signed?.kind !== 'person' || signed.start <= quote.start || signed.end > quote.end) return undefined
  if (/[^\s.,]/.test(page.text.slice(signed.end, quote.end))) return undefined
  const before = page.text.slice(Math.max(quote.start, signed.start - 24), signed.start)
  const closing = /[.!?…]\s+(?:(\p{L}+),?\s+)?$/u.exec(before)
  return closing !== null && (closing[1] === undefined || scene.language.closings.has(closing[1].toLowerCase()))
    ? { speaker: signed.actor, settled: true, why: 'The words are signed with this name.' }
    : undefined
}
