/** Days with a name of their own, and anniversaries. */
import type { CalendarPhrases } from './calendar-phrases.ts'
import { nounPhrase } from './relative-amounts.ts'
import type { TimePhrase } from './relative-phrase.ts'

/** Feasts on a fixed day, by their first two words; those with a saint's name end in "Day". */
const fixed: readonly (readonly [first: string, second: string, month: number, day: number])[] = [
  ['Boxing', 'Day', 12, 26],
  ['Midsummer', 'Day', 6, 24],
  ['Lady', 'Day', 3, 25],
  ['Bastille', 'Day', 7, 14],
  ['Armistice', 'Day', 11, 11],
  ['Twelfth', 'Night', 1, 5],
  ['All', 'Saints', 11, 1],
  ['All', 'Souls', 11, 2],
  ['Michaelmas', '', 9, 29],
  ['Martinmas', '', 11, 11],
  ['Candlemas', '', 2, 2],
  ['Lammas', '', 8, 1],
  ['Epiphany', '', 1, 6],
]

/** Days that every calendar of the culture prints under a name. */
export function holiday(at: CalendarPhrases, i: number): TimePhrase | null {
  const named = (month: number, day: number, next: number): TimePhrase => {
    // "Christmas 1932", "Christmas, 1932", "Christmas Eve of 1932"
    const figures = at.isMark(next, ',') || at.is(next, 'of') ? next + 1 : next
    const year = at.figure(figures)
    const held = year >= 1000 && year <= 2100
    const end = held ? figures + 1 : next
    return { next: end, value: { kind: 'holiday', month, day, ...(held ? { year } : {}) } }
  }
  const word = at.word(i)
  const follows = at.word(i + 1)
  if (word === 'May' && follows === 'Day') return named(5, 1, i + 2)
  if (word === 'Christmas') {
    if (follows === 'Eve') return named(12, 24, i + 2)
    return named(12, 25, follows === 'Day' ? i + 2 : i + 1)
  }
  const feast = fixed.find(([first, second]) => word === first && (second === '' || follows === second))
  if (feast !== undefined) {
    const [, second, month, day] = feast
    let next = second === '' ? i + 1 : i + 2
    if (at.isMark(next, "'’")) next += at.word(next + 1) === 's' ? 2 : 1
    if (second === '') return named(month, day, at.word(next) === 'Day' ? next + 1 : next)
    if (second === 'Day') return named(month, day, next)
    if (at.word(next) === 'Day') return named(month, day, next + 1)
  }
  if (word === 'New' && follows === 'Year') {
    const next = at.isMark(i + 2, "'’") && at.word(i + 3) === 's' ? i + 4 : i + 2
    if (at.word(next) === 'Eve') return named(12, 31, next + 1)
    if (at.word(next) === 'Day') return named(1, 1, next + 1)
  }
  return null
}

export function anniversary(at: CalendarPhrases, i: number): TimePhrase | null {
  const from = at.skip(i, 'the')
  const figured = at.figure(from) > 0 && at.is(from + 1, 'suffix') ? at.figure(from) : undefined
  const nth = at.lexeme(from)?.ordinal ?? figured
  const noun = figured === undefined ? from + 1 : from + 2
  if (nth === undefined || !at.is(noun, 'anniversary')) return null
  const next = at.is(noun + 1, 'of') ? nounPhrase(at, noun + 2, 5) : noun + 1
  const of = next > noun + 2 ? at.tokens.text.slice(at.tokens.start[noun + 2], at.tokens.end[next - 1]) : ''
  return { next, value: { kind: 'anniversary', nth, of } }
}
