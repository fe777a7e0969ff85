/**
 * What a shared value tells of a pair of sources: is the value true by what *others* say of it?
 *
 *   ln odds(v without x and y) = ln odds(v) − C(v) · (n(x) + n(y)) / Σ_{k gives v} n(k),     n(k) = share(k) · max(0, ln(V A / (1 − A)))
 *
 * The belief in v already holds the claims of the pair. Taken as it is, two sources that make one error believe themselves out of
 * it: what they share counts as true, and shared truths hardly tell of copying. So their part of what v has gathered, C(v), is
 * taken off first, as in the messages of belief propagation (Pearl 1988). Each claim's part is its vote cut to its voice, an
 * approximation; before anything is believed the share of votes stands as it is.
 */
import type { ClaimTable } from './claim-table.ts'

export interface PairEvidence {
  readonly belief: Float64Array
  readonly trust: Float64Array
  /** V, wrong values an item. */
  readonly wrong: number
  /** ln odds that each entry of `givers` lends its value; null before anything is believed. */
  readonly lent: Float64Array | null
}

/** @param gathered what the votes for each value come to, C(v) */
export function lentBy(
  table: ClaimTable,
  share: Float64Array,
  trust: Float64Array,
  wrong: number,
  gathered: Float64Array,
): Float64Array {
  const lent = share.map((part, k) => {
    const right = clamp(trust[table.givers[k]!]!)
    return part * Math.max(0, Math.log((wrong * right) / (1 - right)))
  })
  for (let v = 0; v < gathered.length; v++) {
    const own = lent.subarray(table.giverAt[v]!, table.giverAt[v + 1]!)
    const all = own.reduce((sum, x) => sum + x, 0)
    const part = all > 0 ? Math.min(1, Math.max(0, gathered[v]!) / all) : 0
    for (let k = 0; k < own.length; k++) own[k]! *= part
  }
  return lent
}

/** The belief in value v without its claims x and y. */
export function beliefWithout({ belief, lent }: PairEvidence, v: number, x: number, y: number): number {
  if (lent === null) return belief[v]!
  const p = Math.min(1 - 1e-12, belief[v]!)
  const odds = (p / (1 - p)) * Math.exp(-lent[x]! - lent[y]!)
  return odds / (1 + odds)
}

/** Kept off 0 and 1, so that no single rate is certain. */
export const clamp = (p: number): number => Math.min(0.999, Math.max(1e-4, p))
