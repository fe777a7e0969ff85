import type { Stream } from '../kit/random.ts'
import type { Parameters } from './parameters.ts'
import { Fate, Tie } from './visible.ts'
import { HiddenTie, mostPeople, Office, regions, type World } from './world.ts'

export const factions = 5
/** Share of people outside every former opposition (assumption). */
const loyalShare = 0.5
/** Offices of people in hundredths: officials 45, experts 15, security 8, regions 12, voters 14, investigators 6 (assumption). */
const officeOf = hundredths([
  [45, Office.official],
  [15, Office.expert],
  [8, Office.security],
  [12, Office.region],
  [14, Office.voter],
  [6, Office.investigator],
])
/** Layers of ties in hundredths: friendship 35, work 45, teaching 12, kin 8 (assumption). */
const layerOf = hundredths([
  [35, Tie.friend],
  [45, Tie.work],
  [12, Tie.teaching],
  [8, Tie.kin],
])
/** Disliked persons a head (assumption). */
const dislikes = 2

/** A table with one entry for each hundredth, so that a draw is one look-up. */
function hundredths(shares: readonly (readonly [count: number, value: number])[]): Uint8Array {
  return Uint8Array.from(shares.flatMap(([count, value]) => Array<number>(count).fill(value)))
}

/**
 * People, factions, offices and ties: a stochastic block model with overlapping layers (Holland, Laskey and Leinhardt
 * 1983), drawn edge by edge. Then what is true: dissent, and an organisation in cells where each member knows the one
 * who brought him in and two he brought in himself (Baker and Faulkner 1993: concealment before efficiency).
 *
 * A person takes one uniform and a tie one: what is left of it after each decision, stretched to [0, 1), is uniform again and
 * takes the next. Of its 32 bits a tie in a world of 150 uses 22.
 */
export function makeSociety(world: World, p: Parameters, provoked: boolean, random: Stream): void {
  const n = Math.min(mostPeople, Math.max(30, Math.floor(p.people)))
  world.people = n
  world.stride = (n + 3) & ~3
  const { visible, truth } = world
  const { faction, office, region } = visible
  world.tie.fill(0, 0, n * world.stride)
  visible.ties.fill(0, 0, n * n)
  visible.tiedPairs = visible.kinPairs = 0
  for (const column of [truth.member, truth.dissenter, truth.inScript, truth.knows, visible.fate]) column.fill(0, 0, n)
  world.gone.fill(0, 0, n)
  for (let i = 0; i < n; i++) {
    let u = random.uniform()
    if (u < loyalShare) {
      faction[i] = 0
      u /= loyalShare
    } else {
      u = ((u - loyalShare) / (1 - loyalShare)) * (factions - 1)
      faction[i] = 1 + (u | 0)
      u -= u | 0
    }
    u *= 100
    office[i] = officeOf[u | 0]!
    region[i] = (u - (u | 0)) * regions
  }
  office[0] = Office.centre
  office[1] = Office.hub
  faction[0] = 0
  faction[1] = 1
  visible.fate[1] = Fate.absent
  world.gone[1] = 1
  listFactions(world)
  layTies(world, p, random)
  makeTruth(world, p, provoked, random)
  makeScript(world, p, random)
}

function layTies(world: World, p: Parameters, random: Stream): void {
  const { people: n, stride, tie, visible, factionStart, byFaction } = world
  const { ties, faction } = visible
  const { homophily } = p
  const draws = Math.floor((n * p.priorTies) / 2)
  let tied = 0
  let kin = 0
  for (let e = 0; e < draws; e++) {
    let y = random.uniform() * n
    const a = y | 0
    let b: number
    y -= a
    if (y < homophily) {
      const from = factionStart[faction[a]!]!
      y *= (factionStart[faction[a]! + 1]! - from) / homophily
      b = byFaction[from + (y | 0)]!
    } else {
      y = ((y - homophily) / (1 - homophily)) * n
      b = y | 0
    }
    if (a === b) continue
    const bit = layerOf[((y - (y | 0)) * 100) | 0]!
    const before = ties[a * n + b]!
    if (before === 0) tied += 2
    if (bit === Tie.kin && (before & Tie.kin) === 0) kin += 2
    ties[a * n + b] = ties[b * n + a] = before | bit
    tie[a * stride + b] = tie[b * stride + a] = before | bit
  }
  visible.tiedPairs = tied
  visible.kinPairs = kin
  for (let a = 0; a < n; a++) {
    let x = random.uniform()
    for (let e = 0; e < dislikes; e++) {
      x *= n
      const b = x | 0
      x -= b
      if (a !== b) tie[a * stride + b]! |= HiddenTie.dislike
    }
  }
}

function listFactions({ people, visible, factionStart, byFaction }: World): void {
  // by counting: how many there are, where each faction ends, and from the last person on each to the last free place
  factionStart.fill(0)
  for (let i = 0; i < people; i++) factionStart[visible.faction[i]!]!++
  for (let f = 1; f <= factions; f++) factionStart[f]! += factionStart[f - 1]!
  for (let i = people - 1; i >= 0; i--) byFaction[--factionStart[visible.faction[i]!]!] = i
}

function makeTruth(
  { people: n, stride, items, visible, truth, tie }: World,
  p: Parameters,
  provoked: boolean,
  random: Stream,
) {
  const meetings = (1 << (items >> 1)) - 1
  if (p.dissenters > 0) {
    for (let i = 2; i < n; i++) {
      if (visible.faction[i] === 0 || random.uniform() >= p.dissenters) continue
      truth.dissenter[i] = 1
      truth.knows[i] = bitsOf(items, p.knows, random) & meetings
    }
  }
  const wanted = Math.min(Math.floor(p.members), n - 2)
  const members: number[] = []
  for (let tries = 0; members.length < wanted && tries < 50 * n; tries++) {
    const i = 2 + random.below(n - 2)
    // a real organisation recruits among former oppositions, a planted one anywhere
    if (truth.member[i] === 1 || (!provoked && visible.faction[i] === 0 && random.uniform() < 0.7)) continue
    truth.member[i] = 1
    truth.knows[i] = bitsOf(items, p.knows, random)
    if (members.length > 0) {
      const brought = members[(members.length - 1) >> 1]!
      tie[i * stride + brought]! |= HiddenTie.contact
      tie[brought * stride + i]! |= HiddenTie.contact
    }
    members.push(i)
  }
}

function bitsOf(items: number, chance: number, random: Stream): number {
  let bits = 0
  for (let k = 0; k < items; k++) if (random.uniform() < chance) bits |= 1 << k
  return bits
}

/** The script: who is in it, and which value each item has in it. Former oppositions are preferred (assumption: 0.8). */
function makeScript({ people: n, items, visible, truth }: World, p: Parameters, random: Stream): void {
  for (let k = 0; k < items; k++) {
    truth.trueValue[k] = 1 + random.below(p.values)
    const other = 1 + random.below(p.values)
    truth.scriptValue[k] = random.uniform() < p.scriptFit ? truth.trueValue[k]! : other
  }
  if (p.scriptSize === 0) return
  truth.inScript[1] = 1
  for (let placed = 0, tries = 0; placed < p.scriptSize && tries < 50 * n; tries++) {
    const i = 2 + random.below(n - 2)
    if (truth.inScript[i] === 1 || (visible.faction[i] === 0 && random.uniform() < 0.8)) continue
    truth.inScript[i] = 1
    placed++
  }
}
