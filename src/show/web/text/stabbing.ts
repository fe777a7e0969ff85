import type { Range } from './blocks.ts'

/**
 * Which ranges hold a point? Ranges sorted by start, with the greatest end of each prefix: a query walks back from the
 * last start at or before the point and stops where no earlier range reaches it. O(log n + k + nested).
 */
export interface Stabbing<T extends Range> {
  /** Ranges in order of start; of equal starts the longest first. */
  readonly sorted: readonly T[]
  /** Ranges that hold the point, smallest first. */
  at(point: number): T[]
  /** Ranges that share a character with the given one, in order of start. */
  within(range: Range): T[]
}

export function makeStabbing<T extends Range>(ranges: readonly T[]): Stabbing<T> {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)
  const reach: number[] = []
  for (const range of sorted) reach.push(Math.max(reach.at(-1) ?? 0, range.end))
  const startingBefore = (limit: number): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < limit) low = middle + 1
      else high = middle
    }
    return low
  }
  const within = ({ start, end }: Range): T[] => {
    const found: T[] = []
    for (let i = startingBefore(end) - 1; i >= 0 && reach[i]! > start; i--) {
      if (sorted[i]!.end > start) found.push(sorted[i]!)
    }
    return found.reverse()
  }
  return {
    sorted,
    within,
    at: point => within({ start: point, end: point + 1 }).sort((a, b) => a.end - a.start - (b.end - b.start)),
  }
}
