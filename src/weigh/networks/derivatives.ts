/**
 * How the probability of the evidence answers to every entry of every table:  ∂ ln P(e) / ∂ θ  for all θ at once.
 *
 *   P(e) is linear in each entry:  P(e) = Σ_{family cells} θ(cell) · D(cell),   D(cell) = the product of all else, summed
 *
 * (Darwiche 2003, "A differential approach to inference in Bayesian networks".) Shafer–Shenoy messages are used, without
 * division, so entries that are zero have their derivative too. Costs one clique table a factor and a child.
 */
import type { Factor } from './clique-tree.ts'
import { collect, multiplyOut, prefix, runsOf, scale } from './collect.ts'
import type { Elimination } from './elimination.ts'
import { multiplyBy, reorder, sumInto } from './tables.ts'

export interface Derivatives {
  readonly logEvidence: number
  /** One a factor, in the order of its scope, divided by P(e): Σ values · derivatives = 1. */
  readonly of: readonly Float64Array[]
}

/** Null where the evidence has probability zero. */
export function differentiate(cards: Int32Array, factors: readonly Factor[], plan: Elimination): Derivatives | null {
  const collected = collect(cards, factors, plan)
  if (collected === null) return null
  const { tree, psi, up, towards } = collected
  const product = (c: number, without: { factor?: number; child?: number }): Float64Array =>
    multiplyOut(collected, c, new Float64Array(psi[c]!.length), without)
  const down: (Float64Array | undefined)[] = []
  const fromAbove = (c: number, table: Float64Array): Float64Array => {
    const above = down[c]
    if (above !== undefined) multiplyBy(table, above, prefix(above.length, table.length))
    return table
  }
  const of: Float64Array[] = factors.map(factor =>
    factor.scope.length === 0 ? Float64Array.of(1 / factor.values[0]!) : factor.values,
  )
  for (const c of tree.down) {
    for (const child of tree.children[c]!) {
      const message = new Float64Array(up[child]!.length)
      sumInto(message, fromAbove(c, product(c, { child })), towards[child]!)
      scale(message)
      down[child] = message
    }
    const clique = tree.cliques[c]!
    for (const f of tree.held[c]!) {
      const { scope, values } = factors[f]!
      const order = clique.variables.filter(v => scope.includes(v))
      const sum = new Float64Array(values.length)
      sumInto(sum, fromAbove(c, product(c, { factor: f })), runsOf(clique, scope, cards))
      const own = reorder(
        sum,
        order.map(v => cards[v]!),
        scope.map(v => order.indexOf(v)),
      )
      const total = own.reduce((dot, d, i) => dot + d * values[i]!, 0)
      of[f] = own.map(d => d / total)
    }
  }
  return { logEvidence: collected.log, of }
}
