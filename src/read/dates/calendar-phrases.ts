import { CalendarRanges } from './calendar-ranges.ts'
import { agree, type CalendarFound } from './calendar-value.ts'
import type { Found } from './cursor.ts'
import type { Point } from './point.ts'

const circa = new Set(['c', 'ca', 'circa'])

/**
 * Times named by the calendar: days, months, seasons, years, decades, centuries, parts of them, stretches between two of
 * them, and days in both calendars. Word order of English; "16 July" and "July 16", with or without year.
 */
export class CalendarPhrases extends CalendarRanges {
  /** The longest calendar phrase that starts at a token. */
  phrase(i: number): CalendarFound | null {
    const at = this.approximately(i)
    const hedge = at === i ? {} : this.is(i, 'perhaps') ? { doubt: true } : { about: true }
    return this.since(at) ?? this.between(at) ?? this.plain(at, hedge)
  }

  /** "about", "c.", "approximately to": how many tokens of it stand here. */
  private approximately(i: number): number {
    let at = i
    if (this.isMark(at, '(') && this.lower(at + 1) === 'a' && this.isMark(at + 2, ')')) at += 3
    if (this.is(at, 'about') || this.is(at, 'perhaps')) at++
    else if (this.width(at) <= 5 && this.opens(at, 'c') && circa.has(this.word(at)))
      at = this.isMark(at + 1, '.') ? at + 2 : at + 1
    else return i
    while (this.is(at, 'to') || this.is(at, 'at') || this.is(at, 'in') || this.is(at, 'on')) at++
    return at
  }

  /** "since 1907", "until March 1938", "prior to 1936", "before 1936", "after 1936". */
  private since(i: number): CalendarFound | null {
    let at = i
    const open = this.is(i, 'since') ? 'since' : this.is(i, 'until') ? 'until' : null
    if (open !== null) at++
    else if (this.is(i, 'prior') && this.is(i + 1, 'to')) at += 2
    else if ((this.is(i + 1, 'to') || this.is(i + 1, 'until')) && this.lower(i) === 'up') at += 2
    else return null
    const found = this.point(this.skip(at, 'about'))
    if (found === null) return null
    const range = open === 'since' ? { from: found.value, to: null } : { from: null, to: found.value }
    return { next: found.next, value: { kind: 'range', ...range } }
  }

  /** "between 1936 and 1938", "from 16 to 19 January", "from 1936 until 1938". */
  private between(i: number): CalendarFound | null {
    const [between, from] = [this.is(i, 'between'), this.is(i, 'from')]
    if (!between && !from) return null
    const days = this.dayRange(i + 1, between ? 'between' : 'from')
    if (days !== null) return days
    const first = this.point(i + 1) ?? this.dayOfLater(i + 1)
    if (first === null) return null
    const comma = this.isMark(first.next, ',') && (this.is(first.next + 1, 'to') || this.is(first.next + 1, 'until'))
    const at = comma ? first.next + 1 : first.next
    if (from && this.onward(at)) return { next: at + 1, value: { kind: 'range', from: first.value, to: null } }
    const joins = between ? this.is(at, 'and') : this.is(at, 'to') || this.is(at, 'until')
    const dash = this.afterDash(at)
    if (!joins && dash === 0) return null
    const second = this.point(joins ? at + 1 : dash)
    if (second === null) return null
    const points = agree(first.value, second.value)
    if (points === null || (between && points.some(p => p.part !== undefined || p.grain === 'decade'))) return null
    return { next: second.next, value: { kind: 'range', from: points[0]!, to: points[1]! } }
  }

  /** "from 1936 on", "from March 1938 onwards"; "on" may also lead to a place or a day. */
  private onward(i: number): boolean {
    const word = this.lower(i)
    if (word === 'onward' || word === 'onwards') return true
    return word === 'on' && (!this.isWord(i + 1) || (this.lexeme(i + 1) === undefined && !this.isCapital(i + 1)))
  }

  /** "16" of "from 16 to 19 January": a day whose month comes later. */
  private dayOfLater(i: number): Found<Point> | null {
    if (this.is(i, 'the')) return this.is(i + 2, 'suffix') ? this.dayOfLater(i + 1) : null
    const day = this.figure(i)
    return day >= 1 && day <= 31 && this.width(i) <= 2
      ? { next: this.suffix(i + 1), value: { grain: 'day', day, month: 0 } }
      : null
  }

  private plain(i: number, hedge: Partial<Point>): CalendarFound | null {
    const special = this.double(i) ?? this.dayRange(i) ?? this.monthRange(i)
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
    const years = this.lower(i) === 'years' || this.lower(i + 1) === 'years'
    const end = (point.grain === 'day' || years) && this.is(at, 'to') ? this.point(at + 1) : null
    if (end !== null && !end.value.impossible && end.value.grain === (years ? 'year' : 'day')) {
      const points = agree(point, end.value)
      if (points) return { next: end.next, value: { kind: 'range', from: points[0]!, to: points[1]! } }
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
}
