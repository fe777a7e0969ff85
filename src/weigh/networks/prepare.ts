/**
 * From a network, its evidence and what is asked for to the factors that matter.
 *
 * Variables that are neither asked for, observed, nor above such a one sum to one and are dropped (barren nodes, Shachter
 * 1986); observed variables are sliced out of their tables. A plan that would need too many cells is refused here, before
 * anything is allocated.
 */
import { Fault } from '../../kit/errors.ts'
import type { Factor } from './clique-tree.ts'
import { type Elimination, planElimination } from './elimination.ts'
import type { Network } from './network.ts'

/** Cells over all cliques, at 8 bytes, that inference may use: 2^27 cells are 1 GiB. */
export const mostCells = 2 ** 27

export interface InferenceOptions {
  readonly mostCells?: number
}

export interface Prepared {
  /** The network's index of each variable that stays. */
  readonly free: readonly number[]
  /** The other way round. */
  readonly local: ReadonlyMap<number, number>
  readonly cards: Int32Array
  readonly factors: readonly Factor[]
  /** ln of the tables that the evidence fixes wholly. */
  readonly constant: number
  readonly plan: Elimination
}

export function prepare(
  network: Network,
  asked: readonly number[],
  observed: ReadonlyMap<number, number>,
  options: InferenceOptions = {},
): Prepared {
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
  const plan = planWithin(cards, factors, options)
  return { free, local, cards, factors, constant, plan }
}

/** An elimination order, or the refusal of a network that is too large. */
export function planWithin(cards: Int32Array, factors: readonly Factor[], options: InferenceOptions): Elimination {
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
  return plan
}

/** States by variable index. Throws for a name or state that the network has not. */
export function readEvidence(network: Network, evidence: Readonly<Record<string, string>>): Map<number, number> {
  return new Map(Object.entries(evidence).map(([name, state]) => findState(network, name, state)))
}

export function findState(network: Network, name: string, state: string): [variable: number, state: number] {
  const v = findVariable(network, name)
  const s = network.variables[v]!.states.indexOf(state)
  if (s < 0) {
    throw new Fault(
      'bad-input',
      `"${name}" has no state "${state}". Its states are: ${network.variables[v]!.states.join(', ')}.`,
    )
  }
  return [v, s]
}

/** The one sentence for evidence that cannot hold. */
export const improbable = (): Fault =>
  new Fault(
    'bad-input',
    'The evidence has probability zero in this network: its findings cannot all hold. Take one of them away.',
  )

export function findVariable(network: Network, name: string): number {
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
