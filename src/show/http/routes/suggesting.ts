import { Done } from '../payloads-claims.ts'
import * as p from '../payloads-suggest.ts'
import { Id, route } from '../route.ts'

/** Proposed claims, and what a person says of them. Each decision is one entry of the ledger. */
export const suggesting = [
  route({
    method: 'get',
    path: '/api/suggestions',
    tag: 'Claims',
    needs: 'read',
    does: 'What the texts let one claim: charges, answers to them, dates, places, numbers, offices, kin, fates. Not evidence.',
    query: p.SuggestionQuery,
    answer: p.SuggestionsView,
    may: [404],
    run: ({ desk, query }) => desk.suggestions(query),
  }),
  route({
    method: 'post',
    path: '/api/suggestions/{id}/accept',
    tag: 'Claims',
    needs: 'decide',
    does: 'Makes a proposal a claim, with its question and passage. 409 where it was decided on meanwhile.',
    params: Id,
    body: p.AcceptBody,
    answer: p.SuggestionAccepted,
    may: [404, 409],
    run: ({ desk, params, body }) => desk.acceptSuggestion(params.id, body),
  }),
  route({
    method: 'post',
    path: '/api/suggestions/{id}/reject',
    tag: 'Claims',
    needs: 'decide',
    does: 'Says no to a proposal; it is not proposed again.',
    params: Id,
    body: p.RejectBody,
    answer: Done,
    may: [404, 409],
    run: ({ desk, params, body }) => desk.rejectSuggestion(params.id, body.reason ?? ''),
  }),
  route({
    method: 'post',
    path: '/api/suggestions/{id}/reopen',
    tag: 'Claims',
    needs: 'decide',
    does: 'Lets a rejected proposal stand open again.',
    params: Id,
    answer: Done,
    may: [404],
    run: ({ desk, params }) => desk.reopenSuggestion(params.id),
  }),
]
