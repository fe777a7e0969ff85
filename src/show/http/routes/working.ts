import * as p from '../payloads.ts'
import { Id, route } from '../route.ts'

/** Work that takes a while runs as a job; its events are a stream of their own (`streams.ts`). */
export const working = [
  route({
    method: 'post',
    path: '/api/failures/{id}/retry',
    tag: 'The case',
    needs: 'propose',
    does: 'Tries a failed file again, as a job.',
    params: Id,
    answer: p.JobStarted,
    may: [404],
    run: ({ desk, work, params }) => work.retry(desk.file, params.id),
  }),
  route({
    method: 'get',
    path: '/api/jobs/{id}',
    tag: 'The case',
    needs: 'read',
    does: 'How far a job is.',
    params: Id,
    answer: p.JobView,
    may: [404],
    run: ({ work, params }) => work.jobs.view(params.id),
  }),
  route({
    method: 'post',
    path: '/api/jobs/{id}/cancel',
    tag: 'The case',
    needs: 'propose',
    does: 'Stops a job after the file it is at. What came in before stays and can be undone.',
    params: Id,
    answer: p.JobView,
    may: [404],
    run: ({ work, params }) => work.jobs.cancel(params.id),
  }),
  route({
    method: 'get',
    path: '/api/people',
    tag: 'The case',
    needs: 'read',
    does: 'Who has a part in the case.',
    answer: p.People,
    run: ({ desk }) => desk.people(),
  }),
  route({
    method: 'post',
    path: '/api/people',
    tag: 'The case',
    needs: 'own',
    does: 'Gives a name a role, and a key if asked for; the key is told this once. Role `none` closes the case to it.',
    body: p.PersonBody,
    answer: p.PersonSet,
    run: ({ desk, body }) => desk.setPerson(body),
  }),
]
