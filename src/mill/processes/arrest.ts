import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Fate, mostShown, Tie } from '../visible.ts'
import { HiddenTie, Office, regions, type World } from '../world.ts'
import { sanction } from './bodies.ts'
import { clear } from './suspicion.ts'

const known = Tie.friend | Tie.work | Tie.teaching | Tie.kin | HiddenTie.contact
const knownWord = known * 0x01010101
/** Bytes below 128: adding 127 raises the high bit of every byte that is not 0, and nothing is carried over. */
const lows = 0x7f7f7f7f
const highs = 0x80808080 | 0
/** The centre and the absent hub, persons 0 and 1, as bits. */
const neverTaken = 3

/**
 * Process 2. Three rings by thresholds τ_g > τ_s > τ_p; breadth says how many are reached, and an outer ring is touched
 * only when the inner is used up. Inside a ring that holds more than are wanted, people are ranked by suspicion plus noise
 * of the width v. Before the change of rule a voter is taken only with the vote of the body, and an inquiry may be closed
 * for want of grounds (S9); either way the place is used up. Where regions have limits, nobody is taken in a region whose
 * limit was used up before this week.
 */
export function arrest(world: World, p: Parameters, random: Stream): void {
  const mean = p.cap * world.capFactor
  let left = Math.floor(mean)
  if (random.uniform() < mean - left) left++
  if (left === 0) return
  markFull(world, p)
  const reached = p.breadth < 1 / 3 ? 0 : p.breadth < 2 / 3 ? 1 : 2
  const count = gather(world, reached === 0 ? p.ringGuilty : reached === 1 ? p.ringSuspect : p.ringPossible)
  for (let ring = 0; ring <= reached && left > 0 && count > 0; ring++) {
    const low = ring === 0 ? p.ringGuilty : ring === 1 ? p.ringSuspect : p.ringPossible
    const high = ring === 0 ? Infinity : ring === 1 ? p.ringGuilty : p.ringSuspect
    left = takeFrom(world, p, count, low, high, left, random)
  }
}

/**
 * Everybody at large whose suspicion reaches the outermost ring, with the suspicion of this week. Without an event it only
 * nears its steady value: who is below the ring and will be so is not looked at again until the next event.
 */
function gather(world: World, least: number): number {
  const { people, steady, heat, decay, suspects, candidates, suspicion, full, visible } = world
  let count = 0
  suspects[0]! &= ~neverTaken
  for (let word = 0; word << 5 < people; word++) {
    let kept = suspects[word]!
    for (let bits = kept; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits
      const i = (word << 5) + 31 - Math.clz32(bit)
      const s = steady[i]! + heat[i]! * decay
      if (s >= least) {
        if (full[visible.region[i]!] === 1) continue
        candidates[count] = i
        suspicion[count++] = s
      } else if (steady[i]! < least || s === -Infinity) kept ^= bit
    }
    suspects[word] = kept
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
  const { suspicion, candidates, weight, ring } = world
  let inside = 0
  for (let c = 0; c < count; c++) if (suspicion[c]! >= low && suspicion[c]! < high) ring[inside++] = c
  if (inside <= wanted) {
    // where there is room for all, the order is that of the list
    for (let r = 0; r < inside; r++) attempt(world, p, candidates[ring[r]!]!, suspicion[ring[r]!]!, random)
    return wanted - inside
  }
  const { violence } = p
  let best = 0
  for (let r = 0; r < inside; r++) {
    weight[r] = suspicion[ring[r]!]! + violence * random.uniform()
    if (weight[r]! > weight[best]!) best = r
  }
  for (let left = wanted; ; ) {
    weight[best] = -1
    attempt(world, p, candidates[ring[best]!]!, suspicion[ring[best]!]!, random)
    if (--left === 0) return 0
    best = 0
    for (let r = 1; r < inside; r++) if (weight[r]! > weight[best]!) best = r
  }
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
  const { visible, truth, tieWords, heat, suspects, growth, stride } = world
  visible.fate[i] = Fate.arrested
  visible.arrested[i] = 7 * world.week
  world.gone[i] = 1
  heat[i] = -Infinity
  world.taken++
  world.takenIn[visible.region[i]!]!++
  world.resisting[world.resistingCount++] = i
  const endurance = random.normal() * p.enduranceSd
  const leverage = random.uniform()
  world.hazard[i] = Math.exp(
    p.breakBase +
      p.breakPressure * p.pressure +
      p.breakIsolation * p.isolation +
      p.breakFamily * leverage * p.credibility +
      p.breakTrue * (truth.member[i]! | truth.dissenter[i]!) -
      endurance,
  )
  const by = p.tieWeight * growth
  const row = i * stride
  for (let word = row >> 2, j = 0; j < stride; word++, j += 4) {
    // the high bit of each byte that holds a known tie
    let ties = ((tieWords[word]! & knownWord) + lows) & highs
    for (; ties !== 0; ties &= ties - 1) {
      const other = j + ((31 - Math.clz32(ties & -ties)) >> 3)
      heat[other]! += by
      suspects[other >> 5]! |= 1 << (other & 31)
    }
  }
  if (visible.office[i] === Office.investigator) world.skill *= 0.8
  for (let chance = 0; chance < 4; chance++) if (random.uniform() < p.showing) show(world, i, random)
}

/** Shows one circulated paper, drawn at random. */
export function show(world: World, i: number, random: Stream): void {
  if (world.fileCount === 0 || world.shownCount[i]! >= mostShown) return
  world.shown[i * mostShown + world.shownCount[i]!++] = world.file[random.below(world.fileCount)]!
}

/** Which regions have used up their limit by now. A week that began below it may end above. */
function markFull({ full, takenIn, limit }: World, p: Parameters): void {
  if (p.limits > 0) for (let r = 0; r < regions; r++) full[r] = takenIn[r]! >= limit[r]! ? 1 : 0
}
