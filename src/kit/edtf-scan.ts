import { daysInMonth } from './calendar.ts'
import type { Edtf, EdtfDate, EdtfEnd, EdtfInterval, EdtfLevel, EdtfRange, EdtfSet, Qualifier } from './edtf.ts'
import { civilBounds } from './edtf-bounds.ts'

/**
 * The scanner behind `readEdtf`: one pass over the characters, no regular expression, no backtracking. Methods return
 * null (or false) where the text does not fit; `at` is then the place, `fault` a sentence where the place says too little.
 *
 * Variants: a grammar with a generated parser (edtf.js), nested regular expressions (edtf-validate, @edtf-ts/core).
 * This one is by hand because the format is small, is read millions of times, and must not expand hostile sets.
 */
const code = (character: string): number => character.charCodeAt(0)
const [zero, nine, minus, slash, dot, comma, X, Y, T] = [...'09-/.,XYT'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]
const qualifiers: Record<number, Qualifier> = { [code('?')]: 1, [code('~')]: 2, [code('%')]: 3 }

export class Scanner {
  at = 0
  fault = ''
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  read(): Edtf | null {
    const first = this.text[0]
    if (first === '[' || first === '{') return this.set(first === '[' ? 'one' : 'all', first === '[' ? ']' : '}')
    const { length } = this.text
    if (length === 0) return null
    const start = this.end(false)
    if (start === null) return null
    if (this.at === length) return typeof start === 'string' ? null : start
    if (!this.skip(slash)) return null
    const end = this.at === length ? 'unknown' : this.end(true)
    if (end === null || this.at !== length) return null
    return this.interval(start, end)
  }

  /** One end of an interval. An empty start stands before the slash. */
  private end(last: boolean): EdtfEnd | null {
    if (!last && this.peek() === slash) return 'unknown'
    if (this.peek() === dot && this.dots()) return 'open'
    return this.date()
  }

  private interval(start: EdtfEnd, end: EdtfEnd): EdtfInterval | null {
    let level: EdtfLevel = 0
    for (const side of [start, end]) {
      if (typeof side === 'string') level = level > 1 ? level : 1
      else {
        if (side.time !== '') return this.refuse('an interval may not hold a time of day')
        const own = side.yearX + side.monthX + side.dayX > 0 ? 2 : side.level
        if (own > level) level = own
      }
    }
    if (typeof start !== 'string' && typeof end !== 'string') {
      if (reversed(start, end)) {
        return this.refuse('the interval ends before it begins')
      }
    }
    return { kind: 'interval', level, start, end }
  }

  private set(of: 'one' | 'all', close: string): EdtfSet | null {
    this.at = 1
    const members: EdtfRange[] = []
    for (;;) {
      const from = this.peek() === dot ? null : this.date()
      if (from === null && this.peek() !== dot) return null
      if (from !== null && from.time !== '') return this.refuse('a set may not hold a time of day')
      let to = from
      if (this.peek() === dot) {
        if (!this.dots()) return null
        const next = this.peek()
        to = next === code(close) || next === comma ? null : this.date()
        if (to === null && next !== code(close) && next !== comma) return null
        if (from === null && to === null) return this.refuse('a range of a set needs a date on one side')
        if (from !== null && to !== null && reversed(from, to)) {
          return this.refuse('a range of the set ends before it begins')
        }
      }
      members.push({ from, to })
      if (!this.skip(comma)) break
    }
    if (this.text[this.at] !== close || this.at !== this.text.length - 1) return null
    return { kind: 'set', level: 2, of, members }
  }

