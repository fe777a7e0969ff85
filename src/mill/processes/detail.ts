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
 *
 * One uniform decides an item: what is left of it after each decision, stretched to [0, 1), is uniform again and takes the
 * next. Values that are drawn from V take a number of their own.
 */
export function tellDetails(world: World, p: Parameters, i: number, paper: number, random: Stream): void {
  const { truth, value, items, shownCount } = world
  const { mention, truthful, memory, copyError, copying, smoothing } = p
  const scripted = p.script * p.lead
  const knows = truth.knows[i]!
  const shown = shownCount[i]!
  const first = paper * mostItems
  for (let k = 0; k < items; k++) {
    const at = first + k
    let u = random.uniform()
    if (u >= mention) {
      value[at] = 0
      truth.origin[at] = Origin.none
      continue
    }
    u /= mention
    if ((knows & (1 << k)) !== 0) {
      if (u < truthful) {
        // two who remember are two roots, even where they remember the same
        const right = truth.trueValue[k]!
        const told = u / truthful < memory ? right : other(right, p, random)
        claim(world, at, k, Origin.memory, told, -1)
        if (world.fileCount > 0 && random.uniform() < smoothing) smooth(world, at, k)
        continue
      }
      u = (u - truthful) / (1 - truthful)
    }
    if (u < scripted) {
      const right = truth.scriptValue[k]!
      claim(world, at, k, Origin.script, u < scripted * copyError ? other(right, p, random) : right, 0)
    } else {
      u = (u - scripted) / (1 - scripted)
      const from = u < copying && shown > 0 ? paperWith(world, i, k, u / copying) : -1
      if (from >= 0) {
        const right = value[from]!
        const told = random.uniform() < copyError ? other(right, p, random) : right
        claim(world, at, k, Origin.copy, told, truth.root[from]!)
      } else claim(world, at, k, Origin.invented, 1 + random.below(p.values), -1)
    }
    if (world.fileCount > 0 && random.uniform() < smoothing) smooth(world, at, k)
  }
}

function claim({ truth, value }: World, at: number, k: number, origin: number, told: number, root: number): void {
  value[at] = told
  truth.origin[at] = origin
  truth.root[at] = root < 0 ? truth.nextRoot[k]!++ : root
}

/** An error is one of the other values, each as likely. */
function other(right: number, p: Parameters, random: Stream): number {
  const told = 1 + random.below(p.values - 1)
  return told >= right ? told + 1 : told
}

/** A claim on item k in one of the papers shown to i, chosen by u; -1 where it speaks not of it. */
function paperWith({ shown, shownCount, truth }: World, i: number, k: number, u: number): number {
  const at = shown[i * mostShown + ((u * shownCount[i]!) | 0)]! * mostItems + k
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
