import { z } from '@hono/zod-openapi'
import { Access } from '../../case/chain.ts'
import { Certainty, Claim, Stance } from '../../case/claim.ts'
import { DiagnosisKind, Dismissal } from '../../case/dismissal.ts'
import { Document } from '../../case/document.ts'
import { Exposure } from '../../case/exposure.ts'
import { Dependence } from '../../case/origin.ts'
import { Anchoring } from '../../case/passage.ts'
import { Question } from '../../case/question.ts'
import { Step } from './payloads.ts'

/** What travels about questions, claims, events and accusations. Ids of voices are actors or documents of the case. */

/** Somebody or something that can stand in a chain. */
export const VoiceName = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['person', 'body', 'place', 'document']),
    state: z.enum(['extant', 'lost', 'locked']).optional(),
  })
  .openapi('VoiceName')
export type VoiceName = z.infer<typeof VoiceName>
/** Voices and documents that a page names, by id. */
export const Voices = z.record(z.string(), VoiceName)

/** A source as claims know it. `text` is the source of the case that holds its text, or null where it is not here. */
export const Witness = z
  .object({ id: z.string(), siglum: z.string(), title: z.string(), text: z.string().nullable() })
  .openapi('Witness')
export type Witness = z.infer<typeof Witness>

/** How the sources stand on a question. `inside`: one source contradicts itself. */
export const Relation = z.enum(['conflict', 'inside', 'qualify', 'agree', 'single', 'silent'])
export type Relation = z.infer<typeof Relation>

/** What one source says on one question in one claim. Answers with one `group` are one answer; the first is 0. */
export const CellAnswer = z
  .object({
    claim: z.string(),
    group: z.int(),
    words: z.string(),
    stance: Stance,
    certainty: Certainty,
    line: z.int().nullable(),
    /** Siglum and lines: "Md 150". */
    at: z.string(),
    gist: z.string(),
    /** Quoted only to refute it. */
    refuted: z.boolean(),
  })
  .openapi('CellAnswer')
export type CellAnswer = z.infer<typeof CellAnswer>

export const QuestionRow = z
  .object({
    question: Question,
    relation: Relation,
    inside: z.boolean(),
    /** One a source, in the order of `sources`; without answers the source is silent. */
    cells: z.array(z.object({ source: z.string(), answers: z.array(CellAnswer) })),
    /** For each answer in order of `group`: testimonies, and the range of origins behind them. */
    origins: z.array(z.object({ n: z.int(), least: z.int(), most: z.int() })),
  })
  .openapi('QuestionRow')
export type QuestionRow = z.infer<typeof QuestionRow>

export const QuestionsView = z
  .object({
    title: z.string(),
    about: z.string(),
    sources: z.array(Witness),
    counts: z.record(Relation, z.int()),
    /** The question of the conflict to look at first: by form, not by weight. */
    strongest: z.string().nullable(),
    rows: z.array(QuestionRow),
  })
  .openapi('QuestionsView')
export type QuestionsView = z.infer<typeof QuestionsView>

/** Where a claim stands in a text of the case; without `start` its line was not found there. */
export const BindingView = z
  .object({
    claim: z.string(),
    source: z.string(),
    start: z.int().nullable(),
    end: z.int().nullable(),
    exact: z.string(),
    anchoring: Anchoring,
    why: z.string(),
    by: z.string(),
  })
  .openapi('BindingView')
export type BindingView = z.infer<typeof BindingView>

export const ClaimView = z
  .object({
    claim: Claim,
    /** The answer in words. */
    words: z.string(),
    at: z.string(),
    refuted: z.boolean(),
    passage: BindingView.nullable(),
    /** The words of that text that stand nearest to the claim; null where there are none. */
    quoted: z.object({ before: z.string(), near: z.string(), after: z.string() }).nullable(),
    version: z.int(),
  })
  .openapi('ClaimView')
export type ClaimView = z.infer<typeof ClaimView>

/** Why two claims seem to contradict each other, with what speaks for it and against it. */
export const DiagnosisView = z
  .object({ kind: DiagnosisKind, for: z.array(z.string()), against: z.array(z.string()) })
  .openapi('DiagnosisView')
export type DiagnosisView = z.infer<typeof DiagnosisView>

export const PairView = z
  .object({
    a: z.string(),
    b: z.string(),
    comparison: z.object({ standing: z.enum(['same', 'compatible', 'qualified', 'conflict']), why: z.string() }),
    /** The leading one first. */
    diagnoses: z.array(DiagnosisView),
    dismissed: z.array(DiagnosisView.extend({ dismissal: Dismissal })),
  })
  .openapi('PairView')
