import type { Stream } from '../../kit/random.ts'
import { bestTemperature, confusion, logScore, type Reliability, reliability, temper } from './calibrate.ts'
import { columns, type Draws, slice } from './features.ts'
import { classShares, type Forest, type ForestOptions, growForest, usualForest } from './forest.ts'
import { type Fit, gate, limit, tails } from './gate.ts'
import { fitLogistic, logisticShares } from './logistic.ts'

/**
 * Which hypotheses could have left this record? A classifier is trained on draws of every hypothesis (equally many, cut
 * to what the record bears), calibrated, tested on held-out draws, and only then shown the record. The ratios of its
 * shares are Bayes factors OF THE SUMMARIES, not of the evidence: with insufficient summaries no number of draws
 * turns one into the other (Robert, Cornuet, Marin and Pillai 2011). So the confusion of held-out draws comes first.
 */
export interface Weighing {
  readonly trained: number
  readonly tested: number
  /** On held-out draws, before the record is looked at. confusion[true][told]. */
  readonly confusion: number[][]
  readonly accuracy: number
  readonly logScore: number
  readonly chanceLogScore: number
  readonly baseline: { readonly accuracy: number; readonly logScore: number }
  readonly temperature: number
  readonly reliability: readonly Reliability[]
  readonly fits: readonly Fit[]
  readonly tails: readonly number[]
  /** `none`: no model here can produce this record. Nothing below is given then. */
  readonly verdict: 'none' | 'weak' | 'some' | 'strong'
  readonly answer: Answer | null
}

export interface Answer {
  readonly priors: readonly number[]
  readonly posterior: readonly number[]
  /** bayesFactors[h][other], of the summaries. */
  readonly bayesFactors: number[][]
  /** Error among the held-out draws whose shares are most like the record's. */
  readonly localError: number
  /** Range of each posterior when the prior odds of any one hypothesis are taken four times as high or low. */
  readonly band: readonly (readonly [low: number, high: number])[]
  /** The posterior without one group of summaries. */
  readonly without: readonly { readonly group: string; readonly posterior: readonly number[] }[]
}

/** Kass and Raftery (1995): a factor below 3 is not worth more than a bare mention, above 20 it is strong. */
const bare = 3
const strong = 20
/** Held-out draws that count as near (assumption). */
const near = 200
const priorFactor = 4

/** A calibrated classifier. */
export interface Trained {
  readonly forest: Forest
  readonly temperature: number
}

export function train(draws: Draws, random: Stream, options: ForestOptions = usualForest): Trained {
  const outOfBag = new Float64Array(draws.count * draws.classes)
  const forest = growForest(draws, random, options, outOfBag)
  return { forest, temperature: bestTemperature(outOfBag, draws.label, draws.classes) }
}

/** Calibrated shares of the classes for one row. */
export const sharesOf = ({ forest, temperature }: Trained, row: ArrayLike<number>): Float64Array =>
  temper(classShares(forest, row), temperature)

export function sharesOfAll(draws: Draws, of: (row: Float64Array) => Float64Array): Float64Array {
  const all = new Float64Array(draws.count * draws.classes)
  for (let row = 0; row < draws.count; row++)
    all.set(of(draws.values.subarray(row * draws.width, (row + 1) * draws.width)), row * draws.classes)
  return all
}

/**
 * @param draws even over the classes, in turn or shuffled; the first three quarters train, the rest are held out
 * @param observed the record's value for each column; every one must be borne
 * @param groups group of each column, left out one at a time
 * @param priors of the classes, positive
 */
