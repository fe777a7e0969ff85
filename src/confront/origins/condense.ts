import { type Graph, graphOf } from './graph.ts'

/**
 * Circles of citation. a cites b and b cites a: neither is a beginning. Each circle becomes one vertex.
 *
 * Strongly connected components by Tarjan (SIAM J. Comput. 1, 1972), one pass, with an explicit stack so that a chain of
 * any length fits. Components are numbered against the arcs: an arc leads from a higher number to a lower one.
 * Limits: a circle counts as one hand, however many people stand in it.
 */
export interface Condensed {
  readonly graph: Graph
  /** The component of each vertex. */
  readonly of: Int32Array
  readonly members: readonly (readonly number[])[]
}

/**
 * @example
 * condense(parseGraph('claim<a<b<a, b<world')).members.map(m => m.length) // => [1, 2, 1]
 */
export function condense({ size, start, to }: Graph): Condensed {
  const order = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const of = new Int32Array(size).fill(-1)
  const arc = start.slice(0, size)
  const open: number[] = []
  const path: number[] = []
  let count = 0
  let found = 0
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue
    path.push(root)
    while (path.length > 0) {
      const v = path.at(-1)!
      if (order[v] === -1) {
        order[v] = low[v] = count++
        open.push(v)
      }
      if (arc[v]! < start[v + 1]!) {
        const w = to[arc[v]!++]!
        if (order[w] === -1) path.push(w)
        else if (of[w] === -1) low[v] = Math.min(low[v]!, order[w]!)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[v]!)
      if (low[v] !== order[v]) continue
      for (let w = -1; w !== v; ) {
        w = open.pop()!
        of[w] = found
      }
      found++
    }
  }
  const members: number[][] = Array.from({ length: found }, () => [])
  for (let v = 0; v < size; v++) members[of[v]!]!.push(v)
  const tails = new Int32Array(to.length)
  for (let v = 0; v < size; v++) tails.fill(of[v]!, start[v]!, start[v + 1]!)
  return {
    graph: graphOf(
      found,
      tails,
      to.map(w => of[w]!),
    ),
    of,
    members,
  }
}
