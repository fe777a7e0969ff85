import { z } from 'zod'
import { Chain } from './chain.ts'
import { Passage } from './passage.ts'

export { Link } from './chain.ts'

export const Stance = z.enum(['asserts', 'denies', 'doubts', 'evades', 'qualifies', 'retracts'])
export type Stance = z.infer<typeof Stance>
export const Certainty = z.enum(['certain', 'probable', 'possible'])
export const Modality = z.enum(['statement', 'allegation', 'question', 'wish', 'belief'])

/** An actor that a source speaks of and does not name. It agrees with every name and confirms none. */
export const notNamed = 'not-named'

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
export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>

/** Where in a source a claim stands: a line always, a bound passage once the source's text is in the case. */
export const Locator = z.object({
  source: z.string(),
  line: z.int().positive().optional(),
  /** Further lines that the claim needs, beside `line`. */
  also: z.array(z.int().positive()).optional(),
  passage: Passage.optional(),
})
export type Locator = z.infer<typeof Locator>

/**
 * A source's answer to a question, through a chain of people, under circumstances. An accusation, a confession, a denial,
 * an identity and a condition of custody are all claims; only their questions differ.
 */
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
  chain: Chain,
  /** Ids of claims that describe custody, pressure, inducement, dictation, audience, censor or delay. */
  circumstances: z.array(z.string()),
  /** What this answer is limited to, where that is narrower or other than the question's own scope. */
  scope: z.string().optional(),
  /** First clock, EDTF: when what is claimed held, by the claim. */
  valid: z.string().optional(),
  /** Second clock, EDTF: when it stood on paper (a masthead, a register), whatever was so in fact. */
  recorded: z.string().optional(),
})
export type Claim = z.infer<typeof Claim>

/** A claim as it may come in: a range runs from its least to its most. What a case holds already is read by `Claim`. */
export const MadeClaim = Claim.refine(({ answer }) => answer.kind !== 'number' || answer.least <= answer.most, {
  path: ['answer'],
  message: 'The least of a range cannot be more than its most',
})
