import { daysInMonth } from '../../kit/calendar.ts'
import { CalendarDoubles } from './calendar-double.ts'
import { agree, type CalendarFound } from './calendar-value.ts'
import type { Point } from './point.ts'

/** Stretches of days in one month, and of months. */
export class CalendarRanges extends CalendarDoubles {
  /**
   * Days of one month: "16–19 January", "9 and 10 January", "January 16–19, 1937", "the night of 16 to 17 July 1918". `led` where "from" or
   * "between" stands before, so that "to" and "and" can join them.
   */
  protected dayRange(i: number, led: 'from' | 'between' | null = null): CalendarFound | null {
    const lead = this.daytime(i)
    const night = lead > i && this.wordsHold(i, lead, 'night')
    const month = this.month(lead)
    const first = this.day(this.skip(month > 0 ? lead + 1 : lead, 'the'))
    if (first === null) return null
    const at = first.next
    const worded = led === 'between' || night ? this.is(at, 'and') : false
    const to = this.is(at, 'to') || this.is(at, 'until')
    const pair = led === null && this.isPair(i, at)
    const joins = worded || pair || (to && (led === 'from' || night || month > 0))
    const start = joins ? this.skip(at + 1, 'the') : this.isMark(at, '/') ? at + 1 : this.afterDash(at)
    const second = start > 0 ? this.day(start) : null
    if (second === null || second.value <= first.value || (pair && !worded && second.value > first.value + 1))
      return null
    const named = month || this.month(this.skip(second.next, 'of'))
    if (named === 0 || (month > 0 && this.month(this.skip(second.next, 'of')) > 0)) return null
    const end = month > 0 ? second.next : this.skip(second.next, 'of') + 1
    const year = this.yearAfter(end)
    // "on March 2 to 13 people": without a year the figure may count something.
    if (joins && month > 0 && led === null && year === null) return null
    if (second.value > daysInMonth(2000, named)) return null
    const point = (day: number): Point => ({ grain: 'day', month: named, day, ...(year && { year: year.value }) })
    return { next: year?.next ?? end, value: { kind: 'range', from: point(first.value), to: point(second.value) } }
  }

  /** "March–May 1938", "March to May 1938", "May and June 1938", "the February-March plenum of 1937". */
  protected monthRange(i: number): CalendarFound | null {
    const from = this.skip(i, 'the')
    const month = this.month(from)
    if (month === 0 || !this.isCapital(from)) return null
    const dash = this.isMark(from + 1, '/') ? from + 2 : this.afterDash(from + 1)
    const pair = this.isPair(i, from + 1)
    const at = dash || (pair || this.is(from + 1, 'to') ? from + 2 : 0)
    const second = at > 0 ? this.month(at) : 0
    if (second === 0 || !this.isCapital(at)) return null
    if (pair && (second !== (month % 12) + 1 || this.isPair(at, at + 1) || this.day(at + 1) !== null)) return null
    const year = this.yearAfter(at + 1, true)
    const held = dash > 0 && year === null && this.isWord(at + 1) ? this.yearOf(at + 2) : null
    const bare = pair && (this.is(from - 1, 'to') || this.bareMonth(from, false)) && this.bareMonth(at, false)
    if (year === null && held === null && !bare && (dash === 0 || this.lexeme(from)?.ambiguous)) return null
    const points = agree(
      { grain: 'month', month },
      { grain: 'month', month: second, ...(year || held ? { year: year?.value ?? held! } : {}) },
    )
    return points && { next: year?.next ?? at + 1, value: { kind: 'range', from: points[0]!, to: points[1]! } }
  }

  /** "9 and 10 January", "May and June": two that follow each other are a stretch; a list of three is three. */
  private isPair(from: number, and: number): boolean {
    return this.is(and, 'and') && !this.isMark(from - 1, ',') && !this.is(from - 1, 'and')
  }

  /** The year of "the February-March plenum of 1937", which stays a date of its own. */
  private yearOf(i: number): number | null {
    const year = this.is(i, 'of') ? this.figure(i + 1) : -1
    return year >= 1000 && year <= 2100 && this.width(i + 1) === 4 ? year : null
  }

  private wordsHold(from: number, to: number, word: string): boolean {
    for (let k = from; k < to; k++) if (this.lower(k) === word) return true
    return false
  }
}
