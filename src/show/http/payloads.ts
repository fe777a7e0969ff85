import { z } from '@hono/zod-openapi'
import { Actor } from '../../case/actor.ts'
import { Finding } from '../../case/finding.ts'
import { Anchoring, Span } from '../../case/passage.ts'
import { Mask, MaskReason, Source } from '../../case/source.ts'

/**
 * What travels between the server and a client, as zod schemas: the server parses with them, the OpenAPI document and
 * `docs/api.md` are made from them, and the client takes their types. Offsets count code points, end exclusive.
 */

/** What a person may do in a case. Each role may do all that the one before it may; an unknown name has none. */
export const Role = z.enum(['none', 'read', 'propose', 'decide', 'own']).openapi('Role')
export type Role = z.infer<typeof Role>

export const Me = z.object({ name: z.string(), role: Role })
export type Me = z.infer<typeof Me>

/** A ledger entry as a button names it. */
export const Step = z.object({ seq: z.int(), words: z.string(), by: z.string() })
export type Step = z.infer<typeof Step>

/** What undo or redo would turn; `stands` is the later step that keeps it from going through now. */
export const NextStep = Step.extend({ stands: Step.optional() })
export type NextStep = z.infer<typeof NextStep>

/** How many findings of a kind there are, and how many of them a person has decided. */
export const Counts = z.object({ byKind: z.record(z.string(), z.int()), decided: z.int() })
export type Counts = z.infer<typeof Counts>

/** A mask with its number within the source, its version and who decided on it. */
export const MaskView = Mask.extend({ n: z.int(), version: z.int(), by: z.string().optional() }).openapi('MaskView')
export type MaskView = z.infer<typeof MaskView>

export const SourceRow = Source.pick({ id: true, siglum: true, title: true, language: true, file: true })
  .extend({
    counts: Counts,
    masks: z.array(MaskView),
    state: z.enum(['gathered', 'read']),
  })
  .openapi('SourceRow')
export type SourceRow = z.infer<typeof SourceRow>

/** The sentence of a fault without its words: its key in docs/errors.md and the values that stand in it. */
const said = { key: z.string().optional(), values: z.record(z.string(), z.string()).optional() }

/** A file that could not be taken in. */
export const Failure = z
  .object({
    id: z.string(),
    file: z.string(),
    reason: z.string(),
    code: z.string(),
    ...said,
    at: z.string(),
    /** True where trying again can help: the bytes are still here. */
    retry: z.boolean(),
  })
  .openapi('Failure')
export type Failure = z.infer<typeof Failure>

export const CaseView = z
  .object({
    title: z.string(),
    me: Me,
    counts: z.object({
      sources: z.int(),
      findings: z.int(),
      decided: z.int(),
      actors: z.int(),
      questions: z.int(),
      claims: z.int(),
      conflicts: z.int(),
    }),
    /** The conflict to look at first: each answer with the places that give it and the least number of origins. */
    strongest: z
      .object({
        question: z.string(),
        words: z.string(),
        answers: z.array(z.object({ words: z.string(), at: z.array(z.string()), origins: z.int() })),
      })
      .nullable(),
    sources: z.array(SourceRow),
    failures: z.array(Failure),
    /** Files that were handed in and are neither sources nor failures yet, in order. */
    waiting: z.array(z.object({ id: z.int(), file: z.string(), by: z.string(), at: z.string() })),
    /** The job that takes files in or reads them now. */
    job: z.string().nullable(),
    undo: NextStep.nullable(),
    redo: NextStep.nullable(),
    /** What a person should know about how the case lies on this disk. */
    told: z.string().nullable(),
  })
  .openapi('CaseView')
export type CaseView = z.infer<typeof CaseView>

/** Where a finding stands: an engine's suggestion, a person's decision on it, or made by a person. */
export const FindingState = z.enum(['suggested', 'accepted', 'rejected', 'made'])
export type FindingState = z.infer<typeof FindingState>

/** A finding with its decision. `version` grows with each change and guards against deciding on a state not seen. */
export const FindingView = z
  .intersection(
    // A copy: the noun itself may have been made before this library lent schemas its method.
    Finding.clone().openapi('Finding'),
    z.object({
      /** The source it stands in; `source` is taken by attributions. */
      sourceId: z.string(),
      /** The words of the range as they stand in the text; long ranges are cut. */
      exact: z.string(),
      state: FindingState,
      by: z.string().optional(),
      at: z.string().optional(),
      version: z.int(),
    }),
  )
  .openapi('FindingView')
export type FindingView = z.infer<typeof FindingView>

