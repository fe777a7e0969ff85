import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Fate } from '../visible.ts'
import { Office, type World } from '../world.ts'

/** Share of those taken that should have spoken for the story to be believed (assumption). */
const wantedShare = 0.8
/** Weeks after which the demand is renewed (assumption). */
const period = 4

/**
 * Process 9. Every four weeks the demand for names grows with the credibility deficit, and a limit on arrests that was
 * reached grows by petition from below. Investigators are replaced with chance `to` a week: the new know less (S10).
 */
export function renewDemand(world: World, p: Parameters, random: Stream): void {
  if (random.uniform() < p.turnover) {
    world.skill = 0.5
    // the replaced come under suspicion themselves
    for (let i = 2; i < world.people; i++)
      if (world.visible.office[i] === Office.investigator && world.visible.fate[i] === Fate.none)
        world.suspicion[i]! += p.claimWeight
  } else world.skill = Math.min(1, world.skill + 0.05)
  if (world.week === 0 || world.week % period !== 0) return
  const deficit = world.taken === 0 ? 0 : Math.max(0, wantedShare - world.spoke / world.taken)
  world.demand = 1 + p.feedback * deficit
  if (world.taken >= p.cap * world.week) world.capFactor = Math.min(2, world.capFactor * (1 + p.petition * 0.25))
}
