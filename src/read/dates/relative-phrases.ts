import type { CalendarPhrases } from './calendar-phrases.ts'
import { anniversary, holiday } from './feast-phrases.ts'
import { besideEvent, nextDay, offset, soonAfter, upTo } from './offset-phrases.ts'
import { dayOnly, nthDay, ofMonth, partOf, same } from './pointing-phrases.ts'
import type { TimePhrase } from './relative-phrase.ts'
import { ofYear, past, today, turn, turnAfter, weekday, weekdayAndDay } from './spoken-phrases.ts'

/** In this order: the first that fits counts. */
const rules = [
  today,
  holiday,
  anniversary,
  past,
  offset,
  besideEvent,
  nextDay,
  same,
  partOf,
  turn,
  ofYear,
  turnAfter,
  weekdayAndDay,
  weekday,
  nthDay,
  ofMonth,
  soonAfter,
  upTo,
  dayOnly,
]

/**
 * The English phrase at a token that names a time by another time. Adverbial phrases keep their preposition ("on the following
 * day"), plain ones do not, as historians' indexes print them.
 */
export function relativePhrase(at: CalendarPhrases, i: number): TimePhrase | null {
  for (const rule of rules) {
    const found = rule(at, i)
    if (found !== null) return found
  }
  return null
}
