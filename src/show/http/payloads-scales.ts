import { z } from '@hono/zod-openapi'
import { LikelihoodWord, Rivals } from '../../case/hypothesis.ts'
import { OfficeCount } from '../../case/office.ts'
import { Question } from '../../case/question.ts'
import { Condition, ConditionMark } from '../../case/rubric.ts'
import { ClaimHit, Step } from './payloads.ts'
import { Relation, Voices, Witness } from './payloads-claims.ts'
import { Said } from './payloads-said.ts'

/** What travels about rival accounts. A ratio is kept under "a/b": how probable under a against under b. */

const Ratio = z.object({ central: z.number(), least: z.number(), most: z.number() })
const ById = z.record(z.string(), z.number())

export const WeighedView = z
  .object({
    rivals: Rivals,
    outcome: z.enum(['leads', 'leans', 'cannot-decide']),
    /** Ahead in the central reading; several where they tie. */
    ahead: z.array(z.string()),
    pairs: z.record(z.string(), Ratio.extend({ eachForItself: z.number() })),
    prior: ById,
    posterior: ById,
    items: z.array(
      z.object({
        id: z.string(),
        ratios: z.record(z.string(), Ratio),
        discriminates: z.number(),
        sharesOriginWith: z.array(z.string()),
      }),
    ),
    groups: z.array(z.array(z.string())),
    leftOut: z.array(z.string()),
    /** `holds` is null where nothing was sealed. */
    seal: z.object({ hash: z.string(), holds: z.boolean().nullable() }),
    linchpins: z.array(z.array(z.string())),
    bestCases: z.array(
      z.object({
        hypothesis: z.string(),
        carriedBy: z.array(z.string()),
        weakestLink: z.string().nullable(),
        mustAnswer: z.array(z.string()),
      }),
    ),
    /** By ordered pair: the whole record with shared origins counted once and apart, and each item moved or left out by itself. */
    swings: z.record(
      z.string(),
      z.object({
        once: Ratio,
        apart: Ratio,
        items: z.array(z.object({ id: z.string(), least: z.number(), most: z.number(), without: z.number() })),
      }),
    ),
    origins: z.record(z.string(), z.array(z.string())),
    /** Bits that each document is expected to tell, were it still to be found, of those open without it. */
    documents: z.array(
      z.object({ document: z.string(), items: z.array(z.string()), bits: z.number(), open: z.number() }),
    ),
  })
  .openapi('WeighedView')
export type WeighedView = z.infer<typeof WeighedView>

export const ScalesView = z
  .object({
    /** Null where the case weighs no accounts. */
    weighed: WeighedView.nullable(),
    /** Documents that are lost or closed and on which no item rests. */
    missing: z.array(z.string()),
    /** Items that nobody outside could know by the date asked for, and those of which only some claims could be. */
    notYetKnown: z.array(z.object({ id: z.string(), words: z.string() })),
    partlyKnown: z.array(z.string()),
    version: z.int(),
    sources: z.array(Witness),
    claims: z.record(z.string(), Said),
    voices: Voices,
  })
  .openapi('ScalesView')
export type ScalesView = z.infer<typeof ScalesView>

const Asked = z.enum(['yes', 'no', 'not-recorded'])
export const AdviceView = z
  .object({
    question: z.string(),
    /** Seven steps for sources that disagree; `answers` are places in the order of the question's groups. Never summed. */
    steps: z.array(
      z.object({
        step: z.int(),
        verdict: z.enum(['speaks-for', 'does-not-decide', 'warns', 'not-recorded', 'yours']),
        answers: z.array(z.int()),
        figures: z.array(z.number()),
      }),
    ),
    /** What source criticism asks of each statement. "yes" does not say that it is false. */
    statements: z.array(
      z.object({
        claim: z.string(),
        goodFaith: z.record(z.string(), Asked),
        accuracy: z.record(z.string(), Asked),
        grounds: z.array(z.string()),
      }),
    ),
    facets: z.array(
      z.object({
        claim: z.string(),
        years: z.number().nullable(),
        tendency: z.enum(['held', 'before-an-audience', 'free', 'not-recorded']),
        origins: z.int(),
      }),
    ),
    /** Six questions of each source; null where nobody has answered. */
    sources: z.record(z.string(), z.record(z.string(), z.string().nullable())),
  })
  .openapi('AdviceView')
export type AdviceView = z.infer<typeof AdviceView>

