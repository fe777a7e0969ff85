/**
 * The tree of cliques that one elimination order gives, and which clique holds which factor.
 *
 * A cluster that is another's without its first variable is merged into it, so that only maximal cliques of the order stay.
 * A large tree is hung from the clique that lets two cores share it best; one core walks the same tree, so both agree to the bit.
 * Source: Koller & Friedman 2009, 10.4.
 */
import type { Elimination } from './elimination.ts'
import { bestRoot, orient } from './tree-halves.ts'

export interface Factor {
  /** Variables, slowest first; values in row order. */
  readonly scope: readonly number[]
  readonly values: Float64Array
}

export interface Clique {
  variables: readonly number[]
  /** The clique above, or -1 for a root. */
  parent: number
  /** How many of the first variables are the separator to the parent. */
  shared: number
}

/** The cliques with the factors they hold and their children; `down` lists them from the roots, each after its parent. */
export interface CliqueTree {
  readonly cliques: readonly Clique[]
  /** Indexes into the factors. */
  readonly held: readonly (readonly number[])[]
  readonly children: readonly (readonly number[])[]
  readonly down: readonly number[]
}

export function plantTree(cards: Int32Array, factors: readonly Factor[], plan: Elimination): CliqueTree {
  const cliques = buildTree(cards, plan)
  const children: number[][] = cliques.map(() => [])
  for (const [c, clique] of cliques.entries()) if (clique.parent >= 0) children[clique.parent]!.push(c)
  return { cliques, held: assign(cliques, factors, cards.length), children, down: depthFirst(cliques, children) }
}

/** Cells from which the root of a tree is chosen with care. Assumption: a smaller tree takes less time than starting a thread. */
const largeTree = 2 ** 20

/** What a pass up and down costs at a clique, in cells touched. Factors are not given out yet when a root is chosen. */
export const weightOf = (clique: Clique, cards: Int32Array, children: number, factors = 1): number =>
  clique.variables.reduce((cells, v) => cells * cards[v]!, 1) * (factors + 2 * children + 3)

/** Turns each tree of the forest round, so that its root is the one that suits two cores. */
function hangFromMiddle(cliques: readonly Clique[], cards: Int32Array): void {
  const neighbours: number[][] = cliques.map(() => [])
  for (const [c, { parent }] of cliques.entries())
    if (parent >= 0) {
      neighbours[c]!.push(parent)
      neighbours[parent]!.push(c)
    }
  const weights = cliques.map((clique, c) => weightOf(clique, cards, Math.max(0, neighbours[c]!.length - 1)))
  for (const top of cliques.flatMap(({ parent }, c) => (parent < 0 ? [c] : []))) {
    const { down, parents } = orient(bestRoot(top, neighbours, weights), neighbours)
    for (const c of down) cliques[c]!.parent = parents[c]!
  }
}

/** Joins the elimination clusters into a tree of maximal cliques and fixes the order of each clique's variables. */
function buildTree(cards: Int32Array, plan: Elimination): Clique[] {
  const step = new Int32Array(cards.length)
  for (const [i, v] of plan.order.entries()) step[v] = i
  const into = plan.clusters.map((_, i) => i)
  const parentOf = plan.clusters.map(cluster => Math.min(...[...cluster.subarray(1)].map(v => step[v]!)))
  for (const [i, cluster] of plan.clusters.entries()) {
    const parent = parentOf[i]!
    // the parent's cluster is this one without its first variable: keep the larger
    if (Number.isFinite(parent) && into[parent] === parent && plan.clusters[parent]!.length === cluster.length - 1) {
      into[parent] = into[i]!
    }
  }
  const members = new Map<number, { variables: Set<number>; top: number }>()
  for (const [i, cluster] of plan.clusters.entries()) {
    const keep = members.get(into[i]!)
    if (keep === undefined) members.set(into[i]!, { variables: new Set(cluster), top: i })
    else keep.top = i
  }
  const ids = [...members.keys()]
  const place = new Map(ids.map((id, i) => [id, i]))
  const cliques: Clique[] = ids.map(id => {
    const parent = parentOf[members.get(id)!.top]!
    return {
      variables: [...members.get(id)!.variables],
      parent: Number.isFinite(parent) ? place.get(into[parent]!)! : -1,
      shared: 0,
    }
  })
  if (plan.cells >= largeTree) hangFromMiddle(cliques, cards)
  const wanted = new Int32Array(cards.length)
  const children: number[][] = cliques.map(() => [])
  for (const [c, clique] of cliques.entries()) if (clique.parent >= 0) children[clique.parent]!.push(c)
  for (const c of depthFirst(cliques, children)) {
    const clique = cliques[c]!
    const own = new Set(clique.variables)
    const above = clique.parent < 0 ? [] : cliques[clique.parent]!.variables.filter(v => own.has(v))
    for (const v of clique.variables) wanted[v] = 0
    for (const child of children[c]!) for (const v of cliques[child]!.variables) wanted[v]!++
    const rest = clique.variables.filter(v => !above.includes(v)).sort((a, b) => wanted[a]! - wanted[b]!)
    clique.variables = [...above, ...rest]
    clique.shared = above.length
  }
  return cliques
}

/** Cliques from the roots down, each after its parent. */
function depthFirst(cliques: readonly Clique[], children: readonly (readonly number[])[]): number[] {
  const order: number[] = []
  const stack = cliques.flatMap((clique, c) => (clique.parent < 0 ? [c] : []))
  while (stack.length > 0) {
    const c = stack.pop()!
    order.push(c)
    stack.push(...children[c]!)
  }
  return order
}

/** Gives each factor to the smallest clique that holds its scope. */
function assign(cliques: readonly Clique[], factors: readonly Factor[], variables: number): number[][] {
  const given: number[][] = cliques.map(() => [])
  const holders: number[][] = Array.from({ length: variables }, () => [])
  for (const [c, clique] of cliques.entries()) for (const v of clique.variables) holders[v]!.push(c)
  const sets = cliques.map(clique => new Set(clique.variables))
  for (const [f, factor] of factors.entries()) {
    if (factor.scope.length === 0) continue
    const rarest = factor.scope.reduce((best, v) => (holders[v]!.length < holders[best]!.length ? v : best))
    const homes = holders[rarest]!.filter(c => factor.scope.every(v => sets[c]!.has(v)))
    given[homes.reduce((best, c) => (sets[c]!.size < sets[best]!.size ? c : best))]!.push(f)
  }
  return given
}
