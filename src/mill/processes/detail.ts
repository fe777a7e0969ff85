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
 * next. Of its 32 bits the longest chain of usual decisions (an error in copying) leaves 10 for the last.
 */
export function tellDetails(world: World, p: Parameters, i: number, paper: number, random: Stream): void {
  const { truth, value, items, shown, shownCount, fileCount } = world
  const { origin, root, nextRoot, lostRoots, fromScript, claims, trueValue, scriptValue } = truth
  const { mention, truthful, memory, copyError, copying, values } = p
  const smoothing = fileCount > 0 ? p.smoothing : 0
  const scripted = p.script * p.lead
  const knows = truth.knows[i]!
  const papers = shownCount[i]!
  const first = paper * mostItems
  for (let k = 0; k < items; k++) {
    const at = first + k
    let u = random.uniform()
    if (u >= mention) {
      value[at] = 0
      origin[at] = Origin.none
      continue
    }
    u /= mention
    // what is repeated, and the chance of an error in it; 0 is invention
    let right = 0
    let error = copyError
    let source: number = Origin.invented
    let from = -1
    if ((knows & (1 << k)) !== 0) {
      if (u < truthful) {
        u /= truthful
        right = trueValue[k]!
        error = 1 - memory
        source = Origin.memory
      } else u = (u - truthful) / (1 - truthful)
    }
    if (right === 0) {
      if (u < scripted) {
        u /= scripted
        right = scriptValue[k]!
        source = Origin.script
      } else {
        u = (u - scripted) / (1 - scripted)
        if (papers > 0) {
          if (u < copying) {
            u *= papers / copying
            from = shown[i * mostShown + (u | 0)]! * mostItems + k
            u -= u | 0
            if (origin[from] !== Origin.none) {
              right = value[from]!
              source = Origin.copy
            }
          } else u = (u - copying) / (1 - copying)
        }
      }
    }
    let told = right
    if (right === 0) {
      u *= values
      told = 1 + (u | 0)
      u -= u | 0
    } else if (u < error) {
      // an error is one of the other values, each as likely
      u *= (values - 1) / error
      told = 1 + (u | 0)
      if (told >= right) told++
      u -= u | 0
    } else u = (u - error) / (1 - error)
    value[at] = told
    origin[at] = source
    // two who remember are two roots, even where they remember the same
    const fresh = source !== Origin.script && source !== Origin.copy
    const own = fresh ? nextRoot[k]!++ : source === Origin.script ? 0 : root[from]!
    root[at] = own
    if (u < smoothing) smooth(world, at, k)
    // nobody else can have the root of a claim that is written over at once
    if (fresh && root[at] !== own) lostRoots[k]!++
    if (root[at] === 0) fromScript[k] = 1
    claims[k]!++
  }
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
