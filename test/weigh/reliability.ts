import type { FusedItem } from '../../src/weigh/fusion/fuse.ts'
import { readTogether, votesOfTable } from '../../src/weigh/fusion/item-reading.ts'
import { readValue } from '../../src/weigh/fusion/value.ts'

/** What was said of the first value of an item, and whether that value was the true one. */
export interface Said {
  readonly belief: number
  readonly right: boolean
}

export const saidOf = (items: readonly FusedItem[], truth: ReadonlyMap<string, string>): Said[] =>
  items.map(({ item, values, withDependence }) => {
    const [found, expected] = readTogether(
      [withDependence, truth.get(item)!].map(form => ({ read: readValue(form), claims: 1 })),
      votesOfTable([]),
    )
    return { belief: values[0]!.belief, right: found!.key === expected!.key }
  })

export interface Reliability {
  /** Ten bins of equal width; those without an item are left out. */
  readonly bins: readonly {
    readonly from: number
    readonly items: number
    readonly said: number
    readonly was: number
  }[]
  /** Expected calibration error: the mean of |said − was| over the bins, each by its items (Naeini, Cooper & Hauskrecht 2015). */
  readonly error: number
  /** −mean ln of the chance given to what turned out; smaller is better. A belief within 1e-6 of certainty counts as that. */
  readonly logScore: number
}

export function reliabilityOf(all: readonly Said[]): Reliability {
  const groups = Map.groupBy(all, ({ belief }) => Math.min(9, Math.floor(10 * belief)))
  const mean = (of: readonly number[]): number => of.reduce((sum, x) => sum + x, 0) / of.length
  const bins = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([bin, own]) => ({
      from: bin / 10,
      items: own.length,
      said: mean(own.map(({ belief }) => belief)),
      was: mean(own.map(({ right }) => Number(right))),
    }))
  const least = 1e-6
  return {
    bins,
    error: bins.reduce((sum, { items, said, was }) => sum + (items * Math.abs(said - was)) / all.length, 0),
    logScore: mean(
      all.map(({ belief, right }) => -Math.log(Math.max(least, Math.min(1 - least, right ? belief : 1 - belief)))),
    ),
  }
}
