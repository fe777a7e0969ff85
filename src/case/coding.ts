import { z } from 'zod'
import { Finding } from './finding.ts'

/**
 * What one person says of one range, apart from the case: a suggestion accepted or rejected, or a passage marked. It
 * changes no evidence. `unit` is the finding it is about; of a passage marked by hand, an id of its own.
 */
export const Coding = z.object({
  id: z.string(),
  by: z.string(),
  source: z.string(),
  unit: z.string(),
  verdict: z.enum(['accepted', 'rejected']),
  finding: Finding,
  /** The words of the range as they stand in the text; long ranges are cut. */
  exact: z.string(),
  at: z.string(),
})
export type Coding = z.infer<typeof Coding>

/** How a difference between two coders was settled: whose word the case took, by whom and why. */
export const Settlement = z.object({
  id: z.string(),
  source: z.string(),
  /** What the two said, by unit; null for the one who marked nothing there. */
  units: z.tuple([z.string().nullable(), z.string().nullable()]),
  coders: z.tuple([z.string(), z.string()]),
  taken: z.string(),
  /** The unit that the case has of it now; null where it holds nothing there. */
  outcome: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})
export type Settlement = z.infer<typeof Settlement>
