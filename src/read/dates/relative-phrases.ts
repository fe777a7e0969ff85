import type { CalendarPhrases } from './calendar-phrases.ts'
import { anniversary, holiday } from './feast-phrases.ts'
import { besideEvent, nextDay, offset, soonAfter, upTo } from './offset-phrases.ts'
import { dayOnly, nthDay, ofMonth, partOf, same } from './pointing-phrases.ts'
import type { TimePhrase } from './relative-phrase.ts'
import { ofYear, past, today, turn, turnAfter, weekday, weekdayAndDay } from './spoken-phrases.ts'

/**
 * The English phrase at a token that names a time by another time. Adverbial phrases keep their preposition ("on the following
 * day"), plain ones do not, as historians' indexes print them. The first rule that fits counts.
 */
export const relativePhrase = (at: CalendarPhrases, i: number): TimePhrase | null =>
  today(at, i) ??
  holiday(at, i) ??
  anniversary(at, i) ??
  past(at, i) ??
  offset(at, i) ??
  besideEvent(at, i) ??
  nextDay(at, i) ??
  same(at, i) ??
  partOf(at, i) ??
  turn(at, i) ??
  ofYear(at, i) ??
  turnAfter(at, i) ??
  weekdayAndDay(at, i) ??
  weekday(at, i) ??
  nthDay(at, i) ??
  ofMonth(at, i) ??
  soonAfter(at, i) ??
  upTo(at, i) ??
  dayOnly(at, i)
