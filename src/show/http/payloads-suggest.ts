import { z } from '@hono/zod-openapi'
import { Certainty, Claim, Stance } from '../../case/claim.ts'
import { Suggestion, SuggestionKind } from '../../case/suggestion.ts'
import { ErrorView, Step } from './payloads.ts'

/** What travels about proposed claims. */

export const SuggestionState = z.enum(['open', 'accepted', 'rejected'])

/** A proposal with its passage and what became of it. It is no evidence. */
export const ShownSuggestion = Suggestion.extend({
  origin: z.enum(['rules', 'model']),
  state: SuggestionState,
  claim: z.string().nullable(),
  exact: z.string(),
  line: z.int(),
  at: z.string(),
  others: z.int(),
}).openapi('ShownSuggestion')
export type ShownSuggestion = z.infer<typeof ShownSuggestion>

export const SuggestionsView = z
  .object({
    sources: z.array(z.object({ id: z.string(), siglum: z.string(), title: z.string(), open: z.int() })),
    counts: z.record(SuggestionState, z.int()),
    byKind: z.partialRecord(SuggestionKind, z.int()),
    total: z.int(),
    rows: z.array(ShownSuggestion),
    names: z.record(z.string(), z.string()),
  })
  .openapi('SuggestionsView')
export type SuggestionsView = z.infer<typeof SuggestionsView>

export const SuggestionQuery = z.object({
  source: z.string().max(200).optional(),
  kind: SuggestionKind.optional(),
  state: SuggestionState.optional(),
  from: z.coerce.number().int().nonnegative().optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
})

/** `question`: an existing question that it answers instead. */
export const AcceptBody = z.object({
  question: z.string().max(200).optional(),
  edit: z
    .object({ gist: z.string().min(1).max(2000), stance: Stance, certainty: Certainty })
    .partial()
    .optional(),
})
export type AcceptBody = z.input<typeof AcceptBody>
export const SuggestionAccepted = z.object({ claim: Claim, entry: Step.nullable() })
export type SuggestionAccepted = z.infer<typeof SuggestionAccepted>
export const RejectBody = z.object({ reason: z.string().max(2000).default('') })

/** A person's word that one source may be sent to one address. */
export const ModelConsent = z.object({
  source: z.string(),
  address: z.string(),
  model: z.string(),
  by: z.string(),
  at: z.string(),
})

export const ModelSource = z
  .object({
    id: z.string(),
    siglum: z.string(),
    title: z.string(),
    characters: z.int(),
    tooLong: z.boolean(),
    consent: ModelConsent.nullable(),
    proposals: z.int(),
  })
  .openapi('ModelSource')
export type ModelSource = z.infer<typeof ModelSource>

/** `setting`: what whoever started the server set; `key` says whether a key goes along to that address. */
const setting = {
  setting: z.object({ address: z.string(), model: z.string(), key: z.boolean() }).nullable(),
  most: z.int(),
}

export const ModelView = z.object({ ...setting, sources: z.array(ModelSource) }).openapi('ModelView')
export type ModelView = z.infer<typeof ModelView>

export const DropReason = z.enum(['wrong-form', 'not-in-text', 'more-than-once', 'too-many'])
export type DropReason = z.infer<typeof DropReason>

/** The last question about a source since the server started. */
export const ModelRunView = z.object({
  job: z.string(),
  running: z.boolean(),
  asked: z
    .object({
      kept: z.int(),
      byReason: z.partialRecord(DropReason, z.int()),
      dropped: z.array(z.object({ reason: DropReason, why: z.string(), said: z.string() })),
    })
    .nullable(),
  failed: ErrorView.shape.error.nullable(),
})
export type ModelRunView = z.infer<typeof ModelRunView>

/** One source: its consent, what would be sent to the letter, and what came of the last question. */
export const ModelSourceView = z
  .object({
    ...setting,
    source: ModelSource,
    request: z
      .object({
        address: z.string(),
        model: z.string(),
        url: z.string(),
        headers: z.record(z.string(), z.string()),
        body: z.string(),
        key: z.boolean(),
        instructions: z.string(),
        text: z.string(),
      })
      .nullable(),
    run: ModelRunView.nullable(),
  })
  .openapi('ModelSourceView')
export type ModelSourceView = z.infer<typeof ModelSourceView>

export const ModelQuery = z.object({ address: z.string().max(2000).optional(), model: z.string().max(200).optional() })
export const ConsentBody = z.object({ address: z.string().min(1).max(2000), model: z.string().min(1).max(200) })
export type ConsentBody = z.infer<typeof ConsentBody>
