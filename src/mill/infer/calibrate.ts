/**
 * Temperature scaling (Guo and others 2017): shares to the power 1/T, made to sum to 1 again, with the one T that gives
 * held-out draws the best log score. Before it every share gets a floor, so that a forest of few trees never says 0 or 1.
 */
const floor = 0.002

/** Shares after floor and temperature. */
export function temper(
  shares: ArrayLike<number>,
  temperature: number,
  out = new Float64Array(shares.length),
): Float64Array {
  let sum = 0
  for (let k = 0; k < shares.length; k++) sum += out[k] = (shares[k]! + floor) ** (1 / temperature)
  for (let k = 0; k < shares.length; k++) out[k]! /= sum
  return out
}

/** Mean log score of the right class; nearer 0 is better, log(1/7) is chance with seven. */
export function logScore(shares: Float64Array, label: Uint8Array, classes: number, temperature = 1): number {
  let sum = 0
  const one = new Float64Array(classes)
  for (let row = 0; row < label.length; row++) {
    temper(shares.subarray(row * classes, (row + 1) * classes), temperature, one)
    sum += Math.log(one[label[row]!]!)
  }
  return sum / label.length
}

/** The temperature with the best log score, by golden section on its logarithm between 1/5 and 5 (Kiefer 1953). */
export function bestTemperature(shares: Float64Array, label: Uint8Array, classes: number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [Math.log(0.2), Math.log(5)]
  const score = (log: number): number => logScore(shares, label, classes, Math.exp(log))
  for (let round = 0; round < 24; round++) {
    const width = (high - low) * golden
    if (score(high - width) > score(low + width)) high = low + width
    else low = high - width
  }
  return Math.exp((low + high) / 2)
}

/** One bin of a reliability curve: mean share given, and how often that class was the right one. */
export interface Reliability {
  readonly given: number
  readonly came: number
  readonly count: number
}

/** Reliability over all classes, in ten bins. */
export function reliability(shares: Float64Array, label: Uint8Array, classes: number): Reliability[] {
  const given = new Float64Array(10)
  const came = new Float64Array(10)
  const count = new Float64Array(10)
  for (let row = 0; row < label.length; row++)
    for (let k = 0; k < classes; k++) {
      const share = shares[row * classes + k]!
      const bin = Math.min(9, Math.floor(share * 10))
      given[bin]! += share
      count[bin]!++
      if (label[row] === k) came[bin]!++
    }
  return Array.from(count, (n, bin) => ({ given: given[bin]! / n, came: came[bin]! / n, count: n })).filter(
    b => b.count > 0,
  )
}

/** confusion[true][told]: shares of the held-out draws of each class by the class that gets the largest share. */
export function confusion(shares: Float64Array, label: Uint8Array, classes: number): number[][] {
  const table = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  for (let row = 0; row < label.length; row++) {
    const one = shares.subarray(row * classes, (row + 1) * classes)
    table[label[row]!]![one.indexOf(Math.max(...one))]!++
  }
  return table.map(row => {
    const n = row.reduce((a, b) => a + b, 0)
    return row.map(cell => (n === 0 ? 0 : cell / n))
  })
}
