import { streamOf } from '../kit/random.ts'
import { type Estimates, estimate } from './estimate.ts'
import { type HypothesisKey, hypothesisKeys } from './hypotheses.ts'
import type { Draws } from './infer/features.ts'
import { parameterKeys } from './parameters.ts'
import { type SummaryKey, summaryAt, summaryCount } from './summaries/table.ts'
import type { Survey } from './survey.ts'

/** Fewest draws of one hypothesis: a fifth is held out, and half of the rest fits the numbers. */
export const fewestDraws = 500

/** What `estimate` needs of one hypothesis, as plain data that can be sent to a thread. */
export interface EstimateTask {
  readonly hypothesis: HypothesisKey
  readonly width: number
  readonly values: Float64Array
  readonly parameters: Float64Array
  readonly observed: readonly number[]
  /** Names the random stream. */
  readonly stream: readonly [seed: number, study: number, trial: number]
}

/** The trials of one hypothesis out of a survey, cut to the columns that the record bears. */
export function estimateTask(
  survey: Pick<Survey, 'hypothesis' | 'cut' | 'parameters'>,
  hypothesis: HypothesisKey,
  used: readonly SummaryKey[],
  observed: readonly number[],
  stream: EstimateTask['stream'],
): EstimateTask {
  const label = hypothesisKeys.indexOf(hypothesis)
  const rows = Array.from(survey.hypothesis.keys()).filter(row => survey.hypothesis[row] === label)
  const width = used.length
  const values = new Float64Array(rows.length * width)
  const parameters = new Float64Array(rows.length * parameterKeys.length)
  for (const [at, row] of rows.entries()) {
    for (const [c, key] of used.entries()) values[at * width + c] = survey.cut[row * summaryCount + summaryAt[key]]!
    const from = row * parameterKeys.length
    parameters.set(survey.parameters.subarray(from, from + parameterKeys.length), at * parameterKeys.length)
  }
  return { hypothesis, width, values, parameters, observed, stream }
}

/** The features of each trial of a task. */
export function drawsOf({ width, values }: EstimateTask): Draws {
  const count = values.length / width
  return { count, width, values, label: new Uint8Array(count), classes: 1 }
}

/**
 * `estimate` for a thread.
 *
 * @example
 * const survey = runSurvey({ seed: 3, study: 1, from: 0, to: 700 })
 * const task = estimateTask(survey, 'fab', ['inMax', 'accused', 'overlap'], [11, 31, 0.3], [3, 1, 2 ** 41])
 * runEstimate(task).draws // => 100
 */
export const runEstimate = (task: EstimateTask): Estimates =>
  estimate(task.hypothesis, drawsOf(task), task.parameters, task.observed, streamOf(...task.stream))
