import { availableParallelism } from 'node:os'
import type { CaseFolder } from '../case/folder.ts'
import { Fault, isFault } from '../kit/errors.ts'
import type { RestsOn, restsOnUnsourced } from '../mill/check/rests-on.ts'
import type { Distribution, Hump, Inflation, Moved, overview } from '../mill/distributions.ts'
import type { Drivers } from '../mill/drivers.ts'
import type { Estimates } from '../mill/estimate.ts'
import { estimateTask, fewestDraws, type runEstimate } from '../mill/estimate-survey.ts'
import { type Granted, priorsWithin } from '../mill/granted.ts'
import { hypothesisKeys } from '../mill/hypotheses.ts'
import type { Tell, tellApart, WouldTell } from '../mill/infer/telling.ts'
import type { Weighing } from '../mill/infer/weigh.ts'
import { type Observed, observe } from '../mill/observed.ts'
import type { PriorEdits } from '../mill/parameters.ts'
import { summariser } from '../mill/summaries/summarise.ts'
import { type SummaryKey, summaryAt } from '../mill/summaries/table.ts'
import { emptySurvey, place, type runSurvey, type Survey } from '../mill/survey.ts'
import { Threads } from '../run/threads.ts'
import { inferenceStudy, partOf } from './infer-mill.ts'
import type { LongStep } from './progress.ts'

/** Trials of one call to a thread. */
const block = 50
export const fewestTrials = 700
export const mostWatchedTrials = 50_000
/** What an independent statement is worth in the headline figure (assumption): the a / b of the unanimity panel. */
const usualWorth = 10

export interface MillRequest {
  readonly trials: number
  readonly seed: number
  readonly granted: Granted
}

/** Blocks that are done, by their first trial. A stopped run goes on from them. */
export type KeptBlocks = Map<number, Survey>

/** Where the record of the case stands, and what it can tell. */
export interface Told {
  readonly weighing: Weighing
  readonly would: readonly WouldTell[]
  readonly places: readonly {
    readonly key: SummaryKey
    readonly value: number
    readonly tail: number
    readonly high: number
    readonly humps: readonly Hump[]
  }[]
  /** What the record says of the assumptions inside each hypothesis; null with too few trials of each. */
  readonly estimates: readonly Estimates[] | null
  /** The two assumptions that no source gives, at half and twice: what a classifier of whole records then tells. */
  readonly rests: readonly RestsOn[]
}

export interface MillRun {
  readonly distributions: readonly Distribution[]
  readonly inflation: Inflation
  readonly drivers: Readonly<Record<Moved, Drivers>>
  /** Null where the case codes too little to be a record. */
  readonly told: Told | null
}

/** What of a case a record can be compared by, or why it cannot. */
export type CaseRecord =
  | { readonly observed: Observed; readonly used: readonly SummaryKey[]; readonly values: readonly number[] }
  | { readonly observed: null; readonly why: string }

export type Coded = Pick<CaseFolder, 'claims' | 'actors'>

export function recordOf(coded: Coded): CaseRecord {
  try {
    const observed = observe(coded)
    const summary = summariser(observed.record.people)(observed.record)
    const used = observed.bears.filter(key => !Number.isNaN(summary[summaryAt[key]]!))
    return { observed, used, values: used.map(key => summary[summaryAt[key]]!) }
  } catch (error) {
    if (isFault(error)) return { observed: null, why: error.message }
    throw error
  }
}

/** The priors of a request. @throws Fault `bad-input` where a range leaves what the model allows */
export function priorsOfRequest({ trials, seed, granted }: MillRequest) {
  if (!Number.isInteger(trials) || trials < fewestTrials || trials > mostWatchedTrials)
    throw new Fault(
      'bad-input',
      `The number of trials is ${trials}; it must be a whole number from ${fewestTrials} to ${mostWatchedTrials}.`,
    )
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new Fault('bad-input', 'The seed must be a whole number from 0 up.')
  const priors = priorsWithin(granted)
  if (priors === null)
    throw new Fault(
      'bad-input',
      'An assumption was set outside the range of the model, or one that cannot be changed. The table of assumptions lists the ranges.',
    )
  return priors
}

/**
 * Many trials of all seven hypotheses in threads, then what the record of the case tells. The draws are those of
 * `countertrial mill infer` with the same seed and number. Blocks go into `kept` as they come: called again with it, a
 * stopped run goes on where it was.
 *
 * @throws Fault `bad-input`; `cancelled`
 */
