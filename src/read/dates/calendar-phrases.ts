import { calendarGap, convertCalendar, isCivilDate } from '../../kit/calendar.ts'
import { CalendarPoints } from './calendar-points.ts'
import type { Found } from './cursor.ts'
import type { Point } from './point.ts'

/** How the words name a time: one point, one or the other, a stretch, or one day in two calendars. */
export type CalendarPhrase =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'range'; readonly from: Point | null; readonly to: Point | null }
  | { readonly kind: 'double'; readonly point: Point }
  | { readonly kind: 'either'; readonly points: readonly Point[] }

type Phrase = Found<CalendarPhrase>

/**
 * Times named by the calendar: days, months, seasons, years, decades, centuries, parts of them, stretches between two of
 * them, and days in both calendars. Word order of English; "16 July" and "July 16", with or without year.
 */
export class CalendarPhrases extends CalendarPoints {
  /** The longest calendar phrase that starts at a token. */
  phrase(i: number): Phrase | null {
    const at = this.approximately(i)
    const hedge = at === i ? {} : this.is(i, 'perhaps') ? { doubt: true } : { about: true }
    return this.since(at) ?? this.between(at) ?? this.plain(at, hedge)
  }

  /** "about", "c.", "approximately to": how many tokens of it stand here. */
  private approximately(i: number): number {
    let at = i
    if (this.isMark(at, '(') && this.lower(at + 1) === 'a' && this.isMark(at + 2, ')')) at += 3
    if (this.is(at, 'about') || this.is(at, 'perhaps')) at++
    else if (['c', 'ca', 'circa'].includes(this.word(at))) at = this.isMark(at + 1, '.') ? at + 2 : at + 1
    else return i
    while (this.is(at, 'to') || this.is(at, 'at') || this.is(at, 'in') || this.is(at, 'on')) at++
    return at
  }

  /** "since 1907", "until March 1938", "prior to 1936", "before 1936", "after 1936". */
  private since(i: number): Phrase | null {
    let at = i
    const open = this.is(i, 'since') ? 'since' : this.is(i, 'until') ? 'until' : null
    if (open !== null) at++
    else if (this.is(i, 'prior') && this.is(i + 1, 'to')) at += 2
    else return null
    const found = this.point(this.skip(at, 'about'))
    if (found === null) return null
    const range = open === 'since' ? { from: found.value, to: null } : { from: null, to: found.value }
    return { next: found.next, value: { kind: 'range', ...range } }
  }

  /** "between 1936 and 1938", "from 16 to 19 January", "from 1936 until 1938". */
  private between(i: number): Phrase | null {
    const [between, from] = [this.is(i, 'between'), this.is(i, 'from')]
    if (!between && !from) return null
    const first = this.point(i + 1) ?? this.dayOfLater(i + 1)
    if (first === null) return null
    const at = first.next
    const joins = between ? this.is(at, 'and') : this.is(at, 'to') || this.is(at, 'until')
    const dash = this.afterDash(at)
    if (!joins && dash === 0) return null
    const second = this.point(joins ? at + 1 : dash)
    if (second === null) return null
    const points = agree(first.value, second.value)
    if (points === null || (between && points.some(p => p.part !== undefined || p.grain === 'decade'))) return null
    return { next: second.next, value: { kind: 'range', from: points[0]!, to: points[1]! } }
  }

  /** "16" of "from 16 to 19 January": a day whose month comes later. */
  private dayOfLater(i: number): Found<Point> | null {
    if (this.is(i, 'the')) return this.is(i + 2, 'suffix') ? this.dayOfLater(i + 1) : null
    const day = this.figure(i)
    return day >= 1 && day <= 31 && this.width(i) <= 2
      ? { next: this.suffix(i + 1), value: { grain: 'day', day, month: 0 } }
      : null
  }

  private plain(i: number, hedge: Partial<Point>): Phrase | null {
    const special = this.double(i) ?? this.dayRange(i)
    if (special !== null) return special
    const first = this.point(i)
    if (first === null) return null
    const point = { ...first.value, ...hedge }
    let at = first.next
    if (this.is(at, 'or')) {
      const second = this.point(this.skip(at + 1, 'at'))
      const points = second && agree(point, second.value)
      if (second && points && points[0]!.grain === points[1]!.grain) {
        return { next: second.next, value: { kind: 'either', points } }
      }
    }
    const days = point.grain === 'day' && this.is(at, 'to') ? this.point(at + 1) : null
    if (days?.value.grain === 'day' && !days.value.impossible) {
      const points = agree(point, days.value)
      if (points) return { next: days.next, value: { kind: 'range', from: points[0]!, to: points[1]! } }
    }
    const dash = this.isMark(at, '/') ? at + 1 : this.afterDash(at)
    if (dash > 0) {
      const second = this.yearEnd(dash, point) ?? this.point(dash)
      const points = second && agree(point, second.value)
      if (second && points && (points[0]!.grain === points[1]!.grain || points[0]!.year !== undefined)) {
        points[1] = { ...points[1]!, ...hedge }
        return { next: second.next, value: { kind: 'range', from: points[0]!, to: points[1]! } }
      }
    }
    at = first.next
    return { next: at, value: { kind: 'point', point } }
  }

