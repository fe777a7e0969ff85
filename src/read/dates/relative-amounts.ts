/** What the phrases of a told time are made of: "two or three days", a weekday's part of the day, the noun phrase behind "after". */
import type { CalendarPhrases } from './calendar-phrases.ts'
import type { Found } from './cursor.ts'
import type { Unit } from './lexicon.ts'

/** Words that no noun phrase after "after" holds: a verb of the clause that follows, or the next adverbial. */
const ends = new Set('was were is are had has have would will did does by on which who that when'.split(' '))

/** "two", "a", "a few", "two or three", "a day or two", "eighteen months", "a month or so", "half a year". */
export function readAmount(
  at: CalendarPhrases,
  i: number,
): Found<{ count: [number, number] | null; unit: Unit; vague: boolean }> | null {
  let from = i
  if (at.is(from, 'half') && at.is(from + 1, 'a') && at.lexeme(from + 2)?.unit === 'year') {
    return { next: from + 3, value: { count: [6, 6], unit: 'month', vague: true } }
  }
  const article = at.is(from, 'a')
  if (article) from++
  if (at.is(from, 'few')) {
    const next = at.is(from + 1, 'of') ? from + 2 : from + 1
    const unit = at.lexeme(next)?.unit
    return unit ? { next: next + 1, value: { count: null, unit, vague: true } } : null
  }
  const dozen = at.lexeme(from)?.unit === undefined ? at.lexeme(from)?.number : undefined
  let least = article ? (dozen ?? 1) : readNumber(at, from)
  if (least < 1 || least > 2000) return null
  if (!article || dozen !== undefined) from++
  // "twenty-five", "forty five"
  const tail = at.isDash(from) ? from + 1 : from
  const units = at.lexeme(tail)?.number
  if (least >= 20 && least % 10 === 0 && units !== undefined && units < 10) {
    least += units
    from = tail + 1
  }
  let most = least
  if (at.is(from, 'or') || at.is(from, 'to') || at.isDash(from)) {
    const second = readNumber(at, from + 1)
    if (second > least) {
      most = second
      from += 2
    }
  }
  const lexeme = at.lexeme(from)
  const unit = lexeme?.unit
  if (unit === undefined || (at.joined(from) && !at.isDash(from - 1))) return null
  let next = from + 1
  const factor = lexeme?.number ?? 1
  let vague = false
  if (at.is(next, 'or') && at.lower(next + 1) === 'so') {
    vague = true
    next += 2
  } else if (at.is(next, 'or') && readNumber(at, next + 1) > most) {
    most = readNumber(at, next + 1)
    next += 2
  } else if (at.is(next, 'and') && at.is(next + 1, 'a') && at.is(next + 2, 'half') && unit === 'year') {
    return { next: next + 3, value: { count: [least * 12 + 6, most * 12 + 6], unit: 'month', vague } }
  }
  // "Two weeks and a day"
  if (unit === 'week' && at.is(next, 'and') && at.lexeme(next + 2)?.unit === 'day') {
    const days = at.is(next + 1, 'a') ? 1 : readNumber(at, next + 1)
    const [low, high] = [least * factor * 7 + days, most * factor * 7 + days]
    if (days > 0) return { next: next + 3, value: { count: [low, high], unit: 'day', vague } }
  }
  return { next, value: { count: [least * factor, most * factor], unit, vague } }
}

export function readNumber(at: CalendarPhrases, i: number): number {
  const lexeme = at.lexeme(i)
  if (lexeme?.number !== undefined && lexeme.unit === undefined) return lexeme.number
  const figure = at.figure(i)
  return figure > 0 && at.width(i) <= 3 ? figure : -1
}

/** "year", "year and a half" without a number. */
export function readSingle(at: CalendarPhrases, i: number): Found<{ count: [number, number]; unit: Unit }> | null {
  const unit = at.lexeme(i)?.unit
  if (unit === undefined || unit === 'hour' || unit === 'day') return null
  const half = unit === 'year' && at.is(i + 1, 'and') && at.is(i + 2, 'a') && at.is(i + 3, 'half')
  return half
    ? { next: i + 4, value: { count: [18, 18], unit: 'month' } }
    : { next: i + 1, value: { count: [1, 1], unit } }
}

/** The end of a noun phrase: at the next verb or mark but a hyphen or apostrophe, or after so many words. */
export function nounPhrase(at: CalendarPhrases, i: number, most: number): number {
  let next = i
  for (let words = 0; words < most && next < at.tokens.count; next++) {
    if (at.isWord(next)) {
      if (words > 0 && (ends.has(at.lower(next)) || (at.is(next, 'and') && at.is(next + 1, 'the')))) break
      words++
    } else if (at.isMark(next, "-’'") && at.joined(next) && at.joined(next + 1)) continue
    else break
  }
  return next
}

/** "morning" behind a weekday. */
export function daytimeOf(at: CalendarPhrases, i: number): number {
  return at.lexeme(i)?.daytime ? i + 1 : i
}

/** "A week after that he fell", "Twenty years after that Anna came": who did what came next, not what it came after. */
export const isSubject = (at: CalendarPhrases, i: number): boolean =>
  at.isCapital(i) || ['he', 'she', 'it', 'they', 'we', 'you'].includes(at.lower(i))
