/**
 * Undo and redo over the ledger alone: nothing is kept in memory, so both work across restarts. A step can be taken
 * back while nothing that still holds has touched its rows since. Plain undo takes a person's own last step; another
 * person's step is only taken back by name and with `others`.
 */
import { Fault } from '../kit/errors.ts'
import { readChanges } from './body.ts'
import type { CaseFile } from './case-file.ts'
import { invert, Mismatch, type RowChange, tables } from './change.ts'
import { codingLeft } from './codings.ts'
import type { Driver } from './driver.ts'
import { checkStep } from './intact.ts'
import type { EntryRow } from './ledger.ts'
import { allows, type Role } from './roles.ts'

/** A step as a person is asked about it. */
export interface StepName {
  readonly seq: number
  readonly words: string
  readonly by: string
}

/** A step that plain undo or redo would turn, with the later step that stands on it and so keeps it from going through. */
export interface NextStep extends StepName {
  readonly stands?: StepName
}

type Kind = 'undo' | 'redo'

/** A step's words: those of its first entry, and how many more there are. */
export const stepWords = (entry: string): string =>
  `(${entry}.words || coalesce((SELECT ' and ' || (count(*) - 1) || ' more' FROM entry p
      WHERE p.step = ${entry}.seq AND (p.seq = ${entry}.seq OR p.verb <> 'identify-actors') HAVING count(*) > 1), ''))`

/** True while the step's work stands: done, or done again after the last undo. */
export const standsSql = (step: string): string =>
  `coalesce((SELECT kind FROM entry u WHERE u.of = ${step} ORDER BY u.seq DESC LIMIT 1), 'redo') = 'redo'`

/** The step that plain undo would take back for this person, or null. */
export const nextUndo = (file: CaseFile): NextStep | null => withStanding(file.db, lastDone(file))

const lastDone = (file: CaseFile): StepName | null =>
  file.db.get<StepName & Record<string, never>>(
    `SELECT seq, ${stepWords('e')} AS words, by FROM entry e WHERE by = ? AND kind = 'do' AND seq = step AND seq > 1 AND ${standsSql('e.seq')}
     ORDER BY max(seq, coalesce((SELECT max(seq) FROM entry u WHERE u.of = e.seq), 0)) DESC LIMIT 1`,
    file.by,
  ) ?? null

/** The step that plain redo would do again for this person: their last undo, unless they did something new since. */
export const nextRedo = (file: CaseFile): NextStep | null => withStanding(file.db, lastUndone(file))

const lastUndone = (file: CaseFile): StepName | null =>
  file.db.get<StepName & Record<string, never>>(
    `SELECT s.seq, ${stepWords('s')} AS words, s.by FROM entry u JOIN entry s ON s.seq = u.of
     WHERE u.by = :by AND u.kind = 'undo' AND u.seq = (SELECT max(seq) FROM entry v WHERE v.of = s.seq)
       AND u.seq > coalesce((SELECT max(seq) FROM entry d WHERE d.by = :by AND d.kind = 'do'), 0)
     ORDER BY u.seq DESC LIMIT 1`.replaceAll(':by', '?'),
    file.by,
    file.by,
  ) ?? null

function withStanding(db: Driver, step: StepName | null): NextStep | null {
  const stands = step === null ? undefined : standingOn(db, step.seq)
  return step === null || stands === undefined ? step : { ...step, stands }
}

/** Takes a step back, or does it again. Returns the new entry; its words say whose work it passed over. */
export function turn(
  file: CaseFile,
  kind: Kind,
  options: { readonly seq?: number; readonly others?: boolean },
): EntryRow {
  const { db } = file
  const entry = db.transaction(() => {
    const step = chosen(file, kind, options.seq)
    if (step.by !== file.by) {
      if (!options.others) {
        const said = `${named(step)} is not yours`
        throw new Fault('conflict', `${said}. To ${kind} another person's work, ask for it by its number and say so.`)
      }
    }
    const stood = lastTurn(db, step.seq)
    if (kind === 'undo' ? stood === 'undo' : stood !== 'undo') {
      throw new Fault('conflict', `${named(step)} is ${kind === 'undo' ? 'already taken back' : 'not taken back'}.`)
    }
    checkStep(db, step.seq)
    const forward = changesOf(db, step.seq)
    const changes = kind === 'undo' ? invert(forward) : forward
    file.need(step.by === file.by ? roleFor(changes) : atLeast('decide', roleFor(changes)))
    const blocker = standingOn(db, step.seq)
    if (blocker) throw blocked(kind, step, blocker)
    const words = `${kind === 'undo' ? 'Took back' : 'Did again'}: ${step.words}${othersIn(db, step, file.by)}`
    try {
      const done = file.record(kind, step.seq, { verb: step.verb, words, changes })
      const coded = codingLeft(db, changes)
      const orphan = coded === undefined ? orphaned(db, changes) : lastOn(db, coded)
      if (orphan) throw blocked(kind, step, orphan)
      return done
    } catch (error) {
      if (error instanceof Mismatch) throw blocked(kind, step, lastOn(db, error.change.id) ?? step)
      if (((error as { errcode?: number }).errcode ?? 0) % 256 !== constraint) throw error
      const said = `${named(step)} cannot be done again now`
      throw new Fault('conflict', `${said}: something made since has the same name or came from the same file.`)
    }
  })
  file.announce(entry)
  return entry
}

