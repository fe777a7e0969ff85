import { z } from 'zod'
import { Actor } from '../case/actor.ts'
import { Claim, type Locator } from '../case/claim.ts'
import { Coding, Settlement } from '../case/coding.ts'
import { Dismissal } from '../case/dismissal.ts'
import { Document } from '../case/document.ts'
import { Event, TimeStatement } from '../case/event.ts'
import { Exposure } from '../case/exposure.ts'
import { type CaseFolder, FolderSource, NotOne } from '../case/folder.ts'
import { Formula } from '../case/formula.ts'
import { Rivals } from '../case/hypothesis.ts'
import { OfficeCount } from '../case/office.ts'
import { Dependence } from '../case/origin.ts'
import { Anchoring } from '../case/passage.ts'
import { Question } from '../case/question.ts'
import { Redaction } from '../case/redaction.ts'
import { Silence } from '../case/silence.ts'
import { Fault } from '../kit/errors.ts'
import { checkBody, parseBody, readBody } from './body.ts'
import { canonical } from './canonical.ts'
import { added, type RowChange, type Table } from './change.ts'
import type { Driver, Row } from './driver.ts'
import { needForm } from './migrate.ts'

/**
 * The nouns of claims as rows. A row's id is its noun and the noun's own id, so that no two rows of a case share one;
 * what comes out was read through the noun's schema, because a case file may come from a stranger.
 */
export const rowId = (noun: string, id: string): string => `${noun}:${id}`

/** The noun's own id. */
export const nounId = (row: unknown): string => String(row).slice(String(row).indexOf(':') + 1)

const statements = {
  actor: Actor,
  apart: NotOne,
  document: Document,
  event: Event,
  time: TimeStatement,
  exposure: Exposure,
  dependence: Dependence,
  silence: Silence,
  redaction: Redaction,
  formula: Formula,
  office: OfficeCount,
  rivals: Rivals,
  coding: Coding,
  settlement: Settlement,
} as const
export type StatementKind = keyof typeof statements
const About = z.object({ about: z.string() })

/** Where a claim's words stand in a text of the case; without `start` they were not found there. */
export const Binding = z.object({
  claim: z.string(),
  source: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  exact: z.string(),
  anchoring: Anchoring,
  why: z.string(),
  by: z.string(),
})
export type Binding = z.infer<typeof Binding>

/** All claims of a case as the engines take them, and what only the case file knows of them. */
export interface CaseClaims extends CaseFolder {
  /** By id of the claim. */
  readonly bindings: ReadonlyMap<string, Binding>
  /** By the id that claims use: the source of the case that holds its text. */
  readonly texts: ReadonlyMap<string, string>
}

/** The change that adds a noun; `n` is its place among its kind. */
export const questionRow = (question: Question, n: number, by: string): RowChange =>
  added('question', { id: rowId('question', question.id), n, body: canonical(question), by })

export const witnessRow = (witness: FolderSource, n: number, source: string | null): RowChange =>
  added('witness', { id: rowId('witness', witnessId(witness)), n, source, body: canonical(witness) })

export const witnessId = (witness: FolderSource): string => witness.id ?? witness.siglum

export const statementRow = (kind: StatementKind, noun: { id?: string }, n: number, by: string): RowChange =>
  added('statement', { id: rowId(kind, noun.id ?? String(n)), kind, n, body: canonical(noun), by })

export const aboutRow = (about: string, by: string): RowChange =>
  added('statement', { id: rowId('about', 'case'), kind: 'about', n: 0, body: canonical({ about }), by })

export const claimColumns = ({ id, question, at: { source, line, ...at }, ...body }: Claim) => ({
  question: rowId('question', question),
  witness: rowId('witness', source),
  line: line ?? null,
  body: canonical({ ...body, at }),
})

export const claimRow = (claim: Claim, n: number, by: string): RowChange =>
  added('claim', { id: rowId('claim', claim.id), n, ...claimColumns(claim), by })

export const dismissalRow = ({ id, a, b, kind, reason }: Dismissal, by: string): RowChange =>
  added('dismissal', { id: rowId('dismissal', id), a: rowId('claim', a), b: rowId('claim', b), kind, reason, by })

