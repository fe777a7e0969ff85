import { type HypothesisKey, hypothesisKeys } from '../hypotheses.ts'
import { type ParameterKey, type PriorEdits, parameterTable } from '../parameters.ts'
import { runStudy } from '../study.ts'
import { summaryCount } from '../summaries/table.ts'

/**
 * What an answer of the whole record rests on: records drawn with one assumption set apart from what the classifier was
 * trained with, and how they are told then. A band, not a test: nobody has found the value.
 */
export interface RestsOn {
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

const ranges: readonly {
  key: ParameterKey
  hypothesis: HypothesisKey
  ranges: readonly (readonly [low: number, high: number, usual?: boolean])[]
}[] = [
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

/** @param tell the hypothesis that the classifier names for a row of summaries */
export function restsOn(tell: (row: Float64Array) => HypothesisKey, trials: number, seed: number): RestsOn[] {
  return ranges.flatMap(({ key, hypothesis, ranges: all }) =>
    all.map(([low, high, usual = false]) => {
      const priors: PriorEdits = { [key]: { kind: 'uniform', low, high } }
      const { summaries } = runStudy({ seed, study: 80, from: 0, to: trials, hypothesis, priors })
      let right = 0
      let taken = 0
      for (let row = 0; row < trials; row++) {
        const told = tell(summaries.subarray(row * summaryCount, (row + 1) * summaryCount))
        if (told === hypothesis) right++
        if (told === 'real' || told === 'real+') taken++
      }
      const { symbol, means } = parameterTable[key]
      return { symbol, means, hypothesis, low, high, usual, right: right / trials, takenForReal: taken / trials }
    }),
  )
}

/** The hypothesis with the largest share. */
export const largest = (shares: ArrayLike<number>): HypothesisKey =>
  hypothesisKeys[Array.from(shares).indexOf(Math.max(...Array.from(shares)))]!
