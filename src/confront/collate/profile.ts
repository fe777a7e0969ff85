/**
 * Aligned witnesses as columns, and the alignment of two such profiles.
 *
 * Two profiles are joined by the path of columns that gains most:
 *
 *   gain(p, q) = Σ over tokens of p and of q  [ 1 if the keys are equal;  near / 2 if nearly so;  else −0.01 ]
 *   a column left alone gains −0.02 for each of its tokens
 *
 * so equal words decide, near words place a variant beside the word it varies, and two different words prefer one column
 * of variants to two columns with gaps. Variants in the literature: the variant graph of CollateX (Dekker & Middell), DP on
 * the sum of pairs with progressive joining (Needleman & Wunsch 1970; Feng & Doolittle 1987). This is the second, with
 * anchors: runs of words that occur once in either profile and in the same order are fixed first (the longest increasing
 * subsequence of them), and the full table is filled only between anchors, so time is near linear in the words.
 *
 * Limits: a stretch without a common unique run and longer than `widest` on both sides is cut at its middle.
 */
import { nearness } from './near.ts'

/** One place of the table: for each witness the index of its token, or −1. */
export type Column = Int32Array

export interface Profile {
  readonly columns: readonly Column[]
}

/** Key ids of each witness's tokens; −1 for unreadable. */
export type Keys = readonly Int32Array[]

const equal = 1
const other = -0.01
const alone = -0.02
/** Cells above which a stretch is cut at words that occur once in it, by the length of the run asked for. */
const longStretch = [0, 4096, 512]
/** Cells up to which nothing is fixed first: a run that occurs once may still be a move. */
const smallTable = 512
/** Cells of a gap's table that are filled in one piece: 4 million, 48 MB. */
const widest = 4_000_000

/** Joins two profiles over disjoint sets of witnesses. `words` gives the key of an id, for near matches. */
export function joinProfiles(a: Profile, b: Profile, keys: Keys, words: readonly string[]): Profile {
  const merged: Column[] = []
  const left = a.columns.map(column => keysOf(column, keys))
  const right = b.columns.map(column => keysOf(column, keys))
  const take = (p: Column | null, q: Column | null): void => {
    const column = new Int32Array(keys.length).fill(-1)
    for (const from of [p, q])
      if (from !== null) for (let w = 0; w < column.length; w++) if (from[w]! >= 0) column[w] = from[w]!
    merged.push(column)
  }
  let [i, j] = [0, 0]
  const fill = (endA: number, endB: number): void => {
    for (const [p, q] of alignGap(left.slice(i, endA), right.slice(j, endB), words, 2)) {
      take(p < 0 ? null : a.columns[i + p]!, q < 0 ? null : b.columns[j + q]!)
    }
    i = endA
    j = endB
  }
  const anchors = chooseAnchors(left, right, words)
  for (const [p, q] of anchors) {
    fill(p, q)
    take(a.columns[i++]!, b.columns[j++]!)
  }
  fill(left.length, right.length)
  return { columns: merged }
}

/** Runs to fix first; none in a small table where fixing them would cost pairs of equal keys. */
function chooseAnchors(
  left: readonly Int32Array[],
  right: readonly Int32Array[],
  words: readonly string[],
): [number, number][] {
  const anchors = findAnchors(left, right, words.length, 3)
  if (anchors.length === 0 || left.length * right.length > smallTable) return anchors
  const equals = (path: readonly [number, number][]): number =>
    path.filter(([p, q]) => p >= 0 && q >= 0 && left[p]![0] === right[q]![0]).length
  const fixed = cutAt(anchors, left.length, right.length, (from, to) =>
    alignGap(left.slice(from[0], to[0]), right.slice(from[1], to[1]), words, 0),
  )
  return equals(fixed) < equals(alignGap(left, right, words, 0)) ? [] : anchors
}

/** The distinct readable keys of a column, each with its count: [key, count, key, count, …]. */
function keysOf(column: Column, keys: Keys): Int32Array {
  const found: number[] = []
  for (let w = 0; w < column.length; w++) {
    if (column[w]! < 0) continue
    const key = keys[w]![column[w]!]!
    const at = found.findIndex((x, k) => k % 2 === 0 && x === key)
    if (at < 0) found.push(key, 1)
    else found[at + 1]!++
  }
  return Int32Array.from(found)
}

