import { z } from 'zod'
import { MaskReason } from './source.ts'

const About = z.object({
  id: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Why the engine thinks so, in one plain sentence for the margin. */
  reason: z.string(),
  /** Whose word it is where it was imported, as the import names them; the importer only proposes it. */
  maker: z.string().optional(),
})

/** Under what condition words reached the page. */
export const CircumstanceKind = z.enum([
  'scholarship',
  'press',
  'official',
  'court',
  'interrogation',
  'letter',
  'memoir',
  'hearsay',
  'rumour',
  'author',
])
export type CircumstanceKind = z.infer<typeof CircumstanceKind>

/** How a date was come by. */
export const DateKind = z.enum(['explicit', 'relative', 'approx', 'interval', 'season', 'double', 'recurring'])

/**
 * What an engine says about a range of one source. A finding is a suggestion: it becomes evidence only when a named
 * person accepts it. `actor`, `speaker`, `addressee` and `source` hold the id of an actor of the same reading.
 */
export const Finding = z.discriminatedUnion('kind', [
  About.extend({ kind: z.literal('person'), actor: z.string(), name: z.string() }),
  About.extend({ kind: z.literal('body'), actor: z.string(), name: z.string() }),
  About.extend({ kind: z.literal('place'), actor: z.string(), name: z.string() }),
  About.extend({
    kind: z.literal('date'),
    edtf: z.string(),
    words: z.string(),
    how: DateKind,
    anchor: z.string().optional(),
  }),
  About.extend({
    kind: z.literal('quotation'),
    speaker: z.string().optional(),
    addressee: z.string().optional(),
    /** The document or reporter through whom the words reach the page. */
    via: z.string().optional(),
    /** Depth of nesting; 0 stands in the body itself. */
    depth: z.int().nonnegative(),
    style: z.enum(['direct', 'title', 'scare', 'turn', 'block']),
  }),
  About.extend({
    kind: z.literal('attribution'),
    source: z.string().optional(),
    voice: z.string(),
    circumstance: CircumstanceKind,
  }),
  About.extend({
    kind: z.literal('citation'),
    work: z.string(),
    pages: z.string().optional(),
    /** For Ibid. and op. cit.: the label of the note or the first citation of the work. */
    resolvesTo: z.string().optional(),
  }),
  About.extend({ kind: z.literal('noise'), why: MaskReason }),
  /** A range worth coming back to, without a word about what it is; made by people, never by an engine. */
  About.extend({ kind: z.literal('passage') }),
])
export type Finding = z.infer<typeof Finding>
export type FindingKind = Finding['kind']
export type FindingOf<K extends FindingKind> = Extract<Finding, { kind: K }>
