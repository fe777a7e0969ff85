import { z } from 'zod'

/**
 * What makes one account the best explanation: six conditions, judged by a person for each account and never summed.
 * C. B. McCullagh, Justifying Historical Descriptions (1984), ch. 2.
 */
export const conditions = [
  'scope',
  'power',
  'plausibility',
  'not-ad-hoc',
  'not-disconfirmed',
  'ahead-of-rivals',
] as const
export const Condition = z.enum(conditions)
export type Condition = z.infer<typeof Condition>

export const conditionMarks = ['met', 'in part', 'not met'] as const
export const ConditionMark = z.enum(conditionMarks)
export type ConditionMark = z.infer<typeof ConditionMark>

/** A mark with its reason. A condition that nobody has judged has no entry. */
export const Judged = z.object({ mark: ConditionMark, why: z.string() })
/** By id of account and by condition. */
export const Rubric = z.record(z.string(), z.partialRecord(Condition, Judged))
export type Rubric = z.infer<typeof Rubric>
