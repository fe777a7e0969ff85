import { areaY, dot, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { besideNames } from './plot-names.ts'
import { wordsBelow } from './plot-rows.ts'

export interface HumpsData {
  readonly rows: readonly {
    readonly name: string
    readonly bins: readonly number[]
    readonly spread: { readonly low: number; readonly median: number; readonly high: number } | null
  }[]
  /** Where the axis ends; it begins at 0. */
  readonly high: number
  readonly ticks: readonly { readonly at: number; readonly says: string }[]
  /** The observed value on the same axis. */
  readonly mark: { readonly at: number; readonly says: string } | null
}

const tall = 38

/**
 * One hatched hump a row, each as high as its own fullest bin, all on one axis. Below it a bar from the fifth to the
 * ninety-fifth of a hundred trials with a tick at the middle one. The observed value goes through all of them in red.
 */
export function drawHumps({ rows, high, ticks, mark }: HumpsData, width: number): PlotOptions {
  const named = rows.length > 1
  const beside = besideNames(
    rows.map(row => row.name),
    width,
  )
  const above = named && beside === null
  // a whole number stands in the middle of its bin
  const half = rows[0]?.bins.length === high ? 0.5 : 0
  const at = (value: number): number => Math.min(value, high) + half
  const outline = rows.flatMap(({ name, bins }) => {
    const most = Math.max(1, ...bins)
    const steps = bins.map((n, i) => ({ name, x: (i * high) / bins.length, y: n / most }))
    return [...steps, { name, x: high, y: 0 }]
  })
  const spreads = rows.flatMap(({ name, spread }) => (spread === null ? [] : [{ name, ...spread }]))
  const marks = mark === null ? [] : [mark]
  const first = () => rows[0]!.name
  const right = mark !== null && mark.at > high / 2
  const top = mark === null ? 4 : 20
  return {
    height: top + rows.length * (tall + (above ? 16 : 0)) + 20,
    marginTop: top,
    marginBottom: 20,
    marginLeft: named && beside !== null ? beside : 2,
    marginRight: 16,
    insetTop: above ? 18 : 2,
    insetBottom: 9,
    x: { domain: [0, high], axis: null },
    y: { domain: [0, 1], axis: null },
    fy: { domain: rows.map(row => row.name), axis: null, padding: 0 },
    marks: [
      areaY(outline, {
        x: 'x',
        y: 'y',
        fy: 'name',
        curve: 'step-after',
        fill: 'url(#mill-hatch)',
        stroke: 'var(--sim)',
        strokeWidth: 1.2,
      }),
      ruleY([0], { stroke: 'var(--rule2)' }),
      ruleY(spreads, {
        y: 0,
        x1: one => at(one.low),
        x2: one => at(one.high),
        fy: 'name',
        dy: 4,
        stroke: 'var(--ink)',
        strokeWidth: 1.6,
      }),
      ruleX(spreads, {
        x: one => at(one.median),
        y1: 0,
        y2: 0.3,
        fy: 'name',
        dy: 8,
        stroke: 'var(--ink)',
        strokeWidth: 1.6,
      }),
      ...(named
        ? [
            text(rows, {
              fy: 'name',
              text: 'name',
              className: 'account',
              ...(above
                ? { frameAnchor: 'top-left', dy: 2, lineAnchor: 'top' }
                : { frameAnchor: 'bottom-left', dx: -10, dy: -8, textAnchor: 'end' }),
            }),
          ]
        : []),
      wordsBelow(
        ticks.map(tick => tick.at + half),
        ticks.map(tick => tick.says),
      ),
      ruleX(marks, { x: one => at(one.at), stroke: 'var(--rubric)', strokeWidth: 2 }),
      dot(marks, {
        x: one => at(one.at),
        frameAnchor: 'top',
        fy: first,
        dy: -4,
        r: 5,
        symbol: 'triangle',
        rotate: 180,
        fill: 'var(--rubric)',
      }),
      text(marks, {
        x: one => at(one.at),
        frameAnchor: 'top',
        fy: first,
        dy: -5,
        dx: right ? -9 : 9,
        textAnchor: right ? 'end' : 'start',
        lineAnchor: 'bottom',
        text: 'says',
        fill: 'var(--rubric)',
        className: 'observed',
      }),
    ],
  }
}
