import { z } from 'zod'
import { Decided, DecidedMany } from '../payloads.ts'
import * as p from '../payloads-coders.ts'
import { change, Id, route } from '../route.ts'

/** Several people over one source: each apart, then compared, then settled. */
export const coding = [
  route({
    method: 'get',
    path: '/api/coders',
    tag: 'Findings',
    needs: 'read',
    does: 'Who judged how much of each source, and two of them compared on one: alpha for kinds, F1 for spans, each difference.',
    query: z.object({
      source: z.string().max(200).optional(),
      a: z.string().max(200).optional(),
      b: z.string().max(200).optional(),
    }),
    answer: p.CodersView,
    may: [404],
    run: ({ desk, query }) => desk.coders(query),
  }),
  change({
    path: '/api/coders/settle',
    tag: 'Findings',
    does: 'Settles a difference: the case takes the word of one of the two. What both said stays, and so do the figures.',
    body: p.SettleBody,
    answer: p.Settled,
    run: ({ desk, body }) => desk.settle(body),
  }),
  route({
    method: 'post',
    path: '/api/sources/{id}/apart',
    tag: 'Findings',
    needs: 'propose',
    does: 'Judges suggestions apart: a coding of one’s own that changes no evidence. Read with `/api/sources/{id}?apart=true`.',
    params: Id,
    body: p.ApartBody,
    answer: DecidedMany,
    may: [404, 409],
    run: ({ desk, params, body }) => desk.judgeApart(params.id, body.decisions),
  }),
  route({
    method: 'post',
    path: '/api/sources/{id}/apart/marks',
    tag: 'Findings',
    needs: 'propose',
    does: 'Marks a passage apart.',
    params: Id,
    body: p.ApartMarkBody,
    answer: Decided,
    may: [404],
    run: ({ desk, params, body }) => desk.markApart(params.id, body.finding),
  }),
]
