import { streamOf } from '../../kit/random.ts'
import {
  afterStatement,
  detailRatio,
  explainedAway,
  extinction,
  naiveRatio,
  statementRatio,
  takenInError,
  unanimityRatio,
} from '../formulas.ts'
import { generate } from '../generate.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from '../hypotheses.ts'
import { drawParameters, type Parameters } from '../parameters.ts'
import { runStudy } from '../study.ts'
import { summariser } from '../summaries/summarise.ts'
import { type SummaryKey, summaryAt } from '../summaries/table.ts'
import { Origin, trueRoots } from '../truth.ts'
import { mostItems } from '../visible.ts'
import { mostPeople, World } from '../world.ts'
import { renamed } from './renamed.ts'

/** What was looked at, how much of it held, and of how much. */
export interface Held {
  readonly what: string
  readonly held: number
  readonly of: number
  /** What was measured beside the count, in words. */
  readonly beside?: string
}

const node = { act: 0.6, coercion: 0.8, other: 0.02 }
const panel = { guilty: 0.5, innocent: 0.05, machine: 0.95, suspicion: 0.01 }
const after = (n: number): number => unanimityRatio(panel, n)

/** Known numbers of the formulas, each as the literature behind `formulas.ts` or its own restatement gives it. */
const known: readonly (readonly [value: number, wanted: number, tolerance: number])[] = [
  [takenInError(0.01, 0.8, 0.1), 0.9252, 5e-5],
  ...[[0.7, 1.28, 1] as const, [1.5, 1.28, 0.6319] as const, [3, 1.28, 0.2831] as const, [3, 0.3, 0.6277] as const].map(
    ([r, k, q]) => [extinction(r, k), q, 5e-5] as const,
  ),
  ...[[0.1, 0.7143] as const, [0.5, 0.3333] as const, [1, 0.2] as const, [2, 0.1111] as const].map(
    ([r, p]) => [afterStatement(0.2, r), p, 5e-5] as const,
  ),
  [explainedAway(node, 0.1, 0.5), 0.171, 5e-5],
  [explainedAway(node, 0.1, 1), 0.113, 5e-5],
  [explainedAway(node, 0.1, 0), 0.7716, 5e-5],
  [statementRatio(node, true), 1.146, 5e-4],
  [statementRatio(node, false), 30.4, 0.05],
  ...[[1, 8.55, 0.005] as const, [2, 22.3, 0.05] as const, [3, 15.2, 0.05] as const, [5, 5, 0.05] as const].map(
    ([n, ratio, by]) => [after(n), ratio, by] as const,
  ),
  [after(8), 1.58, 0.005],
  [after(13), 1.02, 0.005],
  [after(21), 1.0001, 5e-5],
  [naiveRatio(panel, 21) / 1e21, 1, 1e-9],
  // the three limits of unanimity: to 1, to 1/ζ, and without bound
  [after(2000), 1, 1e-9],
  [unanimityRatio({ ...panel, machine: panel.guilty }, 2000), 100, 1e-6],
  [1 / unanimityRatio({ ...panel, machine: 0.2 }, 200), 0, 1e-60],
  [detailRatio(1, 0.01), 1, 1e-12],
]

/**
 * Unit truths, invariants and limits of the generator. They hold for every seed; the limits that are means have a tolerance
 * beside them.
 *
 * @example
 * checkLimits(1938, 60).every(one => one.held === one.of) // => true
 */
export function checkLimits(seed: number, trials: number): Held[] {
  const world = new World()
  const summarise = summariser(mostPeople)
  const play = (t: number, edits: Partial<Parameters> = {}, key: HypothesisKey = hypothesisKeys[t % 7]!): World => {
    const random = streamOf(seed, 80, t)
    return generate(world, { ...drawParameters(random, [hypotheses[key].edits]), ...edits }, key, random)
  }
  const each = (test: (t: number) => boolean): number =>
    Array.from({ length: trials }, (_, t) => test(t)).filter(Boolean).length
  const meanOf = (key: SummaryKey, edits: Partial<Parameters>, of: HypothesisKey): number => {
    const values = Array.from({ length: 5 * trials }, (_, t) => summarise(play(t, edits, of).visible)[summaryAt[key]]!)
    const told = values.filter(value => !Number.isNaN(value))
    return told.reduce((a, b) => a + b, 0) / told.length
  }
  const origins = each(t => {
    const { truth, value, items } = play(t)
    for (let s = 0; s < truth.statements; s++)
      for (let k = 0; k < items; k++)
        if ((value[s * mostItems + k] === 0) !== (truth.origin[s * mostItems + k] === Origin.none)) return false
    return Array.from({ length: items }, (_, k) => trueRoots(truth, k)).every(one => one.roots <= one.statements)
  })
  const rows = (from: number, to: number) => runStudy({ seed, study: 81, from, to }).summaries
  const [whole, part] = [rows(0, trials), rows(trials >> 1, trials)]
  const same = part.every((value, at) => Object.is(value, whole[whole.length - part.length + at]))
  const labels = each(t => {
    const { visible } = play(t)
    const before = summarise(visible)
    const other = summarise(renamed(visible, streamOf(seed, 82, t)))
    return before.every((value, at) => Object.is(value, other[at]) || Math.abs(value - other[at]!) < 1e-9)
  })
  const oneRoot = each(t => {
    const { truth, items } = play(t, { script: 1, lead: 1, copyError: 0 }, 'fab')
    return Array.from({ length: items }, (_, k) => trueRoots(truth, k)).every(one => one.roots <= 1)
  })
  const alone = { script: 0, copying: 0, smoothing: 0, survival: 1 }
  const chance = [4, 10].map(values => values * meanOf('agreement', { ...alone, values }, 'casc'))
  return [
    {
      what: 'known numbers of the formulas of arrest and confession (R1, R9, B1, B2, B3 with its three limits, B6)',
      held: known.filter(([value, wanted, by]) => Math.abs(value - wanted) <= by).length,
      of: known.length,
    },
    { what: 'no claim without an origin, and never more roots than statements', held: origins, of: trials },
    { what: 'the same seed gives the same rows, wherever a run begins', held: same ? 1 : 0, of: 1 },
    { what: 'people under other numbers leave every summary as it was', held: labels, of: trials },
    { what: 'a full script without error leaves one root an item', held: oneRoot, of: trials },
    {
      what: 'without script, copies, memory and pen agreement is chance, 1 / V, to an eighth',
      held: chance.filter(ratio => Math.abs(ratio - 1) < 1 / 8).length,
      of: chance.length,
      beside: `times V: ${chance.map(ratio => ratio.toFixed(2)).join(' for V = 4, ')} for V = 10`,
    },
  ]
}
