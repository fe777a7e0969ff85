import type { Parameters } from '../parameters.ts'
import { Fate } from '../visible.ts'
import type { World } from '../world.ts'

/** Spread of the weekly suspicion that has no cause in the model (assumption). */
export const noiseDrift = 0.06

/**
 * Process 1. s ← d·s + drift + w·c/(1 + r·n) + ρ·a: c new namings, n namings so far, a ties taken this week. The drift
 * holds the script, real dissent and real membership, each with its own weight, and a constant of the person's.
 * Counts the rings on the way.
 */
export function raiseSuspicion(world: World, p: Parameters): void {
  const { people, visible, suspicion, drift, freshClaims, freshTies, indegree, inRing } = world
  const { keep, claimWeight, claimDamping, tieWeight } = p
  const { ringGuilty, ringSuspect, ringPossible } = p
  const { fate } = visible
  inRing.fill(0)
  for (let i = 2; i < people; i++) {
    if (fate[i] === Fate.none) {
      let s = suspicion[i]! * keep + drift[i]!
      if (freshClaims[i]! > 0) s += (claimWeight * freshClaims[i]!) / (1 + claimDamping * indegree[i]!)
      s += tieWeight * freshTies[i]!
      suspicion[i] = s
      if (s >= ringPossible) inRing[s >= ringGuilty ? 0 : s >= ringSuspect ? 1 : 2]!++
    }
    freshClaims[i] = 0
    freshTies[i] = 0
  }
}
