import { z } from 'zod'

/** The JSON-LD context that every annotation names. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'

/** An absolute IRI (RFC 3987): a scheme, a colon, then no white space and none of `<>"{}|^` or backslash or backtick. */
const iriForm = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/
export const Iri = z.string('must be one IRI, such as "https://example.org/1"').regex(iriForm, {
  error: issue => `must be an IRI, such as "https://example.org/1", but is ${shown(issue.input)}`,
})

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60)

/**
 * A schema chosen by looking at the value, so that a fault is told for the form that was meant. A plain union would
 * only say that no branch fits. `choose` gives a schema, or the sentence that says why none fits.
 */
const chosen = (choose: (value: unknown) => z.ZodType | string) =>
  z.unknown().superRefine((value, context) => {
    const choice = choose(value)
    if (typeof choice === 'string') {
      context.addIssue({ code: 'custom', message: choice })
      return
    }
    const { error } = choice.safeParse(value)
    for (const { message, path } of error?.issues ?? []) {
      context.addIssue({ code: 'custom', message, path: [...path] })
    }
  })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typesOf = (value: Record<string, unknown>): unknown[] =>
  value.type === undefined ? [] : Array.isArray(value.type) ? value.type : [value.type]

const oneOrMore = (item: z.ZodType) =>
  chosen(value => (Array.isArray(value) ? z.array(item).min(1, 'must not be an empty list') : item))

const iriOr = (object: z.ZodType, noun: string) =>
  chosen(value => (typeof value === 'string' ? Iri : isObject(value) ? object : `must be an IRI or ${noun}`))

const text = z.string('must be exactly one text')
const texts = oneOrMore(z.string('must be text'))
const offset = z.int('must be a whole number of characters').nonnegative('must not be negative')
const Time = z.iso.datetime({ offset: true, error: 'must be one time, such as "2015-01-28T12:00:00Z"' })
const Direction = z.enum(['ltr', 'rtl', 'auto'], 'must be one of "ltr", "rtl", "auto"')
const someTypes = texts.optional()

/** Person, organisation or program that made something. */
const Agent = iriOr(z.looseObject({ id: Iri.optional(), type: someTypes }), 'an agent object')

const about = {
  id: Iri.optional(),
  type: someTypes,
  creator: oneOrMore(Agent).optional(),
  generator: oneOrMore(Agent).optional(),
  created: Time.optional(),
  modified: Time.optional(),
  generated: Time.optional(),
  rights: oneOrMore(Iri).optional(),
  canonical: Iri.optional(),
  via: oneOrMore(Iri).optional(),
}

const external = {
  ...about,
  format: texts.optional(),
  language: texts.optional(),
  processingLanguage: text.optional(),
  textDirection: Direction.optional(),
  purpose: texts.optional(),
}

const refined = { id: Iri.optional(), refinedBy: z.lazy(() => oneOrMore(Refinement)).optional() }
const valued = { ...refined, value: text }
const ordered = z
  .looseObject({ ...refined, start: offset, end: offset })
  .refine(s => s.end >= s.start, { error: 'must not end before it starts', path: ['end'] })

const selectors: Record<string, z.ZodType> = {
  FragmentSelector: z.looseObject({ ...valued, conformsTo: Iri.optional() }),
  CssSelector: z.looseObject(valued),
  XPathSelector: z.looseObject(valued),
  TextQuoteSelector: z.looseObject({
    ...refined,
    exact: text,
    prefix: text.optional(),
    suffix: text.optional(),
  }),
  TextPositionSelector: ordered,
  DataPositionSelector: ordered,
  SvgSelector: z.looseObject({ ...refined, value: text.optional() }),
  RangeSelector: z.looseObject({
    ...refined,
    startSelector: z.lazy(() => Refinement),
    endSelector: z.lazy(() => Refinement),
  }),
  TimeState: z.looseObject({ ...refined, sourceDate: oneOrMore(Time).optional() }),
  HttpRequestState: z.looseObject(valued),
}

