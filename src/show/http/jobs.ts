import { Fault, isFault } from '../../kit/errors.ts'
import type { JobView } from './payloads.ts'

/** What running work may say and hear. */
export interface JobVoice {
  readonly signal: AbortSignal
  tell(news: Partial<Pick<JobView, 'stage' | 'done' | 'total' | 'rate' | 'failures' | 'opens'>>): void
}

/** Work that takes longer than an answer may. Of each lane one job runs at a time, in the order they were started. */
export interface Jobs {
  /** `work` returns what was kept, in one sentence. `stopped` clears up where a person stopped it; closing does not. */
  start(total: number, work: (voice: JobVoice) => Promise<string>, lane?: string, stopped?: () => void): string
  /** The job that runs in a lane, or waits there for its turn; null where all have ended. */
  running(lane: string): string | null
  view(id: string): JobView
  cancel(id: string): JobView
  /** Calls `heard` now and at each change until the job ends; resolves then. */
  follow(id: string, heard: (view: JobView) => void, signal: AbortSignal): Promise<void>
  /** Stops everything and waits for it. */
  close(): Promise<void>
}

interface Job {
  view: JobView
  readonly lane: string
  readonly stopped: (() => void) | undefined
  readonly stop: AbortController
  readonly heard: Set<() => void>
}

/** Why a job is stopped where nobody asked for it: the server closes. */
const closing = new Error('The server closes.')

/** Ended jobs that stay readable, so that a page loaded again still finds its report. */
const remembered = 100

export function makeJobs(report: (error: unknown) => void): Jobs {
  const jobs = new Map<string, Job>()
  const lanes = new Map<string, Promise<void>>()
  let count = 0

  const find = (id: string): Job => {
    const job = jobs.get(id)
    if (job === undefined) throw new Fault('not-found', `No job "${id}" is known since this server started.`)
    return job
  }
  const change = (job: Job, news: Partial<JobView>): void => {
    job.view = { ...job.view, ...news }
    for (const tell of [...job.heard]) tell()
  }
  const forget = (): void => {
    for (const [id, job] of jobs) {
      if (jobs.size <= remembered) return
      if (job.view.state !== 'running') jobs.delete(id)
    }
  }

  const run = async (job: Job, work: (voice: JobVoice) => Promise<string>): Promise<void> => {
    const { signal } = job.stop
    const tell: JobVoice['tell'] = news => change(job, news)
    try {
      if (signal.aborted) throw new Fault('cancelled', 'The work was stopped before it began.')
      const words = await work({ signal, tell })
      change(job, { state: signal.aborted ? 'cancelled' : 'done', words })
    } catch (error) {
      const words = isFault(error) ? error.message : 'It failed for an unknown reason; the terminal says more.'
      if (!isFault(error) && !signal.aborted) report(error)
      change(job, { state: signal.aborted ? 'cancelled' : 'failed', words })
    } finally {
      if (signal.aborted && signal.reason !== closing) job.stopped?.()
    }
  }

  return {
    start(total, work, lane = 'files', stopped) {
      const id = `job-${++count}`
      const view: JobView = { id, stage: 'waiting', done: 0, total, rate: null, failures: [], state: 'running' }
      const job: Job = { view, lane, stopped, stop: new AbortController(), heard: new Set() }
      jobs.set(id, job)
      forget()
      lanes.set(
        lane,
        (lanes.get(lane) ?? Promise.resolve()).then(() => run(job, work)),
      )
      return id
    },
    running: lane => [...jobs].find(([, job]) => job.lane === lane && job.view.state === 'running')?.[0] ?? null,
    view: id => find(id).view,
    cancel(id) {
      const job = find(id)
      if (job.view.state === 'running') job.stop.abort()
      return job.view
    },
    follow(id, heard, signal) {
      const job = find(id)
      const { promise, resolve } = Promise.withResolvers<void>()
      const tell = (): void => {
        heard(job.view)
        if (job.view.state !== 'running') end()
      }
      const end = (): void => {
        job.heard.delete(tell)
        signal.removeEventListener('abort', end)
        resolve()
      }
      job.heard.add(tell)
      signal.addEventListener('abort', end)
      if (signal.aborted) end()
      else tell()
      return promise
    },
    async close() {
      for (const job of jobs.values()) job.stop.abort(closing)
      await Promise.all(lanes.values())
    },
  }
}
