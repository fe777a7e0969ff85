import { availableParallelism } from 'node:os'
import { Fault } from '../kit/errors.ts'
import { type HypothesisKey, hypothesisKeys } from '../mill/hypotheses.ts'
import { parameterKeys } from '../mill/parameters.ts'
import type { Rows, runStudy, Study } from '../mill/study.ts'
import { summaryCount } from '../mill/summaries/table.ts'
import { Threads } from '../run/threads.ts'
import type { BlockStore } from './mill-blocks.ts'
import { type LongStep, stopIfAsked, track } from './progress.ts'

/** Trials of one call to a thread: long enough to be worth it, short enough to be stopped soon. */
const block = 250
/** Most trials of one study: three quarters of a gigabyte of rows. */
export const mostTrials = 1_000_000

/** A study as a user asks for it. */
export interface StudyRequest extends Omit<Study, 'from' | 'to' | 'study'> {
  readonly trials: number
  readonly study?: number
  readonly workers?: number
  /** Where done blocks are kept: the same study then goes on from them. */
  readonly kept?: BlockStore | undefined
}

/**
 * Runs a study over a few threads. Each trial has its own stream, so the rows are the same for any number of workers.
 *
 * @throws Fault `wrong-usage` where trials or seed are out of range; `cancelled` when the signal fires
 */
export async function simulateMill(request: StudyRequest, step: LongStep = {}): Promise<Rows> {
  const { trials, seed, workers = Math.min(2, availableParallelism()), study = 0, kept, ...rest } = request
  const wrong = (what: string): never => {
    throw new Fault('wrong-usage', what, { exitCode: 2 })
  }
  if (!Number.isInteger(trials) || trials < 1 || trials > mostTrials)
    wrong(`The number of trials must be a whole number from 1 to ${mostTrials.toLocaleString('en')}.`)
  if (!Number.isInteger(seed) || seed < 0 || seed > Number.MAX_SAFE_INTEGER)
    wrong(`The seed must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`)
  const rows: Rows = {
    count: trials,
    summaries: new Float64Array(trials * summaryCount),
    hypothesis: new Uint8Array(trials),
    parameters: new Float64Array(trials * parameterKeys.length),
    roots: new Float64Array(trials),
    apparent: new Float64Array(trials),
  }
  const pool = new Threads({ size: workers, megabytes: 512 })
  const module = new URL('../mill/study.ts', import.meta.url)
  const starts = Array.from({ length: Math.ceil(trials / block) }, (_, i) => i * block)
  const progress = track('simulate', starts.length, step)
  try {
    await Promise.all(
      starts.map(async from => {
        const to = Math.min(trials, from + block)
        const limits = { about: `trials ${from} to ${to - 1}`, milliseconds: 600_000, signal: step.signal }
        const one: Study = { ...rest, seed, study, from, to }
        let part = kept?.get(one) ?? null
        if (part === null) {
          part = await pool.call<typeof runStudy>(module, 'runStudy', [one], limits)
          kept?.put(one, part)
        }
        rows.summaries.set(part.summaries, from * summaryCount)
        rows.hypothesis.set(part.hypothesis, from)
        rows.parameters.set(part.parameters, from * parameterKeys.length)
        rows.roots.set(part.roots, from)
        rows.apparent.set(part.apparent, from)
        progress.step()
      }),
    )
    stopIfAsked(step.signal, kept === undefined ? 'no trial was kept' : 'what was done is kept')
    return rows
  } finally {
    await pool.close()
  }
}

/** The hypothesis that a user names. */
export function hypothesisNamed(name: string | undefined): HypothesisKey | undefined {
  if (name === undefined) return undefined
  const key = hypothesisKeys.find(known => known === name)
  if (key === undefined)
    throw new Fault(
      'wrong-usage',
      `"${name}" is no hypothesis of the model. Name one of ${hypothesisKeys.join(', ')}.`,
      {
        exitCode: 2,
      },
    )
  return key
}
