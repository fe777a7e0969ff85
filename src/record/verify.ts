/**
 * Checks a case file without trusting it: the pages (SQLite's integrity check), the chain of entries, every ledgered row
 * against a replay of the ledger, every text and original against its digest, and the search index against the texts. A chain that agrees with itself is
 * consistent, not proven: whoever can rewrite the whole file can rewrite all of it. A hash noted elsewhere (`head`) closes
 * that door. `bin/verify.mjs` does the same without sharing a line with this file.
 */
import { existsSync } from 'node:fs'
import { Fault, isFault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { canonical, sha256 } from './canonical.ts'
import { Driver, type Row } from './driver.ts'
import { compareIndex } from './index-check.ts'
import { broken } from './intact.ts'
import { type EntryRow, nothingBefore } from './ledger.ts'
import { migrate } from './migrate.ts'
import { type State, type Tell, walk } from './replay.ts'
import { newlines } from './texts.ts'

/** What verification found. `faults` is empty where everything follows from the ledger. */
export interface Verdict {
  readonly ok: boolean
  readonly entries: number
  readonly rows: number
  readonly head: string
  /** Each one sentence: what is wrong, and where. */
  readonly faults: readonly string[]
}

/** More faults than this are counted, not listed. */
const mostFaults = 50

export function verifyCase(path: string, options: { readonly head?: string } = {}): Verdict {
  if (!existsSync(path)) throw new Fault('no-such-file', `There is no case at "${path}". Check the name.`)
  const db = new Driver(path, true)
  const faults: string[] = []
  const tell = (fault: string): void => {
    if (faults.length < mostFaults) faults.push(fault)
    else if (faults.length === mostFaults) faults.push('There are more faults than are listed here.')
  }
  let said = { entries: 0, rows: 0, head: nothingBefore }
  try {
    migrate(db, { create: false, look: true })
    db.exec('BEGIN')
    for (const row of db.all<Row>('PRAGMA integrity_check(10)')) {
      if (row.integrity_check !== 'ok')
        tell(
          `The file is damaged: ${String(row.integrity_check)
            .replaceAll(/[*\s]+/g, ' ')
            .trim()}.`,
        )
    }
    const { state, ...chain } = walk(entriesOf(db), tell, options.head)
    said = { ...chain, rows: compare(db, state, tell) }
    checkTouches(db, tell)
    checkContents(db, tell)
    for (const fault of compareIndex(db)) tell(fault)
  } catch (error) {
    if (isFault(error) && error.code !== 'damaged-case') throw error
    tell(
      isFault(error) ? error.message : `The check could not go on: ${error instanceof Error ? error.message : error}.`,
    )
  } finally {
    db.close()
  }
  return { ok: faults.length === 0, ...said, faults }
}

/**
 * An error that nobody foresaw, told as `damaged-case` where the case does not verify: an altered row may lead any engine
 * astray. Over a sound case it is our own error and stays as it is.
 */
export function blameDamage(db: Driver, error: unknown): unknown {
  if (isFault(error)) return error
  try {
    const [first] = verifyCase(db.path).faults
    if (first === undefined) return error
    const fault = broken(db, first)
    fault.cause = error
    return fault
  } catch {
    return error
  }
}

function* entriesOf(db: Driver): Generator<EntryRow> {
  for (let seq = 0; ; ) {
    const row = db.get<EntryRow & Record<string, never>>('SELECT * FROM entry WHERE seq > ? ORDER BY seq LIMIT 1', seq)
    if (!row) return
    yield row
    seq = row.seq
  }
}

/** Compares every ledgered row with the replay; returns how many rows there are. */
function compare(db: Driver, state: State, tell: Tell): number {
  let count = 0
  for (const [table, expected] of state) {
    // A case of an older form has not all tables yet; then no entry may name a row there.
    const there = db.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", table) !== undefined
    for (const row of there ? db.all<Row>(`SELECT * FROM ${table}`) : []) {
      count++
      const due = expected.get(String(row.id))
      if (!due) tell(`The row ${row.id} of ${table} is in no entry of the ledger.`)
      else if (canonical(due) !== canonical(row)) tell(`The row ${row.id} of ${table} is not as the ledger left it.`)
      expected.delete(String(row.id))
    }
    for (const id of expected.keys()) tell(`The row ${id} of ${table} is missing; the ledger says it is there.`)
  }
  return count
}

function checkTouches(db: Driver, tell: Tell): void {
  const wrong = db.get<{ id: string; seq: number }>(
    `WITH due AS (SELECT DISTINCT json_extract(c.value, '$.id') AS id, seq FROM entry, json_each(entry.change) c)
     SELECT * FROM (SELECT * FROM due EXCEPT SELECT id, seq FROM touch)
     UNION ALL SELECT * FROM (SELECT id, seq FROM touch EXCEPT SELECT * FROM due) LIMIT 1`,
  )
  if (wrong) tell(`The list of what each entry touched is wrong for ${wrong.id} at entry ${wrong.seq}.`)
}

function checkContents(db: Driver, tell: Tell): void {
  for (const { id, digest, length } of db.all<{ id: number; digest: string; length: number }>('SELECT * FROM text')) {
    // A case of an older form does not say in which line a piece begins.
    const pieces = db.all<{ start: number; line?: number; body: string }>(
      'SELECT * FROM piece WHERE text = ? ORDER BY start',
      id,
    )
    let [start, line] = [0, 1]
    const placed = pieces.every(piece => {
      const right = piece.start === start && (piece.line ?? line) === line
      start += mapOffsets(piece.body).length
      line += newlines(piece.body)
      return right
    })
    if (!placed || start !== length || sha256(pieces.map(piece => piece.body).join('')) !== digest)
      tell(`The text ${digest} was altered.`)
  }
  for (const { digest } of db.all<{ digest: string }>('SELECT digest FROM original')) {
    const { bytes } = db.one<{ bytes: Uint8Array }>('SELECT bytes FROM original WHERE digest = ?', digest)
    if (sha256(bytes) !== digest) tell(`The original ${digest} was altered.`)
  }
  for (const row of db.all<{ id: string; original: string; digest: string }>(
    'SELECT id, original, digest FROM source',
  )) {
    if (!db.get('SELECT 1 FROM original WHERE digest = ?', row.original))
      tell(`The original of source ${row.id} is missing.`)
    if (!db.get('SELECT 1 FROM text WHERE digest = ?', row.digest)) tell(`The text of source ${row.id} is missing.`)
  }
}
