import { daysInMonth, isCivilDate } from '../../kit/calendar.ts'
import { CalendarDays } from './calendar-days.ts'
import type { Found } from './cursor.ts'
import type { Part } from './lexicon.ts'
import type { Point } from './point.ts'

const quarters: readonly Part[] = ['first-quarter', 'second-quarter', 'third-quarter', 'fourth-quarter']

/**
 * One time named by the calendar: a day, month, season, year, decade or century, or a part of one.
 *
 * What is refused: numbers that count or number something ("pp. 1937", "1800 men"), months that are verbs or names
 * ("May I", "March on", "August Bebel"), and names of events that hold a month ("the October Revolution").
 */
export class CalendarPoints extends CalendarDays {
  /** One time: "the night of 15 March", "the very beginning of August", "the second half of the 1930s", "1936". */
  point(i: number): Found<Point> | null {
    const at = this.daytime(i)
    const lead = at > i ? at : this.skip(i, 'the')
    const part = this.part(lead)
    if (part !== null) {
      const inner = this.core(this.skip(part.next, 'the'), true)
      return inner && inner.value.grain !== 'day' ? { ...inner, value: { ...inner.value, part: part.value } } : null
    }
    const core = this.core(lead, lead > i)
    if (core === null || (at > i && core.value.grain !== 'day')) return null
    const weekday = core.value.grain === 'day' ? this.weekdayBefore(at) : undefined
    return weekday === undefined ? core : { ...core, value: { ...core.value, weekday } }
  }

  /** "Monday, the", "Monday": the day of the week that stands before a day. */
  private weekdayBefore(i: number): number | undefined {
    let at = i - 1
    if (this.is(at, 'the')) at--
    if (this.isMark(at, ',')) at--
    return this.lexeme(at)?.weekday
  }

  /** "the very beginning of", "towards the end of", "early", "mid-", "the second half of". */
  protected part(i: number): Found<Part> | null {
    let at = i
    const towards = this.is(at, 'towards')
    if (towards) at = this.skip(at + 1, 'the')
    at = this.skip(at, 'very')
    const half = this.lexeme(at)?.ordinal
    if (half !== undefined && half <= 2 && this.is(at + 1, 'half') && this.is(at + 2, 'of')) {
      return { next: at + 3, value: half === 1 ? 'first-half' : 'second-half' }
    }
    if (this.is(at + 2, 'of') && this.lower(at + 1) === 'quarter') {
      const nth = this.is(at, 'last') ? 4 : half
      if (nth !== undefined && nth <= 4) return { next: at + 3, value: quarters[nth - 1]! }
    }
    const edge = half === 1 ? 'beginning' : this.is(at, 'last') ? 'end' : null
    const unit = this.lexeme(at + 1)?.unit
    if (edge !== null && unit && (unit === 'week' || this.lower(at + 1).endsWith('s')) && this.is(at + 2, 'of')) {
      return { next: at + 3, value: edge }
    }
    const part = this.lexeme(at)?.part
    if (part === undefined) return null
    if (this.is(at + 1, 'of')) return { next: at + 2, value: towards && part === 'end' ? 'towards-end' : part }
    if (part === 'beginning' || part === 'end' || towards) return null
    if (this.is(at + 1, 'in') && part !== 'middle') return { next: at + 2, value: part }
    return { next: this.isDash(at + 1) ? at + 2 : at + 1, value: part }
  }

  protected core(i: number, led: boolean): Found<Point> | null {
    return (
      this.nthWeekday(i) ??
      this.dayMonth(i) ??
      this.monthDay(i, led) ??
      this.dayAfterAnother(i) ??
      this.season(i, led) ??
      this.decade(i, led) ??
      this.numeric(i) ??
      this.yearFirst(i) ??
      this.year(i, led)
    )
  }

  protected override dayOfYear(i: number): Found<Point> | null {
    const found = this.dayMonth(i) ?? this.monthDay(i, false)
    return found?.value.grain === 'day' && found.value.year === undefined && !found.value.impossible ? found : null
  }

  /** "3" of "March 2 and 3, 1938": the month stands before the first day. */
  private dayAfterAnother(i: number): Found<Point> | null {
    const day = this.is(i - 1, 'and') || this.is(i - 1, 'or') ? this.day(i) : null
    if (day === null) return null
    const end = this.is(i - 2, 'suffix') ? i - 3 : i - 2
    const month = this.month(this.isMark(end - 1, '.') ? end - 2 : end - 1)
    if (month === 0 || this.figure(end) < 1 || this.figure(end) >= day.value || day.value > daysInMonth(2000, month))
      return null
    const year = this.yearAfter(day.next)
    if (!year && this.isWord(day.next) && this.lexeme(day.next) === undefined) return null
    return {
      next: year?.next ?? day.next,
      value: { grain: 'day', month, day: day.value, ...(year && { year: year.value }) },
    }
  }

