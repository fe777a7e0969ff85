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
  /** Particles, one row each, and their distances to the record. */
  readonly u: readonly ArrayLike<number>[]
  readonly distances: readonly number[]
  readonly weights: ArrayLike<number>
  readonly tolerance: number
  /** Effective number of particles, 1 / Σ w². */
  readonly effective: number
  /** Simulations that were spent in all. */
  readonly spent: number
  /** No further generation can be had within the bound on simulations. */
  readonly ended: boolean
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

/** Distance of one simulation at u to the record; NaN where it cannot be compared. */
export type Distance = (u: Float64Array, random: Stream) => number

/**
 * @param width number of parameters
 * @example
 * smc(1, u => Math.abs(u[0] - 0.3), random).u // near 0.3
 */
export function smc(width: number, distance: Distance, random: Stream, options: SmcOptions = usualSmc): Population {
  let now = begin(width, distance, random, options)
  for (let generation = 1; generation < options.generations && !now.ended; generation++)
    now = advance(now, distance, random, options)
  return now
}

/** The first generation: the best half of twice as many draws of the prior. */
export function begin(width: number, distance: Distance, random: Stream, options: SmcOptions): Population {
  const { particles, quantile } = options
  const all = Array.from({ length: Math.ceil(particles / quantile) }, () => {
    const u = Float64Array.from({ length: width }, () => random.uniform())
    return { u, d: measured(distance, u, random) }
  }).sort((a, b) => a.d - b.d)
  return populationOf(all.slice(0, particles), new Float64Array(particles).fill(1 / particles), all.length)
}

/** The next generation; the same one, with what was spent, where the bound on simulations came first. */
export function advance(before: Population, distance: Distance, random: Stream, options: SmcOptions): Population {
  const { particles, quantile, most } = options
  const sorted = [...before.distances].sort((a, b) => a - b)
  const usual = sorted[Math.floor(quantile * (particles - 1))]!
  // distances that are counts tie: then the next smaller one, so that every generation is stricter
  const tolerance = usual < sorted.at(-1)! ? usual : (sorted.findLast(d => d < usual) ?? usual)
  const scale = scaleOf(before)
  const next: { u: Float64Array; d: number }[] = []
  let { spent } = before
  while (next.length < particles && spent < most) {
    const from = before.u[pick(before.weights, random)]!
    const u = Float64Array.from(from, (value, c) => value + scale[c]! * random.normal())
    if (u.some(value => value < 0 || value >= 1)) continue
    const d = measured(distance, u, random)
    spent++
    if (d <= tolerance) next.push({ u, d })
  }
  if (next.length < particles) return { ...before, spent, ended: true }
  const raw = next.map(
    ({ u }) => 1 / before.u.reduce((sum, one, j) => sum + before.weights[j]! * kernel(u, one, scale), 0),
  )
  const total = raw.reduce((a, b) => a + b, 0)
  return populationOf(
    next,
    Float64Array.from(raw, w => w / total),
    spent,
  )
}

function measured(distance: Distance, u: Float64Array, random: Stream): number {
  const d = distance(u, random)
  return Number.isNaN(d) ? Infinity : d
}

const populationOf = (
  particles: readonly { readonly u: Float64Array; readonly d: number }[],
  weights: Float64Array,
  spent: number,
): Population => ({
  u: particles.map(one => one.u),
  distances: particles.map(one => one.d),
  weights,
  tolerance: particles.reduce((most, one) => Math.max(most, one.d), 0),
  effective: 1 / weights.reduce((sum, w) => sum + w * w, 0),
  spent,
  ended: false,
})

function scaleOf({ u, weights }: Population): Float64Array {
  return Float64Array.from(u[0]!, (_, c) => {
    const mean = u.reduce((sum, one, i) => sum + weights[i]! * one[c]!, 0)
    const variance = u.reduce((sum, one, i) => sum + weights[i]! * (one[c]! - mean) ** 2, 0)
    return Math.sqrt(2 * variance) + 1e-9
  })
}

/** Up to a constant that is the same for all. */
function kernel(u: ArrayLike<number>, from: ArrayLike<number>, scale: Float64Array): number {
  let exponent = 0
  for (let c = 0; c < u.length; c++) exponent += ((u[c]! - from[c]!) / scale[c]!) ** 2
  return Math.exp(-exponent / 2)
}

function pick(weights: ArrayLike<number>, random: Stream): number {
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
