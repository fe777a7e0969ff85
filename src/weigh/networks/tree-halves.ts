/**
 * Where a clique tree is cut so that two cores work on it at once.
 *
 *   time = Σ weight of `above` + the heavier of two parts;   weight of a clique = cells · (factors + 2 · children + 3)
 *
 * Subtrees wait for nothing but their own leaves on the way up and for nothing but their parent on the way down, so
 * disjoint subtrees run side by side and only the cliques above them run alone. From the roots the heaviest subtree is
 * opened (its root joins `above`, its children become subtrees) as long as it may help, and the subtrees are dealt heaviest
 * first to the lighter part (Graham 1969). The root is the clique, at or beside the tree's middle, with the least time.
 *
 * Variants: a queue of cliques (Kozlov & Singh 1994; more waiting for each other), one clique's table cut in stripes (gains
 * only with very large cliques). Limits: a clique heavier than half of all leaves one part waiting; weights are estimates.
 */
export interface Halves {
  /** Cliques that must run alone, each after its parent. */
  readonly above: readonly number[]
  /** Cliques of either part, each after its parent. */
  readonly parts: readonly [readonly number[], readonly number[]]
  /** The weight of all cliques. */
  readonly weight: number
  /** How many times quicker two cores would be, were weights exact. */
  readonly gain: number
}

/** Subtrees opened at most. Assumption: published networks were best with under twenty. */
const mostOpened = 64

/** `down` lists the cliques from the roots, each after its parent; `parents` holds -1 for a root. */
export function halve(
  down: readonly number[],
  parents: readonly number[],
  children: readonly (readonly number[])[],
  weights: readonly number[],
): Halves {
  const below = sums(down, parents, weights)
  let frontier = down.filter(c => parents[c]! < 0)
  const weight = frontier.reduce((total, c) => total + below[c]!, 0)
  const opened: number[] = []
  let alone = 0
  let best = { time: Infinity, opened: 0, dealt: new Map<number, number>() }
  for (;;) {
    const { dealt, heavier } = deal(frontier, below)
    if (alone + heavier < best.time) best = { time: alone + heavier, opened: opened.length, dealt }
    const next = frontier.reduce((a, b) => (below[b]! > below[a]! ? b : a), frontier[0]!)
    if (opened.length === mostOpened || next === undefined || children[next]!.length === 0) break
    alone += weights[next]!
    opened.push(next)
    frontier = [...frontier.filter(c => c !== next), ...children[next]!]
  }
  const above = opened.slice(0, best.opened)
  const part = new Map(best.dealt)
  for (const c of down) if (!part.has(c) && part.has(parents[c]!)) part.set(c, part.get(parents[c]!)!)
  const of = (which: number): number[] => down.filter(c => part.get(c) === which)
  return { above, parts: [of(0), of(1)], weight, gain: weight / best.time }
}

/** The clique that, as root of its tree, lets two cores finish first. `neighbours` are the cliques of one tree. */
export function bestRoot(
  start: number,
  neighbours: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  const middle = findMiddle(start, neighbours, weights)
  let best = { root: middle, gain: 0 }
  for (const root of [middle, ...neighbours[middle]!]) {
    const { down, parents, children } = orient(root, neighbours)
    const { gain } = halve(down, parents, children, weights)
    if (gain > best.gain) best = { root, gain }
  }
  return best.root
}

/** Parents, children and order of the tree that hangs from `root`. */
export function orient(root: number, neighbours: readonly (readonly number[])[]) {
  const parents = neighbours.map(() => -1)
  const children: number[][] = neighbours.map(() => [])
  const down = [root]
  for (const c of down)
    for (const other of neighbours[c]!) {
      if (other === parents[c]) continue
      parents[other] = c
      children[c]!.push(other)
      down.push(other)
    }
  return { down, parents, children }
}

/** A clique without which no piece of the tree weighs more than half. */
function findMiddle(start: number, neighbours: readonly (readonly number[])[], weights: readonly number[]): number {
  const { down, parents, children } = orient(start, neighbours)
  const below = sums(down, parents, weights)
  let at = start
  for (;;) {
    const heavy = children[at]!.find(c => below[c]! > below[start]! / 2)
    if (heavy === undefined) return at
    at = heavy
  }
}

function sums(down: readonly number[], parents: readonly number[], weights: readonly number[]): number[] {
  const below = [...weights]
  for (const c of down.toReversed()) if (parents[c]! >= 0) below[parents[c]!]! += below[c]!
  return below
}

/** Heaviest first, to the lighter of two parts. */
function deal(subtrees: readonly number[], below: readonly number[]): { dealt: Map<number, number>; heavier: number } {
  const loads = [0, 0]
  const dealt = new Map<number, number>()
  for (const c of [...subtrees].sort((a, b) => below[b]! - below[a]! || a - b)) {
    const which = loads[1]! < loads[0]! ? 1 : 0
    dealt.set(c, which)
    loads[which]! += below[c]!
  }
  return { dealt, heavier: Math.max(...loads) }
}
