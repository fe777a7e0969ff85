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
 * All is kept in flat typed arrays: a profile is one table of token indices, and what is compared of it (the distinct keys of
 * each column, with their counts) one list with offsets.
 *
 * Limits: a stretch without a common unique run and longer than `widest` on both sides is cut at its middle.
 */
import { findAnchors } from './anchors.ts'
import { nearness } from './near.ts'

/** Places of the table, row by row; each row has for every witness the index of its token, or −1. */
export interface Profile {
  readonly length: number
  readonly cells: Int32Array
}

/** Key ids of each witness's tokens; −1 for unreadable. */
export type Keys = readonly Int32Array[]

/** The distinct keys of each column: those of column c stand from start[c] up to start[c + 1]. */
export interface Side {
  readonly length: number
  readonly start: Int32Array
  readonly key: Int32Array
  /** How many witnesses have the key there. */
  readonly count: Int32Array
  /** Tokens in the column. */
  readonly tokens: Int32Array
}

/** Pairs of columns in order, one after the other: left, right, left, right; −1 for none. */
type Path = number[]

/** From and to, exclusive, in columns of a side. */
type Range = readonly [from: number, to: number]

const equal = 1
const other = -0.01
const alone = -0.02
/** Cells above which a stretch is cut at words that occur once in it, by the length of the run asked for. */
const longStretch = [0, 4096, 512]
/** Cells up to which nothing is fixed first: a run that occurs once may still be a move. */
const smallTable = 512
/** Cells of a gap's table that are filled in one piece: 4 million, 36 MB. */
const widest = 4_000_000

/** Joins two profiles over disjoint sets of witnesses. `words` gives the key of an id, for near matches. */
export function joinProfiles(a: Profile, b: Profile, keys: Keys, words: readonly string[]): Profile {
  const path = new Joint(sideOf(a, keys), sideOf(b, keys), words).path()
  const n = keys.length
  const cells = new Int32Array((path.length / 2) * n).fill(-1)
  for (let k = 0, row = 0; k < path.length; k += 2, row += n) {
    for (let side = 0; side < 2; side++) {
      const at = path[k + side]!
      if (at < 0) continue
      const from = (side === 0 ? a : b).cells
      for (let w = 0; w < n; w++) if (from[at * n + w]! >= 0) cells[row + w] = from[at * n + w]!
    }
  }
  return { length: path.length / 2, cells }
}

function sideOf({ length, cells }: Profile, keys: Keys): Side {
  const n = keys.length
  const start = new Int32Array(length + 1)
  const key = new Int32Array(length * n)
  const count = new Int32Array(length * n)
  const tokens = new Int32Array(length)
  let end = 0
  for (let c = 0; c < length; c++) {
    start[c] = end
    for (let w = 0; w < n; w++) {
      const token = cells[c * n + w]!
      if (token < 0) continue
      const id = keys[w]![token]!
      let at = start[c]!
      while (at < end && key[at] !== id) at++
      if (at === end) key[end++] = id
      count[at]!++
      tokens[c]!++
    }
  }
  start[length] = end
  return { length, start, key, count, tokens }
}

/** The alignment of two sides; its tables are made once and used for every gap. */
class Joint {
  private best = new Float64Array(1024)
  private step = new Uint8Array(1024)
  private readonly left: Side
  private readonly right: Side
  private readonly words: readonly string[]

  constructor(left: Side, right: Side, words: readonly string[]) {
    this.left = left
    this.right = right
    this.words = words
  }

  path(): Path {
    const all: Range = [0, this.left.length]
    const other: Range = [0, this.right.length]
    const path: Path = []
    const anchors = findAnchors(this.left, this.right, all, other, this.words.length, 3)
    if (anchors.length > 0 && this.left.length * this.right.length <= smallTable) {
      const fixed: Path = []
      this.through(anchors, all, other, 0, fixed)
      this.align(all, other, 0, path)
      return this.equals(fixed) < this.equals(path) ? path : this.cut(anchors, all, other)
    }
    this.through(anchors, all, other, 2, path)
    return path
  }

  private cut(anchors: Path, a: Range, b: Range): Path {
    const path: Path = []
    this.through(anchors, a, b, 2, path)
    return path
  }

