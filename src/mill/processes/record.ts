import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { mostItems, mostNames, mostShown, PaperKind } from '../visible.ts'
import type { World } from '../world.ts'

/**
 * Process 11. What is left to read. Papers of the interrogation survive with chance s_d each, statements in open court
 * always; a paper that was shown is listed only where it survives itself. Leaks of a real organisation are Poisson. Of
 * every item somebody looks for a trace outside: one that is true left one with chance s_v, any other with f_v.
 */
export function leaveRecord(world: World, p: Parameters, random: Stream): void {
  const { visible, truth, survivor } = world
  visible.people = world.people
  visible.items = world.items
  visible.values = p.values
  visible.papers = 0
  visible.papersKnown = 0
  for (let s = 0; s < truth.statements; s++) {
    const court = world.kind[s] === PaperKind.court
    if (!court) visible.papersKnown++
    survivor[s] = -1
    if (court || random.uniform() < p.survival) copyPaper(world, s)
  }
  let members = 0
  let real = 0
  for (let i = 2; i < world.people; i++) {
    members += truth.member[i]!
    real |= truth.dissenter[i]!
  }
  visible.leaks = members > 0 ? random.poisson(p.leak * members * world.week) : 0
  visible.soughtOutside = world.items
  visible.foundOutside = 0
  const meetings = world.items >> 1
  for (let k = 0; k < world.items; k++) {
    const happened = members > 0 || (real === 1 && k < meetings)
    if (random.uniform() < (happened ? p.traces : p.planted)) visible.foundOutside++
  }
}

function copyPaper(world: World, s: number): void {
  const { visible, survivor, names, nameFate, value, paperShown } = world
  const d = visible.papers++
  survivor[s] = d
  visible.speaker[d] = world.speaker[s]!
  visible.day[d] = world.day[s]!
  visible.kind[d] = world.kind[s]!
  visible.examiner[d] = world.examiner[s]!
  const count = world.nameCount[s]!
  visible.nameCount[d] = count
  for (let m = 0; m < count; m++) {
    visible.names[d * mostNames + m] = names[s * mostNames + m]!
    visible.nameFate[d * mostNames + m] = nameFate[s * mostNames + m]!
  }
  for (let k = 0; k < world.items; k++) visible.value[d * mostItems + k] = value[s * mostItems + k]!
  let shown = 0
  const many = world.paperShownCount[s]!
  for (let m = 0; m < many; m++) {
    const paper = survivor[paperShown[s * mostShown + m]!]!
    if (paper >= 0) visible.shown[d * mostShown + shown++] = paper
  }
  visible.shownCount[d] = shown
}
