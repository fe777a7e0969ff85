/**
 * The pass from the leaves of a clique tree to its roots, for sums (evidence, marginals) or maxima (best explanation).
 *
 *   ψ_C = Π factors of C · Π messages from its children;   μ_{C→P} = Σ or max over C \ S of ψ_C
 *
 * Messages are divided by their sum or largest value and the logs of that added up, so nothing underflows. All tables lie in
 * one buffer, which two threads may share: a clique's own cells are written by whoever walks it and by nobody else.
 */
import { type Clique, type CliqueTree, type Factor, plantTree } from './clique-tree.ts'
import type { Elimination } from './elimination.ts'
import { maxInto, mergeRuns, multiplyBy, type Runs, reorder, spreadInto, sumInto } from './tables.ts'

/** A product of factors with the tree that sums it: plain data, so that it can go to another thread. */
export interface Problem {
  readonly cards: Int32Array
  readonly factors: readonly Factor[]
  readonly tree: CliqueTree
}

/** A problem with room for its tables. */
export interface Laid extends Problem {
  readonly buffer: ArrayBufferLike
  /** ψ of every clique. */
  readonly psi: readonly Float64Array[]
  /** The scaled message of every clique to its parent. */
  readonly up: readonly Float64Array[]
  /** How the clique's separator lies in its parent's table. */
  readonly towards: readonly Runs[]
  /** ln of what every clique's message was divided by. */
  readonly logs: Float64Array
}

export interface Collected extends Laid {
  /** ln of the sum or maximum over all variables. */
  readonly log: number
}

/** Gives every clique its cells in a buffer that stands already, or in the one that `make` makes. */
export function layOut(problem: Problem, make: ArrayBufferLike | ((bytes: number) => ArrayBufferLike)): Laid {
  const { cards, tree } = problem
  const sizeOf = (variables: readonly number[]): number => variables.reduce((cells, v) => cells * cards[v]!, 1)
  const big = tree.cliques.map(({ variables }) => sizeOf(variables))
  const small = tree.cliques.map(({ variables, shared }) => sizeOf(variables.slice(0, shared)))
  const cells = [...big, ...small].reduce((sum, size) => sum + size, tree.cliques.length)
  const buffer = typeof make === 'function' ? make(cells * 8) : make
  let at = 0
  const next = (length: number): Float64Array => {
    const view = new Float64Array(buffer, at, length)
    at += length * 8
    return view
  }
  const logs = next(tree.cliques.length)
  const towards = tree.cliques.map(({ variables, parent, shared }) =>
    runsOf(tree.cliques[parent] ?? { variables: [] }, variables.slice(0, shared), cards),
  )
  return { ...problem, buffer, logs, psi: big.map(next), up: small.map(next), towards }
}

/** Returns null where the product is zero everywhere. */
export function collect(
  cards: Int32Array,
  factors: readonly Factor[],
  plan: Elimination,
  by: 'sum' | 'max' = 'sum',
): Collected | null {
  const tree = plantTree(cards, factors, plan)
  const laid = layOut({ cards, factors, tree }, bytes => new ArrayBuffer(bytes))
  return climb(laid, tree.down, by) ? { ...laid, log: logOf(laid) } : null
}

/** Collects through some cliques, which are listed each after its parent. False where a product is zero everywhere. */
export function climb(laid: Laid, cliques: readonly number[], by: 'sum' | 'max' = 'sum'): boolean {
  const into = by === 'sum' ? sumInto : maxInto
  for (const c of cliques.toReversed()) {
    const table = multiplyOut(laid, c, laid.psi[c]!)
    const message = laid.up[c]!
    into(message, table, prefix(message.length, table.length))
    const total = scale(message, by)
    if (!(total > 0)) return false
    laid.logs[c] = Math.log(total)
  }
  return true
}

/** ln of the whole product, added up in one order whoever walked the cliques. */
export const logOf = ({ tree, logs }: Laid): number => tree.down.reduceRight((sum, c) => sum + logs[c]!, 0)

/** Fills `table` with ψ of a clique, without one of its factors (an index into the factors) or one child's message. */
export function multiplyOut(
  { tree, cards, factors, up, towards }: Laid,
  c: number,
  table: Float64Array,
  without: { factor?: number; child?: number } = {},
): Float64Array {
  const clique = tree.cliques[c]!
  let fresh = true
  const take = (small: Float64Array, runs: Runs): void => {
    if (fresh) spreadInto(table, small, runs)
    else multiplyBy(table, small, runs)
    fresh = false
  }
  for (const f of tree.held[c]!)
    if (f !== without.factor) take(inOrder(factors[f]!, clique, cards), runsOf(clique, factors[f]!.scope, cards))
  for (const child of tree.children[c]!) if (child !== without.child) take(up[child]!, towards[child]!)
  if (fresh) table.fill(1)
  return table
}

/** The runs of a table whose first cells index `small`, as a separator's do here. */
export const prefix = (small: number, big: number): Runs => ({
  lengths: Int32Array.of(small, big / small),
  shared: Uint8Array.of(1, 0),
})

/** Which runs of the clique's table a smaller scope shares. */
export const runsOf = (clique: Pick<Clique, 'variables'>, scope: readonly number[], cards: Int32Array): Runs =>
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
