import { type Draws, scales } from './features.ts'

/**
 * Parameters inside one hypothesis by rejection. For each parameter the summaries are first pressed into one number, the
 * ridge regression of the parameter on them (semi-automatic ABC: Fearnhead and Prangle 2012); then the draws whose number
 * lies nearest to the record's are kept and moved along the local line (Beaumont, Zhang and Balding 2002).
 * Choice: with forty summaries a plain distance keeps nothing near. Limits: the answer is the posterior given that one
 * number, wider than given the whole record; a value that is not borne is an indicator and no number.
 */
const ridge = 1e-2
const clip = 5

/** A fitted number for one parameter. */
export interface Statistic {
  readonly centre: Float64Array
  readonly scale: Float64Array
  readonly weights: Float64Array
}

function design(
  { centre, scale }: Pick<Statistic, 'centre' | 'scale'>,
  values: ArrayLike<number>,
  at: number,
): Float64Array {
  const width = centre.length
  const x = new Float64Array(2 * width + 1)
  for (let c = 0; c < width; c++) {
    const value = values[at + c]!
    if (Number.isNaN(value)) x[width + c] = 1
    else x[c] = Math.max(-clip, Math.min(clip, (value - centre[c]!) / scale[c]!))
  }
  x[2 * width] = 1
  return x
}

/** Fits the number for a parameter whose value in each draw is `theta`. */
export function fitStatistic(draws: Draws, theta: Float64Array): Statistic {
  const { centre, scale } = scales(draws)
  const size = 2 * draws.width + 1
  const gram = Array.from({ length: size }, () => new Float64Array(size))
  const right = new Float64Array(size)
  for (let row = 0; row < draws.count; row++) {
    const x = design({ centre, scale }, draws.values, row * draws.width)
    for (let a = 0; a < size; a++) {
      if (x[a] === 0) continue
      right[a]! += x[a]! * theta[row]!
      for (let b = 0; b <= a; b++) gram[a]![b]! += x[a]! * x[b]!
    }
  }
  for (let a = 0; a < size; a++) gram[a]![a]! += ridge * draws.count
  return { centre, scale, weights: solve(gram, right) }
}

/** The number of one row. */
export function statisticOf(fit: Statistic, values: ArrayLike<number>, at = 0): number {
  const x = design(fit, values, at)
  let sum = 0
  for (let a = 0; a < x.length; a++) sum += x[a]! * fit.weights[a]!
  return sum
}

/** Symmetric positive definite system by Cholesky, lower half given. */
function solve(gram: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length
  for (let a = 0; a < n; a++)
    for (let b = 0; b <= a; b++) {
      let sum = gram[a]![b]!
      for (let c = 0; c < b; c++) sum -= gram[a]![c]! * gram[b]![c]!
      gram[a]![b] = a === b ? Math.sqrt(Math.max(sum, 1e-12)) : sum / gram[b]![b]!
    }
  const y = Float64Array.from(right)
  for (let a = 0; a < n; a++) {
    for (let c = 0; c < a; c++) y[a]! -= gram[a]![c]! * y[c]!
    y[a]! /= gram[a]![a]!
  }
  for (let a = n - 1; a >= 0; a--) {
    for (let c = a + 1; c < n; c++) y[a]! -= gram[c]![a]! * y[c]!
    y[a]! /= gram[a]![a]!
  }
  return y
}

/**
 * Posterior draws of one parameter: the `keep` bank draws nearest in the statistic, moved along the local line and kept
 * inside the range of the bank.
 */
export function posteriorDraws(bank: Float64Array, theta: Float64Array, observed: number, keep: number): Float64Array {
  const order = Array.from(bank.keys()).sort((a, b) => Math.abs(bank[a]! - observed) - Math.abs(bank[b]! - observed))
  const near = order.slice(0, keep)
  const meanX = near.reduce((sum, i) => sum + bank[i]!, 0) / keep
  const meanY = near.reduce((sum, i) => sum + theta[i]!, 0) / keep
  const spread = near.reduce((sum, i) => sum + (bank[i]! - meanX) ** 2, 0)
  const slope = spread === 0 ? 0 : near.reduce((sum, i) => sum + (bank[i]! - meanX) * (theta[i]! - meanY), 0) / spread
  const low = theta.reduce((a, b) => Math.min(a, b))
  const high = theta.reduce((a, b) => Math.max(a, b))
  return Float64Array.from(near, i => Math.min(high, Math.max(low, theta[i]! - slope * (bank[i]! - observed))))
}
