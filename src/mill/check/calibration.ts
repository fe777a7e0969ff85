import type { Stream } from '../../kit/random.ts'
import { fitStatistic, posteriorDraws, statisticOf } from '../infer/abc.ts'
import type { Draws } from '../infer/features.ts'
import { slice } from '../infer/features.ts'
import type { ParameterKey } from '../parameters.ts'
import { type Bands, insideBands } from './bands.ts'

/**
 * Simulation-based calibration (Talts and others 2018): the rank of the true value among posterior draws must be uniform
 * over replicates drawn from the prior. The ranks' distribution function must stay inside the simultaneous bands of `bands.ts`;
 * its largest distance from the diagonal is reported beside. Recovery: correlation of posterior mean and truth, and how
 * often the 90 % interval holds the truth.
 */
export interface Calibration {
  readonly parameter: string
  readonly distance: number
  readonly correlation: number
  readonly coverage: number
  readonly passes: boolean
  /** Ranks of the truth in (0, 1), sorted: what the plot of distribution functions is drawn from. */
  readonly ranks: readonly number[]
}

/** Parameters whose calibration is shown. Pressure and its effects are nuisances and are not estimated. */
export const calibrated: readonly ParameterKey[] = [
  ...(['namesMean', 'namesK', 'pileOn', 'reciprocity', 'kinPull', 'scriptPull', 'script', 'copying'] as const),
  ...(['circulation', 'values', 'survival', 'retraction', 'hedge', 'violence', 'breadth', 'conformity'] as const),
]

const keep = 99

/** @param theta value of the parameter in each draw; the last `replicates` draws are the replicates, the rest the bank */
export function calibrate(
  parameter: string,
  draws: Draws,
  theta: Float64Array,
  replicates: number,
  bands: Bands,
  random: Stream,
): Calibration {
  const bankSize = draws.count - replicates
  const bankDraws = slice(draws, 0, bankSize)
  const bankTheta = theta.subarray(0, bankSize)
  // the number is fitted on one half and used on the other, so that it is as good for the bank as for a replicate
  const half = bankSize >> 1
  const fit = fitStatistic(slice(draws, 0, half), theta.subarray(0, half))
  const bank = Float64Array.from({ length: bankSize - half }, (_, i) =>
    statisticOf(fit, bankDraws.values, (half + i) * draws.width),
  )
  const rest = bankTheta.subarray(half)
  const ranks: number[] = []
  const means: number[] = []
  const truths: number[] = []
  let covered = 0
  for (let r = bankSize; r < draws.count; r++) {
    const found = posteriorDraws(bank, rest, statisticOf(fit, draws.values, r * draws.width), keep).sort()
    const truth = theta[r]!
    // a rank among equals is drawn: a parameter of whole numbers ties; and spread over its cell, so that ranks are continuous
    const equals = found.filter(value => value === truth).length
    const place = found.filter(value => value < truth).length + random.uniform() * (equals + 1)
    const rank = Math.floor(place)
    ranks.push(place / (keep + 1))
    if (rank >= 5 && rank < 95) covered++
    means.push(found.reduce((a, b) => a + b, 0) / keep)
    truths.push(truth)
  }
  const sorted = ranks.sort((a, b) => a - b)
  const distance = sorted.reduce(
    (most, u, i) => Math.max(most, Math.abs((i + 1) / replicates - u), Math.abs(i / replicates - u)),
    0,
  )
  return {
    parameter,
    distance,
    correlation: correlation(means, truths),
    coverage: covered / replicates,
    passes: insideBands(bands, sorted),
    ranks: sorted,
  }
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  let xy = 0
  let xx = 0
  let yy = 0
  for (const [i, value] of x.entries()) {
    xy += (value - mx) * (y[i]! - my)
    xx += (value - mx) ** 2
    yy += (y[i]! - my) ** 2
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy)
}
