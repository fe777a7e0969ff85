import { Stream } from '../kit/random.ts'
import { generate } from './generate.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from './hypotheses.ts'
import { drawInto, type Parameters, type Prior, type PriorEdits, parameterKeys, priorsOf } from './parameters.ts'
import { summariser } from './summaries/summarise.ts'
import { summaryCount } from './summaries/table.ts'
import { meanRoots } from './truth.ts'
import { see, type Window } from './window.ts'
import { mostPeople, World } from './world.ts'

/** What to simulate. Trials `from` to `to` - 1 of a study: any split over workers gives the same rows. */
export interface Study {
  readonly seed: number
  readonly study: number
  readonly from: number
  readonly to: number
  /** One hypothesis for all trials, or all in turn. */
  readonly hypothesis?: HypothesisKey | undefined
  readonly priors?: PriorEdits | undefined
  /** How much of a record a reader has; all of it unless given. */
  readonly window?: Window | undefined
}

/** Rows of a study: summaries for the inference, labels, parameters, and the truth-side counts beside them. */
export interface Rows {
  readonly count: number
  readonly summaries: Float64Array
  /** Place of the hypothesis in `hypothesisKeys`. */
  readonly hypothesis: Uint8Array
  readonly parameters: Float64Array
  /** Truth side: mean true roots an item, mean statements an item. Not for inference. */
  readonly roots: Float64Array
  readonly apparent: Float64Array
}

/** Made once a worker and filled anew for every trial. */
let workshop: { readonly world: World; readonly summarise: ReturnType<typeof summariser> } | undefined

/** The priors of each hypothesis under a study; worked out once a study, not once a trial. */
const priorsByStudy = new WeakMap<Study, readonly (readonly Prior[])[]>()

function priorsUnder(study: Study): readonly (readonly Prior[])[] {
  const known = priorsByStudy.get(study)
  if (known !== undefined) return known
  const priors = hypothesisKeys.map(key => priorsOf([hypotheses[key].edits, study.priors ?? {}]))
  priorsByStudy.set(study, priors)
  return priors
}

/**
 * Plays one trial of a study: its stream, its draw of the parameters, its world. Whoever plays trial t of a study sees
 * the same trial.
 */
export function playTrial(
  world: World,
  study: Study,
  trial: number,
  random: Stream,
  onWeek?: (world: World) => void,
): { readonly key: HypothesisKey; readonly drawn: Parameters } {
  const h = study.hypothesis === undefined ? trial % hypothesisKeys.length : hypothesisKeys.indexOf(study.hypothesis)
  const key = hypothesisKeys[h]!
  random.restart(study.seed, study.study, trial)
  const drawn = drawInto(world.drawn, priorsUnder(study)[h]!, random, world.parameters)
  generate(world, drawn, key, random, onWeek)
  return { key, drawn }
}

/**
 * Runs trials one after another in this thread. The hypothesis of trial t is t modulo seven unless one is named, so that
 * the prior over hypotheses is even by design and re-weighted afterwards.
 *
 * @example
 * runStudy({ seed: 1938, study: 0, from: 0, to: 70 }).count // => 70
 */
export function runStudy(study: Study, onTrial?: (done: number) => void): Rows {
  const count = study.to - study.from
  const rows: Rows = {
    count,
    summaries: new Float64Array(count * summaryCount),
    hypothesis: new Uint8Array(count),
    parameters: new Float64Array(count * parameterKeys.length),
    roots: new Float64Array(count),
    apparent: new Float64Array(count),
  }
  workshop ??= { world: new World(), summarise: summariser(mostPeople) }
  const { world, summarise } = workshop
  const random = new Stream()
  for (let row = 0; row < count; row++) {
    const { key } = playTrial(world, study, study.from + row, random)
    if (study.window !== undefined) see(world.visible, study.window, random)
    summarise(world.visible, rows.summaries, row * summaryCount)
    rows.hypothesis[row] = hypothesisKeys.indexOf(key)
    rows.parameters.set(world.parameters, row * parameterKeys.length)
    const { roots, statements } = meanRoots(world.truth, world.items)
    rows.roots[row] = roots
    rows.apparent[row] = statements
    onTrial?.(row + 1)
  }
  return rows
}
