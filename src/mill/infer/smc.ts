import type { Stream } from '../../kit/random.ts'

/**
 * Sequential Monte Carlo without likelihood: population Monte Carlo with the adaptive scale of Beaumont, Cornuet, Marin and
 * Robert (2009), twice the weighted variance of the last generation; the tolerance of each generation is a quantile of the
 * distances before it. Parameters live in the unit cube, as quantiles of their priors, so that the prior is even and a
 * proposal outside has none.
 *
 * w_i ∝ 1 / Σ_j w_j K(u_i | u_j). Choice: rejection (`abc.ts`) stays the reference, and the two are compared by `mill check`;
 * this one spends fewer draws far from the record. Limits: a tolerance above 0 widens the posterior; with a generation that is too
 * small the weights degenerate, which `effective` shows.
 */
export interface Population {
  /** Particles, one row each. */
  readonly u: readonly Float64Array[]
  readonly weights: Float64Array
  readonly tolerance: number
  /** Effective number of particles, 1 / Σ w². */
  readonly effective: number
  /** Simulations that were spent in all. */
  readonly spent: number
}

export interface SmcOptions {
  readonly particles: number
  readonly generations: number
  /** Share of distances of one generation that the next allows. */
  readonly quantile: number
  /** Most simulations in all; what was reached by then is returned. */
  readonly most: number
}
export const usualSmc: SmcOptions = { particles: 200, generations: 5, quantile: 0.5, most: 20_000 }

/**
 * @param width number of parameters
 * @param distance distance of one simulation at u to the record; NaN where it cannot be compared
 * @example
 * smc(1, u => Math.abs(u[0] - 0.3), random).u // near 0.3
 */
export function smc(
  width: number,
  distance: (u: Float64Array, random: Stream) => number,
  random: Stream,
  options: SmcOptions = usualSmc,
): Population {
  const { particles, quantile } = options
  let spent = 0
  const measured = (u: Float64Array): number => {
    spent++
    const d = distance(u, random)
    return Number.isNaN(d) ? Infinity : d
  }
  // the first generation: the best half of twice as many draws of the prior
  const first = Array.from({ length: Math.ceil(particles / quantile) }, () => {
    const u = Float64Array.from({ length: width }, () => random.uniform())
    return { u, d: measured(u) }
  }).sort((a, b) => a.d - b.d)
  let now: { u: Float64Array; d: number }[] = first.slice(0, particles)
  let weights = new Float64Array(particles).fill(1 / particles)
  for (let generation = 1; generation < options.generations; generation++) {
    const sorted = now.map(one => one.d).sort((a, b) => a - b)
    const usual = sorted[Math.floor(quantile * (particles - 1))]!
    // distances that are counts tie: then the next smaller one, so that every generation is stricter
    const tolerance = usual < sorted.at(-1)! ? usual : (sorted.findLast(d => d < usual) ?? usual)
    const scale = scaleOf(now, weights, width)
    const next: { u: Float64Array; d: number }[] = []
    while (next.length < particles && spent < options.most) {
      const from = now[pick(weights, random)]!.u
      const u = from.map((value, c) => value + scale[c]! * random.normal())
      if (u.some(value => value < 0 || value >= 1)) continue
      const d = measured(u)
      if (d <= tolerance) next.push({ u, d })
    }
    if (next.length < particles) break
    const raw = next.map(({ u }) => 1 / now.reduce((sum, one, j) => sum + weights[j]! * kernel(u, one.u, scale), 0))
    const total = raw.reduce((a, b) => a + b, 0)
    weights = Float64Array.from(raw, w => w / total)
    now = next
  }
  return {
    u: now.map(one => one.u),
    weights,
    tolerance: now.reduce((most, one) => Math.max(most, one.d), 0),
    effective: 1 / weights.reduce((sum, w) => sum + w * w, 0),
    spent,
  }
}

function scaleOf(now: readonly { u: Float64Array }[], weights: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: width }, (_, c) => {
    const mean = now.reduce((sum, one, i) => sum + weights[i]! * one.u[c]!, 0)
    const variance = now.reduce((sum, one, i) => sum + weights[i]! * (one.u[c]! - mean) ** 2, 0)
    return Math.sqrt(2 * variance) + 1e-9
  })
}

/** Up to a constant that is the same for all. */
function kernel(u: Float64Array, from: Float64Array, scale: Float64Array): number {
  let exponent = 0
  for (let c = 0; c < u.length; c++) exponent += ((u[c]! - from[c]!) / scale[c]!) ** 2
  return Math.exp(-exponent / 2)
}

function pick(weights: Float64Array, random: Stream): number {
  let left = random.uniform()
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!
    if (left < 0) return i
  }
  return weights.length - 1
}

/** Weighted mean and spread of one parameter. */
export function momentsOf({ u, weights }: Population, c: number): { readonly mean: number; readonly sd: number } {
  const mean = u.reduce((sum, one, i) => sum + weights[i]! * one[c]!, 0)
  return { mean, sd: Math.sqrt(u.reduce((sum, one, i) => sum + weights[i]! * (one[c]! - mean) ** 2, 0)) }
}
