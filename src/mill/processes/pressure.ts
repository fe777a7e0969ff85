import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Fate, mostShown } from '../visible.ts'
import type { World } from '../world.ts'
import { speak } from './speaking.ts'

/** Share of exits that are releases; the rest are deaths (assumption). */
const released = 0.5
/** exp(b_n log(1 + shown)) for each number of papers shown. */
const shownFactor = new Float64Array(mostShown + 1)

/** Factors of the hazard that hold for a whole trial. */
export function preparePressure(p: Parameters): void {
  for (let shown = 0; shown <= mostShown; shown++) shownFactor[shown] = (1 + shown) ** p.breakShown
}

/**
 * Process 3. Competing risks of a week in custody: a first statement with hazard exp(η), an exit with hazard x.
 * η = b_0 + b_u u + b_iso iso + b_f κ·cred + b_n log(1 + shown) + b_c confronted + b_rule rule + b_spare spared
 *     − b_hope relief − log e + b_G (member or dissenter)
 * Inside the week the time of the first event is exponential, so that days are continuous. Pressure has no dimension and
 * no unit; times are outcomes. The hazard is kept as a product of factors, so that a week needs no exponential; one uniform
 * decides relief and the time.
 */
export function press(world: World, p: Parameters, random: Stream): void {
  const { visible, resisting, hazard: own, shownCount, confronted, resistingCount } = world
  const rule = world.week >= p.ruleChange * p.steps ? p.breakRule : 0
  const spared = world.spoke === 0 ? 0 : (p.breakSpared * world.sparedCount) / world.spoke
  const common = Math.exp(rule + spared) * world.skill
  const faced = Math.exp(p.breakConfront)
  const eased = Math.exp(-p.breakRelief)
  const { relief, exit } = p
  let kept = 0
  for (let a = 0; a < resistingCount; a++) {
    const i = resisting[a]!
    let hazard = own[i]! * shownFactor[shownCount[i]!]! * common
    if (confronted[i] === 1) hazard *= faced
    let u = random.uniform()
    if (u < relief) {
      hazard *= eased
      u /= relief
    } else u = (u - relief) / (1 - relief)
    const both = hazard + exit
    // −log(1 − u) is never below u, so most weeks need no logarithm
    const wait = u >= both ? both : -Math.log(1 - u)
    if (wait >= both) {
      resisting[kept++] = i
      continue
    }
    const day = 7 * (world.week + wait / both)
    if (random.uniform() * both >= hazard) {
      visible.fate[i] = random.uniform() < released ? Fate.released : Fate.died
      visible.left[i] = day
      continue
    }
    visible.fate[i] = Fate.spoke
    visible.held[i] = day - visible.arrested[i]!
    world.spoke++
    if (random.uniform() < p.spare) {
      visible.spared[i] = 1
      world.sparedCount++
    }
    world.speaking[world.speakingCount++] = i
    speak(world, p, i, day, random)
  }
  world.resistingCount = kept
}