  protected dayMonth(i: number): Found<Point> | null {
    const day = this.day(i) ?? this.ordinalDay(i)
    if (day === null) return null
    // "15 and 16 January": the first day has the month of the second, and is a date of its own.
    const listed = this.isMark(day.next, ',') && !this.paged(i)
    if (listed || this.is(day.next, 'and') || this.is(day.next, 'or')) {
      const second = this.listedDay(day.next + 1, listed)
      if (second === null || second.value.day! <= day.value) return null
      return { next: day.next, value: { ...second.value, day: day.value } }
    }
    const dotted = (this.isMark(day.next, '.') || this.isDash(day.next)) && this.month(day.next + 1) > 0
    const said = this.lower(day.next) === 'day' && this.is(day.next + 1, 'of')
    const at = this.skip(dotted || said ? day.next + 1 : day.next, 'of')
    const month = this.month(at)
    if (month === 0) return null
    const year = this.yearAfter(at + 1) ?? (this.isDash(day.next) ? this.yearBehindDash(at + 1) : null)
    const exists = isCivilDate({ year: year?.value ?? 2000, month, day: day.value }, 'julian')
    const point: Point = {
      grain: 'day',
      month,
      day: day.value,
      ...(year && { year: year.value }),
      ...(!exists && { impossible: true }),
    }
    return { next: year?.next ?? at + 1, value: point }
  }

  /** The day that follows in a list; after a comma the list must end in "and" or "or". */
  private listedDay(i: number, comma: boolean): Found<Point> | null {
    const at = this.skip(i, 'the')
    const day = this.day(at)
    if (day === null || (comma && !this.is(day.next, 'and') && !this.is(day.next, 'or') && !this.isMark(day.next, ',')))
      return null
    return this.dayMonth(at)
  }

  /** "-38" of "2-Mar-38". */
  private yearBehindDash(i: number): Found<number> | null {
    const year = this.isDash(i) && this.joined(i) && this.joined(i + 1) ? this.figure(i + 1) : -1
    if (year < 0 || this.letterFollows(i + 1)) return null
    const width = this.width(i + 1)
    return width === 4 && year < 2100
      ? { next: i + 2, value: year }
      : width === 2
        ? { next: i + 2, value: 1900 + year }
        : null
  }

  /** The year behind "March" in "March, April and May 1938". */
  private sharedYear(i: number, month: number): number | null {
    const comma = this.isMark(i, ',')
    const at = comma ? this.skip(this.skip(i + 1, 'and'), 'or') : i + 1
    if (!comma && !this.is(i, 'and') && !this.is(i, 'or')) return null
    const part = this.part(at)
    const named = this.skip(part?.next ?? at, 'the')
    const second = this.month(named)
    if (second === 0) return null
    const after = this.isMark(named + 1, '.') ? named + 2 : named + 1
    const year = this.yearAfter(after, true)?.value ?? this.sharedYear(after, second)
    return year === null ? null : year - (second < month ? 1 : 0)
  }

  protected monthDay(i: number, led: boolean): Found<Point> | null {
    let at = i
    if (this.lexeme(at)?.unit === 'month' && this.is(at + 1, 'of')) at += 2
    const month = this.month(at)
    if (month === 0) return null
    const after = this.isMark(at + 1, '.') && this.width(at) <= 4 ? at + 2 : at + 1
    const day = this.day(this.skip(after, 'the')) ?? (this.is(after, 'the') ? this.wordedDay(after + 1) : null)
    if (day !== null && day.value <= daysInMonth(2000, month) && !this.isDash(day.next)) {
      const second = this.is(day.next, 'and') || this.is(day.next, 'or') ? this.day(day.next + 1) : null
      const shared = second && second.value > day.value ? this.yearAfter(second.next) : null
      if (shared) return { next: day.next, value: { grain: 'day', month, day: day.value, year: shared.value } }
      const year = this.yearAfter(day.next)
      if (!year || isCivilDate({ year: year.value, month, day: day.value }, 'julian')) {
        return {
          next: year?.next ?? day.next,
          value: { grain: 'day', month, day: day.value, ...(year ? { year: year.value } : {}) },
        }
      }
    }
    if (day !== null && day.value > daysInMonth(2000, month) && !this.isDash(day.next)) {
      const told = this.yearAfter(day.next)
      const value: Point = { grain: 'day', month, day: day.value, impossible: true, ...(told && { year: told.value }) }
      if (told || this.is(day.next - 1, 'suffix')) return { next: told?.next ?? day.next, value }
    }
    const year = this.yearAfter(after, true)
    if (year) return { next: year.next, value: { grain: 'month', month, year: year.value } }
    if (day !== null && this.isDash(day.next) && day.value <= daysInMonth(2000, month)) {
      return { next: day.next, value: { grain: 'day', month, day: day.value } }
    }
    const shared = day === null ? this.sharedYear(after, month) : null
    if (shared !== null) return { next: at + 1, value: { grain: 'month', month, year: shared } }
    if (at === i && !this.bareMonth(i, led)) return null
    return { next: at + 1, value: { grain: 'month', month } }
  }

