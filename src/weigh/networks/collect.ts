/**
 * The pass from the leaves of a clique tree to its roots, for sums (evidence, marginals) or maxima (best explanation).
 *
 *   ψ_C = Π factors of C · Π messages from its children;   μ_{C→P} = Σ or max over C \ S of ψ_C
 *
 * Messages are divided by their sum or largest value and the logs of that added up, so nothing underflows.
 */
import { type Clique, type CliqueTree, type Factor, plantTree } from './clique-tree.ts'
import type { Elimination } from './elimination.ts'
import { maxInto, mergeRuns, multiplyBy, type Runs, reorder, spreadInto, sumInto } from './tables.ts'

export interface Collected {
  readonly tree: CliqueTree
  /** ψ of every clique. */
  readonly psi: Float64Array[]
  /** The scaled message of every clique to its parent. */
  readonly up: readonly Float64Array[]
  /** How the clique's separator lies in its parent's table. */
  readonly towards: readonly Runs[]
  /** ln of the sum or maximum over all variables. */
  readonly log: number
  /** ψ of a clique without one of its factors (an index into the factors) or without one child's message. */
  readonly product: (clique: number, without?: { factor?: number; child?: number }) => Float64Array
}

/** Returns null where the product is zero everywhere. */
export function collect(
  cards: Int32Array,
  factors: readonly Factor[],
  plan: Elimination,
  by: 'sum' | 'max' = 'sum',
): Collected | null {
  const tree = plantTree(cards, factors, plan)
  const { cliques, held, children, down } = tree
  const sizeOf = (variables: readonly number[]): number => variables.reduce((cells, v) => cells * cards[v]!, 1)
  const psi: Float64Array[] = []
  const up: Float64Array[] = []
  const towards: Runs[] = []
  let log = 0

  const product: Collected['product'] = (c, without = {}) => {
    const clique = cliques[c]!
    const table = new Float64Array(sizeOf(clique.variables))
    let fresh = true
    const take = (small: Float64Array, runs: Runs): void => {
      if (fresh) spreadInto(table, small, runs)
      else multiplyBy(table, small, runs)
      fresh = false
    }
    for (const f of held[c]!)
      if (f !== without.factor) take(inOrder(factors[f]!, clique, cards), runsOf(clique, factors[f]!.scope, cards))
    for (const child of children[c]!) if (child !== without.child) take(up[child]!, towards[child]!)
    if (fresh) table.fill(1)
    return table
  }

  for (const c of down.toReversed()) {
    const clique = cliques[c]!
    for (const child of children[c]!)
      towards[child] = runsOf(clique, cliques[child]!.variables.slice(0, cliques[child]!.shared), cards)
    const table = product(c)
    const message = new Float64Array(sizeOf(clique.variables.slice(0, clique.shared)))
    const into = by === 'sum' ? sumInto : maxInto
    into(message, table, prefix(message.length, table.length))
    const total = scale(message, by)
    if (!(total > 0)) return null
    log += Math.log(total)
    psi[c] = table
    up[c] = message
  }
  return { tree, psi, up, towards, log, product }
}

/** The runs of a table whose first cells index `small`, as a separator's do here. */
export const prefix = (small: number, big: number): Runs => ({
  lengths: Int32Array.of(small, big / small),
  shared: Uint8Array.of(1, 0),
})

/** Which runs of the clique's table a smaller scope shares. */
export const runsOf = (clique: Clique, scope: readonly number[], cards: Int32Array): Runs =>
  mergeRuns(
    clique.variables.map(v => cards[v]!),
    clique.variables.map(v => scope.includes(v)),
  )

/** Divides by the sum or the largest, and returns it. */
export function scale(values: Float64Array, by: 'sum' | 'max' = 'sum'): number {
  let total = 0
  if (by === 'sum') for (let i = 0; i < values.length; i++) total += values[i]!
  else for (let i = 0; i < values.length; i++) total = Math.max(total, values[i]!)
  if (total > 0) for (let i = 0; i < values.length; i++) values[i]! /= total
  return total
}

/** The factor's values with its variables in the clique's order. */
function inOrder(factor: Factor, clique: Clique, cards: Int32Array): Float64Array {
  const order = clique.variables.filter(v => factor.scope.includes(v))
  return reorder(
    factor.values,
    factor.scope.map(v => cards[v]!),
    order.map(v => factor.scope.indexOf(v)),
  )
}
