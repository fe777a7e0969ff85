import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Fate, mostPapers, mostShown, PaperKind } from '../visible.ts'
import type { World } from '../world.ts'
import { circulate } from './circulation.ts'
import { tellDetails } from './detail.ts'
import { nameOthers } from './naming.ts'

/** Room for the statements of the open court, which every trial must have. */
const roomForCourt = 64

/** One statement: names, then details, then perhaps circulation. A full archive takes no more. */
export function speak(world: World, p: Parameters, i: number, day: number, random: Stream): void {
  if (world.truth.statements >= mostPapers - roomForCourt) return
  const paper = world.truth.statements++
  world.speaker[paper] = i
  world.day[paper] = day
  world.kind[paper] = world.visible.fate[i] === Fate.none ? PaperKind.letter : PaperKind.protocol
  world.paperShownCount[paper] = world.shownCount[i]!
  for (let s = 0; s < world.shownCount[i]!; s++)
    world.paperShown[paper * mostShown + s] = world.shown[i * mostShown + s]!
  nameOthers(world, p, i, paper, random)
  tellDetails(world, p, i, paper, random)
  world.lastStatement[i] = paper
  world.statementsOf[i]!++
  circulate(world, p, paper, random)
}

/** Further statements of those who have spoken: a first concession only raises demands. */
export function speakAgain(world: World, p: Parameters, random: Stream): void {
  for (let a = 0; a < world.speakingCount; a++) {
    if (random.uniform() >= p.again) continue
    const day = 7 * (world.week + random.uniform())
    speak(world, p, world.speaking[a]!, day, random)
  }
}

/** Denunciations by people at large: the supply that nobody asked for (Bergemann 2017). */
export function volunteer(world: World, p: Parameters, random: Stream): void {
  for (let count = random.poisson(p.volunteers); count > 0; count--) {
    const i = 2 + random.below(world.people - 2)
    const day = 7 * (world.week + random.uniform())
    if (world.visible.fate[i] === Fate.none) speak(world, p, i, day, random)
  }
}
