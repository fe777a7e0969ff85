import { commonCauseRatio } from '../kit/common-cause.ts'
import { Fault } from '../kit/errors.ts'

/**
 * Confession and arrest in closed form: what the simulation must agree with in its limits, and what the panels show.
 * G guilty of the act charged, C a statement of guilt, r = P(C | not G) / P(C | G), ζ the prior that one apparatus made
 * all statements. Every panel prints both hypotheses of a ratio; none prints a chance that a person was guilty.
 *
 * B1 interrogator's fallacy: Matthews, by Stewart (1996). B2 noisy-or with coercion: Pearl (1988).
 * B3 unanimity with a hidden machine: form of Gunn and others, Proc. R. Soc. A 472 (2016).
 * B6 supplied detail: after Garrett (2010). R1 arrests under poor information: own restatement after Gregory, Schröder and
 * Sonin (2011). R9 extinction of a branching process: Harris (1963). Numbers: test/mill/formulas.test.ts.
 * Limits: every input is the user's; none is estimated here.
 */

const probability = (value: number, name: string): void => {
  if (!(value >= 0 && value <= 1)) throw new Fault('bad-input', `${name} is ${value}; it must lie between 0 and 1.`)
}

/**
 * R1: the share of people taken in error, β(1 − μ) / (β(1 − μ) + αμ), for a share μ of enemies flagged at rate α
 * and others at rate β.
 *
 * @example
 * takenInError(0.01, 0.8, 0.1) // => 0.9252
 */
export function takenInError(mu: number, alpha: number, beta: number): number {
  for (const [value, name] of [
    [mu, 'The share'] as const,
    [alpha, 'The first rate'] as const,
    [beta, 'The second rate'] as const,
  ])
    probability(value, name)
  return (beta * (1 - mu)) / (beta * (1 - mu) + alpha * mu)
}

/**
 * R9: chance that a chain of naming dies out, where a statement leads to R new statements on average, negative binomial
 * with dispersion k. The smallest root of q = (1 + R(1 − q)/k)^(−k), by iteration from 0, which rises to it.
 *
 * @example
 * extinction(1.5, 1.28) // => 0.6319
 */
export function extinction(reproduction: number, k: number): number {
  if (!(reproduction >= 0 && k > 0)) throw new Fault('bad-input', 'R must not be negative and k must be above 0.')
  if (reproduction <= 1) return 1
  let q = 0
  for (let round = 0; round < 10_000; round++) {
    const next = (1 + (reproduction * (1 - q)) / k) ** -k
    if (Math.abs(next - q) < 1e-14) return next
    q = next
  }
  return q
}

/**
 * B1: posterior of the act from a prior p and r. Where the innocent speak more easily, r > 1 and a statement tells against
 * the act.
 *
 * @example
 * afterStatement(0.2, 2) // => 0.1111
 */
export function afterStatement(p: number, r: number): number {
  probability(p, 'The prior')
  return p / (p + r * (1 - p))
}

/** Inputs of B2: q_G, q_X chances that the act, and coercion, lead to a statement; l any other cause. */
export interface NoisyOr {
  readonly act: number
  readonly coercion: number
  readonly other: number
}

/** B2: P(C | G, x) = 1 − (1 − q_G)^G (1 − q_X)^x (1 − l). */
const speaks = ({ act, coercion, other }: NoisyOr, guilty: boolean, coerced: boolean): number =>
  1 - (guilty ? 1 - act : 1) * (coerced ? 1 - coercion : 1) * (1 - other)

/**
 * B2: P(G | C), or P(G | C, x) where it is known whether there was coercion. Learning of coercion explains the statement
 * away.
 *
 * @example
 * explainedAway({ act: 0.6, coercion: 0.8, other: 0.02 }, 0.1, 0.5) // => 0.1710
 */