  /** Days of one month: "16–19 January", "January 16–19, 1937", "16/17 July 1918". */
  private dayRange(i: number): Phrase | null {
    const lead = this.daytime(i)
    const month = this.month(lead)
    if (month > 0) {
      const first = this.day(lead + 1)
      const dash = first && (this.isMark(first.next, '/') ? first.next + 1 : this.afterDash(first.next))
      const second = dash ? this.day(dash) : null
      if (!first || !second || second.value <= first.value) return null
      const year = this.yearAfter(second.next)
      return this.stretch(month, first.value, second.value, year?.value, year?.next ?? second.next)
    }
    const first = this.day(lead)
    if (first === null) return null
    const dash = this.isMark(first.next, '/') ? first.next + 1 : this.afterDash(first.next)
    const second = dash > 0 ? this.day(dash) : null
    if (second === null || second.value <= first.value) return null
    const named = this.month(second.next)
    if (named === 0) return null
    const year = this.yearAfter(second.next + 1)
    return this.stretch(named, first.value, second.value, year?.value, year?.next ?? second.next + 1)
  }

  private stretch(month: number, from: number, to: number, year: number | undefined, next: number): Phrase | null {
    if (to > 31) return null
    const point = (day: number): Point => ({ grain: 'day', month, day, ...(year === undefined ? {} : { year }) })
    return { next, value: { kind: 'range', from: point(from), to: point(to) } }
  }

  /** One day in both calendars: "4 (17) December 1918", "25 October (7 November) 1917", "25 October 1917 (O.S.)". */
  private double(i: number): Phrase | null {
    const lead = this.daytime(i)
    const old = this.day(lead)
    if (old === null) return null
    if (this.isMark(old.next, '(')) {
      const modern = this.day(old.next + 1)
      if (modern === null || !this.isMark(modern.next, ')')) return null
      const month = this.month(modern.next + 1)
      if (month === 0) return null
      const year = this.yearAfter(modern.next + 2)
      const y = year?.value ?? 1900
      const same = convertCalendar({ year: y, month, day: old.value }, 'julian', 'gregorian')
      if (same.day !== modern.value) return null
      const point: Point = { grain: 'day', month: same.month, day: same.day, ...(year ? { year: same.year } : {}) }
      return { next: year?.next ?? modern.next + 2, value: { kind: 'double', point } }
    }
    const month = this.month(old.next)
    if (month === 0) return null
    let at = old.next + 1
    let year = this.yearAfter(at)
    if (year) at = year.next
    if (!this.isMark(at, '([')) return null
    const modern = this.day(at + 1)
    const modernMonth = modern ? this.month(modern.next) : 0
    if (modern && modernMonth > 0) {
      const inner = this.yearAfter(modern.next + 1)
      const close = inner?.next ?? modern.next + 1
      if (!this.isMark(close, ')]')) return null
      year = inner ?? year ?? this.yearAfter(close + 1)
      const next = inner || year === null || year.next <= close ? close + 1 : year.next
      const y = year?.value ?? 1900
      const same = convertCalendar({ year: y, month, day: old.value }, 'julian', 'gregorian')
      if (same.day !== modern.value || same.month !== modernMonth) return null
      const point: Point = { grain: 'day', month: modernMonth, day: modern.value, ...(year ? { year: y } : {}) }
      return { next, value: { kind: 'double', point } }
    }
    const style = this.style(at)
    if (style === null || year === null) return null
    const given = { year: year.value, month, day: old.value }
    if (!isCivilDate(given, style.value ? 'julian' : 'gregorian') || calendarGap(year.value) < 1) return null
    const day = style.value ? convertCalendar(given, 'julian', 'gregorian') : given
    return { next: style.next, value: { kind: 'double', point: { grain: 'day', ...day } } }
  }

  /** "(O.S.)", "(old style)" true; "(N.S.)", "(new style)" false. */
  private style(i: number): Found<boolean> | null {
    const first = this.lower(i + 1)
    const old = first === 'o' || first === 'old'
    if (!old && first !== 'n' && first !== 'new') return null
    let at = i + 2
    while (this.isMark(at, '.') || ['s', 'style', 'calendar'].includes(this.lower(at))) at++
    return at > i + 2 && this.isMark(at, ')]') ? { next: at + 1, value: old } : null
  }
}

/** Gives two points of one phrase what only one of them says: the month, the year. Null where they cannot belong together. */
function agree(first: Point, second: Point): Point[] | null {
  let [from, to] = [first, second]
  if (from.grain === 'day' && from.month === 0) {
    if (to.grain !== 'day') return null
    from = { ...from, month: to.month! }
  }
  if (from.year === undefined && to.year !== undefined) {
    const before = (from.month ?? 0) > (to.month ?? 12) && from.grain === to.grain
    from = { ...from, year: to.year - (before ? 1 : 0) }
  }
  if (to.year === undefined && from.year !== undefined) {
    const after = (to.month ?? 12) < (from.month ?? 0)
    to = { ...to, year: from.year + (after ? 1 : 0) }
  }
  return [from, to]
}