  private equals(path: Path): number {
    let sum = 0
    for (let k = 0; k < path.length; k += 2) {
      const [p, q] = [path[k]!, path[k + 1]!]
      if (p >= 0 && q >= 0 && this.left.key[this.left.start[p]!] === this.right.key[this.right.start[q]!]) sum++
    }
    return sum
  }

  /** The path that passes through `cuts`, with gaps aligned between them. */
  private through(cuts: Path, a: Range, b: Range, run: number, path: Path): void {
    let [i, j] = [a[0], b[0]]
    for (let k = 0; k < cuts.length; k += 2) {
      const [p, q] = [cuts[k]!, cuts[k + 1]!]
      this.align([i, p], [j, q], run, path)
      path.push(p, q)
      ;[i, j] = [p + 1, q + 1]
    }
    this.align([i, a[1]], [j, b[1]], run, path)
  }

  /**
   * The best path through a stretch. A long stretch is first cut at runs of two words, a very long one at single words, that
   * occur once in it on either side.
   */
  private align(a: Range, b: Range, run: number, path: Path): void {
    const [n, m] = [a[1] - a[0], b[1] - b[0]]
    if (n === 0) for (let q = b[0]; q < b[1]; q++) path.push(-1, q)
    else if (m === 0) for (let p = a[0]; p < a[1]; p++) path.push(p, -1)
    else if (run > 0 && n * m > longStretch[run]!)
      this.through(findAnchors(this.left, this.right, a, b, this.words.length, run), a, b, run - 1, path)
    else if (n * m > widest) this.through([a[0] + (n >> 1), b[0] + (m >> 1)], a, b, 0, path)
    else this.fill(a, b, path)
  }

  /** Needleman and Wunsch over the columns of a gap. */
  private fill(a: Range, b: Range, path: Path): void {
    const [n, m] = [a[1] - a[0], b[1] - b[0]]
    const width = m + 1
    if ((n + 1) * width > this.best.length) {
      this.best = new Float64Array((n + 1) * width * 2)
      this.step = new Uint8Array((n + 1) * width * 2)
    }
    const { best, step, left, right } = this
    best[0] = 0
    for (let q = 1; q <= m; q++) {
      best[q] = best[q - 1]! + alone * right.tokens[b[0] + q - 1]!
      step[q] = 2
    }
    for (let p = 1; p <= n; p++) {
      const down = alone * left.tokens[a[0] + p - 1]!
      best[p * width] = best[(p - 1) * width]! + down
      step[p * width] = 1
      for (let q = 1; q <= m; q++) {
        const at = p * width + q
        const both = best[at - width - 1]! + this.gain(a[0] + p - 1, b[0] + q - 1)
        const up = best[at - width]! + down
        const aside = best[at - 1]! + alone * right.tokens[b[0] + q - 1]!
        if (both >= up && both >= aside) {
          best[at] = both
          step[at] = 0
        } else if (up >= aside) {
          best[at] = up
          step[at] = 1
        } else {
          best[at] = aside
          step[at] = 2
        }
      }
    }
    const from = path.length
    for (let p = n, q = m; p > 0 || q > 0; ) {
      const move = step[p * width + q]!
      // Written backwards, right before left, and turned below.
      if (move === 0) path.push(b[0] + --q, a[0] + --p)
      else if (move === 1) path.push(-1, a[0] + --p)
      else path.push(b[0] + --q, -1)
    }
    for (let x = from, y = path.length - 1; x < y; x++, y--) [path[x], path[y]] = [path[y]!, path[x]!]
  }

  private gain(p: number, q: number): number {
    const { left, right, words } = this
    let sum = 0
    for (let x = left.start[p]!; x < left.start[p + 1]!; x++) {
      for (let y = right.start[q]!; y < right.start[q + 1]!; y++) {
        const weight = left.count[x]! * right.count[y]!
        const [one, two] = [left.key[x]!, right.key[y]!]
        if (one === two && one >= 0) sum += equal * weight
        else if (one >= 0 && two >= 0) {
          const near = nearness(words[one]!, words[two]!)
          sum += weight * (near > 0 ? near / 2 : other)
        } else sum += other * weight
      }
    }
    return sum
  }
}
