import type { Actor } from '../case/actor.ts'
import { Fault } from '../kit/errors.ts'
import { damagedRow, Reasons, readBody } from './body.ts'
import type { Driver, Row } from './driver.ts'
import { actorResolver, followParts } from './findings.ts'

/** An actor of the case: its forms with where each stands, and the actors counted as it. */
export interface CaseActor extends Actor {
  /** The last entry that said something of it or of an actor counted as it. */
  readonly version: number
  /** Mentions over all sources. */
  readonly mentions: number
  /** The sources that name it, in order. */
  readonly sources: readonly string[]
  /** Where it is first named: the first source in order, and the place in it. */
  readonly first?: {
    readonly source: string
    readonly start: number
    readonly end: number
    /** The line of the text, from 1, where a list asked for it. */
    readonly line?: number
  }
  /** Actors that are counted as this one, each a merge that can be taken back. */
  readonly parts: readonly { readonly id: string; readonly name: string; readonly reasons: readonly string[] }[]
  /** Who last said who this is; missing where only the reader did. */
  readonly by?: string
}

/** The row of an actor. Throws `not-found`. */
export function actorRow(db: Driver, id: string): Row {
  const row = db.get('SELECT * FROM actor WHERE id = ?', id)
  if (!row)
    throw new Fault('not-found', `There is no actor "${id}" in this case. The page of actors lists those it has.`)
  return row
}

/** Every form of every actor by source, from findings that were not rejected and from annotations. */
const mentionsSql = `
  SELECT actor, words AS form, source, start, "end" FROM finding f
    WHERE actor IS NOT NULL AND kind IN ('person', 'body', 'place')
      AND NOT EXISTS (SELECT 1 FROM rejection r WHERE r.id = f.id) AND NOT EXISTS (SELECT 1 FROM annotation a WHERE a.id = f.id)
  UNION ALL
  SELECT actor, exact, source, start, "end" FROM annotation WHERE actor IS NOT NULL AND kind IN ('person', 'body', 'place')`

interface Form {
  readonly actor: string
  readonly form: string
  readonly source: string
  readonly count: number
  readonly start: number
  readonly end: number
}

/** All actors that stand alone, those with most mentions first. */
export function listActors(db: Driver): CaseActor[] {
  const rows = db.all<Row>(
    'SELECT actor.*, (SELECT max(seq) FROM touch WHERE touch.id = actor.id) AS version FROM actor',
  )
  const rootOf = followParts(new Map(rows.map(row => [String(row.id), row.part_of as string | null])))
  const forms = Map.groupBy(
    db.all<Form & Record<string, never>>(
      `SELECT actor, form, source, count(*) AS count, min(start) AS start, min("end") AS "end" FROM (${mentionsSql})
       GROUP BY actor, source, form ORDER BY cast(substr(source, 2) AS INTEGER), start`,
    ),
    form => rootOf(form.actor),
  )
  const parts = Map.groupBy(
    rows.filter(row => row.part_of !== null),
    row => rootOf(String(row.id)),
  )
  return rows
    .filter(row => row.part_of === null)
    .map(row => toActor(row, forms.get(String(row.id)) ?? [], parts.get(String(row.id)) ?? []))
    .sort((a, b) => b.mentions - a.mentions || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

function toActor(row: Row, forms: readonly Form[], parts: readonly Row[]): CaseActor {
  const first = forms[0]
  return {
    id: String(row.id),
    kind: row.kind as Actor['kind'],
    name: String(row.name),
    reasons: readBody(Reasons, row, 'reasons'),
    variants: forms.map(({ form, source, count }) => ({ form, source, count })),
    version: Math.max(Number(row.version), ...parts.map(part => Number(part.version))),
    mentions: forms.reduce((sum, form) => sum + form.count, 0),
    sources: [...new Set(forms.map(form => form.source))],
    ...(first ? { first: { source: first.source, start: first.start, end: first.end } } : {}),
    parts: parts.map(part => ({
      id: String(part.id),
      name: String(part.name),
      reasons: readBody(Reasons, part, 'reasons'),
    })),
    ...(row.by === null ? {} : { by: String(row.by) }),
  }
}

/** One actor; an id that was merged away leads to the actor it is counted as. Throws `not-found`. */
export function loadActor(db: Driver, id: string): CaseActor {
  const root = actorResolver(db)(String(actorRow(db, id).id))
  const found = listActors(db).find(actor => actor.id === root)
  if (found) return found
  throw damagedRow({ id })
}
