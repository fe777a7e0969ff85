import { dayNumber, daysInMonth, isLeapYear } from './calendar.ts'
import type { Edtf, EdtfDate, EdtfRange } from './edtf.ts'

/**
 * What an EDTF value covers, as day numbers (proleptic Gregorian, Julian Day Number; see `calendar.ts`).
 *
 * Unspecified digits: the earliest and latest day are found digit by digit, never by listing what lies between.
 * Only 29 February depends on the year; there at most a thousand years are tried.
 * Seasons: the northern meteorological ones for 21–24 and 25–28 (spring March to May, …, winter December to February of
 * the next year), the southern ones for 29–32, quarters 33–36, quadrimesters 37–39, semesters 40–41. EDTF itself leaves
 * the months of 21–24 open ("independent of location"); this choice is an assumption.
 * Limits: years beyond ±24 trillion have no exact day number and count as infinitely far.
 */
export interface Bounds {
  /** First day that the value can touch; `-Infinity` where open or unknown. */
  readonly earliest: number
  /** Last day that the value can touch; `Infinity` where open or unknown. */
  readonly latest: number
}

/** First month and number of months of the divisions of a year, from 21 on. A start beyond 12 lies in the next year. */
const divisions: readonly (readonly [first: number, months: number])[] = [
  ...[3, 6, 9, 12].map(first => [first, 3] as const), // 21–24, northern here
  ...[3, 6, 9, 12].map(first => [first, 3] as const), // 25–28, northern
  ...[9, 12, 3, 6].map(first => [first, 3] as const), // 29–32, southern
  ...[1, 4, 7, 10].map(first => [first, 3] as const), // 33–36, quarters
  ...[1, 5, 9].map(first => [first, 4] as const), // 37–39, quadrimesters
  ...[1, 7].map(first => [first, 6] as const), // 40–41, semesters
]

/**
 * First and last day that a value can touch.
 *
 * @example
 * boundsOf(parseEdtf('1936-02')) // => { earliest: 2428200, latest: 2428228 }
 */
export function boundsOf(value: Edtf): Bounds {
  if (value.kind === 'date') return civilBounds(value)
  if (value.kind === 'interval') {
    return {
      earliest: typeof value.start === 'string' ? -Infinity : civilBounds(value.start).earliest,
      latest: typeof value.end === 'string' ? Infinity : civilBounds(value.end).latest,
    }
  }
  let [earliest, latest] = [Infinity, -Infinity]
  for (const member of value.members) {
    const own = rangeBounds(member)
    earliest = Math.min(earliest, own.earliest)
    latest = Math.max(latest, own.latest)
  }
  return { earliest, latest }
}

export const rangeBounds = ({ from, to }: EdtfRange): Bounds => ({
  earliest: from === null ? -Infinity : civilBounds(from).earliest,
  latest: to === null ? Infinity : civilBounds(to).latest,
})

/**
 * The stretches of days of a value, in the order written, made one at a time: one for a date or an interval, one a
 * member for a set. A range of a set is one stretch, however long.
 */
export function* stretches(value: Edtf): Generator<Bounds> {
  if (value.kind !== 'set') yield boundsOf(value)
  else for (const member of value.members) yield rangeBounds(member)
}

/** Bounds of a single date; both NaN where no day fits. */
export function civilBounds(date: EdtfDate): Bounds {
  const { year, negative, yearX, month, monthX, day, dayX, significant } = date
  if (significant > 0) return significantBounds(date)
  const low = negative ? -(year + filled(yearX)) : year
  const high = negative ? -(yearX > 0 && year === 0 ? 1 : year) : year + filled(yearX)
  if (Math.abs(year) > 2.4e13) return negative ? { earliest: -Infinity, latest: -Infinity } : far
  if (month === 0 && monthX === 0) {
    return { earliest: first(low, 1), latest: last(high, 12) }
  }
  if (month > 12) {
    const [from, months] = divisions[month - 21]!
    return { earliest: first(low, from), latest: last(high, from + months - 1) }
  }
  if (day === 0 && dayX === 0) {
    const earliestMonth = monthX === 0 ? month : pick(month, monthX, 1, 12, 1)
    const latestMonth = monthX === 0 ? month : pick(month, monthX, 12, 1, -1)
    if (earliestMonth < 0) return none
    return { earliest: first(low, earliestMonth), latest: last(high, latestMonth) }
  }
  if (yearX === 0 && monthX === 0 && dayX === 0) {
    if (day > daysInMonth(low, month)) return none
    const only = dayNumber({ year: low, month, day })
    return { earliest: only, latest: only }
  }
  return { earliest: extreme(date, 1), latest: extreme(date, -1) }
}

