import type { FindingOf } from '../../case/finding.ts'
import type { Span } from '../../case/passage.ts'
import { isEdtf } from '../../kit/edtf.ts'
import type { Page } from '../page.ts'
import type { CalendarPhrase } from './calendar-value.ts'
import { english } from './english.ts'
import type { Happening } from './happenings.ts'
import type { DateLanguage } from './lexicon.ts'
import { isFine, type Mention, Narrative, type Place } from './narrative.ts'
import { findPhrases, type Phrase } from './phrases.ts'
import { movablePoint, type Point, toEdtf } from './point.ts'
import type { RelativePhrase } from './relative-phrase.ts'
import { type Resolved, resolve } from './resolve.ts'
import { offTheLine, type Stage } from './story-line.ts'
import { tokenize } from './tokens.ts'

/** A date finding before it has an id. Offsets are UTF-16. */
export type DateDraft = Omit<FindingOf<'date'>, 'id'>

type How = DateDraft['how']

/** What a first reading teaches the second: when the text was written, and when events were that it counts from. */
interface Lesson {
  written: Mention | null
  readonly events: Map<string, Point>
  /** What the text says happened when; filled by the first reading. */
  readonly happenings: Happening[]
  /** Where times stand that are no part of the story, by `story-line.ts`. */
  readonly off: ReadonlySet<number>
}

/**
 * Dates of a text as EDTF, with the words they come from and, where the words need it, the date they count from.
 *
 * Two steps. The grammar finds phrases that name a time (`calendar-phrases.ts`, `relative-phrases.ts`); it knows words,
 * not the story. Then the phrases are read in text order against the narrative (`narrative.ts` states its rules), which
 * supplies missing years and what "later" counts from. Where a text says "forty years ago" of a time that it has named,
 * the time of writing is that time and forty years, unless the head of the text fits better; the text is then read once
 * more with "today" known.
 *
 * Variants: pattern lists without context (chrono, compromise), sequence labelling with a trained normaliser
 * (HeidelTime's rules come nearest). A rule grammar is used because each value must be explained to a reader.
 * Limits: English; one time line a text; events are dated by what the text says, never by general knowledge.
 *
 * @example
 * findDates(makePage('They met on 3 June 1921. Two weeks later he fell ill.'), []).map(d => d.edtf)
 * // => ['1921-06-03', '1921-06-17~']
 */
export function findDates(
  page: Pick<Page, 'text'>,
  masked: readonly Span[],
  language: DateLanguage = english,
  written?: string,
): DateDraft[] {
  const tokens = tokenize(page.text, language)
  const phrases = findPhrases(tokens, masked)
  const told = written === undefined ? null : writtenOn(written)
  const lesson: Lesson = { written: null, events: new Map(), happenings: [], off: offTheLine(stagesOf(phrases)) }
  const drafts = read(phrases, null, lesson, told, phrases.some(asks))
  if (lesson.written === null && lesson.events.size === 0 && lesson.happenings.length === 0) return drafts
  return read(phrases, lesson.written, lesson, told, false)
}

/** Whether a phrase counts from an event, by its name or, "on the second day", without it. */
const asks = ({ relative }: Phrase): boolean =>
  relative?.kind === 'nth-day' || (relative?.kind === 'offset' && relative.of !== undefined)

/** Kinds of phrases that name one day by another. */
const countedKinds: ReadonlySet<RelativePhrase['kind']> = new Set(['offset', 'weekday', 'day-only'])

/** The year of the other end, where an end has none. */
const yearOf = ({ year }: Point, other: Point): Partial<Point> =>
  year === undefined && other.year !== undefined ? { year: other.year } : {}

/** Takes note of what the clause of a phrase says happened at the time that it names. */
function learn(phrase: Phrase, first: Point, last: Point | null, lesson: Lesson): void {
  if (first.year === undefined || !isFine(first)) return
  const telling = phrase.tells()
  const { words, at } = phrase.place
  if (telling) lesson.happenings.push({ ...telling, first, ...(last && { last }), words, at })
}

/** The time of writing as the record of a source tells it: a day, a month or a year in EDTF. Anything else tells nothing. */
function writtenOn(edtf: string): Mention | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf)
  if (parts === null || !isEdtf(edtf)) return null
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const point: Point = day
    ? { grain: 'day', year, month, day }
    : month
      ? { grain: 'month', year, month }
      : { grain: 'year', year }
  return { point, words: edtf, at: -1, paragraph: -1 }
}

