/** Days with a name of their own, and anniversaries. */
import type { CalendarPhrases } from './calendar-phrases.ts'
import { type Feast, feasts, named, saints } from './feasts.ts'
import { nounPhrase } from './relative-amounts.ts'
import type { TimePhrase } from './relative-phrase.ts'
import { whichYear } from './spoken-phrases.ts'

/** The most words that a name of the tables has. */
const longest = 4

/** Nouns that make of a feast's name something else: "Easter eggs". */
const things = new Set(
  'tree trees eggs egg presents present cards card box boxes carol carols pudding lights wishes greetings party gift gifts message speech address'.split(
    ' ',
  ),
)

/** "Christmas 1932", "the feast of the Assumption", "St. Patrick's Day", "Good Friday", "until Easter", "since Christmas". */
export function holiday(at: CalendarPhrases, i: number): TimePhrase | null {
  const bound = at.is(i, 'since') ? 'since' : at.is(i, 'until') ? 'until' : null
  const found = feastDay(at, bound === null ? i : i + 1)
  return bound === null || found?.value.kind !== 'holiday' ? found : { ...found, value: { ...found.value, bound } }
}

function feastDay(at: CalendarPhrases, i: number): TimePhrase | null {
  if (!at.is(i, 'holiday') && !at.is(i + 1, 'holiday') && !at.lexeme(i)?.month) return null
  const found = feastOf(at, at.skip(i, 'the')) ?? saintsDay(at, i) ?? ownName(at, i)
  if (found === null) return null
  const { feast, next } = found
  const which = at.is(next, 'of') || at.is(next, 'that') ? whichYear(at, at.skip(next, 'of')) : null
  if (which !== null && 'day' in feast) return { next: which.next, value: { kind: 'turn', ...feast, ...which.value } }
  // "Christmas 1932", "Christmas, 1932", "Christmas Eve of 1932"
  const figures = at.isMark(next, ',') || at.is(next, 'of') ? next + 1 : next
  const year = at.figure(figures)
  if (year < 1000 || year > 2100) return { next, value: { kind: 'holiday', feast } }
  return { next: figures + 1, value: { kind: 'holiday', feast, year } }
}

interface FoundFeast {
  readonly next: number
  readonly feast: Feast
}

/** "feast of the Assumption", "feast of SS Peter and Paul", "feast day of St Anne". */
function feastOf(at: CalendarPhrases, i: number): FoundFeast | null {
  if (at.lower(i) !== 'feast') return null
  const of = at.lower(i + 1) === 'day' ? i + 2 : at.isDash(i + 1) ? i + 3 : i + 1
  if (!at.is(of, 'of')) return null
  const from = at.skip(of + 1, 'the')
  const saint = afterSaint(at, from)
  const tables = saint === from ? [feasts, saints] : [saints]
  return lookUp(at, saint, name => tables.map(table => table.get(name.toLowerCase())).find(Boolean))
}

/** "St. Patrick's Day", "Saint Nicholas' Eve", "St John the Baptist's Day"; "Assumption Day". */
function saintsDay(at: CalendarPhrases, i: number): FoundFeast | null {
  const from = afterSaint(at, i)
  if (from === i) {
    const feast = at.word(i + 1) === 'Day' ? feasts.get(at.lower(i)) : undefined
    return feast ? { next: i + 2, feast } : null
  }
  const found = lookUp(at, from, name => saints.get(name.toLowerCase()))
  if (found === null || !at.isMark(found.next, "'’")) return null
  const next = at.word(found.next + 1) === 's' ? found.next + 2 : found.next + 1
  return at.word(next) === 'Day' ? { next: next + 1, feast: found.feast } : null
}

/** Behind "St", "St.", "Saint", "SS."; the same token where none stands. */
function afterSaint(at: CalendarPhrases, i: number): number {
  if (!/^(?:St|Saint|Saints|SS|Sts)$/.test(at.word(i))) return i
  return at.isMark(i + 1, '.') ? i + 2 : i + 1
}

/** A name that stands for itself; followed by another capital it is the name of something else, "Easter Rising". */
function ownName(at: CalendarPhrases, i: number): FoundFeast | null {
  const found = lookUp(at, i, name => named.get(name))
  if (found === null || things.has(at.lower(found.next))) return null
  const alone = found.next === i + 1
  return alone && at.word(i) !== 'Christmas' && at.isCapital(found.next) ? null : found
}

/** The longest name at a token that a table knows; "'s" belongs to it only where the table says so. */
function lookUp(at: CalendarPhrases, i: number, find: (name: string) => Feast | undefined): FoundFeast | null {
  let [name, found]: [string, FoundFeast | null] = ['', null]
  for (let next = i, words = 0; words < longest && next < i + 2 * longest; next++) {
    const apostrophe = at.isMark(next, "'’")
    if (!apostrophe && !at.isWord(next)) break
    if (apostrophe) name += "'"
    else {
      if (at.joined(next) && next > i) name += at.word(next)
      else name += (next > i ? ' ' : '') + at.word(next)
      words++
    }
    const feast = find(name)
    if (feast !== undefined) found = { next: next + 1, feast }
  }
  return found
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
