import type { Driver, Row } from './driver.ts'
import { standingOn, standsSql, stepWords } from './undo.ts'

/** A step as the ledger page shows it. */
export interface LedgerLine {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly kind: 'do' | 'undo' | 'redo'
  readonly verb: string
  readonly words: string
  /** Entries in this step; a long run writes one for each file or source. */
  readonly entries: number
  /** For an undo or redo: the step it was about. */
  readonly of?: number
  /** For work: whether it stands or was taken back. */
  readonly stands: boolean
  /** False for undo and redo, and where later work stands on the objects of this step. */
  readonly canTurn: boolean
  readonly hash: string
}

/** Steps from `from` down, newest first. */
export const listLedger = (db: Driver, from: number, limit: number): LedgerLine[] =>
  db
    .all<Row>(
      `SELECT seq, at, by, kind, verb, ${stepWords('e')} AS words, of, hash,
         (SELECT count(*) FROM entry p WHERE p.step = e.seq) AS entries, kind <> 'do' OR ${standsSql('e.seq')} AS stands
       FROM entry e WHERE seq = step AND seq <= ? ORDER BY seq DESC LIMIT ?`,
      from,
      limit,
    )
    .map(
      ({ of, stands, ...row }) =>
        ({
          ...row,
          stands: stands === 1,
          canTurn: row.kind === 'do' && Number(row.seq) > 1 && !standingOn(db, Number(row.seq)),
          ...(of === null ? {} : { of }),
        }) as unknown as LedgerLine,
    )
