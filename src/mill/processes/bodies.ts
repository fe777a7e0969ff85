import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import type { World } from '../world.ts'

/** Voters of the body: a commission of about thirty. */
export const voters = 30

/**
 * Process 8. A vote by roll call. Each voter weighs private support against the share for it so far, with conformity c_v
 * (thresholds after Granovetter 1978 and Kuran 1995); a leader who is heard first counts as ten voices for it (assumption).
 */
export function sanction(world: World, p: Parameters, random: Stream): boolean {
  const early = random.uniform() < p.leaderFirst
  let heard = early ? 10 : 0
  let inFavour = heard
  let cast = 0
  let yes = 0
  for (let v = 0; v < voters; v++) {
    const share = heard === 0 ? p.support : inFavour / heard
    const chance = (1 - p.conformity) * p.support + p.conformity * share
    const votes = random.uniform() < chance
    heard++
    cast++
    if (votes) {
      inFavour++
      yes++
    }
  }
  world.visible.votesCast += cast
  world.visible.votesWith += Math.max(yes, cast - yes)
  return yes * 2 > cast
}
