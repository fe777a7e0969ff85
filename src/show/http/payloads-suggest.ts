import { z } from '@hono/zod-openapi'
import { Certainty, Claim, Stance } from '../../case/claim.ts'
import { Suggestion, SuggestionKind } from '../../case/suggestion.ts'
import { Step } from './payloads.ts'

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
