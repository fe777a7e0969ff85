import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { HiddenTie, type World } from '../world.ts'
import { show } from './arrest.ts'

/**
 * What is done to those who resist before they are pressed, one after the other; one uniform decides both.
 *
 * Process 6, second half: with chance χ_r a prisoner is shown one circulated paper.
 * Process 7: with chance c_f one who resists is set before somebody who still speaks. Where that is one who named him it
 * raises the hazard of that week.
 */
export function prepareWeek(world: World, p: Parameters, random: Stream): void {
  const { stride, resisting, speaking, tie, confronted, resistingCount, speakingCount } = world
  const { showing, confronting } = p
  for (let a = 0; a < resistingCount; a++) {
    const i = resisting[a]!
    let u = random.uniform()
    if (u < showing) {
      show(world, i, random)
      u /= showing
    } else u = (u - showing) / (1 - showing)
    confronted[i] = 0
    if (speakingCount === 0 || u >= confronting) continue
    const partner = speaking[((u / confronting) * speakingCount) | 0]!
    if ((tie[i * stride + partner]! & HiddenTie.wasNamedBy) !== 0) confronted[i] = 1
  }
}
