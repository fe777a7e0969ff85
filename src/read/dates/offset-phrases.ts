/** Times counted from another one: "eight days later", "on the following day", "soon after the trial", "until then". */
import type { CalendarPhrases } from './calendar-phrases.ts'
import { type EventName, eventName } from './happenings.ts'
import type { Unit } from './lexicon.ts'
import { daytimeOf, isSubject, nounPhrase, readAmount } from './relative-amounts.ts'
import type { TimePhrase } from './relative-phrase.ts'

/** Words of a noun phrase that may follow "after" before it is cut (assumption; only the span depends on it). */
const longestEvent = 10

/** "Eight days later", "perhaps a month after X", "a day or two before", "after a month", "forty years ago". */
export function offset(at: CalendarPhrases, i: number): TimePhrase | null {
  let from = i
  let loose = false
  const lasting = at.is(i, 'for')
  if (['slightly', 'little', 'less', 'more', 'over'].includes(at.lower(from))) {
    from = at.lower(from + 1) === 'more' || at.lower(from + 1) === 'less' ? from + 2 : from + 1
    if (at.lower(from) === 'than') from++
    loose = true
  }
  while (at.is(from, 'about') || at.is(from, 'for')) {
    loose = true
    from++
  }
  const led = at.is(from, 'after') && !at.is(from - 1, 'soon') ? 'after' : null
  const amount = readAmount(at, led ? from + 1 : from)
  if (amount === null) return null
  const { count, unit, vague } = amount.value
  const make = (next: number, back: boolean, base: 'story' | 'mention', event = false, of?: EventName): TimePhrase => ({
    next,
    value: { kind: 'offset', count, unit, back, from: base, loose: loose || vague, event, ...(of && { of }), lasting },
  })
  let next = amount.next
  if (at.is(next, 'ago')) {
    return count && count[0] === count[1]
      ? { next: next + 1, value: { kind: 'deictic', unit, count: -count[0] } }
      : null
  }
  if (at.is(next, 'later')) return make(next + 1, false, 'story')
  if (at.is(next, 'earlier')) return make(next + 1, true, 'story')
  const direction = at.is(next, 'after') ? false : at.is(next, 'before') ? true : null
  if (direction === null) {
    if (led === null || at.is(next, 'of') || unit === 'hour') return null
    return make(next, false, 'story')
  }
  next++
  const pronoun = ['that', 'this', 'then'].includes(at.lower(next))
  if (pronoun && (!at.isWord(next + 1) || at.lexeme(next + 1) !== undefined || isSubject(at, next + 1)))
    return make(next + 1, direction, 'mention')
  if (!at.isWord(next)) return make(next, direction, 'story')
  const named = eventName(at, next)
  if (named) return make(named.next, direction, 'story', true, named.value)
  return make(nounPhrase(at, next, longestEvent), direction, 'story', true)
}

/** One unit on or back from the story, or from an event. */
const stepped = (next: number, back: boolean, unit: Unit, of?: EventName, count = 1): TimePhrase => ({
  next,
  value: {
    kind: 'offset',
    count: [count, count],
    unit,
    back,
    from: 'story',
    loose: false,
    event: false,
    ...(of && { of }),
    lasting: false,
  },
})

/** "On the day of the arrest", "the eve of his trial", "the week after the verdict", "in the month before the strike". */
export function besideEvent(at: CalendarPhrases, i: number): TimePhrase | null {
  const led = ['on', 'in', 'at', 'by', 'until', 'during'].includes(at.lexeme(i)?.role ?? '')
  const the = led ? i + 1 : i
  if (!at.is(the, 'the')) return null
  const word = at.skip(the + 1, 'very')
  const lexeme = at.lexeme(word)
  const [eve, morrow] = [at.lower(word) === 'eve', at.lower(word) === 'morrow']
  const unit = lexeme?.daytime || morrow ? 'day' : lexeme?.unit
  if (unit === undefined || unit === 'hour' || unit === 'decade' || unit === 'century') return null
  if (lexeme?.number !== undefined || at.lower(word).endsWith('s')) return null
  const back = eve || at.is(word + 1, 'before')
  const step = back || morrow || at.is(word + 1, 'after')
  if (!at.is(word + 1, 'of') && !at.is(word + 1, 'before') && !at.is(word + 1, 'after')) return null
  const named = eventName(at, word + 2)
  return named && stepped(named.next, back, unit, named.value, step ? 1 : 0)
}

/** "the next", "a next": an article or the like that makes "next" an adjective of its own phrase. */
const bound = (at: CalendarPhrases, i: number): boolean =>
  ['the', 'a', 'possessive', 'this', 'that'].includes(at.lexeme(i)?.role ?? '')

