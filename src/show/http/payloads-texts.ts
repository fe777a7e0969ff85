import { z } from '@hono/zod-openapi'
import { Formula } from '../../case/formula.ts'
import { Dependence } from '../../case/origin.ts'
import { Span } from '../../case/passage.ts'
import { Erasure, Redaction } from '../../case/redaction.ts'
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

/** A pair of sources; `found` is null where the two were not compared, or changed since. */
export const PairRow = z
  .object({
    id: z.string(),
    a: SourceName,
    b: SourceName,
    found: z
      .object({
        byKind: z.record(ParallelKind, z.int()),
        stretches: z.int(),
        best: z.number(),
        /** The strongest passage that rests on wording or order: its words in `a`, its line in either. */
        strongest: z
          .object({ n: z.int(), kind: ParallelKind, words: z.string(), lines: z.tuple([z.int(), z.int()]) })
          .nullable(),
      })
      .nullable(),
    /** Answers with fewer origins if the two texts' own voices depend on one another. */
    stake: z.int().nullable(),
  })
  .openapi('PairRow')
export type PairRow = z.infer<typeof PairRow>

/** Words that count for nothing where texts are compared, with the sigla of the sources that have them. */
export const FormulaView = z.object({ formula: Formula, sources: z.array(z.string()) }).openapi('FormulaView')
export type FormulaView = z.infer<typeof FormulaView>

export const ParallelsView = z
  .object({ pairs: z.array(PairRow), dependences: z.array(DependenceView), formulae: z.array(FormulaView) })
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
const ShutOut = z.object({ marked: z.enum(['a', 'b']), words: z.string() })
export const FaceView = z
  .object({
    n: z.int(),
    a: FaceSide,
    b: FaceSide,
    pairs: z.array(WordPair),
    /** Words that this side has and the other left out. UTF-16 of the side. */
    leftOut: z.array(Span.extend({ side: z.enum(['a', 'b']) })),
    shutOut: z.array(ShutOut),
    /** The side that was written first, and sides that name the other's author: dates and names as the records give them. */
    signs: z.object({
      earlier: z.object({ side: z.enum(['a', 'b']), dates: z.tuple([z.string(), z.string()]) }).nullable(),
      names: z.array(z.object({ side: z.enum(['a', 'b']), name: z.string(), lines: z.array(z.int()) })),
    }),
  })
  .openapi('FaceView')
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

export const FormulaBody = z.object({ words: z.string().min(1).max(300) })
export const FormulaMade = z.object({ formula: Formula, entry: Step.nullable() }).openapi('FormulaMade')
export type FormulaMade = z.infer<typeof FormulaMade>

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

const TextWitness = Side.extend({ source: SourceName })
const Unit = Side.extend({ unreadable: z.boolean(), shared: z.number() })
const Link = z.object({
  a: z.tuple([z.int(), z.int()]),
  b: z.tuple([z.int(), z.int()]),
  kind: ParallelKind,
  /** Out of the order that most of the others keep. */
  moved: z.boolean(),
})
const Segment = z.object({
  agree: z.boolean(),
  /** Begins sentences that answer each other. */
  opens: z.boolean(),
  cells: z.array(z.object({ kind: z.enum(['words', 'none', 'unreadable']), text: z.string() })),
})

/** A layer by another hand, with the words it is about where the case has them. */
export const LayerView = z
  .object({
    redaction: Redaction,
    source: SourceName.nullable(),
    absent: z.array(z.string()),
    words: z.string(),
    passage: Span.nullable(),
  })
  .openapi('LayerView')
export type LayerView = z.infer<typeof LayerView>

/** Witnesses side by side: units by witness, which answer each other (`[witness, unit]`), and the table of words. */
export const VariantsView = z
  .object({
    witnesses: z.array(TextWitness),
    units: z.array(z.array(Unit)),
    links: z.array(Link),
    table: z.array(Segment),
    moves: z.int(),
    independent: z.array(z.object({ a: z.string(), b: z.string(), shared: z.number() })),
    layers: z.array(LayerView),
    sources: z.array(SourceName.extend({ length: z.int() })),
    offers: z.array(z.object({ a: TextWitness, b: TextWitness })),
  })
  .openapi('VariantsView')
export type VariantsView = z.infer<typeof VariantsView>

export const RedactionBody = z.object({
  how: Erasure,
  at: Place,
  what: z.string().min(1).max(500),
  absentFrom: z.array(z.string().max(200)).max(40).default([]),
  hand: z.string().max(500).default(''),
  opportunity: z.string().max(500).default(''),
  motive: z.string().max(500).default(''),
  left: z.string().max(500).default(''),
  shown: z.enum(['stated', 'inferred']).default('inferred'),
})
export type RedactionBody = z.input<typeof RedactionBody>
export const RedactionMade = z.object({ redaction: Redaction, entry: Step.nullable() })
export type RedactionMade = z.infer<typeof RedactionMade>

export const DeviationKind = z.enum([
  'marked-cut',
  'silent-cut',
  'dropped-word',
  'added',
  'changed',
  'reworded',
  'moved',
  'translation-drift',
  'cut-short',
  'cut-before-turn',
  'shifted-context',
])
export type DeviationKind = z.infer<typeof DeviationKind>
const Deviation = z.object({ kind: DeviationKind, quote: Span.nullable(), edition: Span.nullable() })

/** A quotation held against one other source, with what that source has in its place. */
export const EditionView = z
  .object({
    edition: SourceName,
    fidelity: z.object({
      quote: Span,
      /** The words of the quotation that the source holds, where it is only a part of them. */
      part: Span.nullable(),
      edition: Span,
      sameVersion: z.boolean(),
      kept: z.number(),
      deviations: z.array(Deviation),
    }),
    line: z.int(),
    before: z.string(),
    words: z.string(),
    after: z.string(),
  })
  .openapi('EditionView')
export type EditionView = z.infer<typeof EditionView>

/** Where other texts share the wording of a quotation: a passage of a pair of sources, by its number. */
const Also = z.array(z.object({ siglum: z.string(), line: z.int(), pair: z.string(), n: z.int() }))

export const QuotationView = z
  .object({
    quote: Side.extend({ source: SourceName, text: z.string(), before: z.string(), also: Also }).nullable(),
    editions: z.array(EditionView),
    without: z.array(SourceName),
    renderings: z.array(z.array(Side.extend({ source: SourceName, common: z.enum(['words', 'meaning', 'nothing']) }))),
    quotations: z.array(
      Side.extend({
        source: SourceName,
        finding: z.string(),
        also: Also,
      }),
    ),
    /** Quotations that are not listed: too short to be placed by their words, or more than a page holds. */
    left: z.object({ short: z.int(), more: z.int() }),
  })
  .openapi('QuotationView')
export type QuotationView = z.infer<typeof QuotationView>
