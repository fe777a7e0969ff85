import { z } from 'zod'
import { Actor } from './actor.ts'
import { Finding } from './finding.ts'

/** All that the reader found in one source: findings in text order, and the actors that they name. */
export const Reading = z.object({ findings: z.array(Finding), actors: z.array(Actor) })
export type Reading = z.infer<typeof Reading>
