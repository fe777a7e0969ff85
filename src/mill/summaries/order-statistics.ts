/** Gini coefficient of counts, by counting sort; NaN where they sum to nothing. `tally` is scratch, at least max + 1 long. */
export function gini(counts: Int32Array, n: number, tally: Int32Array): number {
  let most = 0
  let sum = 0
  for (let i = 0; i < n; i++) {
    if (counts[i]! > most) most = counts[i]!
    sum += counts[i]!
  }
  if (sum === 0) return Number.NaN
  tally.fill(0, 0, most + 1)
  for (let i = 0; i < n; i++) tally[counts[i]!]!++
  let rank = 0
  let weighted = 0
  for (let value = 0; value <= most; value++) {
    const c = tally[value]!
    weighted += value * (c * rank + (c * (c + 1)) / 2)
    rank += c
  }
  return (2 * weighted) / (n * sum) - (n + 1) / n
}

/** Quantile of the first `n` values after sorting them in place: linear between order statistics (type 7). */
export function quantile(values: Float64Array, n: number, q: number): number {
  if (n === 0) return Number.NaN
  const at = (n - 1) * q
  const low = Math.floor(at)
  const high = Math.min(n - 1, low + 1)
  return values[low]! + (at - low) * (values[high]! - values[low]!)
}
