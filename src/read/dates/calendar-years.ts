import { isCivilDate } from '../../kit/calendar.ts'
import { Cursor, type Found } from './cursor.ts'
import type { Point } from './point.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** Years, decades and centuries by name or figure; figures that count or number something are refused. */
export class CalendarYears extends Cursor {
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
    const written = roman.indexOf(this.word(second)) + 1
    const parted = written > 0 ? '.-' : '.'
    if (!this.isMark(i + 1, parted) || !this.isMark(i + 3, parted) || first < 1 || first > 31) return null
    const month = this.figure(second) > 0 ? this.figure(second) : written
    const width = this.width(third)
    const year = this.figure(third)
    if (year < 0 || (width !== 2 && width !== 4)) return null
    return this.civil(width === 2 ? 1900 + year : year, month, first, i + 5)
  }

  protected civil(year: number, month: number, day: number, next: number): Found<Point> | null {
    const point: Point = { grain: 'day', year, month, day }
    if (isCivilDate(point as Required<Point>, 'julian')) return { next, value: point }
    // "30.2.1938" is a day that no calendar has; "31.13.1938" is no date.
    return year >= 1000 && month >= 1 && month <= 12 && day <= 31
      ? { next, value: { ...point, impossible: true } }
      : null
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
    const until = ['since', 'until'].includes(this.lexeme(at - 1)?.role ?? '') ? this.shortYear(at) : null
    if (until !== null) return { next: until.next, value: { grain: 'year', year: until.value } }
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
    // "a list of 1936 proves little": no plural but a verb.
    if (['proves', 'gives', 'tells', 'contains', 'mentions', 'describes', 'begins', 'makes', 'says'].includes(next))
      return false
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

  /** A year right after a day or month, with or without comma or "of". After a month alone a comma needs care. */
  protected yearAfter(i: number, afterMonth = false): Found<number> | null {
    let at = i
    if (this.isMark(at, ',') && !(afterMonth && this.isMark(at + 2, ','))) at++
    else at = this.skip(at, 'of')
    const short = this.shortYear(at)
    if (short !== null) return short
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

  /** "'48", "forty-eight", "nineteen forty-eight": of the twentieth century where none is said (an assumption). */
  protected shortYear(i: number): Found<number> | null {
    if (this.isMark(i, "'’‘") && this.joined(i + 1) && this.width(i + 1) === 2 && this.figure(i + 1) >= 0)
      return this.letterFollows(i + 1) ? null : { next: i + 2, value: 1900 + this.figure(i + 1) }
    const number = (at: number): number => (this.lexeme(at)?.unit === undefined ? (this.lexeme(at)?.number ?? 0) : 0)
    const century = number(i)
    const led = century >= 15 && century < 20
    const tens = led ? i + (this.isDash(i + 1) ? 2 : 1) : i
    if (number(tens) < 20 || number(tens) > 90 || number(tens) % 10 > 0) return null
    const units = this.isDash(tens + 1) ? tens + 2 : tens + 1
    const one = number(units)
    if (one < 1 || one > 9) return null
    return this.isWord(units + 1) && !this.lexeme(units + 1)
      ? null
      : { next: units + 1, value: (led ? century * 100 : 1900) + number(tens) + one }
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
