import type { ClaimTable } from './claim-table.ts'
import { commonness, errorsOn, onceForTwice, type PairDependence } from './copying.ts'
import type { PairEvidence } from './pair-evidence.ts'
import { clamp } from './pair-evidence.ts'

/** Over how many wrong values the one slip nobody made is spread where votes are cut: assumption. */
const unmade = 2

/**
 * What part of an independent voice each giver of a value is:  1 / (1 + Σ_r P(s and r have this value from one hand))  over the
 * other givers r of the value, where
 *
 *   P(one hand | both give v) = P(s ~ r) · c x / (c x + 1 − c),     x as in the odds above, c the pair's expected rate
 *
 * so a dependent pair that shares what honest sources share anyway is cut little, and one that shares a rare slip is one voice.
 * A bloc of k copies adds up to one voice, two blocs to two, and independent givers beside a bloc stay whole. (Kish's
 * k / (1 + (k − 1) r̄) averages the dependence over all pairs and cuts the independent ones too.) The form of the weight is the
 * one used for redundant sequences in biology (Hobohm & Sander 1992); it needs no direction of copying.
 */
export function voiceShares(
  table: ClaimTable,
  dependence: ReadonlyMap<number, PairDependence>,
  { belief, trust }: PairEvidence,
): Float64Array {
  const shares = new Float64Array(table.givers.length).fill(1)
  if (dependence.size === 0) return shares
  for (let i = 0; i < table.items.length; i++) {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const errors = errorsOn(table, i, belief)
    for (let v = from; v < to; v++) {
      const common = commonness(table, v, belief, errors, unmade)
      for (let x = table.giverAt[v]!; x < table.giverAt[v + 1]!; x++) {
        for (let y = x + 1; y < table.giverAt[v + 1]!; y++) {
          const [a, b] = [table.givers[x]!, table.givers[y]!]
          const pair = dependence.get(Math.min(a, b) * table.sources.length + Math.max(a, b))
          if (pair === undefined) continue
          const epsilon = clamp(1 - (trust[a]! + trust[b]!) / 2)
          const copied = pair.rate * onceForTwice(belief[v]!, epsilon, common)
          const oneHand = (pair.probability * copied) / (copied + 1 - pair.rate)
          shares[x]! += oneHand
          shares[y]! += oneHand
        }
      }
    }
  }
  return shares.map(sum => 1 / sum)
}
