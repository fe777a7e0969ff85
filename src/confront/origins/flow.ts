import type { Graph } from './graph.ts'

/**
 * As many ways as possible from `source` to `sink` that share no vertex.
 *
 * Formula: Menger (1927): the greatest number of vertex-disjoint paths equals the size of the smallest set of vertices
 * that cuts source from sink. Method: augmenting paths (Ford and Fulkerson 1956) on the split graph, in which each vertex
 * is an in-half and an out-half with one unit between. The split graph is never built: a used vertex knows the vertex
 * before and after it, and the residual arcs follow from that.
 *
 * Variants: Dinic's phases (1970) bound the work by O(√n · m) instead of O(k · m) for a cut of size k. Testimony has small
 * cuts, and on `bench/origins.ts` phases took twice as long as a plain search in depth, so the plain search stands.
 *
 * States of the search: 2v the in-half, 2v + 1 the out-half. Residual arcs: out(u) → in(w) along every arc; in(w) → out(w)
 * where w is unused; in(w) → out(before w) and out(w) → in(w) where w is used.
 * Limits: an arc straight from source to sink cannot be cut; the caller looks for it first.
 */
export class DisjointPaths {
  readonly before: Int32Array
  readonly after: Int32Array
  /** Vertices that may not be entered: removed from the graph for a while. */
  readonly blocked: Uint8Array
  /** For each state the search that last met it, and the state it came from. */
  private readonly met: Int32Array
  private readonly cameFrom: Int32Array
  private readonly stack: Int32Array
  private search = 0
  private readonly graph: Graph
  private readonly source: number
  private readonly sink: number

  constructor(graph: Graph, source: number, sink: number) {
    this.graph = graph
    this.source = source
    this.sink = sink
    const { size } = graph
    this.before = new Int32Array(size).fill(-1)
    this.after = new Int32Array(size).fill(-1)
    this.blocked = new Uint8Array(size)
    this.met = new Int32Array(2 * size)
    this.cameFrom = new Int32Array(2 * size)
    this.stack = new Int32Array(2 * size)
  }

  /** Adds paths until no more fit; returns how many there are. */
  fill(): number {
    let count = 0
    for (; this.reaches(); count++) this.apply()
    return count
  }

  /** Whether another path fits. Afterwards `seen` tells what the search met. */
  reaches(): boolean {
    const { before, blocked, met, cameFrom, stack, source, sink } = this
    const { start, to } = this.graph
    const search = ++this.search
    met[2 * source] = met[2 * source + 1] = search
    stack[0] = 2 * source + 1
    let top = 1
    while (top > 0) {
      const state = stack[--top]!
      const v = state >> 1
      if ((state & 1) === 0) {
        const next = before[v] === -1 ? state + 1 : 2 * before[v]! + 1
        if (met[next] === search) continue
        met[next] = search
        cameFrom[next] = state
        stack[top++] = next
        continue
      }
      if (before[v] !== -1 && met[state - 1] !== search) {
        met[state - 1] = search
        cameFrom[state - 1] = state
        stack[top++] = state - 1
      }
      const end = start[v + 1]!
      for (let i = start[v]!; i < end; i++) {
        const w = to[i]!
        if (met[2 * w] === search || blocked[w] !== 0) continue
        met[2 * w] = search
        cameFrom[2 * w] = state
        if (w === sink) return true
        stack[top++] = 2 * w
      }
    }
    return false
  }

  /** True for a half that the last search met. */
  seen(vertex: number, half: 'in' | 'out'): boolean {
    return this.met[2 * vertex + (half === 'out' ? 1 : 0)] === this.search
  }

  /** Walks the found path back from the sink: takes back the arcs that it runs against, then lays the new ones. */
  private apply(): void {
    const { before, after, cameFrom, source, sink } = this
    const root = 2 * source + 1
    for (let state = 2 * sink; state !== root; state = cameFrom[state]!) {
      const from = cameFrom[state]!
      if ((from & 1) === 0 && from >> 1 !== state >> 1) before[from >> 1] = after[state >> 1] = -1
    }
    for (let state = 2 * sink; state !== root; state = cameFrom[state]!) {
      const from = cameFrom[state]!
      if ((from & 1) === 0 || from >> 1 === state >> 1) continue
      if (state >> 1 !== sink) before[state >> 1] = from >> 1
      if (from >> 1 !== source) after[from >> 1] = state >> 1
    }
  }

  /** The inner vertices of each path, from the source on. */
  paths(): number[][] {
    const found: number[][] = []
    for (let v = 0; v < this.graph.size; v++) {
      if (this.before[v] !== this.source) continue
      const path: number[] = []
      for (let w = v; w !== this.sink && w !== -1; w = this.after[w]!) path.push(w)
      found.push(path)
    }
    return found
  }
}
