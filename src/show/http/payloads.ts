import { z } from 'zod'
import { Actor } from '../../case/actor.ts'
import { Finding } from '../../case/finding.ts'
import { Mask, Source } from '../../case/source.ts'

/**
 * What travels between the server and a client, as zod schemas: the server parses with them, the OpenAPI document and
 * `docs/api.md` are made from them, and the client takes their types. Offsets count code points, end exclusive.
 */

/** What a person may do in a case. Each role may do all that the one before it may. */
export const Role = z.enum(['read', 'propose', 'decide', 'own'])
export type Role = z.infer<typeof Role>

export const Me = z.object({ name: z.string(), role: Role })
export type Me = z.infer<typeof Me>

/** A ledger entry as a button names it. */
export const Step = z.object({ seq: z.int(), words: z.string() })
export type Step = z.infer<typeof Step>

/** How many findings of a kind there are, and how many of them a person has decided. */
export const Counts = z.object({ byKind: z.record(z.string(), z.int()), decided: z.int() })
export type Counts = z.infer<typeof Counts>

/** A mask with its number within the source, its version and who decided on it. */
export const MaskView = Mask.extend({ n: z.int(), version: z.int(), by: z.string().optional() })
export type MaskView = z.infer<typeof MaskView>

export const SourceRow = Source.pick({ id: true, siglum: true, title: true, language: true, file: true }).extend({
  counts: Counts,
  masks: z.array(MaskView),
  state: z.enum(['gathered', 'read']),
})
export type SourceRow = z.infer<typeof SourceRow>

/** A file that could not be taken in. */
export const Failure = z.object({
  id: z.string(),
  file: z.string(),
  reason: z.string(),
  code: z.string(),
  at: z.string(),
  /** True where trying again can help: the bytes are still here. */
  retry: z.boolean(),
})
export type Failure = z.infer<typeof Failure>

export const CaseView = z.object({
  title: z.string(),
  me: Me,
  counts: z.object({ sources: z.int(), findings: z.int(), decided: z.int(), actors: z.int(), failures: z.int() }),
  sources: z.array(SourceRow),
  failures: z.array(Failure),
  undo: Step.nullable(),
  redo: Step.nullable(),
})
export type CaseView = z.infer<typeof CaseView>

/** Where a finding stands: an engine's suggestion, a person's decision on it, or made by a person. */
export const FindingState = z.enum(['suggested', 'accepted', 'rejected', 'made'])
export type FindingState = z.infer<typeof FindingState>

/** A finding with its decision. `version` grows with each change and guards against deciding on a state not seen. */
export const FindingView = z.intersection(
  Finding,
  z.object({ state: FindingState, by: z.string().optional(), version: z.int() }),
)
export type FindingView = z.infer<typeof FindingView>

export const SourceView = z.object({
  source: Source,
  masks: z.array(MaskView),
  findings: z.array(FindingView),
  actors: z.array(Actor),
})
export type SourceView = z.infer<typeof SourceView>

