import { z } from 'zod'

/** What a circumstance is about. Circumstances are claims like any other, on questions of their own. */
export const CircumstanceOf = z.enum([
  'custody',
  'pressure',
  'inducement',
  'dictation',
  'audience',
  'censor',
  'delay',
  'light',
  'sleep',
  'food',
])
export type CircumstanceOf = z.infer<typeof CircumstanceOf>

/**
 * What a question asks of a witness, a document, a decision, a scene or a rule, so that the answers of all sources stand on one
 * card (`confront/claims/card.ts`). The answers stay claims: each has its chain, and two may differ.
 */
export const Trait = z.enum([
  'language',
  'access',
  'interest',
  'role',
  'conclusion',
  'hand',
  'content',
  'acceptance',
  'decider-stated',
  'decider-alleged',
  'seat',
  'hears',
  'faces',
  'rule',
  'arrested',
  'confessed',
  'out-of-reach',
  'dock',
  'belongs',
  'kin',
  'in-front-of',
  'names',
])
export type Trait = z.infer<typeof Trait>

/** Something that sources can answer. Answers are compared by kind. */
export const Question = z.object({
  id: z.string(),
  words: z.string(),
  kind: z.enum(['yes-no', 'date', 'number', 'actor', 'choice', 'wording', 'charge']),
  /** What the question is limited to (a venue, a period), in words. */
  scope: z.string().optional(),
  /** Place in the table of witnesses. */
  order: z.number().optional(),
  about: z.array(z.string()).optional(),
  /** True where several answers may hold side by side (causes of one event, posts of one person). */
  many: z.boolean().optional(),
  circumstance: CircumstanceOf.optional(),
  trait: Trait.optional(),
})
export type Question = z.infer<typeof Question>

/** Characters of a question. An assumption: as many as a reason may have. */
const longestQuestion = 2000

/** A question as it may come in. What a case holds already is read by `Question`, so that no old case is shut out. */
export const AskedQuestion = Question.refine(({ words }) => /[\p{L}\p{N}]/u.test(words), {
  path: ['words'],
  message: 'A question needs words',
}).refine(({ words }) => words.length <= longestQuestion, {
  path: ['words'],
  message: `A question has at most ${longestQuestion} characters`,
})
