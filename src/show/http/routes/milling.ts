import { JobStarted } from '../payloads.ts'
import * as p from '../payloads-mill.ts'
import { route } from '../route.ts'

/** The Mill: simulated records, and where the record of the case lies among them. */
export const milling = [
  route({
    method: 'get',
    path: '/api/mill',
    tag: 'The Mill',
    needs: 'read',
    does: 'Hypotheses and assumptions in words, what the case bears, and the run of these trials where there is one.',
    query: p.MillQuery,
    answer: p.MillView,
    run: ({ desk, work, query: { trials, seed, assume, prior } }) => {
      const request = { trials, seed, granted: assume }
      const view = desk.mill({ ...request, priors: prior }, null)
      const { result, inside, ...run } = work.mill.find(desk.file, request)
      const found = result === null ? view : desk.mill({ ...request, priors: prior }, result)
      return { ...found, inside, run: { trials, seed, ...run } }
    },
  }),
  route({
    method: 'get',
    path: '/api/mill/trial',
    tag: 'The Mill',
    needs: 'read',
    does: 'One trial of a run, week by week: who is taken, who names whom, which paper goes to whom. `truth` adds what was so.',
    query: p.TrialQuery,
    answer: p.TrialView,
    run: ({ desk, query: { assume, ...at } }) => desk.trial(at, assume),
  }),
  route({
    method: 'post',
    path: '/api/mill/runs',
    tag: 'The Mill',
    needs: 'propose',
    does: 'Runs trials as a job and weighs the record of the case. Asked again after a stop, it goes on where it was.',
    body: p.RunBody,
    answer: JobStarted,
    run: ({ desk, work, body: { trials, seed, assume } }) =>
      work.mill.start(desk.file, { trials, seed, granted: assume }),
  }),
  route({
    method: 'post',
    path: '/api/mill/inside',
    tag: 'The Mill',
    needs: 'propose',
    does: 'Looks step by step (ABC-SMC) inside one hypothesis of a run that is done, as a job; `inside` of the run then holds what was found.',
    body: p.InsideBody,
    answer: JobStarted,
    run: ({ desk, work, body: { trials, seed, assume, hypothesis } }) =>
      work.mill.look(desk.file, { trials, seed, granted: assume }, hypothesis),
  }),
  route({
    method: 'post',
    path: '/api/mill/cases',
    tag: 'The Mill',
    needs: 'own',
    does: 'Makes a case file of one trial beside the open case, as a job, and serves it; `opens` says where. Its truth lies in a file beside it.',
    body: p.OpenTrialBody,
    answer: JobStarted,
    run: ({ desk, work, body: { assume, ...at } }) => work.openTrial(desk.file, { ...at, granted: assume }),
  }),
  route({
    method: 'get',
    path: '/api/unanimity',
    tag: 'The Mill',
    needs: 'read',
    does: 'What voices that all say yes are worth where one apparatus may have made them all, for one voice to thirty.',
    query: p.UnanimityQuery,
    answer: p.UnanimityView,
    run: ({ desk, query }) => desk.unanimity(query),
  }),
]
