import type { PriorEdits } from './parameters.ts'

/**
 * The seven rival generators. Each is a setting of one model, not a model of its own: what is true, and what the
 * apparatus does. They do not lie on a line from guilty to innocent.
 */
export interface Hypothesis {
  readonly name: string
  readonly isTrue: string
  readonly does: string
  readonly edits: PriorEdits
  /** A few members planted by the apparatus itself. */
  readonly provoked?: boolean
}

const zero = { kind: 'fixed', value: 0 } as const
const uniform = (low: number, high: number) => ({ kind: 'uniform', low, high }) as const
const whole = (low: number, high: number) => ({ kind: 'uniform', low, high, whole: true }) as const
const noScript: PriorEdits = { script: zero, scriptPull: zero, scriptSignal: zero, scriptSize: zero }

export const hypotheses = {
  fab: {
    name: 'fabricated',
    isTrue: 'No organisation and no dissent.',
    does: 'A central script, circulated papers, demand for names.',
    edits: { script: uniform(0.3, 1), scriptPull: uniform(1, 4) },
  },
  casc: {
    name: 'cascade',
    isTrue: 'No organisation and no dissent.',
    does: 'No script; pressure to name, salience and ties.',
    edits: { ...noScript },
  },
  opp: {
    name: 'opportunist',
    isTrue: 'No organisation and no dissent.',
    does: 'People use the office against those they dislike.',
    edits: {
      ...noScript,
      volunteers: uniform(0.5, 3),
      dislikePull: { kind: 'normal', mean: 2, sd: 0.5 },
      pressure: uniform(0, 0.5),
    },
  },
  mixed: {
    name: 'inflated',
    isTrue: 'Real dissent of a minority: talk and meetings. No deeds.',
    does: 'A script turns talk into deeds.',
    edits: { script: uniform(0.3, 1), scriptPull: uniform(0.5, 3), dissenters: uniform(0.3, 0.9) },
  },
  real: {
    name: 'real',
    isTrue: 'A sparse organisation in cells; members know a part.',
    does: 'Investigation with little pressure and no script.',
    edits: {
      ...noScript,
      members: whole(12, 41),
      pressure: uniform(0, 0.4),
      copying: uniform(0, 0.3),
      circulation: uniform(0, 0.4),
      lead: uniform(0, 0.5),
      obedience: uniform(0, 0.5),
    },
  },
  'real+': {
    name: 'real under a machine',
    isTrue: 'A sparse organisation in cells; members know a part.',
    does: 'The same script, papers and pressure as for the fabricated.',
    edits: {
      members: whole(12, 41),
      script: uniform(0.3, 1),
      scriptPull: uniform(1, 4),
      scriptFit: uniform(0.2, 0.8),
    },
  },
  prov: {
    name: 'provoked',
    isTrue: 'A few members planted by the apparatus.',
    does: 'The plot of the planted is extended by naming, with a script.',
    edits: { members: whole(2, 5), script: uniform(0.3, 1), scriptPull: uniform(1, 4), scriptFit: uniform(0.8, 1) },
    provoked: true,
  },
} as const satisfies Record<string, Hypothesis>

export type HypothesisKey = keyof typeof hypotheses
export const hypothesisKeys = Object.keys(hypotheses) as HypothesisKey[]