export async function runMill(
  coded: Coded,
  request: MillRequest,
  kept: KeptBlocks,
  step: LongStep = {},
): Promise<MillRun> {
  const priors = priorsOfRequest(request)
  const { trials, seed } = request
  const record = recordOf(coded)
  const window = record.observed?.window
  const pool = new Threads({ size: Math.min(2, availableParallelism()), megabytes: 1024 })
  const began = performance.now()
  let fresh = 0
  const done = (): number => [...kept.values()].reduce((sum, rows) => sum + rows.count, 0)
  const rate = (): number => fresh / (Math.max(performance.now() - began, 1) / 1000)
  const tell = (stage: string): void =>
    step.onProgress?.({ stage, done: done(), total: trials, rate: rate(), failures: 0 })
  try {
    tell('simulate')
    const starts = Array.from({ length: Math.ceil(trials / block) }, (_, i) => i * block).filter(
      from => !kept.has(from),
    )
    await Promise.all(
      starts.map(async from => {
        const to = Math.min(trials, from + block)
        const limits = { about: `trials ${from} to ${to - 1}`, milliseconds: 600_000, signal: step.signal }
        const study = { seed, study: inferenceStudy, from, to, priors, window }
        const module = new URL('../mill/survey.ts', import.meta.url)
        kept.set(from, await pool.call<typeof runSurvey>(module, 'runSurvey', [study], limits))
        fresh += to - from
        tell('simulate')
      }),
    )
    const survey = emptySurvey(trials)
    for (const [from, rows] of kept) place(survey, rows, from)
    tell('weigh')
    const { places, ...run } = await pool.call<typeof overview>(
      new URL('../mill/distributions.ts', import.meta.url),
      'overview',
      [survey, usualWorth, record.observed === null ? [] : record.used],
      { about: 'the distributions', milliseconds: 600_000, signal: step.signal },
    )
    if (record.observed === null) return { ...run, told: null }
    const found = await tellOf(pool, survey, record, seed, step)
    const { tails } = found.weighing
    const where = places.map((one, c) => ({ ...one, value: record.values[c]!, tail: tails[c]! }))
    const estimates = await estimatesOf(pool, survey, record, seed, step)
    const rests = await restsOf(pool, survey, priors, seed, step)
    return { ...run, told: { ...found, places: where, estimates, rests } }
  } catch (error) {
    if (step.signal?.aborted)
      throw new Fault(
        'cancelled',
        `Stopped; ${done()} of ${trials} trials are kept. Started again, the run goes on there.`,
      )
    throw error
  } finally {
    await pool.close()
  }
}

function tellOf(
  pool: Threads,
  survey: Survey,
  { used, values }: Extract<CaseRecord, { observed: Observed }>,
  seed: number,
  { signal }: LongStep,
) {
  const tell: Tell = {
    cut: survey.cut,
    whole: survey.whole,
    label: survey.hypothesis,
    classes: hypothesisKeys.length,
    used,
    observed: values,
    groups: used.map(partOf),
    priors: hypothesisKeys.map(() => 1 / hypothesisKeys.length),
    stream: [seed, inferenceStudy, 2 ** 40],
  }
  const limits = { about: 'the weighing', milliseconds: 1_200_000, signal }
  return pool.call<typeof tellApart>(new URL('../mill/infer/telling.ts', import.meta.url), 'tellApart', [tell], limits)
}

/** Trials of each setting of the two assumptions: a share of 0.3 is then known to three hundredths (assumption). */
const eachSetting = 210

function restsOf(pool: Threads, { whole, hypothesis }: Survey, priors: PriorEdits, seed: number, { signal }: LongStep) {
  const module = new URL('../mill/check/rests-on.ts', import.meta.url)
  const draws = { whole, label: hypothesis, priors, seed, trials: eachSetting }
  const limits = { about: 'the assumptions without a source', milliseconds: 600_000, signal }
  return pool.call<typeof restsOnUnsourced>(module, 'restsOnUnsourced', [draws], limits)
}

/** What lies inside each hypothesis, one after the other in the threads; null where there are too few trials of each. */
async function estimatesOf(
  pool: Threads,
  survey: Survey,
  { used, values }: Extract<CaseRecord, { observed: Observed }>,
  seed: number,
  { signal, onProgress }: LongStep,
): Promise<Estimates[] | null> {
  const total = hypothesisKeys.length
  if (Math.floor(survey.count / total) < fewestDraws) return null
  let done = 0
  const tell = (): void => onProgress?.({ stage: 'estimate', done, total, rate: 0, failures: 0 })
  const module = new URL('../mill/estimate-survey.ts', import.meta.url)
  const limits = { about: 'the estimates', milliseconds: 600_000, signal }
  tell()
  return Promise.all(
    hypothesisKeys.map(async key => {
      const task = estimateTask(survey, key, used, values, [seed, inferenceStudy, 2 ** 41])
      const found = await pool.call<typeof runEstimate>(module, 'runEstimate', [task], limits)
      done++
      tell()
      return found
    }),
  )
}
