import { z } from 'zod'
import { Passage } from './passage.ts'

export const Stance = z.enum(['asserts', 'denies', 'doubts', 'evades', 'qualifies', 'retracts'])
export const Certainty = z.enum(['certain', 'probable', 'possible'])
export const Modality = z.enum(['statement', 'allegation', 'question', 'wish', 'belief'])

/** An answer as the source gives it. Dates stay EDTF with their words; numbers stay ranges. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('yes-no'), value: z.enum(['yes', 'no', 'in-part']) }),
  z.object({ kind: z.literal('date'), edtf: z.string(), words: z.string() }),
  z.object({ kind: z.literal('number'), least: z.number(), most: z.number(), words: z.string() }),
  z.object({ kind: z.literal('actor'), actor: z.string() }),
  z.object({ kind: z.literal('choice'), value: z.string() }),
  z.object({ kind: z.literal('wording'), words: z.string() }),
  z.object({ kind: z.literal('charge'), accused: z.string(), charge: z.string() }),
])
export type Answer = z.infer<typeof Answer>

/** One link from the page towards the event. Exactly one link of a chain is the one we actually read. */
export const Link = z.object({
  voice: z.string(),
  medium: z.string().optional(),
  date: z.string().optional(),
  /** How this voice knows: was there, was told, read it, is not recorded. */
  access: z.enum(['witness', 'told', 'read', 'inferred', 'not-recorded']),
  attitude: z.enum(['neutral', 'approving', 'refuting']).default('neutral'),
  readByUs: z.boolean().default(false),
})
export type Link = z.infer<typeof Link>

/** Where in a source a claim stands: a line always, a bound passage once the source's text is in the case. */
export const Locator = z.object({
  source: z.string(),
  line: z.int().positive().optional(),
  passage: Passage.optional(),
})

/** A source's answer to a question, through a chain of people, under circumstances. */
export const Claim = z.object({
  id: z.string(),
  question: z.string(),
  answer: Answer,
  gist: z.string(),
  at: Locator,
  stance: Stance,
  certainty: Certainty,
  modality: Modality.default('statement'),
  reading: z.enum(['literal', 'coded']).default('literal'),
  chain: z.array(Link),
  /** Ids of claims that describe custody, pressure, inducement, dictation, audience, censor or delay. */
  circumstances: z.array(z.string()),
})
export type Claim = z.infer<typeof Claim>
