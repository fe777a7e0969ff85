/**
 * Exact inference: P(variable | evidence) for the variables asked for, and log P(evidence).
 *
 * Before the junction tree is built the network is cut to what matters: variables that are neither asked for, observed,
 * nor above such a one sum to one and are dropped (barren nodes, Shachter 1986); observed variables are sliced out of
 * their tables. What remains may fall into parts that know nothing of each other, which the tree handles as a forest.
 */
import { Fault } from '../../kit/errors.ts'
import { planElimination } from './elimination.ts'
import { type Factor, propagate } from './junction-tree.ts'
import type { Network } from './network.ts'

export interface Inference {
  /** Natural logarithm of P(evidence). */
  readonly logEvidence: number
  /** For each variable asked for, the probability of each of its states. */
  readonly posteriors: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Cells over all cliques, at 8 bytes, that inference may use: 2^27 cells are 1 GiB. */
export const mostCells = 2 ** 27

/**
 * Posteriors given evidence.
 *
 * @param evidence state by variable name
 * @param query variable names; all that are not observed when left out
 * @throws Fault `bad-input` for an unknown variable or state, or for evidence of probability zero; `too-large` with the
 * size before anything is allocated
 * @example
 * infer(readBif(asia), { dysp: 'yes' }, ['lung']).posteriors.lung.yes // => 0.1027...
 */
export function infer(
  network: Network,
  evidence: Readonly<Record<string, string>> = {},
  query?: readonly string[],
  options: { readonly mostCells?: number } = {},
): Inference {
  const observed = new Map<number, number>()
  for (const [name, state] of Object.entries(evidence)) {
    const v = find(network, name)
    const s = network.variables[v]!.states.indexOf(state)
    if (s < 0) {
      throw new Fault(
        'bad-input',
        `"${name}" has no state "${state}". Its states are: ${network.variables[v]!.states.join(', ')}.`,
      )
    }
    observed.set(v, s)
  }
  const asked =
    query?.map(name => find(network, name)) ?? network.variables.map((_, v) => v).filter(v => !observed.has(v))
  const kept = ancestors(network, [...asked, ...observed.keys()])
  const free = [...kept].filter(v => !observed.has(v))
  const local = new Map(free.map((v, i) => [v, i]))
  const cards = Int32Array.from(free, v => network.variables[v]!.states.length)
  let constant = 0
  const factors: Factor[] = []
  for (const v of kept) {
    const factor = slice(network, v, observed)
    if (factor.scope.length === 0) constant += Math.log(factor.values[0]!)
    else factors.push({ scope: factor.scope.map(u => local.get(u)!), values: factor.values })
  }
  const plan = planElimination(
    cards,
    factors.map(factor => factor.scope),
  )
  const limit = options.mostCells ?? mostCells
  if (plan.cells > limit) {
    const gib = ((plan.cells * 8) / 2 ** 30).toPrecision(3)
    throw new Fault(
      'too-large',
      `Exact inference would need ${plan.cells.toExponential(2)} cells (${gib} GiB; the largest clique has ${plan.largest.toExponential(2)}), and ${limit.toExponential(2)} are allowed. Observe more variables or ask for fewer.`,
    )
  }
  const marginals = Number.isFinite(constant) ? propagate(cards, factors, plan) : null
  if (marginals === null) {
    throw new Fault(
      'bad-input',
      'The evidence has probability zero in this network: its findings cannot all hold. Take one of them away.',
    )
  }
  const posteriors: Record<string, Record<string, number>> = {}
  for (const v of asked) {
    const { name, states } = network.variables[v]!
    const seen = observed.get(v)
    const values = seen === undefined ? marginals.of[local.get(v)!]! : states.map((_, s) => (s === seen ? 1 : 0))
    posteriors[name] = Object.fromEntries(states.map((state, s) => [state, values[s]!]))
  }
  return { logEvidence: constant + marginals.logEvidence, posteriors }
}

function find(network: Network, name: string): number {
  const v = network.variables.findIndex(variable => variable.name === name)
  if (v < 0) {
    const some = network.variables
      .slice(0, 8)
      .map(variable => variable.name)
      .join(', ')
    throw new Fault(
      'bad-input',
      `The network has no variable "${name}". It has ${network.variables.length}: ${some}${network.variables.length > 8 ? ', …' : ''}.`,
    )
  }
  return v
}

/** The variables themselves and all above them, in the network's order. */
function ancestors(network: Network, from: readonly number[]): Set<number> {
  const seen = new Set(from)
  for (const v of seen) for (const parent of network.tables[v]!.parents) seen.add(parent)
  return new Set([...seen].sort((a, b) => a - b))
}

/** The table of v with observed variables fixed. */
function slice(network: Network, v: number, observed: ReadonlyMap<number, number>): Factor {
  const { child, parents, values } = network.tables[v]!
  const scope = [...parents, child]
  if (!scope.some(u => observed.has(u))) return { scope, values }
  const cards = scope.map(u => network.variables[u]!.states.length)
  const free = scope.filter(u => !observed.has(u))
  const strides = cards.map((_, i) => cards.slice(i + 1).reduce((product, card) => product * card, 1))
  const base = scope.reduce((at, u, i) => at + (observed.get(u) ?? 0) * strides[i]!, 0)
  const lengths = free.map(u => cards[scope.indexOf(u)]!)
  const steps = free.map(u => strides[scope.indexOf(u)]!)
  const result = new Float64Array(lengths.reduce((product, length) => product * length, 1))
  const digits = new Int32Array(free.length)
  for (let n = 0, at = base; n < result.length; n++) {
    result[n] = values[at]!
    for (let d = free.length - 1; d >= 0; d--) {
      at += steps[d]!
      if (++digits[d]! < lengths[d]!) break
      at -= steps[d]! * lengths[d]!
      digits[d] = 0
    }
  }
  return { scope: free, values: result }
}
