import { z } from 'zod'
import { Actor } from './actor.ts'
import { Finding } from './finding.ts'
import { Span } from './passage.ts'

/**
 * All that the reader found in one source: findings in text order, the actors that they name, in `events` the sentences
 * that tell what happened when, and in `told` what was left out and why.
 */
export const Reading = z.object({
  findings: z.array(Finding),
  actors: z.array(Actor),
  events: z.array(Span).optional(),
  told: z.array(z.string()).optional(),
})
export type Reading = z.infer<typeof Reading>
