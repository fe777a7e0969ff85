import type { Stream } from '../kit/random.ts'
import { type HypothesisKey, hypotheses } from './hypotheses.ts'
import type { Parameters } from './parameters.ts'
import { arrest, take } from './processes/arrest.ts'
import { showPapers } from './processes/circulation.ts'
import { confront } from './processes/confrontation.ts'
import { renewDemand } from './processes/demand.ts'
import { prepareNaming, renewPull } from './processes/naming.ts'
import { press } from './processes/pressure.ts'
import { leaveRecord } from './processes/record.ts'
import { speakAgain, volunteer } from './processes/speaking.ts'
import { noiseDrift, raiseSuspicion } from './processes/suspicion.ts'
import { holdTrial } from './processes/trial.ts'
import { makeSociety } from './society.ts'
import { mostItems } from './visible.ts'
import type { World } from './world.ts'

/** People taken before the first week, so that something begins (assumption). */
export const firstTaken = 3

/**
 * One trial: a society, then the processes week by week until the day of the trial or until nobody is left who could
 * speak or be taken, then the dock and the record. The world is filled anew; its `visible` and `truth` are the result.
 * `onWeek` looks on at the end of each week and changes nothing.
 *
 * @example
 * const world = new World()
 * generate(world, drawParameters(random, [hypotheses.fab.edits]), 'fab', random)
 * world.visible.papers // what a later reader has
 */
export function generate(
  world: World,
  p: Parameters,
  hypothesis: HypothesisKey,
  random: Stream,
  onWeek?: (world: World) => void,
): World {
  begin(world, p, 'provoked' in hypotheses[hypothesis], random)
  for (world.week = 0; world.week < p.steps; world.week++) {
    if (world.resistingCount + world.speakingCount === 0 && p.volunteers === 0) break
    renewDemand(world, p, random)
    raiseSuspicion(world, p)
    arrest(world, p, random)
    showPapers(world, p, random)
    confront(world, p, random)
    press(world, p, random)
    speakAgain(world, p, random)
    volunteer(world, p, random)
    onWeek?.(world)
  }
  holdTrial(world, p, random)
  leaveRecord(world, p, random)
  return world
}

function begin(world: World, p: Parameters, provoked: boolean, random: Stream): void {
  const { visible, truth } = world
  world.items = Math.min(mostItems, Math.floor(p.items))
  world.week = 0
  world.skill = world.demand = world.capFactor = 1
  world.taken = world.spoke = world.sparedCount = 0
  world.resistingCount = world.speakingCount = world.fileCount = 0
  truth.statements = 0
  truth.nextRoot.fill(1)
  visible.votesCast = visible.votesWith = visible.spoken = visible.printed = 0
  makeSociety(world, p, provoked, random)
  prepareNaming(world, p)
  const n = world.people
  for (let i = 0; i < n; i++) {
    world.suspicion[i] = 0
    world.drift[i] =
      noiseDrift * Math.abs(random.normal()) +
      p.dissentSignal * truth.dissenter[i]! +
      p.memberSignal * truth.member[i]! +
      p.scriptSignal * truth.inScript[i]!
    world.freshClaims[i] = world.freshTies[i] = world.indegree[i] = 0
    world.called[i] = world.confronted[i] = 0
    world.statementsOf[i] = world.shownCount[i] = 0
    visible.arrested[i] = visible.held[i] = visible.left[i] = -1
    visible.tried[i] = visible.retracted[i] = visible.restored[i] = visible.spared[i] = 0
    visible.deedsPut[i] = visible.deedsDenied[i] = 0
    renewPull(world, p, i)
  }
  for (let first = 0; first < firstTaken; first++) take(world, p, firstOf(world, random), random)
}

/** The first to be taken: somebody who is free, twenty draws preferring the one with the strongest drift. */
function firstOf({ people, visible, drift }: World, random: Stream): number {
  let best = -1
  for (let draw = 0; draw < 20; draw++) {
    const i = 2 + random.below(people - 2)
    if (visible.fate[i] === 0 && (best < 0 || drift[i]! > drift[best]!)) best = i
  }
  return best
}
