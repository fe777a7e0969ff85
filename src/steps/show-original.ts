import { Encoding } from '../case/source.ts'
import { Fault } from '../kit/errors.ts'
import { readBody } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { sourceRow } from '../record/sources.ts'
import { loadOriginal } from '../record/texts.ts'

/** The bytes that a source came from, as they were given. */
export interface Original {
  readonly file: string
  readonly mediaType: string
  /** The name of its encoding, as it was told when it came in. */
  readonly encoding: string
  readonly bytes: Uint8Array
}

/** Fetches the original of a source. Throws `not-found`. */
export function showOriginal(file: CaseFile, source: string): Original {
  file.need('read')
  const row = sourceRow(file.db, source)
  const bytes = loadOriginal(file.db, String(row.original))
  if (bytes === undefined)
    throw new Fault('damaged-case', `The original of "${row.file}" is missing from the case file.`)
  const { name: encoding } = readBody(Encoding, row, 'encoding')
  return { encoding, file: String(row.file), mediaType: String(row.media_type), bytes }
}
