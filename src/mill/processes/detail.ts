import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Origin } from '../truth.ts'
import { mostItems, mostShown } from '../visible.ts'
import type { World } from '../world.ts'

/**
 * Process 5. Each item a statement speaks of comes from the first of these that applies: memory, where the speaker knows
 * it and tells it; the script, with chance σ·lead; a paper that was shown, with chance χ; else invention. Copies of
 * script and papers err with chance ε, memory with 1 − ω. Then the editor may put the value last circulated in place of
 * one that conflicts with it. Every claim gets its origin and root on the truth side.
 */
export function tellDetails(world: World, p: Parameters, i: number, paper: number, random: Stream): void {
  const { truth, value, items } = world
  const knows = truth.knows[i]!
  for (let k = 0; k < items; k++) {
    const at = paper * mostItems + k
    value[at] = 0
    truth.origin[at] = Origin.none
    if (random.uniform() >= p.mention) continue
    if ((knows & (1 << k)) !== 0 && random.uniform() < p.truthful) {
      // two who remember are two roots, even where they remember the same
      claim(world, at, k, Origin.memory, err(truth.trueValue[k]!, 1 - p.memory, p, random), -1)
    } else if (random.uniform() < p.script * p.lead) {
      claim(world, at, k, Origin.script, err(truth.scriptValue[k]!, p.copyError, p, random), 0)
    } else {
      const from = random.uniform() < p.copying ? paperWith(world, i, k, random) : -1
      if (from >= 0) claim(world, at, k, Origin.copy, err(value[from]!, p.copyError, p, random), truth.root[from]!)
      else claim(world, at, k, Origin.invented, 1 + random.below(p.values), -1)
    }
    if (random.uniform() < p.smoothing) smooth(world, at, k)
  }
}

function claim({ truth, value }: World, at: number, k: number, origin: number, told: number, root: number): void {
  value[at] = told
  truth.origin[at] = origin
  truth.root[at] = root < 0 ? truth.nextRoot[k]!++ : root
}

/** An error is one of the other values, each as likely. */
function err(right: number, chance: number, p: Parameters, random: Stream): number {
  if (random.uniform() >= chance) return right
  const other = 1 + random.below(p.values - 1)
  return other >= right ? other + 1 : other
}

/** A claim on item k in one of the papers shown to i, drawn at random; -1 where it speaks not of it or none was shown. */
function paperWith({ shown, shownCount, truth }: World, i: number, k: number, random: Stream): number {
  if (shownCount[i] === 0) return -1
  const at = shown[i * mostShown + random.below(shownCount[i]!)]! * mostItems + k
  return truth.origin[at] === Origin.none ? -1 : at
}

/** The editor's pen: the value of the latest circulated paper that speaks of the item. */
function smooth({ file, fileCount, truth, value }: World, at: number, k: number): void {
  for (let f = fileCount - 1; f >= Math.max(0, fileCount - 4); f--) {
    const from = file[f]! * mostItems + k
    if (truth.origin[from] === Origin.none) continue
    if (value[from] !== value[at]) {
      value[at] = value[from]!
      truth.root[at] = truth.root[from]!
      truth.origin[at] = Origin.smoothed
    }
    return
  }
}
