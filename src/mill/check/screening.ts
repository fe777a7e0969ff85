import { Stream, streamOf } from '../../kit/random.ts'
import { generate } from '../generate.ts'
import { rangeOf, whyFixed } from '../granted.ts'
import { hypotheses, hypothesisKeys } from '../hypotheses.ts'
import { sharesOf, train } from '../infer/weigh.ts'
import {
  blankParameters,
  drawInto,
  type ParameterKey,
  type Prior,
  parameterKeys,
  parameterTable,
  priorOf,
  priorsOf,
} from '../parameters.ts'
import { runStudy } from '../study.ts'
import { summariser } from '../summaries/summarise.ts'
import { summaryAt, summaryCount } from '../summaries/table.ts'
import { meanRoots } from '../truth.ts'
import { mostPeople, World } from '../world.ts'
import { morris } from './morris.ts'

/** What a change of an assumption could change, under "fabricated". */
export const screened = {
  agreement: 'share of details on which two statements agree',
  accusers: 'accusers of the middle defendant',
  roots: 'independent beginnings an item (truth side)',
  factor: 'powers of ten by which the record speaks for "fabricated" against "real"',
} as const
export type Screened = keyof typeof screened
const screenedKeys = Object.keys(screened) as Screened[]

export interface Sensitivity {
  readonly output: Screened
  readonly means: string
  /** What other draws alone change: sizes below it say nothing. */
  readonly noise: number
  /** Strongest first. */
  readonly assumptions: readonly {
    readonly parameter: ParameterKey
    readonly symbol: string
    readonly means: string
    /** Mean size of the change over the whole range, its spread over the rest of the assumptions, and its mean with the sign. */
    readonly size: number
    readonly spread: number
    readonly mean: number
  }[]
}

const edits = [hypotheses.fab.edits]
/**
 * Assumptions that a person may change, and those the hypothesis itself sets. What the wall keeps shut (pressure, demand and
 * their effects) is drawn from its prior in every trial and never stepped through.
 */
export const stepped: readonly ParameterKey[] = parameterKeys.filter(
  key => whyFixed(key) !== 'shut' && priorOf(key, edits).kind !== 'fixed',
)

/** Value of a prior at a share of its range; a normal from two spreads below its mean to two above. */
function valueAt(prior: Prior, u: number): number {
  if (prior.kind === 'normal') return prior.mean + 2 * prior.sd * (2 * u - 1)
  const [low, high] = rangeOf(prior)
  if (prior.kind === 'log-uniform') return low * (high / low) ** u
  const value = low + (high - low) * u
  return prior.kind === 'uniform' && prior.whole === true ? Math.round(value) : value
}

/**
 * How much each assumption moves what trials of "fabricated" show (`morris.ts`).
 *
 * @param factor powers of ten for "fabricated" against "real" that a classifier reads from a row of summaries
 * @param repeats trials that are averaged at each point
 */
export function screenAssumptions(
  factor: (row: Float64Array) => number,
  seed: number,
  trajectories: number,
  repeats: number,
): Sensitivity[] {
  const world = new World()
  const summarise = summariser(mostPeople)
  const row = new Float64Array(summaryCount)
  const random = new Stream()
  const priors = priorsOf(edits)
  const own = stepped.map(key => priorOf(key, edits))
  const evaluate = (u: Float64Array, draws: number): number[] => {
    const sums = screenedKeys.map(() => 0)
    const counts = screenedKeys.map(() => 0)
    for (let repeat = 0; repeat < repeats; repeat++) {
      random.restart(seed, 71, draws * repeats + repeat)
      const drawn = drawInto(blankParameters(), priors, random)
      for (const [c, key] of stepped.entries()) drawn[key] = valueAt(own[c]!, u[c]!)
      generate(world, drawn, 'fab', random)
      summarise(world.visible, row)
      const found: Record<Screened, number> = {
        agreement: row[summaryAt.agreement]!,
        accusers: row[summaryAt.accusersMedian]!,
        roots: meanRoots(world.truth, world.items).roots,
        factor: factor(row),
      }
      for (const [o, key] of screenedKeys.entries()) {
        if (Number.isNaN(found[key])) continue
        sums[o]! += found[key]
        counts[o]!++
      }
    }
    return sums.map((sum, o) => (counts[o] === 0 ? Number.NaN : sum / counts[o]!))
  }
  const found = morris(stepped.length, screenedKeys.length, evaluate, new Stream().restart(seed, 70, 0), trajectories)
  return screenedKeys.map((output, o) => ({
    output,
    means: screened[output],
    noise: found.noise[o]!,
    assumptions: stepped
      .map((parameter, c) => {
        const { symbol, means } = parameterTable[parameter]
        return { parameter, symbol, means, ...found.effects[o]![c]! }
      })
      .sort((a, b) => b.size - a.size),
  }))
}

/**
 * The same with a classifier of its own, trained on whole records of all hypotheses. Plain data in and out, for a thread.
 *
 * @example
 * screenWithOwn({ seed: 1938, trials: 2100, trajectories: 12, repeats: 12 })[0].assumptions[0].symbol // => 'sigma'
 */
export function screenWithOwn(request: {
  readonly seed: number
  readonly trials: number
  readonly trajectories: number
  readonly repeats: number
}): Sensitivity[] {
  const { seed, trials, trajectories, repeats } = request
  const { summaries, hypothesis } = runStudy({ seed, study: 72, from: 0, to: trials })
  const classes = hypothesisKeys.length
  const draws = { count: trials, width: summaryCount, values: summaries, label: hypothesis, classes }
  const trained = train(draws, streamOf(seed, 73, 0))
  const [fab, real] = [hypothesisKeys.indexOf('fab'), hypothesisKeys.indexOf('real')]
  const factor = (row: Float64Array): number => {
    const shares = sharesOf(trained, row)
    return Math.log10(shares[fab]! / shares[real]!)
  }
  return screenAssumptions(factor, seed, trajectories, repeats)
}
