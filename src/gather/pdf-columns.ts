/**
 * Two or three columns that a page draws line by line across all, put back one behind the other.
 *
 * Rule. A row is what a page draws at one height. Where ten rows or more have the same number of wide gaps, at the same places, and the lines between
 * them fill their columns as prose does, the gaps are gutters; each stretch of rows then gives its columns from the left. What runs over the
 * gutter (a title, a picture's caption) ends a stretch. A page whose columns come one after the other has no such rows and stays.
 * Variants: recursive X-Y cut (Nagy & Seth 1984) and Breuel's whitespace covers (2002), which order any page anew; that would also
 * turn tables, which are right row by row. This one touches a page only where its order cannot be read.
 * Limits: one number of columns a page; a table of long-worded columns looks the same; all numbers are
 * assumptions.
 */
import type { Item } from './pdf-layout.ts'

/** Columns of a page, most: lines of four seldom fill them, so that they look like a table. */
const mostColumns = 3
/** Rows with the gaps, least. */
const fewest = 10
/** A gap is wider than so many heights of the letters; justified lines leave narrower ones. */
const wide = 1.4
/** Share of the rows with text in all columns whose lines must fill their columns, and how far a line that does reaches. */
const [mostRows, filled] = [0.6, 0.75]
/** Heights of the letters that a line of a column is wide at least: about five words. */
const column = 12

interface Row {
  readonly items: readonly Item[]
  /** Indices of the first items behind its wide gaps. */
  readonly cuts: readonly number[]
}

const left = (item: Item): number => item.transform[4] ?? 0
const right = (item: Item): number => left(item) + item.width
const height = (item: Item): number => Math.max(1, item.height)
const hasWords = (item: Item): boolean => item.str.trim() !== ''

/** The items of a page in reading order. */
export function inColumns(items: readonly Item[]): readonly Item[] {
  const rows = rowsOf(items)
  const count = commonest(rows.map(row => row.cuts.length).filter(n => n > 0 && n < mostColumns))
  const split = rows.filter(row => row.cuts.length === count)
  if (count === 0 || split.length < fewest) return items
  const gutters = range(count).map(n => gutterOf(split, n))
  const apart = split.filter(row =>
    gutters.every((gutter, n) => {
      const { from, to } = gapOf(row, n)
      return from <= gutter && to >= gutter
    }),
  )
  if (apart.length < fewest || apart.length < mostRows * split.length || !isProse(apart, count)) return items
  const ordered: Item[] = []
  let columns: Item[][] = range(count + 1).map(() => [])
  const flush = (): void => {
    ordered.push(...columns.flat())
    columns = columns.map(() => [])
  }
  for (const { items } of rows) {
    const words = items.filter(hasWords)
    const crosses = words.some(item => gutters.some(gutter => left(item) < gutter && right(item) > gutter))
    if (crosses || words.length === 0) {
      if (crosses) flush()
      ;(crosses ? ordered : columns[0]!).push(...asLine(items))
      continue
    }
    const columnOf = (item: Item): number => gutters.filter(gutter => left(item) >= gutter).length
    for (const [n, column] of columns.entries()) column.push(...asLine(words.filter(item => columnOf(item) === n)))
  }
  flush()
  return ordered
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/** The number that comes most often; of several the greatest, 0 of none. */
function commonest(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0
  const times = range(mostColumns).map(n => numbers.filter(one => one === n).length)
  return times.lastIndexOf(Math.max(...times))
}

const gapOf = ({ items, cuts }: Row, n: number): { from: number; to: number } => ({
  from: right(items[cuts[n]! - 1]!),
  to: left(items[cuts[n]!]!),
})

/** Where the n-th gutter runs. The left edge of the column behind it stands still; the ends of lines do not. */
function gutterOf(rows: readonly Row[], n: number): number {
  const gaps = rows.map(row => gapOf(row, n))
  const middles = gaps.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b)
  const edges = gaps.map(gap => gap.to).sort((a, b) => a - b)
  const edge = edges[edges.length >> 1]!
  return edge - Math.min(4, (edge - middles[middles.length >> 1]!) / 2)
}

/** What stands at one height, in the order in which it is drawn. */
function rowsOf(items: readonly Item[]): Row[] {
  const rows: Item[][] = []
  let y = Number.NaN
  for (const item of items) {
    const at = item.transform[5] ?? 0
    const row = rows.at(-1)
    if (row !== undefined && (!hasWords(item) || Math.abs(at - y) < 0.5 * height(item))) row.push(item)
    else rows.push([item])
    if (hasWords(item)) y = at
  }
  return rows.map(row => {
    const words = row.filter(hasWords)
    const cuts = words.flatMap((item, i) =>
      i > 0 && left(item) - right(words[i - 1]!) > wide * height(item) ? [i] : [],
    )
    return { items: words.length === row.length || cuts.length > 0 ? words : row, cuts }
  })
}

/** Most lines fill their column, a column is as wide as a line of prose, and the gutters are narrow beside it. */
function isProse(rows: readonly Row[], count: number): boolean {
  const lines = rows.map(({ items, cuts }) => {
    const starts = [0, ...cuts]
    return {
      widths: starts.map((start, n) => right(items[(starts[n + 1] ?? items.length) - 1]!) - left(items[start]!)),
      gap: Math.max(...range(count).map(n => gapOf({ items, cuts }, n).to - gapOf({ items, cuts }, n).from)),
      size: height(items[0]!),
    }
  })
  const middle = (values: readonly number[]): number => values.toSorted((x, y) => x - y)[values.length >> 1]!
  const widest = range(count + 1).map(n => Math.max(...lines.map(line => line.widths[n]!)))
  const full = lines.filter(line => line.widths.every((width, n) => width >= filled * widest[n]!)).length
  const narrow = Math.min(...range(count + 1).map(n => middle(lines.map(line => line.widths[n]!))))
  return (
    full >= mostRows * rows.length &&
    narrow >= column * middle(lines.map(line => line.size)) &&
    middle(lines.map(line => line.gap)) <= narrow / 2
  )
}

const asLine = (items: readonly Item[]): Item[] =>
  items.map((item, i) => (i === items.length - 1 ? { ...item, hasEOL: true } : item))
