import { z } from 'zod'

/** One line of the ledger: who, when, what, its inverse, and the hash of all before it. */
export const Entry = z.object({
  seq: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string(),
  /** New work, or an earlier step taken back or done again. */
  kind: z.enum(['do', 'undo', 'redo']).default('do'),
  /** What was done, as a verb phrase key, e.g. "accept-finding"; `words` names it for a person. */
  verb: z.string(),
  words: z.string(),
  /** The first entry of the step this one belongs to; its own seq where the step is one entry. */
  step: z.int().positive().optional(),
  change: z.unknown(),
  inverse: z.unknown(),
  /** For an undo or redo: the entry it takes back or does again. */
  of: z.int().positive().optional(),
  previous: z.string(),
  hash: z.string(),
})
export type Entry = z.infer<typeof Entry>
