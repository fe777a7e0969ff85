import { existsSync, statSync } from 'node:fs'
import { Fault, isFault } from '../kit/errors.ts'
import { apply, type RowChange } from './change.ts'
import { chooseJournal, Driver } from './driver.ts'
import { probeIndex, rebuildIndex } from './index-check.ts'
import { checkHead } from './intact.ts'
import { checkInvariants } from './invariants.ts'
import { append, type EntryRow, head } from './ledger.ts'
import { lockCase } from './lock.ts'
import { migrate } from './migrate.ts'
import { allows, type Role } from './roles.ts'
import { keepIndex } from './texts.ts'
import { holdsNothing, isThere } from './unbegun.ts'

export interface OpenOptions {
  /** Make the file where there is none; a file that is there is refused, save one that was begun and holds nothing. */
  readonly create?: boolean
  /** Read without taking the case: works while another process writes it. */
  readonly readOnly?: boolean
  /** The name that signs what is done. */
  readonly by: string
  readonly clock?: () => Date
}

/** What one entry says and does. */
export interface Work {
  /** What was done, as a key: "accept-finding". */
  readonly verb: string
  /** What was done, as a historian says it: `Accepted person "Ezhov"`. */
  readonly words: string
  readonly changes: readonly RowChange[]
  /** The first entry of the step this continues, where a long run writes several. */
  readonly step?: number
}

/**
 * An open case, seen by one person. `as` gives the same case to another person; `close` ends it for all.
 * Nothing but `write` changes a ledgered row.
 */
export class CaseFile {
  readonly db: Driver
  readonly by: string
  readonly clock: () => Date
  /** What a person should know about how the case lies on this disk, or null. */
  readonly told: string | null
  readonly #shared: { readonly watchers: Set<(entry: EntryRow) => void>; readonly release: () => void }

  constructor(
    db: Driver,
    by: string,
    clock: () => Date,
    told: string | null,
    shared = { watchers: new Set<(entry: EntryRow) => void>(), release: () => {} },
  ) {
    this.db = db
    this.by = by
    this.clock = clock
    this.told = told
    this.#shared = shared
  }

  get path(): string {
    return this.db.path
  }