export const ActorRow = Actor.extend({
  /** Mentions in all sources that nobody rejected. */
  mentions: z.int(),
  /** The sources that name it, in order. */
  sources: z.array(z.string()),
  /** Where it is first named; with its line, from 1, in the list of actors. */
  first: z.object({ source: z.string(), start: z.int(), end: z.int(), line: z.int().optional() }).optional(),
  /** Actors counted as this one, each a merge that can be taken back. */
  parts: z.array(z.object({ id: z.string(), name: z.string(), reasons: z.array(z.string()) })),
  version: z.int(),
  /** Who last said who this is; missing where only the reader did. */
  by: z.string().optional(),
}).openapi('ActorRow')
export type ActorRow = z.infer<typeof ActorRow>

export const SourceView = z
  .object({
    source: Source.omit({ hints: true }).extend({ masks: z.array(MaskView) }),
    findings: z.array(FindingView),
    actors: z.array(ActorRow),
    /** Coded events that it tells of: `narrow` where the sentences are known, else the stretch is the line. */
    events: z.array(
      Span.extend({ id: z.string(), label: z.string(), edtf: z.string().nullable(), narrow: z.boolean() }),
    ),
    /** When it was written as its record says (EDTF): what the reader counts from where the text itself names no day. */
    written: z.string().optional(),
  })
  .openapi('SourceView')
export type SourceView = z.infer<typeof SourceView>

/** Words of a source with what stands around them. */
export const InContext = z
  .object({
    source: z.string(),
    siglum: z.string(),
    title: z.string(),
    start: z.int(),
    end: z.int(),
    /** The line of the text it begins in, from 1. */
    line: z.int(),
    before: z.string(),
    match: z.string(),
    after: z.string(),
  })
  .openapi('InContext')
export type InContext = z.infer<typeof InContext>

/** A finding among others of its kind in all sources. */
export const FindingRow = InContext.extend({ finding: FindingView }).openapi('FindingRow')
export type FindingRow = z.infer<typeof FindingRow>
export const FindingRows = z.object({ rows: z.array(FindingRow) })
export type FindingRows = z.infer<typeof FindingRows>

/** An actor of the claims: its other names, how many claims name it, and who it is not. */
export const ClaimActor = z.object({
  id: z.string(),
  kind: Actor.shape.kind,
  name: z.string(),
  variants: z.array(z.string()),
  claims: z.int(),
  apart: z.array(z.object({ name: z.string(), why: z.string() })),
})
export type ClaimActor = z.infer<typeof ClaimActor>
export const ActorList = z.object({ actors: z.array(ActorRow), voices: z.array(ClaimActor) })
export type ActorList = z.infer<typeof ActorList>
/** `rests`: the voices of the claims that are this actor, with the claims that name them. */
export const ActorView = z.object({
  actor: ActorRow,
  mentions: z.array(FindingRow),
  rests: z.array(
    z.object({
      voice: z.string(),
      claims: z.array(z.object({ claim: z.string(), question: z.string(), at: z.string(), gist: z.string() })),
    }),
  ),
})
export type ActorView = z.infer<typeof ActorView>

export const SearchMode = z.enum(['exact', 'loose'])
export type SearchMode = z.infer<typeof SearchMode>
/** A claim in a list: what it answers, what it says in short, and siglum with line. */
export const ClaimHit = z.object({
  claim: z.string(),
  question: z.string(),
  asked: z.string(),
  at: z.string(),
  gist: z.string(),
})
export type ClaimHit = z.infer<typeof ClaimHit>
export const SearchView = z
  .object({
    query: z.string(),
    mode: SearchMode,
    hits: z.array(InContext),
    /** How many passages hold the words, whether or not their hits are listed. */
    passages: z.int(),
    /** True where there are more than `passages` says: counting stops at a thousand. */
    more: z.boolean(),
    /** Loose only: the spellings that were looked for. */
    spellings: z.array(z.string()),
    /** Claims whose question, answer, gist or voices hold the words. */
    claims: z.array(ClaimHit),
  })
  .openapi('SearchView')
export type SearchView = z.infer<typeof SearchView>

export const SavedSearch = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    mode: SearchMode,
    source: z.string().nullable(),
    by: z.string(),
  })
  .openapi('SavedSearch')
export type SavedSearch = z.infer<typeof SavedSearch>
export const SavedSearches = z.object({ searches: z.array(SavedSearch) })
export type SavedSearches = z.infer<typeof SavedSearches>

