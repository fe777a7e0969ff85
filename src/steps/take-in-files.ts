import { gatherBytes } from '../gather/gather.ts'
import { isFault } from '../kit/errors.ts'
import { readText } from '../read/reader.ts'
import type { CaseFile } from '../record/case-file.ts'
import { type FileInput, type GatherEngine, type GatherReport, gatherFiles, retryFailure } from './gather-files.ts'
import type { LongStep } from './progress.ts'
import { readSources } from './read-sources.ts'

export type { FileInput } from './gather-files.ts'

/** What became of the files: those that came in, were here before, failed or were not reached, and what was found. */
export interface TakenIn extends GatherReport {
  readonly findings: number
}

export type Failed = GatherReport['failures'][number]

export interface TakeIn extends LongStep {
  /** Hears of each file that fails, as it does. */
  readonly onFailure?: (failed: Failed) => void
  /** What turns bytes into a source, where not the house's own way alone. */
  readonly gather?: GatherEngine
}

/** Gathers files and lets the readers go over what came in: the whole way from a file to its suggestions. */
export async function takeInFiles(
  file: CaseFile,
  inputs: readonly FileInput[],
  options: TakeIn = {},
): Promise<TakenIn> {
  return readNew(file, await gatherFiles(file, inputs, { ...options, gather: gatherer(options) }), options)
}

/** Takes in a file that failed before, once more. */
export async function takeInAgain(file: CaseFile, failure: string, options: TakeIn = {}): Promise<TakenIn> {
  return readNew(file, await retryFailure(file, failure, { ...options, gather: gatherer(options) }), options)
}

async function readNew(file: CaseFile, report: GatherReport, options: TakeIn): Promise<TakenIn> {
  const sources = report.gathered.map(source => source.id)
  if (sources.length === 0) return { ...report, findings: 0 }
  const read = await readSources(file, {
    ...options,
    sources,
    read: async ({ text, masks, language }) => {
      // Reading holds the thread for the length of a text; others are heard between two texts.
      await new Promise(setImmediate)
      return readText(text, { masks, language })
    },
  })
  return { ...report, ...read }
}

const gatherer =
  ({ onFailure, gather = gatherBytes }: TakeIn): GatherEngine =>
  async (bytes, name, options) => {
    try {
      await new Promise(setImmediate)
      return await gather(bytes, name, options)
    } catch (error) {
      if (isFault(error)) onFailure?.({ file: name, code: error.code, reason: error.message })
      throw error
    }
  }

/** What was taken in, in one sentence. */
export function sayTakenIn({ gathered, already, failures, left, findings }: TakenIn): string {
  const files = (n: number): string => `${n} ${n === 1 ? 'file' : 'files'}`
  const parts = [`${files(gathered.length)} brought in`]
  if (already.length > 0) parts.push(`${already.length} ${already.length === 1 ? 'was' : 'were'} here before`)
  if (failures.length > 0) parts.push(`${failures.length} failed`)
  if (findings > 0) parts.push(`${findings} findings suggested`)
  const rest = left.length === 0 ? '' : ` ${files(left.length)} not reached; give the same files again to go on.`
  return `${parts.join(', ')}.${rest}`
}
