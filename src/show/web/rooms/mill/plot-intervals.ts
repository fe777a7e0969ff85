import { dot, type PlotOptions, ruleX, ruleY } from '@observablehq/plot'
import { rowsOf, wordsBelow } from './plot-rows.ts'

export interface IntervalsData {
  /** What is left of each assumption, as shares of the range that was assumed. */
  readonly rows: readonly {
    readonly name: string
    readonly low: number
    readonly median: number
    readonly high: number
  }[]
  /** Words under the two ends of the assumed range. */
  readonly ends: readonly [low: string, high: string]
}

/** A row an assumption: a thin line from end to end of what was assumed, on it a bar of what the record leaves. */
export function drawIntervals({ rows, ends }: IntervalsData, width: number): PlotOptions {
  const names = rows.map(one => one.name)
  const { dy, frame, named } = rowsOf(names, width, { left: 24, right: 24 })
  return {
    ...frame,
    // the bar holds nine tenths of the draws, so its ends may lie a little outside nine tenths of the prior
    x: { domain: [-0.1, 1.1], axis: null },
    marks: [
      ruleX([0, 1], { stroke: 'var(--rule)' }),
      wordsBelow([0, 1], ends),
      named,
      ruleY(rows, { y: 'name', dy, x1: 0, x2: 1, stroke: 'var(--ink2)' }),
      ruleY(rows, { y: 'name', dy, x1: 'low', x2: 'high', stroke: 'var(--sim)', strokeWidth: 5, clip: true }),
      dot(rows, { y: 'name', dy, x: 'median', r: 4.5, fill: 'var(--ink)' }),
    ],
  }
}