export type PairView = z.infer<typeof PairView>

const Range = z.object({ least: z.number(), most: z.number() })
const OriginCount = z.object({
  /** Testimonies. */
  n: z.int(),
  /** Voices where chains begin. */
  roots: Range,
  /** Kish’s effective number. */
  kish: Range,
  pairs: z.object({
    'independent-shown': z.int(),
    'dependent-shown': z.int(),
    'not-recorded': z.int(),
  }),
})

/** What stands behind one answer. A circle of citation is one voice, its ids joined by "+". */
export const BehindView = z
  .object({
    /** Claims that stand for the answer. */
    support: z.array(z.string()),
    origins: z.array(z.object({ voice: z.string(), claims: z.array(z.string()) })),
    /** With the links that the coder inferred. */
    count: OriginCount,
    /** With stated links only. */
    stated: OriginCount,
    /** How many hands must be wrong or lying for the answer to be wrong. */
    cut: Range,
    /** The smallest cuts. */
    cuts: z.array(z.array(z.string())),
    /** Voices that no chain avoids, nearest the event first. */
    throughAll: z.array(z.string()),
  })
  .openapi('BehindView')
export type BehindView = z.infer<typeof BehindView>

/** Something that could have reached a speaker. `surely`: by every reading of the dates; `possibly`: by some. */
export const Reached = z.object({
  voice: z.string(),
  certainty: z.enum(['surely', 'possibly']),
  /** From that voice to the speaker. */
  way: z.array(Exposure),
})

/** What could have reached somebody before speaking at a time (EDTF). */
export const Contacts = z.object({ speaker: z.string(), before: z.string(), reached: z.array(Reached) })

/** Where each contact is told, by its id; only where that text is in the case. */
export const ToldPassages = z.record(z.string(), z.object({ source: z.string(), start: z.int(), end: z.int() }))

export const QuestionView = z
  .object({
    question: Question,
    version: z.int(),
    relation: Relation,
    inside: z.boolean(),
    sources: z.array(Witness),
    voices: Voices,
    groups: z.array(
      z.object({
        claims: z.array(ClaimView),
        behind: BehindView,
        /** Dependences between voices behind this answer that its counts rest on. */
        bound: z.array(z.object({ dependence: Dependence, a: z.string(), b: z.string() })),
      }),
    ),
    /** Conflicts first. */
    pairs: z.array(PairView),
    silent: z.array(z.object({ source: z.string(), weight: z.enum(['noted', 'plain']), why: z.string() })),
    searched: z.array(z.string()),
    notes: z.array(DiagnosisView),
    /** Claims on custody, pressure, censor and so on, by id. */
    circumstances: z.record(z.string(), ClaimView),
    /** What could have been read or heard before each dated speech. It says nothing of whether it was used. */
    contacts: z.array(Contacts),
    passages: ToldPassages,
    previous: z.string().nullable(),
    next: z.string().nullable(),
  })
  .openapi('QuestionView')
export type QuestionView = z.infer<typeof QuestionView>

/** What one source says of the date of an event; days are ISO dates, null where that end is open. */
export const ToldView = z
  .object({
    source: z.string(),
    at: z.string(),
    line: z.int().nullable(),
    edtf: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    /** Where the words stand; null where the text is not in the case or has other lines. */
    passage: z.object({ source: z.string(), start: z.int(), end: z.int() }).nullable(),
  })
  .openapi('ToldView')
export type ToldView = z.infer<typeof ToldView>

export const EventView = z
  .object({
    id: z.string(),
    label: z.string(),
    place: z.string().nullable(),
    lane: z.enum(['reprieve', 'on-paper', 'in-fact']).nullable(),
    participants: z.array(VoiceName),
    told: z.array(ToldView),
    /** Pairs of `told`, by index, that no day fits. */
    apart: z.array(z.tuple([z.int(), z.int()])),
  })
  .openapi('EventView')
export type EventView = z.infer<typeof EventView>

/** Statements of time that cannot all be true, and the days by which they miss each other. */
export const TimeConflict = z
  .object({
    days: z.number(),
    statements: z.array(z.object({ id: z.string(), words: z.string(), at: z.string() })),
  })
  .openapi('TimeConflict')
export type TimeConflict = z.infer<typeof TimeConflict>

