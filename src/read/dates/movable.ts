/**
 * Days that fall on another date each year: "the first Sunday of December", Easter and what is counted from it.
 *
 * Easter of the Gregorian calendar by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, 2nd ed. 1998, ch. 8):
 * exact for every year from 1583. Variants: Gauss's, which needs two exceptions; tables of golden numbers and Sunday letters.
 * Limits: Western Easter only, since no word of a text tells which church reckons.
 */
import { civilDate, dayNumber, daysInMonth, weekday } from '../../kit/calendar.ts'

/** How a day is found within its year. */
export type Movable =
  /** `nth` from 1; -1 for the last. `weekday` is 0 for Monday. */
  | { readonly nth: number; readonly weekday: number; readonly month: number }
  /** Days after Easter Sunday. */
  | { readonly easter: number }

interface MonthDay {
  readonly month: number
  readonly day: number
}

/**
 * The month and day of a movable day in a year; null where the month has no such weekday.
 *
 * @example
 * dayIn({ easter: 0 }, 2000) // => { month: 4, day: 23 }
 */
export function dayIn(rule: Movable, year: number): MonthDay | null {
  if ('easter' in rule) {
    const { month, day } = civilDate(dayNumber({ year, ...easter(year) }) + rule.easter)
    return { month, day }
  }
  const { month, nth } = rule
  const first = weekday(dayNumber({ year, month, day: 1 }))
  const day = ((rule.weekday - first + 7) % 7) + 1 + (nth > 0 ? (nth - 1) * 7 : 28)
  if (day <= daysInMonth(year, month)) return { month, day }
  return nth > 0 ? null : { month, day: day - 7 }
}

function easter(year: number): MonthDay {
  const golden = year % 19
  const [century, ofCentury] = [Math.floor(year / 100), year % 100]
  const moon = (century - Math.floor((century + 8) / 25) + 1) / 3
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(moon) + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const days = epact + sunday - 7 * late + 114
  return { month: Math.floor(days / 31), day: (days % 31) + 1 }
}
