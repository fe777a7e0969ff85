import { Stream } from '../kit/random.ts'
import { bankOf, columnOf, type Estimates } from './estimate.ts'
import { generate } from './generate.ts'
import { rangeOf } from './granted.ts'
import { type HypothesisKey, hypotheses } from './hypotheses.ts'
import { statisticOf } from './infer/abc.ts'
import type { Draws } from './infer/features.ts'
import { type Population, type SmcOptions, smc } from './infer/smc.ts'
import { drawParameters, type ParameterKey, parameterTable, priorOf } from './parameters.ts'
import { summariser } from './summaries/summarise.ts'
import { type SummaryKey, summaryAt, summaryCount } from './summaries/table.ts'
import { see, type Window } from './window.ts'
import { mostPeople, World } from './world.ts'

/** Most assumptions that are looked for together: each costs draws (assumption). */
const mostSought = 3
/** Known records on which the sampler is tried, and what one try may cost (assumption). */
const tries = 20
const tryOptions: SmcOptions = { particles: 60, generations: 3, quantile: 0.5, most: 500 }

export interface SequentialEstimate {
  readonly parameter: ParameterKey
  readonly symbol: string
  readonly means: string
  readonly median: number
  readonly low: number
  readonly high: number
  /** Of the known records, how many lay inside their 90 % interval. */
  readonly held: number
  readonly tries: number
}

export interface SequentialEstimates {
  readonly refused: string | null
  readonly spent: number
  readonly effective: number
  readonly estimates: readonly SequentialEstimate[]
}

/**
 * The assumptions that rejection could tell (`estimate`), once more by the sequential sampler with fresh draws cut as the
 * record is; and the same on known records, so that the share of intervals that hold the truth stands beside the numbers.
 *
 * @param first what rejection found under this hypothesis
 * @param parameters all parameters of each draw; the last `tries` draws are the known records
 */
export function estimateSequentially(
  first: Estimates,
  draws: Draws,
  parameters: Float64Array,
  observed: readonly number[],
  used: readonly SummaryKey[],
  window: Window,
  seed: number,
  options: SmcOptions,
): SequentialEstimates {
  const sought = first.estimates
    .filter(one => one.withheld === null && flat(one.parameter, first.hypothesis))
    .sort((a, b) => b.correlation - a.correlation)
    .slice(0, mostSought)
    .map(one => one.parameter)
  if (sought.length === 0) {
    const refused = first.refused ?? 'the record does not tell any assumption, so there is nothing to look for'
    return { refused, spent: 0, effective: 0, estimates: [] }
  }
  const count = draws.count - tries
  const bank: Draws = { ...draws, count }
  const banks = sought.map(key => bankOf(bank, columnOf(parameters, key, count)))
  const spreads = banks.map(({ bank: values }) => spreadOf(values))
  const simulate = simulator(first.hypothesis, sought, used, window, seed)
  const run = (record: ArrayLike<number>, at: number, random: Stream, how: SmcOptions): Population => {
    const targets = banks.map(({ fit }) => statisticOf(fit, record, at))
    const away = (row: Float64Array): number =>
      banks.reduce((most, { fit }, c) => Math.max(most, Math.abs(statisticOf(fit, row) - targets[c]!) / spreads[c]!), 0)
    return smc(sought.length, u => away(simulate(u)), random, how)
  }
  const held = sought.map(() => 0)
  for (let t = 0; t < tries; t++) {
    const found = run(draws.values, (count + t) * draws.width, new Stream().restart(seed, 63, t), tryOptions)
    for (const [c, key] of sought.entries()) {
      const truth = columnOf(parameters, key, draws.count)[count + t]!
      const [low, , high] = quantiles(found, c, valueIn(key, first.hypothesis))
      if (truth >= low && truth <= high) held[c]!++
    }
  }
  const found = run(observed, 0, new Stream().restart(seed, 64, 0), options)
  const estimates = sought.map((parameter, c) => {
    const [low, median, high] = quantiles(found, c, valueIn(parameter, first.hypothesis))
    const { symbol, means } = parameterTable[parameter]
    return { parameter, symbol, means, low, median, high, held: held[c]!, tries }
  })
  return { refused: null, spent: found.spent, effective: found.effective, estimates }
}

/** The sampler lives in the unit cube, where a prior must be even: uniform or log-uniform. */
const flat = (key: ParameterKey, hypothesis: HypothesisKey): boolean =>
  ['uniform', 'log-uniform'].includes(priorOf(key, [hypotheses[hypothesis].edits]).kind)

function valueIn(key: ParameterKey, hypothesis: HypothesisKey): (u: number) => number {
  const prior = priorOf(key, [hypotheses[hypothesis].edits])
  const [low, high] = rangeOf(prior)
  if (prior.kind === 'log-uniform') return u => low * (high / low) ** u
  const whole = prior.kind === 'uniform' && prior.whole === true
  return u => (whole ? Math.min(high, Math.floor(low + (high + 1 - low) * u)) : low + (high - low) * u)
}

/** A fresh trial at a point, cut as the record is: its features. */
function simulator(
  hypothesis: HypothesisKey,
  sought: readonly ParameterKey[],
  used: readonly SummaryKey[],
  window: Window,
  seed: number,
): (u: Float64Array) => Float64Array {
  const world = new World()
  const summarise = summariser(mostPeople)
  const all = new Float64Array(summaryCount)
  const row = new Float64Array(used.length)
  const stream = new Stream()
  const values = sought.map(key => valueIn(key, hypothesis))
  let trial = 0
  return u => {
    stream.restart(seed, 62, trial++)
    const drawn = drawParameters(stream, [hypotheses[hypothesis].edits])
    for (const [c, key] of sought.entries()) drawn[key] = values[c]!(u[c]!)
    generate(world, drawn, hypothesis, stream)
    see(world.visible, window, stream)
    summarise(world.visible, all)
    for (const [c, key] of used.entries()) row[c] = all[summaryAt[key]]!
    return row
  }
}

function spreadOf(values: Float64Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
}

/** Weighted quantiles at 5, 50 and 95 %. */
function quantiles(
  { u, weights }: Population,
  c: number,
  value: (u: number) => number,
): [low: number, median: number, high: number] {
  const sorted = u.map((one, i) => ({ at: one[c]!, weight: weights[i]! })).sort((a, b) => a.at - b.at)
  const reach = (q: number): number => {
    let sum = 0
    return value((sorted.find(one => (sum += one.weight) >= q - 1e-12) ?? sorted.at(-1)!).at)
  }
  return [reach(0.05), reach(0.5), reach(0.95)]
}
