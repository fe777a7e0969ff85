import { whyFixed } from './granted.ts'
import { parameterKeys } from './parameters.ts'

/**
 * What a figure of many trials moves with, from the trials at hand: no trial is drawn for it.
 *
 * S = Var(E[Y | X]) / Var(Y), the first-order index of Sobol (1993): the share of the variance of a figure Y that would go if
 * the assumption X were known. From given data by the correlation ratio over groups of X of equal size (Plischke, Borgonovo and
 * Smith 2013), less what groups of noise alone explain: 1 − (1 − η²)(n − 1)/(n − M), Kelley's ε² (1935).
 * Variants: Saltelli's design (2002) needs a trial for every column of a matrix of its own; total indices need it too; PAWN
 * (Pianosi and Wagener 2015) compares whole distributions, which tells order but no shares that add up. Screening by elementary
 * effects (`check/morris.ts`) draws trials of its own and is kept beside this as a second way.
 * Choice: first order from given data, because the priors are independent, so that the shares add up to at most one, and the
 * rest is interplay of assumptions and the chance of each trial. Limits: an assumption that acts only together with another has
 * no share here; under priors that a person narrowed the shares are those of the narrowed ones.
 */
export interface Driver {
  readonly parameter: (typeof parameterKeys)[number]
  /** Share of the variance of the figure. */
  readonly share: number
  /** Rank correlation with the figure (Spearman 1904): which way it goes. */
  readonly rho: number
}

export interface Drivers {
  /** The strongest first, at most six; those below what chance shows are left out. */
  readonly moves: readonly Driver[]
  /** Share of the variance that no single assumption accounts for. */
  readonly rest: number
}

/** Groups of equal size, about thirty trials in each: few blur what bends, many are noise (assumption). */
const groupsOf = (trials: number): number => Math.min(32, Math.max(8, trials >> 5))
/** Fewest trials that are looked at (assumption). */
const fewest = 64
/** Most assumptions that are listed. */
const most = 6

/**
 * @param parameters rows of all parameters; @param target the figure in each row, NaN where it cannot be had
 * @param rows the trials that count, of one hypothesis
 */
export function driversOf(parameters: Float64Array, target: ArrayLike<number>, rows: readonly number[]): Drivers {
  const known = rows.filter(row => !Number.isNaN(target[row]!))
  if (known.length < fewest) return { moves: [], rest: 1 }
  const y = known.map(row => target[row]!)
  const order = ranks(y)
  const groups = groupsOf(known.length)
  // three standard deviations of the share that an assumption without any effect shows
  const noise = (3 * Math.sqrt(2 * (groups - 1))) / (known.length - groups)
  const found = parameterKeys.flatMap((parameter, at) => {
    const x = known.map(row => parameters[row * parameterKeys.length + at]!)
    if (x.every(value => value === x[0])) return []
    const share = shareOf(x, y)
    return share < noise ? [] : [{ parameter, share, rho: correlation(ranks(x), order) }]
  })
  const rest = Math.max(0, 1 - found.reduce((sum, one) => sum + one.share, 0))
  const moves = found
    .filter(one => whyFixed(one.parameter) !== 'shut')
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
  return { moves, rest }
}

/** Kelley's ε² over groups of equal size in the order of x. */
function shareOf(x: readonly number[], y: readonly number[]): number {
  const n = x.length
  const groups = groupsOf(n)
  const order = x.map((_, i) => i).sort((a, b) => x[a]! - x[b]!)
  const mean = y.reduce((a, b) => a + b, 0) / n
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  if (total === 0) return 0
  let between = 0
  for (let g = 0; g < groups; g++) {
    const [from, to] = [Math.floor((g * n) / groups), Math.floor(((g + 1) * n) / groups)]
    let sum = 0
    for (let i = from; i < to; i++) sum += y[order[i]!]!
    between += (to - from) * (sum / (to - from) - mean) ** 2
  }
  return 1 - ((1 - between / total) * (n - 1)) / (n - groups)
}

/** Ranks from 0; ties take the mean rank. */
function ranks(values: readonly number[]): Float64Array {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const out = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++
    for (let i = from; i <= to; i++) out[order[i]!] = (from + to) / 2
    from = to + 1
  }
  return out
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (a.length - 1) / 2
  let ab = 0
  let aa = 0
  let bb = 0
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - mean) * (b[i]! - mean)
    aa += (a[i]! - mean) ** 2
    bb += (b[i]! - mean) ** 2
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb)
}
