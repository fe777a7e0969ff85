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
  world.examiner[paper] = world.kind[paper] === PaperKind.letter ? -1 : examinerOf(world, paper)
  const { paperShown, shown } = world
  const count = world.shownCount[i]!
  world.paperShownCount[paper] = count
  for (let s = 0; s < count; s++) paperShown[paper * mostShown + s] = shown[i * mostShown + s]!
  if (world.statementsOf[i] === 0) world.scruple[i] = random.uniform()
  nameOthers(world, p, i, paper, random)
  tellDetails(world, p, i, paper, random)
  world.lastStatement[i] = paper
  world.statementsOf[i]!++
  circulate(world, p, paper, random)
}

/** The next investigator in turn who is at large, or -1. He may be taken later; what he took down stays (S10). */
function examinerOf({ examiners, examinerCount, gone }: World, turn: number): number {
  for (let step = 0; step < examinerCount; step++) {
    const one = examiners[(turn + step) % examinerCount]!
    if (gone[one] === 0) return one
  }
  return -1
}

/** How many chances of size q fail before one succeeds: geometric, by its distribution function. */
export const failuresBefore = (q: number, random: Stream): number =>
  q <= 0 ? Infinity : Math.floor(Math.log(1 - random.uniform()) / Math.log(1 - q))

/**
 * Further statements of those who have spoken: a first concession only raises demands. Each has one chance a week; the
 * chances that fail are skipped over, all at once.
 */
export function speakAgain(world: World, p: Parameters, random: Stream): void {
  let at = world.untilAgain
  while (at < world.speakingCount) {
    const day = 7 * (world.week + random.uniform())
    speak(world, p, world.speaking[at]!, day, random)
    at += 1 + failuresBefore(p.again, random)
  }
  world.untilAgain = at - world.speakingCount
}

/** Denunciations by people at large: the supply that nobody asked for (Bergemann 2017). */
export function volunteer(world: World, p: Parameters, random: Stream): void {
  for (let count = random.poisson(p.volunteers); count > 0; count--) {
    const i = 2 + random.below(world.people - 2)
    const day = 7 * (world.week + random.uniform())
    if (world.visible.fate[i] === Fate.none) speak(world, p, i, day, random)
  }
}
