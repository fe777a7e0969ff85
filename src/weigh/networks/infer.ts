/** Exact inference: P(variable | evidence) for the variables asked for, and log P(evidence). */
import { type Marginals, propagate } from './junction-tree.ts'
import type { Network } from './network.ts'
import { findVariable, type InferenceOptions, improbable, type Prepared, prepare, readEvidence } from './prepare.ts'

export interface Inference {
  /** Natural logarithm of P(evidence). */
  readonly logEvidence: number
  /** For each variable asked for, the probability of each of its states. */
  readonly posteriors: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A question to a network, ready to be worked on. */
export interface Posed extends Prepared {
  readonly network: Network
  readonly observed: ReadonlyMap<number, number>
  readonly asked: readonly number[]
}

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
  options: InferenceOptions = {},
): Inference {
  const posed = pose(network, evidence, query, options)
  return answer(posed, Number.isFinite(posed.constant) ? propagate(posed.cards, posed.factors, posed.plan) : null)
}

/** What `infer` does before it sums. @throws Fault as `infer` does */
export function pose(
  network: Network,
  evidence: Readonly<Record<string, string>> = {},
  query?: readonly string[],
  options: InferenceOptions = {},
): Posed {
  const observed = readEvidence(network, evidence)
  const asked =
    query?.map(name => findVariable(network, name)) ?? network.variables.map((_, v) => v).filter(v => !observed.has(v))
  return { ...prepare(network, asked, observed, options), network, observed, asked }
}

/** What `infer` does after it summed; null stands for evidence that cannot hold. @throws Fault `bad-input` for that */
export function answer({ network, asked, observed, local, constant }: Posed, marginals: Marginals | null): Inference {
  if (marginals === null) throw improbable()
  const posteriors: [string, Record<string, number>][] = []
  for (const v of asked) {
    const { name, states } = network.variables[v]!
    const seen = observed.get(v)
    const values = seen === undefined ? marginals.of[local.get(v)!]! : states.map((_, s) => (s === seen ? 1 : 0))
    posteriors.push([name, Object.fromEntries(states.map((state, s) => [state, values[s]!]))])
  }
  return { logEvidence: constant + marginals.logEvidence, posteriors: Object.fromEntries(posteriors) }
}
