import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Office, regions, type World } from '../world.ts'
import { raiseNow } from './suspicion.ts'

/** Share of those taken that should have spoken for the story to be believed (assumption). */
const wantedShare = 0.8
/** Weeks after which the demand is renewed (assumption). */
const period = 4
/**
 * Most that a region's limit grows to, over the first: 767,000 were sentenced under Order 00447 where 75,950 and 193,000
 * had been allowed at first (R14), 2.9 times.
 */
const mostOverrun = 3

/** The first limit of each region: its even share of the arrests of four weeks, times l_r. */
export function setLimits(world: World, p: Parameters): void {
  const { people, visible, firstLimit, limit } = world
  firstLimit.fill(0)
  world.takenIn.fill(0)
  world.full.fill(0)
  for (let i = 0; i < people; i++) firstLimit[visible.region[i]!]!++
  for (let r = 0; r < regions; r++) limit[r] = firstLimit[r] = (p.limits * p.cap * period * firstLimit[r]!) / people
}

/**
 * Process 9. Every four weeks the demand for names grows with the credibility deficit, and limits on arrests grow by petition
 * from below (S6): each region that used up its limit asks for more, and the arrests of a week grow with the mean of the
 * limits. Without regions the one limit grows that was reached. Investigators are replaced with chance `to` a week: the
 * new know less, the replaced come under suspicion themselves (S10), and cases that were closed are opened again with
 * what was held against people (S9).
 */
export function renewDemand(world: World, p: Parameters, random: Stream): void {
  if (random.uniform() < p.turnover) replace(world, p)
  else world.skill = Math.min(1, world.skill + 0.05)
  if (world.week === 0 || world.week % period !== 0) return
  const deficit = world.taken === 0 ? 0 : Math.max(0, wantedShare - world.spoke / world.taken)
  world.demand = 1 + p.feedback * deficit
  if (p.limits > 0) petition(world, p)
  else if (world.taken >= p.cap * world.week) world.capFactor = Math.min(2, world.capFactor * (1 + p.petition * 0.25))
}

function petition(world: World, p: Parameters): void {
  const { firstLimit, limit, takenIn } = world
  let now = 0
  let first = 0
  for (let r = 0; r < regions; r++) {
    if (takenIn[r]! >= limit[r]!) limit[r] = Math.min(mostOverrun * firstLimit[r]!, limit[r]! * (1 + p.petition))
    takenIn[r] = 0
    now += limit[r]!
    first += firstLimit[r]!
  }
  world.capFactor = now / first
}

function replace(world: World, p: Parameters): void {
  const { people, visible, gone, shelved } = world
  world.skill = 0.5
  for (let i = 2; i < people; i++) {
    if (gone[i] === 1) continue
    if (visible.office[i] === Office.investigator) raiseNow(world, i, p.claimWeight)
    if (shelved[i]! > 0) {
      raiseNow(world, i, shelved[i]!)
      shelved[i] = 0
    }
  }
}
