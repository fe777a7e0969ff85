/**
 * A directed graph in compressed rows: the arcs of vertex v are `to[start[v]] … to[start[v + 1] - 1]`. An arc a → b says
 * "a has it from b", so paths lead from the claim to the world.
 */
export interface Graph {
  readonly size: number
  readonly start: Int32Array
  readonly to: Int32Array
}

/** A graph whose vertices have names. */
export interface NamedGraph extends Graph {
  readonly names: readonly string[]
}

/**
 * Builds a graph from arcs given as two lists. Double arcs and loops are dropped.
 *
 * @example
 * graphOf(3, [0, 1], [1, 2]).to // => Int32Array [1, 2]
 */
export function graphOf(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Graph {
  const start = new Int32Array(size + 1)
  for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) start[from[i]! + 1]!++
  for (let v = 0; v < size; v++) start[v + 1]! += start[v]!
  const next = start.slice(0, size)
  const heads = new Int32Array(start[size]!)
  for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) heads[next[from[i]!]!++] = to[i]!
  return withoutDoubles(size, start, heads)
}

function withoutDoubles(size: number, start: Int32Array, heads: Int32Array): Graph {
  const seen = new Int32Array(size).fill(-1)
  const kept = new Int32Array(size + 1)
  let at = 0
  for (let v = 0; v < size; v++) {
    for (let i = start[v]!; i < start[v + 1]!; i++) {
      const head = heads[i]!
      if (seen[head] === v) continue
      seen[head] = v
      heads[at++] = head
    }
    kept[v + 1] = at
  }
  return { size, start: kept, to: heads.subarray(0, at) }
}

/** Numbers for names, in the order in which they are first asked for, after those that are given. */
export function numbering(first: readonly string[] = []): { names: string[]; number: (name: string) => number } {
  const names = [...first]
  const index = new Map<string, number>()
  const number = (name: string): number => {
    const known = index.get(name)
    if (known !== undefined) return known
    index.set(name, names.length)
    return names.push(name) - 1
  }
  return { names, number }
}

/**
 * Reads the one-line notation of tests and examples: chains separated by commas, "a<b<c" says a has it from b, who has
 * it from c. Vertices are numbered as they appear.
 *
 * @example
 * parseGraph('claim<Medvedev<Report<world, claim<Martens<Report').names.length // => 5
 */
export function parseGraph(line: string): NamedGraph {
  const { names, number } = numbering()
  const from: number[] = []
  const to: number[] = []
  for (const chain of line.split(',')) {
    const links = chain.split('<').map(name => number(name.trim()))
    for (let i = 1; i < links.length; i++) {
      from.push(links[i - 1]!)
      to.push(links[i]!)
    }
  }
  return { ...graphOf(names.length, from, to), names }
}

/** The same vertices with every arc turned round. */
export function reversed({ size, start, to }: Graph): Graph {
  const tails = new Int32Array(to.length)
  for (let v = 0; v < size; v++) tails.fill(v, start[v]!, start[v + 1]!)
  return graphOf(size, to, tails)
}
