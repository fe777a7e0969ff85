/**
 * Which words of two passages answer each other, for showing them face to face.
 *
 * Words in one order are the heaviest common subsequence of the two passages, in which a content word weighs ten function
 * words; a function word is told only where it stands in a run with a content word. What is left over is paired by the
 * same word in another place, then by a kin of it (one meaning by the thesaurus), nearest first. A word is paired once.
 *
 * Limits: kin by WordNet, so English; a pairing shows likeness of words and says nothing of who took from whom.
 */
import type { Thesaurus } from './thesaurus.ts'
import { cutWords, type Word } from './words.ts'

/** UTF-16 offsets within each passage. */
export interface Pair {
  readonly a: { readonly start: number; readonly end: number }
  readonly b: { readonly start: number; readonly end: number }
  /** The same word in the same order, the same word elsewhere, or another word of one meaning. */
  readonly how: 'same' | 'elsewhere' | 'kin'
}

/** Cells of the table of words; longer passages are paired by their beginnings. */
const mostCells = 4_000_000

/**
 * Pairs the words of two passages, in the order of `a`.
 *
 * @example
 * pairWords('He saw the red lamp', 'the red lamp was seen', () => new Set()).map(pair => pair.how) // => ['elsewhere', 'same', 'same', 'same']
 */
export function pairWords(textA: string, textB: string, thesaurus: Thesaurus): Pair[] {
  const b = cutWords(textB).slice(0, 2000)
  const a = cutWords(textA).slice(0, Math.max(1, Math.floor(mostCells / Math.max(1, b.length))))
  const partner = chainOf(a, b)
  const how = new Map<number, Pair['how']>()
  for (let i = 0; i < a.length; i++) if (partner[i]! >= 0) how.set(i, 'same')
  const free = new Set(b.keys())
  for (const j of partner) if (j >= 0) free.delete(j)
  const rest = (meet: (x: Word, y: Word, i: number, j: number) => boolean, kind: Pair['how']): void => {
    for (const [i, word] of a.entries()) {
      if (partner[i]! >= 0 || !word.content) continue
      const near = placeOf(partner, i)
      const j = [...free]
        .filter(at => b[at]!.content && meet(word, b[at]!, i, at))
        .sort((x, y) => Math.abs(x - near) - Math.abs(y - near))[0]
      if (j === undefined) continue
      partner[i] = j
      how.set(i, kind)
      free.delete(j)
    }
  }
  rest((x, y) => x.key === y.key, 'elsewhere')
  const [meansA, meansB] = [meanings(a, textA, thesaurus), meanings(b, textB, thesaurus)]
  rest((_x, _y, i, j) => !meansA[i]!.isDisjointFrom(meansB[j]!), 'kin')
  return a.flatMap(({ start, end }, i) => {
    const other = b[partner[i]!]
    return other === undefined
      ? []
      : [{ a: { start, end }, b: { start: other.start, end: other.end }, how: how.get(i)! }]
  })
}

const meanings = (words: readonly Word[], text: string, thesaurus: Thesaurus): ReadonlySet<string>[] =>
  words.map(({ start, end, content }) => (content ? thesaurus(text.slice(start, end)) : new Set<string>()))

/** Where in b word i of a would stand: beside the partner of the word before it. */
function placeOf(partner: Int32Array, i: number): number {
  for (let k = i - 1; k >= 0; k--) if (partner[k]! >= 0) return partner[k]!
  return 0
}

/** The heaviest common subsequence: content words weigh ten, function words one, so these follow and never lead. */
function chainOf(a: readonly Word[], b: readonly Word[]): Int32Array {
  const width = b.length + 1
  const best = new Int32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    const { key, content } = a[i]!
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      const both = b[j]!.key === key ? best[(i + 1) * width + j + 1]! + (content ? 10 : 1) : 0
      best[i * width + j] = Math.max(skip, both)
    }
  }
  const partner = new Int32Array(a.length).fill(-1)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const { key, content } = a[i]!
    const here = best[i * width + j]!
    if (key === b[j]!.key && here === best[(i + 1) * width + j + 1]! + (content ? 10 : 1)) partner[i++] = j++
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return dropLonely(a, partner)
}

/** Function words are told only beside a content word that is paired too: on their own they are in every sentence. */
function dropLonely(a: readonly Word[], partner: Int32Array): Int32Array {
  const kept = partner.slice()
  for (const [i, word] of a.entries()) {
    if (word.content || partner[i]! < 0) continue
    const holds = (way: 1 | -1): boolean => {
      for (let k = i + way; k >= 0 && k < a.length; k += way) {
        if (partner[k] !== partner[i]! + (k - i)) return false
        if (a[k]!.content) return true
      }
      return false
    }
    if (!holds(1) && !holds(-1)) kept[i] = -1
  }
  return kept
}
