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
  const { codes, worthOf } = priceWords(edition, lexicon)
  let above = new Float32Array(width)
  let row = new Float32Array(width)
  let top = 0
  let gain = 0
  for (let i = 1; i <= quote.length; i++) {
    const worth = worthOf(quote[i - 1]!)
    const line = i * width
    let left = 0
    for (let j = 1; j < width; j++) {
      const pair = worth[codes[j - 1]!]!
      const both = pair > 0 ? above[j - 1]! + pair : 0
      const up = above[j]! - leftOutOfQuote
      const aside = left - leftOutOfEdition
      let best = 0
      let step = 0
      if (aside > best) [best, step] = [aside, 3]
      if (up >= best && up > 0) [best, step] = [up, 2]
      if (both >= best && both > 0) [best, step] = [both, 1]
      row[j] = best
      left = row[j]!
      steps[line + j] = step
      if (best > gain) {
        gain = best
        top = line + j
      }
    }
    ;[above, row] = [row, above]
  }
  const pairs: [number, number, boolean][] = []
  for (let at = top; steps[at] !== 0; at -= [0, width + 1, width, 1][steps[at]!]!) {
    const [i, j] = [Math.floor(at / width) - 1, (at % width) - 1]
    if (steps[at] === 1) pairs.push([i, j, quote[i]!.word.key === edition[j]!.word.key])
  }
  return { pairs: pairs.reverse(), gain }
}

/** The edition's words as numbers, and what each number gains against a word of the quotation; the table is used anew. */
function priceWords(edition: readonly Sign[], { same, kind, kin }: Lexicon) {
  const functionWords = new Map<string, number>()
  const codes = Int32Array.from(edition, ({ word, id }) => {
    if (id >= 0) return id
    if (!functionWords.has(word.key)) functionWords.set(word.key, same.length + functionWords.size)
    return functionWords.get(word.key)!
  })
  const worth = new Float64Array(same.length + functionWords.size)
  let written: number[] = []
  const worthOf = ({ word, id }: Sign): Float64Array => {
    for (const code of written) worth[code] = 0
    const own = id < 0 ? functionWords.get(word.key) : id
    written = own === undefined ? [] : [own, ...(id < 0 ? [] : kin[id]!)]
    if (id >= 0) for (const other of kin[id]!) worth[other] = -Math.log(kind[id]!) / 2
    if (own !== undefined) worth[own] = id < 0 ? functionWord : -Math.log(same[id]!)
    return worth
  }
  return { codes, worthOf }
}
