import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { mostNames } from '../visible.ts'
import type { World } from '../world.ts'
import { Mark, renewPull } from './naming.ts'

/**
 * Process 6, first half: a new statement joins the circulated papers with chance χ_c; those it names are
 * then publicly called.
 */
export function circulate(world: World, p: Parameters, paper: number, random: Stream): void {
  if (random.uniform() >= p.circulation) return
  const { names, nameCount, marked } = world
  world.file[world.fileCount++] = paper
  const from = paper * mostNames
  for (let m = from; m < from + nameCount[paper]!; m++) {
    const named = names[m]!
    if ((marked[named]! & Mark.called) !== 0) continue
    marked[named]! |= Mark.called
    renewPull(world, p, named)
  }
}
