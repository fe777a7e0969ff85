import { createHash } from 'node:crypto'
import { annotationContext } from '../../case/annotation.ts'
import { Finding, type FindingKind } from '../../case/finding.ts'
import type { Reading } from '../../case/reading.ts'
import type { Source } from '../../case/source.ts'
import { mapOffsets } from '../../kit/offsets.ts'
import type { CaseAnnotations, DecidedFinding } from '../../steps/show-annotations.ts'

/**
 * Findings as a page of W3C Web Annotations (JSON-LD). Each target holds the same range twice: a TextPositionSelector
 * in code points, and a TextQuoteSelector with context, so that the range can be found again when the text has moved.
 * An id depends on the text, the range and what is said about it, and on nothing else: reading again gives it again.
 */
export interface AnnotationPage {
  readonly '@context': readonly [string, Readonly<Record<string, unknown>>]
  readonly id: string
  readonly type: 'AnnotationPage'
  readonly label: string
  readonly startIndex: 0
  readonly items: readonly Annotation[]
}

export interface AnnotationCollection {
  readonly '@context': AnnotationPage['@context']
  readonly id: string
  readonly type: 'AnnotationCollection'
  readonly label: string
  readonly total: number
  readonly actors: readonly { readonly id: string; readonly type: string; readonly name: string }[]
  readonly first: Pick<AnnotationPage, 'id' | 'type' | 'startIndex'> & {
    readonly items: readonly (Annotation | Relation)[]
  }
}

export type Body = Readonly<Record<string, unknown>> & { readonly type: string }

export interface Annotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: string
  readonly creator?: readonly { readonly type: 'Person'; readonly name: string }[]
  readonly created?: string
  readonly generator?: { readonly type: 'Software'; readonly name: string }
  /** Missing where a person marked a passage and said nothing of it. */
  readonly body?: Body
  readonly target: {
    readonly source: string | { readonly id: string; readonly type: 'Text'; readonly name: string }
    readonly selector: readonly [
      { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
      {
        readonly type: 'TextQuoteSelector'
        readonly exact: string
        readonly prefix: string
        readonly suffix: string
      },
    ]
  }
}

/** Characters of context on each side of a quote (assumption; Hypothesis and Recogito use 32 too). */
const contextLength = 32

/** Terms that the annotation context lacks are ours; all others keep their public meaning. */
const ownTerms = { '@vocab': 'urn:x-countertrial:terms:' }

const types: Record<FindingKind, readonly [type: string, motivation: string]> = {
  person: ['Person', 'identifying'],
  body: ['Organization', 'identifying'],
  place: ['Place', 'identifying'],
  date: ['Date', 'identifying'],
  quotation: ['Quotation', 'describing'],
  attribution: ['Attribution', 'describing'],
  citation: ['Citation', 'linking'],
  noise: ['Noise', 'classifying'],
  passage: ['TextualBody', 'highlighting'],
}

/**
 * The page of annotations for one source. Offsets of the reading count code points of `source.text`.
 *
 * @example
 * toAnnotations({ text: 'In 1936.', digest: 'ab12', file: 'a.txt' }, { findings: [], actors: [] }).items // => []
 */
export function toAnnotations(source: Pick<Source, 'text' | 'digest' | 'file'>, reading: Reading): AnnotationPage {
  const { digest } = source
  const actorIri = (id: string) => `urn:x-countertrial:actor:${digest.slice(0, 16)}:${encodeURIComponent(id)}`
  const annotate = annotator(source, textIri(digest), actorIri)
  return {
    '@context': [annotationContext, ownTerms],
    id: `urn:x-countertrial:page:sha256:${digest}`,
    type: 'AnnotationPage',
    label: source.file,
    startIndex: 0,
    items: reading.findings.map(annotate),
  }
}

/**
 * The findings of a case as a collection with one page, which `countertrial import` takes back. Who accepted or made a
 * finding is its creator; what nobody decided on has the program as its generator. Names of actors stand beside the page, because a
 * speaker may be named in no annotation of it. Of findings that say the same in the same place, one is written.
 */
export function toCollection({ uuid, title, sources, actors, merges }: CaseAnnotations): AnnotationCollection {
  const actorIri = (id: string) => `urn:x-countertrial:actor:${uuid}:${encodeURIComponent(id)}`
  const items = new Map<string, Annotation>()
  const relations = new Map<string, Relation>()
  for (const { source, findings } of sources) {
    const name = { id: textIri(source.digest), type: 'Text' as const, format: 'text/plain', name: source.file }
    const annotate = annotator(source, name, actorIri)
    for (const finding of findings.toSorted((a, b) => rank(a) - rank(b))) {
      const annotation = annotate(Finding.parse(finding))
      if (items.has(annotation.id)) continue
      const signed = authorship(finding)
      items.set(annotation.id, { ...annotation, ...signed })
      for (const relation of relationsOf(annotation, signed)) relations.set(relation.id, relation)
    }
  }
  for (const { id, into, reasons, by } of merges) {
    const signed = by === undefined ? software : { creator: [{ type: 'Person', name: by } as const] }
    const one = relation('counted-as', actorIri(id), actorIri(into), signed, reasons.join(' '))
    relations.set(one.id, one)
  }
  const all = [...items.values(), ...relations.values()]
  const id = `urn:x-countertrial:case:${uuid}`
  return {
    '@context': [annotationContext, ownTerms],
    id: `${id}:annotations`,
    type: 'AnnotationCollection',
    label: title,
    total: all.length,
    actors: [...actors, ...merges].map(actor => ({
      id: actorIri(actor.id),
      type: types[actor.kind][0],
      name: actor.name,
    })),
    first: { id: `${id}:annotations:1`, type: 'AnnotationPage', startIndex: 0, items: all },
  }
}

