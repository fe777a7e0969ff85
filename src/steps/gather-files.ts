import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { checkSize, mostBytes } from '../gather/limits.ts'
import { Fault, isFault } from '../kit/errors.ts'
import { sha256 } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, type RowChange, removed } from '../record/change.ts'
import { failureOf, failureRow } from '../record/failures.ts'
import { addSource, type NewSource, type SourceHead, sourceOfOriginal, sourceRow } from '../record/sources.ts'
import { loadOriginal, storeOriginal } from '../record/texts.ts'
import { type GatherEngine, gatherInThread } from './engines.ts'
import { type LongStep, track } from './progress.ts'

/** A file on this disk, a folder of files, or bytes that came over the wire. */
export type FileInput = { readonly path: string } | GivenFile

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Hears that the file is about to be read; throws where it should not be. */
  readonly begin?: () => void
  /** Hears that the file is a source of the case or a listed failure now. */
  readonly dealtWith?: () => void
}

export interface GatherReport {
  readonly gathered: readonly SourceHead[]
  /** Files that were in the case before, by the same bytes. */
  readonly already: readonly { readonly file: string; readonly source: SourceHead }[]
  readonly failures: readonly { readonly file: string; readonly code: string; readonly reason: string }[]
  /** Files not reached because the run was stopped; give them again to go on. */
  readonly left: readonly string[]
  /** Links inside folders, which are not followed: they may lead out of the folder, or back into it. */
  readonly links: readonly string[]
}

/** Refused bytes up to this size are kept for another try. An assumption: a scanned book. */
const keepForRetry = 50 * 1024 * 1024

/**
 * Brings files into the case, each in its own transaction, all as one step that one undo takes back. A file that fails
 * is listed with its reason and the rest go on. Files already in are told, so a run that was stopped or killed goes on
 * where it was when it is given the same files again.
 */
export async function gatherFiles(
  file: CaseFile,
  inputs: readonly FileInput[],
  options: LongStep & { readonly gather?: GatherEngine } = {},
): Promise<GatherReport> {
  file.need('propose')
  const own = new Set(['', '-wal', '-shm', '-journal', '.lock'].map(end => resolve(file.path) + end))
  const links: string[] = []
  const items = inputs
    .flatMap(input => expand(input, links))
    .filter(item => !('path' in item && own.has(resolve(item.path))))
  const told = track('gather', items.length, options)
  const report = { gathered: [], already: [], failures: [], left: [], links } as {
    gathered: SourceHead[]
    already: { file: string; source: SourceHead }[]
    failures: { file: string; code: string; reason: string }[]
    left: string[]
    links: string[]
  }
  let step: number | undefined
  for (const item of items) {
    const name = nameOf(item)
    if (options.signal?.aborted) {
      report.left.push(name)
      continue
    }
    const outcome = await gatherOne(file, item, options, step)
    if ('stopped' in outcome) report.left.push(name)
    else {
      step ??= outcome.step
      if ('source' in outcome) {
        if (outcome.step === undefined) report.already.push({ file: name, source: outcome.source })
        else report.gathered.push(outcome.source)
      } else report.failures.push({ file: name, code: outcome.fault.code, reason: outcome.fault.message })
      if (!('path' in item)) item.dealtWith?.()
      told.step('fault' in outcome)
    }
  }
  return report
}

type Outcome =
  | { readonly source: SourceHead; readonly step?: number }
  | { readonly fault: Fault; readonly step?: number }
  | { readonly stopped: true }

async function gatherOne(
  file: CaseFile,
  item: FileInput,
  { gather = gatherInThread, signal }: LongStep & { readonly gather?: GatherEngine },
  step: number | undefined,
): Promise<Outcome> {
  const name = nameOf(item)
  let bytes: Uint8Array | undefined
  try {
    bytes = 'path' in item ? readPath(item.path) : item.bytes
    const known = sourceOfOriginal(file.db, sha256(bytes))
    if (known) return { source: known }
    if (!('path' in item)) item.begin?.()
    const source = await gather(bytes, name, signal).catch((error: unknown) => Promise.reject(asFault(error, name)))
    return keep(file, item, source, bytes, step)
  } catch (error) {
    if (isFault(error) && error.code === 'cancelled' && signal?.aborted) return { stopped: true }
    if (!isFault(error) || caseFaults.has(error.code)) throw error
    return list(file, item, error, bytes, step)
  }
}

/** A defect of the reader on one file is that file's failure; it must not end the run. */
function asFault(error: unknown, name: string): Fault {
  if (isFault(error)) return error
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return new Fault(
    'unreadable-file',
    `"${name}" made its reader fail (${said}). Report it, and save the file in another form.`,
    { cause: error },
  )
}

/** Faults of the case itself, not of the file that is being gathered: these end the run. */
const caseFaults = new Set(['disk-full', 'damaged-case', 'case-busy', 'not-allowed'])

