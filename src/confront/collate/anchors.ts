/**
 * Columns of two profiles that surely belong together: runs of `run` keys that occur once on either side, in the longest
 * chain that rises on both (patience sorting, n log n). Runs are found through one open-addressed table of typed arrays.
 */
import type { Side } from './profile.ts'

type Range = readonly [from: number, to: number]

/** Pairs of columns, left and right by turns, rising on both sides. `words` is the number of ids there are. */
export function findAnchors(left: Side, right: Side, a: Range, b: Range, words: number, run: number): number[] {
  const inLeft = new Once(left, a, words, run)
  const inRight = new Once(right, b, words, run)
  const ps: number[] = []
  const qs: number[] = []
  for (let n = a[0]; n + run <= a[1]; n++) {
    const id = inLeft.ids[n - a[0]]!
    if (id < 0 || inLeft.placeOf(id) !== n) continue
    const q = inRight.placeOf(id)
    if (q >= 0) {
      ps.push(n)
      qs.push(q)
    }
  }
  const anchors: number[] = []
  for (const n of longestIncreasing(qs)) {
    for (let k = 0; k < run; k++) {
      const [p, q] = [ps[n]! + k, qs[n]! + k]
      const last = anchors.length
      if (last === 0 || (p > anchors[last - 2]! && q > anchors[last - 1]!)) anchors.push(p, q)
    }
  }
  return anchors
}

/** Where a run of keys stands on one side: its place, −1 where it stands more than once or not at all. */
class Once {
  /** The run that begins at each column, as one number; −1 where it holds unreadable words. */
  readonly ids: Float64Array
  private readonly keys: Float64Array
  private readonly places: Int32Array
  private readonly mask: number

  constructor({ start, key }: Side, [from, to]: Range, words: number, run: number) {
    const count = Math.max(0, to - from - run + 1)
    let size = 16
    while (size < count * 2) size *= 2
    this.mask = size - 1
    this.ids = new Float64Array(count)
    this.keys = new Float64Array(size).fill(-1)
    this.places = new Int32Array(size)
    for (let n = 0; n < count; n++) {
      let id = 0
      for (let k = from + n; k < from + n + run && id >= 0; k++) {
        const first = key[start[k]!]!
        id = first < 0 ? -1 : id * words + first
      }
      this.ids[n] = id
      if (id < 0) continue
      const at = this.slotOf(id)
      this.places[at] = this.keys[at] === id ? -1 : from + n
      this.keys[at] = id
    }
  }

  placeOf(id: number): number {
    const at = this.slotOf(id)
    return this.keys[at] === id ? this.places[at]! : -1
  }

  private slotOf(id: number): number {
    let hash = Math.imul((id | 0) ^ Math.imul((id / 2 ** 32) | 0, 0x9e3779b1), 0x85ebca6b)
    hash ^= hash >>> 15
    let at = hash & this.mask
    while (this.keys[at] !== -1 && this.keys[at] !== id) at = (at + 1) & this.mask
    return at
  }
}

/** Indices of the longest subsequence that rises. */
function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  for (let n = 0; n < values.length; n++) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < values[n]!) low = middle + 1
      else high = middle
    }
    before[n] = low > 0 ? tails[low - 1]! : -1
    tails[low] = n
  }
  const chain: number[] = []
  for (let n = tails.at(-1) ?? -1; n >= 0; n = before[n]!) chain.push(n)
  return chain.reverse()
}