  private date(): EdtfDate | null {
    let level: EdtfLevel = 0
    const yearBefore = this.qualifier()
    if (this.peek() === Y) return yearBefore === 0 ? this.longYear() : null
    const begun = this.at
    const negative = this.skip(minus)
    if (!this.digits(4)) return null
    const year = this.number
    const yearX = this.unspecified
    if (negative && year === 0 && yearX === 0) {
      this.at = begun
      return this.refuse('year 0 has no sign')
    }
    const yearAfter = this.qualifier()
    let month = 0
    let monthX = 0
    let day = 0
    let dayX = 0
    let significant = 0
    let time = ''
    let monthBefore: Qualifier = 0
    let monthAfter: Qualifier = 0
    let dayBefore: Qualifier = 0
    let dayAfter: Qualifier = 0
    const next = this.peek()
    if (next === minus) {
      this.at++
      monthBefore = this.qualifier()
      if (!this.digits(2)) return null
      month = this.number
      monthX = this.unspecified
      monthAfter = this.qualifier()
      if (this.peek() === minus) {
        this.at++
        dayBefore = this.qualifier()
        if (!this.digits(2)) return null
        day = this.number
        dayX = this.unspecified
        dayAfter = this.qualifier()
        if (day === 0 && dayX === 0) return this.refuse('there is no day 00')
        const qualified = yearBefore | yearAfter | monthBefore | monthAfter | dayBefore | dayAfter
        if (this.peek() === T) {
          if (qualified !== 0 || yearX + monthX + dayX > 0) return null
          const from = this.at
          if (!this.time()) return null
          time = this.text.slice(from, this.at)
        }
      }
    } else if (next === code('S') && yearBefore === 0 && yearAfter === 0 && yearX === 0) {
      significant = this.significance()
      if (significant === 0) return null
      level = 2
    }
    const hasMonth = month > 0 || monthX > 0
    const hasDay = day > 0 || dayX > 0
    if (next === minus && !hasMonth) return this.refuse('there is no month 00')
    if (negative) level = level > 1 ? level : 1
    if (month > 12) {
      if (hasDay || monthX > 0 || month < 21 || month > 41) return this.refuse('there is no such month')
      level = month > 24 ? 2 : level > 1 ? level : 1
    }
    if (yearX + monthX + dayX > 0) {
      const own = unspecifiedLevel(yearX, monthX, dayX, hasMonth, hasDay)
      if (own > level) level = own
    }
    const inner = yearBefore | monthBefore | dayBefore | (hasMonth ? yearAfter : 0) | (hasDay ? monthAfter : 0)
    if (inner > 0) level = 2
    else if ((yearAfter | monthAfter | dayAfter) > 0 && level < 1) level = 1
    const date: EdtfDate = {
      kind: 'date',
      level,
      year,
      negative,
      yearX,
      month,
      monthX,
      day,
      dayX,
      time,
      significant,
      yearIs: (yearBefore | yearAfter | monthAfter | dayAfter) as Qualifier,
      monthIs: (monthBefore | monthAfter | dayAfter) as Qualifier,
      dayIs: (dayBefore | dayAfter) as Qualifier,
    }
    if (!hasSomeDay(date)) return this.refuse('the calendar has no such day')
    return date
  }

  /** "Y" and a year of more than four digits, with exponent (level 2) and significant digits (level 2). */
  private longYear(): EdtfDate | null {
    this.at++
    const negative = this.skip(minus)
    const from = this.at
    this.run()
    if (this.at === from || this.text.charCodeAt(from) === zero) return null
    let year = Number(this.text.slice(from, this.at))
    let level: EdtfLevel = 1
    if (this.peek() === code('E')) {
      const exponentFrom = ++this.at
      this.run()
      if (this.at === exponentFrom) return null
      year *= 10 ** Number(this.text.slice(exponentFrom, this.at))
      level = 2
    }
    if (year <= 9999) return this.refuse('"Y" is for years of more than four digits')
    let significant = 0
    if (this.peek() === code('S')) {
      significant = this.significance()
      if (significant === 0) return null
      level = 2
    }
    const is = this.qualifier()
    const none = { month: 0, monthX: 0, day: 0, dayX: 0, time: '', monthIs: 0, dayIs: 0 } as const
    return { kind: 'date', level, year, negative, yearX: 0, significant, yearIs: is, ...none }
  }

