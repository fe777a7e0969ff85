/** Times pointed at: "that night", "the end of the year", "the second day of the trial", "on the 19th". */
import { own } from '../../kit/own.ts'
import type { CalendarPhrases } from './calendar-phrases.ts'
import { eventName } from './happenings.ts'
import type { Role } from './lexicon.ts'
import { nounPhrase, readAmount } from './relative-amounts.ts'
import type { TimePhrase } from './relative-phrase.ts'

const prepositions = new Set<Role | undefined>(['on', 'at', 'in', 'during', 'by', 'about'])
const pointers = new Set<Role | undefined>(['the', 'that', 'this', 'same', 'very'])

/** "on that day", "the same evening", "during that week", "those two days", "around this time", "that autumn". */
export function same(at: CalendarPhrases, i: number): TimePhrase | null {
  let from = i
  if (prepositions.has(at.lexeme(from)?.role)) from++
  else if (at.is(from, 'then') && at.isMark(from + 1, ',') && at.is(from + 2, 'at')) from += 3
  const led = from > i
  const start = from
  while (pointers.has(at.lexeme(from)?.role)) from++
  if (from === start) return null
  const points = (role: Role): boolean => {
    for (let k = start; k < from; k++) if (at.is(k, role)) return true
    return false
  }
  const pointing = points('that') || points('same') || (points('this') && led)
  if (!pointing) {
    // "the two days during which"
    const amount = at.is(start, 'the') ? readAmount(at, from) : null
    if (amount && at.is(amount.next, 'during')) {
      const next = nounPhrase(at, amount.next, 6)
      return { next, value: { kind: 'same', unit: amount.value.unit, many: true } }
    }
    return null
  }
  const lexeme = at.lexeme(from)
  if (lexeme?.season) return { next: from + 1, value: { kind: 'same', unit: null, season: lexeme.season } }
  if (lexeme?.daytime) return { next: from + 1, value: { kind: 'same', unit: 'day' } }
  if (lexeme?.role === 'time' && led && !(points('same') && !points('that'))) {
    return { next: from + 1, value: { kind: 'same', unit: null } }
  }
  const amount = lexeme?.unit ? null : readAmount(at, from)
  if (amount && amount.value.unit !== 'hour') {
    return { next: amount.next, value: { kind: 'same', unit: amount.value.unit, many: true } }
  }
  if (lexeme?.unit && lexeme.unit !== 'hour') {
    const plural = at.lower(from).endsWith('s')
    if (points('this') && !points('very') && lexeme.unit === 'day' && !plural) return null
    return { next: from + 1, value: { kind: 'same', unit: lexeme.unit, many: plural } }
  }
  return null
}

/** "towards the end of the year", "at the beginning of that month": a part of what the story is in. */
export function partOf(at: CalendarPhrases, i: number): TimePhrase | null {
  const towards = at.is(i, 'towards')
  const from = towards ? i + 1 : i
  if (!at.is(from, 'the')) return null
  const first = at.skip(from + 1, 'very')
  // "the last week of that month", "the first days of the year"
  const edge = at.is(first, 'last') ? 'end' : at.lexeme(first)?.ordinal === 1 ? 'beginning' : undefined
  const stretch = edge && (at.lower(first + 1) === 'week' || at.lower(first + 1) === 'days')
  const part = stretch ? edge : at.lexeme(first)?.part
  const of = stretch ? first + 2 : first + 1
  if (part === undefined || !at.is(of, 'of') || !(at.is(of + 1, 'the') || at.is(of + 1, 'that'))) return null
  const unit = at.lexeme(of + 2)?.unit
  if (unit !== 'year' && unit !== 'month') return null
  const named = at.lower(of + 2).endsWith('s') || at.is(of + 3, 'of') || at.figure(of + 3) >= 0
  return named
    ? null
    : { next: of + 3, value: { kind: 'same', unit, part: towards && part === 'end' ? 'towards-end' : part } }
}

export function nthDay(at: CalendarPhrases, i: number): TimePhrase | null {
  if (!at.is(i, 'the')) return null
  const lexeme = at.lexeme(i + 1)
  if (at.lower(i + 1) === 'eve' && at.is(i + 2, 'of') && at.is(i + 3, 'the') && at.is(i + 4, 'event'))
    return { next: i + 5, value: { kind: 'nth-day', nth: 0 } }
  const first = at.lower(i + 1) === 'opening' ? 1 : undefined
  const nth = lexeme?.ordinal ?? (lexeme?.role === 'last' ? -1 : first)
  if (nth === undefined || at.lower(i + 2) !== 'day') return null
  const eventful = at.is(i + 3, 'of') && at.is(i + 4, 'the') && at.is(i + 5, 'event')
  if (at.is(i + 3, 'of') && !eventful) return null
  const of = eventful ? eventName(at, i + 4)?.value : undefined
  return { next: eventful ? i + 6 : i + 3, value: { kind: 'nth-day', nth, ...(of && { of }) } }
}

/** How letter writers call the month of writing, the one before and the one after. */
const months: Readonly<Record<string, -1 | 0 | 1>> = { inst: 0, instant: 0, ult: -1, ultimo: -1, prox: 1, proximo: 1 }

/** "the 3rd inst.", "28th ult.". */
export function ofMonth(at: CalendarPhrases, i: number): TimePhrase | null {
  const day = at.day(at.skip(at.skip(i, 'on'), 'the'))
  const step = day && own(months, at.lower(day.next))
  if (!day || step === undefined || step === null) return null
  const next = at.isMark(day.next + 1, '.') && at.lower(day.next).length < 5 ? day.next + 2 : day.next + 1
  return { next, value: { kind: 'day-only', day: day.value, step } }
}

/** Nouns that an ordinal numbers: "the 2nd floor". */
const numbered = new Set(
  'floor storey century congress session edition army division battalion regiment brigade time attempt anniversary row volume part chapter page line minute hour degree step grade class round'.split(
    ' ',
  ),
)

/** What is dated: "the statement of the 18th". */
const dated = new Set(
  'letter letters statement telegram cable despatch dispatch note entry protocol protocols record session sitting hearing night morning afternoon evening order report issue number meeting deposition interrogation article minutes resolution decree events'.split(
    ' ',
  ),
)

/** "on the 19th", "by the 3rd", "about the 20th", "the evening of the 5th", "(the letter of) the 18th". */
export function dayOnly(at: CalendarPhrases, i: number): TimePhrase | null {
  const about = at.is(i, 'about')
  const led = about || at.is(i, 'on') || at.is(i, 'by') || at.is(i, 'until')
  const held = !led && at.is(i - 1, 'of') && dated.has(at.lower(i - 2))
  const first = led || at.is(i, 'in') ? i + 1 : i
  const hours = at.is(first, 'the') && at.lexeme(first + 1)?.daytime && at.is(first + 2, 'of')
  const the = hours ? first + 3 : led ? first : i
  if (!(led || held || hours) || !at.is(the, 'the')) return null
  const day = at.day(the + 1)
  if (day === null || !at.is(day.next - 1, 'suffix') || numbered.has(at.lower(day.next))) return null
  const other = at.is(day.next, 'and') || at.is(day.next, 'or') ? at.day(at.skip(day.next + 1, 'the')) : null
  const named = at.month(at.skip((other ?? day).next, 'of')) > 0
  if (named || (about && at.isWord(day.next) && at.lexeme(day.next) === undefined)) return null
  return { next: day.next, value: { kind: 'day-only', day: day.value, ...(about && { about }) } }
}
