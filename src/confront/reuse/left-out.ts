/**
 * What one of two passages that answer each other has and the other has not: three content words or more in a row without a
 * partner (pairing.ts), where the other has at least three fewer such words in that place. Fewer, or as many on both sides,
 * are other wording. Offsets are UTF-16 within each passage.
 *
 * Limits: words without kin in WordNet count as without a partner, so a clause told in quite other words that is much shorter
 * on one side is called left out; for passages that run in step, not for hints of like matter.
 */
import { type Pair, pairWords } from './pairing.ts'
import type { Thesaurus } from './thesaurus.ts'
import { cutWords, type Word } from './words.ts'

export interface LeftOut {
  /** The side that has the words. */
  readonly side: 'a' | 'b'
  readonly start: number
  readonly end: number
}

/** Content words. Assumption: two may be an epithet or another turn of phrase. */
const least = 3

/**
 * @example
 * findLeftOut('He went home with a lamp, a rag and a key, and slept.', 'He went home and slept.', () => new Set()).map(one => one.side) // => ['a']
 */
export function findLeftOut(textA: string, textB: string, thesaurus: Thesaurus): LeftOut[] {
  const pairs = pairWords(textA, textB, thesaurus)
  const [a, b] = [cutWords(textA), cutWords(textB)]
  const turned = pairs.map(({ a: x, b: y, how }) => ({ a: y, b: x, how }))
  return [
    ...onlyIn(a, b, pairs).map(one => ({ side: 'a' as const, ...one })),
    ...onlyIn(b, a, turned).map(one => ({ side: 'b' as const, ...one })),
  ]
}

function onlyIn(mine: readonly Word[], theirs: readonly Word[], pairs: readonly Pair[]): Omit<LeftOut, 'side'>[] {
  const inOrder = pairs.filter(pair => pair.how === 'same').sort((x, y) => x.a.start - y.a.start)
  const paired = new Set(pairs.map(pair => pair.a.start))
  const answered = new Set(pairs.map(pair => pair.b.start))
  const found: Omit<LeftOut, 'side'>[] = []
  let run: Word[] = []
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    run = []
    if (first === undefined || last === undefined) return
    const inside = mine.filter(word => word.content && word.start >= first.start && word.end <= last.end)
    const from = inOrder.findLast(pair => pair.a.end <= first.start)?.b.end ?? 0
    const to = inOrder.find(pair => pair.a.start >= last.end)?.b.start ?? Number.POSITIVE_INFINITY
    const other = theirs.filter(w => w.content && w.start >= from && w.end <= to && !answered.has(w.start))
    if (inside.length - other.length >= least) found.push({ start: first.start, end: last.end })
  }
  for (const word of mine) {
    if (paired.has(word.start)) close()
    else if (word.content) run.push(word)
  }
  close()
  return found
}
