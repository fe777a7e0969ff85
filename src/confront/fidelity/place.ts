/**
 * Where in an edition a quotation stands, word by word: a local alignment (Smith & Waterman 1981) of the quotation's words
 * with the edition's. Equal content words gain their rarity, kin of theirs (one meaning, other word) less, equal function
 * words little; a word left out costs little, so a quotation may skip a clause and go on.
 *
 * Limits: words in another order are left unpaired here and found afterwards (deviations.ts); only the best place is told.
 */
import type { Lexicon } from '../reuse/lexicon.ts'
import type { Word } from '../reuse/words.ts'

export interface Aligned {
  /** Pairs of word indices, quotation and edition, rising on both sides. */
  readonly pairs: readonly (readonly [quote: number, edition: number, same: boolean])[]
  readonly gain: number
}

/** A word as the aligner sees it: its id among content words, or −1. */
export interface Sign {
  readonly word: Word
  readonly id: number
}

/** Prices in nats. Assumptions, tried on quotations and translations of the teaching case. */
const functionWord = 0.5
const leftOutOfQuote = 0.7
const leftOutOfEdition = 0.35
/** A gain under this may be chance: two or three rare words. */
export const leastGain = 14
/** Cells of the table, one byte and four. */
export const mostCells = 60_000_000

export function placeQuotation(quote: readonly Sign[], edition: readonly Sign[], lexicon: Lexicon): Aligned {
  const width = edition.length + 1
  const steps = new Uint8Array((quote.length + 1) * width)
  let above = new Float32Array(width)
  let top = 0
  let gain = 0
  for (let i = 1; i <= quote.length; i++) {
    const row = new Float32Array(width)
    const worth = worthOf(quote[i - 1]!, lexicon)
    for (let j = 1; j <= edition.length; j++) {
      const pair = worth(edition[j - 1]!)
      const both = pair > 0 ? above[j - 1]! + pair : 0
      const up = above[j]! - leftOutOfQuote
      const aside = row[j - 1]! - leftOutOfEdition
      const best = Math.max(0, both, up, aside)
      row[j] = best
      steps[i * width + j] = best === 0 ? 0 : best === both ? 1 : best === up ? 2 : 3
      if (best > gain) [gain, top] = [best, i * width + j]
    }
    above = row
  }
  const pairs: [number, number, boolean][] = []
  for (let at = top; steps[at] !== 0; at -= [0, width + 1, width, 1][steps[at]!]!) {
    const [i, j] = [Math.floor(at / width) - 1, (at % width) - 1]
    if (steps[at] === 1) pairs.push([i, j, quote[i]!.word.key === edition[j]!.word.key])
  }
  return { pairs: pairs.reverse(), gain }
}

function worthOf({ word, id }: Sign, { same, kind, kin }: Lexicon): (other: Sign) => number {
  if (id < 0) return other => (other.word.key === word.key ? functionWord : 0)
  const relatives = new Set(kin[id]!)
  const equal = -Math.log(same[id]!)
  const alike = -Math.log(kind[id]!) / 2
  return other => (other.id === id ? equal : relatives.has(other.id) ? alike : 0)
}