function chosen(file: CaseFile, kind: Kind, seq: number | undefined): StepName & { readonly verb: string } {
  file.need('read')
  const wanted = seq ?? (kind === 'undo' ? lastDone(file) : lastUndone(file))?.seq
  if (wanted === undefined) throw new Fault('not-found', `There is nothing of yours to ${kind} in this case.`)
  const step = file.db.get<{ seq: number; words: string; by: string; verb: string; kind: string }>(
    `SELECT s.seq, ${stepWords('s')} AS words, s.by, s.verb, s.kind FROM entry e JOIN entry s ON s.seq = e.step WHERE e.seq = ?`,
    wanted,
  )
  if (!step) throw new Fault('not-found', `The ledger has no entry ${wanted}.`)
  if (step.kind !== 'do')
    throw new Fault('conflict', `${named(step)} is itself an undo or redo; name the step that it was about.`)
  if (step.seq === 1) throw new Fault('conflict', 'The first entry makes the case; it cannot be taken back.')
  return step
}

/** SQLITE_CONSTRAINT, sqlite.org/rescode.html. */
const constraint = 19

/** Tables whose rows are a person's decisions. */
const decided: ReadonlySet<string> = new Set(['annotation', 'rejection', 'claim', 'dismissal', 'consent', 'identity'])

/** The role a change needs, by the tables it touches: nobody gets back by redo what an owner took from them. */
function roleFor(changes: readonly RowChange[]): Role {
  const needs = ({ table, before, after }: RowChange): Role => {
    if (table === 'person' || table === 'case_file') return 'own'
    if (decided.has(table)) return 'decide'
    return (table === 'mask' || table === 'actor') && before && after ? 'decide' : 'propose'
  }
  return changes.map(needs).reduce(atLeast, 'propose')
}

const atLeast = (a: Role, b: Role): Role => (allows(a, b) ? a : b)

/** Whose work is taken back where it is not this person's own, and whose later work stays. */
function othersIn(db: Driver, step: StepName, me: string): string {
  const { n } = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM entry e WHERE seq > ? AND by <> ? AND kind = 'do' AND seq = step AND ${standsSql('e.seq')}`,
    step.seq,
    step.by,
  )
  const stays = n === 0 ? '' : `; ${n} later ${n === 1 ? 'step' : 'steps'} of others ${n === 1 ? 'stays' : 'stay'}`
  return `${step.by === me ? '' : ` (${step.by}'s work)`}${stays}`
}

const lastTurn = (db: Driver, step: number): string | undefined =>
  db.get<{ kind: string }>('SELECT kind FROM entry WHERE of = ? ORDER BY seq DESC LIMIT 1', step)?.kind

const changesOf = (db: Driver, step: number): RowChange[] =>
  db
    .all<{ seq: number; change: string }>(
      "SELECT seq, change FROM entry WHERE step = ? AND kind = 'do' ORDER BY seq",
      step,
    )
    .flatMap(readChanges)

/** The last later step that still stands and has touched an object of this one since it was done or undone. */
export const standingOn = (db: Driver, step: number): StepName | undefined =>
  db.get<StepName & Record<string, never>>(
    `WITH own AS (SELECT DISTINCT id FROM touch WHERE seq IN (SELECT seq FROM entry WHERE step = ?1 AND kind = 'do')),
       since AS (SELECT max(seq) AS seq FROM entry WHERE step = ?1 OR of = ?1)
     SELECT s.seq, ${stepWords('s')} AS words, s.by FROM own
       JOIN touch ON touch.id = own.id AND touch.seq > (SELECT seq FROM since)
       JOIN entry e ON e.seq = touch.seq JOIN entry s ON s.seq = coalesce(e.of, e.step)
     WHERE s.seq > ?1 AND ${standsSql('s.seq')} ORDER BY touch.seq DESC LIMIT 1`,
    step,
  )

/** Every reference between ledgered tables, as the schema declares them. */
const references = (db: Driver): { readonly child: string; readonly column: string; readonly parent: string }[] =>
  tables.flatMap(child =>
    db
      .all<{ table: string; from: string; to: string }>(`PRAGMA foreign_key_list(${child})`)
      .filter(key => key.to === 'id')
      .map(key => ({ child, column: key.from, parent: key.table })),
  )

/** A step whose rows would be left pointing at nothing, or undefined. */
function orphaned(db: Driver, changes: readonly RowChange[]): StepName | undefined {
  for (const { child, column, parent } of references(db)) {
    for (const { table, id } of changes) {
      const broken =
        (table === parent || table === child) &&
        db.get<{ id: string; parent: string }>(
          `SELECT id, "${column}" AS parent FROM ${child}
           WHERE ${table === parent ? `"${column}"` : 'id'} = ? AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p.id = ${child}."${column}")
             AND "${column}" IS NOT NULL LIMIT 1`,
          id,
        )
      if (broken) return lastOn(db, table === parent ? broken.id : broken.parent)
    }
  }
  return undefined
}

const lastOn = (db: Driver, id: string): StepName | undefined =>
  db.get<StepName & Record<string, never>>(
    `SELECT s.seq, ${stepWords('s')} AS words, s.by FROM touch JOIN entry e ON e.seq = touch.seq
       JOIN entry s ON s.seq = coalesce(e.of, e.step) WHERE touch.id = ? ORDER BY touch.seq DESC LIMIT 1`,
    id,
  )

const named = (step: StepName): string => `Entry ${step.seq} by ${step.by}, "${step.words}",`

function blocked(kind: Kind, step: StepName, by: StepName): Fault {
  const said = `${named(step)} cannot be ${kind === 'undo' ? 'taken back' : 'done again'} now`
  return new Fault(
    'conflict',
    `${said}: entry ${by.seq} by ${by.by}, "${by.words}", stands on it. Take that back first.`,
  )
}
