import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Fault } from '../kit/errors.ts'
import { parameterKeys } from '../mill/parameters.ts'
import type { Rows, Study } from '../mill/study.ts'
import { summaryCount, summaryKeys } from '../mill/summaries/table.ts'
import { sha256 } from '../record/canonical.ts'
import type { KeptParts } from './sample-mill.ts'

/** Where the blocks of a study are kept, so that one that was stopped goes on. */
export interface BlockStore {
  get(study: Study): Rows | null
  put(study: Study, rows: Rows): void
  /** Parts of the sequential sampler, for what was asked. */
  parts(asked: readonly unknown[]): KeptParts
}

/**
 * The version of the engine: a digest of its own source and of the streams it draws from. A number kept by hand would stay as it
 * was after a fix that moves two trials in a thousand.
 */
export function engineVersion(): string {
  const engine = new URL('../mill/', import.meta.url)
  const files = readdirSync(engine, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .sort()
    .map(file => [file, readFileSync(new URL(file, engine), 'utf8')])
  return sha256(JSON.stringify([files, readFileSync(new URL('../kit/random.ts', import.meta.url), 'utf8')]))
}

/**
 * Keeps blocks as files of a folder, each written whole or not at all. A block is found again only for the same study, seed,
 * priors and window, and the same engine with its table of parameters and summaries.
 *
 * @example
 * blockFolder('kept').get(study) // null, until the engine that asks has put it there
 */
export function blockFolder(folder: string, engine: string = engineVersion()): BlockStore {
  ensureFolder(folder)
  const nameOf = (what: unknown): string =>
    sha256(JSON.stringify([what, [parameterKeys, summaryKeys], engine])).slice(0, 24)
  const pathOf = (study: Study): string => join(folder, `${nameOf(study)}.block`)
  const write = (path: string, content: string | Uint8Array): void => {
    writeFileSync(`${path}.new`, content)
    renameSync(`${path}.new`, path)
  }
  return {
    get: study => {
      const path = pathOf(study)
      if (!existsSync(path)) return null
      const bytes = readFileSync(path)
      const count = study.to - study.from
      const sizes = [count * summaryCount, count, count * parameterKeys.length, count, count]
      const all = new Float64Array(sizes.reduce((a, b) => a + b, 0))
      // a file of another length is no block of ours: the trials are run again
      if (bytes.byteLength !== all.byteLength) return null
      new Uint8Array(all.buffer).set(bytes)
      let at = 0
      const next = (size: number): Float64Array => all.slice(at, (at += size))
      const [summaries, hypothesis, parameters, roots, apparent] = sizes.map(next) as [
        ...[Float64Array, Float64Array, Float64Array, Float64Array, Float64Array],
      ]
      return { count, summaries, hypothesis: Uint8Array.from(hypothesis), parameters, roots, apparent }
    },
    put: (study, { summaries, hypothesis, parameters, roots, apparent }) => {
      const path = pathOf(study)
      const all = Float64Array.from([...summaries, ...hypothesis, ...parameters, ...roots, ...apparent])
      write(path, new Uint8Array(all.buffer))
    },
    parts: asked => {
      const at = (part: string): string => join(folder, `${nameOf([asked, part])}.part.json`)
      return {
        get: part => (existsSync(at(part)) ? readPart(at(part)) : undefined),
        set: (part, value) => write(at(part), JSON.stringify(value, plain)),
      }
    },
  }
}

/** Arrays of numbers as lists, and what JSON has no word for as null. */
const plain = (_: string, value: unknown): unknown => (value instanceof Float64Array ? [...value] : value)

/** A part as it was kept; one that cannot be read is made again. Null stands for a distance without end. */
function readPart(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'), (_, value: unknown) => (value === null ? Infinity : value))
  } catch {
    return undefined
  }
}

/** A folder one can write into. Made level by level: in /proc Node's own recursion (24.21) never comes back. */
function ensureFolder(folder: string): void {
  try {
    const missing: string[] = []
    for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at)
    for (const one of missing.toReversed()) mkdirSync(one)
    // with the stroke a file in the place of the folder fails as well
    accessSync(`${folder}/`, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

/** What a person is told where a file or folder cannot be written. */
export const unwritable = (path: string, cause: unknown): Fault =>
  new Fault(
    'bad-input',
    `"${path}" could not be written (${(cause as NodeJS.ErrnoException).code}). Choose another place.`,
    { cause },
  )