/** "(on) the following day", "the previous evening", "throughout the next two days", "the day before", "on the next". */
export function nextDay(at: CalendarPhrases, i: number): TimePhrase | null {
  const led = at.is(i, 'on') || at.is(i, 'during') || at.is(i, 'in') || at.is(i, 'for') || at.is(i, 'by')
  const from = led ? i + 1 : i
  // "Next day", "next morning": no article.
  if (at.is(from, 'next') && at.lower(from) === 'next' && !bound(at, i - 1)) {
    const { unit, daytime } = at.lexeme(from + 1) ?? {}
    const plain = daytime || (unit === 'day' && at.lower(from + 1) === 'day')
    return plain ? stepped(daytimeAfter(at, from + 2), false, 'day') : null
  }
  if (!at.is(from, 'the')) return null
  const word = from + 1
  if (at.lower(word) === 'morrow' && !at.is(word + 1, 'of')) return stepped(word + 1, false, 'day')
  if (at.is(i, 'in') && !at.lexeme(word + 1)?.season) return null
  const step = stepped
  if (['week', 'month', 'year'].includes(at.lower(word)) && (at.is(word + 1, 'after') || at.is(word + 1, 'before'))) {
    const back = at.is(word + 1, 'before')
    const unit = at.lexeme(word)!.unit!
    const clause = at.isWord(word + 2) && (at.is(word + 2, 'the') || at.is(word + 2, 'possessive'))
    if (!clause) return step(word + 2, back, unit)
  }
  if (at.lower(word) === 'day' && (at.is(word + 1, 'after') || at.is(word + 1, 'before'))) {
    if (at.is(word + 2, 'today') || at.is(word + 2, 'yesterday') || at.is(word + 2, 'tomorrow')) return null
    const next = at.isWord(word + 2) ? nounPhrase(at, word + 2, longestEvent) : word + 2
    return step(next, at.is(word + 1, 'before'), 'day')
  }
  const back = at.is(word, 'previous')
  if (!back && !at.is(word, 'next')) return null
  const lexeme = at.lexeme(word + 1)
  if (lexeme?.unit && lexeme.unit !== 'hour' && !at.lower(word + 1).endsWith('s')) {
    return step(daytimeAfter(at, word + 2), back, lexeme.unit)
  }
  if (lexeme?.daytime) return step(word + 2, back, 'day')
  if (lexeme?.season)
    return { next: word + 2, value: { kind: 'turn', season: lexeme.season, step: back ? -1 : 1, told: true } }
  if (lexeme?.month && at.isCapital(word + 1))
    return { next: word + 2, value: { kind: 'turn', month: lexeme.month, step: back ? -1 : 1, told: true } }
  if (lexeme?.weekday !== undefined)
    return {
      next: daytimeOf(at, word + 2),
      value: { kind: 'weekday', weekday: lexeme.weekday, step: back ? -1 : 1, told: true },
    }
  if (at.is(i, 'on') && at.lower(word) === 'next' && !at.isWord(word + 1)) return step(word + 1, back, 'day')
  if (at.is(i, 'on') && at.lower(word) === 'next' && ['was', 'were', 'had'].includes(at.lower(word + 1)))
    return step(word + 1, back, 'day')
  const amount = readAmount(at, word + 1)
  if (amount === null) return null
  const count = amount.value.count === null ? null : amount.value.count[1]
  return { next: amount.next, value: { kind: 'stretch', count, unit: amount.value.unit, back } }
}

/** ", late in the evening" after a day. */
export function daytimeAfter(at: CalendarPhrases, i: number): number {
  if (!at.isMark(i, ',') || !at.lexeme(i + 1)?.part) return i
  return at.is(i + 2, 'in') && at.is(i + 3, 'the') && at.lexeme(i + 4)?.daytime ? i + 5 : i
}

export function soonAfter(at: CalendarPhrases, i: number): TimePhrase | null {
  if (!at.is(i, 'soon')) return null
  if (at.is(i + 1, 'later')) return { next: i + 2, value: { kind: 'soon-after' } }
  if (!at.is(i + 1, 'after') || at.width(i + 2) < 2) return null
  return { next: nounPhrase(at, i + 2, longestEvent), value: { kind: 'soon-after' } }
}

export function upTo(at: CalendarPhrases, i: number): TimePhrase | null {
  const prior = at.is(i, 'prior') && at.is(i + 1, 'to') ? i + 2 : at.is(i, 'until') ? i + 1 : 0
  if (prior === 0) return null
  if (['this', 'that', 'then'].includes(at.lower(prior)) && !(at.isWord(prior + 1) && !at.is(prior + 1, 'time'))) {
    return { next: at.is(prior + 1, 'time') ? prior + 2 : prior + 1, value: { kind: 'up-to' } }
  }
  return null
}
