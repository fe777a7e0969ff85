import { z } from 'zod'
import { readEdtf } from '../../../kit/edtf.ts'
import * as p from '../payloads-claims.ts'
import * as said from '../payloads-said.ts'
import { Id, route } from '../route.ts'

const Edtf = z
  .string()
  .max(100)
  .refine(text => readEdtf(text) !== null, 'must be a date in EDTF, such as 1980, 1936-08 or 1980~')

/** Only what could be known by a date. Where nothing recorded says so, a claim is kept unless `undated` leaves it out. */
const AsOf = z.object({ asOf: Edtf.optional(), undated: z.enum(['keep', 'leave-out']).optional() })

/** Who says what, on whose word. Each of these is also the `.json` twin of a page. */
export const witnessing = [
  route({
    method: 'get',
    path: '/api/questions',
    tag: 'Claims',
    needs: 'read',
    does: 'The table of witnesses: questions by sources, with the relation of each. `all` adds those outside the table: charges, circumstances.',
    query: AsOf.extend({ all: z.stringbool().default(false) }),
    answer: p.QuestionsView,
    run: ({ desk, query }) => desk.questions(query),
  }),
  route({
    method: 'get',
    path: '/api/questions/{id}',
    tag: 'Claims',
    needs: 'read',
    does: 'One question: claims face to face, diagnoses with reasons, chains, origins, who could have read what.',
    params: Id,
    query: AsOf,
    answer: p.QuestionView,
    may: [404],
    run: ({ desk, params, query }) => desk.question(params.id, query),
  }),
  route({
    method: 'get',
    path: '/api/events',
    tag: 'Claims',
    needs: 'read',
    does: 'The timeline: events with what each source says of their dates, and statements of time that cannot all be true.',
    query: AsOf,
    answer: p.EventsView,
    run: ({ desk, query }) => desk.events(query),
  }),
  route({
    method: 'get',
    path: '/api/knowledge',
    tag: 'Claims',
    needs: 'read',
    does: 'How claims and documents stand at a date of knowledge: known, unknown, or not recorded.',
    query: AsOf.pick({ asOf: true }),
    answer: p.Knowledge,
    run: ({ desk, query }) => desk.knowledge(query),
  }),
  route({
    method: 'get',
    path: '/api/accusations',
    tag: 'Claims',
    needs: 'read',
    does: 'Accusations and responses, and the charge sheet: what each person admits, denies, evades, qualifies, retracts.',
    query: AsOf,
    answer: said.AccusationsView,
    run: ({ desk, query }) => desk.accusations(query),
  }),
  route({
    method: 'get',
    path: '/api/versions',
    tag: 'Claims',
    needs: 'read',
    does: 'The voices that speak on one question at more than one time.',
    query: AsOf,
    answer: said.SpeakersView,
    run: ({ desk, query }) => desk.speakers(query),
  }),
  route({
    method: 'get',
    path: '/api/versions/{id}',
    tag: 'Claims',
    needs: 'read',
    does: 'What one voice says on one question, in order of time: custody between, what changed, what could have been read meanwhile.',
    params: Id,
    query: AsOf.extend({ question: z.string().min(1).max(200).optional() }),
    answer: said.VersionsView,
    may: [404],
    run: ({ desk, params, query }) => desk.versions(params.id, query),
  }),
  route({
    method: 'get',
    path: '/api/votes',
    tag: 'Claims',
    needs: 'read',
    does: 'Roll calls in their order. A vote that no source has stays missing.',
    query: AsOf,
    answer: said.VotesView,
    run: ({ desk, query }) => desk.votes(query),
  }),
  route({
    method: 'get',
    path: '/api/cards',
    tag: 'Claims',
    needs: 'read',
    does: 'Witnesses, documents, decisions and scenes of which traits are told.',
    query: AsOf,
    answer: said.CardsView,
    run: ({ desk, query }) => desk.cards(query),
  }),
  route({
    method: 'get',
    path: '/api/cards/{id}',
    tag: 'Claims',
    needs: 'read',
    does: 'Language, access, interest, hand, deciders, seats, rules: what the sources say of one voice, document or event, trait by trait.',
    params: Id,
    query: AsOf,
    answer: said.CardView,
    may: [404],
    run: ({ desk, params, query }) => desk.card(params.id, query),
  }),
]