/** Columns that surely belong together: members of runs of `run` keys that occur once on either side, in order. */
function findAnchors(
  left: readonly Int32Array[],
  right: readonly Int32Array[],
  words: number,
  run: number,
): [number, number][] {
  const once = (side: readonly Int32Array[]): Map<number, number> => {
    const at = new Map<number, number>()
    for (let n = 0; n + run <= side.length; n++) {
      let id = 0
      for (let k = n; k < n + run && id >= 0; k++) id = side[k]![0]! < 0 ? -1 : id * words + side[k]![0]!
      if (id >= 0) at.set(id, at.has(id) ? -1 : n)
    }
    return at
  }
  const inRight = once(right)
  const pairs: [number, number][] = []
  for (const [id, p] of once(left)) {
    const q = inRight.get(id) ?? -1
    if (p >= 0 && q >= 0) pairs.push([p, q])
  }
  const chain = longestIncreasing(pairs.sort((x, y) => x[0] - y[0]))
  const anchors: [number, number][] = []
  for (const [p, q] of chain) {
    for (let k = 0; k < run; k++) {
      const last = anchors.at(-1)
      if (last === undefined || (p + k > last[0] && q + k > last[1])) anchors.push([p + k, q + k])
    }
  }
  return anchors
}

/** The longest subsequence of pairs in which the second number rises (patience sorting, n log n). */
function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [n, [, q]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < q) low = middle + 1
      else high = middle
    }
    before[n] = low > 0 ? tails[low - 1]! : -1
    tails[low] = n
  }
  const chain: [number, number][] = []
  for (let n = tails.at(-1) ?? -1; n >= 0; n = before[n]!) chain.push(pairs[n]!)
  return chain.reverse()
}

/**
 * The best path through a stretch, as pairs of indices with −1 for none. A long stretch is first cut at runs of two words,
 * a very long one at single words, that occur once in it on either side.
 */
function alignGap(
  left: readonly Int32Array[],
  right: readonly Int32Array[],
  words: readonly string[],
  run: number,
): [number, number][] {
  const [n, m] = [left.length, right.length]
  if (n === 0) return right.map((_, q) => [-1, q])
  if (m === 0) return left.map((_, p) => [p, -1])
  if (run > 0 && n * m > longStretch[run]!) {
    const cuts = findAnchors(left, right, words.length, run)
    return cutAt(cuts, n, m, (from, to) =>
      alignGap(left.slice(from[0], to[0]), right.slice(from[1], to[1]), words, run - 1),
    )
  }
  if (n * m > widest) {
    return cutAt([[n >> 1, m >> 1]], n, m, (from, to) =>
      alignGap(left.slice(from[0], to[0]), right.slice(from[1], to[1]), words, 0),
    )
  }
  const width = m + 1
  const best = new Float64Array((n + 1) * width)
  const step = new Uint8Array((n + 1) * width)
  const lonely = (column: Int32Array): number => {
    let tokens = 0
    for (let k = 1; k < column.length; k += 2) tokens += column[k]!
    return alone * tokens
  }
  const lonelyRight = right.map(lonely)
  for (let q = 1; q <= m; q++) {
    best[q] = best[q - 1]! + lonelyRight[q - 1]!
    step[q] = 2
  }
  for (let p = 1; p <= n; p++) {
    const column = left[p - 1]!
    const down = lonely(column)
    best[p * width] = best[(p - 1) * width]! + down
    step[p * width] = 1
    for (let q = 1; q <= m; q++) {
      const at = p * width + q
      const both = best[at - width - 1]! + gain(column, right[q - 1]!, words)
      const up = best[at - width]! + down
      const aside = best[at - 1]! + lonelyRight[q - 1]!
      if (both >= up && both >= aside) best[at] = both
      else if (up >= aside) {
        best[at] = up
        step[at] = 1
      } else {
        best[at] = aside
        step[at] = 2
      }
    }
  }
  const path: [number, number][] = []
  for (let p = n, q = m; p > 0 || q > 0; ) {
    const move = step[p * width + q]!
    if (move === 0) path.push([--p, --q])
    else if (move === 1) path.push([--p, -1])
    else path.push([-1, --q])
  }
  return path.reverse()
}

/** The path that passes through `cuts`, with `between` filling what lies between two of them. */
function cutAt(
  cuts: readonly [number, number][],
  n: number,
  m: number,
  between: (from: [number, number], to: [number, number]) => [number, number][],
): [number, number][] {
  const path: [number, number][] = []
  let from: [number, number] = [0, 0]
  for (const [p, q] of [...cuts, [n, m] as [number, number]]) {
    for (const [x, y] of between(from, [p, q])) path.push([x < 0 ? -1 : x + from[0], y < 0 ? -1 : y + from[1]])
    if (p < n && q < m) path.push([p, q])
    from = [p + 1, q + 1]
  }
  return path
}

function gain(p: Int32Array, q: Int32Array, words: readonly string[]): number {
  let sum = 0
  for (let x = 0; x < p.length; x += 2) {
    for (let y = 0; y < q.length; y += 2) {
      const weight = p[x + 1]! * q[y + 1]!
      if (p[x] === q[y] && p[x]! >= 0) sum += equal * weight
      else if (p[x]! >= 0 && q[y]! >= 0) {
        const near = nearness(words[p[x]!]!, words[q[y]!]!)
        sum += weight * (near > 0 ? near / 2 : other)
      } else sum += other * weight
    }
  }
  return sum
}
