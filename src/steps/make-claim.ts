import type { z } from 'zod'
import { type Claim, MadeClaim } from '../case/claim.ts'
import { FolderSource } from '../case/folder.ts'
import { withoutClaims } from '../confront/origins/impact.ts'
import { parseEdtf } from '../kit/edtf.ts'
import { wrongDate } from '../kit/edtf-fields.ts'
import { Fault } from '../kit/errors.ts'
import { actorRow } from '../record/actors.ts'
import { parseBody } from '../record/body.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, altered, type RowChange, removed } from '../record/change.ts'
import {
  type CaseClaims,
  claimColumns,
  claimRow,
  loadClaims,
  nextPlace,
  nounRow,
  rowId,
  statementOf,
  statementRow,
  toClaim,
  witnessId,
  witnessRow,
} from '../record/claims.ts'
import type { Driver, Row } from '../record/driver.ts'
import { versionOf } from '../record/ledger.ts'
import { sourceRow } from '../record/sources.ts'

type Input = z.input<typeof Claim>

/** What a person says that a source says. It stands at an accepted passage, or at a line of a witness. */
export interface NewClaim extends Omit<Input, 'id' | 'at' | 'chain' | 'circumstances'> {
  /** An annotation: a passage that a person accepted or marked. */
  readonly passage?: string
  /** Else a witness, or a source of the case, and a line. */
  readonly at?: Input['at']
  /** The page alone, unless given. */
  readonly chain?: Input['chain']
  readonly circumstances?: readonly string[]
}

/**
 * Lets a source answer a question. Only accepted passages carry claims: a suggestion is not evidence.
 *
 * @throws Fault `not-found`, `bad-input`, `not-allowed`
 */
export function makeClaim(file: CaseFile, made: NewClaim): Claim {
  let claim: Claim | undefined
  file.write('decide', seq => {
    const { db, by } = file
    const known = loadClaims(db)
    const { passage, at, chain, circumstances = [], ...fields } = made
    const annotation = passage === undefined ? undefined : annotationOf(db, passage)
    const { witness, changes } = witnessFor(file, known, String(annotation?.source ?? at?.source ?? ''))
    const page = pageFor(known, witness, by)
    claim = askedFor(MadeClaim, {
      ...fields,
      id: `c-${seq}`,
      at: { ...at, source: witness },
      chain: chain ?? [{ voice: page.id, access: 'read', role: 'page', readByUs: true }],
      circumstances,
    })
    const voices = chain === undefined ? page.changes : voicesFor(file, known, claim)
    checkJoins(known, claim)
    const binding = annotation === undefined ? [] : [bindingOf(claim, annotation, by)]
    return {
      verb: 'make-claim',
      words: `Claimed: ${claim.gist}`,
      changes: [...changes, ...voices, claimRow(claim, nextPlace(db, 'claim'), by), ...binding],
    }
  })
  return claim!
}

/** What a person may change of a claim; where it stands and what it answers stay. */
export type ClaimEdit = Partial<Omit<Input, 'id' | 'at' | 'question'>>

/** Changes a claim. Throws `conflict` where it changed since the person saw it. */
export function editClaim(file: CaseFile, id: string, version: number, edit: ClaimEdit): Claim {
  let claim: Claim | undefined
  file.write('decide', () => {
    const row = seen(file.db, id, version)
    const before = toClaim(row)
    claim = askedFor(MadeClaim, { ...before, ...edit })
    const known = loadClaims(file.db)
    const voices = voicesFor(file, known, claim)
    checkJoins(known, claim)
    const changed = altered('claim', row, { ...claimColumns(claim), by: file.by })
    const same = changed.every(({ after }) => after !== null && Object.keys(after).every(name => name === 'by'))
    return same
      ? null
      : { verb: 'edit-claim', words: `Changed the claim: ${claim.gist}`, changes: [...voices, ...changed] }
  })
  return claim!
}

/** Takes a claim out of the case; undo brings it back. Throws `conflict` where another claim names it as circumstance. */
export function withdrawClaim(file: CaseFile, id: string, version: number, reason: string): void {
  file.write('decide', () => {
    const row = seen(file.db, id, version)
    const { claims, rivals } = loadClaims(file.db)
    const using = claims.filter(one => one.circumstances.includes(id))
    if (using.length > 0) {
      const said = `${using.length} claims name it as a circumstance, "${using[0]!.gist}" first`
      throw new Fault('conflict', `The claim "${id}" cannot be withdrawn: ${said}. Change those before.`)
    }
    return {
      verb: 'withdraw-claim',
      words: `Withdrew the claim: ${toClaim(row).gist}${reason === '' ? '' : ` (${reason})`}`,
      changes: [...accountsWithout(file, rivals, new Set([id])), ...withoutClaim(file.db, row)],
    }
  })
}

/** The changes that take claims out of the items of the rival accounts; an item that rests on no other goes. */
export const accountsWithout = (
  { db, by }: CaseFile,
  rivals: CaseClaims['rivals'],
  gone: ReadonlySet<string>,
): RowChange[] =>
  rivals.flatMap(one => {
    const [row, left] = [statementOf(db, 'rivals', one.id), withoutClaims(one, gone)]
    const body = canonical(left)
    return body === canonical(one) ? [] : altered('statement', row, { body, by })
  })

