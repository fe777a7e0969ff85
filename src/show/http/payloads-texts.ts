import { z } from '@hono/zod-openapi'
import { Dependence } from '../../case/origin.ts'
import { Span } from '../../case/passage.ts'
import { Step } from './payloads.ts'
import { VoiceName } from './payloads-claims.ts'

/** What travels about texts held against each other. Offsets count code points, end exclusive, unless a field says otherwise. */

export const SourceName = z
  .object({ id: z.string(), siglum: z.string(), title: z.string(), language: z.string() })
  .openapi('SourceName')
export type SourceName = z.infer<typeof SourceName>

export const ParallelKind = z.enum(['verbatim', 'near-verbatim', 'translation', 'paraphrase'])
export type ParallelKind = z.infer<typeof ParallelKind>

/** A dependence of the case with the names of its voices. */
export const DependenceView = z
  .object({ dependence: Dependence, a: z.string(), b: z.string() })
  .openapi('DependenceView')
export type DependenceView = z.infer<typeof DependenceView>

/** A pair of sources; `found` is null where the two were not compared since the case was opened. */
export const PairRow = z
  .object({
    id: z.string(),
    a: SourceName,
    b: SourceName,
    found: z.object({ byKind: z.record(ParallelKind, z.int()), stretches: z.int(), best: z.number() }).nullable(),
  })
  .openapi('PairRow')
export type PairRow = z.infer<typeof PairRow>

export const ParallelsView = z
  .object({ pairs: z.array(PairRow), dependences: z.array(DependenceView) })
  .openapi('ParallelsView')
export type ParallelsView = z.infer<typeof ParallelsView>

/** A passage with its line and its first words. */
const Side = Span.extend({ line: z.int(), words: z.string() })
export type SideView = z.infer<typeof Side>

export const ParallelRow = z
  .object({ n: z.int(), kind: ParallelKind, score: z.number(), a: Side, b: Side })
  .openapi('ParallelRow')
export type ParallelRow = z.infer<typeof ParallelRow>

/** Words that answer each other: the same in order, the same elsewhere, or another of one meaning. UTF-16 of each side. */
export const WordPair = z.object({ a: Span, b: Span, how: z.enum(['same', 'elsewhere', 'kin']) })
export type WordPair = z.infer<typeof WordPair>

const FaceSide = z.object({ before: z.string(), words: z.string(), after: z.string() })
export const FaceView = z.object({ n: z.int(), a: FaceSide, b: FaceSide, pairs: z.array(WordPair) }).openapi('FaceView')
export type FaceView = z.infer<typeof FaceView>

/** A voice that a dependence can name, with the claims it carries: at the passage, and in the source. */
const VoiceChoice = VoiceName.extend({ here: z.int(), claims: z.int() })
export type VoiceChoice = z.infer<typeof VoiceChoice>

export const TextPairView = z
  .object({
    id: z.string(),
    a: SourceName.extend({ length: z.int() }),
    b: SourceName.extend({ length: z.int() }),
    compared: z.boolean(),
    parallels: z.array(ParallelRow),
    stretches: z.array(z.object({ a: Span, b: Span })),
    cuts: z.array(Side.extend({ side: z.enum(['a', 'b']) })),
    face: FaceView.nullable(),
    voices: z.object({ a: z.array(VoiceChoice), b: z.array(VoiceChoice) }),
    dependences: z.array(DependenceView),
  })
  .openapi('TextPairView')
export type TextPairView = z.infer<typeof TextPairView>

/** Pairs to compare, as `s1~s2`; all that were not, where none is named. */
export const CompareBody = z.object({ pairs: z.array(z.string().max(200)).max(10_000).default([]) })
export type CompareBody = z.input<typeof CompareBody>

const Place = Span.extend({ source: z.string().max(200) })
export const DependenceBody = z.object({
  a: z.string().max(200),
  b: z.string().max(200),
  direction: z.enum(['a-from-b', 'b-from-a', 'not-shown']),
  why: z.string().max(2000).default(''),
  at: z.tuple([Place, Place]),
})
export type DependenceBody = z.input<typeof DependenceBody>
export const DependenceMade = z.object({ dependence: Dependence, entry: Step.nullable() }).openapi('DependenceMade')
export type DependenceMade = z.infer<typeof DependenceMade>

const Count = z.object({ least: z.number(), most: z.number() })
const Counted = z.object({ roots: Count, kish: Count })

/** An answer whose count of origins a dependence would change. */
export const ChangedCount = z
  .object({
    question: z.string(),
    words: z.string(),
    group: z.int(),
    answer: z.string(),
    n: z.int(),
    before: Counted,
    after: Counted,
  })
  .openapi('ChangedCount')
export type ChangedCount = z.infer<typeof ChangedCount>
export const ChangedCounts = z.object({ changes: z.array(ChangedCount) })
export type ChangedCounts = z.infer<typeof ChangedCounts>
