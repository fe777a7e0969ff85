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
 * Parts of the tree can be walked by two threads (`tree-halves.ts`): each cell is computed by the same operations in the same
 * order whoever walks it, so the answers are the same to the bit.
 *
 * Limits: memory is the cells of all cliques times 8 bytes; the caller asks `planElimination` first and refuses.
 * Source: Jensen, Lauritzen, Olesen 1990; Koller & Friedman 2009, chapter 10.
 */
import { type Factor, plantTree } from './clique-tree.ts'
import { climb, type Laid, layOut, logOf, type Problem, prefix, scale } from './collect.ts'
import type { Elimination } from './elimination.ts'
import { mergeRuns, multiplyBy, sumInto } from './tables.ts'

export interface Marginals {
  readonly logEvidence: number
  /** P(v | evidence) for every variable v. */
  readonly of: readonly Float64Array[]
}

/** P(v | evidence) for some variables v. */
export type Shares = readonly (readonly [v: number, marginal: Float64Array])[]

/** Sums a product of factors to the marginal of every variable. Returns null where the evidence has probability zero. */
export function propagate(cards: Int32Array, factors: readonly Factor[], plan: Elimination): Marginals | null {
  return propagateThrough({ cards, factors, tree: plantTree(cards, factors, plan) })
}

/** The same where the tree stands already. */
export function propagateThrough(problem: Problem): Marginals | null {
  const laid = layOut(problem, bytes => new ArrayBuffer(bytes))
  if (!climb(laid, laid.tree.down)) return null
  return { logEvidence: logOf(laid), of: inPlace(descend(laid, laid.tree.down)) }
}

/** Marginals by variable. */
export function inPlace(shares: Shares): Float64Array[] {
  const of: Float64Array[] = []
  for (const [v, marginal] of shares) of[v] = marginal
  return of
}

/** Collects through a part of the tree whose tables lie in a shared buffer; what a thread runs first. */
export const climbPart = (problem: Problem, buffer: SharedArrayBuffer, cliques: readonly number[]): boolean =>
  climb(layOut(problem, buffer), cliques)

/** Distributes through a part of the tree whose tables lie in a shared buffer; what a thread runs last. */
export const descendPart = (problem: Problem, buffer: SharedArrayBuffer, cliques: readonly number[]): Shares =>
  descend(layOut(problem, buffer), cliques)

/** Distributes through some cliques, which are listed each after its parent, and sums each to the marginals it owns. */
export function descend({ tree, cards, psi, up, towards }: Laid, cliques: readonly number[]): Shares {
  const shares: [number, Float64Array][] = []
  for (const c of cliques) {
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
      shares.push([v, marginal])
    }
  }
  return shares
}
