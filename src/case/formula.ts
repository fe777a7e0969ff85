import { z } from 'zod'

/** Words in a row that a person says everybody writes: an oath, a title, a form. They count for nothing where texts are compared. */
export const Formula = z.object({
  id: z.string(),
  words: z.string().min(1).max(300),
})
export type Formula = z.infer<typeof Formula>
