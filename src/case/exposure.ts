import { z } from 'zod'
import { Locator } from './claim.ts'

/**
 * Something that one voice said or one document held reached a reader or hearer, and when. Exposures together say who
 * could have read what before speaking. They say nothing about whether it was used.
 */
export const Exposure = z.object({
  id: z.string(),
  /** The actor or document that it came from. */
  from: z.string(),
  /** The actor or document that it reached. */
  to: z.string(),
  /** EDTF. */
  when: z.string(),
  how: z.enum(['sent', 'circulated', 'published', 'spoken', 'confronted', 'dictated', 'wrote']),
  at: Locator,
  words: z.string(),
})
export type Exposure = z.infer<typeof Exposure>
