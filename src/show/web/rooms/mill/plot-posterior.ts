import { dot, gridX, type PlotOptions, ruleY } from '@observablehq/plot'
import { rowsOf, wordsBelow } from './plot-rows.ts'

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

/** A row an account: the prior as a ring, the posterior as a disc, and the band that other priors give as a bar. */
export function drawPosterior({ rows, ticks }: PosteriorData, width: number): PlotOptions {
  const names = rows.map(one => one.name)
  const { dy, frame, named } = rowsOf(names, width, { left: 6, right: 16 })
  const at = ticks.map(tick => tick.at)
  const says = ticks.map(tick => tick.says)
  return {
    ...frame,
    x: { domain: [0, at.at(-1)!], axis: null },
    marks: [
      gridX(at, { stroke: 'var(--rule)', strokeOpacity: 1 }),
      wordsBelow(at, says),
      named,
      ruleY(rows, { y: 'name', dy, x1: 'low', x2: 'high', stroke: 'var(--sim)', strokeWidth: 5, strokeOpacity: 0.45 }),
      dot(rows, { y: 'name', dy, x: 'prior', r: 5, stroke: 'var(--ink2)', strokeWidth: 1.5, fill: 'var(--paper)' }),
      dot(rows, { y: 'name', dy, x: 'posterior', r: 4.5, fill: 'var(--ink)' }),
    ],
  }
}
