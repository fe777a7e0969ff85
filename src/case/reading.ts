import { z } from 'zod'
import { Actor } from './actor.ts'
import { Finding } from './finding.ts'

/** All that the reader found in one source: findings in text order, the actors that they name, and in `told` what was left out and why. */
export const Reading = z.object({
  findings: z.array(Finding),
  actors: z.array(Actor),
  told: z.array(z.string()).optional(),
})
export type Reading = z.infer<typeof Reading>
