/** Rates of n like signals that may all have one cause. */
export interface CommonCause {
  /** Prior that one cause stands behind all of them (ζ). */
  readonly cause: number
  /** Rate of each under that cause, whatever else holds (c). */
  readonly rate: number
  /** Rate of each without it, where a hypothesis holds (a), and where not (b). */
  readonly ifSo: number
  readonly ifNot: number
}

/**
 * What n like signals are worth for a hypothesis when one cause may have made all of them:
 *
 *   LR_n = (ζcⁿ + (1 − ζ)aⁿ) / (ζcⁿ + (1 − ζ)bⁿ)
 *
 * Falls to 1 only where c > a; with c = a it stops at about 1/ζ; with b < c < a it grows without bound. Terms are divided by
 * the largest, so that many signals do not all underflow to 0. Source: the form of Gunn et al. 2016, Proc. R. Soc. A 472.
 *
 * @example
 * commonCauseRatio({ cause: 0.01, rate: 0.95, ifSo: 0.5, ifNot: 0.05 }, 21) // => 1.0001
 */
export function commonCauseRatio({ cause, rate, ifSo, ifNot }: CommonCause, n: number): number {
  const most = Math.max(rate, ifSo, ifNot)
  const term = (each: number): number => (each / most) ** n
  const same = cause * term(rate)
  return (same + (1 - cause) * term(ifSo)) / (same + (1 - cause) * term(ifNot))
}
