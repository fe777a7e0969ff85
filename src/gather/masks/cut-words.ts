/**
 * Words cut at a margin, told without a dictionary from the text's own vocabulary, in two ways:
 *   surplus  the share of words at the margin that the rest of the text does not know, against the share inside the lines
 *            (binomial, z above `unlikely`): cut words are unknown words
 *   pieces   unknown words at the margin that begin (right margin) or end (left margin) a word that the text does know
 * The larger of the two counts. One piece may be chance ("confess" beside "confession"), so the first is not counted.
 */
import { type Line, type Sheet, words } from './lines.ts'

/** Assumptions, set on pages damaged on purpose. */
const unlikely = 2.5
const leastRate = 0.15
const leastPiece = 2

export interface Vocabulary {
  /** How often each word stands in the text. */
  readonly count: ReadonlyMap<string, number>
  /** Its words in order, and spelled backwards in order. */
  readonly sorted: readonly string[]
  readonly backwards: readonly string[]
}

const reverse = (word: string): string => [...word].reverse().join('')

export function learnWords(sheet: Sheet): Vocabulary {
  const count = new Map<string, number>()
  for (const line of sheet.lines) for (const { word } of words(line.text)) count.set(word, (count.get(word) ?? 0) + 1)
  const known = [...count.keys()]
  return { count, sorted: known.toSorted(byUnits), backwards: known.map(reverse).sort(byUnits) }
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Words that are cut at the worse margin of a run of lines; 0 where chance explains them. */
export function countCutWords(run: readonly Line[], { count, sorted, backwards }: Vocabulary): number {
  const rows = run.map(line => words(line.text).map(w => w.word)).filter(row => row.length > 1)
  const here = new Map<string, number>()
  for (const word of rows.flat()) here.set(word, (here.get(word) ?? 0) + 1)
  const isUnknown = (word: string): boolean => /^\p{L}/u.test(word) && (here.get(word) ?? 0) >= count.get(word)!
  const inside = rows.flatMap(row => row.slice(1, -1))
  const rate = Math.max(leastRate, inside.filter(isUnknown).length / Math.max(1, inside.length))
  const cutAt = (at: 0 | -1): number => {
    const unknown = rows.map(row => row.at(at)!).filter(isUnknown)
    const surplus = unknown.length - rate * rows.length
    const likely = unlikely * Math.sqrt(rows.length * rate * (1 - rate))
    const isPiece = (word: string): boolean =>
      word.length >= leastPiece &&
      (at === -1
        ? begins(sorted, word, w => !isUnknown(w))
        : begins(backwards, reverse(word), w => !isUnknown(reverse(w))))
    return Math.max(surplus > likely ? Math.round(surplus) : 0, unknown.filter(isPiece).length - 1)
  }
  return Math.max(0, cutAt(0), cutAt(-1))
}

/** True where the piece begins a longer word of the list that `counts`. Few words share so long a beginning, so few are looked at. */
function begins(list: readonly string[], piece: string, counts: (word: string) => boolean): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < piece) low = middle + 1
    else high = middle
  }
  for (let i = low; i < Math.min(list.length, low + 50) && list[i]!.startsWith(piece); i++)
    if (list[i]!.length > piece.length + 1 && counts(list[i]!)) return true
  return false
}
