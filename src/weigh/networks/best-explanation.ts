/**
 * The most probable explanation: the one setting of all unobserved variables that is likeliest together with the evidence.
 *
 *   x* = argmax_x P(x, e)
 *
 * Max-product on the clique tree: maxima go up, then each clique picks its best cell given what its parent chose (Dawid 1992).
 * No variable is barren here. Where several settings are equally likely, one of them is returned and `ties` is true.
 * Limits: the likeliest whole story may hold a state that is unlikely by itself; read it beside the posteriors.
 */
import { collect } from './collect.ts'
import type { Network } from './network.ts'
import { type InferenceOptions, improbable, prepare, readEvidence } from './prepare.ts'

export interface Explanation {
  /** ln P(x*, e). */
  readonly log: number
  /** The state of every unobserved variable. */
  readonly states: Readonly<Record<string, string>>
  /** Whether another setting is as likely, to within rounding. */
  readonly ties: boolean
}

/**
 * @throws Fault as `infer` does
 * @example
 * explain(readBif(asia), { dysp: 'yes' }).states.bronc // => 'yes'
 */
export function explain(
  network: Network,
  evidence: Readonly<Record<string, string>> = {},
  options: InferenceOptions = {},
): Explanation {
  const observed = readEvidence(network, evidence)
  const all = network.variables.map((_, v) => v)
  const { free, cards, factors, plan, constant } = prepare(network, all, observed, options)
  const collected = Number.isFinite(constant) ? collect(cards, factors, plan, 'max') : null
  if (collected === null) throw improbable()
  const { tree, psi, log } = collected
  const chosen = new Int32Array(cards.length).fill(-1)
  let ties = false
  for (const c of tree.down) {
    const { variables, shared } = tree.cliques[c]!
    const table = psi[c]!
    const ahead = variables.slice(shared).reduce((cells, v) => cells * cards[v]!, 1)
    const from = variables.slice(0, shared).reduce((at, v) => at * cards[v]! + chosen[v]!, 0) * ahead
    let best = from
    for (let i = from + 1; i < from + ahead; i++) if (table[i]! > table[best]!) best = i
    for (let i = from; i < from + ahead; i++) if (i !== best && table[i]! >= table[best]! * (1 - 1e-12)) ties = true
    let rest = best - from
    for (const v of variables.slice(shared).toReversed()) {
      chosen[v] = rest % cards[v]!
      rest = Math.floor(rest / cards[v]!)
    }
  }
  const states = Object.fromEntries(
    free.map((v, i) => [network.variables[v]!.name, network.variables[v]!.states[chosen[i]!]!]),
  )
  return { log: constant + log, states, ties }
}
