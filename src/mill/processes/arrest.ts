import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Fate, mostShown, Tie } from '../visible.ts'
import { HiddenTie, Office, type World } from '../world.ts'
import { sanction } from './bodies.ts'
import { clear } from './suspicion.ts'

const known = Tie.friend | Tie.work | Tie.teaching | Tie.kin | HiddenTie.contact
const knownWord = known * 0x01010101

/**
 * Process 2. Three rings by thresholds τ_g > τ_s > τ_p; breadth says how many are reached, and an outer ring is touched
 * only when the inner is used up. Inside a ring that holds more than are wanted, people are ranked by suspicion plus noise
 * of the width v. Before the change of rule a voter is taken only with the vote of the body, and an inquiry may be closed
 * for want of grounds (S9); either way the place is used up.
 */
export function arrest(world: World, p: Parameters, random: Stream): void {
  const mean = p.cap * world.capFactor
  let left = Math.floor(mean)
  if (random.uniform() < mean - left) left++
  if (left === 0) return
  const reached = p.breadth < 1 / 3 ? 0 : p.breadth < 2 / 3 ? 1 : 2
  const count = gather(world, reached === 0 ? p.ringGuilty : reached === 1 ? p.ringSuspect : p.ringPossible)
  for (let ring = 0; ring <= reached && left > 0 && count > 0; ring++) {
    const low = ring === 0 ? p.ringGuilty : ring === 1 ? p.ringSuspect : p.ringPossible
    const high = ring === 0 ? Infinity : ring === 1 ? p.ringGuilty : p.ringSuspect
    left = takeFrom(world, p, count, low, high, left, random)
  }
}

/** Everybody at large whose suspicion reaches the outermost ring, with the suspicion of this week. */
function gather({ people, steady, heat, decay, candidates, suspicion }: World, least: number): number {
  let count = 0
  for (let i = 2; i < people; i++) {
    const s = steady[i]! + heat[i]! * decay
    if (s < least) continue
    candidates[count] = i
    suspicion[count++] = s
  }
  return count
}

function takeFrom(
  world: World,
  p: Parameters,
  count: number,
  low: number,
  high: number,
  wanted: number,
  random: Stream,
): number {
  const { suspicion, candidates, weight } = world
  let inside = 0
  for (let c = 0; c < count; c++) if (suspicion[c]! >= low && suspicion[c]! < high) inside++
  if (inside === 0) return wanted
  const all = inside <= wanted
  for (let c = 0; c < count; c++) {
    const s = suspicion[c]!
    const here = s >= low && s < high
    // where there is room for all, the order is that of the list
    weight[c] = here ? (all ? count - c : s + p.violence * random.uniform()) : -1
  }
  let left = wanted
  for (; left > 0 && inside > 0; left--, inside--) {
    let best = 0
    for (let c = 1; c < count; c++) if (weight[c]! > weight[best]!) best = c
    weight[best] = -1
    attempt(world, p, candidates[best]!, suspicion[best]!, random)
  }
  return left
}

/** A vote, a want of grounds, or custody. */
function attempt(world: World, p: Parameters, i: number, s: number, random: Stream): void {
  if (world.week >= p.ruleChange * p.steps) {
    take(world, p, i, random)
    return
  }
  const refused = world.visible.office[i] === Office.voter && !sanction(world, p, random)
  if (!refused && random.uniform() >= p.close) {
    take(world, p, i, random)
    return
  }
  if (!refused) {
    world.visible.closed[i] = 1
    world.shelved[i] = s
  }
  clear(world, i)
}

/** Puts one person into custody. Papers circulated before may already have been read (four chances). */
export function take(world: World, p: Parameters, i: number, random: Stream): void {
  const { visible, truth, tie, tieWords, heat, growth, stride } = world
  visible.fate[i] = Fate.arrested
  visible.arrested[i] = 7 * world.week
  world.gone[i] = 1
  heat[i] = -Infinity
  world.taken++
  world.resisting[world.resistingCount++] = i
  const endurance = random.normal() * p.enduranceSd
  const leverage = random.uniform()
  world.hazard[i] =
    p.breakBase +
    p.breakPressure * p.pressure +
    p.breakIsolation * p.isolation +
    p.breakFamily * leverage * p.credibility +
    p.breakTrue * (truth.member[i]! | truth.dissenter[i]!) -
    endurance
  const by = p.tieWeight * growth
  const row = i * stride
  for (let word = row >> 2, j = 0; j < stride; word++, j += 4) {
    if ((tieWords[word]! & knownWord) === 0) continue
    for (let at = j; at < j + 4; at++) if ((tie[row + at]! & known) !== 0) heat[at]! += by
  }
  if (visible.office[i] === Office.investigator) world.skill *= 0.8
  for (let chance = 0; chance < 4; chance++) if (random.uniform() < p.showing) show(world, i, random)
}

/** Shows one circulated paper, drawn at random. */
export function show(world: World, i: number, random: Stream): void {
  if (world.fileCount === 0 || world.shownCount[i]! >= mostShown) return
  world.shown[i * mostShown + world.shownCount[i]!++] = world.file[random.below(world.fileCount)]!
}