/** The place that a new row of a table takes. */
export const nextPlace = (db: Driver, table: Table): number =>
  db.one<{ n: number }>(`SELECT coalesce(max(n), -1) + 1 AS n FROM ${table}`).n

const kept = new WeakMap<Driver, { readonly seq: number; readonly claims: CaseClaims }>()

/** Everything that the case says in claims, read once for each state of the ledger. */
export function loadClaims(db: Driver): CaseClaims {
  needForm(db, 2)
  const { seq } = db.one<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM entry')
  const known = kept.get(db)
  if (known?.seq === seq) return known.claims
  const claims = readClaims(db)
  kept.set(db, { seq, claims })
  return claims
}

function readClaims(db: Driver): CaseClaims {
  const rows = db.all<Row>('SELECT id, kind, body FROM statement ORDER BY kind, n, id')
  const of = <K extends StatementKind>(kind: K) =>
    rows.filter(row => row.kind === kind).map(row => readBody(statements[kind] as z.ZodType, row)) as z.infer<
      (typeof statements)[K]
    >[]
  const about = rows.find(row => row.kind === 'about')
  const witnesses = db.all<Row>('SELECT id, source, body FROM witness ORDER BY n, id')
  const bindings = new Map(db.all<Row>('SELECT * FROM binding').map(row => [nounId(row.claim), toBinding(row)]))
  return {
    head: {
      title: db.get<{ title: string }>('SELECT title FROM case_file')?.title ?? '',
      about: about ? readBody(About, about).about : '',
      sources: witnesses.map(row => readBody(FolderSource, row)),
    },
    actors: of('actor'),
    apart: of('apart'),
    documents: of('document'),
    questions: db.all<Row>('SELECT id, body FROM question ORDER BY n, id').map(row => readBody(Question, row)),
    claims: db.all<Row>('SELECT * FROM claim ORDER BY n, id').map(toClaim),
    events: of('event'),
    times: of('time'),
    exposures: of('exposure'),
    dependences: of('dependence'),
    silences: of('silence'),
    redactions: of('redaction'),
    offices: of('office'),
    dismissals: db
      .all<Row>('SELECT * FROM dismissal ORDER BY id')
      .map(row => checkBody(Dismissal, { ...row, id: nounId(row.id), a: nounId(row.a), b: nounId(row.b) }, row)),
    rivals: of('rivals'),
    bindings,
    texts: new Map(
      witnesses.flatMap(row => (row.source === null ? [] : [[nounId(row.id), String(row.source)] as const])),
    ),
  }
}

/** Words that count for nothing where texts are compared, in the order in which they were marked. */
export const listFormulae = (db: Driver): Formula[] =>
  db.all<Row>("SELECT id, body FROM statement WHERE kind = 'formula' ORDER BY n, id").map(row => readBody(Formula, row))

/** A claim as its row holds it. */
export function toClaim(row: Row): Claim {
  const body = parseBody(row) as { at?: Partial<Locator> }
  const line = row.line === null ? {} : { line: row.line }
  const at = { source: nounId(row.witness), ...line, ...body.at }
  return checkBody(Claim, { ...body, id: nounId(row.id), question: nounId(row.question), at }, row)
}

const toBinding = (row: Row): Binding => checkBody(Binding, { ...row, claim: nounId(row.claim) }, row)

/** The row of a statement. Throws `not-found`. */
export function statementOf(db: Driver, kind: StatementKind, id: string): Row {
  const row = db.get('SELECT * FROM statement WHERE id = ?', rowId(kind, id))
  if (row) return row
  throw new Fault('not-found', `There is no ${kind} "${id}" in this case.`)
}

/** The row of a noun. Throws `not-found`. */
export function nounRow(db: Driver, table: 'question' | 'claim' | 'witness' | 'dismissal', id: string): Row {
  const row = db.get(`SELECT * FROM ${table} WHERE id = ?`, rowId(table, id))
  if (row) return row
  throw new Fault('not-found', `There is no ${table} "${id}" in this case.`)
}
