import { Suggestion } from '../case/suggestion.ts'
import { readBody } from './body.ts'
import { canonical } from './canonical.ts'
import { added, type RowChange } from './change.ts'
import { nounId, rowId } from './claims.ts'
import type { Driver, Row } from './driver.ts'

export type SuggestionState = 'open' | 'accepted' | 'rejected'

/** A proposal as the case keeps it: what became of it, and which claim. */
export interface KeptSuggestion {
  readonly suggestion: Suggestion
  readonly origin: 'rules' | 'model'
  readonly state: SuggestionState
  readonly claim: string | null
  readonly reason: string
  readonly by: string
}

/** The columns beside the id. */
export const suggestionColumns = (kept: KeptSuggestion): Row => ({
  source: kept.suggestion.source,
  origin: kept.origin,
  state: kept.state,
  claim: kept.claim === null ? null : rowId('claim', kept.claim),
  reason: kept.reason,
  body: canonical(kept.suggestion),
  by: kept.by,
})

export const suggestionRow = (kept: KeptSuggestion): RowChange =>
  added('suggestion', { id: rowId('suggestion', kept.suggestion.id), ...suggestionColumns(kept) })

/** The row of a suggestion that was kept, or undefined. */
export const keptRow = (db: Driver, id: string): Row | undefined =>
  db.get('SELECT * FROM suggestion WHERE id = ?', rowId('suggestion', id))

/** Suggestions of a source that a person decided on or a model made, by id. */
export function keptSuggestions(db: Driver, source: string): ReadonlyMap<string, KeptSuggestion> {
  const rows = db.all<Row>('SELECT * FROM suggestion WHERE source = ? ORDER BY id', source)
  return new Map(rows.map(row => [nounId(row.id), toKept(row)]))
}

export function toKept(row: Row): KeptSuggestion {
  return {
    suggestion: readBody(Suggestion, row),
    origin: row.origin as 'rules' | 'model',
    state: row.state as SuggestionState,
    claim: row.claim === null ? null : nounId(row.claim),
    reason: String(row.reason),
    by: String(row.by),
  }
}

/** The last entry that could change what the rules propose: deciding on proposals and claims does not. */
export const lastReadingEntry = (db: Driver): number =>
  db.one<{ seq: number }>(
    `SELECT coalesce(max(seq), 0) AS seq FROM entry WHERE verb NOT IN
       ('accept-suggestion', 'reject-suggestion', 'reopen-suggestion', 'make-claim', 'edit-claim', 'withdraw-claim', 'make-question')`,
  ).seq
