import { type Graph, reversed } from './graph.ts'

/**
 * Who stands on every way from the claim: "everything passes through X".
 *
 * Vertex d dominates v where every path from the root to v meets d. Immediate dominators by the iteration of Cooper,
 * Harvey and Kennedy ("A Simple, Fast Dominance Algorithm", 2001): intersect the dominator paths of all predecessors in
 * reverse postorder until nothing changes. Lengauer and Tarjan's way is faster in the worst case; on graphs of citation,
 * shallow and nearly acyclic, two or three rounds suffice.
 * Limits: quadratic in the worst case, which needs a deep and thickly looped graph.
 *
 * @returns the immediate dominator of each vertex; the root has itself, an unreachable vertex -1.
 */
export function immediateDominators(graph: Graph, root: number): Int32Array {
  const { size, start, to } = graph
  const number = new Int32Array(size).fill(-1)
  const postorder: number[] = []
  const arc = start.slice(0, size)
  const path = [root]
  const seen = new Uint8Array(size)
  seen[root] = 1
  while (path.length > 0) {
    const v = path.at(-1)!
    if (arc[v]! < start[v + 1]!) {
      const w = to[arc[v]!++]!
      if (seen[w] === 0) {
        seen[w] = 1
        path.push(w)
      }
    } else {
      number[v] = postorder.length
      postorder.push(v)
      path.pop()
    }
  }
  const back = reversed(graph)
  const dominator = new Int32Array(size).fill(-1)
  dominator[root] = root
  for (let changed = true; changed; ) {
    changed = false
    for (let i = postorder.length - 2; i >= 0; i--) {
      const v = postorder[i]!
      let found = -1
      for (let k = back.start[v]!; k < back.start[v + 1]!; k++) {
        const p = back.to[k]!
        if (dominator[p] === -1) continue
        found = found === -1 ? p : meet(found, p, dominator, number)
      }
      if (dominator[v] !== found) {
        dominator[v] = found
        changed = true
      }
    }
  }
  return dominator
}

/** The nearest vertex on both dominator paths. */
function meet(a: number, b: number, dominator: Int32Array, number: Int32Array): number {
  while (a !== b) {
    while (number[a]! < number[b]!) a = dominator[a]!
    while (number[b]! < number[a]!) b = dominator[b]!
  }
  return a
}

/**
 * The vertices between root and target through which everything passes, nearest the target first.
 *
 * @example
 * const g = parseGraph('claim<Medvedev<Report<world, claim<Martens<Report')
 * passesThrough(g, 0, g.names.indexOf('world')).map(v => g.names[v]) // => ['Report']
 */
export function passesThrough(graph: Graph, root: number, target: number): number[] {
  const dominator = immediateDominators(graph, root)
  const found: number[] = []
  if (dominator[target] === -1) return found
  for (let v = dominator[target]!; v !== root; v = dominator[v]!) found.push(v)
  return found
}
