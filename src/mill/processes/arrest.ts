import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Fate, mostShown, Tie } from '../visible.ts'
import { HiddenTie, Office, type World } from '../world.ts'
import { sanction } from './bodies.ts'

const known = Tie.friend | Tie.work | Tie.teaching | Tie.kin | HiddenTie.contact

/**
 * Process 2. Three rings by thresholds τ_g > τ_s > τ_p; breadth says how many are reached, and an outer ring is touched
 * only when the inner is empty. Inside a ring people are ranked by suspicion plus noise of the width v. Before the
 * change of rule a voter is taken only with the vote of the body.
 */
export function arrest(world: World, p: Parameters, random: Stream): void {
  const mean = p.cap * world.capFactor
  let left = Math.floor(mean) + (random.uniform() < mean % 1 ? 1 : 0)
  const reached = p.breadth < 1 / 3 ? 0 : p.breadth < 2 / 3 ? 1 : 2
  const bounds = [p.ringGuilty, p.ringSuspect, p.ringPossible]
  for (let ring = 0; ring <= reached && left > 0; ring++) {
    if (world.inRing[ring] === 0) continue
    const low = bounds[ring]!
    const high = ring === 0 ? Infinity : bounds[ring - 1]!
    left = takeFrom(world, p, low, high, left, random)
  }
}

function takeFrom(world: World, p: Parameters, low: number, high: number, most: number, random: Stream): number {
  const { people, visible, suspicion, weight, candidates } = world
  const { fate, office } = visible
  const { violence } = p
  let count = 0
  for (let i = 2; i < people; i++) {
    const s = suspicion[i]!
    if (s < low || s >= high || fate[i] !== Fate.none) continue
    candidates[count] = i
    weight[count++] = s + violence * random.uniform()
  }
  let left = most
  while (left > 0 && count > 0) {
    let best = 0
    for (let c = 1; c < count; c++) if (weight[c]! > weight[best]!) best = c
    const first = candidates[best]!
    candidates[best] = candidates[--count]!
    weight[best] = weight[count]!
    const needsVote = office[first] === Office.voter && world.week < p.ruleChange * p.steps
    if (needsVote && !sanction(world, p, random)) {
      suspicion[first] = 0
      continue
    }
    take(world, p, first, random)
    left--
  }
  return left
}

/** Puts one person into custody. Papers circulated before may already have been read (four chances). */
export function take(world: World, p: Parameters, i: number, random: Stream): void {
  const { people, visible, truth, tie, freshTies } = world
  visible.fate[i] = Fate.arrested
  visible.arrested[i] = 7 * world.week
  world.taken++
  world.resisting[world.resistingCount++] = i
  world.hazard[i] =
    p.breakBase +
    p.breakPressure * p.pressure +
    p.breakIsolation * p.isolation +
    p.breakFamily * world.leverage[i]! * p.credibility +
    p.breakTrue * (truth.member[i]! | truth.dissenter[i]!) -
    world.endurance[i]!
  const row = i * people
  for (let j = 2; j < people; j++) if ((tie[row + j]! & known) !== 0) freshTies[j]!++
  if (visible.office[i] === Office.investigator) world.skill *= 0.8
  for (let chance = 0; chance < 4; chance++) if (random.uniform() < p.showing) show(world, i, random)
}

/** Shows one circulated paper, drawn at random. */
export function show(world: World, i: number, random: Stream): void {
  if (world.fileCount === 0 || world.shownCount[i]! >= mostShown) return
  world.shown[i * mostShown + world.shownCount[i]!++] = world.file[random.below(world.fileCount)]!
}
