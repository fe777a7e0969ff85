import { DisjointPaths } from './flow.ts'
import type { Graph } from './graph.ts'

/**
 * How many hands must be wrong or lying for a claim to be wrong: the smallest set of vertices whose removal parts the
 * claim from the world. `size` is Infinity where the claim touches the world itself (we saw it), 0 where nothing links
 * them (nobody says so).
 */
export interface Cut {
  readonly size: number
  /** One smallest cut: the one nearest the claim. */
  readonly vertices: readonly number[]
}

/**
 * @example
 * minimumCut(parseGraph('claim<a<world, claim<b<world'), 0, 2).size // => 2
 */
export function minimumCut(graph: Graph, claim: number, world: number): Cut {
  if (touches(graph, claim, world)) return { size: Infinity, vertices: [] }
  const flow = new DisjointPaths(graph, claim, world)
  const size = flow.fill()
  const vertices: number[] = []
  // The last search of `fill` failed, so it saw all that the claim side holds.
  for (let v = 0; v < graph.size && vertices.length < size; v++)
    if (v !== claim && v !== world && flow.seen(v, 'in') && !flow.seen(v, 'out')) vertices.push(v)
  return { size, vertices }
}

function touches({ start, to }: Graph, claim: number, world: number): boolean {
  return to.subarray(start[claim]!, start[claim + 1]!).includes(world)
}

/**
 * All smallest cuts, at most `most` of them, each sorted by vertex number.
 *
 * Every smallest cut holds exactly one inner vertex of each of the k disjoint paths (Menger). So: for each vertex of the
 * first path, take it out with its path; if no way around opens, k - 1 hands are left to find in the rest, and so on.
 * A branch that is entered always ends in a cut, so the delay between two cuts is O(n · m), and no cut comes twice.
 * Variant: Picard and Queyranne (1980) list closed sets of the residual graph, which names one vertex cut many times.
 *
 * @example
 * [...allMinimumCuts(parseGraph('claim<a<b<world'), 0, 3)] // => [[1], [2]]
 */
export function allMinimumCuts(graph: Graph, claim: number, world: number, most = 1000): number[][] {
  if (touches(graph, claim, world)) return []
  const flow = new DisjointPaths(graph, claim, world)
  if (flow.fill() === 0) return []
  const paths = flow.paths()
  const cuts: number[][] = []
  const chosen: number[] = []
  const extend = (i: number): void => {
    if (i === paths.length) {
      cuts.push([...chosen].sort((a, b) => a - b))
      return
    }
    const path = paths[i]!
    lift(flow, path)
    for (const v of path) {
      if (cuts.length >= most) break
      flow.blocked[v] = 1
      if (!flow.reaches()) {
        chosen.push(v)
        extend(i + 1)
        chosen.pop()
      }
      flow.blocked[v] = 0
    }
    lay(flow, path, claim, world)
  }
  extend(0)
  return cuts
}

function lift(flow: DisjointPaths, path: readonly number[]): void {
  for (const v of path) flow.before[v] = flow.after[v] = -1
}

function lay(flow: DisjointPaths, path: readonly number[], claim: number, world: number): void {
  for (const [i, v] of path.entries()) {
    flow.before[v] = i === 0 ? claim : path[i - 1]!
    flow.after[v] = i === path.length - 1 ? world : path[i + 1]!
  }
}

/**
 * k-robustness: the claim still has a way to the world whichever k hands fail. It is one less than the smallest cut.
 *
 * @example
 * robustness(parseGraph('claim<a<world, claim<b<world'), 0, 2) // => 1
 */
export const robustness = (graph: Graph, claim: number, world: number): number =>
  Math.max(0, minimumCut(graph, claim, world).size - 1)
