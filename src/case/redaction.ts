import { z } from 'zod'
import { Locator } from './claim.ts'

/** How words were taken out of a text, or put in. */
export const Erasure = z.enum(['cut', 'struck', 'blacked-out', 'overwritten', 'added'])
export type Erasure = z.infer<typeof Erasure>

/**
 * A layer of a text by another hand than its author's: which words, who could have done it, and what was left standing.
 * Hand, opportunity and motive are statements of whoever codes; an empty one is not recorded, and none follows from another.
 */
export const Redaction = z.object({
  id: z.string(),
  how: Erasure,
  /** The words under erasure, or added, where a witness still has them. */
  at: Locator,
  what: z.string().min(1).max(500),
  /** Witnesses of the same text in which the words are gone; for words added, in which they are not yet. */
  absentFrom: z.array(z.string()),
  hand: z.string().max(500),
  opportunity: z.string().max(500),
  motive: z.string().max(500),
  left: z.string().max(500),
  /** `inferred`: no source says that a hand took them out; the coder thinks so. */
  shown: z.enum(['stated', 'inferred']).default('stated'),
})
export type Redaction = z.infer<typeof Redaction>
