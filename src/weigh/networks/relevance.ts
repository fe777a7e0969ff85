/**
 * What each finding does to a hypothesis, and what would be worth finding out.
 *
 *   likelihood ratio of finding i    LR_i = P(e_i | h, the rest) / P(e_i | ¬h, the rest) = odds(h | e) / odds(h | e without i)
 *   value of information of V        I(H; V | e) = Σ_h P(h) Σ_v P(v | h) log2( P(v | h) / P(v) )   in bits
 *   explaining away                  P(a | e), P(a | e, b), P(a | e, ¬b): a second cause takes the weight from the first
 *
 * Information by symmetry: one propagation a state of the hypothesis gives P(v | h, e) of all V at once.
 * Sources: Good 1950; Lindley 1956; Wellman & Henrion 1993; Robertson & Vignaux 1995 for the form in which LRs are told.
 */

import { Fault } from '../../kit/errors.ts'
import { own } from '../../kit/own.ts'
import { infer } from './infer.ts'
import type { Network } from './network.ts'
import { findState, type InferenceOptions } from './prepare.ts'

type Evidence = Readonly<Record<string, string>>
type Finding = readonly [variable: string, state: string]

export interface FindingWeight {
  readonly finding: string
  /**
   * Given the rest of the evidence; Infinity where the finding cannot be without the hypothesis, NaN where the rest settles the
   * hypothesis already and there is nothing to compare.
   */
  readonly likelihoodRatio: number
  /** By itself, nothing else being known. */
  readonly alone: number
  /** Both hypotheses in words, so that the ratio is not read the other way round. */
  readonly reads: string
}

/** The likelihood ratio of each finding for a hypothesis against its denial, strongest first. */
export function weighFindings(
  network: Network,
  evidence: Evidence,
  hypothesis: Finding,
  options: InferenceOptions = {},
): readonly FindingWeight[] {
  findState(network, ...hypothesis)
  const [variable, state] = hypothesis
  if (variable in evidence)
    throw new Fault('wrong-usage', `"${variable}" is observed itself. Name a hypothesis that is not.`, { exitCode: 2 })
  const oddsFor = (found: Evidence): number => {
    const states = infer(network, found, [variable], options).posteriors[variable]!
    return states[state]! / but(states, state)
  }
  const all = oddsFor(evidence)
  const none = oddsFor({})
  return Object.entries(evidence)
    .map(([name, value]): FindingWeight => {
      const { [name]: _, ...rest } = evidence
      const likelihoodRatio = all / oddsFor(rest)
      return {
        finding: `${name}=${value}`,
        likelihoodRatio,
        alone: oddsFor({ [name]: value }) / none,
        reads: reads(`"${name} is ${value}"`, `"${variable} is ${state}"`, likelihoodRatio),
      }
    })
    .sort((a, b) => strength(b) - strength(a))
}

/** The chance of every state but one, summed, not one less p: near certainty the difference has no digits left. */
const but = (states: Readonly<Record<string, number>>, state: string): number =>
  Object.entries(states).reduce((sum, [other, p]) => sum + (other === state ? 0 : p), 0)

/** How far a ratio is from telling nothing; what cannot be told stands last. */
const strength = ({ likelihoodRatio }: FindingWeight): number =>
  Number.isNaN(likelihoodRatio) ? -1 : Math.abs(Math.log(likelihoodRatio))

function reads(finding: string, hypothesis: string, ratio: number): string {
  const rest = 'the rest being as found.'
  if (Number.isNaN(ratio))
    return `The rest settles whether ${hypothesis} already, so ${finding} has nothing left to tell.`
  if (ratio === Infinity) return `${finding} is possible only if ${hypothesis}, ${rest}`
  if (ratio === 0) return `${finding} is impossible if ${hypothesis}, ${rest}`
  return `${finding} is ${ratio.toPrecision(3)} times as probable if ${hypothesis} as if it is not, ${rest}`
}

/** How many bits each unobserved variable would tell about the hypothesis variable, most first. */
export function valueOfInformation(
  network: Network,
  evidence: Evidence,
  variable: string,
  options: InferenceOptions = {},
): readonly { readonly variable: string; readonly bits: number }[] {
  const { posteriors } = infer(network, evidence, undefined, options)
  const known = own(posteriors, variable)
  if (known === undefined)
    throw new Fault('bad-input', `"${variable}" is no unobserved variable of the network. Name one that is.`)
  const bits = new Map<string, number>(
    Object.keys(posteriors).flatMap(name => (name === variable ? [] : [[name, 0] as const])),
  )
  for (const [state, p] of Object.entries(known)) {
    if (p === 0) continue
    const given = infer(network, { ...evidence, [variable]: state }, undefined, options).posteriors
    for (const [name, sum] of bits) {
      let more = 0
      for (const [value, q] of Object.entries(given[name]!))
        if (q > 0) more += q * Math.log2(q / posteriors[name]![value]!)
      bits.set(name, sum + p * more)
    }
  }
  return [...bits].map(([name, sum]) => ({ variable: name, bits: Math.max(0, sum) })).sort((a, b) => b.bits - a.bits)
}

/** P(cause | evidence) as it stands, with the rival cause known, and with it known to be absent. */
export function explainAway(
  network: Network,
  evidence: Evidence,
  cause: Finding,
  rival: Finding,
  options: InferenceOptions = {},
): { readonly asFound: number; readonly withRival: number | null; readonly withoutRival: number | null } {
  findState(network, ...cause)
  findState(network, ...rival)
  const [a, s] = cause
  const [b, t] = rival
  const of = (found: Evidence, name: string): Readonly<Record<string, number>> =>
    infer(network, found, [name], options).posteriors[name]!
  const asFound = of(evidence, a)[s]!
  const rivals = of(evidence, b)
  const withRival = rivals[t]! > 0 ? of({ ...evidence, [b]: t }, a)[s]! : null
  const others = Object.keys(rivals).filter(state => state !== t && rivals[state]! > 0)
  // of several by Bayes' rule, the states summed: one less p has no digits left where the rival is nearly certain
  const withoutRival =
    others.length === 0
      ? null
      : others.length === 1
        ? of({ ...evidence, [b]: others[0]! }, a)[s]!
        : asFound > 0
          ? Math.min(1, (asFound * but(of({ ...evidence, [a]: s }, b), t)) / but(rivals, t))
          : 0
  return { asFound, withRival, withoutRival }
}
