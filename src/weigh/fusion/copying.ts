/**
 * How likely it is that two sources depend on each other, from what they share.
 *
 * Two sources that speak to the same items share true values (t), share false ones (f) and differ (d). Against two honest
 * independent sources with error ε and V wrong values an item, a pair in which one copies with rate c has odds
 *
 *   (prior)  ·  [ (c + (1−ε)(1−c)) / (1−ε) ]^t  ·  [ (c + q(1−c)) / q ]^f  ·  (1−c)^d,        q = ε/V
 *
 * (Dong, Berti-Équille & Srivastava 2009; the pairwise ratio only. How dependence lowers a count is ours, see
 * `accuracy.ts`.) Which shared values are true is itself uncertain, so each shared value enters as a mixture of both with
 * the belief in it without the pair as weight (`pair-evidence.ts`); the wrong values are not equally likely, so q is the value's own share among the sources
 * that err on the item (a rare slip tells, a common slip does not).
 *
 * The copy rate c is not known and differs along a chain of copies (it falls with every hand), so the odds are averaged over
 * the rates of the model.
 *
 * Values that are merely similar count as different: they are where two honest sources part. That a partial list is no slip is
 * said by belief, which similarity raises (`accuracy.ts`); counting likeness as sharing made honest sources look like copiers.
 *
 * Reads: shared errors reveal dependence, shared truths hardly do; so a shared honest informant stays invisible here, and
 * "not shown dependent" is not "independent". Symmetric: direction is not told.
 */
import type { ClaimTable } from './claim-table.ts'
import { beliefWithout, clamp, type PairEvidence } from './pair-evidence.ts'
import { PairTally } from './pair-tally.ts'

export interface CopyModel {
  /** Prior probability that a pair depends. Assumption: 0.1. */
  readonly prior: number
  /** Shares of a copier's values that may be copied, all as likely. Assumption: a fifth to nearly all; the paper fixes 0.8. */
  readonly rates: readonly number[]
}
export const copyModel: CopyModel = { prior: 0.1, rates: [0.2, 0.4, 0.6, 0.8, 0.95] }

export interface PairDependence {
  readonly a: number
  readonly b: number
  /** P(the two depend | what they share). */
  readonly probability: number
  /** If they do: the expected share of values copied. */
  readonly rate: number
  readonly sharedTrue: number
  readonly sharedFalse: number
  readonly differ: number
}

/** Dependence of every pair of sources that speak to at least one common item, keyed `a * sources + b` with a < b. */
export function findDependence(
  table: ClaimTable,
  evidence: PairEvidence,
  model: CopyModel = copyModel,
): Map<number, PairDependence> {
  const tally = new PairTally(table.sources.length, model.rates)
  const { belief, trust, wrong } = evidence
  const { giverAt, givers } = table
  for (let i = 0; i < table.items.length; i++) {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const errors = errorsOn(table, i, belief)
    for (let v = from; v < to; v++) {
      const common = commonness(table, v, belief, errors, wrong)
      for (let w = v; w < to; w++) {
        for (let x = giverAt[v]!; x < giverAt[v + 1]!; x++) {
          const a = givers[x]!
          for (let y = v === w ? x + 1 : giverAt[w]!; y < giverAt[w + 1]!; y++) {
            const b = givers[y]!
            if (a === b) continue
            const k = tally.indexOf(a, b)
            if (v !== w) tally.differ[k]!++
            else {
              const p = beliefWithout(evidence, v, x, y)
              tally.share(k, onceForTwice(p, clamp(1 - (trust[a]! + trust[b]!) / 2), common), belief[v]!)
            }
          }
        }
      }
    }
  }
  return tally.conclude(model.prior)
}

/**
 * The factor by which one shared value multiplies the odds of dependence: `p` the belief that the value is true, `epsilon`
 * the error of the pair, `common` the share of this value among wrong ones (1/V where all are alike), `rate` the copy rate.
 *
 * @example
 * shareOdds(0, 0.2, 1 / 7, 0.8) // => 28.2, one shared error
 */
export function shareOdds(p: number, epsilon: number, common: number, rate: number): number {
  return rate * onceForTwice(p, epsilon, common) + (1 - rate)
}

/** How much likelier one source is to give a value once than two are to give it each by themselves. */
export function onceForTwice(p: number, epsilon: number, common: number): number {
  const right = 1 - epsilon
  const wrong = epsilon * common
  return (p * right + (1 - p) * wrong) / (p * right ** 2 + (1 - p) * wrong ** 2)
}

/** How many of the claims on an item are expected to be wrong. */
export function errorsOn(table: ClaimTable, i: number, belief: Float64Array): number {
  let errors = 0
  for (let v = table.firstValue[i]!; v < table.firstValue[i + 1]!; v++)
    errors += (table.giverAt[v + 1]! - table.giverAt[v]!) * (1 - belief[v]!)
  return errors
}

/** The share of this very slip among all slips on the item, one added for the slips nobody made, spread over the wrong values. */
export function commonness(table: ClaimTable, v: number, belief: Float64Array, errors: number, wrong: number): number {
  const givers = table.giverAt[v + 1]! - table.giverAt[v]!
  return clamp(((givers - 1) * (1 - belief[v]!) + 1 / wrong) / (errors + 1))
}
