import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Fault, isFault } from '../kit/errors.ts'
import { BrokenPromise, type CheckRow, Promises, type RawRow } from './promises.ts'

export type Value = string | number | null
export type Row = Record<string, Value>

interface Prepared {
  readonly statement: StatementSync
  readonly check: CheckRow
}

/**
 * The SQLite connection of one case: prepared statements are kept, every row is held against what the schema promises,
 * errors come out as Faults that name the file.
 */
export class Driver {
  readonly path: string
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, Prepared>()
  readonly #promises: Promises

  constructor(path: string, readOnly = false) {
    this.path = path
    try {
      this.#db = new DatabaseSync(path, { readOnly, timeout: busyMilliseconds })
    } catch (error) {
      throw explain(error, path)
    }
    this.#promises = new Promises(this.#db)
  }

  exec(sql: string): void {
    this.#guard(() => this.#db.exec(sql))
  }

  /** All rows of a query. */
  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#guard(() => {
      const { statement, check } = this.#prepare(sql)
      const rows = statement.all(...values)
      for (const row of rows) check(row)
      return rows as T[]
    })
  }

  /** The rows of a query one at a time, for more than memory should hold. */
  *each<T = Row>(sql: string, ...values: SQLInputValue[]): Generator<T> {
    const { rows, check } = this.#guard(() => {
      const statement = this.#db.prepare(sql)
      return { rows: statement.iterate(...values), check: this.#promises.of(statement) }
    })
    for (;;) {
      const next = this.#guard(() => {
        const one = rows.next()
        if (!one.done) check(one.value as RawRow)
        return one
      })
      if (next.done) return
      yield next.value as T
    }
  }

  /** The first row of a query, or undefined. */
  get<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#guard(() => {
      const { statement, check } = this.#prepare(sql)
      const row = statement.get(...values)
      if (row) check(row)
      return row as T | undefined
    })
  }

  /** The first row of a query that always has one. Throws `damaged-case` where it has none. */
  one<T = Row>(sql: string, ...values: SQLInputValue[]): T {
    const row = this.get<T>(sql, ...values)
    if (row !== undefined) return row
    throw new Fault(
      'damaged-case',
      `"${this.path}" is damaged: a row that it must have is missing. Go back to your last copy of it.`,
    )
  }

  /** Runs a statement and says how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#guard(() => Number(this.#prepare(sql).statement.run(...values).changes))
  }

  /** Runs `work` in one immediate transaction: all of it is kept, or nothing. */
  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.exec('COMMIT')
      return result
    } catch (error) {
      // SQLite has rolled back by itself after a full disk; a second ROLLBACK would hide the cause.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    if (this.#db.isOpen) this.#db.close()
  }

  #prepare(sql: string): Prepared {
    let prepared = this.#statements.get(sql)
    if (!prepared) {
      const statement = this.#db.prepare(sql)
      this.#statements.set(sql, (prepared = { statement, check: this.#promises.of(statement) }))
    }
    return prepared
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw explain(error, this.path)
    }
  }
}

/**
 * Write-ahead log where the disk can share memory between programs, else a rollback journal; returns which was had.
 * A case that was last open elsewhere may still be in WAL; in exclusive mode SQLite leaves WAL without shared memory
 * (sqlite.org/wal.html, section 8).
 */
export function chooseJournal(db: Driver): 'wal' | 'delete' {
  try {
    if (db.one<{ journal_mode: string }>('PRAGMA journal_mode = WAL').journal_mode === 'wal') return 'wal'
  } catch (error) {
    if (!isFault(error) || error.code !== 'no-such-file') throw error
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
  }
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL')
  return 'delete'
}

/** How long a statement waits for another connection's lock. An assumption: longer than any commit, shorter than patience. */
const busyMilliseconds = 2000

/** What SQLite says of damaged content where its code is the one of a faulty statement. */
const saysDamage = /^(malformed JSON|invalid fts5 file format|vtable constructor failed)/

/** SQLITE_CORRUPT. */
const corrupt = 11

/** SQLite's primary result codes (sqlite.org/rescode.html) that a person can do something about. */
const explained: Readonly<Record<number, (path: string) => Fault>> = {
  5: path => new Fault('case-busy', `"${path}" is being written by another process. Close it there, then try again.`),
  8: path => new Fault('not-allowed', `"${path}" cannot be written here: the file or its folder is read-only.`),
  10: path =>
    new Fault('disk-full', `"${path}" could not be read or written: the disk failed or is full. Nothing was kept.`),
  11: path =>
    new Fault('damaged-case', `"${path}" is damaged: its pages do not fit together. Go back to your last copy of it.`),
  13: path => new Fault('disk-full', `There is no room left to write "${path}". Nothing of this change was kept.`),
  14: path => new Fault('no-such-file', `"${path}" cannot be opened. Check that the folder is there and may be read.`),
  26: path => new Fault('not-a-case', `"${path}" is not a case file. Make a new case under another name.`),
}

/** SQLite's error as a Fault about this file, where a person can do something about it; else the error itself. */
export function explain(error: unknown, path: string): unknown {
  const fault = recognise(error as Error & { code?: string; errcode?: number }, path)
  if (!fault) return error
  fault.cause = error
  return fault
}

function recognise(error: Error & { code?: string; errcode?: number }, path: string): Fault | undefined {
  if (error instanceof BrokenPromise)
    return new Fault(
      'damaged-case',
      `"${path}" is damaged: the column "${error.column}" of a row of "${error.table}" holds what it never may. Go back to your last copy of it.`,
    )
  // node:sqlite refuses integers beyond 2^53; SQLite's JSON functions and its search index call damage a logic error.
  if (error.code === 'ERR_OUT_OF_RANGE' || (error.errcode === 1 && saysDamage.test(error.message)))
    return explained[corrupt]!(path)
  return error.errcode === undefined ? undefined : explained[error.errcode & 0xff]?.(path)
}
