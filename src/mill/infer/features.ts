/** Rows of summaries as plain columns. A NaN is a value of its own, "not borne", and is never filled in. */
export interface Draws {
  readonly count: number
  readonly width: number
  /** Row by row. */
  readonly values: Float64Array
  /** Class of each row, 0 to `classes` - 1. */
  readonly label: Uint8Array
  readonly classes: number
}

/** Chosen columns of a matrix of draws. */
export function columns(draws: Draws, chosen: readonly number[]): Draws {
  const values = new Float64Array(draws.count * chosen.length)
  for (let row = 0; row < draws.count; row++)
    for (let c = 0; c < chosen.length; c++)
      values[row * chosen.length + c] = draws.values[row * draws.width + chosen[c]!]!
  return { ...draws, width: chosen.length, values }
}

/** Rows from `from` to `to` - 1. */
export const slice = (draws: Draws, from: number, to: number): Draws => ({
  ...draws,
  count: to - from,
  values: draws.values.subarray(from * draws.width, to * draws.width),
  label: draws.label.subarray(from, to),
})

/** Centre and scale of each column: median and median absolute deviation, over the rows that bear it. */
export function scales(draws: Draws): { readonly centre: Float64Array; readonly scale: Float64Array } {
  const centre = new Float64Array(draws.width)
  const scale = new Float64Array(draws.width)
  for (let c = 0; c < draws.width; c++) {
    const known: number[] = []
    for (let row = 0; row < draws.count; row++) {
      const value = draws.values[row * draws.width + c]!
      if (!Number.isNaN(value)) known.push(value)
    }
    centre[c] = median(known)
    // a column that is mostly one value has no deviation from the median: its mean deviation then
    const deviations = known.map(value => Math.abs(value - centre[c]!))
    scale[c] = 1.4826 * median(deviations) || deviations.reduce((a, b) => a + b, 0) / (known.length || 1) || 1
  }
  return { centre, scale }
}

const median = (values: readonly number[]): number =>
  values.length === 0 ? 0 : [...values].sort((a, b) => a - b)[values.length >> 1]!
