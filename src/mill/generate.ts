import type { Stream } from '../kit/random.ts'
import { type HypothesisKey, hypotheses } from './hypotheses.ts'
import type { Parameters } from './parameters.ts'
import { closeTrial } from './processes/after.ts'
import { arrest, take } from './processes/arrest.ts'
import { prepareWeek } from './processes/confrontation.ts'
import { renewDemand, setLimits } from './processes/demand.ts'
import { Mark, prepareNaming, renewPull } from './processes/naming.ts'
import { preparePressure, press } from './processes/pressure.ts'
import { leaveRecord } from './processes/record.ts'
import { failuresBefore, speakAgain, volunteer } from './processes/speaking.ts'
import { beginSuspicion, coolDown, noiseDrift } from './processes/suspicion.ts'
import { holdTrial } from './processes/trial.ts'
import { makeSociety } from './society.ts'
import { mostItems } from './visible.ts'
import { Office, type World } from './world.ts'

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
    coolDown(world, p)
    arrest(world, p, random)
    if (world.resistingCount > 0) {
      prepareWeek(world, p, random)
      press(world, p, random)
    }
    speakAgain(world, p, random)
    if (p.volunteers > 0) volunteer(world, p, random)
    onWeek?.(world)
  }
  holdTrial(world, p, random)
  closeTrial(world, p, random)
  leaveRecord(world, p, random)
  return world
}

function begin(world: World, p: Parameters, provoked: boolean, random: Stream): void {
  const { visible, truth, drift, marked } = world
  world.items = Math.min(mostItems, Math.floor(p.items))
  world.week = 0
  world.skill = world.demand = world.capFactor = 1
  world.taken = world.spoke = world.sparedCount = 0
  world.resistingCount = world.speakingCount = world.fileCount = world.examinerCount = 0
  truth.statements = 0
  truth.nextRoot.fill(1)
  truth.lostRoots.fill(0)
  truth.fromScript.fill(0)
  truth.claims.fill(0)
  visible.votesCast = visible.votesWith = visible.spoken = visible.printed = 0
  visible.asked = visible.confirmed = visible.contradicted = 0
  makeSociety(world, p, provoked, random)
  prepareNaming(world, p)
  preparePressure(p)
  setLimits(world, p)
  const n = world.people
  for (const column of [world.shelved, world.indegree, world.confronted, world.statementsOf, world.shownCount])
    column.fill(0, 0, n)
  for (const column of [visible.arrested, visible.held, visible.left, visible.corrected]) column.fill(-1, 0, n)
  for (const column of [visible.tried, visible.retracted, visible.restored, visible.spared]) column.fill(0, 0, n)
  for (const column of [visible.deedsPut, visible.deedsDenied, visible.closed, visible.sentence]) column.fill(0, 0, n)
  for (let i = 0; i < n; i++) {
    drift[i] =
      noiseDrift * random.uniform() +
      p.dissentSignal * truth.dissenter[i]! +
      p.memberSignal * truth.member[i]! +
      p.scriptSignal * truth.inScript[i]!
    marked[i] = truth.inScript[i]! === 1 ? Mark.script : 0
    renewPull(world, p, i)
    if (visible.office[i] === Office.investigator) world.examiners[world.examinerCount++] = i
  }
  beginSuspicion(world, p)
  world.untilAgain = failuresBefore(p.again, random)
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
