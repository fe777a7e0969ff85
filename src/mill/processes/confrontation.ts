import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { HiddenTie, type World } from '../world.ts'

/**
 * Process 7. One who resists may be set before one who named him and still speaks. It raises the hazard in that week and
 * makes the namer known to the named.
 */
export function confront(world: World, p: Parameters, random: Stream): void {
  const { stride, resisting, speaking, tie, confronted } = world
  for (let a = 0; a < world.resistingCount; a++) {
    const i = resisting[a]!
    confronted[i] = 0
    if (world.speakingCount === 0 || random.uniform() >= p.confronting) continue
    const partner = speaking[random.below(world.speakingCount)]!
    if ((tie[i * stride + partner]! & HiddenTie.wasNamedBy) !== 0) confronted[i] = 1
  }
}
