import type { CaseFolder } from '../case/folder.ts'
import { Fault } from '../kit/errors.ts'
import type { Estimates } from '../mill/estimate.ts'
import type { SequentialEstimates } from '../mill/estimate-smc.ts'
import { estimateTask, fewestDraws, runEstimate } from '../mill/estimate-survey.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from '../mill/hypotheses.ts'
import type { SummaryKey } from '../mill/summaries/table.ts'
import { inferenceStudy } from './infer-mill.ts'
import type { BlockStore } from './mill-blocks.ts'
import { type LongStep, stopIfAsked } from './progress.ts'
import { recordOf } from './run-mill.ts'
import { sampleInside } from './sample-mill.ts'
import { simulateMill } from './simulate-mill.ts'

export interface EstimateRequest {
  readonly trials: number
  readonly seed: number
  /** One hypothesis, with all trials; all seven in turn unless named. */
  readonly hypothesis?: HypothesisKey | undefined
  /** Also by the sequential sampler; needs a hypothesis. */
  readonly sequential?: boolean
  readonly workers?: number
  readonly kept?: BlockStore | undefined
}

export interface MillEstimates {
  readonly trials: number
  readonly seed: number
  readonly features: readonly SummaryKey[]
  readonly hypotheses: readonly (Estimates & { readonly name: string })[]
  readonly sequential: SequentialEstimates | null
  readonly reading: string
}

/**
 * What the record of a coded case says of the assumptions inside each hypothesis, by rejection with regression adjustment
 * and, asked for, by the sequential sampler. The draws are cut as the record is. Every number stands beside how well it
 * does on held-out draws, and is withheld where it does badly.
 *
 * @throws Fault `bad-input` where the case codes too little; `wrong-usage` for too few trials; `cancelled`
 */
export async function estimateMill(
  folder: Pick<CaseFolder, 'claims' | 'actors'>,
  request: EstimateRequest,
  step: LongStep = {},
): Promise<MillEstimates> {
  const { trials, seed, hypothesis, sequential = false, workers, kept } = request
  const each = hypothesis === undefined ? Math.floor(trials / hypothesisKeys.length) : trials
  const wrong = (what: string): never => {
    throw new Fault('wrong-usage', what, { exitCode: 2 })
  }
  if (!(each >= fewestDraws))
    wrong(`Estimates need ${fewestDraws} trials of a hypothesis at least; ${trials} trials give ${each || 0} of each.`)
  if (sequential && hypothesis === undefined)
    wrong('The sequential sampler looks inside one hypothesis. Name it with --hypothesis, such as fab.')
  const record = recordOf(folder)
  if (record.observed === null) throw new Fault('bad-input', record.why)
  const { used, values, observed } = record
  const rows = await simulateMill(
    {
      ...{ trials, seed, study: inferenceStudy, window: observed.window, hypothesis, kept },
      ...(workers === undefined ? {} : { workers }),
    },
    step,
  )
  stopIfAsked(step.signal, 'nothing was estimated')
  const asked = hypothesis === undefined ? hypothesisKeys : [hypothesis]
  const survey = { ...rows, cut: rows.summaries }
  const tasks = asked.map(key => estimateTask(survey, key, used, values, [seed, inferenceStudy, 2 ** 41]))
  const found = tasks.map(task => ({ ...runEstimate(task), name: hypotheses[task.hypothesis].name }))
  const sampled = sequential
    ? await sampleInside(
        { first: found[0]!, task: tasks[0]!, used, window: observed.window, priors: {}, seed },
        kept?.parts(['sample', request.trials, seed, hypothesis, used, values, observed.window]) ?? new Map(),
        step,
      )
    : null
  return { trials, seed, features: used, hypotheses: found, sequential: sampled, reading: readingOf(found) }
}

function readingOf(found: readonly Estimates[]): string {
  const given = found.reduce((sum, one) => sum + one.estimates.filter(e => e.withheld === null).length, 0)
  const asked = found.reduce((sum, one) => sum + one.estimates.length, 0)
  if (found.every(one => one.refused !== null))
    return 'Nothing is estimated: the record lies beyond the draws of every hypothesis that was asked for, or bears too few features.'
  if (given === 0)
    return `Too thin: of ${asked} assumptions the record tells none. What is known of them is what was assumed.`
  return `Of ${asked} assumptions the record tells ${given}; of the rest nothing is known but what was assumed. They hold inside their hypothesis only, and nothing follows about any person.`
}
