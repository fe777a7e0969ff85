import type { Driver, Row } from './driver.ts'

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
  readonly hash: string
}

/** Steps from `from` down, newest first. */
export const listLedger = (db: Driver, from: number, limit: number): LedgerLine[] =>
  db
    .all<Row>(
      `SELECT seq, at, by, kind, verb, words, of, hash,
         (SELECT count(*) FROM entry p WHERE p.step = e.seq) AS entries,
         kind <> 'do' OR coalesce((SELECT kind FROM entry u WHERE u.of = e.seq ORDER BY u.seq DESC LIMIT 1), 'redo') = 'redo' AS stands
       FROM entry e WHERE seq = step AND seq <= ? ORDER BY seq DESC LIMIT ?`,
      from,
      limit,
    )
    .map(({ of, entries, stands, ...row }) => ({
      ...row,
      words: Number(entries) > 1 ? `${row.words} and ${Number(entries) - 1} more` : row.words,
      entries,
      stands: stands === 1,
      ...(of === null ? {} : { of }),
    })) as unknown as LedgerLine[]
