import type { Actor } from '../case/actor.ts'
import { Finding } from '../case/finding.ts'
import { sayIssue } from '../kit/issues.ts'
import { actorKinds, type ImportedAnnotation } from './annotations.ts'
import { isObject, type Json } from './json.ts'

/** What an annotation says of its range, as the fields of a finding; actors stand in it by their IRI. */
export interface Saying {
  readonly kind: Finding['kind']
  readonly reason: string
  readonly fields: Readonly<Record<string, unknown>>
  /** The actors it names, each under the field that names it. */
  readonly actors: readonly NamedActor[]
}

export interface NamedActor {
  readonly field: 'actor' | 'speaker' | 'addressee' | 'source'
  readonly iri: string
  readonly kind: Actor['kind']
  readonly name?: string
}

/** Types of bodies that `toAnnotations` writes and the kinds they stand for. */
const kinds: Readonly<Record<string, Finding['kind']>> = {
  ...actorKinds,
  Date: 'date',
  Quotation: 'quotation',
  Turn: 'quotation',
  Attribution: 'attribution',
  Citation: 'citation',
  Noise: 'noise',
}

/** Fields of a body that name an actor. */
const namingFields = {
  person: ['actor'],
  body: ['actor'],
  place: ['actor'],
  quotation: ['speaker', 'addressee'],
  attribution: ['source'],
} as const satisfies Partial<Record<Finding['kind'], readonly NamedActor['field'][]>>

/** Words of a comment beyond this are cut (assumption: a margin shows no more). */
const longest = 2000

/**
 * What an annotation says of its range: one saying for each body whose type is known here, in the terms of `docs/read.md`; else the
 * range alone, with the words of its comments and tags as the note. What does not have the form of its kind becomes a note that says so.
 * `exact` are the words of the range, for the fields that repeat them.
 */
export function readSayings(annotation: ImportedAnnotation, exact: string): Saying[] {
  const bodies = annotation.bodies.map(body => (isObject(body) ? body : { id: body }))
  const known = bodies.filter(body => kindOf(body) !== undefined)
  if (known.length > 0) return known.map(body => readSaying(body, exact))
  const notes = bodies.map(noteOf).filter(note => note !== '')
  return [passage(notes.join(' · '))]
}

const kindOf = ({ type }: Json): Finding['kind'] | undefined => {
  const types = Array.isArray(type) ? type : [type]
  const found = types.find(one => typeof one === 'string' && Object.hasOwn(kinds, one))
  return found === undefined ? undefined : kinds[found as string]
}

function noteOf(body: Json): string {
  for (const value of [body.value, body.label, body.name, body.id, body.source]) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}

const passage = (note: string): Saying => ({
  kind: 'passage',
  reason: note.length > longest ? `${note.slice(0, longest - 1).toWellFormed()}…` : note.toWellFormed(),
  fields: {},
  actors: [],
})

function readSaying(body: Json, exact: string): Saying {
  const kind = kindOf(body)!
  const { id, type: _, reason, through, ...others } = body
  const rest: Json = kind === 'quotation' && through !== undefined ? { ...others, via: through } : others
  const actors: NamedActor[] = []
  for (const field of (namingFields as Partial<Record<string, readonly NamedActor['field'][]>>)[kind] ?? []) {
    const iri = field === 'actor' ? (id ?? `name:${kind}:${String(body.name ?? exact)}`) : rest[field]
    if (typeof iri !== 'string' || iri === '') continue
    const own = field === 'actor'
    const name = own ? { name: String(body.name ?? exact) } : {}
    actors.push({ field, iri, kind: own ? (kind as Actor['kind']) : 'person', ...name })
  }
  const fields: Json = {
    ...missing(kind, exact),
    ...rest,
    ...Object.fromEntries(actors.map(one => [one.field, one.iri])),
  }
  const parsed = Finding.safeParse({ ...fields, id: '', kind, start: 0, end: 0, reason: '' })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    return passage(`${String(body.type)}, but its field "${issue.path.join('.')}" ${sayIssue(issue)}.`)
  }
  const { id: _id, kind: _kind, start: _start, end: _end, reason: _reason, ...clean } = parsed.data
  return { kind, reason: typeof reason === 'string' ? reason.toWellFormed() : '', fields: clean, actors }
}

/** Fields that other programs do not write, with the value that claims least. */
function missing(kind: Finding['kind'], exact: string): Json {
  if (kind === 'date') return { words: exact, how: 'explicit' }
  if (kind === 'quotation') return { depth: 0, style: 'direct' }
  if (kind === 'attribution') return { voice: exact }
  if (kind === 'citation') return { work: exact }
  if (kind === 'noise') return { why: 'not-of-this-text' }
  return kind === 'passage' ? {} : { name: exact }
}
