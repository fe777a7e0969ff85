import { z } from 'zod'

/** One line of the ledger: who, when, what, its inverse, and the hash of all before it. */
export const Entry = z.object({
  seq: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string(),
  /** What was done, as a verb phrase key, e.g. "accept-finding"; `words` names it for a person. */
  verb: z.string(),
  words: z.string(),
  change: z.unknown(),
  inverse: z.unknown(),
  /** For an undo or redo: the entry it takes back or does again. */
  of: z.int().positive().optional(),
  previous: z.string(),
  hash: z.string(),
})
export type Entry = z.infer<typeof Entry>
