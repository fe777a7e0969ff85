/**
 * Exact marginals of many variables at once: the junction tree in Hugin form.
 *
 *   collect     ψ_C = Π factors of C · Π messages from its children;   μ_{C→P} = Σ_{C \ S} ψ_C
 *   distribute  ψ_C ← ψ_C · (Σ_{P \ S} ψ_P) / μ_{C→P},   0 / 0 = 0
 *
 * Variants: Shafer–Shenoy (no division, more products), Hugin (one stored message a separator; here), lazy propagation
 * (keeps factors apart; better where evidence cuts much). Hugin is chosen because one pass up and one down over flat
 * arrays is the least memory traffic when every marginal is wanted. Messages are scaled to sum to one and their logs
 * added up, so the log evidence does not underflow.
 *
 * A clique's variables stand in the order [separator to its parent, the rest]: sums towards the parent and products from it
 * run over contiguous blocks, and the marginals of the rest are one contiguous pass.
 *
 * Limits: memory is the cells of all cliques times 8 bytes; the caller asks `planElimination` first and refuses.
 * Source: Jensen, Lauritzen, Olesen 1990; Koller & Friedman 2009, chapter 10.
 */
import type { Elimination } from './elimination.ts'
import { mergeRuns, multiplyBy, type Runs, reorder, spreadInto, sumInto } from './tables.ts'

export interface Factor {
  readonly scope: readonly number[]
  readonly values: Float64Array
}

interface Clique {
  variables: readonly number[]
  parent: number
  /** How many of the first variables are the separator to the parent. */
  shared: number
}

export interface Marginals {
  readonly logEvidence: number
  /** P(v | evidence) for every variable v. */
  readonly of: readonly Float64Array[]
}

/** Sums a product of factors to the marginal of every variable. Returns null where the evidence has probability zero. */
export function propagate(cards: Int32Array, factors: readonly Factor[], plan: Elimination): Marginals | null {
  const cliques = buildTree(cards, plan)
  const sizeOf = (variables: readonly number[]): number => variables.reduce((cells, v) => cells * cards[v]!, 1)
  const runsOf = (clique: Clique, has: (v: number) => boolean): Runs =>
    mergeRuns(
      clique.variables.map(v => cards[v]!),
      clique.variables.map(has),
    )

  const given = assign(cliques, factors, cards.length)
  const children: number[][] = cliques.map(() => [])
  for (const [c, clique] of cliques.entries()) if (clique.parent >= 0) children[clique.parent]!.push(c)
  const down = depthFirst(cliques, children)

  const belief: Float64Array[] = []
  const message: Float64Array[] = []
  const towards: Runs[] = []
  let logEvidence = 0

  for (const c of down.toReversed()) {
    const clique = cliques[c]!
    const table = new Float64Array(sizeOf(clique.variables))
    let fresh = true
    const take = (small: Float64Array, runs: Runs): void => {
      if (fresh) spreadInto(table, small, runs)
      else multiplyBy(table, small, runs)
      fresh = false
    }
    for (const factor of given[c]!) {
      const order = clique.variables.filter(v => factor.scope.includes(v))
      const values = reorder(
        factor.values,
        factor.scope.map(v => cards[v]!),
        order.map(v => factor.scope.indexOf(v)),
      )
      take(
        values,
        runsOf(clique, v => factor.scope.includes(v)),
      )
    }
    for (const child of children[c]!) {
      const separator = new Set(cliques[child]!.variables.slice(0, cliques[child]!.shared))
      towards[child] = runsOf(clique, v => separator.has(v))
      take(message[child]!, towards[child]!)
    }
    if (fresh) table.fill(1)
    const separator = clique.variables.slice(0, clique.shared)
    const up = new Float64Array(sizeOf(separator))
    sumInto(up, table, prefix(up.length, table.length))
    const total = scale(up)
    if (!(total > 0)) return null
    logEvidence += Math.log(total)
    belief[c] = table
    message[c] = up
  }

  const of: Float64Array[] = []
  for (const c of down) {
    const clique = cliques[c]!
    const table = belief[c]!
    const up = message[c]!
    if (clique.parent >= 0) {
      const joint = new Float64Array(up.length)
      sumInto(joint, belief[clique.parent]!, towards[c]!)
      for (let i = 0; i < joint.length; i++) joint[i] = up[i] === 0 ? 0 : joint[i]! / up[i]!
      multiplyBy(table, joint, prefix(up.length, table.length))
    }
    const rest = clique.variables.slice(clique.shared)
    const ahead = new Float64Array(table.length / up.length)
    for (let from = 0; from < table.length; from += ahead.length)
      for (let i = 0; i < ahead.length; i++) ahead[i]! += table[from + i]!
    for (const v of rest) {
      const marginal = new Float64Array(cards[v]!)
      sumInto(
        marginal,
        ahead,
        mergeRuns(
          rest.map(r => cards[r]!),
          rest.map(r => r === v),
        ),
      )
      scale(marginal)
      of[v] = marginal
    }
    if (children[c]!.length === 0) belief[c] = new Float64Array(0)
  }
  return { logEvidence, of }
}

const prefix = (small: number, big: number): Runs => ({
  lengths: Int32Array.of(small, big / small),
  shared: Uint8Array.of(1, 0),
})

/** Divides by the sum and returns it. */
function scale(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  if (sum > 0) for (let i = 0; i < values.length; i++) values[i]! /= sum
  return sum
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
function assign(cliques: readonly Clique[], factors: readonly Factor[], variables: number): Factor[][] {
  const given: Factor[][] = cliques.map(() => [])
  const holders: number[][] = Array.from({ length: variables }, () => [])
  for (const [c, clique] of cliques.entries()) for (const v of clique.variables) holders[v]!.push(c)
  const sets = cliques.map(clique => new Set(clique.variables))
  for (const factor of factors) {
    if (factor.scope.length === 0) continue
    const rarest = factor.scope.reduce((best, v) => (holders[v]!.length < holders[best]!.length ? v : best))
    const homes = holders[rarest]!.filter(c => factor.scope.every(v => sets[c]!.has(v)))
    given[homes.reduce((best, c) => (sets[c]!.size < sets[best]!.size ? c : best))]!.push(factor)
  }
  return given
}
