import { z } from '@hono/zod-openapi'
import { Coding, Settlement } from '../../case/coding.ts'
import { Edit, MadeBody, Step } from './payloads.ts'

/** What travels about two people's codings of one source. */

const Share = z.object({ same: z.int(), of: z.int() })
const F1 = z.object({ matched: z.int(), f1: z.number().nullable() })
const CoderSays = z.object({
  unit: z.string(),
  verdict: Coding.shape.verdict,
  kind: z.string(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  value: z.string(),
})

export const CoderDifference = z
  .object({
    kind: z.enum(['verdict', 'kind', 'bounds', 'value', 'only-one']),
    line: z.int(),
    a: CoderSays.nullable(),
    b: CoderSays.nullable(),
    settled: Settlement.nullable(),
    /** What a third person decided there in the case, which a settlement would replace. */
    stands: z.object({ by: z.string(), state: z.enum(['accepted', 'rejected', 'made']), version: z.int() }).nullable(),
  })
  .openapi('CoderDifference')
export type CoderDifference = z.infer<typeof CoderDifference>

export const CodersView = z
  .object({
    sources: z.array(
      z.object({
        id: z.string(),
        siglum: z.string(),
        title: z.string(),
        coders: z.array(z.object({ name: z.string(), judged: z.int() })),
      }),
    ),
    /** Two of them on one source; null where no source has two. */
    agreement: z
      .object({
        source: z.object({ id: z.string(), siglum: z.string(), title: z.string() }),
        coders: z.tuple([z.string(), z.string()]),
        /** First and last line that both have been through. */
        lines: z.object({ first: z.int(), last: z.int() }).nullable(),
        /** Units that both judged, and on how many they say the same kind or both reject. */
        judged: Share,
        /** Krippendorff's alpha, nominal, over those; null where it is not defined. */
        alpha: z.number().nullable(),
        /** What each holds as evidence there, and F1 for the same range and for ranges that overlap. */
        spans: z.object({ a: z.int(), b: z.int(), exact: F1, overlapping: F1 }),
        values: Share,
        differences: z.array(CoderDifference),
      })
      .nullable(),
  })
  .openapi('CodersView')
export type CodersView = z.infer<typeof CodersView>

export const ApartBody = z.object({
  decisions: z
    .array(
      z.object({
        id: z.string(),
        decision: z.enum(['accept', 'reject', 'reopen']),
        edit: Edit.optional(),
        /** The last entry that touched one's own word on it, as `/api/sources/{id}?apart=true` tells; 0 where there was none. */
        version: z.int().nonnegative(),
      }),
    )
    .min(1)
    .max(20_000),
})
export type ApartBody = z.infer<typeof ApartBody>
export const ApartMarkBody = MadeBody.pick({ finding: true })

export const SettleBody = z.object({
  source: z.string(),
  coders: z.tuple([z.string(), z.string()]),
  /** What the two said, by `unit`; null for the one who marked nothing there. */
  units: z.tuple([z.string().nullable(), z.string().nullable()]),
  /** Whose word the case takes. */
  taken: z.string(),
  reason: z.string().max(2000),
  /** The `version` of what stands there by a third person, where it is to be replaced; else 409. */
  over: z.int().optional(),
})
export type SettleBody = z.infer<typeof SettleBody>
export const Settled = z.object({ settlement: Settlement, entry: Step.nullable() })
export type Settled = z.infer<typeof Settled>