/** The times that the words name with their year, outside brackets, notes and the heads of letters. */
const stagesOf = (phrases: readonly Phrase[]): Stage[] =>
  phrases.flatMap(({ calendar, head, meant, place }) => {
    if (calendar === null || head === 'line' || meant || place.aside) return []
    if (calendar.kind !== 'point' && calendar.kind !== 'double') return []
    const { point } = calendar
    return point.year !== undefined && isFine(point) ? [{ at: place.at, point }] : []
  })

function read(
  phrases: readonly Phrase[],
  written: Mention | null,
  lesson: Lesson,
  told: Mention | null,
  learning: boolean,
): DateDraft[] {
  const narrative = new Narrative(lesson.events, lesson.off, learning ? [] : lesson.happenings)
  narrative.now = written ?? told
  narrative.press = written === null && told !== null
  const drafts: DateDraft[] = []
  let latest = 0
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!
    if (phrase.calendar !== null) {
      const draft = named(phrase, phrase.calendar, narrative, written)
      if (draft) drafts.push(draft)
      if (draft && learning && !phrase.head) {
        const point = narrative.mention!.point
        if (phrase.calendar.kind !== 'range') learn(phrase, point, null, lesson)
        else if (phrase.calendar.from)
          learn(phrase, { ...phrase.calendar.from, ...yearOf(phrase.calendar.from, point) }, point, lesson)
      }
      const year = narrative.mention?.point.year ?? 0
      if (!phrase.head && year > latest && year <= 2100) latest = year
      continue
    }
    const relative = phrase.relative!
    if (relative.kind === 'holiday' || relative.kind === 'anniversary') {
      const draft = feast(phrase, relative, phrases[i + 1], narrative, lesson)
      if (draft) drafts.push(draft)
      continue
    }
    if (relative.kind === 'deictic' && relative.unit === 'year' && relative.count <= -5 && !phrase.place.quoted) {
      const told = ago(phrase, -relative.count, narrative, latest, written)
      if (told !== null) {
        lesson.written ??= told.written
        drafts.push(told.draft)
        continue
      }
    }
    if (relative.kind === 'offset' && relative.event) {
      const told = apposed(phrase, phrases[i - 1], drafts.at(-1))
      if (told) drafts.push(told)
      if (told || relative.unit === 'year') continue
    }
    const told = relative.kind === 'offset' ? datedBeside(phrase, phrases[i + 1], 2, narrative) : null
    if (told) {
      drafts.push(told.draft)
      continue
    }
    const resolved = resolve(narrative, relative, phrase.place)
    const draft = resolved && counted(phrase, relative, resolved)
    if (!draft && relative.kind === 'offset' && relative.of) {
      drafts.push(undated(phrase.place, relative.of.word))
      continue
    }
    if (!resolved || !draft) {
      const told = phrase.instead && named(phrase.instead, phrase.instead.calendar!, narrative, written)
      if (told) drafts.push(told)
      continue
    }
    drafts.push(draft)
    if (learning && countedKinds.has(relative.kind) && !asks(phrase)) learn(phrase, resolved.points[0], null, lesson)
    // A weekday counted from the head of a letter or newspaper brings the telling to the week of writing.
    const present = relative.kind === 'weekday' && resolved.anchor === narrative.now && !phrase.place.quoted
    if (relative.kind === 'deictic' || present) narrative.speak(resolved.points[0], phrase.place)
    if (relative.kind === 'weekday' || relative.kind === 'turn')
      narrative.name(resolved.points[0], phrase.place, present ? { sure: true } : { sure: false, bare: true })
    if (relative.kind === 'nth-day' && relative.nth > 0)
      narrative.name(resolved.points[0], phrase.place, { sure: false, bare: !phrase.place.opens, given: false })
    if (relative.kind === 'day-only') narrative.name(resolved.points[0], phrase.place, { sure: true })
    if (relative.kind === 'offset' && !relative.lasting && !(relative.of && relative.count?.[0] === 0)) {
      const point = resolved.points.at(-1)!
      const onStory = resolved.anchor === narrative.story && !relative.back
      narrative.name(point, phrase.place, onStory ? { sure: true } : { sure: false, bare: true })
    }
  }
  return drafts
}

