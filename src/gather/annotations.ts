import { AnnotationDocument } from '../case/annotation.ts'
import { Fault } from '../kit/errors.ts'

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
}

/** The range a target picks, as far as it is given by position or quote. Positions count code points. */
export interface ImportedTarget {
  readonly source: string | undefined
  readonly position: { readonly start: number; readonly end: number } | undefined
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | undefined
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
export function importAnnotations(text: string): ImportedAnnotation[] {
  if (text.length > longest) {
    throw new Fault('too-large', 'The annotations could not be read: the file is too long. Split it into pages.')
  }
  const document = parse(text)
  const tooDeep = nestsDeeper(document, deepest)
  if (tooDeep) refuse(`nested more than ${deepest} levels deep`)
  const { error } = AnnotationDocument.safeParse(document)
  if (error) {
    const [first, ...others] = error.issues
    const where = place(first?.path ?? [])
    const more = others.length === 0 ? '' : ` (and ${others.length} more, the next at ${place(others[0]!.path)})`
    refuse(`${where} ${first?.message}${more}`)
  }
  return itemsOf(document as Json).map(read)
}

type Json = Record<string, unknown>

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

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function itemsOf(document: Json): Json[] {
  if (Array.isArray(document.items)) return document.items as Json[]
  const types = listOf(document.type)
  if (!types.includes('AnnotationCollection')) return types.includes('AnnotationPage') ? [] : [document]
  return isObject(document.first) ? itemsOf(document.first) : []
}

function read(item: Json): ImportedAnnotation {
  const bodyValue = item.bodyValue
  return {
    id: item.id as string,
    motivation: listOf(item.motivation) as string[],
    bodies: bodyValue === undefined ? listOf(item.body) : [{ type: 'TextualBody', value: bodyValue }],
    targets: listOf(item.target).map(readTarget),
  }
}

function readTarget(target: unknown): ImportedTarget {
  if (!isObject(target)) return { source: target as string, position: undefined, quote: undefined }
  const source = target.source ?? target.id
  const chain = listOf(target.selector).filter(isObject)
  const pick = (type: string): Json | undefined => chain.find(selector => listOf(selector.type).includes(type))
  const position = pick('TextPositionSelector')
  const quote = pick('TextQuoteSelector')
  return {
    source: isObject(source) ? (source.id as string | undefined) : (source as string | undefined),
    position: position && { start: position.start as number, end: position.end as number },
    quote: quote && {
      exact: quote.exact as string,
      prefix: (quote.prefix as string | undefined) ?? '',
      suffix: (quote.suffix as string | undefined) ?? '',
    },
  }
}
