import { isFault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { listSources } from '../record/sources.ts'
import { type BoundWitness, bindNewSources } from './bind-claims.ts'
import { type GatherEngine, gatherInThread, type ReadEngine, readInThread } from './engines.ts'
import { type FileInput, type GatherReport, gatherFiles, retryFailure } from './gather-files.ts'
import type { LongStep } from './progress.ts'
import { type ReadReport, readSources } from './read-sources.ts'

export type { SourceHead } from '../record/sources.ts'
export type { FileInput } from './gather-files.ts'

/** What became of the files: those that came in, were here before, failed or were not reached, and what was found. */
export interface TakenIn extends GatherReport, Partial<Pick<ReadReport, 'told' | 'unreadable'>> {
  readonly findings: number
  /** Sources that are in but were not read, because the run was stopped; taking anything in again reads them. */
  readonly unread: number
  /** Sources that turned out to be the text of claims in the case, with what became of each claim's line. */
  readonly bound: readonly BoundWitness[]
}

export interface TakeIn extends LongStep {
  /** The encoding that bytes are read in, where a person names it. */
  readonly encoding?: string
  /** Hears of each file that fails, as it does. */
  readonly onFailure?: (failed: GatherReport['failures'][number]) => void
  /** What turns bytes into a source, where not the house's own way alone. */
  readonly gather?: GatherEngine
}

/** Gathers files and lets the readers go over what is not read yet: the whole way from a file to its suggestions. */
export async function takeInFiles(
  file: CaseFile,
  inputs: readonly FileInput[],
  options: TakeIn = {},
): Promise<TakenIn> {
  const report = await gatherFiles(file, inputs, { ...options, gather: gatherer(options) })
  return readRest(file, report, options, report.gathered.length > 0 ? bindNewSources(file) : [])
}

/** Takes in a file that failed before, once more. */
export async function takeInAgain(file: CaseFile, failure: string, options: TakeIn = {}): Promise<TakenIn> {
  const report = await retryFailure(file, failure, { ...options, gather: gatherer(options) })
  return readRest(file, report, options, report.gathered.length > 0 ? bindNewSources(file) : [])
}

async function readRest(
  file: CaseFile,
  report: GatherReport,
  options: TakeIn,
  bound: readonly BoundWitness[],
): Promise<TakenIn> {
  const unread = (): number => listSources(file.db).filter(source => source.state === 'gathered').length
  if (unread() === 0) return { ...report, findings: 0, unread: 0, bound }
  let findings = 0
  const read: ReadEngine = async (source, signal) => {
    const reading = await readInThread(source, signal)
    findings += reading.findings.length
    return reading
  }
  try {
    return { ...report, ...(await readSources(file, { ...options, read })), unread: 0, bound }
  } catch (error) {
    if (!isFault(error) || error.code !== 'cancelled') throw error
    return { ...report, findings, unread: unread(), bound }
  }
}

const gatherer =
  ({ onFailure, gather = gatherInThread, encoding }: TakeIn): GatherEngine =>
  async (bytes, name, signal) => {
    try {
      return await gather(bytes, name, signal, encoding === undefined ? {} : { encoding })
    } catch (error) {
      if (isFault(error)) onFailure?.({ file: name, code: error.code, reason: error.message })
      throw error
    }
  }

/** What was taken in, in one sentence or two. */
export function sayTakenIn({ gathered, already, failures, left, links, findings, unread, bound }: TakenIn): string {
  const files = (n: number): string => `${n} ${n === 1 ? 'file' : 'files'}`
  const parts = [`${files(gathered.length)} brought in`]
  if (already.length > 0) parts.push(`${already.length} ${already.length === 1 ? 'was' : 'were'} here before`)
  if (failures.length > 0) parts.push(`${failures.length} failed`)
  if (findings > 0) parts.push(`${findings} findings suggested`)
  const claims = (...kinds: ('exact' | 'moved' | 'orphan')[]): number =>
    bound.reduce((sum, { counts }) => sum + kinds.reduce((n, kind) => n + counts[kind], 0), 0)
  if (claims('exact', 'moved') > 0) parts.push(`${claims('exact', 'moved')} claims bound to their lines`)
  if (claims('orphan') > 0) parts.push(`${claims('orphan')} claims without a place in their text`)
  if (links.length > 0) parts.push(`${links.length} ${links.length === 1 ? 'link' : 'links'} in folders not followed`)
  const kept = `${parts.join(', ')}.`
  if (left.length === 0 && unread === 0) return kept
  const rest = [...(left.length > 0 ? [`${files(left.length)} not reached`] : [])]
  if (unread > 0) rest.push(`${unread} not read yet`)
  return `${kept} Stopped as asked: ${rest.join(', ')}. Give the same files again to go on.`
}
