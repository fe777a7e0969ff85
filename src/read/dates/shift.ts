import { civilDate, dayNumber, daysInMonth } from '../../kit/calendar.ts'
import type { Unit } from './lexicon.ts'
import { type Point, seasonStart } from './point.ts'

/** A point moved by so many units; it stays as fine as it was. */
export function shift(point: Point, unit: Unit, count: number): Point {
  const { year, month, day } = point
  if (year === undefined || count === 0 || unit === 'hour') return point
  if (unit === 'day' || unit === 'week') {
    if (point.grain !== 'day') return point
    const days = dayNumber({ year, month: month!, day: day! }) + count * (unit === 'week' ? 7 : 1)
    return { ...point, ...civilDate(days) }
  }
  if (unit === 'month') {
    const from = point.grain === 'season' ? seasonStart(point.season!) + 1 : month
    if (from === undefined || from === 0) return point
    const months = year * 12 + from - 1 + count
    const [y, m] = [Math.floor(months / 12), (months % 12) + 1]
    if (point.grain === 'day') return { ...point, year: y, month: m, day: Math.min(day!, daysInMonth(y, m)) }
    return { grain: 'month', year: y, month: m }
  }
  const years = count * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1)
  const moved = { ...point, year: year + years }
  return point.grain === 'day' ? { ...moved, day: Math.min(day!, daysInMonth(year + years, month!)) } : moved
}

/** No finer than the unit: what is counted in months is not known to the day. */
export function coarsened(point: Point, unit: Unit): Point {
  const { year, month, day: _, part: __, ...rest } = point
  if (year === undefined) return point
  if (unit === 'year' || unit === 'decade' || unit === 'century') {
    return point.grain === 'decade' || point.grain === 'century' ? point : { grain: 'year', year }
  }
  if (unit === 'month' && point.grain === 'day') return { ...rest, grain: 'month', year, month: month! }
  return point
}
