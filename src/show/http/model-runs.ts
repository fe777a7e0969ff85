import { Fault, isFault } from '../../kit/errors.ts'
import { recogniseFault } from '../../kit/fault-forms.ts'
import { listConsents } from '../../steps/allow-model.ts'
import { type Asked, askModelAbout } from '../../steps/ask-model.ts'
import type { CaseFile } from '../../steps/open-case.ts'
import { keyFor, type ModelSetting } from '../../steps/show-model.ts'
import type { Jobs } from './jobs.ts'
import type { ModelRunView } from './payloads-suggest.ts'

/** Questions to the person's own model since this server started, the last of each source. */
export function makeModelRuns(jobs: Jobs, set: ModelSetting | null) {
  const runs = new Map<string, { job: string; asked: Asked | null; failed: ModelRunView['failed'] }>()
  return {
    set,
    find: (source: string): ModelRunView | null => {
      const run = runs.get(source)
      if (run === undefined) return null
      const dropped = run.asked?.dropped ?? []
      const byReason = Object.fromEntries(
        [...Map.groupBy(dropped, one => one.reason)].map(([why, of]) => [why, of.length]),
      )
      return {
        job: run.job,
        running: jobs.view(run.job).state === 'running',
        asked: run.asked && { kept: run.asked.kept, dropped: [...run.asked.dropped], byReason },
        failed: run.failed,
      }
    },
    /** Sends a source to where its consent says, and nowhere else; what is running is only named. */
    start: (file: CaseFile, source: string): { job: string } => {
      file.need('propose')
      const consent = listConsents(file).get(source)
      if (consent === undefined)
        throw new Fault('not-found', `The source "${source}" is not allowed to be sent anywhere.`)
      const before = runs.get(source)
      if (before !== undefined && jobs.view(before.job).state === 'running') return { job: before.job }
      const { address, model } = consent
      const key = keyFor(set, address)
      const run: { job: string; asked: Asked | null; failed: ModelRunView['failed'] } = {
        job: '',
        asked: null,
        failed: null,
      }
      runs.set(source, run)
      run.job = jobs.start(
        1,
        async ({ signal, tell }) => {
          tell({ stage: 'asking' })
          try {
            run.asked = await askModelAbout(file, source, { address, model, signal, ...(key === null ? {} : { key }) })
          } catch (error) {
            if (isFault(error)) run.failed = { code: error.code, message: error.message, ...recogniseFault(error) }
            throw error
          }
          tell({ done: 1 })
          return `${run.asked.kept} proposals kept, ${run.asked.dropped.length} dropped.`
        },
        'model',
      )
      return { job: run.job }
    },
  }
}
