import { CalendarYears } from './calendar-years.ts'
import type { Found } from './cursor.ts'
import { movablePoint, type Point, settled } from './point.ts'

/** Days of a month and months, and the words before a day that add nothing to it. */
export class CalendarDays extends CalendarYears {
  /** "late in the evening of", "4 a.m. on", "the night of", "Thursday,": words before a day that add nothing to it. */
  protected daytime(i: number): number {
    if (i !== this.#asked) {
      this.#day = this.readDaytime(i)
      this.#asked = i
    }
    return this.#day
  }

  /** The token that was asked about last, since every kind of phrase begins by asking, and the answer. */
  #asked = -1
  #day = -1

  private readDaytime(i: number): number {
    let at = i
    const hour = this.figure(at)
    if (hour >= 0 && hour <= 24 && this.width(at) <= 2) {
      let clock = at + 1
      if (this.isMark(clock, ':.') && this.figure(clock + 1) >= 0) clock += 2
      const half = this.lower(clock)
      if (half === 'am' || half === 'pm') clock++
      else if ((half === 'a' || half === 'p') && this.isMark(clock + 1, '.') && this.lower(clock + 2) === 'm') {
        clock += this.isMark(clock + 3, '.') ? 4 : 3
      } else if (this.lower(clock) === 'o' && this.lower(clock + 2) === 'clock') clock += 3
      else clock = at
      if (clock > at) {
        at = this.skip(clock, 'on')
        if (this.is(at, 'in') && this.is(at + 1, 'the') && this.lexeme(at + 2)?.daytime) at += 3
        return this.skip(this.skip(at, 'on'), 'of')
      }
    }
    if (this.lexeme(at)?.part && this.is(at + 1, 'in')) at += 2
    if (this.is(at, 'on') && this.is(at + 1, 'the')) at += 2
    at = this.skip(at, 'the')
    if (this.lexeme(at)?.part === 'late' || this.lexeme(at)?.part === 'early') at++
    const hours = this.lower(at) === 'hours' || this.lexeme(at)?.daytime
    if (
      hours &&
      (this.is(at + 1, 'of') || this.is(at + 1, 'on') || (this.lower(at) === 'night' && this.is(at + 1, 'from')))
    ) {
      at = this.skip(at + 2, 'the')
      return this.weekday(at)
    }
    return this.weekday(i)
  }

  /** "the first Sunday of December", "the last Friday in May 1950". */
  protected nthWeekday(i: number): Found<Point> | null {
    const nth = this.is(i, 'last') ? -1 : this.lexeme(i)?.ordinal
    const weekday = this.lexeme(i + 1)?.weekday
    if (nth === undefined || nth > 5 || weekday === undefined || !(this.is(i + 2, 'of') || this.is(i + 2, 'in')))
      return null
    const month = this.month(i + 3)
    if (month === 0) return null
    const year = this.yearAfter(i + 4, true)
    const point = movablePoint({ nth, weekday, month })
    return { next: year?.next ?? i + 4, value: year ? settled({ ...point, year: year.value }) : point }
  }

  /** Where the day begins that a weekday is set to, "Thursday, 7 July"; the same token where none follows. */
  dayBehindWeekday(i: number): number {
    return this.weekday(i)
  }

  protected weekday(i: number): number {
    if (this.lexeme(i)?.weekday === undefined) return i
    const at = this.isMark(i + 1, ',') ? i + 2 : i + 1
    return this.day(this.skip(at, 'the')) !== null || this.month(at) > 0 ? this.skip(at, 'the') : i
  }

  month(i: number): number {
    return this.lexeme(i)?.month ?? 0
  }

  /** A day of a month in figures, "15" or "15th". */
  day(i: number): Found<number> | null {
    const day = this.figure(i)
    if (day < 1 || day > 31 || this.width(i) > 2) return null
    if (this.letterFollows(i) && !this.is(i + 1, 'suffix')) return null
    return { next: this.suffix(i + 1), value: day }
  }

  protected suffix(i: number): number {
    return this.is(i, 'suffix') && this.joined(i) ? i + 1 : i
  }

  /** "the twenty-third of": a day of a month in words. */
  protected ordinalDay(i: number): Found<number> | null {
    const day = this.wordedDay(i)
    if (day === null || day.next > i + 1) return day
    return this.is(this.lower(day.next) === 'day' ? day.next + 1 : day.next, 'of') ? day : null
  }

  /** "second", "twenty-third". */
  protected wordedDay(i: number): Found<number> | null {
    const first = this.lexeme(i)
    if (first?.ordinal !== undefined) return { next: i + 1, value: first.ordinal }
    const tens = first?.number
    if ((tens !== 20 && tens !== 30) || !this.isDash(i + 1)) return null
    const units = this.lexeme(i + 2)?.ordinal
    return units !== undefined && units < 10 ? { next: i + 3, value: tens + units } : null
  }
}
