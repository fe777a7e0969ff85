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
  const common = commonValues(table, 2 * rounds)
  // all beliefs alike at the start, so a source has its claims; only trust is divided on the way, belief follows from it
  let trust = claimCounts(table)
  for (let round = 0; round < rounds; round++) {
    if (round > 0) trust = common?.(trust) ?? sumOverGiven(table, sumOverGivers(table, trust))
    for (let s = 0; s < trust.length; s++) trust[s]! *= weight[s]!
    divideByLargest(trust)
  }
  const belief = sumOverGivers(table, trust)
  divideByLargest(belief)
  return { belief, trust, rounds }
}

/**
 * Both halves of a round at once: Σ_v [s gives v] Σ_r [r gives v] T(r) = Σ_r M(s, r) T(r), where M counts the values that two sources
 * have in common. Null where counting costs more than `passes` over the claims would, and where voices are counted in parts.
 */
function commonValues(table: ClaimTable, passes: number): ((trust: Float64Array) => Float64Array) | null {
  const { giverAt, givers, values, sources, share } = table
  const n = sources.length
  let pairs = 0
  for (let v = 0; v < values.length; v++) pairs += (giverAt[v + 1]! - giverAt[v]!) ** 2 / 2
  if (share !== undefined || pairs + passes * n * n > passes * givers.length) return null
  const count = claimCounts(table)
  const common = new Float64Array(n * n)
  for (let v = 0; v < values.length; v++) {
    const to = giverAt[v + 1]!
    for (let k = giverAt[v]!; k < to - 1; k++) {
      const row = givers[k]! * n
      for (let l = k + 1; l < to; l++) common[row + givers[l]!]!++
    }
  }
  return trust => {
    const result = count.map((own, s) => own * trust[s]!)
    for (let s = 0; s < n; s++) {
      for (let r = s + 1; r < n; r++) {
        result[s]! += common[s * n + r]! * trust[r]!
        result[r]! += common[s * n + r]! * trust[s]!
      }
    }
    return result
  }
}

export function investment(table: ClaimTable, rounds = 20, g = 1.2): Scores {
  const votes = sumOverGivers(table, new Float64Array(table.sources.length).fill(1))
  const all = sumOverItem(table, votes)
  const start = votes.map((count, v) => count / all[v]!)
  return invest(table, rounds, start, (paid, grown) => {
    for (let v = 0; v < paid.length; v++) grown[v] = paid[v]! ** g
  })
}

export function pooledInvestment(table: ClaimTable, rounds = 10, g = 1.4): Scores {
  const { itemOf, items } = table
  const start = sumOverItem(table, new Float64Array(table.values.length).fill(1)).map(count => 1 / count)
  const pool = new Float64Array(items.length)
  return invest(table, rounds, start, (paid, grown) => {
    pool.fill(0)
    for (let v = 0; v < paid.length; v++) pool[itemOf[v]!]! += grown[v] = paid[v]! ** g
    for (let v = 0; v < paid.length; v++) if (grown[v]! > 0) grown[v]! *= paid[v]! / pool[itemOf[v]!]!
  })
}

/** `grow` writes beliefs, not yet divided by their largest, from what is paid to each value. */
function invest(
  table: ClaimTable,
  rounds: number,
  start: Float64Array,
  grow: (paid: Float64Array, grown: Float64Array) => void,
): Scores {
  const count = claimCounts(table)
  const stake = count.map(n => 1 / n)
  const trust = new Float64Array(count.length).fill(1)
  const [belief, paid, back] = [start, sumOverGivers(table, stake), new Float64Array(start.length)]
  const earned = new Float64Array(count.length)
  let done = 0
  // a value that nobody can pay for any more would be divided by zero: the last round stands
  for (; done < rounds && !paid.includes(0); done++) {
    for (let v = 0; v < back.length; v++) back[v] = belief[v]! / paid[v]!
    sumOverGiven(table, back, earned)
    // beliefs are divided by their largest, so the measure of trust does not matter to them
    for (let s = 0; s < trust.length; s++) trust[s] = earned[s]! * stake[s]!
    divideByLargest(trust)
    for (let s = 0; s < trust.length; s++) stake[s] = trust[s]! / count[s]!
    grow(sumOverGivers(table, stake, paid), belief)
    divideByLargest(belief)
  }
  return { belief, trust, rounds: done }
}

function divideByLargest(values: Float64Array): void {
  let largest = 0
  for (let i = 0; i < values.length; i++) if (values[i]! > largest) largest = values[i]!
  if (largest > 0) for (let i = 0; i < values.length; i++) values[i]! /= largest
}