  /** Whether a month's name alone is a month here, and not a verb, a person or part of an event's name. */
  protected bareMonth(i: number, led: boolean): boolean {
    const before = this.lexeme(i - 1)
    const held = [
      'in',
      'by',
      'since',
      'until',
      'during',
      'of',
      'from',
      'between',
      'to',
      'next',
      'last',
      'this',
      'that',
      'same',
      'or',
      'and',
      'before',
      'after',
      'for',
    ]
    const prepared = led || (before?.role !== undefined && held.includes(before.role)) || before?.part !== undefined
    if (
      ['revolution', 'revolutions', 'uprising', 'rising', 'crisis', 'days', 'manifesto', 'coup', 'massacre'].includes(
        this.lower(i + 1),
      )
    )
      return false
    if (
      this.isCapital(i + 1) &&
      this.word(i + 1) !== 'I' &&
      !(before?.role === 'in' || (before?.role === 'the' && this.is(i + 1, 'event')))
    )
      return false
    if (this.isDash(i + 1) && this.isCapital(i + 2) && this.joined(i + 1) && !this.lexeme(i + 2)?.month) return false
    if (this.isMark(i + 1, "'’") && this.joined(i + 1)) return prepared && !this.lexeme(i)?.ambiguous
    if (!prepared) return !this.lexeme(i)?.ambiguous && !this.isCapital(i - 1) && this.width(i) > 4
    // "of March", "to May" may be other words; "in May" is not.
    return (
      !this.lexeme(i)?.ambiguous ||
      ['in', 'by', 'since', 'until', 'during', 'from', 'between', 'last', 'next', 'this', 'that'].includes(
        before?.role ?? '',
      ) ||
      before?.part !== undefined ||
      ((before?.role === 'to' || before?.role === 'and') && this.lexeme(i - 2)?.month !== undefined) ||
      (led && !this.is(i - 1, 'the'))
    )
  }

  protected season(i: number, led: boolean): Found<Point> | null {
    const season = this.lexeme(i)?.season
    if (season === undefined) return null
    const point: Point = { grain: 'season', season }
    const year = this.year(this.is(i + 1, 'of') ? i + 2 : this.isMark(i + 1, ',') ? i + 2 : i + 1, true)
    if (year && year.value.grain === 'year' && !year.value.part) {
      const second = this.afterDash(year.next) || (this.isMark(year.next, '/') ? year.next + 1 : 0)
      const next = season === 24 && second > 0 ? (this.yearEnd(second, year.value)?.next ?? year.next) : year.next
      return { next, value: { ...point, year: year.value.year! } }
    }
    const short = this.is(i + 1, 'of') ? this.shortYear(i + 2) : null
    if (short !== null) return { next: short.next, value: { ...point, year: short.value } }
    if (this.is(i + 1, 'of')) return null
    const shared = this.is(i + 1, 'and') || this.is(i + 1, 'or') ? this.seasonAfter(i + 2, season) : null
    if (shared !== null) return { next: i + 1, value: { ...point, year: shared } }
    const before = this.lexeme(i - 1)?.role
    const said = ['this', 'that', 'last', 'next', 'same', 'in'].includes(before ?? '') || (before === 'the' && led)
    if (!said || this.isCapital(i + 1) || this.isDash(i + 1)) return null
    const ends = !this.isWord(i + 1) || !this.lexeme(i)?.ambiguous || this.lexeme(i + 1)?.role !== undefined
    return ends && !this.nounFollows(i) ? { next: i + 1, value: point } : null
  }

  /** The year of "the summer and autumn of 1937" for its first season. */
  private seasonAfter(i: number, first: number): number | null {
    const part = this.part(this.skip(i, 'the'))
    const at = this.skip(part?.next ?? i, 'the')
    if (this.lexeme(at)?.season === undefined) return null
    const second = this.season(at, true)?.value
    return second?.year === undefined ? null : second.year - (second.season! < first ? 1 : 0)
  }

  /** "the autumn palace": a small-letter noun right after is not told from a verb; only names of things are refused. */
  protected nounFollows(i: number): boolean {
    return [
      'palace',
      'garden',
      'house',
      'coat',
      'holiday',
      'holidays',
      'vacation',
      'residence',
      'camp',
      'school',
    ].includes(this.lower(i + 1))
  }
}
