/**
 * Names of three words or more that two texts share: titles of works, of bodies, of posts. A run of five words in a row
 * (verbatim.ts) misses them, and a window of vocabulary (loose.ts) drowns them, yet a long name that is rare on both sides
 * is the strongest anchor a paraphrase has.
 *
 * A name is a run of words that begins and ends with a capital and holds, between, words with a capital or words of grammar;
 * no stop, comma or bracket breaks it. Of the runs in common the longest is told. One that stands more than `often` times in
 * either text is that text's subject and tells nothing. Names of two words are mostly persons, so they are left to loose.ts.
 *
 * Limits: languages that use capitals as English does; German nouns would make names of phrases, which only adds hints.
 */
import { worthOf } from './verbatim.ts'
import type { WordTable } from './word-table.ts'

export interface NamedRun {
  readonly texts: readonly [a: number, b: number]
  /** Places in the table of words, end exclusive. */
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
  /** As of Run. */
  readonly worth: number
}

const shortest = 3
/** A title of more words is no name any more. Assumption. */
const longest = 12
const often = 2
const capital = /\p{Lu}/u
const joint = /^[ \t\r\n'’‘"“”-]*$/u

/** Names in common between any two texts; the words of each stand in the table as `spans` says. */
export function findNamedRuns(
  texts: readonly string[],
  spans: readonly (readonly [from: number, to: number])[],
  table: WordTable,
): NamedRun[] {
  const places = new Map<string, { text: number; from: number; to: number }[]>()
  for (const [t, span] of spans.entries())
    for (const [from, to] of namesIn(texts[t]!, span, table)) {
      const key = table.ids.subarray(from, to).join(' ')
      const known = places.get(key)
      if (known === undefined) places.set(key, [{ text: t, from, to }])
      else known.push({ text: t, from, to })
    }
  const runs: NamedRun[] = []
  const taken = new Set<string>()
  const byLength = [...places.values()]
    .filter(all => all.length > 1)
    .sort((x, y) => y[0]!.to - y[0]!.from - (x[0]!.to - x[0]!.from))
  for (const all of byLength) {
    const byText = Map.groupBy(all, place => place.text)
    if (byText.size < 2 || [...byText.values()].some(own => own.length > often)) continue
    const worth = worthOf(byText.size, texts.length)
    const held = [...byText].sort((x, y) => x[0] - y[0])
    for (const [n, [t, inA]] of held.entries()) {
      for (const [u, inB] of held.slice(n + 1)) {
        for (const [k, a] of inA.entries()) {
          const b = inB[Math.min(k, inB.length - 1)]!
          const cells = Array.from({ length: a.to - a.from }, (_, i) => `${t} ${u} ${a.from + i} ${b.from + i}`)
          if (worth === 0 || cells.some(cell => taken.has(cell))) continue
          for (const cell of cells) taken.add(cell)
          runs.push({ texts: [t, u], a: [a.from, a.to], b: [b.from, b.to], worth })
        }
      }
    }
  }
  return runs
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : capital.test(String.fromCodePoint(text.codePointAt(at)!))
}

/** Every run of words that may be a name. */
function* namesIn(
  text: string,
  [first, last]: readonly [from: number, to: number],
  { starts, ends, content }: WordTable,
): Generator<[from: number, to: number]> {
  const isBig = (n: number): boolean => content[n] === 1 && isCapital(text, starts[n]!)
  for (let from = first; from < last; from++) {
    if (!isBig(from)) continue
    let contents = 1
    for (let to = from + 1; to < Math.min(last, from + longest); to++) {
      if (!joint.test(text.slice(ends[to - 1], starts[to]))) break
      const big = isBig(to)
      if (!big && content[to] === 1) break
      if (!big) continue
      contents++
      if (to + 1 - from >= shortest && contents >= 2) yield [from, to + 1]
    }
  }
}
