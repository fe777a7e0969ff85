/**
 * How a quotation differs from the edition it quotes, each difference by its name. Offsets are UTF-16 of the two texts.
 *
 * In another translation nearly every word differs, and only missing and added content is told one by one; the rest is
 * `translation-drift` where neither word can mean the other. In the same language version every difference counts.
 */
import type { Aligned, Sign } from './place.ts'

export type DeviationKind =
  | 'marked-cut'
  | 'silent-cut'
  | 'dropped-word'
  | 'added'
  | 'changed'
  | 'reworded'
  | 'moved'
  | 'translation-drift'
  | 'cut-short'
  | 'cut-before-turn'
  | 'shifted-context'

export interface Extent {
  readonly start: number
  readonly end: number
}

export interface Deviation {
  readonly kind: DeviationKind
  /** Words of the quotation, or null where they are only in the edition. */
  readonly quote: Extent | null
  readonly edition: Extent | null
}

/** Content words that a cut must hold to be one; less is a dropped word. */
const cutWords = 2
const negations = new Set(['not', 'no', 'never', 'neither', 'nor', 'cannot', 'without'])
const ellipsis = /\.\s?\.\s?\.|…|\[\s*\.\.\.\s*\]|\*\s\*\s\*|—\s*—/

export function nameDeviations(
  quote: readonly Sign[],
  edition: readonly Sign[],
  { pairs }: Aligned,
  quoteText: string,
  sameVersion: boolean,
): Deviation[] {
  const found: Deviation[] = []
  const loose = { quote: [] as number[], edition: [] as number[] }
  for (const [n, [i, j, same]] of pairs.entries()) {
    if (!same) found.push({ kind: 'reworded', quote: extent(quote, i, i + 1), edition: extent(edition, j, j + 1) })
    const next = pairs[n + 1]
    if (next === undefined) break
    const between = betweenOf(quote, edition, [i + 1, next[0]], [j + 1, next[1]], quoteText, sameVersion)
    found.push(...between)
    for (let k = i + 1; k < next[0]; k++) loose.quote.push(k)
    for (let k = j + 1; k < next[1]; k++) loose.edition.push(k)
  }
  return [...found, ...movedWords(quote, edition, loose)]
}

type Range = readonly [from: number, to: number]

function betweenOf(
  quote: readonly Sign[],
  edition: readonly Sign[],
  inQuote: Range,
  inEdition: Range,
  text: string,
  sameVersion: boolean,
): Deviation[] {
  const [mine, theirs] = [weigh(quote, inQuote), weigh(edition, inEdition)]
  const gap = text.slice(quote[inQuote[0] - 1]!.word.end, quote[inQuote[1]]?.word.start)
  const here = inQuote[0] < inQuote[1] ? extent(quote, ...inQuote) : null
  const there = inEdition[0] < inEdition[1] ? extent(edition, ...inEdition) : null
  if (there !== null && ellipsis.test(gap)) return [{ kind: 'marked-cut', quote: here, edition: there }]
  const told: Deviation[] = []
  if (mine.content > 0 && theirs.content > 0)
    told.push({ kind: sameVersion ? 'changed' : 'translation-drift', quote: here, edition: there })
  if (theirs.content - mine.content >= cutWords) return [...told, { kind: 'silent-cut', quote: null, edition: there }]
  if (told.length > 0 || (here === null && there === null)) return told
  const matters = sameVersion || mine.content > 0 || theirs.content > 0 || mine.negated !== theirs.negated
  if (!matters) return []
  return [{ kind: here === null ? 'dropped-word' : there === null ? 'added' : 'changed', quote: here, edition: there }]
}

const weigh = (signs: readonly Sign[], [from, to]: Range): { content: number; negated: boolean } => {
  const inside = signs.slice(from, to)
  return {
    content: inside.filter(sign => sign.word.content).length,
    negated: inside.some(({ word: { key, content } }) => negations.has(key) || (!content && key.endsWith('nt'))),
  }
}

const extent = (signs: readonly Sign[], from: number, to: number): Extent => ({
  start: signs[from]!.word.start,
  end: signs[to - 1]!.word.end,
})

/** Content words that found no partner in order but stand elsewhere in what the quotation covers. */
function movedWords(
  quote: readonly Sign[],
  edition: readonly Sign[],
  loose: { quote: number[]; edition: number[] },
): Deviation[] {
  const left = new Set(loose.edition)
  const moved: Deviation[] = []
  for (const i of loose.quote) {
    const { content, key } = quote[i]!.word
    if (!content) continue
    const j = [...left].find(at => edition[at]!.word.key === key)
    if (j === undefined) continue
    left.delete(j)
    moved.push({ kind: 'moved', quote: extent(quote, i, i + 1), edition: extent(edition, j, j + 1) })
  }
  return moved
}