/** A step of the ledger: what a person did in one go. */
export const EntryView = z
  .object({
    seq: z.int(),
    at: z.string(),
    by: z.string(),
    kind: z.enum(['do', 'undo', 'redo']),
    verb: z.string(),
    words: z.string(),
    /** Entries in this step; a long run writes one for each file or source. */
    entries: z.int(),
    /** For an undo or redo: the step it was about. */
    of: z.int().optional(),
    /** For work: whether it stands or was taken back. */
    stands: z.boolean(),
    /** Whether undo or redo of it would go through now. */
    canTurn: z.boolean(),
    hash: z.string(),
  })
  .openapi('EntryView')
export type EntryView = z.infer<typeof EntryView>
export const LedgerView = z
  .object({
    entries: z.array(EntryView),
    /** Pass as `from` for the next older page; null at the beginning. */
    next: z.int().nullable(),
    /** The last entry; noted outside the case, its hash stands for the whole ledger. */
    head: z.object({ seq: z.int(), hash: z.string() }),
  })
  .openapi('LedgerView')
export type LedgerView = z.infer<typeof LedgerView>

export const VerifyView = z
  .object({
    ok: z.boolean(),
    entries: z.int(),
    rows: z.int(),
    head: z.string(),
    /** Each one sentence: what is wrong, and where. */
    faults: z.array(z.string()),
  })
  .openapi('VerifyView')
export type VerifyView = z.infer<typeof VerifyView>

export const JobState = z.enum(['running', 'done', 'cancelled', 'failed'])
export const JobView = z
  .object({
    id: z.string(),
    stage: z.string(),
    done: z.int(),
    total: z.int(),
    /** Files or pieces a second; null until it can be told. */
    rate: z.number().nullable(),
    failures: z.array(z.object({ file: z.string(), code: z.string(), reason: z.string(), ...said })),
    state: JobState,
    /** What was kept, or why it failed, in one sentence, once it has ended. */
    words: z.string().optional(),
    /** Where a case that the job made is served. */
    opens: z.string().optional(),
  })
  .openapi('JobView')
export type JobView = z.infer<typeof JobView>
export const JobStarted = z.object({ job: z.string() })

export const Decision = z.enum(['accept', 'reject', 'reopen'])
export type Decision = z.infer<typeof Decision>
/** Fields of the finding that the person changes while deciding; the range, the name, the date, the speaker. */
export const Edit = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type Edit = z.infer<typeof Edit>
export const DecisionBody = z.object({ decision: Decision, edit: Edit.optional(), version: z.int() })
export type DecisionBody = z.infer<typeof DecisionBody>
export const DecisionsBody = z.object({
  decisions: z
    .array(z.object({ id: z.string(), decision: Decision, version: z.int() }))
    .min(1)
    .max(20_000),
})
export type DecisionsBody = z.infer<typeof DecisionsBody>
/** `entry` is what undo would take back; null where nothing had to change. */
export const Decided = z.object({ finding: FindingView.nullable(), entry: Step.nullable() })
export type Decided = z.infer<typeof Decided>
export const DecidedMany = z.object({
  findings: z.array(FindingView),
  /** What was left undecided, because it cannot be evidence as it stands, such as a date that is no EDTF; and why. */
  left: z
    .array(z.object({ id: z.string(), exact: z.string(), code: z.string(), reason: z.string(), ...said }))
    .optional(),
  entry: Step.nullable(),
})
export type DecidedMany = z.infer<typeof DecidedMany>

/** A finding made by a person; every field of its kind except `id` and `reason`. */
export const MadeBody = z.object({
  source: z.string(),
  finding: z.looseObject({
    kind: z.enum(['person', 'body', 'place', 'date', 'quotation', 'attribution', 'citation', 'noise', 'passage']),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** A note of the person, for the margin. */
    reason: z.string().max(2000).optional(),
  }),
})
export type MadeBody = z.infer<typeof MadeBody>

/** A W3C Web Annotation document, checked by the import itself. */
export const AnnotationsBody = z.union([z.looseObject({}), z.array(z.unknown())])
/** What became of one target of one annotation. */
const ImportOutcome = z.object({
  annotation: z.string(),
  outcome: Anchoring,
  why: z.string(),
  source: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  findings: z.array(z.string()),
})
export const Imported = z.object({
  counts: z.object({ exact: z.int(), moved: z.int(), orphan: z.int() }),
  /** Suggestions that were added, and things said that the case held already. */
  added: z.int(),
  already: z.int(),
  outcomes: z.array(ImportOutcome),
  /** Pages that the document only names; nothing is fetched. */
  elsewhere: z.array(z.string()),
  entry: Step.nullable(),
})
export type Imported = z.infer<typeof Imported>

