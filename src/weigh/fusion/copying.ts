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
 * the present belief as weight; the wrong values are not equally likely, so q is the value's own share among the sources
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
  belief: Float64Array,
  trust: Float64Array,
  model: CopyModel = copyModel,
): Map<number, PairDependence> {
  const tally = new PairTally(table.sources.length, model.rates)
  const { giverAt, givers } = table
  for (let i = 0; i < table.items.length; i++) {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const errors = errorsOn(table, i, belief)
    for (let v = from; v < to; v++) {
      const common = commonness(table, v, belief, errors)
      for (let w = v; w < to; w++) {
        for (let x = giverAt[v]!; x < giverAt[v + 1]!; x++) {
          const a = givers[x]!
          for (let y = v === w ? x + 1 : giverAt[w]!; y < giverAt[w + 1]!; y++) {
            const b = givers[y]!
            if (a === b) continue
            const k = tally.indexOf(a, b)
            if (v !== w) tally.differ[k]!++
            else tally.share(k, onceForTwice(belief[v]!, clamp(1 - (trust[a]! + trust[b]!) / 2), common), belief[v]!)
          }
        }
      }
    }
  }
  return tally.conclude(model.prior)
}

/** What the pairs of sources share and where they differ, one row of numbers a pair. */
class PairTally {
  private readonly numberOf = new Map<number, number>()
  private readonly dense: Int32Array | null
  /** For each copy rate, the product of the factors of what a pair shares; moved to `logs` before it leaves the range. */
  private odds = new Float64Array(0)
  private logs = new Float64Array(0)
  private sharedTrue = new Float64Array(0)
  private sharedFalse = new Float64Array(0)
  differ = new Float64Array(0)
  private readonly ids: number[] = []
  private readonly sources: number
  private readonly rates: readonly number[]

  constructor(sources: number, rates: readonly number[]) {
    this.sources = sources
    this.rates = rates
    // up to 16 MB of numbers looked up directly, beyond that by their key
    this.dense = sources <= 2048 ? new Int32Array(sources * sources).fill(-1) : null
  }

  indexOf(a: number, b: number): number {
    const id = a < b ? a * this.sources + b : b * this.sources + a
    const known = this.dense !== null ? this.dense[id]! : (this.numberOf.get(id) ?? -1)
    if (known >= 0) return known
    const k = this.ids.length
    this.ids.push(id)
    if (this.dense !== null) this.dense[id] = k
    else this.numberOf.set(id, k)
    if (k >= this.differ.length) this.grow(Math.max(256, 2 * k))
    return k
  }

  /** Adds one shared value of belief `p`, whose ratio one giver to two is `once`. */
  share(k: number, once: number, p: number): void {
    const { rates, odds } = this
    this.sharedTrue[k]! += p
    this.sharedFalse[k]! += 1 - p
    for (let r = 0, at = k * rates.length; r < rates.length; r++, at++) {
      const product = odds[at]! * (rates[r]! * once + 1 - rates[r]!)
      if (product > 1e-200 && product < 1e200) odds[at] = product
      else {
        this.logs[at]! += Math.log(product)
        odds[at] = 1
      }
    }
  }

  conclude(prior: number): Map<number, PairDependence> {
    const priorOdds = Math.log(prior / (1 - prior))
    const away = this.rates.map(rate => Math.log(1 - rate))
    return new Map(
      this.ids.map((id, k) => {
        const logs = Float64Array.from(this.rates, (_, r) => {
          const at = k * this.rates.length + r
          return this.logs[at]! + Math.log(this.odds[at]!) + this.differ[k]! * away[r]!
        })
        return [
          id,
          {
            a: Math.floor(id / this.sources),
            b: id % this.sources,
            probability: 1 / (1 + Math.exp(-(priorOdds + logMean(logs)))),
            rate: expectedRate(logs, this.rates),
            sharedTrue: this.sharedTrue[k]!,
            sharedFalse: this.sharedFalse[k]!,
            differ: this.differ[k]!,
          },
        ]
      }),
    )
  }

