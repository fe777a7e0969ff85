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
import type { Factor } from './clique-tree.ts'
import { collect, prefix, scale } from './collect.ts'
import type { Elimination } from './elimination.ts'
import { mergeRuns, multiplyBy, sumInto } from './tables.ts'

export interface Marginals {
  readonly logEvidence: number
  /** P(v | evidence) for every variable v. */
  readonly of: readonly Float64Array[]
}

/** Sums a product of factors to the marginal of every variable. Returns null where the evidence has probability zero. */
export function propagate(cards: Int32Array, factors: readonly Factor[], plan: Elimination): Marginals | null {
  const collected = collect(cards, factors, plan)
  if (collected === null) return null
  const { tree, psi, up, towards, log } = collected
  const of: Float64Array[] = []
  for (const c of tree.down) {
    const clique = tree.cliques[c]!
    const table = psi[c]!
    const separator = up[c]!.length
    if (clique.parent >= 0) {
      const joint = new Float64Array(separator)
      sumInto(joint, psi[clique.parent]!, towards[c]!)
      for (let i = 0; i < joint.length; i++) joint[i] = up[c]![i] === 0 ? 0 : joint[i]! / up[c]![i]!
      multiplyBy(table, joint, prefix(separator, table.length))
    }
    const rest = clique.variables.slice(clique.shared)
    const ahead = new Float64Array(table.length / separator)
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
    if (tree.children[c]!.length === 0) psi[c] = new Float64Array(0)
  }
  return { logEvidence: log, of }
}
