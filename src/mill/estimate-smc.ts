import { Stream } from '../kit/random.ts'
import { bankOf, columnOf, type Estimates } from './estimate.ts'
import { drawsOf, type EstimateTask, estimateTask } from './estimate-survey.ts'
import { generate } from './generate.ts'
import { rangeOf } from './granted.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from './hypotheses.ts'
import { statisticOf } from './infer/abc.ts'
import type { Draws } from './infer/features.ts'
import { advance, begin, type Distance, type Population, type SmcOptions, smc, usualSmc } from './infer/smc.ts'
import {
  drawParameters,
  type ParameterKey,
  type PriorEdits,
  parameterKeys,
  parameterTable,
  priorOf,
} from './parameters.ts'
import { runStudy, type Study } from './study.ts'
import { summariser } from './summaries/summarise.ts'
import { type SummaryKey, summaryAt, summaryCount } from './summaries/table.ts'
import { see, type Window } from './window.ts'
import { mostPeople, World } from './world.ts'

/** Most assumptions that are looked for together: each costs draws (assumption). */
const mostSought = 3
/** Known records on which the sampler is tried, and what one try may cost (assumption). */
export const tries = 20
const tryOptions: SmcOptions = { particles: 60, generations: 3, quantile: 0.5, most: 500 }

