import { axisX, dot, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { besideNames } from './plot-names.ts'

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

const row = 26
const rowUnderName = 40

/** A row an assumption: a thin line from end to end of what was assumed, on it a bar of what the record leaves. */
export function drawIntervals({ rows, ends }: IntervalsData, width: number): PlotOptions {
  const beside = besideNames(
    rows.map(one => one.name),
    width,
  )
  const dy = beside === null ? 8 : 0
  return {
    height: rows.length * (beside === null ? rowUnderName : row) + 24,
    marginTop: 2,
    marginBottom: 22,
    marginLeft: beside ?? 24,
    marginRight: 24,
    // the bar holds nine tenths of the draws, so its ends may lie a little outside nine tenths of the prior
    x: { domain: [-0.1, 1.1], axis: null },
    y: { domain: rows.map(one => one.name), axis: null, type: 'band', padding: 0 },
    marks: [
      ruleX([0, 1], { stroke: 'var(--rule)' }),
      axisX([0, 1], {
        tickFormat: (_: number, i: number) => ends[i]!,
        label: null,
        tickSize: 0,
        tickPadding: 5,
        className: 'quiet',
      }),
      text(rows, {
        y: 'name',
        text: 'name',
        frameAnchor: 'left',
        className: 'account',
        ...(beside === null ? { dx: -20, dy: -10, textAnchor: 'start' } : { dx: -10, textAnchor: 'end' }),
      }),
      ruleY(rows, { y: 'name', dy, x1: 0, x2: 1, stroke: 'var(--ink2)' }),
      ruleY(rows, { y: 'name', dy, x1: 'low', x2: 'high', stroke: 'var(--sim)', strokeWidth: 5, clip: true }),
      dot(rows, { y: 'name', dy, x: 'median', r: 4.5, fill: 'var(--ink)' }),
    ],
  }
}
