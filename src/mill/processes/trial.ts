import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Origin } from '../truth.ts'
import { mostItems, mostNames, PaperKind } from '../visible.ts'
import type { World } from '../world.ts'

const perFaction = new Int32Array(8)

/**
 * Process 10. The dock: those who spoke, first people of the script, then by times named, no more than a third of the
 * dock from one faction while others are left (the amalgam). In court each repeats the last statement; with
 * chance r_ret one retracts first and with chance ζ restores after the recess; a share of the deeds is denied.
 */
export function holdTrial(world: World, p: Parameters, random: Stream): void {
  const { speaking, visible, truth, indegree, weight } = world
  perFaction.fill(0)
  world.dockCount = 0
  const most = Math.min(Math.floor(p.dock), world.speakingCount)
  for (let a = 0; a < world.speakingCount; a++)
    weight[a] = 1000 * truth.inScript[speaking[a]!]! + indegree[speaking[a]!]! + random.uniform()
  for (let seat = 0; seat < most; seat++) {
    let best = -1
    let bestScore = -Infinity
    for (let a = 0; a < world.speakingCount; a++) {
      if (weight[a]! < 0) continue
      const crowded = perFaction[visible.faction[speaking[a]!]!]! * 3 >= p.dock ? 5000 : 0
      if (weight[a]! - crowded > bestScore) {
        bestScore = weight[a]! - crowded
        best = a
      }
    }
    weight[best] = -1
    const i = speaking[best]!
    perFaction[visible.faction[i]!]!++
    world.dock[world.dockCount++] = i
    appear(world, p, i, random)
  }
}

function appear(world: World, p: Parameters, i: number, random: Stream): void {
  const { visible, truth, value } = world
  visible.tried[i] = 1
  const last = world.lastStatement[i]!
  const paper = truth.statements++
  world.speaker[paper] = i
  world.day[paper] = 7 * p.steps
  world.kind[paper] = PaperKind.court
  world.examiner[paper] = -1
  world.paperShownCount[paper] = 0
  world.nameCount[paper] = world.nameCount[last]!
  for (let m = 0; m < world.nameCount[last]!; m++) {
    const named = world.names[last * mostNames + m]!
    world.names[paper * mostNames + m] = named
    world.nameFate[paper * mostNames + m] = visible.fate[named]!
  }
  const retracts = random.uniform() < p.retraction
  const restores = random.uniform() < p.restoration
  if (retracts) visible.retracted[i] = 1
  if (retracts && restores) visible.restored[i] = 1
  // a share of the deeds with mean h: Beta(1, (1 - h) / h), by its distribution function
  const hedge = 1 - (1 - random.uniform()) ** (p.hedge / (1 - p.hedge))
  for (let k = 0; k < world.items; k++) {
    const at = paper * mostItems + k
    const from = last * mostItems + k
    value[at] = value[from]!
    truth.origin[at] = truth.origin[from]!
    truth.root[at] = truth.root[from]!
    if (value[at] === 0) continue
    visible.spoken++
    const deed = k >= world.items >> 1
    if (deed) visible.deedsPut[i]!++
    const denied = (deed && random.uniform() < hedge) || (retracts && !restores)
    if (deed && denied) visible.deedsDenied[i]!++
    if (denied) {
      value[at] = 0
      truth.origin[at] = Origin.none
    }
    const cut = Math.min(1, p.editBase + (denied ? p.editDamage : 0))
    if (random.uniform() < cut) {
      value[at] = 0
      truth.origin[at] = Origin.none
    } else visible.printed++
    if (value[at] !== 0) truth.claims[k]!++
  }
}