  /** "S" and a positive number. */
  private significance(): number {
    const from = ++this.at
    this.run()
    return this.at === from || this.at - from > 4 ? 0 : Number(this.text.slice(from, this.at))
  }

  /** Thh:mm:ss, then nothing, "Z", or a shift of hours or of hours and minutes (-12:00 to +14:00, as in use). */
  private time(): boolean {
    this.at++
    const hour = this.pair(24)
    if (hour < 0 || !this.skip(code(':'))) return false
    const minute = this.pair(59)
    if (minute < 0 || !this.skip(code(':'))) return false
    const second = this.pair(59)
    if (second < 0 || (hour === 24 && minute + second > 0)) return false
    if (this.skip(code('Z'))) return true
    const sign = this.peek()
    if (sign !== code('+') && sign !== minus) return true
    this.at++
    const hours = this.pair(14)
    if (hours < 0) return false
    const minutes = this.skip(code(':')) ? this.pair(59) : 0
    if (minutes < 0) return false
    const shift = hours * 60 + minutes
    return sign === minus ? shift > 0 && shift <= 720 : shift <= 840
  }

  private number = 0
  private unspecified = 0

  /** Exactly `count` digits or X, into `number` (X as 0) and `unspecified` (bit k: the digit worth 10^k). */
  private digits(count: number): boolean {
    this.number = 0
    this.unspecified = 0
    for (let k = count - 1; k >= 0; k--) {
      const c = this.text.charCodeAt(this.at)
      this.number *= 10
      if (c === X) this.unspecified |= 1 << k
      else if (c >= zero && c <= nine) this.number += c - zero
      else return false
      this.at++
    }
    return true
  }

  /** Two digits from 0 to `most`, or -1. */
  private pair(most: number): number {
    return this.digits(2) && this.unspecified === 0 && this.number <= most ? this.number : -1
  }

  private run(): void {
    for (let c = this.peek(); c >= zero && c <= nine; c = this.peek()) this.at++
  }

  private peek(): number {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1
  }

  private skip(character: number): boolean {
    if (this.peek() !== character) return false
    this.at++
    return true
  }

  private dots(): boolean {
    return this.skip(dot) && this.skip(dot)
  }

  private qualifier(): Qualifier {
    const c = this.peek()
    if (c !== 63 && c !== 126 && c !== 37) return 0
    this.at++
    return qualifiers[c]!
  }

  private refuse(fault: string): null {
    this.fault = fault
    return null
  }
}

/** Whether some day fits the digits; the common case without X needs no day numbers. */
function hasSomeDay(date: EdtfDate): boolean {
  const { year, negative, yearX, month, monthX, day, dayX } = date
  if (yearX + monthX + dayX > 0) return !Number.isNaN(civilBounds(date).earliest)
  return day === 0 || day <= daysInMonth(negative ? -year : year, month)
}

/** Whether all of one date lies after all of another. */
function reversed(start: EdtfDate, end: EdtfDate): boolean {
  const plain = (start.yearX | end.yearX | start.significant | end.significant) === 0
  if (plain && !start.negative && !end.negative && start.year + 1 < end.year) return false
  return civilBounds(start).earliest > civilBounds(end).latest
}

/** Level 1 allows X for the last one or two digits of a lone year, for a whole month, a whole day, or both. */
function unspecifiedLevel(yearX: number, monthX: number, dayX: number, hasMonth: boolean, hasDay: boolean): EdtfLevel {
  if (!hasMonth) return yearX === 1 || yearX === 3 ? 1 : 2
  if (yearX > 0) return 2
  if (!hasDay) return monthX === 3 ? 1 : 2
  return dayX === 3 && (monthX === 0 || monthX === 3) ? 1 : 2
}
