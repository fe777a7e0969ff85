/** Times counted from the time of speaking: "yesterday", "last spring", "on Tuesday", "during the past year". */
import type { CalendarPhrases } from './calendar-phrases.ts'
import type { Found } from './cursor.ts'
import type { Unit } from './lexicon.ts'
import { daytimeOf, isSubject, readAmount, readSingle } from './relative-amounts.ts'
import type { TimePhrase } from './relative-phrase.ts'

/** "today", "tomorrow", "to this day", "the day before yesterday". */
export function today(at: CalendarPhrases, i: number): TimePhrase | null {
  const deictic = (next: number, count: number, unit: Unit = 'day'): TimePhrase => ({
    next,
    value: { kind: 'deictic', unit, count },
  })
  if (at.is(i, 'today')) return deictic(i + 1, 0)
  if (at.is(i, 'tomorrow')) return deictic(i + 1, 1)
  if (at.is(i, 'yesterday')) return at.lower(i - 1) === 'only' ? null : deictic(i + 1, -1)
  const dayBefore = at.is(i, 'the') && at.lower(i + 1) === 'day' && at.is(i + 2, 'before')
  if (dayBefore && at.is(i + 3, 'yesterday')) return deictic(i + 4, -2)
  const dayAfter = at.is(i, 'the') && at.lower(i + 1) === 'day' && at.is(i + 2, 'after')
  if (dayAfter && (at.is(i + 3, 'tomorrow') || (at.is(i - 1, 'or') && at.is(i - 2, 'tomorrow')))) {
    return deictic(at.is(i + 3, 'tomorrow') ? i + 4 : i + 3, 2)
  }
  if (at.is(i, 'to') && at.is(i + 1, 'this') && at.lexeme(i + 2)?.unit === 'day') return deictic(i + 3, 0)
  if (at.lexeme(i + 1)?.daytime && at.is(i, 'last') && !at.is(i - 1, 'the')) return deictic(i + 2, -1)
  if (at.lexeme(i + 1)?.daytime && at.lower(i) === 'this' && !at.is(i - 1, 'on')) return deictic(i + 2, 0)
  return thisUnit(at, i)
}

/** "last year", "this week", "early next month": whole units before, at and after the time of speaking. */
function thisUnit(at: CalendarPhrases, i: number): TimePhrase | null {
  const part = at.lexeme(i)?.part
  const from = part === 'early' || part === 'late' ? i + 1 : i
  const lexeme = at.lexeme(from + 1)
  const unit = lexeme?.unit
  if (!unit || unit === 'hour' || unit === 'day' || unit === 'decade' || lexeme?.number !== undefined) return null
  if (at.lower(from + 1).endsWith('s') || at.is(from + 2, 'of')) return null
  const word = at.lower(from)
  const count = word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : null
  const before = at.lexeme(i - 1)?.role ?? ''
  // "He wrote that last month she fell ill": "that" is a conjunction.
  if (count === null || ['the', 'a', 'possessive'].includes(before) || (before === 'that' && count === 0)) return null
  // "In this year" is that of the story.
  if (count === 0 && ['on', 'in', 'during', 'about'].includes(before)) return null
  return { next: from + 2, value: { kind: 'deictic', unit, count, ...(part && { part }) } }
}

/** "last January", "next spring", "this summer". */
export function turn(at: CalendarPhrases, i: number): TimePhrase | null {
  const role = at.lexeme(i)?.role
  const step = role === 'last' ? -1 : role === 'next' ? 1 : role === 'this' ? 0 : null
  const lexeme = at.lexeme(i + 1)
  if (step === null || lexeme === undefined || at.is(i - 1, 'the')) return null
  if (lexeme.season === undefined && !(lexeme.month && at.isCapital(i + 1))) return null
  const { month, season } = lexeme
  const after = month && at.isMark(i + 2, '.') ? i + 3 : i + 2
  const day = month ? at.day(after) : null
  if (day !== null) return { next: day.next, value: { kind: 'turn', step, month: month!, day: day.value } }
  return { next: i + 2, value: { kind: 'turn', step, ...(season ? { season } : { month: month! }) } }
}

