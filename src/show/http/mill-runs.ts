import { Fault } from '../../kit/errors.ts'
import type { CaseFile } from '../../steps/open-case.ts'
import { claimsOf } from '../../steps/read-claims.ts'
import {
  type KeptBlocks,
  type MillRequest,
  type MillRun,
  priorsOfRequest,
  recordOf,
  runMill,
} from '../../steps/run-mill.ts'
import { sampleMill } from '../../steps/sample-mill.ts'
import { hypothesisNamed } from '../../steps/simulate-mill.ts'
import type { Jobs } from './jobs.ts'

/** Runs that stay in memory; the oldest goes first. Blocks of a run that was stopped are some 13 MB. */
const remembered = 4

interface Run {
  readonly kept: KeptBlocks
  result: MillRun | null
  job: string | null
  /** What the sequential sampler found inside a hypothesis, or the job that looks. */
  readonly inside: Map<string, Inside>
}

interface Inside {
  job: string
  found: Awaited<ReturnType<typeof sampleMill>> | null
  /** Parts that are done: one that was stopped goes on from them. */
  readonly kept: Map<string, unknown>
}

/** Runs of the Mill since this server started, by what was asked and what the case bore then. */
export function makeMillRuns(jobs: Jobs) {
  const runs = new Map<string, Run>()
  const keyOf = (file: CaseFile, { trials, seed, granted }: MillRequest): string => {
    const record = recordOf(claimsOf(file))
    const assumed = Object.entries(granted).sort(([a], [b]) => (a < b ? -1 : 1))
    return JSON.stringify([trials, seed, assumed, record.observed === null ? null : [record.used, record.values]])
  }
  return {
    find: (file: CaseFile, request: MillRequest) => {
      const run = runs.get(keyOf(file, request))
      if (run === undefined) return { kept: 0, job: null, result: null, inside: [] }
      const kept = [...run.kept.values()].reduce((sum, rows) => sum + rows.count, 0)
      const inside = [...run.inside].map(([hypothesis, { job, found }]) => ({ hypothesis, job, found }))
      return { kept: run.result === null ? kept : request.trials, job: run.job, result: run.result, inside }
    },
    /** Looks step by step inside one hypothesis of a run that is done, or goes on; once looked, the job is only named. */
    look: (file: CaseFile, request: MillRequest, named: string): { job: string } => {
      const hypothesis = hypothesisNamed(named)
      const run = runs.get(keyOf(file, request))
      const first = run?.result?.told?.estimates?.find(one => one.hypothesis === hypothesis)
      if (run === undefined || first === undefined)
        throw new Fault('bad-input', 'Nothing was estimated inside an account yet. Run enough trials first.')
      const before = run.inside.get(first.hypothesis)
      if (before !== undefined && (before.found !== null || isRunning(before.job))) return { job: before.job }
      const coded = claimsOf(file)
      const one: Inside = { job: '', found: null, kept: before?.kept ?? new Map() }
      one.job = jobs.start(
        1,
        async ({ signal, tell }) => {
          tell({ stage: 'sample' })
          one.found = await sampleMill(coded, request, first, one.kept, {
            signal,
            onProgress: ({ stage, done, total }) => tell({ stage, done, total }),
          })
          one.kept.clear()
          return `${one.found.spent.toLocaleString('en')} fresh trials were drawn.`
        },
        'mill',
      )
      run.inside.set(first.hypothesis, one)
      return { job: one.job }
    },
    /** Starts a run, or lets one that was stopped go on; one that is under way or done is only named. */
    start: (file: CaseFile, request: MillRequest): { job: string } => {
      priorsOfRequest(request)
      const key = keyOf(file, request)
      const run = runs.get(key) ?? { kept: new Map(), result: null, job: null, inside: new Map() }
      if (run.job !== null && (run.result !== null || isRunning(run.job))) return { job: run.job }
      runs.delete(key)
      runs.set(key, run)
      const coded = claimsOf(file)
      run.job = jobs.start(
        request.trials,
        async ({ signal, tell }) => {
          run.result = await runMill(coded, request, run.kept, {
            signal,
            onProgress: ({ stage, done, total, rate }) => tell({ stage, done, total, rate: rate === 0 ? null : rate }),
          })
          run.kept.clear()
          return `${request.trials.toLocaleString('en')} trials were run.`
        },
        'mill',
      )
      for (const [old, one] of runs) {
        if (runs.size <= remembered) break
        if (one.job === null || !isRunning(one.job)) runs.delete(old)
      }
      return { job: run.job }
    },
  }

  function isRunning(job: string): boolean {
    return jobs.view(job).state === 'running'
  }
}