/** A phrase that names its time by the calendar. */
function named(phrase: Phrase, value: CalendarPhrase, narrative: Narrative, written: Mention | null): DateDraft | null {
  const { place, begins } = phrase
  const none = (): DateDraft => {
    const { at, words } = place
    return { start: at, end: at + words.length, kind: 'date', edtf: '', words, how: 'explicit', reason: noSuchDay }
  }
  if (value.kind === 'point' && value.point.impossible) return none()
  if (value.kind === 'point' || value.kind === 'double') {
    const { point, from } = narrative.complete(value.point, place)
    if (point.impossible) return none()
    const edtf = toEdtf(point) ?? withoutYear(point)
    if (edtf === null) return null
    narrative.name(point, place, {
      sure: value.point.year === undefined && point.year !== undefined,
      given: value.point.year !== undefined,
      begins,
      bare: phrase.head === 'line' || phrase.meant,
      head: phrase.head === 'line',
    })
    if (phrase.head && written === null) {
      narrative.now = narrative.mention
      narrative.press = phrase.press
    }
    const how: How = value.kind === 'double' ? 'double' : howNamed(value.point)
    return draft(place, edtf, how, from, from ? `The year is that of “${from.words}”.` : namedReason[how])
  }
  if (value.kind === 'either') {
    const points = value.points.map(point => narrative.complete(point, place).point)
    const [a, b] = points.map(toEdtf)
    if (!a || !b) return null
    narrative.name(points[0]!, place, { sure: value.points[0]!.year === undefined })
    return draft(place, `${a}/${b}`, 'approx', null, 'It names one time or the other.')
  }
  const ends = [value.from, value.to].map(point => (point === null ? null : narrative.complete(point, place)))
  const points = ends.map(end => end?.point ?? null)
  const [from, to] = points.map(point => (point === null ? '..' : (toEdtf(point) ?? withoutYear(point))))
  if (!from || !to) return null
  const known = points[1] ?? points[0]!
  const open = value.from === null || value.to === null
  const [low, high] = [firstOf(from), lastOf(to)]
  narrative.name(known, place, {
    sure: false,
    given: (value.to ?? value.from)!.year !== undefined,
    bare: open || known.grain === 'year',
    bound: value.from === null || (value.to === null && known.grain === 'year'),
    edtf: `${low}/${high}`,
  })
  return draft(place, `${low}/${high}`, 'interval', ends.find(end => end?.from)?.from ?? null, namedReason.interval)
}

/** A time counted from an event that the text dates nowhere: its words, and no value. */
const undated = ({ at, words }: Place, event: string): DateDraft => ({
  start: at,
  end: at + words.length,
  kind: 'date',
  edtf: '',
  words,
  how: 'relative',
  reason: `It counts from the ${event}, and the text does not say when that was.`,
})

const noSuchDay = 'The calendar has no such day, so it has no value.'

const howNamed = (point: Point): How => {
  if (point.grain === 'season') return 'season'
  return point.part !== undefined || point.about || (point.grain === 'decade' && (point.year ?? 0) < 100)
    ? 'approx'
    : 'explicit'
}

const namedReason: Record<How, string> = {
  explicit: 'It names a time.',
  approx: 'It names a time roughly.',
  interval: 'It names a stretch of time.',
  season: 'It names a season.',
  double: 'It gives the day in the Julian and the Gregorian calendar; the value is Gregorian.',
  recurring: 'It names a time that comes back.',
  relative: 'It counts from another time.',
}

/** The start and the end of an EDTF value that may be an interval. */
const firstOf = (edtf: string): string => edtf.slice(0, Math.max(0, edtf.indexOf('/'))) || edtf
const lastOf = (edtf: string): string => edtf.slice(edtf.indexOf('/') + 1)

/** A day, month or season of which nothing tells the year: its digits stay unspecified. */
function withoutYear(point: Point): string | null {
  if (point.grain !== 'day' && point.grain !== 'month' && point.grain !== 'season') return null
  if (point.moves) return 'month' in point.moves ? `XXXX-${String(point.month).padStart(2, '0')}` : null
  const edtf = toEdtf({ ...point, year: 0 })
  return edtf === null ? null : `XXXX${edtf.slice(4)}`
}

