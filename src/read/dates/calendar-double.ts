import { calendarGap, convertCalendar, isCivilDate } from '../../kit/calendar.ts'
import { CalendarPoints } from './calendar-points.ts'
import type { CalendarFound } from './calendar-value.ts'
import type { Found } from './cursor.ts'
import type { Point } from './point.ts'

/** A day, as far as its words give it: the month and the year may stand elsewhere. */
interface Told {
  readonly next: number
  readonly day: number
  readonly month: number
  readonly year: number | null
}

/** One day told in the Julian and the Gregorian calendar. */
export class CalendarDoubles extends CalendarPoints {
  /**
   * "4 (17) December 1918", "25 October (7 November) 1917", "October 25/November 7, 1917", "14/27 October 1917", the modern
   * day first or last, and "25 October 1917 (O.S.)". Both days must be the same day; else they are two.
   */
  protected double(i: number): CalendarFound | null {
    const first = this.told(this.daytime(i))
    if (first === null) return null
    const bracket = this.isMark(first.next, '([')
    if (!bracket && !this.isMark(first.next, '/')) return this.styled(first, first.next)
    const second = this.told(first.next + 1)
    if (second === null) return bracket ? this.styled(first, first.next) : null
    let next = second.next
    if (bracket) {
      while (this.isMark(next, ',') || this.styleEnd(next) > next)
        next = this.isMark(next, ',') ? next + 1 : this.styleEnd(next)
      if (!this.isMark(next, ')]')) return null
      next++
    }
    let [a, b] = [first, second]
    if (a.month === 0 && b.month === 0) {
      const month = this.month(next)
      if (month === 0) return null
      next++
      b = { ...b, month }
    }
    if (a.month === 0) a = { ...a, month: a.day < b.day ? b.month : ((b.month + 10) % 12) + 1 }
    if (b.month === 0) b = { ...b, month: b.day > a.day ? a.month : (a.month % 12) + 1 }
    const year = a.year === null && b.year === null ? this.yearAfter(next) : null
    if (year) next = year.next
    const value = sameDay(a, b, year?.value) ?? sameDay(b, a, year?.value)
    return value && { next, value: { kind: 'double', point: value } }
  }

  /** "25", "25 October", "25 October 1917", "October 25", "October 25, 1917". */
  private told(i: number): Told | null {
    const month = this.month(i)
    const found = this.day(month > 0 ? i + 1 : i)
    if (found === null) return null
    const behind = month > 0 ? 0 : this.month(this.skip(found.next, 'of'))
    const at = behind > 0 ? this.skip(found.next, 'of') + 1 : found.next
    const year = month > 0 || behind > 0 ? this.yearAfter(at) : null
    return { next: year?.next ?? at, day: found.value, month: month || behind, year: year?.value ?? null }
  }

  /** "25 October 1917 (O.S.)", "25 October 1917, new style". */
  private styled({ day, month, year }: Told, at: number): CalendarFound | null {
    const open = this.isMark(at, '([,') ? at + 1 : at
    const style = this.style(open)
    if (style === null || year === null || month === 0) return null
    const next = this.isMark(open - 1, '([') ? style.next + 1 : style.next
    if (next > style.next && !this.isMark(style.next, ')]')) return null
    const given = { year, month, day }
    if (!isCivilDate(given, style.value ? 'julian' : 'gregorian') || calendarGap(year) < 1) return null
    const modern = style.value ? convertCalendar(given, 'julian', 'gregorian') : given
    return { next, value: { kind: 'double', point: { grain: 'day', ...modern } } }
  }

  /** "O.S.", "old style" true; "N.S.", "new style" false. */
  private style(i: number): Found<boolean> | null {
    const first = this.lower(i)
    const old = first === 'o' || first === 'old'
    const next = this.styleEnd(i)
    return next > i ? { next, value: old } : null
  }

  private styleEnd(i: number): number {
    const first = this.lower(i)
    if (first === 'old' || first === 'new') return /^(?:style|calendar)$/.test(this.lower(i + 1)) ? i + 2 : i
    if ((first !== 'o' && first !== 'n') || !this.isMark(i + 1, '.') || this.lower(i + 2) !== 's') return i
    return this.isMark(i + 3, '.') ? i + 4 : i + 3
  }
}

/** The Gregorian day where the first is the Julian one and both are the same; a year that only one has is that one's. */
function sameDay(julian: Told, gregorian: Told, shared: number | undefined): Point | null {
  const year = julian.year ?? gregorian.year ?? shared
  for (const old of julian.year !== null || year === undefined ? [year ?? 1917] : [year, year - 1]) {
    const given = { year: old, month: julian.month, day: julian.day }
    if (!isCivilDate(given, 'julian')) continue
    const modern = convertCalendar(given, 'julian', 'gregorian')
    if (modern.day !== gregorian.day || modern.month !== gregorian.month) continue
    if (julian.year === null && year !== undefined && modern.year !== year) continue
    const { month, day } = modern
    return { grain: 'day', month, day, ...(year !== undefined && { year: modern.year }) }
  }
  return null
}
