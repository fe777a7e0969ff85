import type { Stream } from '../kit/random.ts'
import type { Parameters } from './parameters.ts'
import { Fate, Tie } from './visible.ts'
import { HiddenTie, mostPeople, Office, type World } from './world.ts'

export const factions = 5
/** Share of people outside every former opposition (assumption). */
const loyalShare = 0.5
/** Cumulative shares of offices: officials, experts, security, regions, voters, investigators (assumption). */
const officeShares = [0.45, 0.6, 0.68, 0.8, 0.94, 1]
/** Shares of ties by layer: friendship, work, teaching, kin (assumption). */
const layers = [
  [0.35, Tie.friend],
  [0.8, Tie.work],
  [0.92, Tie.teaching],
  [1, Tie.kin],
] as const
/** Disliked persons a head (assumption). */
const dislikes = 2

/**
 * People, factions, offices and ties: a stochastic block model with overlapping layers (Holland, Laskey and Leinhardt
 * 1983), drawn edge by edge. Then what is true: dissent, and an organisation in cells where each member knows the one
 * who brought him in and two he brought in himself (Baker and Faulkner 1993: concealment before efficiency).
 */
export function makeSociety(world: World, p: Parameters, provoked: boolean, random: Stream): void {
  const n = Math.min(mostPeople, Math.max(30, Math.floor(p.people)))
  world.people = n
  const { visible, truth, tie } = world
  tie.fill(0, 0, n * n + 3)
  for (let i = 0; i < n; i++) {
    visible.faction[i] = random.uniform() < loyalShare ? 0 : 1 + random.below(factions - 1)
    const u = random.uniform()
    let office = 0
    while (u >= officeShares[office]!) office++
    visible.office[i] = Office.official + office
    visible.fate[i] = Fate.none
    world.endurance[i] = random.normal() * p.enduranceSd
    world.leverage[i] = random.uniform()
    world.scruple[i] = random.uniform()
    truth.member[i] = 0
    truth.dissenter[i] = 0
    truth.inScript[i] = 0
    truth.knows[i] = 0
  }
  visible.office[0] = Office.centre
  visible.office[1] = Office.hub
  visible.faction[0] = 0
  visible.faction[1] = 1
  visible.fate[1] = Fate.absent
  listFactions(world)
  const draws = Math.floor((n * p.priorTies) / 2)
  for (let e = 0; e < draws; e++) {
    const a = random.below(n)
    const b = random.uniform() < p.homophily ? companion(world, a, random) : random.below(n)
    const u = random.uniform()
    let layer = 0
    while (u >= layers[layer]![0]) layer++
    if (a === b) continue
    const bit = layers[layer]![1]
    tie[a * n + b]! |= bit
    tie[b * n + a]! |= bit
  }
  for (let e = 0; e < n * dislikes; e++) {
    const a = random.below(n)
    const b = random.below(n)
    if (a !== b) tie[a * n + b]! |= HiddenTie.dislike
  }
  makeTruth(world, p, provoked, random)
  makeScript(world, p, random)
}

function listFactions({ people, visible, factionStart, byFaction }: World): void {
  let at = 0
  for (let f = 0; f < factions; f++) {
    factionStart[f] = at
    for (let i = 0; i < people; i++) if (visible.faction[i] === f) byFaction[at++] = i
  }
  factionStart[factions] = at
}

function companion({ visible, factionStart, byFaction }: World, a: number, random: Stream): number {
  const f = visible.faction[a]!
  const from = factionStart[f]!
  return byFaction[from + random.below(factionStart[f + 1]! - from)]!
}

function makeTruth({ people: n, items, visible, truth, tie }: World, p: Parameters, provoked: boolean, random: Stream) {
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
      tie[i * n + brought]! |= HiddenTie.contact
      tie[brought * n + i]! |= HiddenTie.contact
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