/** A selector or a state: what picks a part, or a version, of a source. */
const Refinement: z.ZodType = chosen(value => {
  if (typeof value === 'string') return Iri
  if (!isObject(value)) return 'must be an IRI or a selector object'
  const known = typesOf(value).find(type => typeof type === 'string' && Object.hasOwn(selectors, type))
  return known === undefined ? z.looseObject({ id: Iri.optional() }) : selectors[known as string]!
})

const SpecificResource: z.ZodType = z.looseObject({
  ...about,
  source: z.lazy(() => Resource),
  selector: oneOrMore(Refinement).optional(),
  state: oneOrMore(Refinement).optional(),
  purpose: texts.optional(),
  scope: oneOrMore(Iri).optional(),
})

const TextualBody = z.looseObject({ ...external, value: text })
const Several = z.looseObject({
  ...about,
  type: text,
  items: z.lazy(() => z.array(Resource, 'must be a list of resources').min(1, 'must not be an empty list')),
})
const several = new Set<unknown>(['Choice', 'Composite', 'List', 'Independents'])

/** What stands in a body or a target: an IRI, a text, a part of a source, several resources, or a described resource. */
const Resource: z.ZodType = chosen(value => {
  if (typeof value === 'string') return Iri
  if (!isObject(value)) return 'must be an IRI or an object'
  const types = typesOf(value)
  if (types.some(type => several.has(type))) return Several
  if ('items' in value) return 'has items but no type: must be Choice, Composite, List or Independents'
  if (types.includes('TextualBody')) return TextualBody
  if (types.includes('SpecificResource') || 'source' in value || 'selector' in value) return SpecificResource
  return z.looseObject(external)
})

const Context = chosen(value =>
  (Array.isArray(value) ? value : [value]).includes(annotationContext)
    ? z.unknown()
    : `must name "${annotationContext}"${value === undefined ? ', but there is none' : `, but is ${shown(value)}`}`,
)

const typed = (name: string) =>
  chosen(value =>
    (Array.isArray(value) ? value : [value]).includes(name) ? texts : `must be "${name}", but is ${shown(value)}`,
  )

const annotation = z
  .looseObject({
    ...about,
    id: Iri,
    type: typed('Annotation'),
    motivation: texts.optional(),
    body: oneOrMore(Resource).optional(),
    bodyValue: text.optional(),
    target: oneOrMore(Resource),
  })
  .refine(a => a.body === undefined || a.bodyValue === undefined, {
    error: 'may not stand beside "body": give one of the two',
    path: ['bodyValue'],
  })

/** An annotation inside a page, which carries the context for all of them. */
export const AnnotationItem = annotation
/** An annotation as a document of its own. */
export const Annotation = annotation.safeExtend({ '@context': Context })

const page = z.looseObject({
  id: Iri,
  type: typed('AnnotationPage'),
  startIndex: offset.optional(),
  items: z.array(AnnotationItem, 'must be a list of annotations'),
})
/** A page of annotations (W3C Web Annotation Data Model, 5.2). */
export const AnnotationPage = page.safeExtend({ '@context': Context })

/** A collection: its first page stands inside it or is named by an IRI (5.1). */
export const AnnotationCollection = z.looseObject({
  '@context': Context,
  id: Iri,
  type: typed('AnnotationCollection'),
  total: offset.optional(),
  first: chosen(value => (isObject(value) ? page : Iri)).optional(),
  last: chosen(value => (isObject(value) ? page : Iri)).optional(),
})

/** Any document of the model, judged as what its type says it is. */
export const AnnotationDocument = chosen(value => {
  if (!isObject(value)) return 'must be an object'
  const types = typesOf(value)
  if (types.includes('AnnotationPage')) return AnnotationPage
  return types.includes('AnnotationCollection') ? AnnotationCollection : Annotation
})