const Version = z.object({ version: z.int() })
const Why = z.string().trim().min(1).max(2000)
export const PriorBody = Version.extend({
  prior: z.record(z.string(), z.number().positive().max(1e9)),
  why: Why,
}).openapi('PriorBody')
export const JudgementBody = Version.extend({
  item: z.string(),
  likelihoods: z.record(z.string(), LikelihoodWord),
  why: Why,
}).openapi('JudgementBody')
export const RubricBody = Version.extend({
  account: z.string(),
  condition: Condition,
  /** Null opens it again. */
  mark: ConditionMark.nullable(),
  why: Why,
}).openapi('RubricBody')
export type RubricBody = z.infer<typeof RubricBody>
export const SealBody = Version.openapi('SealBody')
const Words = z.string().trim().min(1).max(2000)
const Note = z.string().trim().max(2000).default('')
export const AskedBody = Version.extend({ question: Words }).openapi('AskedBody')
/** Without `id` the account is new. */
export const AccountBody = Version.extend({ id: z.string().optional(), words: Words, note: Note }).openapi(
  'AccountBody',
)
/** Without `id` the item is new. `sharesWith` names every item that it shares a parent with. */
export const ItemBody = Version.extend({
  id: z.string().optional(),
  words: Words,
  claims: z.array(z.string()).min(1).max(100),
  likelihoods: z.record(z.string(), LikelihoodWord),
  why: Why,
  sharesWith: z.array(z.string()).max(60).default([]),
}).openapi('ItemBody')
export const RemoveBody = Version.extend({ id: z.string() }).openapi('RemoveBody')
export const ClaimsView = z.object({ claims: z.array(ClaimHit) }).openapi('ClaimsView')
export type ClaimsView = z.infer<typeof ClaimsView>
export const RivalsBody = Rivals
/** A file as it was written: CSV, Argdown, AIF or hypotheses.json, told by its name. */
export const RivalsFileBody = z.object({ name: z.string().max(500), text: z.string() }).openapi('RivalsFileBody')
export const RivalsChanged = z.object({ rivals: Rivals, entry: Step.nullable() }).openapi('RivalsChanged')

const Probabilities = z.record(z.string(), z.number())
export const IdiomsView = z
  .object({
    idioms: z.array(
      z.object({
        id: z.string(),
        does: z.string(),
        source: z.string(),
        between: z.array(z.string()),
        /** Every starting value is an assumption. Without `most` the value is a probability. */
        asks: z.array(z.object({ id: z.string(), words: z.string(), start: z.number(), most: z.int().optional() })),
        caution: z.string(),
      }),
    ),
  })
  .openapi('IdiomsView')
/** By claim: the cause that its answer names, as the variables of the idiom `why-this-confession` are called. */
export const CausesView = z.object({ causes: z.record(z.string(), z.string().nullable()) })
export type CausesView = z.infer<typeof CausesView>
export const TryIdiomBody = z
  .object({
    values: z.record(z.string(), z.number()).default({}),
    /** Variables found out beside the findings. */
    found: z.record(z.string(), z.enum(['yes', 'no'])).default({}),
    prior: z.number().gt(0).lt(1).default(0.5),
  })
  .openapi('TryIdiomBody')
export const TriedIdiom = z
  .object({ id: z.string(), values: Probabilities, ratio: z.number(), before: Probabilities, after: Probabilities })
  .openapi('TriedIdiom')

const Tally = z.object({ claims: z.int(), conflicts: z.int() })
const Counts = z.record(Relation, z.int())
export const ReadingsView = z
  .object({
    sources: z.array(Witness),
    counts: z.object({ literal: Counts, coded: Counts }),
    tally: z.object({ literal: Tally, coded: Tally }),
    rows: z.array(
      z.object({
        question: Question,
        relation: z.object({ literal: Relation, coded: Relation }),
        literal: z.array(Said),
        coded: z.array(Said),
      }),
    ),
  })
  .openapi('ReadingsView')

const Interval = z.object({ share: z.number(), low: z.number(), high: z.number() })
export const CoverageView = z
  .object({
    sources: z.array(Witness),
    voices: Voices,
    /** `share` is null where the source gives no two numbers. */
    rows: z.array(
      OfficeCount.extend({
        place: z.string(),
        /** Where it stands; null where the text is not in the case or has other lines. */
        passage: z.object({ source: z.string(), start: z.int(), end: z.int() }).nullable(),
        share: Interval.nullable(),
      }),
    ),
    /** Of an office held by three or more, the highest share of holders that are named: 5 %, median and 95 % of trials. */
    model: z.array(
      z.object({
        hypothesis: z.string(),
        name: z.string(),
        trials: z.int(),
        low: z.number(),
        middle: z.number(),
        high: z.number(),
      }),
    ),
  })
  .openapi('CoverageView')
export type RivalsChanged = z.infer<typeof RivalsChanged>
export type AccountBody = z.input<typeof AccountBody>
export type ItemBody = z.input<typeof ItemBody>
export type RemoveBody = z.infer<typeof RemoveBody>
export type AskedBody = z.infer<typeof AskedBody>
export type PriorBody = z.infer<typeof PriorBody>
export type JudgementBody = z.infer<typeof JudgementBody>
export type IdiomsView = z.infer<typeof IdiomsView>
export type TryIdiomBody = z.input<typeof TryIdiomBody>
export type TriedIdiom = z.infer<typeof TriedIdiom>
export type ReadingsView = z.infer<typeof ReadingsView>
export type CoverageView = z.infer<typeof CoverageView>