/** The changes that take a claim out, with its binding and the dismissals of its pairs. */
export function withoutClaim(db: Driver, row: Row): RowChange[] {
  const bindings = db.all('SELECT * FROM binding WHERE claim = ?', String(row.id))
  const dismissals = db.all('SELECT * FROM dismissal WHERE a = ?1 OR b = ?1', String(row.id))
  const suggestions = db.all('SELECT * FROM suggestion WHERE claim = ?', String(row.id))
  return [
    ...bindings.map(one => removed('binding', one)),
    ...suggestions.map(one => removed('suggestion', one)),
    ...dismissals.map(one => removed('dismissal', one)),
    removed('claim', row),
  ]
}

/** The value as the noun with every date in EDTF, or a fault that names the field or the date. */
export function askedFor<T>(noun: z.ZodType<T>, value: unknown): T {
  const result = noun.safeParse(value)
  if (result.success) {
    const wrong = wrongDate(result.data)
    if (wrong !== null) parseEdtf(wrong.value)
    return result.data
  }
  const { path, message } = result.error.issues[0]!
  throw new Fault('bad-input', `${message.replace(/\.$/, '')} at "${path.join('.') || 'the whole'}".`)
}

function seen(db: Driver, id: string, version: number): Row {
  const row = nounRow(db, 'claim', id)
  if (versionOf(db, String(row.id)) === version) return row
  throw new Fault('conflict', `The claim "${id}" was changed meanwhile by ${row.by}. Look at it again, then decide.`, {
    present: toClaim(row),
  })
}

function annotationOf(db: Driver, id: string): Row {
  const row = db.get('SELECT * FROM annotation WHERE id = ?', id)
  if (row) return row
  if (db.get('SELECT 1 FROM finding WHERE id = ?', id))
    throw new Fault('bad-input', `"${id}" is a suggestion, and a suggestion is not evidence. Accept it first.`)
  throw new Fault('not-found', `There is no passage "${id}" in this case.`)
}

/** The witness of that id, or the one that a source of the case speaks as; a new one where it has none. */
export function witnessFor(file: CaseFile, known: CaseClaims, id: string): { witness: string; changes: RowChange[] } {
  if (known.head.sources.some(one => witnessId(one) === id)) return { witness: id, changes: [] }
  const bound = [...known.texts].find(([, source]) => source === id)
  if (bound) return { witness: bound[0], changes: [] }
  const row = sourceRow(file.db, id)
  const { siglum, title, language } = row
  const witness = askedFor(FolderSource, { id, siglum, title, language, record: parseBody(row, 'record') })
  return { witness: id, changes: [witnessRow(witness, nextPlace(file.db, 'witness'), id)] }
}

/** The page that we read of a witness: as its other claims have it, else a document of its own. */
export function pageFor(known: CaseClaims, witness: string, by: string): { id: string; changes: RowChange[] } {
  const other = known.claims.find(one => one.at.source === witness)?.chain.find(link => link.readByUs)
  const id = other?.voice ?? `page-${witness}`
  if (known.documents.some(one => one.id === id)) return { id, changes: [] }
  const document = { id, title: 'The page as we have it', state: 'extant', at: [] }
  return { id, changes: [statementRow('document', document, known.documents.length, by)] }
}

/** Actors of the case that a chain or an answer names for the first time become voices. */
export function voicesFor(file: CaseFile, known: CaseClaims, { chain, answer }: Claim): RowChange[] {
  const voices = new Set([...known.actors, ...known.documents].map(one => one.id))
  const named = [
    ...chain.map(link => link.voice),
    ...(answer.kind === 'actor' && answer.actor !== 'not-named' ? [answer.actor] : []),
    ...(answer.kind === 'charge' ? [answer.accused] : []),
  ]
  return [...new Set(named)]
    .filter(id => !voices.has(id))
    .map((id, i) => {
      const { kind, name } = actorRow(file.db, id)
      const actor = { id, kind, name, variants: [], reasons: [] }
      return statementRow('actor', actor, known.actors.length + i, file.by)
    })
}

export function checkJoins(known: CaseClaims, { question, answer, circumstances }: Claim): void {
  const asked = known.questions.find(one => one.id === question)
  if (!asked) throw new Fault('not-found', `There is no question "${question}" in this case.`)
  if (asked.kind !== answer.kind)
    throw new Fault('bad-input', `The question asks for ${asked.kind}, and the answer is ${answer.kind}.`)
  const ids = new Set(known.claims.map(one => one.id))
  const missing = circumstances.find(id => !ids.has(id))
  if (missing !== undefined) throw new Fault('not-found', `There is no claim "${missing}" to be a circumstance.`)
}

function bindingOf({ id, at }: Claim, row: Row, by: string): RowChange {
  const { source, start, end, exact, prefix, suffix, digest } = row
  const why = `The passage that the claim was made from${at.line === undefined ? '' : `, at line ${at.line}`}.`
  const claim = rowId('claim', id)
  const place = { source, start, end, exact, prefix, suffix, digest }
  return added('binding', { id: rowId('binding', id), claim, ...place, anchoring: 'exact', why, by } as never)
}
