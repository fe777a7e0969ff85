/**
 * CRH for categorical values (Li et al. 2014): weights and truths that minimise the weighted loss of all sources.
 *
 *   loss(s) = Σ_{v given by s} Σ_{w of v's item} (B(w) − [w = v])²;   T(s) = −ln(loss(s) / Σ loss);   B(v) = Σ_{s gives v} T(s) / Σ T
 *
 * Squared loss on the indicator vector with soft truths, 20 rounds; 1e-5 keeps logarithms finite. The inner sum is
 * q(item) − 2 B(v) + 1 with q(item) = Σ B(w)², so a round costs one pass over the claims.
 * Limits: a source that answers few items has little loss and much weight; every source counts as one reason.
 */
import { type ClaimTable, sumOverGiven, sumOverGivers } from './claim-table.ts'
import type { Scores } from './spreading.ts'

const least = 1e-5

export function crh(table: ClaimTable, rounds = 20): Scores {
  const { sources, values, items, firstValue } = table
  let belief: Float64Array = sumOverGivers(table, new Float64Array(sources.length).fill(1 / sources.length))
  const apart = new Float64Array(values.length)
  let trust: Float64Array = new Float64Array(sources.length)
  for (let round = 0; round < rounds; round++) {
    for (let i = 0, v = 0; i < items.length; i++) {
      const [from, to] = [v, firstValue[i + 1]!]
      let squares = 0
      for (; v < to; v++) squares += belief[v]! * belief[v]!
      for (v = from; v < to; v++) apart[v] = squares - 2 * belief[v]! + 1
    }
    trust = sumOverGiven(table, apart)
    let [all, weight] = [0, 0]
    for (let s = 0; s < trust.length; s++) all += trust[s]! += least
    for (let s = 0; s < trust.length; s++) weight += trust[s] = least - Math.log(trust[s]! / all)
    belief = sumOverGivers(table, trust)
    for (let v = 0; v < belief.length; v++) belief[v]! /= weight
  }
  return { belief, trust, rounds }
}