/** A feast day, or an anniversary that the date beside it tells. */
function feast(
  phrase: Phrase,
  relative: Extract<RelativePhrase, { kind: 'holiday' | 'anniversary' }>,
  next: Phrase | undefined,
  narrative: Narrative,
  lesson: Lesson,
): DateDraft | null {
  if (relative.kind === 'holiday') {
    const { feast, year, bound } = relative
    const plain: Point = 'day' in feast ? { grain: 'day', ...feast } : movablePoint(feast)
    const point = { ...plain, ...(year && { year }) }
    if (bound === undefined) return named(phrase, { kind: 'point', point }, narrative, null)
    const [from, to] = bound === 'since' ? [point, null] : [null, point]
    return named(phrase, { kind: 'range', from, to }, narrative, null)
  }
  const told = datedBeside(phrase, next, 4, narrative)
  if (told === null) return null
  const { year } = told.point
  if (relative.of !== '' && year !== undefined)
    lesson.events.set(relative.of, { ...told.point, year: year - relative.nth })
  return told.draft
}

/** "A fortnight later, on 3 March": the day that follows within so many tokens says which time is meant. */
function datedBeside(
  phrase: Phrase,
  next: Phrase | undefined,
  within: number,
  narrative: Narrative,
): { draft: DateDraft; point: Point } | null {
  const gap = next ? next.from - phrase.next : 0
  if (next?.calendar?.kind !== 'point' || gap < 1 || gap > within || next.calendar.point.grain !== 'day') return null
  const { point } = narrative.complete(next.calendar.point, next.place)
  const edtf = toEdtf(point)
  const made = edtf && draft(phrase.place, edtf, 'relative', null, `The date beside it is “${next.place.words}”.`)
  return made ? { draft: made, point } : null
}

/**
 * "forty years ago": the head of the text less forty years where that is a time the story knows or nothing else fits,
 * else the time the story has reached, which tells when the text was written.
 */
function ago(
  phrase: Phrase,
  years: number,
  narrative: Narrative,
  latest: number,
  known: Mention | null,
): { draft: DateDraft; written: Mention | null } | null {
  const { now, story, mention } = narrative
  const reached = story ?? mention
  if (known !== null || reached?.point.year === undefined) return null
  const head = now?.point.year
  if (head !== undefined && Math.abs(head - years - reached.point.year) <= 1) return null
  const implied = reached.point.year + years
  if (implied < latest || (head !== undefined && implied > head)) return null
  const written: Mention = { ...reached, point: { grain: 'year', year: implied }, words: phrase.place.words }
  const edtf = toEdtf({ grain: 'year', year: reached.point.year })!
  const reason = `It speaks of “${reached.words}”, so the text is of ${implied}.`
  const found = draft(phrase.place, edtf, 'relative', reached, reason)
  return found && { draft: found, written }
}

/** "On 2 June, three months after his arrest": set beside a date, such words say the same time once more. */
function apposed(phrase: Phrase, before: Phrase | undefined, beside: DateDraft | undefined): DateDraft | null {
  if (!before || !beside || beside.start !== before.place.at || phrase.place.opens) return null
  // ", that is, a week before the strike"
  const gap = phrase.from - before.next
  if (gap !== 1 && !(gap === 4 && phrase.restates)) return null
  return draft(phrase.place, beside.edtf, 'relative', null, `The date beside it is “${beside.words}”.`)
}

function counted(phrase: Phrase, relative: RelativePhrase, resolved: Resolved): DateDraft | null {
  if (resolved.edtf)
    return draft(phrase.place, resolved.edtf, 'relative', resolved.anchor, `It repeats “${resolved.anchor!.words}”.`)
  const [first, second] = resolved.points
  const [from, to] = [toEdtf(first), second ? toEdtf(second) : null]
  if (from === null || (second && to === null)) return null
  const anchor = resolved.anchor
  const reason = anchor ? `It counts from “${anchor.words}”.` : namedReason.relative
  if (resolved.open === 'start') return draft(phrase.place, `../${lastOf(from)}`, 'relative', anchor, reason)
  const edtf = to === null || from === to ? from : `${firstOf(from)}/${lastOf(to)}`
  return draft(phrase.place, edtf, relative.kind === 'stretch' && to ? 'interval' : 'relative', anchor, reason)
}

/** A finding, or null where the value would be no EDTF (an impossible day, an interval that ends before it begins). */
function draft({ at, words }: Place, edtf: string, how: How, anchor: Mention | null, reason: string): DateDraft | null {
  if (!isEdtf(edtf)) return null
  const about = anchor ? { anchor: anchor.words } : {}
  return { start: at, end: at + words.length, kind: 'date', edtf, words, how, ...about, reason }
}
