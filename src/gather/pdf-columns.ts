/**
 * Two columns that a page draws line by line across both, put back one behind the other.
 *
 * Rule. A row is what a page draws at one height. Where ten rows or more have one wide gap, at one place, and the lines on both sides
 * fill their column as prose does, the gap is a gutter; each stretch of rows then gives its left side first. What runs over the
 * gutter (a title, a picture's caption) ends a stretch. A page whose columns come one after the other has no such rows and stays.
 * Variants: recursive X-Y cut (Nagy & Seth 1984) and Breuel's whitespace covers (2002), which order any page anew; that would also
 * turn tables, which are right row by row. This one touches a page only where its order cannot be read.
 * Limits: two columns; a table of two long-worded columns looks the same; all numbers are assumptions.
 */
import type { Item } from './pdf-layout.ts'

/** Rows with the gap, least. */
const fewest = 10
/** A gap is wider than so many heights of the letters; justified lines leave narrower ones. */
const wide = 1.4
/** Share of the rows with text on both sides whose two lines must fill their columns, and how far a line that does reaches. */
const [mostRows, filled] = [0.6, 0.75]
/** Heights of the letters that a line of a column is wide at least: about five words. */
const column = 12

interface Row {
  readonly items: readonly Item[]
  /** Index of the first item behind the one wide gap; -1 where there is none, or several. */
  readonly cut: number
}

const left = (item: Item): number => item.transform[4] ?? 0
const right = (item: Item): number => left(item) + item.width
const height = (item: Item): number => Math.max(1, item.height)
const hasWords = (item: Item): boolean => item.str.trim() !== ''

/** The items of a page in reading order. */
export function inColumns(items: readonly Item[]): readonly Item[] {
  const rows = rowsOf(items)
  const split = rows.filter(row => row.cut > 0)
  if (split.length < fewest) return items
  const gaps = split.map(({ items, cut }) => ({ from: right(items[cut - 1]!), to: left(items[cut]!) }))
  const middles = gaps.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b)
  // The left edge of the right column stands still; the ends of lines do not.
  const edges = gaps.map(gap => gap.to).sort((a, b) => a - b)
  const edge = edges[edges.length >> 1]!
  const gutter = edge - Math.min(4, (edge - middles[middles.length >> 1]!) / 2)
  const two = split.filter((_, i) => gaps[i]!.from <= gutter && gaps[i]!.to >= gutter)
  if (two.length < fewest || two.length < mostRows * split.length || !isProse(two)) return items
  const ordered: Item[] = []
  let [first, second]: [Item[], Item[]] = [[], []]
  const flush = (): void => {
    ordered.push(...first, ...second)
    ;[first, second] = [[], []]
  }
  for (const { items } of rows) {
    const words = items.filter(hasWords)
    const crosses = words.some(item => left(item) < gutter && right(item) > gutter)
    if (crosses || words.length === 0) {
      if (crosses) flush()
      ;(crosses ? ordered : first).push(...asLine(items))
      continue
    }
    first.push(...asLine(items.filter(item => left(item) < gutter && hasWords(item))))
    second.push(...asLine(items.filter(item => left(item) >= gutter && hasWords(item))))
  }
  flush()
  return ordered
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
    return {
      items: words.length === row.length || cuts.length === 1 ? words : row,
      cut: cuts.length === 1 ? cuts[0]! : -1,
    }
  })
}

/** Most lines fill their column, a column is as wide as a line of prose, and the gutter is narrow beside it. */
function isProse(rows: readonly Row[]): boolean {
  const sides = rows.map(({ items, cut }) => {
    const [first, last, next, end] = [items[0]!, items[cut - 1]!, items[cut]!, items.at(-1)!]
    return {
      a: right(last) - left(first),
      b: right(end) - left(next),
      gap: left(next) - right(last),
      size: height(first),
    }
  })
  const middle = (of: (side: (typeof sides)[number]) => number): number =>
    sides.map(of).sort((x, y) => x - y)[sides.length >> 1]!
  const [a, b] = [Math.max(...sides.map(one => one.a)), Math.max(...sides.map(one => one.b))]
  const full = sides.filter(one => one.a >= filled * a && one.b >= filled * b).length
  const narrow = Math.min(
    middle(one => one.a),
    middle(one => one.b),
  )
  return (
    full >= mostRows * rows.length && narrow >= column * middle(one => one.size) && middle(one => one.gap) <= narrow / 2
  )
}

const asLine = (items: readonly Item[]): Item[] =>
  items.map((item, i) => (i === items.length - 1 ? { ...item, hasEOL: true } : item))