export const EventsView = z
  .object({
    /** `public`: EDTF, from when anybody outside could read the page that we have; null where not recorded. */
    sources: z.array(Witness.extend({ public: z.string().nullable() })),
    /** In order of the earliest day; those without a date last. */
    events: z.array(EventView),
    /** Sets of statements of time that cannot all be true, with the days by which they miss each other. */
    conflicts: z.array(TimeConflict),
  })
  .openapi('EventsView')
export type EventsView = z.infer<typeof EventsView>

const Known = z.enum(['known', 'unknown', 'not-recorded'])
/** How a case stands at a date of knowledge: rooms mark what is kept although nothing recorded says it was known. */
export const Knowledge = z
  .object({
    /** The last year that the date can mean; null without a date, or without an end. */
    year: z.int().nullable(),
    counts: z.record(Known, z.int()),
    /** Claims of which nothing recorded says since when they could be known. */
    notRecorded: z.array(z.string()),
    /** Sources whose own page has no recorded date of publication. */
    sources: z.array(z.string()),
    documents: z.array(
      Document.pick({ id: true, title: true, date: true, public: true }).extend({ known: Known.nullable() }),
    ),
  })
  .openapi('Knowledge')
export type Knowledge = z.infer<typeof Knowledge>

export const QuestionBody = Question.omit({ id: true, order: true })
export type QuestionBody = z.infer<typeof QuestionBody>
/** `entry` is what undo would take back; null where nothing had to change. */
export const QuestionMade = z.object({ question: Question, entry: Step.nullable() })
export type QuestionMade = z.infer<typeof QuestionMade>

/** At an accepted passage, or at a line of a witness or source. The chain is the page alone unless given. */
export const ClaimBody = Claim.omit({ id: true, at: true, chain: true, circumstances: true }).extend({
  passage: z.string().optional(),
  at: Claim.shape.at.omit({ passage: true }).optional(),
  chain: Claim.shape.chain.optional(),
  circumstances: z.array(z.string()).optional(),
})
export type ClaimBody = z.input<typeof ClaimBody>
/** Selected words of a source as a claim; `speaker` is an actor of the texts, without one the page itself says so. */
export const WordsClaimBody = Claim.pick({ answer: true, stance: true, certainty: true }).extend({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  question: z.union([z.string().min(1).max(200), Question.pick({ words: true, kind: true })]),
  speaker: z.string().max(200).optional(),
  access: Access.optional(),
})
export type WordsClaimBody = z.infer<typeof WordsClaimBody>
export const ClaimMade = z.object({ claim: Claim, entry: Step.nullable() })
export type ClaimMade = z.infer<typeof ClaimMade>

/** The fields to change; where it stands and what it answers stay. */
export const ClaimEditBody = z.object({
  version: z.int(),
  edit: z.object(
    Object.fromEntries(
      Object.entries(Claim.shape)
        .filter(([name]) => !['id', 'at', 'question'].includes(name))
        .map(([name, field]) => [name, (field instanceof z.ZodDefault ? field.unwrap() : field).optional()]),
    ),
  ),
})
export type ClaimEditBody = {
  version: number
  edit: Partial<Omit<z.infer<typeof Claim>, 'id' | 'at' | 'question'>>
}

const Reason = z.string().max(2000).default('')
export const WithdrawBody = z.object({ version: z.int(), reason: Reason })
export type WithdrawBody = z.input<typeof WithdrawBody>
export const Done = z.object({ entry: Step.nullable() })
export type Done = z.infer<typeof Done>

export const DismissBody = Dismissal.omit({ id: true, by: true })
export type DismissBody = z.infer<typeof DismissBody>
export const Dismissed = z.object({ dismissal: Dismissal, entry: Step.nullable() })
export type Dismissed = z.infer<typeof Dismissed>

/** The kind to hold instead of those that the engine ranks before it. */
export const HoldBody = DismissBody
export type HoldBody = z.infer<typeof HoldBody>
export const Held = z.object({ dismissals: z.array(Dismissal), entry: Step.nullable() })
export type Held = z.infer<typeof Held>

export const BindBody = z.object({ source: z.string().max(200) })
/** What became of the claims' lines: `moved` must be looked at, an `orphan` has no place in that text. */
export const Bound = z.object({
  witness: z.string(),
  source: z.string(),
  counts: z.object({ exact: z.int(), moved: z.int(), orphan: z.int() }),
  entry: Step.nullable(),
})
export type Bound = z.infer<typeof Bound>