const software = { generator: { type: 'Software', name: 'Countertrial' } } as const

/**
 * One thing said to stand to another, as an annotation that links them: from the first target to the second. Programs that
 * draw relations between annotations read this form; our import does not need it, because the bodies say the same.
 */
export interface Relation extends Pick<Annotation, 'id' | 'type' | 'creator' | 'created' | 'generator'> {
  readonly motivation: 'linking'
  readonly body: readonly { readonly type: 'TextualBody'; readonly purpose: string; readonly value: string }[]
  readonly target: readonly [from: string, to: string]
}

type Signed = Pick<Annotation, 'creator' | 'created' | 'generator'>

function relation(kind: string, from: string, to: string, signed: Signed, reason = ''): Relation {
  const tag = { type: 'TextualBody', purpose: 'tagging', value: kind } as const
  const comment = { type: 'TextualBody', purpose: 'commenting', value: reason } as const
  const body = reason === '' ? [tag] : [tag, comment]
  return {
    id: nameUuid([kind, from, to]),
    type: 'Annotation',
    motivation: 'linking',
    ...signed,
    body,
    target: [from, to],
  }
}

/** Who speaks a quotation and to whom; whose word an attribution names. */
function relationsOf({ id, body }: Annotation, signed: Signed): Relation[] {
  const to = (name: string): string | null => (typeof body?.[name] === 'string' ? body[name] : null)
  const kinds = body?.type === 'Attribution' ? ['source'] : ['speaker', 'addressee']
  return kinds.flatMap(kind => (to(kind) === null ? [] : [relation(kind, id, to(kind)!, signed)]))
}

/** Evidence goes before suggestions that say the same. */
const rank = ({ state }: DecidedFinding): number => (state === 'suggested' ? 1 : 0)

function authorship({ state, by, at, maker }: DecidedFinding): Pick<Annotation, 'creator' | 'created' | 'generator'> {
  const people = state === 'suggested' ? [maker ?? by] : [by, maker]
  const creator = people.flatMap(name => (name === undefined ? [] : [{ type: 'Person', name } as const]))
  if (creator.length === 0) return software
  return { creator, ...(at === undefined ? {} : { created: at }) }
}

const textIri = (digest: string): string => `urn:x-countertrial:text:sha256:${digest}`

function annotator(
  { text, digest }: Pick<Source, 'text' | 'digest'>,
  source: Annotation['target']['source'],
  actorIri: (id: string) => string,
): (finding: Finding) => Annotation {
  const map = mapOffsets(text)
  const slice = (start: number, end: number) => text.slice(map.toUnits(start), map.toUnits(end))
  return finding => {
    const { start, end, kind } = finding
    const body = bodyOf(finding, actorIri)
    const prefix = slice(Math.max(0, start - contextLength), start)
    const suffix = slice(end, Math.min(map.length, end + contextLength))
    return {
      id: stableId(digest, start, end, body),
      type: 'Annotation',
      motivation: types[kind][1],
      ...(body === undefined ? {} : { body }),
      target: {
        source,
        selector: [
          { type: 'TextPositionSelector', start, end },
          { type: 'TextQuoteSelector', exact: slice(start, end), prefix, suffix },
        ],
      },
    }
  }
}

/** What is said of the range: the finding's own fields, actors as IRIs, offsets left to the target. */
function bodyOf(finding: Finding, iri: (actor: string) => string): Body | undefined {
  const { id: _, start: _start, end: _end, kind, reason, maker: _maker, ...fields } = finding
  // A turn inside a quotation is a part of it and no further quotation.
  const turn = finding.kind === 'quotation' && finding.style === 'turn' && finding.depth > 0
  const type = turn ? 'Turn' : types[kind][0]
  const named = (values: Record<string, unknown>) => ({ type, ...values, reason })
  switch (finding.kind) {
    case 'person':
    case 'body':
    case 'place':
      return named({ id: iri(finding.actor), name: finding.name })
    case 'quotation':
      return named({
        ...without(fields, 'via'),
        // `via` of the annotation context is an IRI; ours is a name, so it goes out under a term of ours.
        ...(finding.via === undefined ? {} : { through: finding.via }),
        ...(finding.speaker === undefined ? {} : { speaker: iri(finding.speaker) }),
        ...(finding.addressee === undefined ? {} : { addressee: iri(finding.addressee) }),
      })
    case 'attribution':
      return named({ ...fields, ...(finding.source === undefined ? {} : { source: iri(finding.source) }) })
    case 'passage':
      return reason === '' ? undefined : { type, purpose: 'commenting', value: reason }
    default:
      return named(fields)
  }
}

const without = (fields: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))

/** A name-based UUID (RFC 9562, version 8) over what the annotation says, as an IRI. */
function stableId(digest: string, start: number, end: number, body: Body | undefined): string {
  const { reason: _, ...said } = body ?? { type: 'Passage' }
  return nameUuid([digest, start, end, said])
}

function nameUuid(value: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(value)).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
