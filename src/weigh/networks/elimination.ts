/**
 * The order in which variables are summed out, and what it costs.
 *
 * Eliminating v joins its remaining neighbours N(v) into one cluster {v} ∪ N(v) of  w(v) = Π |states|  cells. The sum of
 * w over all steps is the work and the memory of exact inference; finding the best order is NP-hard.
 *
 * Variants in the literature: maximum cardinality search, minimum degree, minimum fill, minimum weight, and mixtures
 * (Kjærulff 1990, "Triangulation of graphs: algorithms giving small total state space"; Koller & Friedman 2009, 9.4.3).
 * Here: greedy minimum weight, greedy weighted minimum fill and a sweep in the order in which the variables stand are run, and
 * the cheapest total wins; none dominates (minimum fill is better on pedigrees, minimum weight where state counts differ much,
 * the sweep on large grids written row by row, where greedy fronts grow crooked). A later order is left as soon as it costs more.
 * Limits: greedy, so a better order may exist; the cost reported is exact for the order chosen.
 */
export interface Elimination {
  readonly order: Int32Array
  /** The cluster of each step: the eliminated variable first, then its neighbours at that moment. */
  readonly clusters: readonly Int32Array[]
  /** Cells over all clusters. */
  readonly cells: number
  readonly largest: number
}

type Score = (variable: number, graph: Graph) => number

/** Chooses the cheapest of the greedy orders for factors over variables with `cards` states. */
export function planElimination(cards: Int32Array, scopes: readonly (readonly number[])[]): Elimination {
  const [first, ...others] = [weight, fill, sweep]
  return others.reduce(
    (best, score) => eliminate(new Graph(cards, scopes), score, best.cells) ?? best,
    eliminate(new Graph(cards, scopes), first!)!,
  )
}

/** An undirected graph that shrinks. Neighbour sets are bit rows, neighbour lists are derived when asked for. */
class Graph {
  readonly size: number
  readonly words: number
  readonly rows: Uint32Array
  readonly logs: Float64Array
  readonly cards: Int32Array

  constructor(cards: Int32Array, scopes: readonly (readonly number[])[]) {
    this.cards = cards
    this.size = cards.length
    this.words = (cards.length + 31) >> 5
    this.rows = new Uint32Array(this.size * this.words)
    this.logs = Float64Array.from(cards, Math.log)
    for (const scope of scopes) for (const a of scope) for (const b of scope) if (a !== b) this.join(a, b)
  }

  join(a: number, b: number): void {
    this.rows[a * this.words + (b >> 5)]! |= 1 << (b & 31)
  }

  neighbours(v: number): number[] {
    const found: number[] = []
    for (let w = 0, at = v * this.words; w < this.words; w++, at++) {
      for (let bits = this.rows[at]!; bits !== 0; bits &= bits - 1) found.push((w << 5) + 31 - Math.clz32(bits & -bits))
    }
    return found
  }

  /** Sum of the log-weights of v and its neighbours. */
  logWeight(v: number): number {
    let sum = this.logs[v]!
    for (const n of this.neighbours(v)) sum += this.logs[n]!
    return sum
  }

  /** Calls `visit` for each pair of v's neighbours that is not joined yet. */
  missing(v: number, visit: (a: number, b: number) => void): void {
    const near = this.neighbours(v)
    const row = v * this.words
    for (const a of near) {
      for (let w = a >> 5; w < this.words; w++) {
        let bits = this.rows[row + w]! & ~this.rows[a * this.words + w]!
        if (w === a >> 5) bits &= ~(((1 << (a & 31)) - 1) | (1 << (a & 31)))
        for (; bits !== 0; bits &= bits - 1) visit(a, (w << 5) + 31 - Math.clz32(bits & -bits))
      }
    }
  }

  remove(v: number): void {
    for (const n of this.neighbours(v)) this.rows[n * this.words + (v >> 5)]! &= ~(1 << (v & 31))
    this.rows.fill(0, v * this.words, (v + 1) * this.words)
  }
}

const weight: Score = (v, graph) => graph.logWeight(v)

const fill: Score = (v, graph) => {
  let cost = 0
  graph.missing(v, (a, b) => {
    cost += graph.cards[a]! * graph.cards[b]!
  })
  return cost + 1e-6 * graph.logWeight(v)
}

const sweep: Score = v => v

/** The order by that score; null as soon as it costs as many cells as `most`. */
function eliminate(graph: Graph, score: Score, most?: number): Elimination | null {
  const { size } = graph
  const scores = new Float64Array(size)
  const alive = new Uint8Array(size).fill(1)
  const order = new Int32Array(size)
  const clusters: Int32Array[] = []
  for (let v = 0; v < size; v++) scores[v] = score(v, graph)
  let cells = 0
  let largest = 0
  for (let step = 0; step < size; step++) {
    let best = -1
    for (let v = 0; v < size; v++) if (alive[v] === 1 && (best < 0 || scores[v]! < scores[best]!)) best = v
    const near = graph.neighbours(best)
    const width = near.reduce((product, v) => product * graph.cards[v]!, graph.cards[best]!)
    cells += width
    if (most !== undefined && cells >= most) return null
    const stale = new Set(near)
    graph.missing(best, (a, b) => {
      graph.join(a, b)
      graph.join(b, a)
      // a new edge changes the fill of everybody who sees both its ends
      for (let w = 0; w < graph.words; w++) {
        for (
          let bits = graph.rows[a * graph.words + w]! & graph.rows[b * graph.words + w]!;
          bits !== 0;
          bits &= bits - 1
        ) {
          stale.add((w << 5) + 31 - Math.clz32(bits & -bits))
        }
      }
    })
    graph.remove(best)
    alive[best] = 0
    stale.delete(best)
    for (const v of stale) scores[v] = score(v, graph)
    const cluster = Int32Array.of(best, ...near)
    largest = Math.max(largest, width)
    order[step] = best
    clusters.push(cluster)
  }
  return { order, clusters, cells, largest }
}
