import type { Stream } from '../../kit/random.ts'

/**
 * Simultaneous bands for the distribution function of n values that should be uniform: at each point the number below it
 * is binomial, and the pointwise level is set by simulation so that a curve of truly uniform values stays inside at all
 * points together with the wanted chance (Säilynoja, Bürkner and Vehtari 2022). Kolmogorov's band is too wide at both ends,
 * where wrong intervals show first.
 */
export interface Bands {
  /** Points in (0, 1) at which a curve is compared. */
  readonly at: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
}

const points = 50
const simulated = 2000

/**
 * @param n values behind one curve
 * @param level chance that a curve of uniform values leaves the band anywhere
 * @example
 * bandsOf(600, 0.001, streamOf(1, 0, 0)).low.length // => 49
 */
export function bandsOf(n: number, level: number, random: Stream): Bands {
  const at = Array.from({ length: points - 1 }, (_, i) => (i + 1) / points)
  const below = at.map(z => binomial(n, z))
  const worst = Array.from({ length: simulated }, () => {
    const counts = new Int32Array(points)
    for (let i = 0; i < n; i++) counts[random.below(points)]!++
    let sum = 0
    return at.reduce((least, _, i) => {
      sum += counts[i]!
      return Math.min(least, tailOf(below[i]!, sum))
    }, 1)
  }).sort((a, b) => a - b)
  const tail = worst[Math.max(0, Math.ceil(level * simulated) - 1)]!
  const edge = (one: Float64Array, side: 'low' | 'high'): number => {
    const inside = Array.from(one.keys()).filter(count => tailOf(one, count) >= tail)
    return (side === 'low' ? inside[0]! : inside.at(-1)!) / n
  }
  return { at, low: below.map(one => edge(one, 'low')), high: below.map(one => edge(one, 'high')) }
}

/** Values of the distribution function of ranks minus the diagonal, and whether they stay inside the bands. */
export function insideBands({ at, low, high }: Bands, ranks: readonly number[]): boolean {
  return at.every((z, i) => {
    const share = ranks.filter(rank => rank <= z).length / ranks.length
    return share >= low[i]! - 1e-9 && share <= high[i]! + 1e-9
  })
}

/** Chances of at most 0, 1 … n successes. */
function binomial(n: number, p: number): Float64Array {
  const log = new Float64Array(n + 1)
  let term = n * Math.log(1 - p)
  for (let k = 0; k <= n; k++) {
    log[k] = term
    term += Math.log(((n - k) / (k + 1)) * (p / (1 - p)))
  }
  let sum = 0
  return log.map(one => Math.min(1, (sum += Math.exp(one))))
}

/** The smaller of the chances of so few and of so many. */
const tailOf = (below: Float64Array, count: number): number =>
  Math.min(below[count]!, 1 - (count === 0 ? 0 : below[count - 1]!))
