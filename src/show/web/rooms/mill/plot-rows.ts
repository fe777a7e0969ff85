import { axisX, type Markish, type PlotOptions, text } from '@observablehq/plot'
import { besideNames } from './plot-names.ts'

const row = 26
const rowUnderName = 40

/**
 * What figures with a row a name have in common: the room for the names beside or above the rows, and the names drawn there.
 * `dy` is how far the marks of a row stand below its middle.
 */
export function rowsOf(
  names: readonly string[],
  width: number,
  { left, right }: { readonly left: number; readonly right: number },
): { readonly dy: number; readonly frame: PlotOptions; readonly named: Markish } {
  const beside = besideNames(names, width)
  return {
    dy: beside === null ? 8 : 0,
    frame: {
      height: names.length * (beside === null ? rowUnderName : row) + 24,
      marginTop: 2,
      marginBottom: 22,
      marginLeft: beside ?? left,
      marginRight: right,
      y: { domain: names, axis: null, type: 'band', padding: 0 },
    },
    named: text(names, {
      y: (name: string) => name,
      text: (name: string) => name,
      frameAnchor: 'left',
      className: 'account',
      ...(beside === null ? { dx: 4 - left, dy: -10, textAnchor: 'start' } : { dx: -10, textAnchor: 'end' }),
    }),
  }
}

/** Words under places of the axis, without strokes. */
export const wordsBelow = (at: readonly number[], says: readonly string[]): Markish =>
  axisX(at, {
    tickFormat: (_: number, i: number) => says[i]!,
    label: null,
    tickSize: 0,
    tickPadding: 5,
    className: 'quiet',
  })
