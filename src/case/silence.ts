import { z } from 'zod'
import { Locator } from './claim.ts'

/** A source or an archive that does not speak where it might: expected and missing, or searched and not found. */
export const Silence = z.object({
  id: z.string(),
  kind: z.enum(['expected-missing', 'searched-not-found']),
  question: z.string().optional(),
  /** The source that is silent, or the archive that was searched. */
  where: z.string(),
  /** Why one would expect it to speak, or who searched and how. */
  why: z.string(),
  at: z.array(Locator).default([]),
})
export type Silence = z.infer<typeof Silence>
