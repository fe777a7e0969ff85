import type { Actor } from '../case/actor.ts'
import { AnnotationDocument, AnnotationItem } from '../case/annotation.ts'
import { Fault } from '../kit/errors.ts'
import { own } from '../kit/own.ts'
import { isObject, type Json, listOf } from './json.ts'

/**
 * Import of W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one annotation, a page, or a collection
 * whose first page stands inside it. Nothing is fetched: what a document names by IRI stays an IRI. Terms that the
 * model does not know are kept; what it does know must be right, and the first fault is told with its place.
 *
 * Checked by the samples of w3c/web-annotation-tests: every correct sample is read, every
 * incorrect one refused.
 */
export interface ImportedAnnotation {
  readonly id: string
  readonly motivation: readonly string[]
  readonly bodies: readonly unknown[]
  readonly targets: readonly ImportedTarget[]
  /** Who made it, by name, where it says so. */
  readonly creators: readonly string[]
}

/** The range a target picks, as far as it is given by position or quote. Positions count code points. */
export interface ImportedTarget {
  readonly source: string | undefined
  /** The file name that the target, or the page it stands in, gives beside the IRI. */
  readonly file: string | undefined
  readonly position: { readonly start: number; readonly end: number } | undefined
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | undefined
  /** Selectors of other types, which are not followed. */
  readonly other: readonly string[]
}

export interface ImportedActor {
  readonly name: string
  readonly kind: Actor['kind']
}

/** What a document holds: its annotations, and names of actors that it gives beside them (a term of ours). */
export interface ImportedDocument {
  readonly annotations: readonly ImportedAnnotation[]
  readonly actors: ReadonlyMap<string, ImportedActor>
  /** Pages that the document only names; nothing is fetched. */
  readonly elsewhere: readonly string[]
}

/** Deeper nesting than this is refused; the deepest published example has 7 levels. */
const deepest = 32
/** Refused above this many UTF-16 units (assumption: a large case exports about 50 MB). */
const longest = 256 * 1024 * 1024

/**
 * Reads annotations from JSON text. Throws a Fault `bad-input` that names the first fault and where it is.
 *
 * @example
 * importAnnotations('{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:a:1","type":"Annotation","target":"urn:b:1"}')[0]?.id
 * // => 'urn:a:1'
 */
export function importAnnotations(text: string): readonly ImportedAnnotation[] {
  return importDocument(text).annotations
}

/** The same with the names of actors. */
export function importDocument(text: string): ImportedDocument {
  if (text.length > longest) {
    throw new Fault('too-large', 'The annotations could not be read: the file is too long. Split it into pages.')
  }
  return readDocument(parse(text))
}

/** Reads a document that is parsed already. A list is read member by member; each may lean on the context of none. */
export function readDocument(document: unknown): ImportedDocument {
  const tooDeep = nestsDeeper(document, deepest)
  if (tooDeep) refuse(`nested more than ${deepest} levels deep`)
  const parts = Array.isArray(document) ? document : [document]
  if (parts.length === 0) refuse('the list is empty')
  const read = parts.map((part, n) => readPart(part, Array.isArray(document) ? [n] : []))
  return {
    annotations: read.flatMap(part => part.annotations),
    actors: new Map(read.flatMap(part => [...part.actors])),
    elsewhere: read.flatMap(part => part.elsewhere),
  }
}

function readPart(document: unknown, at: readonly number[]): ImportedDocument {
  const bare = at.length > 0 && isObject(document) && document['@context'] === undefined
  const { error } = (bare ? AnnotationItem : AnnotationDocument).safeParse(document)
  if (error) {
    const [first, ...others] = error.issues
    const where = place([...at, ...(first?.path ?? [])])
    const more =
      others.length === 0 ? '' : ` (and ${others.length} more, the next at ${place([...at, ...others[0]!.path])})`
    refuse(`${where} ${first?.message}${more}`)
  }
  const root = document as Json
  return {
    annotations: itemsOf(root).map(({ item, label }) => read(item, label)),
    actors: actorsOf(root),
    elsewhere: typeof root.first === 'string' ? [root.first] : [],
  }
}

