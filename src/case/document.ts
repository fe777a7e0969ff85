import { z } from 'zod'
import { Locator } from './claim.ts'

/**
 * A document that sources speak of. One that is lost or locked away can be cited and searched for; it never supports a
 * claim, because nobody can look. Then the origin is the last voice that saw it.
 */
export const Document = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['extant', 'lost', 'locked']),
  author: z.string().optional(),
  /** EDTF: when it was made. */
  date: z.string().optional(),
  /** EDTF: from when anybody outside could read it. Absent: not recorded. */
  public: z.string().optional(),
  /** What a search for it should find. */
  expected: z.string().optional(),
  at: z.array(Locator).default([]),
})
export type Document = z.infer<typeof Document>
