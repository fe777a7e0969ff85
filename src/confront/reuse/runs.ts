/** Runs of the same words between texts, as finds with places and scores. */
import { kindOf } from './kind.ts'
import { findNamedRuns } from './named.ts'
import type { Extent, Find } from './reuse.ts'
import { findRuns } from './verbatim.ts'
import { WordTable } from './word-table.ts'

export interface RunFind extends Find {
  /** Which texts, by their place in the list. */
  readonly texts: readonly [a: number, b: number]
}

/**
 * A word in running text is about half as surprising as one drawn at random, because the words before it foretell it.
 * Assumption, after Shannon, Prediction and entropy of printed English (1951): 11.8 bits a word alone, about 5 in context.
 */
const inContext = 0.5
/** Runs worth less are formulae that any two texts share. Assumption. */
const leastScore = 9

/** Names in common worth less are two common words. Assumption: as a word seen once in a thousand beside a common one. */
const leastNamed = 6

/** Offsets are UTF-16. */
export function findSharedRuns(texts: readonly string[]): RunFind[] {
  const table = new WordTable()
  const spans = texts.map(text => table.add(text))
  const { ids, starts, ends, content } = table
  const rows = spans.map(span => ids.subarray(...span))
  const rarity = rarities(table)
  const rarest = Math.log(table.length / 2)
  const told = new Set<string>()
  const finds: RunFind[] = []
  /** Places in the table of words of a text, and those words in its letters. */
  const at = (t: number, [from, to]: Span): Span => [spans[t]![0] + from, spans[t]![0] + to]
  const extent = ([from, to]: Span): Extent => ({ start: starts[from]!, end: ends[to - 1]! })
  for (const run of findRuns(rows)) {
    const [t, u] = run.texts
    const [a, b] = [at(t, run.a), at(u, run.b)]
    const { worths } = run
    if (inContext * Math.min(total(worths), run.equal) * rarest < leastScore || sum(a, n => content[n]!) < 2) continue
    const [keysA, keysB] = [ids.subarray(...a), ids.subarray(...b)]
    const common = new Set(keysB)
    const score = inContext * sum(a, n => (common.has(ids[n]!) ? worths[n - a[0]]! * rarity(ids[n]!) : 0))
    if (score < leastScore || !firstOf(told, t, u, a[0], b[0], keysA, keysB)) continue
    const whole = run.equal === keysA.length && run.equal === keysB.length
    const kind = whole ? 'verbatim' : kindOf(keysA, keysB, false)
    finds.push({ texts: run.texts, a: extent(a), b: extent(b), kind, score })
  }
  const byPair = Map.groupBy(finds, ({ texts: [t, u] }) => t * texts.length + u)
  for (const { texts: pair, a, b, worth } of findNamedRuns(texts, spans, table)) {
    const [t, u] = pair
    const score = inContext * worth * sum(a, n => (content[n] === 1 ? rarity(ids[n]!) : 0))
    const place = { a: extent(a), b: extent(b) }
    if (score < leastNamed || byPair.get(t * texts.length + u)?.some(one => covers(one, place))) continue
    finds.push({ texts: pair, ...place, kind: 'verbatim', score })
  }
  return finds
}

type Span = readonly [from: number, to: number]

const total = (worths: Float32Array): number => worths.reduce((sum, worth) => sum + worth, 0)

function sum([from, to]: Span, worth: (n: number) => number): number {
  let total = 0
  for (let n = from; n < to; n++) total += worth(n)
  return total
}

/** −ln of a key's share of all words, where a word seen once counts as seen twice. */
function rarities({ ids, length, keys }: WordTable): (id: number) => number {
  const counts = new Uint32Array(keys.length)
  for (let n = 0; n < length; n++) counts[ids[n]!]!++
  return id => -Math.log(Math.max(2, counts[id]!) / length)
}

/** Words that stand several times on both sides are told once for each place on the side that has fewer, not for every pair. */
function firstOf(
  told: Set<string>,
  t: number,
  u: number,
  a: number,
  b: number,
  keysA: Int32Array,
  keysB: Int32Array,
): boolean {
  const [left, right] = [`${t} ${u} a ${a} ${keysA.join(' ')}`, `${t} ${u} b ${b} ${keysB.join(' ')}`]
  if (told.has(left) || told.has(right)) return false
  told.add(left).add(right)
  return true
}

const covers = (one: RunFind, { a, b }: Pick<Find, 'a' | 'b'>): boolean =>
  one.a.start < a.end && a.start < one.a.end && one.b.start < b.end && b.start < one.b.end
