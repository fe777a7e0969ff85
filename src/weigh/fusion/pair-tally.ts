import { Fault } from '../../kit/errors.ts'
import type { PairDependence } from './copying.ts'

/** So many pairs fill about a gigabyte, here and in the answer. Assumption: what a machine spares. */
const mostPairs = 2 ** 22

/** Sources that meet on one item are pairs of their own, so the busiest item tells early what cannot be held. */
export function refuseTooManyPairs(met: number): void {
  if (met * (met - 1) > 2 * mostPairs) throw tooManyPairs()
}

const tooManyPairs = (): Fault =>
  new Fault(
    'too-large',
    `More than ${mostPairs.toLocaleString('en-GB')} pairs of sources speak to a common item. Count every source as one reason (--no-dependence), or fuse a part of the table.`,
  )

/** What the pairs of sources share and where they differ, one row of numbers a pair. */
export class PairTally {
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
    if (k === mostPairs) throw tooManyPairs()
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