function refuse(fault: string): never {
  throw new Fault('bad-input', `The annotation could not be read: ${fault}. Mend it and import again.`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (error) {
    const said = String((error as Error).message)
    const at = Number(/position (\d+)/.exec(said)?.[1] ?? Number.NaN)
    if (Number.isNaN(at)) return refuse(`it is not JSON (${said.slice(0, 80)})`)
    const before = text.slice(0, at)
    const line = before.split('\n').length
    const column = at - before.lastIndexOf('\n')
    const comma = /,\s*$/.test(before.slice(-40)) ? ', after a comma that nothing follows' : ''
    return refuse(`it is not JSON, at line ${line}, column ${column}${comma}`)
  }
}

function nestsDeeper(root: unknown, limit: number): boolean {
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return false
}

const place = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the document'
    : `"${path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`)).join('')}"`

interface Item {
  readonly item: Json
  /** Of the page that it stands in. */
  readonly label: string | undefined
}

function itemsOf(document: Json): Item[] {
  const label = typeof document.label === 'string' ? document.label : undefined
  if (Array.isArray(document.items)) return (document.items as Json[]).map(item => ({ item, label }))
  const types = listOf(document.type)
  if (!types.includes('AnnotationCollection'))
    return types.includes('AnnotationPage') ? [] : [{ item: document, label }]
  if (isObject(document.first)) return itemsOf(document.first)
  return []
}

/** The kind of actor that a body of this type names. */
export const actorKinds: Readonly<Record<string, Actor['kind']>> = {
  Person: 'person',
  Organization: 'body',
  Place: 'place',
}

function actorsOf(document: Json): Map<string, ImportedActor> {
  const named = listOf(document.actors).filter(isObject)
  return new Map(
    named.flatMap(({ id, name, type }) =>
      typeof id === 'string' && typeof name === 'string'
        ? [[id, { name, kind: own(actorKinds, String(type)) ?? 'person' }] as const]
        : [],
    ),
  )
}

function read(item: Json, label: string | undefined): ImportedAnnotation {
  const bodyValue = item.bodyValue
  const creators = listOf(item.creator).map(one => (isObject(one) ? (one.name ?? one.id) : one))
  return {
    id: item.id as string,
    motivation: listOf(item.motivation) as string[],
    bodies: bodyValue === undefined ? listOf(item.body) : [{ type: 'TextualBody', value: bodyValue }],
    targets: listOf(item.target).map(target => readTarget(target, label)),
    creators: creators.filter(one => typeof one === 'string'),
  }
}

function readTarget(target: unknown, label: string | undefined): ImportedTarget {
  if (!isObject(target)) {
    return { source: target as string, file: label, position: undefined, quote: undefined, other: [] }
  }
  const source = target.source ?? target.id
  const described = isObject(source) ? source : {}
  const chain = selectorsOf(target.selector, 0)
  const pick = (type: string): Json | undefined =>
    chain.find(({ selector }) => typesOf(selector).includes(type))?.selector
  // A position inside a refined part counts from that part's beginning, so only one of the whole text is taken.
  const position = chain.find(
    one => one.depth === 0 && typesOf(one.selector).includes('TextPositionSelector'),
  )?.selector
  const quote = pick('TextQuoteSelector')
  const known = ['TextPositionSelector', 'TextQuoteSelector']
  return {
    source: isObject(source) ? (source.id as string | undefined) : (source as string | undefined),
    file: typeof described.name === 'string' ? described.name : label,
    position: position && { start: position.start as number, end: position.end as number },
    quote: quote && {
      exact: quote.exact as string,
      prefix: (quote.prefix as string | undefined) ?? '',
      suffix: (quote.suffix as string | undefined) ?? '',
    },
    other: chain.flatMap(({ selector }) => typesOf(selector)).filter(type => !known.includes(type)),
  }
}

const typesOf = (value: Json): string[] => listOf(value.type).filter(type => typeof type === 'string')

/** Selectors with those that refine them. `readDocument` has bounded the depth. */
const selectorsOf = (value: unknown, depth: number): { selector: Json; depth: number }[] =>
  listOf(value)
    .filter(isObject)
    .flatMap(selector => [{ selector, depth }, ...selectorsOf(selector.refinedBy, depth + 1)])
