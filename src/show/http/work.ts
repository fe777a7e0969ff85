import type { FaultCode } from '../../kit/errors.ts'
import { recogniseFault } from '../../kit/fault-forms.ts'
import { compareTexts } from '../../steps/compare-texts.ts'
import { checkEncoding } from '../../steps/decode-again.ts'
import { handIn, putAside, takeHandedIn, waitingBySigner } from '../../steps/hand-in.ts'
import type { CaseFile } from '../../steps/open-case.ts'
import { openWatchedTrial, type WatchedAt, watchedPath } from '../../steps/open-watched-trial.ts'
import type { ModelSetting } from '../../steps/show-model.ts'
import { pairsNamed } from '../../steps/show-parallels.ts'
import { sayTakenIn, type TakenIn, takeInAgain, takeInFiles } from '../../steps/take-in-files.ts'
import { type JobVoice, makeJobs } from './jobs.ts'
import { makeMillRuns } from './mill-runs.ts'
import { makeModelRuns } from './model-runs.ts'
import type { JobView } from './payloads.ts'
import type { Upload } from './uploads.ts'

/** Serves a further case on a port of its own. */
export interface Beside {
  urlOf(path: string): string | null
  serve(file: CaseFile): Promise<string>
}

/** The long steps of a case as jobs. */
export function makeWork(report: (error: unknown) => void, beside?: Beside, model: ModelSetting | null = null) {
  const jobs = makeJobs(report)
  const start = (
    total: number,
    work: (options: ReturnType<typeof listening>) => Promise<TakenIn>,
    stopped?: () => void,
  ) => ({
    job: jobs.start(
      total,
      async voice => {
        const taken = await work(listening(voice))
        voice.tell({ failures: taken.failures.map(recognised) })
        return sayTakenIn(taken)
      },
      'files',
      stopped,
    ),
  })
  const takeHanded = (file: CaseFile, ids: readonly number[]) =>
    start(
      ids.length,
      options => takeHandedIn(file, ids, options),
      () => putAside(file, ids),
    )
  /** Goes on with what was handed in before this server started. */
  const takeUp = (file: CaseFile) => waitingBySigner(file).map(({ signer, ids }) => takeHanded(signer, ids))
  return {
    jobs,
    mill: makeMillRuns(jobs),
    model: makeModelRuns(jobs, model),
    openTrial: (file: CaseFile, at: WatchedAt) => {
      const path = watchedPath(file, at)
      return {
        job: jobs.start(
          1,
          async voice => {
            const there = beside?.urlOf(path) ?? null
            const opened = there === null ? await openWatchedTrial(file, at, listening(voice)) : null
            if (opened !== null && beside === undefined) opened.close()
            const opens = there ?? (opened === null ? undefined : await beside?.serve(opened))
            if (opens !== undefined) voice.tell({ opens })
            return `The trial lies as a case at ${path}. All of it is invented.`
          },
          'mill',
        ),
      }
    },
    takeIn: (file: CaseFile, uploads: readonly Upload[]) => takeHanded(file, handIn(file, uploads)),
    takeUp,
    readRest: (file: CaseFile) => takeUp(file).at(-1) ?? start(0, options => takeInFiles(file, [], options)),
    compare: (file: CaseFile, ids: readonly string[]) => {
      const pairs = pairsNamed(file, ids)
      return {
        job: jobs.start(pairs.length, async voice => {
          const done = await compareTexts(file, pairs, listening(voice))
          return `Compared ${done} ${done === 1 ? 'pair' : 'pairs'} of texts.`
        }),
      }
    },
    retry: (file: CaseFile, failure: string, { encoding }: { readonly encoding?: string | undefined } = {}) => {
      const read = encoding === undefined ? {} : { encoding: checkEncoding(encoding) }
      return start(1, options => takeInAgain(file, failure, { ...options, ...read }))
    },
  }
}

export type Work = ReturnType<typeof makeWork>

type Failed = { readonly file: string; readonly code: string; readonly reason: string }

const recognised = (failed: Failed): JobView['failures'][number] => ({
  ...failed,
  ...recogniseFault({ code: failed.code as FaultCode, message: failed.reason }),
})

/** What a step wants to be told and to tell, as a job's voice says it. */
function listening({ signal, tell }: JobVoice) {
  const failures: JobView['failures'] = []
  return {
    signal,
    onFailure: (failed: Failed) => void failures.push(recognised(failed)),
    onProgress: ({ stage, done, total, rate }: { stage: string; done: number; total: number; rate: number }) =>
      tell({ stage, done, total, rate: done === 0 ? null : rate, failures: [...failures] }),
  }
}