/** Words of a source with what stands around them. */
export const InContext = z.object({
  source: z.string(),
  siglum: z.string(),
  start: z.int(),
  end: z.int(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
})
export type InContext = z.infer<typeof InContext>

/** A finding among others of its kind in all sources. */
export const FindingRow = InContext.extend({ finding: FindingView })
export type FindingRow = z.infer<typeof FindingRow>
export const FindingRows = z.object({ rows: z.array(FindingRow) })
export type FindingRows = z.infer<typeof FindingRows>

export const ActorRow = Actor.extend({
  /** Mentions in all sources that nobody rejected. */
  mentions: z.int(),
  sources: z.array(z.object({ source: z.string(), siglum: z.string(), mentions: z.int() })),
  first: z.object({ source: z.string(), start: z.int(), end: z.int() }).nullable(),
  /** Actors counted as this one, each a merge that can be taken back. */
  parts: z.array(z.object({ id: z.string(), name: z.string(), reasons: z.array(z.string()) })),
  version: z.int(),
  /** Who last said who this is; missing where only the reader did. */
  by: z.string().optional(),
})
export type ActorRow = z.infer<typeof ActorRow>
export const ActorList = z.object({ actors: z.array(ActorRow) })
export type ActorList = z.infer<typeof ActorList>
export const ActorView = z.object({ actor: ActorRow, mentions: z.array(FindingRow) })
export type ActorView = z.infer<typeof ActorView>

export const SearchMode = z.enum(['exact', 'loose'])
export type SearchMode = z.infer<typeof SearchMode>
export const SearchView = z.object({
  query: z.string(),
  mode: SearchMode,
  total: z.int(),
  hits: z.array(InContext),
})
export type SearchView = z.infer<typeof SearchView>

export const SavedSearch = z.object({
  id: z.string(),
  query: z.string(),
  mode: SearchMode,
  source: z.string().optional(),
  name: z.string(),
})
export type SavedSearch = z.infer<typeof SavedSearch>
export const SavedSearches = z.object({ searches: z.array(SavedSearch) })
export type SavedSearches = z.infer<typeof SavedSearches>

export const EntryView = z.object({
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  verb: z.string(),
  words: z.string(),
  /** For an undo or redo: the entry it takes back or does again. */
  of: z.int().optional(),
  undone: z.boolean(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  hash: z.string(),
})
export type EntryView = z.infer<typeof EntryView>
export const LedgerView = z.object({ entries: z.array(EntryView), total: z.int(), next: z.int().nullable() })
export type LedgerView = z.infer<typeof LedgerView>

export const VerifyView = z.object({
  whole: z.boolean(),
  entries: z.int(),
  /** Hash of the last entry: it stands for the whole ledger. */
  head: z.string(),
  faults: z.array(z.object({ seq: z.int().nullable(), words: z.string() })),
})
export type VerifyView = z.infer<typeof VerifyView>

export const JobState = z.enum(['running', 'done', 'cancelled', 'failed'])
export const JobView = z.object({
  id: z.string(),
  stage: z.string(),
  done: z.int(),
  total: z.int(),
  /** Files or pieces a second; null until it can be told. */
  rate: z.number().nullable(),
  failures: z.array(z.object({ file: z.string(), code: z.string(), reason: z.string() })),
  state: JobState,
  /** What was kept, or why it failed, in one sentence, once it has ended. */
  words: z.string().optional(),
})
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
export const Decided = z.object({ finding: FindingView, entry: Step })
export const DecidedMany = z.object({ findings: z.array(FindingView), entry: Step })

/** A finding made by a person; every field of its kind except `id` and `reason`. */
export const MadeBody = z.object({
  source: z.string(),
  finding: z.looseObject({
    kind: z.enum(['person', 'body', 'place', 'date', 'quotation', 'attribution', 'citation', 'noise']),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
})

export const MaskBody = z.object({ decision: Decision, version: z.int().optional() })
export const MaskDecided = z.object({ masks: z.array(MaskView), entry: Step })

const Reason = z.string().max(2000)
export const MergeBody = z.object({ into: z.string(), from: z.string(), reason: Reason })
export const SplitBody = z
  .object({ variants: z.array(z.string()).optional(), findings: z.array(z.string()).optional(), reason: Reason })
  .refine(body => (body.variants?.length ?? 0) + (body.findings?.length ?? 0) > 0, 'Name the variants or the findings.')
export type SplitBody = z.infer<typeof SplitBody>
export const RenameBody = z.object({ name: z.string().min(1).max(500) })
export const ActorsChanged = z.object({ actors: z.array(ActorRow), entry: Step })

export const SaveSearchBody = SavedSearch.omit({ id: true }).partial({ name: true, mode: true })
export type SaveSearchBody = z.infer<typeof SaveSearchBody>
export const UndoBody = z.object({
  /** The entry to take back; without it, the last one that can be. */
  seq: z.int().positive().optional(),
  /** Must be true to take back what another person did. */
  acrossPeople: z.boolean().optional(),
})
export type UndoBody = z.infer<typeof UndoBody>
export const Undone = z.object({ entry: Step, undo: Step.nullable(), redo: Step.nullable() })
export type Undone = z.infer<typeof Undone>

/** The one shape of every answer that is not a success. `present` is the state that a conflict ran into. */
export const ErrorView = z.object({
  error: z.object({ code: z.string(), message: z.string(), present: z.unknown().optional() }),
})
export type ErrorView = z.infer<typeof ErrorView>

/** One line of the case's live feed: somebody changed something. */
export const Changed = z.object({ seq: z.int(), by: z.string(), words: z.string() })
export type Changed = z.infer<typeof Changed>