export interface SequentialEstimate {
  readonly parameter: ParameterKey
  readonly symbol: string
  readonly means: string
  /** Nine tenths of the prior, and the share of the prior that lies between `low` and `high`: how far it narrows. */
  readonly prior: readonly [low: number, high: number]
  readonly left: number
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

/** What the sampler needs, as plain data that can be sent to a thread. */
export interface SequentialTask {
  /** What rejection found under this hypothesis. */
  readonly first: Estimates
  readonly task: EstimateTask
  readonly used: readonly SummaryKey[]
  readonly window: Window
  /** Where the trials were drawn from other priors than the model's. */
  readonly priors: PriorEdits
  readonly seed: number
}

/** For a thread: the trials of the hypothesis anew, of a study in which all seven come in turn. */
export function drawAgain(
  { first, used, window, priors, seed }: Omit<SequentialTask, 'task'>,
  study: Pick<Study, 'study' | 'to'>,
  observed: readonly number[],
): EstimateTask {
  const { hypothesis } = first
  const at = hypothesisKeys.indexOf(hypothesis)
  const count = Math.floor((study.to - 1 - at) / hypothesisKeys.length) + 1
  const rows = {
    hypothesis: new Uint8Array(count).fill(at),
    cut: new Float64Array(count * summaryCount),
    parameters: new Float64Array(count * parameterKeys.length),
  }
  for (let row = 0; row < count; row++) {
    const from = at + row * hypothesisKeys.length
    const one = runStudy({ seed, study: study.study, from, to: from + 1, hypothesis, priors, window })
    rows.cut.set(one.summaries, row * summaryCount)
    rows.parameters.set(one.parameters, row * parameterKeys.length)
  }
  return estimateTask(rows, hypothesis, used, observed, [seed, 0, 0])
}

/** What is looked for: the assumptions that rejection told best, of those whose prior is even on a scale. */
export const soughtOf = ({ first, priors }: Pick<SequentialTask, 'first' | 'priors'>): ParameterKey[] =>
  first.estimates
    .filter(one => one.withheld === null && flat(one.parameter, editsOf({ first, priors })))
    .sort((a, b) => b.correlation - a.correlation)
    .slice(0, mostSought)
    .map(one => one.parameter)

const editsOf = ({ first, priors }: Pick<SequentialTask, 'first' | 'priors'>): PriorEdits[] => [
  hypotheses[first.hypothesis].edits,
  priors,
]

/** What stands where nothing can be looked for. */
export const refusal = ({ first }: SequentialTask): SequentialEstimates => ({
  ...{ refused: first.refused ?? 'the record does not tell any assumption, so there is nothing to look for' },
  ...{ spent: 0, effective: 0, estimates: [] },
})

/** The bank of a task less its known records, and the distance of a fresh trial to a record. */
function prepare(task: SequentialTask, part: number) {
  const { first, used, window, seed } = task
  const draws = drawsOf(task.task)
  const sought = soughtOf(task)
  const count = draws.count - tries
  const bank: Draws = { ...draws, count }
  const banks = sought.map(key => bankOf(bank, columnOf(task.task.parameters, key, count)))
  const spreads = banks.map(({ bank: values }) => spreadOf(values))
  const simulate = simulator(first.hypothesis, editsOf(task), sought, used, window, [seed, part])
  const distanceTo = (record: ArrayLike<number>, at: number): Distance => {
    const targets = banks.map(({ fit }) => statisticOf(fit, record, at))
    return u => {
      const row = simulate(u)
      return banks.reduce(
        (most, { fit }, c) => Math.max(most, Math.abs(statisticOf(fit, row) - targets[c]!) / spreads[c]!),
        0,
      )
    }
  }
  return { draws, sought, count, distanceTo }
}

/**
 * The sampler on the known record t, one of the last `tries` draws of the task: which of the intervals hold the truth. Each known
 * record and each generation has trials of its own, so that they can be had in any order and one that was stopped goes on.
 */
export function tryKnown(task: SequentialTask, t: number): boolean[] {
  const { draws, sought, count, distanceTo } = prepare(task, t)
  const record = (count + t) * draws.width
  const found = smc(sought.length, distanceTo(draws.values, record), new Stream().restart(task.seed, 63, t), tryOptions)
  return sought.map((key, c) => {
    const truth = columnOf(task.task.parameters, key, draws.count)[count + t]!
    const [low, , high] = quantiles(found, c, valueIn(key, editsOf(task)))
    return truth >= low && truth <= high
  })
}

/** One generation of the sampler on the record itself, from the one before; null begins. */
export function moveOn(
  task: SequentialTask,
  generation: number,
  before: Population | null,
  options: SmcOptions,
): Population {
  const { sought, distanceTo } = prepare(task, tries + generation)
  const random = new Stream().restart(task.seed, 64, generation)
  const distance = distanceTo(task.task.observed, 0)
  return before === null ? begin(sought.length, distance, random, options) : advance(before, distance, random, options)
}

/** The numbers of the last generation beside how many known records were held. */
export function tell(
  task: SequentialTask,
  known: readonly (readonly boolean[])[],
  found: Population,
): SequentialEstimates {
  const { parameters } = task.task
  const { count } = drawsOf(task.task)
  const estimates = soughtOf(task).map((parameter, c) => {
    const [low, median, high] = quantiles(found, c, valueIn(parameter, editsOf(task)))
    const { symbol, means } = parameterTable[parameter]
    const { prior } = task.first.estimates.find(one => one.parameter === parameter)!
    const theta = columnOf(parameters, parameter, count)
    const left = theta.filter(value => value >= low && value <= high).length / count
    const held = known.filter(one => one[c]).length
    return { parameter, symbol, means, prior, left, low, median, high, held, tries }
  })
  return { refused: null, spent: found.spent, effective: found.effective, estimates }
}

/**
 * The assumptions that rejection could tell (`estimate`), once more by the sequential sampler with fresh draws cut as the
 * record is; and the same on known records, so that the share of intervals that hold the truth stands beside the numbers.
 * All at once; `steps/sample-mill.ts` does the same in parts.
 */
export function estimateSequentially(task: SequentialTask, options: SmcOptions = usualSmc): SequentialEstimates {
  if (soughtOf(task).length === 0) return refusal(task)
  const known = Array.from({ length: tries }, (_, t) => tryKnown(task, t))
  let now = moveOn(task, 0, null, options)
  for (let generation = 1; generation < options.generations && !now.ended; generation++)
    now = moveOn(task, generation, now, options)
  return tell(task, known, now)
}

/** The sampler lives in the unit cube, where a prior must be even: uniform or log-uniform. */
const flat = (key: ParameterKey, edits: readonly PriorEdits[]): boolean =>
  ['uniform', 'log-uniform'].includes(priorOf(key, edits).kind)

function valueIn(key: ParameterKey, edits: readonly PriorEdits[]): (u: number) => number {
  const prior = priorOf(key, edits)
  const [low, high] = rangeOf(prior)
  if (prior.kind === 'log-uniform') return u => low * (high / low) ** u
  const whole = prior.kind === 'uniform' && prior.whole === true
  return u => (whole ? Math.min(high, Math.floor(low + (high + 1 - low) * u)) : low + (high - low) * u)
}

/** A fresh trial at a point, cut as the record is: its features. */
function simulator(
  hypothesis: HypothesisKey,
  edits: readonly PriorEdits[],
  sought: readonly ParameterKey[],
  used: readonly SummaryKey[],
  window: Window,
  [seed, part]: readonly [seed: number, part: number],
): (u: Float64Array) => Float64Array {
  const world = new World()
  const summarise = summariser(mostPeople)
  const all = new Float64Array(summaryCount)
  const row = new Float64Array(used.length)
  const stream = new Stream()
  const values = sought.map(key => valueIn(key, edits))
  // a part never draws as many
  let trial = part * 2 ** 20
  return u => {
    stream.restart(seed, 62, trial++)
    const drawn = drawParameters(stream, edits)
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