  private grow(size: number): void {
    const wider = (old: Float64Array, length: number, fill: number): Float64Array<ArrayBuffer> => {
      const next = new Float64Array(length).fill(fill, old.length)
      next.set(old)
      return next
    }
    this.odds = wider(this.odds, size * this.rates.length, 1)
    this.logs = wider(this.logs, size * this.rates.length, 0)
    this.sharedTrue = wider(this.sharedTrue, size, 0)
    this.sharedFalse = wider(this.sharedFalse, size, 0)
    this.differ = wider(this.differ, size, 0)
  }
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
function onceForTwice(p: number, epsilon: number, common: number): number {
  const right = 1 - epsilon
  const wrong = epsilon * common
  return (p * right + (1 - p) * wrong) / (p * right ** 2 + (1 - p) * wrong ** 2)
}

/** The mean of the copy rates, each weighted by how well it explains the pair. */
function expectedRate(logs: Float64Array, rates: readonly number[]): number {
  const largest = logs.reduce((best, x) => Math.max(best, x), -Infinity)
  const weights = logs.map(x => Math.exp(x - largest))
  const all = weights.reduce((sum, w) => sum + w, 0)
  return weights.reduce((sum, w, r) => sum + w * rates[r]!, 0) / all
}

/** ln of the mean of exp(log). */
function logMean(logs: Float64Array): number {
  const largest = logs.reduce((best, x) => Math.max(best, x), -Infinity)
  return largest + Math.log(logs.reduce((sum, x) => sum + Math.exp(x - largest), 0) / logs.length)
}

/**
 * What part of an independent voice each giver of a value is:  1 / (1 + Σ_r P(s and r have this value from one hand))  over the
 * other givers r of the value, where
 *
 *   P(one hand | both give v) = P(s ~ r) · c x / (c x + 1 − c),     x as in the odds above, c the pair's expected rate
 *
 * so a dependent pair that shares what honest sources share anyway is cut little, and one that shares a rare slip is one voice.
 * A bloc of k copies adds up to one voice, two blocs to two, and independent givers beside a bloc stay whole. (Kish's
 * k / (1 + (k − 1) r̄) averages the dependence over all pairs and cuts the independent ones too.) The form of the weight is the
 * one used for redundant sequences in biology (Hobohm & Sander 1992); it needs no direction of copying.
 */
export function voiceShares(
  table: ClaimTable,
  dependence: ReadonlyMap<number, PairDependence>,
  belief: Float64Array,
  trust: Float64Array,
): Float64Array {
  const shares = new Float64Array(table.givers.length).fill(1)
  if (dependence.size === 0) return shares
  for (let i = 0; i < table.items.length; i++) {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const errors = errorsOn(table, i, belief)
    for (let v = from; v < to; v++) {
      const common = commonness(table, v, belief, errors)
      for (let x = table.giverAt[v]!; x < table.giverAt[v + 1]!; x++) {
        for (let y = x + 1; y < table.giverAt[v + 1]!; y++) {
          const [a, b] = [table.givers[x]!, table.givers[y]!]
          const pair = dependence.get(Math.min(a, b) * table.sources.length + Math.max(a, b))
          if (pair === undefined) continue
          const epsilon = clamp(1 - (trust[a]! + trust[b]!) / 2)
          const copied = pair.rate * onceForTwice(belief[v]!, epsilon, common)
          const oneHand = (pair.probability * copied) / (copied + 1 - pair.rate)
          shares[x]! += oneHand
          shares[y]! += oneHand
        }
      }
    }
  }
  return shares.map(sum => 1 / sum)
}

/** How many of the claims on an item are expected to be wrong. */
function errorsOn(table: ClaimTable, i: number, belief: Float64Array): number {
  let errors = 0
  for (let v = table.firstValue[i]!; v < table.firstValue[i + 1]!; v++)
    errors += (table.giverAt[v + 1]! - table.giverAt[v]!) * (1 - belief[v]!)
  return errors
}

/** The share of this very slip among all slips on the item, one added for the slips nobody made. */
function commonness(table: ClaimTable, v: number, belief: Float64Array, errors: number): number {
  const givers = table.giverAt[v + 1]! - table.giverAt[v]!
  return clamp(((givers - 1) * (1 - belief[v]!) + 0.5) / (errors + 1))
}

const clamp = (p: number): number => Math.min(0.999, Math.max(1e-4, p))
