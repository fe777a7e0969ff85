import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Office, type World } from '../world.ts'
import { raiseNow } from './suspicion.ts'

/** Share of those taken that should have spoken for the story to be believed (assumption). */
const wantedShare = 0.8
/** Weeks after which the demand is renewed (assumption). */
const period = 4

/**
 * Process 9. Every four weeks the demand for names grows with the credibility deficit, and a limit on arrests that was
 * reached grows by petition from below. Investigators are replaced with chance `to` a week: the new know less, the replaced
 * come under suspicion themselves (S10), and cases that were closed are opened again with what was held against people (S9).
 */
export function renewDemand(world: World, p: Parameters, random: Stream): void {
  if (random.uniform() < p.turnover) replace(world, p)
  else world.skill = Math.min(1, world.skill + 0.05)
  if (world.week === 0 || world.week % period !== 0) return
  const deficit = world.taken === 0 ? 0 : Math.max(0, wantedShare - world.spoke / world.taken)
  world.demand = 1 + p.feedback * deficit
  if (world.taken >= p.cap * world.week) world.capFactor = Math.min(2, world.capFactor * (1 + p.petition * 0.25))
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
