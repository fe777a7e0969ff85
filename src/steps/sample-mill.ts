import { Fault } from '../kit/errors.ts'
import type { Estimates } from '../mill/estimate.ts'
import {
  type drawAgain,
  type moveOn,
  refusal,
  type SequentialEstimates,
  type SequentialTask,
  soughtOf,
  tell,
  tries,
  type tryKnown,
} from '../mill/estimate-smc.ts'
import type { EstimateTask } from '../mill/estimate-survey.ts'
import { type Population, type SmcOptions, usualSmc } from '../mill/infer/smc.ts'
import { Threads } from '../run/threads.ts'
import { inferenceStudy } from './infer-mill.ts'
import { type LongStep, track } from './progress.ts'
import { type Coded, type MillRequest, priorsOfRequest, recordOf } from './run-mill.ts'

/** Parts that are done, by name: a Map, or files of a folder. A sampler that was stopped goes on from them. */
export interface KeptParts {
  get(part: string): unknown
  set(part: string, value: unknown): unknown
}

const engine = new URL('../mill/estimate-smc.ts', import.meta.url)
const minutes = 20

/**
 * Step by step to the values of what rejection could tell inside one hypothesis: the sequential sampler, in threads, on the
 * trials of a run that is done and on fresh ones.
 *
 * @param first what the run found under the hypothesis
 * @throws Fault `bad-input` where the case bears no record; `cancelled`
 */
export async function sampleMill(
  coded: Coded,
  request: MillRequest,
  first: Estimates,
  kept: KeptParts,
  step: LongStep = {},
): Promise<SequentialEstimates> {
  const record = recordOf(coded)
  if (record.observed === null) throw new Fault('bad-input', record.why)
  const { used, values, observed } = record
  const { trials, seed } = request
  const asked = { first, used, window: observed.window, priors: priorsOfRequest(request), seed }
  return withThreads(async pool => {
    const limits = { about: 'the trials of the account', milliseconds: minutes * 60_000, signal: step.signal }
    const draw = () =>
      pool.call<typeof drawAgain>(engine, 'drawAgain', [asked, { study: inferenceStudy, to: trials }, values], limits)
    const task = (kept.get('trials') as EstimateTask | undefined) ?? (await draw())
    kept.set('trials', task)
    return sampleParts({ ...asked, task }, pool, kept, step, usualSmc)
  })
}

/** The same on trials at hand. */
export const sampleInside = (
  task: SequentialTask,
  kept: KeptParts,
  step: LongStep = {},
  options: SmcOptions = usualSmc,
): Promise<SequentialEstimates> => withThreads(pool => sampleParts(task, pool, kept, step, options))

/** Every known record and every generation is one call to a thread, and is kept as it is done. */
async function sampleParts(
  task: SequentialTask,
  pool: Threads,
  kept: KeptParts,
  step: LongStep,
  options: SmcOptions,
): Promise<SequentialEstimates> {
  if (soughtOf(task).length === 0) return refusal(task)
  const progress = track('sample', tries + options.generations, step)
  const limits = { about: 'the sequential sampler', milliseconds: minutes * 60_000, signal: step.signal }
  const part = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const found = (kept.get(name) as T | undefined) ?? (await work())
    kept.set(name, found)
    progress.step()
    return found
  }
  const known = Array.from({ length: tries }, (_, t) =>
    part(`known ${t}`, () => pool.call<typeof tryKnown>(engine, 'tryKnown', [task, t], limits)),
  )
  const generations = async (): Promise<Population> => {
    let now: Population | null = null
    for (let g = 0; g < options.generations; g++) {
      const before: Population | null = now
      const generation = (): Promise<Population> =>
        // one that reached its bound stays as it is
        before?.ended === true
          ? Promise.resolve(before)
          : pool.call<typeof moveOn>(engine, 'moveOn', [task, g, before, options], limits)
      now = await part<Population>(`generation ${g}`, generation)
    }
    return now!
  }
  const [found, ...held] = await Promise.all([generations(), ...known])
  return tell(task, held, found)
}

async function withThreads<T>(work: (pool: Threads) => Promise<T>): Promise<T> {
  const pool = new Threads({ size: 2, megabytes: 1024 })
  try {
    return await work(pool)
  } finally {
    await pool.close()
  }
}
