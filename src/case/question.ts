import { z } from 'zod'

/** Something that sources can answer. Answers are compared by kind. */
export const Question = z.object({
  id: z.string(),
  words: z.string(),
  kind: z.enum(['yes-no', 'date', 'number', 'actor', 'choice', 'wording', 'charge']),
  /** What the question is limited to (a venue, a period), in words. */
  scope: z.string().optional(),
})
export type Question = z.infer<typeof Question>