/** "the 12th of March last", "in May next". */
export function turnAfter(at: CalendarPhrases, i: number): TimePhrase | null {
  const day = at.day(at.skip(i, 'the'))
  const from = day === null ? i : at.skip(day.next, 'of')
  const month = at.month(from)
  const role = at.lexeme(from + 1)?.role
  if (month === 0 || !at.isCapital(from) || (role !== 'last' && at.lower(from + 1) !== 'next')) return null
  if (
    at.isWord(from + 2) &&
    !['when', 'and', 'that', 'he', 'she', 'they', 'we', 'i', 'the'].includes(at.lower(from + 2))
  )
    return null
  const step = role === 'last' ? -1 : 1
  return { next: from + 2, value: { kind: 'turn', step, month, ...(day && { day: day.value }) } }
}

/** "3 May of that year", "May 3 of that year", "January of last year", "the spring of that year", "March of the following year". */
export function ofYear(at: CalendarPhrases, i: number): TimePhrase | null {
  const day = at.day(at.skip(i, 'the'))
  const dated = day !== null && at.month(at.skip(day.next, 'of')) > 0
  const from = dated ? at.skip(day.next, 'of') : at.skip(i, 'the')
  const [month, season] = [at.month(from), at.lexeme(from)?.season]
  if (month === 0 && season === undefined) return null
  const after = month > 0 && day === null ? at.day(from + 1) : null
  const which = whichYear(at, at.skip(after?.next ?? from + 1, 'of'))
  if (which === null) return null
  const inMonth = dated ? day : after
  const named = month > 0 ? { month, ...(inMonth && { day: inMonth.value }) } : { season: season! }
  return { next: which.next, value: { kind: 'turn', ...named, ...which.value } }
}

/** "that year", "that same year", "last year", "the following year" behind a day, month or feast. */
export function whichYear(
  at: CalendarPhrases,
  i: number,
): Found<{ step: -1 | 0 | 1; ofYear: true; told?: true }> | null {
  const led = at.is(i, 'the')
  const first = led ? i + 1 : i
  const which = at.is(first, 'that') && at.is(first + 1, 'same') ? first + 1 : first
  if (at.lower(which + 1) !== 'year') return null
  const role = at.lexeme(which)?.role
  const spoken = !led && (role === 'this' || role === 'last' || role === 'next')
  const told =
    (!led && (role === 'that' || which > first)) || (led && (role === 'same' || role === 'next' || role === 'previous'))
  if (!spoken && !told) return null
  const step = role === 'last' || role === 'previous' ? -1 : role === 'next' ? 1 : 0
  return { next: which + 2, value: { step, ofYear: true, ...(told && { told }) } }
}

/** "on Tuesday", "by Friday evening", "last Sunday", "next Monday". */
export function weekday(at: CalendarPhrases, i: number): TimePhrase | null {
  const told = toldWeekday(at, i)
  if (told !== null) return told
  const weekday = at.lexeme(i + 1)?.weekday
  if (weekday === undefined || !at.isCapital(i + 1)) return bareWeekday(at, i)
  const dated = at.dayBehindWeekday(i + 1)
  if (dated > i + 1 && namesDay(at, dated)) return null
  const role = at.lexeme(i)?.role
  if (!(role === 'on' || role === 'by' || role === 'until' || role === 'last' || role === 'next')) return null
  if (role === 'last' && at.is(i - 1, 'the')) return null
  const step = role === 'last' ? -1 : role === 'next' ? 1 : null
  // "On Friday week": a week after the next one; "last Friday week": a week before the last.
  if (at.lower(i + 2) === 'week')
    return { next: i + 3, value: { kind: 'weekday', weekday, step: step ?? 1, week: true } }
  const week = step === null ? weekBehind(at, i + 2) : null
  if (week !== null)
    return {
      next: week.next,
      value: { kind: 'weekday', weekday, step, inWeek: week.step, ...(week.told && { told: true }) },
    }
  const until = role === 'until'
  return { next: daytimeOf(at, i + 2), value: { kind: 'weekday', weekday, step, ...(until && { until }) } }
}

/** "of last week", "of this week", "of that week", "of the following week": how many weeks on from now, or from what is told. */
function weekBehind(at: CalendarPhrases, i: number): { next: number; step: -1 | 0 | 1; told: boolean } | null {
  if (!at.is(i, 'of')) return null
  const led = at.is(i + 1, 'the')
  const which = led ? i + 2 : i + 1
  if (at.lower(which + 1) !== 'week') return null
  const role = at.lexeme(which)?.role
  if (role === 'last' || role === 'previous') return { next: which + 2, step: -1, told: led }
  if (role === 'next') return { next: which + 2, step: 1, told: led }
  const told = at.lower(which) === 'that' || role === 'same'
  return told || role === 'this' ? { next: which + 2, step: 0, told } : null
}

