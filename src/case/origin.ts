import { z } from 'zod'
import { Locator } from './claim.ts'

/** What is known of two origins. "Not recorded" is a state of its own and never counts as independent. */
export const Independence = z.enum(['independent-shown', 'dependent-shown', 'not-recorded'])
export type Independence = z.infer<typeof Independence>

/** Somebody shows, from a passage, that two voices do or do not depend on one another. */
export const Dependence = z.object({
  id: z.string(),
  a: z.string(),
  b: z.string(),
  state: z.enum(['independent-shown', 'dependent-shown']),
  why: z.string(),
  at: z.array(Locator).min(1),
  /** Who took from whom, where that is shown; a likeness alone never shows it. */
  direction: z.enum(['a-from-b', 'b-from-a', 'not-shown']).optional(),
})
export type Dependence = z.infer<typeof Dependence>
