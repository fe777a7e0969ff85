import { z } from 'zod'
import { Finding, type FindingKind } from '../case/finding.ts'
import { Fault } from '../kit/errors.ts'
import { checkBody, damagedRow, readBody } from './body.ts'
import type { Driver, Row } from './driver.ts'

/** `suggested` and `rejected` are an engine's or a proposer's word; `accepted` and `made` are evidence, signed `by` a person. */
export type FindingState = 'suggested' | 'accepted' | 'rejected' | 'made'

/** A finding or annotation of the case with what became of it. `version` is the last ledger entry that touched it. */
export type DecidedFinding = Finding & {
  readonly sourceId: string
  readonly state: FindingState
  readonly version: number
  readonly by?: string
  readonly at?: string
  /** The words of the range as they stand in the text; long ranges are cut. */
  readonly exact: string
}

/** Which field of a finding names an actor, by kind. */
export const actorField: Readonly<Partial<Record<FindingKind, string>>> = {
  person: 'actor',
  body: 'actor',
  place: 'actor',
  quotation: 'speaker',
  attribution: 'source',
}

/** The columns of a finding: its actor apart, the fields of its kind as JSON. */
export function toColumns(finding: Finding): {
  readonly kind: FindingKind
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly actor: string | null
  readonly body: Record<string, unknown>
} {
  const { id, kind, start, end, reason, ...body } = finding as Finding & Record<string, unknown>
  const field = actorField[kind]
  const actor = field && typeof body[field] === 'string' ? body[field] : null
  if (field) delete body[field]
  return { kind, start, end, reason: String(reason).toWellFormed(), actor, body }
}

/** Findings and annotations that a filter picks, with their states, in text order. */
export function listFindings(
  db: Driver,
  filter: { readonly source?: string; readonly kind?: FindingKind; readonly actor?: string; readonly id?: string },
  resolve = actorResolver(db),
): DecidedFinding[] {
  const { where, values } = condition(filter)
  const rows = db.all<Row>(
    // Where a compound's column comes from, SQLite tells by its last part; what may be null is computed (promises.ts).
    `WITH one AS (
       SELECT f.id, f.source, f.kind, f.start, f."end", f.words, f.actor, f.reason, f.body,
         CASE WHEN r.id IS NULL THEN 'suggested' ELSE 'rejected' END AS state, coalesce(r.by, f.by) AS by, r.at
       FROM finding f LEFT JOIN rejection r ON r.id = f.id
       WHERE ${where('f')} AND NOT EXISTS (SELECT 1 FROM annotation a WHERE a.id = f.id)
       UNION ALL
       SELECT a.id, a.source, a.kind, a.start, a."end", a.exact, a.actor, a.reason, a.body,
         CASE WHEN a.finding IS NULL THEN 'made' ELSE 'accepted' END, coalesce(a.by, NULL), coalesce(a.at, NULL)
       FROM annotation a WHERE ${where('a')}
     )
     SELECT one.*, (SELECT max(seq) FROM touch WHERE touch.id = one.id) AS version FROM one
     ORDER BY cast(substr(source, 2) AS INTEGER), start, "end" DESC, id`,
    ...values,
    ...values,
  )
  const lengths = lengthsOf(db)
  return rows.map(row => toFinding(row, resolve, lengths))
}

/** The findings of a source as they were suggested by an engine, whatever anyone said of them since; in text order. */
export function listSuggested(db: Driver, source: string): DecidedFinding[] {
  const [resolve, lengths] = [actorResolver(db), lengthsOf(db)]
  return db
    .all<Row>(
      `SELECT *, 'suggested' AS state, NULL AS at, 0 AS version FROM finding
       WHERE source = ? AND by IS NULL ORDER BY start, "end" DESC, id`,
      source,
    )
    .map(row => toFinding(row, resolve, lengths))
}

function condition(filter: Record<string, string | undefined>): {
  where: (alias: string) => string
  values: string[]
} {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined) as [string, string][]
  const part = (alias: string, name: string): string =>
    name === 'actor'
      ? `${alias}.actor IN (WITH RECURSIVE one (id) AS (SELECT ? UNION SELECT actor.id FROM actor JOIN one ON part_of = one.id) SELECT id FROM one)`
      : `${alias}.${name} = ?`
  return {
    where: alias => (given.length === 0 ? '1' : given.map(([name]) => part(alias, name)).join(' AND ')),
    values: given.map(([, value]) => value),
  }
}

/** One finding or annotation with its state; `asKept` leaves merged actors unresolved. Throws `not-found`. */
export function loadFinding(db: Driver, id: string, asKept = false): DecidedFinding {
  const found = listFindings(db, { id }, asKept ? actor => actor : undefined)[0]
  if (!found)
    throw new Fault('not-found', `There is no finding "${id}" in this case. Load the source again to see those it has.`)
  return found
}

/** Follows an actor to the one it is counted as. */
export const actorResolver = (db: Driver): ((id: string) => string) =>
  followParts(
    new Map(
      db
        .all<{ id: string; part_of: string }>('SELECT id, part_of FROM actor WHERE part_of IS NOT NULL')
        .map(row => [row.id, row.part_of]),
    ),
  )

/** Follows an actor through whom each is counted as. Throws `damaged-case` where that leads in a circle. */
export const followParts =
  (parts: ReadonlyMap<string, string | null>): ((id: string) => string) =>
  id => {
    let at = id
    for (let steps = 0; steps <= parts.size; steps++) {
      const next = parts.get(at) ?? null
      if (next === null) return at
      at = next
    }
    throw damagedRow({ id })
  }

/** The fields of a finding beside its columns. */
const Fields = z.record(z.string(), z.unknown())

/** How many code points the text of each source has: no finding reaches beyond, or stands in no source. */
const lengthsOf = (db: Driver): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ id: string; length: number }>('SELECT source.id, length FROM source JOIN text USING (digest)')
      .map(row => [row.id, row.length]),
  )

function toFinding(row: Row, resolve: (id: string) => string, lengths: ReadonlyMap<string, number>): DecidedFinding {
  const kind = row.kind as FindingKind
  const body = readBody(Fields, row)
  const field = actorField[kind]
  if (typeof body.addressee === 'string') body.addressee = resolve(body.addressee)
  const finding = {
    ...body,
    id: row.id,
    kind,
    start: row.start,
    end: row.end,
    reason: row.reason,
    ...(field && row.actor !== null ? { [field]: resolve(String(row.actor)) } : {}),
  } as unknown as Finding
  checkBody(Finding, finding, row)
  if (finding.end > (lengths.get(String(row.source)) ?? -1)) throw damagedRow(row)
  return {
    ...finding,
    sourceId: String(row.source),
    state: row.state as FindingState,
    version: Number(row.version),
    exact: String(row.words),
    ...(row.by === null ? {} : { by: String(row.by) }),
    ...(row.at === null ? {} : { at: String(row.at) }),
  }
}