export function explainedAway(node: NoisyOr, prior: number, coerced: number): number {
  probability(prior, 'The prior')
  probability(coerced, 'The chance of coercion')
  const of = (guilty: boolean): number =>
    coerced * speaks(node, guilty, true) + (1 - coerced) * speaks(node, guilty, false)
  return (prior * of(true)) / (prior * of(true) + (1 - prior) * of(false))
}

/** B2 as a ratio P(C | G, x) / P(C | not G, x). */
export const statementRatio = (node: NoisyOr, coerced: boolean): number =>
  speaks(node, true, coerced) / speaks(node, false, coerced)

/** Inputs of the unanimity panel. */
export interface Unanimity {
  /** Chance of a statement where the act was done (a), and where not (b). */
  readonly guilty: number
  readonly innocent: number
  /** Rate at which an apparatus obtains statements, whatever is true (c). */
  readonly machine: number
  /** Prior that there was such an apparatus (ζ). */
  readonly suspicion: number
}

/**
 * B3: ratio of n statements without exception, "the act was done" against "it was not":
 * LR_n = (ζcⁿ + (1 − ζ)aⁿ) / (ζcⁿ + (1 − ζ)bⁿ). Scope, to print beside it: it falls to 1 only where c > a; with c = a it
 * stops at about 1/ζ; with b < c < a it grows without bound.
 *
 * @example
 * unanimityRatio({ guilty: 0.5, innocent: 0.05, machine: 0.95, suspicion: 0.01 }, 21) // => 1.0001
 */
export function unanimityRatio({ guilty, innocent, machine, suspicion }: Unanimity, n: number): number {
  for (const [value, name] of [
    [guilty, 'a'],
    [innocent, 'b'],
    [machine, 'c'],
    [suspicion, 'The suspicion'],
  ] as const)
    probability(value, name)
  return commonCauseRatio({ cause: suspicion, rate: machine, ifSo: guilty, ifNot: innocent }, n)
}

export type UnanimityLimit = 'falls' | 'ceiling' | 'grows' | 'even' | 'floor' | 'vanishes'

/**
 * Where B3 goes as voices are added. The three limits of the paper hold for b < a: it falls to 1, never passes 1/ζ, or grows
 * without bound. Else: with a = b it is 1 throughout; with a < b it rises to 1 (also `falls`), never goes below ζ, or goes to 0.
 */
export function limitOf({ suspicion, machine, guilty, innocent }: Unanimity): UnanimityLimit {
  if (guilty === innocent || suspicion === 1) return 'even'
  const [most, says] = [Math.max(guilty, innocent), guilty > innocent]
  if (suspicion > 0 && machine > most) return 'falls'
  if (suspicion > 0 && machine === most) return says ? 'ceiling' : 'floor'
  return says ? 'grows' : 'vanishes'
}

/** What the same statements would count for if each were independent: (a / b)ⁿ. */
export const naiveRatio = ({ guilty, innocent }: Unanimity, n: number): number => (guilty / innocent) ** n

/**
 * Inflation factor, in powers of ten: how much a reader who counts each statement as independent overrates them.
 *
 * @example
 * inflation({ guilty: 0.5, innocent: 0.05, machine: 0.95, suspicion: 0.01 }, 21) // => 21.0
 */
export const inflation = (panel: Unanimity, n: number): number =>
  Math.log10(naiveRatio(panel, n)) - Math.log10(unanimityRatio(panel, n))

/**
 * B6: ratio of a matching detail, 1 / (κ + (1 − κ)v): κ the chance that the speaker was supplied with it, v chance match.
 *
 * @example
 * detailRatio(1, 0.01) // => 1
 */
export function detailRatio(kappa: number, chance: number): number {
  probability(kappa, 'κ')
  probability(chance, 'The chance match')
  return 1 / (kappa + (1 - kappa) * chance)
}

/**
 * B7: chance of a piece of other evidence that was sought after a statement: f + (1 − f)δ, δ the inflation that a
 * statement causes in what is found later (Kassin, Bogart and Kerner 2012).
 */
export const soughtAfter = (f: number, delta: number): number => f + (1 - f) * delta
