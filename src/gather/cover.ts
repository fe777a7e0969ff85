import type { Range } from './extract.ts'

/** Ranges that do not overlap, in order, with a fast answer to "does this one touch any of them?". */
export class Cover<R extends Range = Range> {
  private readonly ranges: R[] = []

  constructor(ranges: Iterable<R> = []) {
    for (const range of ranges) this.add(range)
  }

  /** Takes a range unless it overlaps one that is there. */
  add(range: R): void {
    const at = this.firstEndingAfter(range.start)
    const next = this.ranges[at]
    if (next !== undefined && next.start < range.end) return
    if (at === this.ranges.length) this.ranges.push(range)
    else this.ranges.splice(at, 0, range)
  }

  touches(range: Range): boolean {
    const next = this.ranges[this.firstEndingAfter(range.start)]
    return next !== undefined && next.start < range.end
  }

  toArray(): R[] {
    return [...this.ranges]
  }

  private firstEndingAfter(offset: number): number {
    let low = 0
    let high = this.ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.ranges[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
