/** Gini coefficient of counts, by counting sort; NaN where they sum to nothing. `tally` is scratch, at least max + 1 long. */
export function gini(counts: Int32Array, n: number, tally: Int32Array): number {
  let most = 0
  let sum = 0
  for (let i = 0; i < n; i++) {
    const c = counts[i]!
    if (c > most) most = c
    sum += c
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

/** Few enough for insertion, which makes no object. */
const few = 64

/** Sorts the first `n` values in place. */
export function sortFirst(values: Float64Array, n: number): void {
  if (n > few) {
    values.subarray(0, n).sort()
    return
  }
  for (let i = 1; i < n; i++) {
    const value = values[i]!
    let at = i - 1
    while (at >= 0 && values[at]! > value) values[at + 1] = values[at--]!
    values[at + 1] = value
  }
}

/** Quantile of the first `n` values, which are sorted: linear between order statistics (type 7). */
export function quantile(values: Float64Array, n: number, q: number): number {
  if (n === 0) return Number.NaN
  const at = (n - 1) * q
  const low = Math.floor(at)
  const high = Math.min(n - 1, low + 1)
  return values[low]! + (at - low) * (values[high]! - values[low]!)
}

export const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole)
