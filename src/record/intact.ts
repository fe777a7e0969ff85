/**
 * What is checked of the ledger before it is built on, without reading all of it: the end of the chain when a case is
 * opened for writing, and a step before it is taken back or done again. `verify.ts` checks everything.
 */
import { Fault } from '../kit/errors.ts'
import { readChanges } from './body.ts'
import { canonical } from './canonical.ts'
import { type RowChange, tables } from './change.ts'
import type { Driver, Row } from './driver.ts'
import { type EntryRow, hashOf, nothingBefore } from './ledger.ts'

/** Entries at the end of the chain that opening checks. An assumption: those a person may still remember. */
const lastEntries = 16
/** Characters of change that opening hashes beyond the head. An assumption: a few milliseconds. */
const mostHashed = 2_000_000

/** The fault of a case that is not as its ledger left it. */
export const broken = (db: Driver, said: string): Fault =>
  new Fault('damaged-case', `${said} Nothing was changed. "countertrial verify ${db.path}" says what else is wrong.`)

/** Checks the head against its own content and its predecessor, and the few entries before it. Throws `damaged-case`. */
export function checkHead(db: Driver): void {
  const ends = db.all<{ seq: number; size: number }>(
    'SELECT seq, length(change) AS size FROM entry ORDER BY seq DESC LIMIT ?',
    lastEntries,
  )
  let hashed = 0
  for (const [n, { seq, size }] of ends.entries()) {
    hashed += size
    if (n > 0 && hashed > mostHashed) return
    checkEntry(db, seq)
  }
}

/**
 * Checks the entries of a step, and that every row they touched is as the ledger left it. Throws `damaged-case`.
 * A finding that was deleted outside the program is noticed too, whichever step it belongs to.
 */
export function checkStep(db: Driver, step: number): void {
  for (const { seq } of db.all<{ seq: number }>(
    'SELECT seq FROM entry WHERE step = ? OR of = ? ORDER BY seq',
    step,
    step,
  ))
    checkEntry(db, seq)
  const gone = vanishedFinding(db)
  if (gone) throw broken(db, `The finding ${gone} is missing; the ledger says it is there.`)
  const wrong = strayed(db, step)
  if (wrong) throw broken(db, `The row ${wrong.id} of ${wrong.table} is not as the ledger left it.`)
}

function checkEntry(db: Driver, seq: number): EntryRow {
  const row = db.one<EntryRow & Record<string, never>>('SELECT * FROM entry WHERE seq = ?', seq)
  const before = db.get<{ hash: string }>('SELECT hash FROM entry WHERE seq = ?', seq - 1)?.hash
  if (hashOf(row) !== row.hash)
    throw broken(db, `Entry ${seq} of the ledger was altered outside the program: its hash does not fit.`)
  if (row.previous !== (before ?? (seq === 1 ? nothingBefore : undefined)))
    throw broken(db, `Entry ${seq} of the ledger does not follow from the one before it.`)
  return row
}

/** A finding that entries touched and none took away, without its row; or undefined. */
function vanishedFinding(db: Driver): string | undefined {
  const absent = db.all<{ id: string; seq: number }>(
    `SELECT id, max(seq) AS seq FROM touch WHERE id >= 'f' AND id < 'g'
       AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.id = touch.id) GROUP BY id`,
  )
  const bySeq = Map.groupBy(absent, row => row.seq)
  for (const [seq, rows] of bySeq) {
    const taken = new Set(
      changesOf(db, seq).flatMap(change => (change.table === 'finding' && change.after === null ? [change.id] : [])),
    )
    // A later entry may only have touched the annotation; then the entry that took the finding away stands before it.
    for (const { id } of rows) if (!taken.has(id) && !takenAway(db, id)) return id
  }
  return undefined
}

function takenAway(db: Driver, id: string): boolean {
  for (const { seq } of db.all<{ seq: number }>('SELECT seq FROM touch WHERE id = ? ORDER BY seq DESC', id)) {
    const last = changesOf(db, seq).findLast(change => change.table === 'finding' && change.id === id)
    if (last) return last.after === null
  }
  // Marks of an import are no findings until they are proposed; an id that no finding ever had is none.
  return true
}

const changesOf = (db: Driver, seq: number): RowChange[] => readChanges(checkEntry(db, seq))

/** Replays the entries that touched the step's objects, for these objects alone; the first row that differs, or undefined. */
function strayed(db: Driver, step: number): { readonly table: string; readonly id: string } | undefined {
  const own = `SELECT DISTINCT id FROM touch WHERE seq IN (SELECT seq FROM entry WHERE step = ? AND kind = 'do')`
  const ids = new Set(db.all<{ id: string }>(own, step).map(row => row.id))
  const due = new Map<string, Row | null>()
  for (const { seq } of db.all<{ seq: number }>(
    `SELECT DISTINCT seq FROM touch WHERE id IN (${own}) ORDER BY seq`,
    step,
  )) {
    for (const { table, id, before, after } of changesOf(db, seq)) {
      if (!ids.has(id)) continue
      const key = `${table} ${id}`
      due.set(key, after === null || before === null ? after : { ...due.get(key), ...after })
    }
  }
  for (const [key, row] of due) {
    const table = key.slice(0, key.indexOf(' '))
    const id = key.slice(table.length + 1)
    if (!(tables as readonly string[]).includes(table)) return { table, id }
    const now = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, id) ?? null
    if (row === null ? now !== null : now === null || canonical(now) !== canonical(row)) return { table, id }
  }
  return undefined
}