  /** The same open case, signed by another name. */
  as(name: string): CaseFile {
    return new CaseFile(this.db, name, this.clock, this.told, this.#shared)
  }

  /** What this person may do here. A new case is closed: a name it does not know may do nothing. */
  get role(): Role {
    return this.db.get<{ role: Role }>('SELECT role FROM person WHERE name = ?', this.by)?.role ?? 'none'
  }

  /** Throws `not-allowed` unless this person's role reaches `needed`. */
  need(needed: Role): void {
    const { role } = this
    if (allows(role, needed)) return
    const has = role === 'none' ? 'has no part in this case' : `may only ${role} in this case`
    throw new Fault(
      'not-allowed',
      `${this.by || 'A person without a name'} ${has}; this needs the role "${needed}". Ask an owner of the case.`,
    )
  }

  /**
   * The one way to change a case: builds the work, applies it and writes its entry, all in one transaction.
   * `build` gets the entry's number, from which new ids are made. No changes, no entry: then null.
   */
  write(needed: Role, build: (seq: number) => Work | null): EntryRow | null {
    const entry = this.db.transaction(() => {
      const { seq } = head(this.db)
      // The first entry of a case makes its owner; nobody can have a role before it.
      if (seq > 0) this.need(needed)
      const work = build(seq + 1)
      if (!work || work.changes.length === 0) return null
      return this.record('do', null, work)
    })
    if (entry) this.announce(entry)
    return entry
  }

  /** Applies a work and appends its entry. Call inside a transaction; `write`, `undo` and `redo` do. */
  record(kind: EntryRow['kind'], of: number | null, work: Work): EntryRow {
    const { verb, words, changes, step } = work
    apply(this.db, changes)
    checkInvariants(this.db, changes)
    keepIndex(this.db, changes)
    const at = this.clock().toISOString()
    return append(this.db, { at, by: this.by, kind, verb, words: words.toWellFormed(), step, of }, changes)
  }

  /** Calls `seen` after each entry that anyone writes through this open case; returns how to stop. */
  watch(seen: (entry: EntryRow) => void): () => void {
    this.#shared.watchers.add(seen)
    return () => this.#shared.watchers.delete(seen)
  }

  announce(entry: EntryRow): void {
    for (const seen of this.#shared.watchers) seen(entry)
  }

  close(): void {
    this.db.close()
    this.#shared.release()
  }

  [Symbol.dispose](): void {
    this.close()
  }
}

/**
 * Opens a case file, or makes an empty one with `create` (`createCase` in steps/ writes its first entry). A second
 * process is told; so are a file that is no case, a damaged one, and one of a newer program.
 *
 * @example
 * using file = openCase('madden.case', { by: 'Ana' })
 */
export function openCase(path: string, options: OpenOptions): CaseFile {
  const { create = false, readOnly = false, by, clock = () => new Date() } = options
  const there = create ? isThere(path) : existsSync(path)
  if (create && there) throw new Fault('bad-input', `"${path}" is already there. Choose another name for the new case.`)
  if (!create && !there)
    throw new Fault(
      'no-such-file',
      `There is no case at "${path}". Check the name, or make the case: countertrial gather FILES --into CASE, or serve CASE --new for an empty one.`,
    )
  if (there && statSync(path).isDirectory())
    throw new Fault(
      'not-a-case',
      `"${path}" is a folder, not a case file. Name a file, such as "${path.replace(/\/+$/, '')}/my.case.sqlite".`,
    )
  // A file that is no case must not get a lock file beside it.
  if (there && !readOnly) probe(path)
  const release = readOnly ? () => {} : lockCase(path, by, clock().toISOString())
  let db: Driver | undefined
  try {
    db = new Driver(path, readOnly)
    const told = prepare(db, create, readOnly)
    return new CaseFile(db, by, clock, told, { watchers: new Set(), release })
  } catch (error) {
    db?.close()
    release()
    throw error
  }
}

function probe(path: string): void {
  const db = new Driver(path, true)
  try {
    migrate(db, { create: false, look: true })
  } catch (error) {
    // A case in WAL on a disk without shared memory cannot be looked at before it is taken; `prepare` looks then.
    if (!isFault(error) || error.code !== 'no-such-file') throw error
  } finally {
    db.close()
  }
}

function prepare(db: Driver, create: boolean, readOnly: boolean): string | null {
  db.exec('PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF')
  if (readOnly) {
    migrate(db, { create: false, look: true })
    refuseUnbegun(db)
    return null
  }
  const mode = chooseJournal(db)
  db.exec('PRAGMA synchronous = FULL')
  migrate(db, { create, look: false })
  if (!create) refuseUnbegun(db)
  checkHead(db)
  const anew = probeIndex(db) ? [] : [mendIndex(db)]
  if (mode === 'wal') return anew[0] ?? null
  const slow = `The disk that holds "${db.path}" cannot share memory between programs, so the case uses a slower journal (DELETE). Nothing is lost by it.`
  return [slow, ...anew].join(' ')
}

/** Nobody owns a case without a first entry, so nobody could ever be let in. */
function refuseUnbegun(db: Driver): void {
  if (!holdsNothing(db)) return
  throw new Fault(
    'not-a-case',
    `"${db.path}" holds nothing: the program ended before the case was made. Make it now: countertrial gather FILES --into CASE.`,
  )
}

/** An index that does not fit hides passages from whoever searches. It follows from the texts, so it is made anew. */
function mendIndex(db: Driver): string {
  db.transaction(() => rebuildIndex(db))
  return `The search index of "${db.path}" did not fit its texts and was made anew; searches before may have missed passages. "countertrial verify" says whether anything else is wrong.`
}
