/**
 * TruthFinder (Yin, Han & Yu 2008).
 *
 *   τ(s) = −ln(1 − T(s));   σ(v) = Σ τ(s) + ρ Σ_{w of the item} imp(w → v) σ₀(w);   B(v) = 1 / (1 + exp(−γ σ(v)));   T(s) = mean B
 *
 * γ = 0.3, ρ = 0.5, T₀ = 0.9; stops when 1 − cos(T, T′) < 0.001, all as in the paper. `implies` is the influence of one value of
 * an item on another, −1 to 1; nothing by default.
 * Limits: beliefs saturate (two rounds are usual); values of one item do not exclude each other.
 */
import { type ClaimTable, claimCounts, sumOverGiven, sumOverGivers } from './claim-table.ts'
import type { Scores } from './spreading.ts'

export function truthFinder(
  table: ClaimTable,
  implies?: (from: number, to: number) => number,
  mostRounds = 1000,
): Scores {
  const [gamma, rho] = [0.3, 0.5]
  const count = claimCounts(table)
  let trust: Float64Array = new Float64Array(table.sources.length).fill(0.9)
  let belief: Float64Array = new Float64Array(table.values.length)
  for (let round = 1; round <= mostRounds; round++) {
    if (trust.some(t => t >= 1)) return { belief, trust, rounds: round - 1 }
    const own = sumOverGivers(
      table,
      trust.map(t => -Math.log(1 - t)),
    )
    const sigma = own.slice()
    if (implies !== undefined) {
      for (let v = 0; v < own.length; v++) {
        const i = table.itemOf[v]!
        for (let w = table.firstValue[i]!; w < table.firstValue[i + 1]!; w++)
          if (w !== v) sigma[v]! += rho * implies(w, v) * own[w]!
      }
    }
    belief = sigma.map(x => 1 / (1 + Math.exp(-gamma * x)))
    const next = sumOverGiven(table, belief).map((sum, s) => sum / count[s]!)
    const apart = 1 - cosine(trust, next)
    trust = next
    if (apart < 0.001) return { belief, trust, rounds: round }
  }
  return { belief, trust, rounds: mostRounds }
}

function cosine(a: Float64Array, b: Float64Array): number {
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    ab += a[i]! * b[i]!
    aa += a[i]! ** 2
    bb += b[i]! ** 2
  }
  return ab / Math.sqrt(aa * bb)
}
