/**
 * The spreading family: trust flows from values to their sources and back (Pasternack & Roth 2010).
 *
 *   Sums                T(s) = Σ B(v);                          B(v) = Σ T(s)
 *   AverageLog          T(s) = ln n(s) / n(s) · Σ B(v);         B(v) = Σ T(s)
 *   Investment          T(s) = Σ B(v) · (T(s)/n(s)) / Σ_r T(r)/n(r);   B(v) = (Σ T(s)/n(s))^g,   g = 1.2
 *   PooledInvestment    same T;   H(v) = Σ T(s)/n(s);   B(v) = H(v) · H(v)^g / Σ_{w of the item} H(w)^g,   g = 1.4
 *
 * n(s) is the number of claims of s. Trust and belief are divided by their largest after every round, or they grow without
 * bound. Rounds: 20, PooledInvestment 10, as in the paper. Starting beliefs: 1/2 for Sums and AverageLog, the share of
 * votes for Investment, one over the number of values for PooledInvestment.
 *
 * Limits: these count every source as one reason, so copies win; belief is a ranking inside an item, not a probability.
 */
import { type ClaimTable, claimCounts, sumOverGiven, sumOverGivers, sumOverItem } from './claim-table.ts'

export interface Scores {
  readonly belief: Float64Array
  readonly trust: Float64Array
  readonly rounds: number
}

export function sums(table: ClaimTable, rounds = 20): Scores {
  return spread(table, rounds, () => 1)
}

export function averageLog(table: ClaimTable, rounds = 20): Scores {
  return spread(table, rounds, count => Math.log(count) / count)
}

function spread(table: ClaimTable, rounds: number, weigh: (count: number) => number): Scores {
  const weight = claimCounts(table).map(weigh)
  // all beliefs alike at the start, so a source has its claims; only trust is divided on the way, belief follows from it
  let trust = claimCounts(table)
  for (let round = 0; round < rounds; round++) {
    if (round > 0) trust = sumOverGiven(table, sumOverGivers(table, trust))
    for (let s = 0; s < trust.length; s++) trust[s]! *= weight[s]!
    divideByLargest(trust)
  }
  const belief = sumOverGivers(table, trust)
  divideByLargest(belief)
  return { belief, trust, rounds }
}

export function investment(table: ClaimTable, rounds = 20, g = 1.2): Scores {
  const votes = sumOverGivers(table, new Float64Array(table.sources.length).fill(1))
  const all = sumOverItem(table, votes)
  return invest(
    table,
    rounds,
    votes.map((count, v) => count / all[v]!),
    paid => {
      const grown = new Float64Array(paid.length)
      for (let v = 0; v < grown.length; v++) grown[v] = paid[v]! ** g
      return grown
    },
  )
}

export function pooledInvestment(table: ClaimTable, rounds = 10, g = 1.4): Scores {
  const start = sumOverItem(table, new Float64Array(table.values.length).fill(1)).map(count => 1 / count)
  return invest(table, rounds, start, paid => {
    const grown = paid.map(x => x ** g)
    const pool = sumOverItem(table, grown)
    return paid.map((x, v) => (pool[v]! > 0 ? (x * grown[v]!) / pool[v]! : 0))
  })
}

function invest(
  table: ClaimTable,
  rounds: number,
  start: Float64Array,
  grow: (paid: Float64Array) => Float64Array,
): Scores {
  const count = claimCounts(table)
  let belief = start
  let trust: Float64Array = new Float64Array(table.sources.length).fill(1)
  let invested = sumOverGivers(
    table,
    count.map(n => 1 / n),
  )
  const back = new Float64Array(table.values.length)
  let done = 0
  for (; done < rounds; done++) {
    let least = Infinity
    for (let v = 0; v < back.length; v++) {
      back[v] = belief[v]! / invested[v]!
      if (invested[v]! < least) least = invested[v]!
    }
    // a value that nobody can pay for any more would be divided by zero: the last round stands
    if (least === 0) break
    const earned = sumOverGiven(table, back)
    for (let s = 0; s < earned.length; s++) earned[s]! *= trust[s]! / count[s]!
    trust = earned
    const paid = sumOverGivers(
      table,
      trust.map((t, s) => t / count[s]!),
    )
    belief = grow(paid)
    divideByLargest(belief)
    // what is paid out in this round is what is invested in the next, in the new measure of trust
    const largest = divideByLargest(trust)
    if (largest > 0) for (let v = 0; v < paid.length; v++) paid[v]! /= largest
    invested = paid
  }
  return { belief, trust, rounds: done }
}

/** Divides by the largest, and says which that was. */
function divideByLargest(values: Float64Array): number {
  let largest = 0
  for (let i = 0; i < values.length; i++) if (values[i]! > largest) largest = values[i]!
  if (largest > 0) for (let i = 0; i < values.length; i++) values[i]! /= largest
  return largest
}
