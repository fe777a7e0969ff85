/**
 * CRH for categorical values (Li et al. 2014): weights and truths that minimise the weighted loss of all sources.
 *
 *   loss(s) = Σ_{v given by s} Σ_{w of v's item} (B(w) − [w = v])²;   T(s) = −ln(loss(s) / Σ loss);   B(v) = Σ_{s gives v} T(s) / Σ T
 *
 * Squared loss on the indicator vector with soft truths, 20 rounds; 1e-5 keeps logarithms finite. The inner sum is
 * q(item) − 2 B(v) + 1 with q(item) = Σ B(w)², so a round costs one pass over the claims.
 * Limits: a source that answers few items has little loss and much weight; every source counts as one reason.
 */
import { type ClaimTable, sumOverGiven, sumOverGivers, sumOverItem } from './claim-table.ts'
import type { Scores } from './spreading.ts'

const least = 1e-5

export function crh(table: ClaimTable, rounds = 20): Scores {
  let belief: Float64Array = sumOverGivers(table, new Float64Array(table.sources.length).fill(1 / table.sources.length))
  let trust: Float64Array = new Float64Array(table.sources.length)
  for (let round = 0; round < rounds; round++) {
    const squares = sumOverItem(
      table,
      belief.map(b => b * b),
    )
    const loss = sumOverGiven(
      table,
      belief.map((b, v) => squares[v]! - 2 * b + 1),
    ).map(x => x + least)
    const all = loss.reduce((sum, x) => sum + x, 0)
    trust = loss.map(x => least - Math.log(x / all))
    const weight = trust.reduce((sum, x) => sum + x, 0)
    belief = sumOverGivers(table, trust).map(x => x / weight)
  }
  return { belief, trust, rounds }
}
