/**
 * What n voices that all say yes are worth where one hidden apparatus may have made them all.
 *
 *   LR_n = (ζ cⁿ + (1 − ζ) aⁿ) / (ζ cⁿ + (1 − ζ) bⁿ)
 *
 * ζ: prior that the statements come from one apparatus; c: the rate at which it gets a yes, whatever is so; a and b: the
 * rates of a yes where the thing is so and where it is not. Form of Gunn et al. 2016, Proc. R. Soc. A 472. Independent
 * voices are the case ζ = 0, LR_n = (a/b)ⁿ. Limits: c > a brings it back to 1; c = a never lets it pass 1/ζ;
 * b < c < a lets it grow without end. A ratio of two chances, and not the probability of either side.
 */
export interface Suspicion {
  readonly zeta: number
  readonly c: number
  readonly a: number
  readonly b: number
}

/** Assumptions, all four, to be moved by the reader. */
export const usualSuspicion: Suspicion = { zeta: 0.01, c: 0.95, a: 0.5, b: 0.05 }

/**
 * The ratio for n voices; NaN where both sides are impossible.
 *
 * @example
 * unanimity(usualSuspicion, 21).toFixed(4) // => '1.0001'
 */
export function unanimity({ zeta, c, a, b }: Suspicion, n: number): number {
  // All powers are taken of shares of the greatest rate, so that many voices do not run out of digits.
  const top = Math.max(c, a, b)
  const machine = zeta * (c / top) ** n
  return (machine + (1 - zeta) * (a / top) ** n) / (machine + (1 - zeta) * (b / top) ** n)
}

/** Which of the three limits holds. */
export const limitOf = ({ zeta, c, a }: Suspicion): 'falls' | 'ceiling' | 'grows' =>
  zeta > 0 && c > a ? 'falls' : zeta > 0 && c === a ? 'ceiling' : 'grows'
