/**
 * Days by number, and the two calendars that European sources use.
 *
 * Formula: the chronological Julian Day Number (JDN), an integer that counts days since 1 January 4713 BC of the
 * Julian calendar. Both calendars are proleptic (carried back before their introduction) and have a year 0.
 * Years run from March inside the formula, so that the leap day ends a year (Richards, "Calendars", in Urban and
 * Seidelmann, Explanatory Supplement to the Astronomical Almanac, 3rd ed. 2013, 15.11; the same idea as
 * Hinnant's days_from_civil).
 * Limits: exact for years of up to 13 digits either way; beyond, a double holds no single day.
 */
export type Calendar = 'gregorian' | 'julian'

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a year has a 29 February. */
export const isLeapYear = (year: number, calendar: Calendar = 'gregorian'): boolean =>
  year % 4 === 0 && (calendar === 'julian' || year % 100 !== 0 || year % 400 === 0)

/** Days in a month (1 to 12). */
export const daysInMonth = (year: number, month: number, calendar: Calendar = 'gregorian'): number =>
  month === 2 && isLeapYear(year, calendar) ? 29 : (monthLengths[month - 1] ?? 0)

/**
 * The Julian Day Number of a date.
 *
 * @example
 * dayNumber({ year: 2000, month: 1, day: 1 }) // => 2451545
 */
export function dayNumber({ year, month, day }: CivilDate, calendar: Calendar = 'gregorian'): number {
  const shifted = month > 2 ? year : year - 1
  const fromMarch = (month + 9) % 12
  const inYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1
  const leaps =
    calendar === 'julian'
      ? Math.floor(shifted / 4)
      : Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return 365 * shifted + leaps + inYear + (calendar === 'julian' ? 1721118 : 1721120)
}

/**
 * The date of a Julian Day Number.
 *
 * @example
 * civilDate(2421545) // => { year: 1917, month: 11, day: 7 }
 */
export function civilDate(number: number, calendar: Calendar = 'gregorian'): CivilDate {
  let days = number - (calendar === 'julian' ? 1721118 : 1721120)
  let base = 0
  if (calendar === 'gregorian') {
    const era = Math.floor(days / 146097)
    base = era * 400
    days -= era * 146097
    const century = Math.min(3, Math.floor(days / 36524))
    base += century * 100
    days -= century * 36524
  }
  const four = Math.floor(days / 1461)
  base += four * 4
  days -= four * 1461
  const one = Math.min(3, Math.floor(days / 365))
  days -= one * 365
  const fromMarch = Math.floor((5 * days + 2) / 153)
  const day = days - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: base + one + (month <= 2 ? 1 : 0), month, day }
}

/** True for a day that the calendar has. */
export const isCivilDate = ({ year, month, day }: CivilDate, calendar: Calendar = 'gregorian'): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month, calendar)

/**
 * The same day in the other calendar, as between Old Style (Julian) and New Style (Gregorian).
 *
 * @example
 * convertCalendar({ year: 1917, month: 10, day: 25 }, 'julian', 'gregorian') // => { year: 1917, month: 11, day: 7 }
 */
export const convertCalendar = (date: CivilDate, from: Calendar, to: Calendar): CivilDate =>
  civilDate(dayNumber(date, from), to)

/**
 * A date from a source that begins its year on 25 March (England until 1751, Florence until 1749; also papal bulls),
 * with the year beginning on 1 January: the days before 25 March move to the next year.
 *
 * @example
 * fromLadyDayYear({ year: 1648, month: 1, day: 30 }) // => { year: 1649, month: 1, day: 30 }
 */
export const fromLadyDayYear = (date: CivilDate): CivilDate =>
  date.month < 3 || (date.month === 3 && date.day < 25) ? { ...date, year: date.year + 1 } : date

/**
 * How many days a date in the Julian calendar lies behind the Gregorian one: 10 in 1582, 13 in the 20th century.
 *
 * @example
 * calendarGap(1918) // => 13
 */
export const calendarGap = (year: number): number =>
  dayNumber({ year, month: 3, day: 1 }, 'julian') - dayNumber({ year, month: 3, day: 1 }, 'gregorian')

/** Day of the week of a Julian Day Number: 0 Monday to 6 Sunday. */
export const weekday = (number: number): number => ((number % 7) + 7) % 7
