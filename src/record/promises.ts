/**
 * What the schema promises of each column, held against every row that leaves a case file. SQLite checks types, NOT NULL
 * and CHECK when a row is written and never when it is read: one altered byte in the header of a record makes a text a
 * null, a number or a blob (sqlite.org/fileformat2.html#record_format). The plan is made once for each statement, from where
 * SQLite says that a column comes from; a computed column comes from nowhere and is not checked. So a query that may leave
 * a NOT NULL column null (an outer join, a scalar subquery) says so by computing it: `coalesce(r.at, NULL)`.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** A row as SQLite gives it. */
export type RawRow = Record<string, unknown>

interface ColumnPromise {
  readonly table: string
  readonly column: string
  readonly type: 'string' | 'number' | 'bytes' | 'any'
  readonly nullable: boolean
  readonly allowed: ReadonlySet<unknown> | undefined
}

/** A column that holds what the schema does not allow. */
export class BrokenPromise extends Error {
  readonly table: string
  readonly column: string
  constructor({ table, column }: { readonly table: string; readonly column: string }) {
    super(`${table}.${column} holds what the schema does not allow`)
    this.table = table
    this.column = column
  }
}

/** Throws `BrokenPromise` where the row is not as the schema says. */
export type CheckRow = (row: RawRow) => void

const typeNames: Readonly<Record<string, ColumnPromise['type']>> = { TEXT: 'string', INTEGER: 'number', BLOB: 'bytes' }

export class Promises {
  readonly #db: DatabaseSync
  readonly #tables = new Map<string, ReadonlyMap<string, ColumnPromise>>()

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  /** The check for the rows of a statement. */
  of(statement: StatementSync): CheckRow {
    const due: [string, ColumnPromise][] = []
    for (const { name, table, column } of statement.columns()) {
      const promise = table === null || column === null ? undefined : this.#table(table).get(column)
      if (promise) due.push([name, promise])
    }
    const named = new Map(due)
    const [from, to] = [named.get('start'), named.get('end')]
    const range = from !== undefined && to?.table === from.table ? to : undefined
    return row => {
      for (const [name, promise] of named) if (!holds(promise, row[name])) throw new BrokenPromise(promise)
      if (range && row.start !== null && row.end !== null && Number(row.start) > Number(row.end))
        throw new BrokenPromise(range)
    }
  }

  #table(table: string): ReadonlyMap<string, ColumnPromise> {
    let promises = this.#tables.get(table)
    if (!promises) this.#tables.set(table, (promises = readPromises(this.#db, table)))
    return promises
  }
}

function readPromises(db: DatabaseSync, table: string): ReadonlyMap<string, ColumnPromise> {
  const { sql } = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table) ?? {}
  const allowed = new Map(
    // The schema was compared with ours, in which no CHECK nests brackets or quotes a quote.
    [...String(sql).matchAll(/CHECK \((\w+) IN \(([^()]*)\)\)/g)].map(([, column, values]) => [
      column,
      new Set(values!.split(', ').map(value => value.slice(1, -1))),
    ]),
  )
  const columns = db.prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(table)
  return new Map(
    columns.map(({ name, type, notnull, pk }) => [
      String(name),
      {
        table,
        column: String(name),
        type: typeNames[String(type)] ?? 'any',
        nullable: notnull === 0 && pk === 0,
        allowed: allowed.get(String(name)),
      },
    ]),
  )
}

/** Every number of a case is an offset, a count or a place in an order, so none is below zero. */
function holds({ type, nullable, allowed }: ColumnPromise, value: unknown): boolean {
  if (value === null) return nullable
  if (type === 'string') return typeof value === 'string' && (allowed === undefined || allowed.has(value))
  if (type === 'number') return typeof value === 'number' && value >= 0 && Number.isSafeInteger(value)
  return type === 'any' || value instanceof Uint8Array
}
