import { limitOf, naiveRatio, type Unanimity, unanimityRatio } from '../mill/formulas.ts'

/** Most voices of the curve (assumption: beyond a usual dock). */
const most = 30

/** A ratio as it travels: JSON has no infinity, and a ratio of two impossible things is none. */
export type Ratio = number | 'infinite' | 'undefined'

const written = (ratio: number): Ratio => (Number.isNaN(ratio) ? 'undefined' : ratio === Infinity ? 'infinite' : ratio)

/** B3 of one voice to thirty, beside what the same voices would count for if each stood alone, and which limit holds. */
export function showUnanimity(panel: Unanimity) {
  return {
    ...panel,
    limit: limitOf(panel),
    voices: Array.from({ length: most }, (_, i) => ({
      n: i + 1,
      ratio: written(unanimityRatio(panel, i + 1)),
      naive: written(naiveRatio(panel, i + 1)),
    })),
  }
}
