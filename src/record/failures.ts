import { Fault, type FaultCode } from '../kit/errors.ts'
import { type FaultKey, recogniseFault } from '../kit/fault-forms.ts'
import type { Driver, Row } from './driver.ts'

/** A file that could not be brought in, with its reason; it can be tried again. */
export interface Failure {
  readonly id: string
  readonly file: string
  readonly code: FaultCode
  readonly reason: string
  /** The sentence of `reason` apart from its words, for another language; missing where it is of no known form. */
  readonly key?: FaultKey
  readonly values?: Readonly<Record<string, string>>
  readonly at: string
  /** False where neither the path nor the bytes were kept: then the file must be given again. */
  readonly retry: boolean
}

export const listFailures = (db: Driver): Failure[] =>
  db.all<Row>('SELECT * FROM failure ORDER BY at, id').map(({ path, original, ...row }) => {
    const recognised = recogniseFault({ code: row.code as FaultCode, message: String(row.reason) })
    return { ...row, ...recognised, retry: path !== null || original !== null } as unknown as Failure
  })

/** The row of a failure. Throws `not-found`. */
export function failureRow(db: Driver, id: string): Row {
  const row = db.get('SELECT * FROM failure WHERE id = ?', id)
  if (!row)
    throw new Fault('not-found', `There is no failed file "${id}" in this case; it may have been brought in since.`)
  return row
}

/** The failure of the same file, so that another try replaces it. */
export const failureOf = (db: Driver, path: string | null, original: string | null): Row | undefined =>
  path !== null
    ? db.get('SELECT * FROM failure WHERE path = ?', path)
    : db.get('SELECT * FROM failure WHERE original = ?', original)
