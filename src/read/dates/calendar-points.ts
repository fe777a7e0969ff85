import { daysInMonth, isCivilDate } from '../../kit/calendar.ts'
import { Cursor, type Found } from './cursor.ts'
import type { Part } from './lexicon.ts'
import type { Point } from './point.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/**
 * One time named by the calendar: a day, month, season, year, decade or century, or a part of one.
 *
 * What is refused: numbers that count or number something ("pp. 1937", "1800 men"), months that are verbs or names
 * ("May I", "March on", "August Bebel"), and names of events that hold a month ("the October Revolution").
 */
export class CalendarPoints extends Cursor {
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
    return at > i && core !== null && core.value.grain !== 'day' ? null : core
  }

  /** "late in the evening of", "4 a.m. on", "the night of", "Thursday,": words before a day that add nothing to it. */
  protected daytime(i: number): number {
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
    if (this.lexeme(at)?.daytime && (this.is(at + 1, 'of') || this.is(at + 1, 'on'))) {
      at = this.skip(at + 2, 'the')
      return this.weekday(at)
    }
    return this.weekday(i)
  }

  protected weekday(i: number): number {
    if (this.lexeme(i)?.weekday === undefined) return i
    const at = this.isMark(i + 1, ',') ? i + 2 : i + 1
    return this.day(this.skip(at, 'the')) !== null || this.month(at) > 0 ? this.skip(at, 'the') : i
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
    const edge = half === 1 ? 'beginning' : this.is(at, 'last') ? 'end' : null
    const unit = this.lexeme(at + 1)?.unit
    if (edge !== null && unit && this.lower(at + 1).endsWith('s') && this.is(at + 2, 'of')) {
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
      this.dayMonth(i) ??
      this.monthDay(i, led) ??
      this.season(i, led) ??
      this.decade(i, led) ??
      this.numeric(i) ??
      this.year(i, led)
    )
  }

  protected dayMonth(i: number): Found<Point> | null {
    const day = this.day(i) ?? this.ordinalDay(i)
    if (day === null) return null
    // "15 and 16 January": the first day has the month of the second, and is a date of its own.
    if (this.is(day.next, 'and') || this.is(day.next, 'or')) {
      const second = this.day(day.next + 1) === null ? null : this.dayMonth(day.next + 1)
      if (second === null || second.value.day! <= day.value) return null
      return { next: day.next, value: { ...second.value, day: day.value } }
    }
    const dotted = this.isMark(day.next, '.') && this.month(day.next + 1) > 0
    const at = this.skip(dotted ? day.next + 1 : day.next, 'of')
    const month = this.month(at)
    if (month === 0 || day.value > daysInMonth(2000, month)) return null
    const year = this.yearAfter(at + 1)
    const point: Point = { grain: 'day', month, day: day.value, ...(year ? { year: year.value } : {}) }
    if (year && !isCivilDate({ year: year.value, month, day: day.value }, 'julian')) return null
    return { next: year?.next ?? at + 1, value: point }
  }

  protected monthDay(i: number, led: boolean): Found<Point> | null {
    let at = i
    if (this.lexeme(at)?.unit === 'month' && this.is(at + 1, 'of')) at += 2
    const month = this.month(at)
    if (month === 0) return null
    const after = this.isMark(at + 1, '.') && this.width(at) <= 4 ? at + 2 : at + 1
    const day = this.day(this.skip(after, 'the'))
    if (day !== null && day.value <= daysInMonth(2000, month) && !this.isDash(day.next)) {
      const year = this.yearAfter(day.next)
      if (!year || isCivilDate({ year: year.value, month, day: day.value }, 'julian')) {
        return {
          next: year?.next ?? day.next,
          value: { grain: 'day', month, day: day.value, ...(year ? { year: year.value } : {}) },
        }
      }
    }
    const year = this.yearAfter(after, true)
    if (year) return { next: year.next, value: { grain: 'month', month, year: year.value } }
    if (day !== null && this.isDash(day.next) && day.value <= daysInMonth(2000, month)) {
      return { next: day.next, value: { grain: 'day', month, day: day.value } }
    }
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
    if (this.isCapital(i + 1) && !(before?.role === 'in' || (before?.role === 'the' && this.is(i + 1, 'event'))))
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
    if (this.is(i + 1, 'of')) return null
    const before = this.lexeme(i - 1)?.role
    const said = ['this', 'that', 'last', 'next', 'same', 'in'].includes(before ?? '') || (before === 'the' && led)
    if (!said || this.isCapital(i + 1) || this.isDash(i + 1)) return null
    const ends = !this.isWord(i + 1) || !this.lexeme(i)?.ambiguous || this.lexeme(i + 1)?.role !== undefined
    return ends && !this.nounFollows(i) ? { next: i + 1, value: point } : null
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

  /** "the 1930s", "the '30s", "the thirties", "the nineteen-thirties", "the nineteenth century". */
  protected decade(i: number, led: boolean): Found<Point> | null {
    const number = this.figure(i)
    if (number >= 1000 && number <= 2100 && number % 10 === 0 && this.width(i) === 4 && this.plural(i)) {
      const next = this.isMark(i + 1, "'’") ? i + 3 : i + 2
      return {
        next,
        value:
          number % 100 === 0 && number < 2000 ? { grain: 'century', year: number } : { grain: 'decade', year: number },
      }
    }
    if (this.isMark(i, "'’‘") && this.joined(i + 1) && this.width(i + 1) === 2 && this.plural(i + 1)) {
      return { next: i + 3, value: { grain: 'decade', year: this.figure(i + 1), month: 0 } }
    }
    const tens = this.lexeme(i)?.decade
    const before = this.lexeme(i - 1)
    const held = led || before?.role === 'the' || before?.part !== undefined || (this.isDash(i - 1) && this.joined(i))
    if (tens !== undefined && held && !this.is(i - 1, 'possessive')) {
      return { next: i + 1, value: { grain: 'decade', year: tens, month: 0 } }
    }
    const century = this.lexeme(i)?.number
    if (century !== undefined && century >= 10 && century <= 20 && this.isDash(i + 1)) {
      const decade = this.lexeme(i + 2)?.decade
      if (decade !== undefined) return { next: i + 3, value: { grain: 'decade', year: century * 100 + decade } }
    }
    const ordinal = this.lexeme(i)?.ordinal ?? (this.is(i + 1, 'suffix') && this.joined(i + 1) ? number : undefined)
    if (ordinal === undefined || ordinal < 1 || ordinal > 21) return null
    const at = this.lexeme(i)?.ordinal ? i + 1 : i + 2
    if (this.lexeme(at)?.unit !== 'century' || this.lower(at) === 'centuries') return null
    return { next: at + 1, value: { grain: 'century', year: (ordinal - 1) * 100 } }
  }

  /** ISO, D.M.YYYY, D.XII.YY. A two-digit year is of the twentieth century (assumption). */
  protected numeric(i: number): Found<Point> | null {
    const first = this.figure(i)
    if (first < 0 || this.isMark(i - 1, './') || (this.isDash(i - 1) && this.joined(i))) return null
    const [second, third] = [i + 2, i + 4]
    if (!this.joined(i + 1)) return null
    if (this.width(i) === 4 && this.isMark(i + 1, '-') && this.isMark(i + 3, '-') && this.width(third) === 2) {
      return this.civil(first, this.figure(second), this.figure(third), i + 5)
    }
    if (!this.isMark(i + 1, '.') || !this.isMark(i + 3, '.') || first < 1 || first > 31) return null
    const month = this.figure(second) > 0 ? this.figure(second) : roman.indexOf(this.word(second)) + 1
    const width = this.width(third)
    const year = this.figure(third)
    if (year < 0 || (width !== 2 && width !== 4)) return null
    return this.civil(width === 2 ? 1900 + year : year, month, first, i + 5)
  }

  protected civil(year: number, month: number, day: number, next: number): Found<Point> | null {
    return isCivilDate({ year, month, day }, 'julian') ? { next, value: { grain: 'day', year, month, day } } : null
  }

  /** A year alone, where it is a year and no count or page. */
  protected year(i: number, led: boolean): Found<Point> | null {
    let at = i
    if (this.lexeme(at)?.unit === 'year' && this.width(at) === 4) at++
    const year = this.figure(at)
    const prepared = ['in', 'since', 'until', 'by', 'from'].includes(this.lexeme(at - 1)?.role ?? '')
    if (
      prepared &&
      this.isMark(at, "'’‘") &&
      this.joined(at + 1) &&
      this.width(at + 1) === 2 &&
      this.figure(at + 1) >= 0
    ) {
      return this.letterFollows(at + 1)
        ? null
        : { next: at + 2, value: { grain: 'year', year: 1900 + this.figure(at + 1) } }
    }
    if (year < 1000 || year > 2100 || this.width(at) !== 4 || (this.letterFollows(at) && !this.plural(at))) return null
    if (this.plural(at)) return null
    if (this.isMark(at - 1, '.,') && this.joined(at) && this.figure(at - 2) >= 0) return null
    if (this.isMark(at + 1, '.,:') && this.joined(at + 1) && this.joined(at + 2) && this.figure(at + 2) >= 0)
      return null
    if (this.isMark(at - 1, '$£€№#') || this.isMark(at + 1, '%°')) return null
    if (this.paged(at)) return null
    const before = this.lexeme(at - 1)?.role
    const held =
      led ||
      at > i ||
      [
        'in',
        'since',
        'until',
        'during',
        'from',
        'by',
        'of',
        'after',
        'before',
        'the',
        'about',
        'between',
        'and',
        'or',
        'to',
        'this',
        'a',
      ].includes(before ?? '')
    if (year < 1500 && !(held && before !== 'of' && before !== 'the' && before !== 'about')) return null
    if (this.counts(at, before)) return null
    return { next: at + 1, value: { grain: 'year', year } }
  }

  /** Whether a figure stands in a list of pages or numbers: "pp. 1920–1935", "no. 1937". */
  protected paged(i: number): boolean {
    let at = i - 1
    while (i - at < 8 && (this.isDash(at) || this.isMark(at, ',.') || this.figure(at) >= 0)) at--
    return this.is(at, 'page')
  }

  /** "of 1800 prisoners", "1500 men": a year has an article, or no plural after it. */
  protected counts(i: number, before: string | undefined): boolean {
    if (!this.isWord(i + 1) || this.isCapital(i + 1) || before === 'the' || before === 'this') return false
    const next = this.lower(i + 1)
    if (['men', 'women', 'people', 'per', 'square', 'km', 'miles', 'roubles', 'rubles'].includes(next)) return true
    return (
      before !== 'in' &&
      before !== 'since' &&
      next.length > 4 &&
      next.endsWith('s') &&
      !next.endsWith('ss') &&
      !next.endsWith('was')
    )
  }

  protected letterFollows(i: number): boolean {
    return this.isWord(i + 1) && this.joined(i + 1)
  }

  /** "s" or "'s" set to a figure. */
  protected plural(i: number): boolean {
    if (this.joined(i + 1) && this.word(i + 1) === 's') return true
    return (
      this.isMark(i + 1, "'’") &&
      this.joined(i + 1) &&
      this.joined(i + 2) &&
      this.word(i + 2) === 's' &&
      this.figure(i) % 10 === 0
    )
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
    const first = this.lexeme(i)
    if (first?.ordinal !== undefined && this.is(i + 1, 'of')) return { next: i + 1, value: first.ordinal }
    const tens = first?.number
    if ((tens !== 20 && tens !== 30) || !this.isDash(i + 1)) return null
    const units = this.lexeme(i + 2)?.ordinal
    return units !== undefined && units < 10 ? { next: i + 3, value: tens + units } : null
  }

  /** A year right after a day or month, with or without comma or "of". After a month alone a comma needs care. */
  protected yearAfter(i: number, afterMonth = false): Found<number> | null {
    let at = i
    if (this.isMark(at, ',') && !(afterMonth && this.isMark(at + 2, ','))) at++
    else at = this.skip(at, 'of')
    const year = this.figure(at)
    if (year < 1000 || year > 2100 || this.width(at) !== 4 || this.letterFollows(at)) return null
    // "10 February 1700/1": the year of Lady Day and the year of New Year; the second is ours.
    if (this.isMark(at + 1, '/') && this.joined(at + 1) && this.width(at + 2) <= 2) {
      const unit = 10 ** this.width(at + 2)
      const second = Math.floor(year / unit) * unit + this.figure(at + 2)
      if (second === year + 1) return { next: at + 3, value: second }
    }
    return { next: at + 1, value: year }
  }

  /** The second year of "1935–6", "1933--34", "1928-1929"; misprints such as "1928--2929" are read by their last digits. */
  protected yearEnd(i: number, first: Point): Found<Point> | null {
    if (first.grain !== 'year' || first.year === undefined || first.part !== undefined) return null
    const end = this.figure(i)
    const width = this.width(i)
    if (end < 0 || width > 4 || width === 3) return null
    if (this.letterFollows(i) && !this.plural(i)) return null
    let year = end
    if (width < 4) {
      const unit = 10 ** width
      year = Math.floor(first.year / unit) * unit + end
    } else if (year > 2100 || year - first.year > 500) {
      year = Math.floor(first.year / 100) * 100 + (end % 100)
    }
    if (year <= first.year || year - first.year > 300) return null
    return { next: i + 1, value: { grain: 'year', year } }
  }
}
