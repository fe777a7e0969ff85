import { z } from 'zod'

/** What a circumstance is about. Circumstances are claims like any other, on questions of their own. */
export const CircumstanceOf = z.enum(['custody', 'pressure', 'inducement', 'dictation', 'audience', 'censor', 'delay'])
export type CircumstanceOf = z.infer<typeof CircumstanceOf>

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
})
export type Question = z.infer<typeof Question>
