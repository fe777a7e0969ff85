import { z } from 'zod'
import { Locator } from './claim.ts'

/** A run of pages and the mark on each of them. */
export const SignedPages = z.object({
  from: z.int().positive(),
  to: z.int().positive(),
  mark: z.enum(['signed', 'initialled', 'unsigned', 'not-recorded']),
  /** Whose mark. */
  by: z.string().optional(),
  /** Whether the hand that marked them changed the words too. */
  changed: z.enum(['all', 'some', 'none', 'not-recorded']).default('not-recorded'),
  at: Locator,
})
export type SignedPages = z.infer<typeof SignedPages>

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
  /** How its pages are signed, as a source tells it: first and last page, the mark, whose, and whether it was changed by hand. */
  pages: z.array(SignedPages).optional(),
})
export type Document = z.infer<typeof Document>
