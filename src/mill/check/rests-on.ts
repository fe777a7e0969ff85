import { streamOf } from '../../kit/random.ts'
import { rangeOf } from '../granted.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from '../hypotheses.ts'
import { usualForest } from '../infer/forest.ts'
import { sharesOf, train } from '../infer/weigh.ts'
import { type ParameterKey, type PriorEdits, parameterTable, priorOf } from '../parameters.ts'
import { runStudy } from '../study.ts'
import { summaryCount } from '../summaries/table.ts'

/**
 * What an answer of the whole record rests on: records drawn with one assumption set apart from what the classifier was
 * trained with, and how they are told then. A band, not a test: nobody has found the value.
 */
export interface RestsOn {
  readonly parameter: ParameterKey
  readonly symbol: string
  readonly means: string
  readonly hypothesis: HypothesisKey
  readonly low: number
  readonly high: number
  /** True for the range that the hypothesis itself is drawn from. */
  readonly usual: boolean
  /** Share of records told rightly, and share of those taken for "real" or "real under a machine". */
  readonly right: number
  readonly takenForReal: number
}

interface Walk {
  readonly key: ParameterKey
  readonly hypothesis: HypothesisKey
  readonly ranges: readonly (readonly [low: number, high: number, usual?: boolean])[]
}

const usualWalks: readonly Walk[] = [
  // no source gives a rate of confirmation; "real" takes the lower half, all others the upper
  {
    key: 'obedience',
    hypothesis: 'real',
    ranges: [
      [0, 0.5, true],
      [0.5, 0.75],
      [0.75, 1],
    ],
  },
  {
    key: 'obedience',
    hypothesis: 'fab',
    ranges: [
      [0.5, 1, true],
      [0.25, 0.5],
      [0, 0.25],
    ],
  },
  {
    key: 'planted',
    hypothesis: 'fab',
    ranges: [
      [0, 0.1, true],
      [0.1, 0.3],
      [0.3, 0.5],
    ],
  },
]

/**
 * @param tell the hypothesis that the classifier names for a row of summaries
 * @param granted priors of the other assumptions, where they are not those of the model
 */
export function restsOn(
  tell: (row: Float64Array) => HypothesisKey,
  trials: number,
  seed: number,
  walks: readonly Walk[] = usualWalks,
  granted: PriorEdits = {},
): RestsOn[] {
  return walks.flatMap(({ key, hypothesis, ranges: all }) =>
    all.map(([low, high, usual = false]) => {
      const priors: PriorEdits = { ...granted, [key]: { kind: 'uniform', low, high } }
      const { summaries } = runStudy({ seed, study: 80, from: 0, to: trials, hypothesis, priors })
      let right = 0
      let taken = 0
      for (let row = 0; row < trials; row++) {
        const told = tell(summaries.subarray(row * summaryCount, (row + 1) * summaryCount))
        if (told === hypothesis) right++
        if (told === 'real' || told === 'real+') taken++
      }
      const { symbol, means } = parameterTable[key]
      const counted = { right: right / trials, takenForReal: taken / trials }
      return { parameter: key, symbol, means, hypothesis, low, high, usual, ...counted }
    }),
  )
}

/** The hypothesis with the largest share. */
export const largest = (shares: ArrayLike<number>): HypothesisKey =>
  hypothesisKeys[Array.from(shares).indexOf(Math.max(...Array.from(shares)))]!

/** Half of what is assumed, that itself, and twice as much. */
const factors = [0.5, 1, 2]
/** The assumptions that carry most of what a whole record tells, and no source gives either; under whom they are moved. */
const unsourced: readonly (readonly [key: ParameterKey, hypothesis: HypothesisKey])[] = [
  ['planted', 'fab'],
  ['obedience', 'fab'],
  ['obedience', 'real'],
]
/** A third of the usual trees: what is compared is large against what they lose. */
const trees = Math.ceil(usualForest.trees / 3)

/** Draws of all hypotheses with the whole record, as plain data that can be sent to a thread. */
export interface WholeDraws {
  readonly whole: Float64Array
  readonly label: Uint8Array
  readonly priors: PriorEdits
  readonly seed: number
  /** Trials of each setting. */
  readonly trials: number
}

/**
 * The two assumptions without a source at half and at twice of what is assumed: how many records of a hypothesis a classifier
 * that was trained as usual then tells rightly, and how many it takes for real. Chances stop at 1.
 *
 * @example
 * restsOnUnsourced({ whole, label, priors: {}, seed: 1938, trials: 200 })[0].symbol // => 'f_v'
 */
export function restsOnUnsourced({ whole, label, priors, seed, trials }: WholeDraws): RestsOn[] {
  const draws = { count: label.length, width: summaryCount, values: whole, label, classes: hypothesisKeys.length }
  const trained = train(draws, streamOf(seed, 81, 0), { ...usualForest, trees })
  const walks = unsourced.map(([key, hypothesis]): Walk => {
    const [low, high] = rangeOf(priorOf(key, [hypotheses[hypothesis].edits, priors]))
    const scaled = (factor: number) => [Math.min(1, factor * low), Math.min(1, factor * high), factor === 1] as const
    return { key, hypothesis, ranges: factors.map(scaled) }
  })
  return restsOn(row => largest(sharesOf(trained, row)), trials, seed, walks, priors)
}