export function weigh(
  draws: Draws,
  observed: readonly number[],
  groups: readonly string[],
  priors: readonly number[],
  random: Stream,
  options: ForestOptions = usualForest,
): Weighing {
  const cut = Math.floor(draws.count * 0.75)
  const training = slice(draws, 0, cut)
  const held = slice(draws, cut, draws.count)
  const trained = train(training, random, options)
  const shares = sharesOfAll(held, row => sharesOf(trained, row))
  const baseline = fitLogistic(training)
  const baselineShares = sharesOfAll(held, row => logisticShares(baseline, row))
  const told = confusion(shares, held.label, draws.classes)
  const fits = gate(draws, observed)
  const judged = {
    trained: training.count,
    tested: held.count,
    confusion: told,
    accuracy: accuracyOf(told),
    logScore: logScore(shares, held.label, draws.classes),
    chanceLogScore: -Math.log(draws.classes),
    baseline: {
      accuracy: accuracyOf(confusion(baselineShares, held.label, draws.classes)),
      logScore: logScore(baselineShares, held.label, draws.classes),
    },
    temperature: trained.temperature,
    reliability: reliability(shares, held.label, draws.classes),
    fits,
    tails: tails(draws, observed),
  }
  const known = fits.filter(fit => !Number.isNaN(fit.beyond))
  if (known.length > 0 && known.every(fit => fit.beyond > limit)) return { ...judged, verdict: 'none', answer: null }
  const mine = sharesOf(trained, observed)
  const without = [...new Set(groups)].map(group => {
    const kept = groups.flatMap((other, c) => (other === group ? [] : [c]))
    if (kept.length === 0) return { group, posterior: byPrior(new Float64Array(draws.classes).fill(1), priors) }
    const rest = train(columns(training, kept), random, { ...options, trees: Math.ceil(options.trees / 2) })
    const part = kept.map(c => observed[c]!)
    return { group, posterior: byPrior(sharesOf(rest, part), priors) }
  })
  const posterior = byPrior(mine, priors)
  const answer: Answer = {
    priors,
    posterior,
    bayesFactors: Array.from(mine, one => Array.from(mine, other => one / other)),
    localError: localError(shares, held, mine),
    band: bandOf(mine, priors),
    without,
  }
  return { ...judged, verdict: verdictOf(mine, answer.localError), answer }
}

/**
 * The same weighing under other priors. Shares, factors and verdict do not depend on them.
 *
 * @param weighing made under even priors
 */
export function withPriors(weighing: Weighing, priors: readonly number[]): Weighing {
  const { answer } = weighing
  if (answer === null) return weighing
  const shares = Float64Array.from(answer.posterior)
  return {
    ...weighing,
    answer: {
      ...answer,
      priors,
      posterior: byPrior(shares, priors),
      band: bandOf(shares, priors),
      without: answer.without.map(({ group, posterior }) => ({
        group,
        posterior: byPrior(Float64Array.from(posterior), priors),
      })),
    },
  }
}

export function accuracyOf(table: readonly (readonly number[])[]): number {
  return table.reduce((sum, row, k) => sum + row[k]!, 0) / table.length
}

function byPrior(shares: Float64Array, priors: readonly number[]): number[] {
  const weights = Array.from(shares, (share, k) => share * priors[k]!)
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map(weight => weight / sum)
}

function bandOf(shares: Float64Array, priors: readonly number[]): [number, number][] {
  const all = [byPrior(shares, priors)]
  for (const factor of [priorFactor, 1 / priorFactor])
    for (let k = 0; k < priors.length; k++)
      all.push(
        byPrior(
          shares,
          priors.map((p, at) => (at === k ? p * factor : p)),
        ),
      )
  return Array.from(shares, (_, k) => {
    const values = all.map(one => one[k]!)
    return [Math.min(...values), Math.max(...values)]
  })
}

function localError(shares: Float64Array, held: Draws, mine: Float64Array): number {
  const { classes } = held
  const rows = Array.from({ length: held.count }, (_, row) => {
    const one = shares.subarray(row * classes, (row + 1) * classes)
    const away = one.reduce((sum, share, k) => sum + (share - mine[k]!) ** 2, 0)
    return { away, wrong: one.indexOf(Math.max(...one)) !== held.label[row] }
  })
  const nearest = rows.sort((a, b) => a.away - b.away).slice(0, near)
  return nearest.filter(row => row.wrong).length / nearest.length
}

function verdictOf(shares: Float64Array, error: number): 'weak' | 'some' | 'strong' {
  const sorted = [...shares].sort((a, b) => b - a)
  const factor = sorted[0]! / sorted[1]!
  if (factor < bare || error > 0.5) return 'weak'
  return factor < strong ? 'some' : 'strong'
}