const Fallen = z.object({ claim: z.string(), question: z.string(), at: z.string(), gist: z.string() })
const Standing = z.object({
  relation: Relation,
  /** For each answer: claims, and the range of origins behind them. */
  origins: z.array(z.object({ n: z.int(), least: z.int(), most: z.int() })),
})
const Turned = z.object({ id: z.string(), words: z.string(), before: Standing, after: Standing })

/** What rests on a voice or document. `seq` is the state that the list is about; withdrawing asks for it. */
export const ImpactView = z
  .object({
    voice: VoiceName,
    falls: z.array(Fallen),
    weakens: z.array(Fallen),
    /** Claims that would lose a circumstance told of them (custody, pressure, a censor), and stand. */
    circumstances: z.array(Fallen),
    questions: z.array(Turned),
    /** Items of the rival accounts that rest on a claim which falls; `goes`: it rests on no other and goes with it. */
    weighed: z.array(z.object({ words: z.string(), goes: z.boolean() })),
    /** What else names it, in words: contacts, dependences, events, documents that it wrote; they stay. */
    alsoNames: z.array(z.string()),
    seq: z.int(),
  })
  .openapi('ImpactView')
export type ImpactView = z.infer<typeof ImpactView>
export const WithdrawVoiceBody = z.object({ seq: z.int(), reason: Reason })
export type WithdrawVoiceBody = z.input<typeof WithdrawVoiceBody>

/** What rests on an actor being one. `questions`: what would stand otherwise if the moved claims were another's. */
export const IdentityView = z
  .object({
    voice: VoiceName,
    claims: z.array(Fallen.extend({ as: z.array(z.enum(['voice', 'answer', 'accused'])), moved: z.boolean() })),
    questions: z.array(Turned),
    /** Events, contacts, dependences and documents that name the actor; they stay with it. */
    alsoNames: z.array(z.string()),
    seq: z.int(),
  })
  .openapi('IdentityView')
export type IdentityView = z.infer<typeof IdentityView>
/** The claims to look at as another's, joined by commas. */
export const IdentityQuery = z.object({ claims: z.string().max(12_000).optional() })
export const SplitVoiceBody = z.object({
  claims: z.array(z.string().max(200)).min(1).max(2000),
  name: z.string().max(400),
  reason: Reason,
  seq: z.int(),
})
export type SplitVoiceBody = z.input<typeof SplitVoiceBody>
export const VoiceMade = z.object({ voice: VoiceName, entry: Step.nullable() })
export type VoiceMade = z.infer<typeof VoiceMade>

/** What rests on the date of an event. `would`: what another date, `edtf` for the telling `told`, would change. */
export const EventImpactView = z
  .object({
    event: EventView,
    sigla: z.record(z.string(), z.string()),
    times: z.array(z.object({ id: z.string(), words: z.string(), at: z.string(), changes: z.boolean() })),
    claims: z.array(Fallen),
    conflicts: z.array(TimeConflict),
    would: z
      .object({
        edtf: z.string(),
        told: z.int(),
        apart: z.int(),
        come: z.array(TimeConflict),
        go: z.array(TimeConflict),
        /** What would stand otherwise if the claims at the same places followed. They do not. */
        questions: z.array(Turned),
      })
      .nullable(),
    seq: z.int(),
  })
  .openapi('EventImpactView')
export type EventImpactView = z.infer<typeof EventImpactView>
export const RedatingQuery = z.object({
  told: z.coerce.number().int().min(0).max(1000).optional(),
  edtf: z.string().min(1).max(200).optional(),
})
export const ChangeDateBody = z.object({
  told: z.int().min(0).max(1000),
  edtf: z.string().min(1).max(200),
  reason: Reason,
  seq: z.int(),
})
export type ChangeDateBody = z.input<typeof ChangeDateBody>

/** Whom of the claims an actor of the texts is, and who else it could be said to be. */
export const ActorVoices = z
  .object({
    actor: VoiceName,
    voices: z.array(
      z.object({
        voice: VoiceName,
        /** `same`: one id; `said`: a person said so; `proposed`: one name, and nothing speaks against it. */
        standing: z.enum(['same', 'said', 'proposed']),
        reason: z.string(),
        by: z.string().nullable(),
        claims: z.int(),
      }),
    ),
    others: z.array(VoiceName),
  })
  .openapi('ActorVoices')
export type ActorVoices = z.infer<typeof ActorVoices>
export const SayOneBody = z.object({ voice: z.string().max(200), reason: Reason })
export type SayOneBody = z.input<typeof SayOneBody>