const none: Bounds = { earliest: Number.NaN, latest: Number.NaN }
const far: Bounds = { earliest: Infinity, latest: Infinity }

/** First day of a month; months beyond 12 lie in the next year. */
const first = (year: number, month: number): number =>
  dayNumber({ year: year + (month > 12 ? 1 : 0), month: month > 12 ? month - 12 : month, day: 1 })

const last = (year: number, month: number): number => first(year, month + 1) - 1

/** What nines in the unspecified digits add. */
function filled(mask: number): number {
  let sum = 0
  for (let unit = 1; mask > 0; mask >>= 1, unit *= 10) if (mask & 1) sum += 9 * unit
  return sum
}

/** Whether a number has the given digits where they are specified. */
function fits(number: number, given: number, mask: number): boolean {
  for (; number > 0 || given > 0; mask >>= 1) {
    if (!(mask & 1) && number % 10 !== given % 10) return false
    number = Math.floor(number / 10)
    given = Math.floor(given / 10)
  }
  return true
}

/** The first number from `from` to `to` that fits, or -1. */
function pick(given: number, mask: number, from: number, to: number, step: number): number {
  for (let n = from; step > 0 ? n <= to : n >= to; n += step) if (fits(n, given, mask)) return n
  return -1
}

/** The k-th number that has the given digits where they are specified: k written into the unspecified ones. */
function compose(given: number, mask: number, k: number): number {
  let number = given
  for (let unit = 1; mask > 0; mask >>= 1, unit *= 10) {
    if (mask & 1) {
      number += (k % 10) * unit
      k = Math.floor(k / 10)
    }
  }
  return number
}

/** The earliest (step 1) or latest (step -1) day that fits a date with unspecified digits, or NaN. */
function extreme(date: EdtfDate, step: 1 | -1): number {
  const { year, negative, yearX, month, monthX, day, dayX } = date
  const leapDayOnly = fits(2, month, monthX) && fits(29, day, dayX)
  const odd = (yearX & 1) === 0 && year % 2 === 1
  const count = 10 ** bits(yearX)
  const ascending = negative !== (step === 1)
  let tried = false
  for (let k = 0; k < count; k++) {
    const size = compose(year, yearX, ascending ? k : count - 1 - k)
    if ((negative && size === 0) || (tried && !isLeapYear(size))) continue
    const y = negative ? -size : size
    for (let i = 1; i <= 12; i++) {
      const m = step === 1 ? i : 13 - i
      if (!fits(m, month, monthX)) continue
      const length = daysInMonth(y, m)
      const d = step === 1 ? pick(day, dayX, 1, length, 1) : pick(day, dayX, length, 1, -1)
      if (d > 0) return dayNumber({ year: y, month: m, day: d })
    }
    // What one year lacks, another can only have if it is 29 February.
    if (!leapDayOnly || odd) return Number.NaN
    tried = true
  }
  return Number.NaN
}

const bits = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + bits(mask >> 1))

/** A year of which only the leading digits count, "1950S2": all years that share them. */
function significantBounds({ year, negative, significant }: EdtfDate): Bounds {
  const digits = Math.floor(Math.log10(Math.max(1, year))) + 1
  const unit = 10 ** Math.max(0, digits - significant)
  const from = Math.floor(year / unit) * unit
  const to = from + unit - 1
  if (!(to <= 2.4e13)) return negative ? { earliest: -Infinity, latest: -Infinity } : far
  return negative
    ? { earliest: first(-to, 1), latest: last(-from, 12) }
    : { earliest: first(from, 1), latest: last(to, 12) }
}
