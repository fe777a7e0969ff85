import { Fault } from '../../kit/errors.ts'

/**
 * What agreement is worth, in closed form. h is the prior of the hypothesis, ρ the chance that a reporter is reliable
 * (then it says yes exactly where the hypothesis is true), a the chance that an unreliable one says yes anyway, n the
 * number of reports that all say yes. Every value is a probability unless it is called a ratio.
 *
 * T1 independent or shared unreliability, random answers: Bovens and Hartmann, Bayesian Epistemology (2003).
 * T2 unreliable means biased to yes (a = 1): Claveau (2013), Claveau and Grenier (2019).
 * T3 no credibility out of nothing: Huemer (1997), Olsson and Shogenji (2004).
 * T4 effective number of n equally correlated things: Kish, Survey Sampling (1965).
 * Limits: ρ and a are the user's; nothing here estimates them. None of this says whether a person told the truth.
 */

const probability = (value: number, name: string): void => {
  if (!(value >= 0 && value <= 1)) throw new Fault('bad-input', `${name} is ${value}; it must lie between 0 and 1.`)
}

/** Posterior from a prior and a likelihood ratio. */
export function posterior(prior: number, ratio: number): number {
  probability(prior, 'The prior')
  if (ratio === Infinity) return prior === 0 ? 0 : 1
  return (prior * ratio) / (prior * ratio + 1 - prior)
}

/**
 * T1, independent: each reporter's reliability is its own. x = (1−ρ)a / (ρ + (1−ρ)a); P = h / (h + (1−h) xⁿ).
 *
 * @example
 * independentReports(0.1, 0.5, 0.5, 3) // => 0.75
 */
export function independentReports(h: number, rho: number, a: number, n: number): number {
  probability(rho, 'The reliability')
  probability(a, 'The chance of a blind yes')
  const x = ((1 - rho) * a) / (rho + (1 - rho) * a)
  return posterior(h, x ** -n)
}

/**
 * T1, shared: one reliability for all, blind answers drawn apart. Ratio = 1 + ρ / ((1−ρ) aⁿ).
 *
 * @example
 * sharedReports(0.1, 0.5, 0.5, 3) // => 0.5
 */
export function sharedReports(h: number, rho: number, a: number, n: number): number {
  probability(rho, 'The reliability')
  probability(a, 'The chance of a blind yes')
  return posterior(h, 1 + rho / ((1 - rho) * a ** n))
}

/**
 * T2 as a ratio: reporters who, where unreliable, always say yes. δ is the share of independence: 1 gives (1/(1−ρ))ⁿ, 0 gives
 * 1/(1−ρ) however many speak. Between them the chance of n yeses under the rival is the mixture.
 *
 * @example
 * posterior(0.1, biasedRatio(0.5, 21, 0)) // => 0.1818…: twenty-one voices of one machine count as one
 */
export function biasedRatio(rho: number, n: number, delta: number): number {
  probability(rho, 'The reliability')
  probability(delta, 'The share of independence')
  const wrong = 1 - rho
  return 1 / (delta * wrong ** n + (1 - delta) * wrong)
}

/** T3: the product of likelihood ratios of independent reports. If each is 1, agreement moves nothing. */
export const pooledRatio = (ratios: readonly number[]): number => ratios.reduce((product, ratio) => product * ratio, 1)

/**
 * T4: n / (1 + (n − 1) r̄), for a mean correlation r̄ of pairs from 0 to 1. No testimony counts as none.
 *
 * @example
 * effectiveNumber(21, 0.5) // => 1.909…
 */
export function effectiveNumber(n: number, meanCorrelation: number): number {
  probability(meanCorrelation, 'The mean correlation')
  return n === 0 ? 0 : n / (1 + (n - 1) * meanCorrelation)
}
