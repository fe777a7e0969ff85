import { axisX, dot, gridX, type PlotOptions, ruleY, text } from '@observablehq/plot'
import { besideNames } from './plot-names.ts'

export interface PosteriorData {
  readonly rows: readonly {
    readonly name: string
    readonly prior: number
    readonly posterior: number
    readonly low: number
    readonly high: number
  }[]
  readonly ticks: readonly { readonly at: number; readonly says: string }[]
}

const row = 26
const rowUnderName = 40

/** A row an account: the prior as a ring, the posterior as a disc, and the band that other priors give as a bar. */
export function drawPosterior({ rows, ticks }: PosteriorData, width: number): PlotOptions {
  const beside = besideNames(
    rows.map(one => one.name),
    width,
  )
  const dy = beside === null ? 8 : 0
  const at = ticks.map(tick => tick.at)
  return {
    height: rows.length * (beside === null ? rowUnderName : row) + 24,
    marginTop: 2,
    marginBottom: 22,
    marginLeft: beside ?? 6,
    marginRight: 16,
    x: { domain: [0, at.at(-1)!], axis: null },
    y: { domain: rows.map(one => one.name), axis: null, type: 'band', padding: 0 },
    marks: [
      gridX(at, { stroke: 'var(--rule)', strokeOpacity: 1 }),
      axisX(at, {
        tickFormat: (_: number, i: number) => ticks[i]!.says,
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
        ...(beside === null ? { dy: -10, textAnchor: 'start' } : { dx: -10, textAnchor: 'end' }),
      }),
      ruleY(rows, { y: 'name', dy, x1: 'low', x2: 'high', stroke: 'var(--sim)', strokeWidth: 5, strokeOpacity: 0.45 }),
      dot(rows, { y: 'name', dy, x: 'prior', r: 5, stroke: 'var(--ink2)', strokeWidth: 1.5, fill: 'var(--paper)' }),
      dot(rows, { y: 'name', dy, x: 'posterior', r: 4.5, fill: 'var(--ink)' }),
    ],
  }
}
