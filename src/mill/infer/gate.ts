import { type Draws, scales } from './features.ts'

/**
 * Could a hypothesis have produced the record at all? Squared Mahalanobis distance of the record to the cloud of a
 * hypothesis, as the share of its own draws that lie nearer; and for each summary its prior-predictive tail.
 * Over `limit` for every hypothesis the answer is "no model here can produce this record" and no factor is given (V5).
 * Columns are scaled by MAD and held within ±8; a ridge keeps the covariance regular.
 */
export const limit = 0.999
const clip = 8
const ridge = 0.05

export interface Fit {
  /** Share of the hypothesis' own draws that lie nearer to its middle than the record. */
  readonly beyond: number
  readonly draws: number
}

/** Distance shares for each class; NaN where no draw of a class bears all columns. */
export function gate(draws: Draws, observed: ArrayLike<number>): Fit[] {
  const { centre, scale } = scales(draws)
  const { width } = draws
  const scaled = (values: ArrayLike<number>, at: number): Float64Array =>
    Float64Array.from({ length: width }, (_, c) =>
      Math.max(-clip, Math.min(clip, (values[at + c]! - centre[c]!) / scale[c]!)),
    )
  const target = scaled(observed, 0)
  return Array.from({ length: draws.classes }, (_, k) => {
    const rows: Float64Array[] = []
    for (let row = 0; row < draws.count; row++) {
      if (draws.label[row] !== k) continue
      const one = scaled(draws.values, row * width)
      if (!one.some(Number.isNaN)) rows.push(one)
    }
    if (rows.length < 2 * width + 10) return { beyond: Number.NaN, draws: rows.length }
    const mean = Float64Array.from(
      { length: width },
      (_, c) => rows.reduce((sum, row) => sum + row[c]!, 0) / rows.length,
    )
    const root = cholesky(covariance(rows, mean))
    const own = distance(root, target, mean)
    const nearer = rows.reduce((sum, row) => sum + (distance(root, row, mean) < own ? 1 : 0), 0)
    return { beyond: nearer / rows.length, draws: rows.length }
  })
}

/** Two-sided tail of each observed value among all draws that bear it: small where the value is rare under every hypothesis. */
export function tails(draws: Draws, observed: ArrayLike<number>): number[] {
  return Array.from({ length: draws.width }, (_, c) => {
    let below = 0
    let above = 0
    let n = 0
    for (let row = 0; row < draws.count; row++) {
      const value = draws.values[row * draws.width + c]!
      if (Number.isNaN(value)) continue
      n++
      if (value <= observed[c]!) below++
      if (value >= observed[c]!) above++
    }
    return n === 0 ? Number.NaN : Math.min(1, (2 * (Math.min(below, above) + 1)) / (n + 1))
  })
}

function covariance(rows: readonly Float64Array[], mean: Float64Array): Float64Array[] {
  const width = mean.length
  const table = Array.from({ length: width }, () => new Float64Array(width))
  for (const row of rows)
    for (let a = 0; a < width; a++)
      for (let b = 0; b <= a; b++) table[a]![b]! += ((row[a]! - mean[a]!) * (row[b]! - mean[b]!)) / rows.length
  for (let a = 0; a < width; a++) table[a]![a]! += ridge
  return table
}

/** Lower root of a positive definite matrix, given by its lower half. */
function cholesky(table: readonly Float64Array[]): Float64Array[] {
  const root = table.map(row => new Float64Array(row.length))
  for (let a = 0; a < table.length; a++)
    for (let b = 0; b <= a; b++) {
      let sum = table[a]![b]!
      for (let c = 0; c < b; c++) sum -= root[a]![c]! * root[b]![c]!
      root[a]![b] = a === b ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[b]![b]!
    }
  return root
}

function distance(root: readonly Float64Array[], row: Float64Array, mean: Float64Array): number {
  let sum = 0
  const y = new Float64Array(row.length)
  for (let a = 0; a < row.length; a++) {
    let rest = row[a]! - mean[a]!
    for (let b = 0; b < a; b++) rest -= root[a]![b]! * y[b]!
    y[a] = rest / root[a]![a]!
    sum += y[a]! * y[a]!
  }
  return sum
}
