import * as p from '../payloads-scales.ts'
import { change, Id, route } from '../route.ts'

/** Rival accounts on the case's own claims. */
export const weighing = [
  route({
    method: 'get',
    path: '/api/scales',
    tag: 'Accounts',
    needs: 'read',
    does: 'Rival accounts weighed: ratios of each item with their ranges, what is counted once, linchpins, the best case for each.',
    answer: p.ScalesView,
    run: ({ desk }) => desk.scales(),
  }),
  route({
    method: 'get',
    path: '/api/questions/{id}/advice',
    tag: 'Accounts',
    needs: 'read',
    does: 'The checklists of source criticism for one question: seven steps, questions of each statement and source, three facets.',
    params: Id,
    answer: p.AdviceView,
    may: [404],
    run: ({ desk, params }) => desk.advice(params.id),
  }),
  route({
    method: 'post',
    path: '/api/scales',
    tag: 'Accounts',
    needs: 'decide',
    does: 'Lays a set of rival accounts into a case that weighs none.',
    body: p.RivalsBody,
    answer: p.RivalsChanged,
    may: [404, 409],
    run: ({ desk, body }) => desk.makeRivals(body),
  }),
  change({
    path: '/api/scales/prior',
    tag: 'Accounts',
    does: 'Sets priors, with a reason. 409 where the accounts changed since `version`.',
    body: p.PriorBody,
    answer: p.RivalsChanged,
    run: ({ desk, body: { version, ...prior } }) => desk.changeRivals(version, prior),
  }),
  change({
    path: '/api/scales/likelihoods',
    tag: 'Accounts',
    does: 'Says in words how likely an item is under an account, with a reason.',
    body: p.JudgementBody,
    answer: p.RivalsChanged,
    run: ({ desk, body: { version, ...judged } }) => desk.changeRivals(version, judged),
  }),
  change({
    path: '/api/scales/seal',
    tag: 'Accounts',
    does: 'Seals question, accounts and priors: their hash goes into the ledger.',
    body: p.SealBody,
    answer: p.RivalsChanged,
    run: ({ desk, body: { version } }) => desk.changeRivals(version, { seal: true }),
  }),
]
