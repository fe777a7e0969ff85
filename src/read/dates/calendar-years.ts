import { isCivilDate } from '../../kit/calendar.ts'
import { Cursor, type Found } from './cursor.ts'
import type { Point } from './point.ts'

/** Words that may follow a year in words, where a noun would be what is counted. */
const follows = new Set('he she they we i it there was were had when who which already everyone everything'.split(' '))

/** Prepositions before a month. */
const heldBy = new Set(['in', 'by', 'since', 'until', 'during', 'from', 'between'])

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
    const tens = this.tens(i, led)
    if (tens !== null) {
      const century = this.is(tens.next, 'of') ? this.century(this.skip(tens.next + 1, 'the')) : null
      if (century) return { next: century.next, value: { grain: 'decade', year: century.value.year! + tens.value } }
      const alone = this.isMark(i, "'’‘") || this.figure(i) < 0
      return alone ? { next: tens.next, value: { grain: 'decade', year: tens.value, month: 0 } } : null
    }
    const hundreds = this.lexeme(i)?.number
    if (hundreds !== undefined && hundreds >= 10 && hundreds <= 20) {
      const at = this.isDash(i + 1) ? i + 2 : i + 1
      const decade = this.lexeme(at)?.decade
      if (decade !== undefined) return { next: at + 1, value: { grain: 'decade', year: hundreds * 100 + decade } }
    }
    return this.decadeOf(i) ?? this.century(i)
  }

  /** "thirties", "'thirties", "'30s", and "30s", which needs more behind it. */
  private tens(i: number, led: boolean): Found<number> | null {
    const marked = this.isMark(i, "'’‘") && this.joined(i + 1)
    const at = marked ? i + 1 : i
    if (this.figure(at) >= 10 && this.figure(at) % 10 === 0 && this.width(at) === 2 && this.plural(at))
      return { next: this.isMark(at + 1, "'’") ? at + 3 : at + 2, value: this.figure(at) }
    const tens = this.lexeme(at)?.decade
    const before = this.lexeme(i - 1)
    const held = led || before?.role === 'the' || before?.part !== undefined || (this.isDash(i - 1) && this.joined(i))
    return tens !== undefined && held && !this.is(i - 1, 'possessive') ? { next: at + 1, value: tens } : null
  }

  /** "the first decade of the twentieth century". */
  private decadeOf(i: number): Found<Point> | null {
    const nth = this.is(i, 'last') ? 10 : this.lexeme(i)?.ordinal
    if (nth === undefined || nth > 10 || this.lower(i + 1) !== 'decade' || !this.is(i + 2, 'of')) return null
    const century = this.century(this.skip(i + 3, 'the'))
    return century && { next: century.next, value: { grain: 'decade', year: century.value.year! + (nth - 1) * 10 } }
  }

  /** "nineteenth century", "18th centuries" at the end of a list, "seventeenth" at its head. */
  private century(i: number): Found<Point> | null {
    const worded = this.lexeme(i)?.ordinal
    const ordinal = worded ?? (this.is(i + 1, 'suffix') && this.joined(i + 1) ? this.figure(i) : 0)
    if (ordinal < 1 || ordinal > 21) return null
    const at = worded ? i + 1 : i + 2
    const value: Point = { grain: 'century', year: (ordinal - 1) * 100 }
    if (this.lower(at) === 'century') return this.beforeChrist(at + 1) ? null : { next: at + 1, value }
    if (this.lower(at) === 'centuries') return this.beforeChrist(at + 1) ? null : { next: at + 1, value }
    const joins = this.isDash(at) || this.is(at, 'and') || this.is(at, 'or') || this.is(at, 'to')
    const second = joins ? this.century(this.skip(at + 1, 'the')) : null
    return second && this.lower(second.next - 1) === 'centuries' ? { next: at, value } : null
  }

  private beforeChrist(i: number): boolean {
    return this.word(i) === 'BC' || this.word(i) === 'BCE' || (this.word(i) === 'B' && this.word(i + 2) === 'C')
  }

  /** ISO, D.M.YYYY, D.XII.YY. A two-digit year is of the twentieth century (assumption). */
  protected numeric(i: number): Found<Point> | null {
    const first = this.figure(i)
    if (first < 0 || this.isMark(i - 1, './') || (this.isDash(i - 1) && this.joined(i) && this.width(i - 2) !== 4))
      return null
    const [second, third] = [i + 2, i + 4]
    if (!this.joined(i + 1)) return null
    if (this.width(i) === 4 && this.isMark(i + 1, '-') && this.isMark(i + 3, '-') && this.width(third) === 2) {
      return this.civil(first, this.figure(second), this.figure(third), i + 5)
    }
    const written = roman.indexOf(this.word(second)) + 1
    const parted = written > 0 ? '.-/' : './'
    if (!this.isMark(i + 1, parted) || !this.isMark(i + 3, parted) || first < 1 || first > 31) return null
    const month = this.figure(second) > 0 ? this.figure(second) : written
    const width = this.width(third)
    const year = this.figure(third)
    if (year < 0 || (width !== 2 && width !== 4)) return null
    const full = width === 2 ? 1900 + year : year
    if (written > 0 || !this.isMark(i + 1, '/')) return this.civil(full, month, first, i + 5)
    // Figures in slashes: the text itself must show once which of them is the month.
    const dayFirst = first > 12 || first === month || (month <= 12 && this.slashes() === 'day')
    if (dayFirst) return month > 12 ? null : this.civil(full, month, first, i + 5)
    if (month > 12 || this.slashes() === 'month') return this.civil(full, first, month, i + 5)
    return { next: i + 5, value: { grain: 'year', year: full } }
  }

  private order: 'day' | 'month' | 'untold' | undefined

  /** Which figure comes first in this text's dates with slashes, by those that can be read in one way only. */
  private slashes(): 'day' | 'month' | 'untold' {
    if (this.order !== undefined) return this.order
    const seen = new Set<'day' | 'month'>()
    for (let i = 0; i + 4 < this.tokens.count; i++) {
      if (!this.isMark(i + 1, '/') || !this.isMark(i + 3, '/') || this.width(i) > 2 || this.width(i + 2) > 2) continue
      const [first, second] = [this.figure(i), this.figure(i + 2)]
      if (first > 12 && first <= 31 && second >= 1 && second <= 12) seen.add('day')
      if (second > 12 && second <= 31 && first >= 1 && first <= 12) seen.add('month')
    }
    this.order = seen.size === 1 ? [...seen][0]! : 'untold'
    return this.order
  }

  /** "1938, March 2", "1938 March 2": a year before its day, as chronicles have it. */
  protected yearFirst(i: number): Found<Point> | null {
    const year = this.figure(i)
    if (year < 1000 || year > 2100 || this.width(i) !== 4 || this.paged(i)) return null
    const at = this.isMark(i + 1, ',') ? i + 2 : i + 1
    const day = this.dayOfYear(at)
    return day === null ? null : { next: day.next, value: { ...day.value, year } }
  }

  /** A day with its month and no year. */
  protected dayOfYear(_: number): Found<Point> | null {
    return null
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
    if (this.lexeme(at)?.unit === 'year') at++
    const year = this.figure(at)
    const before = this.lexeme(at - 1)
    const prepared =
      at > i || ['in', 'since', 'until', 'by', 'from', 'of', 'before', 'after'].includes(before?.role ?? '')
    const short = prepared ? this.saidYear(at) : null
    if (short !== null) return { next: short.next, value: { grain: 'year', year: short.value } }
    if (year < 1000 || year > 2100 || this.width(at) !== 4 || (this.letterFollows(at) && !this.plural(at))) return null
    if (this.plural(at)) return null
    if (this.isMark(at - 1, '.,') && this.joined(at) && this.figure(at - 2) >= 0) return null
    if (this.isMark(at + 1, '.,:') && this.joined(at + 1) && this.joined(at + 2) && this.figure(at + 2) >= 0)
      return null
    if (this.isMark(at - 1, '$£€№#') || this.isMark(at + 1, '%°')) return null
    if (this.paged(at)) return null
    const role = before?.role
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
      ].includes(role ?? '')
    if (year < 1500 && !(held && role !== 'of' && role !== 'the' && role !== 'about')) return null
    if (this.counts(at, role) || this.beforeChrist(at + 1)) return null
    // "in 1937(?)"
    const doubted = this.isMark(at + 1, '([') && this.isMark(at + 2, '?') && this.isMark(at + 3, ')]')
    return doubted
      ? { next: at + 4, value: { grain: 'year', year, doubt: true } }
      : { next: at + 1, value: { grain: 'year', year } }
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
    if (
      [
        'onwards',
        'always',
        'perhaps',
        'besides',
        'across',
        'unless',
        'proves',
        'gives',
        'tells',
        'contains',
        'mentions',
        'describes',
        'begins',
        'makes',
        'says',
      ].includes(next)
    )
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
    // "In February, 1926, he": behind a preposition the commas are those of the date.
    const held = !afterMonth || !this.isMark(at + 2, ',') || heldBy.has(this.lexeme(at - 2)?.role ?? '')
    if (this.isMark(at, ',') && held) at++
    else if (this.isMark(at, '.') && this.width(at - 1) <= 4 && this.lexeme(at - 1)?.month) at++
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

  /** "'48", "’forty-eight", "forty-eight", "nineteen forty-eight": of the twentieth century where none is said (an assumption). */
  protected shortYear(i: number): Found<number> | null {
    if (this.isMark(i, "'’‘") && this.joined(i + 1) && this.width(i + 1) === 2 && this.figure(i + 1) >= 0)
      return this.letterFollows(i + 1) ? null : { next: i + 2, value: 1900 + this.figure(i + 1) }
    if (this.isMark(i, "'’‘") && this.joined(i + 1)) return this.wordedYear(i + 1)
    const year = this.wordedYear(i)
    if (year === null) return null
    const counts = this.lexeme(year.next)?.unit !== undefined || this.is(year.next, 'few')
    if (counts) return null
    return this.isWord(year.next) && !this.lexeme(year.next) && !follows.has(this.lower(year.next)) ? null : year
  }

  /** A year of the twentieth century by its last two figures, or any year in words, behind "in", "since" and the like. */
  private saidYear(i: number): Found<number> | null {
    const role = this.lexeme(i - 1)?.role
    // "a man of forty-five"
    const time = role === 'in' || role === 'since' || role === 'until' || this.lexeme(i - 1)?.unit === 'year'
    if (time || this.isMark(i, "'’‘")) return this.shortYear(i)
    return this.lexeme(i)?.number !== undefined && this.lexeme(i)!.number! < 20 ? this.shortYear(i) : null
  }

  /** "thirty-eight", "nineteen thirty-eight", "nineteen seventeen", "nineteen hundred and five", "eighteen forty". */
  private wordedYear(i: number): Found<number> | null {
    const number = (at: number): number => (this.lexeme(at)?.unit === undefined ? (this.lexeme(at)?.number ?? 0) : 0)
    const century = number(i)
    const led = century >= 15 && century < 20
    const from = led ? i + (this.isDash(i + 1) ? 2 : 1) : i
    const base = led ? century * 100 : 1900
    const tens = number(from)
    if (led && tens === 100) {
      const one = this.is(from + 1, 'and') ? number(from + 2) : 0
      return one >= 1 && one <= 19 ? { next: from + 3, value: base + one } : { next: from + 1, value: base }
    }
    if (led && tens >= 10 && tens < 20) return { next: from + 1, value: base + tens }
    if (tens < 20 || tens > 90 || tens % 10 > 0) return null
    const units = this.isDash(from + 1) ? from + 2 : from + 1
    const one = number(units)
    if (one >= 1 && one <= 9) return { next: units + 1, value: base + tens + one }
    return led ? { next: from + 1, value: base + tens } : null
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