/** A range that a person masks by hand. `reason` is `not-of-this-text` unless they say more; `why` is in their words. */
export const NewMaskBody = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  reason: MaskReason.default('not-of-this-text'),
  why: z.string().max(2000).default(''),
})
export type NewMaskBody = z.input<typeof NewMaskBody>
export const MaskBody = z.object({ decision: Decision, version: z.int() })
export const MaskDecided = z.object({ mask: MaskView, entry: Step.nullable() })
export type MaskDecided = z.infer<typeof MaskDecided>

/** Another date of writing: `written` is a day, month or year in EDTF, `from` what the person saw; empty for none. */
export const WrittenBody = z.object({ written: z.string().max(20), from: z.string().max(20) })
export const WrittenChanged = z.object({
  written: z.string().nullable(),
  /** Dates read again, those with another value now, and those that keep theirs because a person decided on them. */
  read: z.int(),
  changed: z.int(),
  kept: z.int(),
  entry: Step.nullable(),
})
export type WrittenChanged = z.infer<typeof WrittenChanged>

export const EncodingBody = z.object({ encoding: z.string().max(40), from: z.string().max(40) })
export const EncodingChanged = z.object({
  encoding: z.object({ name: z.string(), told: z.string() }),
  findings: z.int(),
  entry: Step.nullable(),
})
export type EncodingChanged = z.infer<typeof EncodingChanged>

const Reason = z.string().max(2000)
/** The version that the person saw; where it is another by now, the answer is 409 and nothing is changed. */
const Seen = z.int().optional()
export const MergeBody = z.object({
  into: z.string(),
  from: z.union([z.string(), z.array(z.string()).min(1)]),
  reason: Reason,
  /** The versions of these actors that the person saw, by id. */
  seen: z.record(z.string(), z.int()).optional(),
})
export type MergeBody = z.infer<typeof MergeBody>
export const SplitBody = z.object({
  /** Forms of the name to take out. */
  variants: z.array(z.string()).optional(),
  /** Single mentions to take out. */
  findings: z.array(z.string()).optional(),
  /** Actors that were merged into it, to stand alone again. */
  parts: z.array(z.string()).optional(),
  /** The heading of the new actor; the first form taken out unless given. */
  name: z.string().max(500).optional(),
  reason: Reason,
  version: Seen,
})
export type SplitBody = z.infer<typeof SplitBody>
export const RenameBody = z.object({ name: z.string().min(1).max(500), version: Seen })
export type RenameBody = z.infer<typeof RenameBody>
export const ActorsChanged = z.object({ actors: z.array(ActorRow), entry: Step.nullable() })
export type ActorsChanged = z.infer<typeof ActorsChanged>

export const SaveSearchBody = z.object({
  /** The query itself unless given. */
  name: z.string().max(200).optional(),
  query: z.string().min(1).max(500),
  mode: SearchMode.default('loose'),
  source: z.string().nullable().optional(),
})
export type SaveSearchBody = z.infer<typeof SaveSearchBody>
/** `encoding` for a file that was not told to be text. */
export const RetryBody = z.object({ encoding: z.string().max(40).optional() })
export type RetryBody = z.infer<typeof RetryBody>

export const UndoBody = z.object({
  /** The entry to take back; without it, the last one that can be. */
  seq: z.int().positive().optional(),
  /** Must be true to take back what another person did. */
  others: z.boolean().optional(),
})
export type UndoBody = z.infer<typeof UndoBody>
export const Undone = z.object({ entry: EntryView, undo: NextStep.nullable(), redo: NextStep.nullable() })
export type Undone = z.infer<typeof Undone>

/** Somebody with a part in the case. */
export const Person = z
  .object({ id: z.string(), name: z.string(), role: Role, hasToken: z.boolean() })
  .openapi('Person')
export type Person = z.infer<typeof Person>
export const People = z.object({ people: z.array(Person) })
export type People = z.infer<typeof People>
export const PersonBody = z.object({ name: z.string().min(1).max(200), role: Role, token: z.boolean().default(false) })
export type PersonBody = z.infer<typeof PersonBody>
/** `token` is the person's key. It is not kept, so it cannot be told again. */
export const PersonSet = z.object({ person: Person, token: z.string().optional() })
export type PersonSet = z.infer<typeof PersonSet>

/** The one shape of every answer that is not a success. `present` is the state that a conflict ran into; `key` and
 * `values` say the same as `message` apart from its words, see docs/errors.md. */
export const ErrorView = z
  .object({
    error: z.object({ code: z.string(), message: z.string(), ...said, present: z.unknown().optional() }),
  })
  .openapi('ErrorView')
export type ErrorView = z.infer<typeof ErrorView>

/** One line of the case's live feed: somebody changed something. */
export const Changed = z.object({ seq: z.int(), by: z.string(), words: z.string() })
export type Changed = z.infer<typeof Changed>
