import type { Found } from './cursor.ts'
import type { Point } from './point.ts'

/** How the words name a time: one point, one or the other, a stretch, or one day in two calendars. */
export type CalendarPhrase =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'range'; readonly from: Point | null; readonly to: Point | null }
  | { readonly kind: 'double'; readonly point: Point }
  | { readonly kind: 'either'; readonly points: readonly Point[] }

/** A phrase of the calendar that was found. */
export type CalendarFound = Found<CalendarPhrase>

/** Gives two points of one phrase what only one of them says: the month, the year. Null where they cannot belong together. */
export function agree(first: Point, second: Point): Point[] | null {
  let [from, to] = [first, second]
  if (from.grain === 'day' && from.month === 0) {
    if (to.grain !== 'day') return null
    from = { ...from, month: to.month! }
  }
  if (from.year === undefined && to.year !== undefined) {
    const before = (from.month ?? 0) > (to.month ?? 12) && from.grain === to.grain
    from = { ...from, year: to.year - (before ? 1 : 0) }
  }
  if (to.year === undefined && from.year !== undefined) {
    const after = (to.month ?? 12) < (from.month ?? 0)
    to = { ...to, year: from.year + (after ? 1 : 0) }
  }
  return [from, to]
}
