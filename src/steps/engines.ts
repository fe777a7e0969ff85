/**
 * The engines that steps run unless a caller brings others. They work in threads, so that a page stays quick while a
 * thousand files are read, and so that a file made to hang or to eat memory costs its own time limit and nothing else.
 */
import type { Reading } from '../case/reading.ts'
import type { Source } from '../case/source.ts'
import type { GatherOptions, gatherBytes } from '../gather/gather.ts'
import { limits } from '../gather/limits.ts'
import type { readText } from '../read/reader.ts'
import { writtenOf } from '../read/written.ts'
import type { NewSource } from '../record/sources.ts'
import { Threads } from '../run/threads.ts'

/** Turns bytes into a source; throws a Fault where it cannot. */
export type GatherEngine = (
  bytes: Uint8Array,
  name: string,
  signal?: AbortSignal,
  options?: GatherOptions,
) => Promise<NewSource>

/** Says what stands in one source. */
export type ReadEngine = (source: Source, signal?: AbortSignal) => Reading | Promise<Reading>

/** Assumption: the slowest honest file seen took a tenth of this. */
const readMilliseconds = 300_000

let threads: Threads | undefined
const pool = (): Threads => (threads ??= new Threads())

export const gatherInThread: GatherEngine = (bytes, name, signal, options = {}) =>
  pool().call<typeof gatherBytes>(
    new URL('../gather/gather.ts', import.meta.url),
    'gatherBytes',
    [bytes, name, options],
    {
      about: name,
      milliseconds: limits.milliseconds,
      signal,
    },
  )

/** A `ReadEngine` that also reads a source that no case keeps. */
export const readInThread = (
  {
    text,
    masks,
    language,
    title,
    record,
    hints,
  }: Pick<Source, 'text' | 'masks' | 'language' | 'title' | 'record' | 'hints'>,
  signal?: AbortSignal,
): Promise<Reading> => {
  const written = writtenOf(record)
  const options = { masks, language, hints, ...(written && { written }) }
  return pool().call<typeof readText>(new URL('../read/reader.ts', import.meta.url), 'readText', [text, options], {
    about: title,
    milliseconds: readMilliseconds,
    signal,
  })
}
