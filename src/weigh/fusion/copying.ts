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
 * Similar values count in part: two values with similarity σ are a shared value of weight σ and a difference of weight
 * 1 − σ. Without this, honest sources that abridge each other's lists look like copiers.
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
  similar: (v: number, w: number) => number,
  model: CopyModel = copyModel,
): Map<number, PairDependence> {
  const size = table.sources.length
  const pairs = new Map<number, { logs: Float64Array; t: number; f: number; d: number }>()
  for (let i = 0; i < table.items.length; i++) {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const said: { s: number; v: number }[] = []
    let errors = 0
    for (let v = from; v < to; v++) {
      for (let k = table.giverAt[v]!; k < table.giverAt[v + 1]!; k++) {
        said.push({ s: table.givers[k]!, v })
        errors += 1 - belief[v]!
      }
    }
    for (let x = 0; x < said.length; x++) {
      for (let y = x + 1; y < said.length; y++) {
        const [one, two] = [said[x]!, said[y]!]
        if (one.s === two.s) continue
        const sigma = one.v === two.v ? 1 : similar(one.v, two.v)
        const id = Math.min(one.s, two.s) * size + Math.max(one.s, two.s)
        const pair = pairs.get(id) ?? { logs: new Float64Array(model.rates.length), t: 0, f: 0, d: 0 }
        const p = (belief[one.v]! + belief[two.v]!) / 2
        const epsilon = clamp(1 - (trust[one.s]! + trust[two.s]!) / 2)
        if (sigma > 0) {
          const common = commonness(table, one.v, belief, errors)
          for (const [r, rate] of model.rates.entries())
            pair.logs[r]! += sigma * Math.log(shareOdds(p, epsilon, common, rate))
          pair.t += sigma * p
          pair.f += sigma * (1 - p)
        }
        if (sigma < 1) {
          for (const [r, rate] of model.rates.entries()) pair.logs[r]! += (1 - sigma) * Math.log(1 - rate)
          pair.d += 1 - sigma
        }
        pairs.set(id, pair)
      }
    }
  }
  const priorOdds = Math.log(model.prior / (1 - model.prior))
  return new Map(
    [...pairs].map(([id, { logs, t, f, d }]) => [
      id,
      {
        a: Math.floor(id / size),
        b: id % size,
        probability: 1 / (1 + Math.exp(-(priorOdds + logMean(logs)))),
        rate: expectedRate(logs, model.rates),
        sharedTrue: t,
        sharedFalse: f,
        differ: d,
      },
    ]),
  )
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
    let errors = 0
    for (let v = from; v < to; v++) errors += (table.giverAt[v + 1]! - table.giverAt[v]!) * (1 - belief[v]!)
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

/** The share of this very slip among all slips on the item, one added for the slips nobody made. */
function commonness(table: ClaimTable, v: number, belief: Float64Array, errors: number): number {
  const givers = table.giverAt[v + 1]! - table.giverAt[v]!
  return clamp(((givers - 1) * (1 - belief[v]!) + 0.5) / (errors + 1))
}

const clamp = (p: number): number => Math.min(0.999, Math.max(1e-4, p))