/** "on the Tuesday", "by that Friday", "the Thursday before": the one near the day that the story has reached. */
function toldWeekday(at: CalendarPhrases, i: number): TimePhrase | null {
  const led = ['on', 'by', 'until', 'to', 'since', 'before', 'after'].includes(at.lexeme(i)?.role ?? '')
  const from = led ? i + 1 : i
  if (!at.is(from, 'the') && at.lower(from) !== 'that') return null
  const weekday = at.lexeme(from + 1)?.weekday
  if (weekday === undefined || !at.isCapital(from + 1) || namesDay(at, at.dayBehindWeekday(from + 1))) return null
  const behind = from + 2
  const next = daytimeOf(at, behind)
  const apart = !at.isWord(next) || at.lexeme(next) !== undefined || isSubject(at, next)
  // "The Sunday papers", "the Monday Club"
  if (next === behind && (!apart || (at.isCapital(next) && !led) || at.is(next, 'of') || at.is(next, 'event')))
    return null
  const before = at.is(next, 'before')
  return {
    next: before && !at.isWord(next + 1) ? next + 1 : next,
    value: { kind: 'weekday', weekday, step: before ? -1 : null, told: true, ...(!before && { near: true }) },
  }
}

/** "Friday the 27th", "on Tuesday, the 16th": a day that its weekday helps to place. */
export function weekdayAndDay(at: CalendarPhrases, i: number): TimePhrase | null {
  const from = at.skip(i, 'on')
  const weekday = at.lexeme(from)?.weekday
  if (weekday === undefined || !at.isCapital(from)) return null
  const the = at.isMark(from + 1, ',') ? from + 2 : from + 1
  const day = at.is(the, 'the') ? at.day(the + 1) : null
  if (day === null || !at.is(day.next - 1, 'suffix') || at.month(at.skip(day.next, 'of')) > 0) return null
  return { next: day.next, value: { kind: 'day-only', day: day.value, weekday } }
}

/** Whether a day with its month stands here: "7 July", "July 7", "the 23rd". */
const namesDay = (at: CalendarPhrases, i: number): boolean =>
  at.month(i) > 0 || at.month(at.skip(at.day(i)?.next ?? i, 'of')) > 0 || at.is((at.day(i)?.next ?? i) - 1, 'suffix')

/** "said Friday that", "Friday night": a weekday without "on", as newspapers have it. */
function bareWeekday(at: CalendarPhrases, i: number): TimePhrase | null {
  const weekday = at.lexeme(i)?.weekday
  if (weekday === undefined || !at.isCapital(i) || at.isCapital(i - 1)) return null
  const before = at.lexeme(i - 1)?.role ?? ''
  if (['the', 'a', 'of', 'possessive', 'that', 'this', 'same', 'last', 'next', 'previous'].includes(before)) return null
  const behind = daytimeOf(at, i + 1)
  const verb =
    at.isWord(i - 1) &&
    at.lexeme(i - 1) === undefined &&
    !/^(?:every|each|any|one|black|good|bloody)$/.test(at.lower(i - 1))
  const led = verb || behind > i + 1 || at.lexeme(i - 1)?.part !== undefined || before === 'earlier'
  if (!led || at.isCapital(behind) || at.isDash(behind)) return null
  return { next: behind, value: { kind: 'weekday', weekday, step: null, bare: true } }
}

/** "during the past year and a half", "for the last two weeks". */
export function past(at: CalendarPhrases, i: number): TimePhrase | null {
  const from = at.is(i, 'during') || at.is(i, 'in') || at.is(i, 'for') || at.lower(i) === 'over' ? i + 1 : i
  if (!at.is(from, 'the') || !(at.lower(from + 1) === 'past' || at.is(from + 1, 'last'))) return null
  const amount = readAmount(at, from + 2) ?? (at.is(from + 1, 'last') ? null : readSingle(at, from + 2))
  const count = amount?.value.count
  return amount && count
    ? { next: amount.next, value: { kind: 'past', count: count[1], unit: amount.value.unit } }
    : null
}
