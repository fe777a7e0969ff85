/**
 * Which of the dated times of a text are its story, and which are digressions: "when I called on him, on 11 May 1974".
 *
 * Formula. A text names times t1 … tn that have a year. A line is a choice of some of them, the story, in the order of the
 * text. It costs
 *   sum of step(ti → tj) for each two that follow on the line, plus off for each that is not on it,
 *   step(g) = f · log2(1 + g/12)          for g months forwards,
 *   step(g) = b + d · log2(1 + g/3)       for g months back,
 * and the line that costs least is taken (Viterbi's algorithm; of the last `window` times one must be on the line).
 * A story runs forwards (Labov and Waletzky, "Narrative analysis", 1967): one time out of order is cheaper left out, a whole
 * section told at another time is cheaper followed.
 * Variants: ordering of all pairs of events by a trained model (TimeML's TLINKs); a rule for each turn of phrase. Neither
 * can tell a reader why, and the second never ends.
 * Limits: one line a text; dates without year are not on it. The costs are assumptions: on 32 labelled texts every setting
 * that was tried lies between 802 and 811 right values of 913, without a line 796, chosen with one text left out 802.
 */
import { monthsOf, type Point } from './point.ts'

/** A time with its year, as far as the line needs it. */
export interface Stage {
  readonly at: number
  readonly point: Point
}

export interface LineCosts {
  readonly forwards: number
  readonly back: number
  readonly further: number
  readonly off: number
}

/** Assumptions; see the header. */
export const lineCosts: LineCosts = { forwards: 0.25, back: 1, further: 0.5, off: 1 }

/** How many times in a row may be off the line. */
const window = 24

/**
 * The offsets of the times that are no part of the story.
 *
 * @example
 * const year = (at: number, year: number) => ({ at, point: { grain: 'month', year, month: 1 } }) as const
 * offTheLine([year(0, 1949), year(9, 1974), year(20, 1950)]) // => new Set([9])
 */
export function offTheLine(stages: readonly Stage[], costs: LineCosts = lineCosts): Set<number> {
  const { length } = stages
  const months = stages.map(({ point }) => monthsOf(point))
  // Place 0 stands before the text, place n + 1 behind it.
  const best = new Float64Array(length + 2)
  const before = new Int32Array(length + 2)
  for (let to = 1; to <= length + 1; to++) {
    best[to] = Number.POSITIVE_INFINITY
    let skipped = 0
    for (let from = to - 1; from >= 0 && to - from <= window; from--) {
      const step = from === 0 || to > length ? 0 : stepCost(months[to - 1]! - months[from - 1]!, costs)
      const total = best[from]! + skipped + step
      // Of two that cannot both be on the line the first stays.
      if (total <= best[to]!) {
        best[to] = total
        before[to] = from
      }
      if (from > 0) skipped += costs.off
    }
  }
  const line = new Set<number>()
  for (let at = before[length + 1]!; at > 0; at = before[at]!) line.add(at - 1)
  return new Set(stages.flatMap(({ at }, i) => (line.has(i) ? [] : [at])))
}

const stepCost = (gap: number, { forwards, back, further }: LineCosts): number =>
  gap >= 0 ? forwards * Math.log2(1 + gap / 12) : back + further * Math.log2(1 - gap / 3)
