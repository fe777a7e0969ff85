import { z } from 'zod'
import { Fault } from '../kit/errors.ts'
import type { RowChange } from './change.ts'
import type { Row } from './driver.ts'

/** The fault of a row that does not hold what it must. */
export const damagedRow = (row: { readonly id?: unknown }): Fault =>
  new Fault('damaged-case', `The row "${row.id}" does not hold what it must. Go back to your last copy of the case.`)

/**
 * What the id in one row leads to among others. Throws `damaged-case` where it leads nowhere.
 *
 * @example
 * const { title } = held(sources.get(finding.sourceId), finding.sourceId)
 */
export function held<T>(value: T | undefined, id: unknown): T {
  if (value !== undefined) return value
  throw damagedRow({ id })
}

/**
 * The JSON in a column of a row, read through its noun: a case file may be damaged, or come from a stranger. Throws
 * `damaged-case`.
 *
 * @example
 * readBody(Suggestion, row)
 * readBody(Reasons, row, 'reasons')
 */
export const readBody = <T>(noun: z.ZodType<T>, row: Row, column = 'body'): T =>
  checkBody(noun, parseBody(row, column), row)

/** What was made of a row, held against its noun. Throws `damaged-case`. */
export function checkBody<T>(noun: z.ZodType<T>, value: unknown, row: { readonly id?: unknown }): T {
  const result = noun.safeParse(value)
  if (result.success) return result.data
  throw damagedRow(row)
}

/** The JSON in a column of a row, of whatever shape. Throws `damaged-case`. */
export function parseBody(row: Row, column = 'body'): unknown {
  try {
    return JSON.parse(String(row[column]))
  } catch {
    throw damagedRow(row)
  }
}

/** Why an actor is who it is said to be. */
export const Reasons = z.array(z.string())

/** The changes of a ledger entry, of which there may be many thousands. Throws `damaged-case`. */
export function readChanges({ seq, change }: { readonly seq: number; readonly change: string }): RowChange[] {
  const row = { id: `entry ${seq}`, change }
  const changes = parseBody(row, 'change')
  if (Array.isArray(changes) && changes.every(isChange)) return changes
  throw damagedRow(row)
}

function isChange(value: unknown): value is RowChange {
  if (value === null || typeof value !== 'object') return false
  const { table, id, before, after } = value as Record<string, unknown>
  return (
    typeof table === 'string' &&
    typeof id === 'string' &&
    isImage(before) &&
    isImage(after) &&
    (before !== null || after !== null)
  )
}

/** The columns of a row before or after; null where there was none. */
const isImage = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every(one => one === null || typeof one === 'string' || typeof one === 'number'))
