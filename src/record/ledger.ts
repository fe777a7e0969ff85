/**
 * The ledger: a chain of entries, each holding the SHA-256 of the one before, so that none can be edited, dropped or
 * moved unseen. `docs/ledger.md` writes the form down for other programs. A step is what a person did in one go: one
 * entry, or the entries of a long run that share `step`.
 */
import type { Entry } from '../case/entry.ts'
import { readChanges } from './body.ts'
import { canonical, sha256 } from './canonical.ts'
import { invert, type RowChange } from './change.ts'
import type { Driver } from './driver.ts'

/** An entry as its row holds it. */
export interface EntryRow {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly kind: 'do' | 'undo' | 'redo'
  readonly verb: string
  readonly words: string
  readonly step: number
  readonly of: number | null
  readonly change: string
  readonly previous: string
  readonly hash: string
}

/** What the first entry names as the one before it. */
export const nothingBefore = '0'.repeat(64)

/** The hash of an entry: over all its columns, the change by its own hash. */
export const hashOf = (row: Omit<EntryRow, 'hash'>): string =>
  sha256(
    canonical({
      at: row.at,
      by: row.by,
      change: sha256(row.change),
      kind: row.kind,
      of: row.of,
      previous: row.previous,
      seq: row.seq,
      step: row.step,
      verb: row.verb,
      words: row.words,
    }),
  )

/** The last entry's place and hash: what the next one follows, and what a person may note outside the case. */
export const head = (db: Driver): { readonly seq: number; readonly hash: string } =>
  db.get<{ seq: number; hash: string }>('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1') ?? {
    seq: 0,
    hash: nothingBefore,
  }

/** Writes the next entry and notes which objects it touched. Call inside the transaction that applies its change. */
export function append(
  db: Driver,
  entry: Omit<EntryRow, 'seq' | 'change' | 'previous' | 'hash' | 'step'> & { readonly step?: number | undefined },
  changes: readonly RowChange[],
): EntryRow {
  const last = head(db)
  const seq = last.seq + 1
  const row = { ...entry, seq, step: entry.step ?? seq, change: canonical(changes), previous: last.hash }
  const hash = hashOf(row)
  db.run(
    'INSERT INTO entry (seq, at, by, kind, verb, words, step, of, change, previous, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
    seq,
    row.at,
    row.by,
    row.kind,
    row.verb,
    row.words,
    row.step,
    row.of,
    row.change,
    row.previous,
    hash,
  )
  for (const id of new Set(changes.map(change => change.id)))
    db.run('INSERT INTO touch (id, seq) VALUES (?, ?)', id, seq)
  return { ...row, hash }
}

/** The entry as the noun: its change read, its inverse derived. */
export function toEntry(row: EntryRow): Entry {
  const change = readChanges(row)
  const { of, ...rest } = row
  return { ...rest, change, inverse: invert(change), ...(of === null ? {} : { of }) }
}

/** How often an object was changed is not asked; the last entry that touched it is its version. 0 where none did. */
export const versionOf = (db: Driver, id: string): number =>
  db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM touch WHERE id = ?', id)?.seq ?? 0
