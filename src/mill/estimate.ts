import type { Stream } from '../kit/random.ts'
import { type Bands, bandsOf } from './check/bands.ts'
import { calibrate, calibrated } from './check/calibration.ts'
import { type HypothesisKey, hypotheses } from './hypotheses.ts'
import { fitStatistic, posteriorDraws, type Statistic, statisticOf } from './infer/abc.ts'
import { type Draws, slice } from './infer/features.ts'
import { gate, limit } from './infer/gate.ts'
import { type ParameterKey, parameterKeys, parameterTable, priorOf } from './parameters.ts'

/**
 * Values of the assumptions inside one hypothesis, for a record that may be thin: rejection with regression adjustment
 * (`infer/abc.ts`), and before any number is given a test on held-out draws that were cut as the record is. A number is
 * withheld where the features do not follow the assumption, where intervals do not hold the truth as often as they say,
 * or where the record lies beyond the draws.
 */
export interface Estimate {
  readonly parameter: ParameterKey
  readonly symbol: string
  readonly means: string
  /** Nine tenths of the prior. */
  readonly prior: readonly [low: number, high: number]
  /** On held-out draws: correlation of mean and truth, and how often the 90 % interval holds the truth. */
  readonly correlation: number
  readonly coverage: number
  readonly found: { readonly median: number; readonly low: number; readonly high: number } | null
  /** Why no number is given. */
  readonly withheld: string | null
}

export interface Estimates {
  readonly hypothesis: HypothesisKey
  readonly draws: number
  readonly replicates: number
  readonly features: number
  /** Why nothing is estimated under this hypothesis at all. */
  readonly refused: string | null
  readonly estimates: readonly Estimate[]
}

/** Below this correlation on held-out draws the features do not follow the assumption (assumption). */
const leastCorrelation = 0.3
const fewestFeatures = 3
/** An interval of 90 % that holds more than this share of the prior tells nothing (assumption). */
const mostAssumed = 0.8
/** Draws kept of the bank, and share of the draws that is held out. */
const kept = 99
const heldOut = 0.2
const bandLevel = 0.001

/** What can be estimated under a hypothesis: never pressure and its effects, nor what the hypothesis fixes. */
export const estimable = (hypothesis: HypothesisKey): ParameterKey[] =>
  calibrated.filter(key => priorOf(key, [hypotheses[hypothesis].edits]).kind !== 'fixed')

/**
 * @param draws of this hypothesis alone, only the columns that the record bears
 * @param parameters all parameters of each draw, row by row
 * @param observed the record's value in each column
 */
export function estimate(
  hypothesis: HypothesisKey,
  draws: Draws,
  parameters: Float64Array,
  observed: readonly number[],
  random: Stream,
): Estimates {
  const replicates = Math.floor(draws.count * heldOut)
  const common = { hypothesis, draws: draws.count, replicates, features: draws.width }
  const [fit] = gate({ ...draws, label: new Uint8Array(draws.count), classes: 1 }, observed)
  const refused =
    draws.width < fewestFeatures
      ? `the record bears ${draws.width} features; ${fewestFeatures} are needed`
      : !(fit!.beyond <= limit)
        ? 'the record lies beyond the draws of this hypothesis'
        : null
  if (refused !== null) return { ...common, refused, estimates: [] }
  const bands = bandsOf(replicates, bandLevel, random)
  const estimates = estimable(hypothesis).map(key =>
    estimateOne(key, draws, columnOf(parameters, key, draws.count), observed, { replicates, bands, random }),
  )
  return { ...common, refused: null, estimates }
}

/** One parameter of every draw. */
export const columnOf = (parameters: Float64Array, key: ParameterKey, count: number): Float64Array => {
  const at = parameterKeys.indexOf(key)
  return Float64Array.from({ length: count }, (_, row) => parameters[row * parameterKeys.length + at]!)
}

function estimateOne(
  key: ParameterKey,
  draws: Draws,
  theta: Float64Array,
  observed: readonly number[],
  test: { readonly replicates: number; readonly bands: Bands; readonly random: Stream },
): Estimate {
  const { symbol, means } = parameterTable[key]
  const { correlation, coverage, passes } = calibrate(symbol, draws, theta, test.replicates, test.bands, test.random)
  const { fit, bank, rest } = bankOf(draws, theta)
  const number = statisticOf(fit, observed)
  const sorted = bank.slice().sort()
  const outside = number < at(sorted, 0.001) || number > at(sorted, 0.999)
  const withheld =
    correlation < leastCorrelation
      ? 'the record does not follow it'
      : !passes
        ? 'intervals do not hold the truth as often as they say'
        : outside
          ? 'the record lies beyond the draws'
          : null
  const values = posteriorDraws(bank, rest, number, kept).sort()
  const found = { median: at(values, 0.5), low: at(values, 0.05), high: at(values, 0.95) }
  const assumed = theta.filter(value => value >= found.low && value <= found.high).length / theta.length
  const why = withheld ?? (assumed > mostAssumed ? 'its interval is hardly narrower than what was assumed' : null)
  const sortedTheta = theta.slice().sort()
  return {
    ...{ parameter: key, symbol, means, correlation, coverage, withheld: why },
    prior: [at(sortedTheta, 0.05), at(sortedTheta, 0.95)],
    found: why === null ? found : null,
  }
}

/** The number of a parameter, fitted on one half of the draws, and its values on the other. */
export function bankOf(
  draws: Draws,
  theta: Float64Array,
): { readonly fit: Statistic; readonly bank: Float64Array; readonly rest: Float64Array } {
  const half = draws.count >> 1
  const fit = fitStatistic(slice(draws, 0, half), theta.subarray(0, half))
  const bank = Float64Array.from({ length: draws.count - half }, (_, i) =>
    statisticOf(fit, draws.values, (half + i) * draws.width),
  )
  return { fit, bank, rest: theta.subarray(half) }
}

const at = (sorted: Float64Array, q: number): number => sorted[Math.floor(q * (sorted.length - 1))]!