function keep(file: CaseFile, item: FileInput, source: NewSource, bytes: Uint8Array, step?: number): Outcome {
  const original = sha256(bytes)
  let id = ''
  const entry = file.write('propose', seq => {
    // Another person may have brought the same file in while this one was being read.
    const known = sourceOfOriginal(file.db, original)
    if (known) return null
    id = `s${seq}`
    const failed = failureOf(file.db, 'path' in item ? resolve(item.path) : null, original)
    return {
      verb: 'gather-file',
      words: `Brought in "${source.file}"`,
      changes: [...addSource(file.db, id, source, bytes), ...(failed ? [removed('failure', failed)] : [])],
      ...(step === undefined ? {} : { step }),
    }
  })
  if (!entry) return { source: sourceOfOriginal(file.db, original)! }
  const row = sourceRow(file.db, id)
  const head = { id, siglum: row.siglum, title: row.title, language: row.language, file: row.file, state: row.state }
  return { source: head as unknown as SourceHead, step: entry.step }
}

function list(file: CaseFile, item: FileInput, fault: Fault, bytes: Uint8Array | undefined, step?: number): Outcome {
  const entry = file.write('propose', seq => {
    const path = 'path' in item ? resolve(item.path) : null
    const original = path === null && bytes && bytes.length <= keepForRetry ? storeOriginal(file.db, bytes) : null
    const before = failureOf(file.db, path, original)
    const at = file.clock().toISOString()
    const row = {
      id: `x${seq}`,
      file: nameOf(item).toWellFormed(),
      code: fault.code,
      reason: fault.message,
      at,
      path,
      original,
    }
    const changes: RowChange[] = [...(before ? [removed('failure', before)] : []), added('failure', row)]
    return {
      verb: 'list-failure',
      words: `Could not bring in "${row.file}"`,
      changes,
      ...(step === undefined ? {} : { step }),
    }
  })
  return { fault, ...(entry ? { step: entry.step } : {}) }
}

/** Tries a failed file again. */
export function retryFailure(
  file: CaseFile,
  id: string,
  options: LongStep & { readonly gather?: GatherEngine } = {},
): Promise<GatherReport> {
  const row = failureRow(file.db, id)
  if (row.path !== null) return gatherFiles(file, [{ path: String(row.path) }], options)
  const bytes = row.original === null ? undefined : loadOriginal(file.db, String(row.original))
  if (!bytes)
    throw new Fault('not-found', `The bytes of "${row.file}" were not kept: they were too many. Give the file again.`)
  return gatherFiles(file, [{ name: String(row.file), bytes }], options)
}

const nameOf = (item: FileInput): string => ('path' in item ? basename(item.path) : item.name)

/** The files of a folder, in name order, hidden ones left out and links told, not followed; a file or bytes as they are. */
function expand(input: FileInput, links: string[]): FileInput[] {
  if (!('path' in input)) return [input]
  return filesAt(Buffer.from(input.path), links).map(path => {
    const shown = showName(path)
    // A name that is no UTF-8 cannot be a path of ours: its bytes are read where they lie, when it is its turn.
    if (!isUtf8(path))
      return {
        name: basename(shown),
        get bytes() {
          return readPath(path)
        },
      }
    return { path: shown }
  })
}

/** What cannot be looked into stands for itself: it fails when it is its turn, with its reason, and the rest go on. */
function filesAt(path: Buffer, links: string[]): Buffer[] {
  const entries = entriesOf(path)
  if (entries === null) return [path]
  return entries
    .filter(entry => entry.name[0] !== dot)
    .sort((a, b) => Buffer.compare(a.name, b.name))
    .flatMap(entry => {
      const inside = Buffer.concat([path, path.at(-1) === slash ? Buffer.of() : Buffer.of(slash), entry.name])
      if (!entry.isSymbolicLink()) return filesAt(inside, links)
      links.push(showName(inside))
      return []
    })
}

/** What a folder holds; null for what is none, or may not be looked into. */
function entriesOf(path: Buffer) {
  try {
    return statSync(path).isDirectory() ? readdirSync(path, { withFileTypes: true, encoding: 'buffer' }) : null
  } catch {
    return null
  }
}

const [dot, slash] = [0x2e, 0x2f]

/** A name of a disk as text: as it is where it is UTF-8, else each byte beyond ASCII as \\xNN. */
const showName = (name: Buffer): string =>
  isUtf8(name)
    ? name.toString()
    : [...name].map(b => (b < 128 ? String.fromCharCode(b) : `\\x${b.toString(16).toUpperCase()}`)).join('')

/** The bytes of a file. Its kind and size are looked at first: a device or a pipe would never end. */
function readPath(path: Buffer | string): Uint8Array {
  const shown = typeof path === 'string' ? path : showName(path)
  try {
    const seen = statSync(path)
    if (seen.isDirectory()) readdirSync(path)
    if (!seen.isFile())
      throw new Fault(
        'unreadable-file',
        `"${shown}" is neither a file nor a folder. Name a file that holds a document.`,
      )
    checkSize(basename(shown), seen.size, mostBytes(startOf(path)))
    return readFileSync(path)
  } catch (error) {
    throw isFault(error) ? error : unreadable(shown, error)
  }
}

/** The first 1,024 bytes of a file. */
export function startOf(path: Buffer | string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const start = new Uint8Array(1024)
    return start.subarray(0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}

function unreadable(path: string, cause: unknown): Fault {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return new Fault('no-such-file', `There is no file "${path}".`)
  return new Fault('unreadable-file', `"${path}" could not be read (${code}). Check that you may read it.`, { cause })
}
