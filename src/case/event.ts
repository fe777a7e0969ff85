import { z } from 'zod'
import { Locator } from './claim.ts'

/**
 * A vote by name: the questions "how did X vote?" in the order of the call. A place is given where a source tells it;
 * `later`: after those before it, nobody says how much later; neither: when this one was called is not recorded.
 */
export const RollCall = z.object({
  order: z.array(
    z.object({ question: z.string(), place: z.int().positive().optional(), later: z.boolean().optional() }),
  ),
  /** The question on voters whom no source names. */
  rest: z.string().optional(),
  /** The question on how many could vote. */
  size: z.string().optional(),
})
export type RollCall = z.infer<typeof RollCall>

/** One event, with what each source says of its date. Two dates stay two. */
export const Event = z.object({
  id: z.string(),
  label: z.string(),
  place: z.string().optional(),
  participants: z.array(z.string()),
  told: z.array(z.object({ edtf: z.string().optional(), at: Locator })).min(1),
  /** A lane of the timeline: a reprieve, a status on paper, a status in fact. */
  lane: z.enum(['reprieve', 'on-paper', 'in-fact']).optional(),
  rollCall: RollCall.optional(),
})
export type Event = z.infer<typeof Event>

/**
 * A statement that ties two moments: `to` lies between `least` and `most` days after `from`. `calendar` as `from` makes
 * it a plain date. An open bound is absent.
 */
export const TimeStatement = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  least: z.number().optional(),
  most: z.number().optional(),
  /** For statements from the calendar: EDTF instead of numbers of days. */
  edtf: z.string().optional(),
  words: z.string(),
  at: Locator,
})
export type TimeStatement = z.infer<typeof TimeStatement>
