import { type Draws, scales } from './features.ts'

/**
 * Multinomial logistic regression with a ridge: the baseline that the forest must beat. Columns are scaled by median and
 * MAD and held within ±5; a value that is not borne has its own indicator and no number. Fitted by gradient ascent with
 * momentum, which is enough for a baseline.
 */
const rounds = 150
const ridge = 1e-3
const clip = 5

export interface Logistic {
  readonly classes: number
  readonly centre: Float64Array
  readonly scale: Float64Array
  /** (2 width + 1) by classes. */
  readonly weights: Float64Array
}

function design(
  row: ArrayLike<number>,
  at: number,
  centre: Float64Array,
  scale: Float64Array,
  out: Float64Array,
): void {
  const width = centre.length
  for (let c = 0; c < width; c++) {
    const value = row[at + c]!
    const known = !Number.isNaN(value)
    out[c] = known ? Math.max(-clip, Math.min(clip, (value - centre[c]!) / scale[c]!)) : 0
    out[width + c] = known ? 0 : 1
  }
  out[2 * width] = 1
}

function soften(x: Float64Array, weights: Float64Array, classes: number, out: Float64Array): void {
  out.fill(0)
  for (let c = 0; c < x.length; c++)
    if (x[c] !== 0) for (let k = 0; k < classes; k++) out[k]! += x[c]! * weights[c * classes + k]!
  const most = Math.max(...out)
  let sum = 0
  for (let k = 0; k < classes; k++) sum += out[k] = Math.exp(out[k]! - most)
  for (let k = 0; k < classes; k++) out[k]! /= sum
}

/** Fits the baseline. */
export function fitLogistic(draws: Draws): Logistic {
  const { count, width, classes } = draws
  const { centre, scale } = scales(draws)
  const size = 2 * width + 1
  const weights = new Float64Array(size * classes)
  const speed = new Float64Array(size * classes)
  const x = new Float64Array(size)
  const shares = new Float64Array(classes)
  const step = 0.15
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size * classes)
    for (let row = 0; row < count; row++) {
      design(draws.values, row * width, centre, scale, x)
      soften(x, weights, classes, shares)
      shares[draws.label[row]!]! -= 1
      for (let c = 0; c < size; c++)
        if (x[c] !== 0) for (let k = 0; k < classes; k++) gradient[c * classes + k]! -= x[c]! * shares[k]!
    }
    for (let w = 0; w < weights.length; w++) {
      speed[w] = 0.9 * speed[w]! + step * (gradient[w]! / count - ridge * weights[w]!)
      weights[w]! += speed[w]!
    }
  }
  return { classes, centre, scale, weights }
}

export function logisticShares(model: Logistic, row: ArrayLike<number>): Float64Array {
  const x = new Float64Array(2 * model.centre.length + 1)
  const shares = new Float64Array(model.classes)
  design(row, 0, model.centre, model.scale, x)
  soften(x, model.weights, model.classes, shares)
  return shares
}
