import { z } from 'zod'
import { Locator } from './claim.ts'

/**
 * What a source says of an office: how many held it and how many of them stand accused. Where it says "all" without a number,
 * `every` is true and the numbers stay open; the names it gives are a sample that it chose.
 */
export const OfficeCount = z.object({
  id: z.string(),
  office: z.string(),
  holders: z.int().positive().nullable(),
  accused: z.int().nonnegative().nullable(),
  every: z.boolean(),
  /** Ids of actors that the source names among them. */
  named: z.array(z.string()),
  /** What to know beside the number, in our own words. */
  note: z.string(),
  at: Locator,
})
export type OfficeCount = z.infer<typeof OfficeCount>
