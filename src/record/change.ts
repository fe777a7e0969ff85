/**
 * A change to a case as a value: for each row, the columns before and after. It is applied by one function, inverted by
 * swapping the two sides, and kept in the ledger as it is. Cf. `ChangeSet` of codemirror/state, and SQLite changesets,
 * which hold the same images in bytes a historian cannot read.
 */
import { Fault } from '../kit/errors.ts'
import type { Driver, Row, Value } from './driver.ts'

/** `before: null` adds the row, `after: null` removes it; else both sides name the same columns, those that changed. */
export interface RowChange {
  readonly table: Table
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
}

/** The tables that follow from the ledger. Each has a text key `id`; no two rows of a case share one, except that a
 * finding, its rejection and the annotation it became are one object under one id. */
export const tables = [
  'case_file',
  'person',
  'source',
  'mask',
  'hint',
  'failure',
  'actor',
  'finding',
  'rejection',
  'annotation',
  'saved_search',
  'witness',
  'question',
  'claim',
  'binding',
  'dismissal',
  'statement',
  'suggestion',
  'consent',
  'identity',
  'aside',
] as const
export type Table = (typeof tables)[number]

export const added = (table: Table, row: Row & { id: string }): RowChange => ({
  table,
  id: row.id,
  before: null,
  after: row,
})

export const removed = (table: Table, row: Row): RowChange => ({
  table,
  id: String(row.id),
  before: { ...row },
  after: null,
})

/** The row with some columns set; nothing where they already have these values. */
export function altered(table: Table, row: Row, columns: Row): RowChange[] {
  const names = Object.keys(columns).filter(name => columns[name] !== row[name])
  if (names.length === 0) return []
  const pick = (from: Row): Row => Object.fromEntries(names.map(name => [name, from[name] ?? null]))
  return [{ table, id: String(row.id), before: pick(row), after: pick(columns) }]
}

/** The change that takes this one back. `invert(invert(c))` is `c`. */
export const invert = (changes: readonly RowChange[]): RowChange[] =>
  changes.map(({ before, after, ...row }) => ({ ...row, before: after, after: before })).reverse()

/** Thrown where a row is not as the change expects it; the caller says in words what stands in the way. */
export class Mismatch extends Error {
  readonly change: RowChange
  constructor(change: RowChange) {
    super(`row ${change.table} ${change.id} is not as the change expects`)
    this.change = change
  }
}

/** Applies the changes in order, each only where the row is exactly as `before` says. Call inside a transaction. */
export function apply(db: Driver, changes: readonly RowChange[]): void {
  for (const change of changes) {
    const { table, id, before, after } = change
    if (!tables.includes(table))
      throw new Fault('damaged-case', `The ledger names a table "${table}" that no case has.`)
    const row = db.get(`SELECT * FROM ${table} WHERE id = ?`, id)
    if (before === null ? row !== undefined : !row || !agrees(row, before)) throw new Mismatch(change)
    if (before === null) insert(db, table, after!)
    else if (after === null) db.run(`DELETE FROM ${table} WHERE id = ?`, id)
    else update(db, table, id, after)
  }
}

const agrees = (row: Row, image: Row): boolean => Object.entries(image).every(([name, value]) => row[name] === value)

const quoted = (names: readonly string[]): string[] => names.map(name => `"${name.replaceAll('"', '""')}"`)

function insert(db: Driver, table: Table, row: Row): void {
  const names = Object.keys(row)
  const marks = names.map(() => '?').join(', ')
  db.run(`INSERT INTO ${table} (${quoted(names).join(', ')}) VALUES (${marks})`, ...Object.values(row))
}

function update(db: Driver, table: Table, id: string, columns: Row): void {
  const set = quoted(Object.keys(columns)).map(name => `${name} = ?`)
  const values: Value[] = Object.values(columns)
  db.run(`UPDATE ${table} SET ${set.join(', ')} WHERE id = ?`, ...values, id)
}
