import { z } from 'zod'
import { JobStarted } from '../payloads.ts'
import { Done } from '../payloads-claims.ts'
import * as p from '../payloads-texts.ts'
import { count, Id, route } from '../route.ts'

/** Texts against each other: shared passages, variants, quotations. Each GET is also the `.json` twin of a page. */
export const texts = [
  route({
    method: 'get',
    path: '/api/parallels',
    tag: 'Texts',
    needs: 'read',
    does: 'Every pair of sources with what the two share, as far as it was looked for, and the dependences of the case.',
    answer: p.ParallelsView,
    run: ({ desk }) => desk.parallels(),
  }),
  route({
    method: 'get',
    path: '/api/parallels/{id}',
    tag: 'Texts',
    needs: 'read',
    does: 'What two sources (`s1~s2`) share, best first; with `at` one of the passages face to face.',
    params: Id,
    query: z.object({ at: count(0, 1_000_000).optional() }),
    answer: p.TextPairView,
    may: [404],
    run: ({ desk, params, query }) => desk.pair(params.id, query.at),
  }),
  route({
    method: 'post',
    path: '/api/parallels/compare',
    tag: 'Texts',
    needs: 'read',
    does: 'Compares pairs of sources as a job. What is found is a suggestion and is not kept in the case.',
    body: p.CompareBody,
    answer: JobStarted,
    may: [404],
    run: ({ desk, work, body }) => work.compare(desk.file, body.pairs ?? []),
  }),
  route({
    method: 'get',
    path: '/api/dependences/preview',
    tag: 'Texts',
    needs: 'read',
    does: 'The counts of origins that would change if two voices depended on one another. Changes nothing.',
    query: z.object({ a: z.string().max(200), b: z.string().max(200) }),
    answer: p.ChangedCounts,
    may: [404],
    run: ({ desk, query }) => desk.dependence(query.a, query.b),
  }),
  route({
    method: 'post',
    path: '/api/dependences',
    tag: 'Texts',
    needs: 'decide',
    does: 'Records that two voices depend on one another, on the ground of a shared passage, with a direction or `not-shown`.',
    body: p.DependenceBody,
    answer: p.DependenceMade,
    may: [404, 409],
    run: ({ desk, body }) => desk.depend(body as z.output<typeof p.DependenceBody>),
  }),
  route({
    method: 'delete',
    path: '/api/dependences/{id}',
    tag: 'Texts',
    needs: 'decide',
    does: 'Takes a dependence out of the case.',
    params: Id,
    answer: Done,
    may: [404],
    run: ({ desk, params }) => desk.undepend(params.id),
  }),
]
