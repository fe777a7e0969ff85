import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { death, mostItems } from '../visible.ts'
import type { World } from '../world.ts'

/**
 * Process 10, second half: what follows the statements in court.
 *
 * Cross-confirmation (S36): every deed that a defendant told before is put to one other of the dock. One who has
 * retracted and not restored denies it; one who told the same confirms it; any other confirms with chance c_o and
 * otherwise hedges.
 * Sentences (S42): those who were visibly spared get years; any other death with chance d_s, else years.
 * Correction (S48): years after the trial sentences may be set aside, each with hazard h_c a year. It follows politics and not
 * what was true (assumption).
 */
export function closeTrial(world: World, p: Parameters, random: Stream): void {
  crossConfirm(world, p, random)
  const { dock, dockCount, visible } = world
  for (let seat = 0; seat < dockCount; seat++) {
    const i = dock[seat]!
    const u = random.uniform()
    const dies = visible.spared[i] === 0 && u < p.deathShare
    // five, ten, fifteen, twenty or twenty-five years
    visible.sentence[i] = dies ? death : 5 + 5 * Math.floor(5 * random.uniform())
    const year = p.policyChange - Math.log(1 - random.uniform()) / p.correction
    visible.corrected[i] = year <= p.readAfter ? year : -1
  }
}

function crossConfirm(world: World, p: Parameters, random: Stream): void {
  const { dock, dockCount, visible, value, lastStatement } = world
  if (dockCount < 2) return
  for (let seat = 0; seat < dockCount; seat++) {
    const own = lastStatement[dock[seat]!]! * mostItems
    for (let k = world.items >> 1; k < world.items; k++) {
      const told = value[own + k]!
      if (told === 0) continue
      const u = random.uniform() * (dockCount - 1)
      const at = Math.floor(u)
      const partner = dock[at >= seat ? at + 1 : at]!
      visible.asked++
      if (visible.retracted[partner] === 1 && visible.restored[partner] === 0) visible.contradicted++
      else if (value[lastStatement[partner]! * mostItems + k] === told || u - at < p.obedience) visible.confirmed++
    }
  }
}
