/**
 * Which way a shared passage cannot have gone. Likeness shows no direction. A mark of omission does shut one out: where one
 * side leaves words out and says so, and the other has words in that place, the other cannot rest on the first alone. Both
 * ways may be shut out at once; then the two go back to a third text, or one had another help.
 *
 * A mark counts where the words beside it on both sides stand in the other text too, in the same order, with two content
 * words or more between them there and no mark. The direction that is left is not shown by this: a third text may stand
 * behind both.
 *
 * Limits: three points for hesitation count as a mark where the other side has words; an editor may have put the mark.
 */
import { pairWords } from './pairing.ts'
import { noThesaurus } from './thesaurus.ts'
import { cutWords } from './words.ts'

/** UTF-16 offsets within each passage. */
export interface ShutOut {
  /** The side that marks words as left out: the other does not rest on it alone. */
  readonly marked: 'a' | 'b'
  readonly mark: { readonly start: number; readonly end: number }
  /** What the other side has there. */
  readonly words: { readonly start: number; readonly end: number }
}

const omission = /\[\s?(?:…|\.\s?\.\s?\.)\s?\]|…|\.\s?\.\s?\./g
/** Words between the mark and the nearest word that both have. Assumption. */
const nearest = 1
/** Content words that the other side must have there. */
const least = 2

/**
 * @example
 * findShutOut('he came late … and saw nothing', 'he came late in a closed car and saw nothing').map(one => one.marked) // => ['a']
 */
export function findShutOut(textA: string, textB: string): ShutOut[] {
  if (textA.search(omission) < 0 && textB.search(omission) < 0) return []
  const same = pairWords(textA, textB, noThesaurus).filter(pair => pair.how === 'same')
  return [
    ...markedIn(textA, textB, same).map(found => ({ marked: 'a' as const, ...found })),
    ...markedIn(
      textB,
      textA,
      same.map(({ a, b }) => ({ a: b, b: a })),
    ).map(found => ({ marked: 'b' as const, ...found })),
  ]
}

type Extent = ShutOut['mark']

function markedIn(
  text: string,
  other: string,
  same: readonly { readonly a: Extent; readonly b: Extent }[],
): { mark: Extent; words: Extent }[] {
  const [mine, theirs] = [cutWords(text), cutWords(other)]
  const between = (from: number, to: number): number => mine.filter(w => w.start >= from && w.end <= to).length
  return [...text.matchAll(omission)].flatMap(({ 0: said, index }) => {
    const mark = { start: index, end: index + said.length }
    const before = same.findLast(pair => pair.a.end <= mark.start)
    const after = same.find(pair => pair.a.start >= mark.end)
    if (before === undefined || after === undefined) return []
    if (between(before.a.end, mark.start) > nearest || between(mark.end, after.a.start) > nearest) return []
    const inside = theirs.filter(word => word.start >= before.b.end && word.end <= after.b.start)
    if (inside.filter(word => word.content).length < least) return []
    const words = { start: inside[0]!.start, end: inside.at(-1)!.end }
    return other.slice(before.b.end, after.b.start).search(omission) >= 0 ? [] : [{ mark, words }]
  })
}
