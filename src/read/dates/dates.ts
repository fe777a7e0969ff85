import type { FindingOf } from '../../case/finding.ts'
import type { Span } from '../../case/passage.ts'
import { isEdtf } from '../../kit/edtf.ts'
import type { Page } from '../page.ts'
import { type CalendarPhrase, CalendarPhrases } from './calendar-phrases.ts'
import { english } from './english.ts'
import type { DateLanguage, Lexeme, Role } from './lexicon.ts'
import { type Mention, Narrative, type Place, type Resolved } from './narrative.ts'
import { type Point, toEdtf } from './point.ts'
import { type RelativePhrase, RelativePhrases } from './relative-phrases.ts'
import { figure, mark, stop, type Tokens, tokenize, word } from './tokens.ts'

/** A date finding before it has an id. Offsets are UTF-16. */
export type DateDraft = Omit<FindingOf<'date'>, 'id'>

type How = DateDraft['how']

/** A phrase of the grammar, with its tokens. */
interface Phrase {
  readonly from: number
  readonly next: number
  readonly calendar: CalendarPhrase | null
  readonly relative: RelativePhrase | null
  readonly place: Place
  /** A line of its own, as over a letter, or the start of an entry, as in a diary: it says when what follows was written. */
  readonly head: 'line' | 'entry' | null
  readonly begins: boolean
}

/** What a first reading teaches the second: when the text was written, and when events were that it counts from. */
interface Lesson {
  written: Mention | null
  readonly events: Map<string, Point>
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
): DateDraft[] {
  const tokens = tokenize(page.text, language)
  const phrases = findPhrases(tokens, masked)
  const lesson: Lesson = { written: null, events: new Map() }
  const drafts = read(phrases, null, lesson)
  return lesson.written === null && lesson.events.size === 0 ? drafts : read(phrases, lesson.written, lesson)
}

function findPhrases(tokens: Tokens, masked: readonly Span[]): Phrase[] {
  const calendar = new CalendarPhrases(tokens)
  const relative = new RelativePhrases(calendar)
  const phrases: Phrase[] = []
  const nextCore = findCores(tokens)
  let [paragraph, opened, depth, note, quoted, mask] = [0, 0, 0, false, false, 0]
  const { count, kind, value, lexemes, start, end, text } = tokens
  for (let i = 0; i < count; ) {
    const k = kind[i]
    if (k === stop) {
      paragraph++
      opened = i + 1
      depth = 0
      quoted = false
      note = value[i + 1] === 91 && calendar.figure(i + 2) >= 0 && calendar.isMark(i + 3, ']')
      i++
      continue
    }
    if (k === mark) {
      if (value[i] === 40) depth++
      else if (value[i] === 41 && depth > 0) depth--
      else quoted = quotedAfter(tokens, i, quoted)
    }
    const far = nextCore[i]! - i > widest
    const lexeme = lexemes[i]
    const idle =
      lexeme === undefined
        ? calendar.figure(i) < 0 && !startsOtherwise(calendar, i)
        : lexeme.role !== undefined && inner.has(lexeme.role)
    if (far || idle) {
      i++
      continue
    }
    const dated = calendar.phrase(i)
    const counted = relative.phrase(i)
    const found = counted !== null && (dated === null || counted.next > dated.next) ? counted : dated
    if (found === null) {
      i++
      continue
    }
    const [at, stopAt] = [start[i]!, end[found.next - 1]!]
    while (mask < masked.length && masked[mask]!.end <= at) mask++
    if (!(mask < masked.length && masked[mask]!.start < stopAt)) {
      const words = text.slice(at, stopAt)
      const head = isHead(tokens, calendar, opened, i, found.next, paragraph < 4)
      const place = {
        at,
        paragraph,
        words,
        aside: depth > 0 || note,
        quoted: false,
        opens: opensSentence(calendar, opened, i),
      }
      phrases.push({
        from: i,
        next: found.next,
        calendar: found === dated ? dated!.value : null,
        relative: found === dated ? null : counted!.value,
        place: found === dated ? place : { ...place, quoted },
        head: found === dated && isHeadValue(dated!.value) ? head : null,
        begins: calendar.is(i - 1, 'begin') || calendar.is(i - 2, 'begin'),
      })
    }
    i = found.next
  }
  return phrases
}

/** How many tokens may stand before the word that makes a phrase a date: "(a)pproximately towards the very end of the". */
const widest = 12

/** For each token the next one, or itself, that can make a phrase a date: most of a text is passed over by it. */
function findCores({ count, kind, start, end, value, lexemes }: Tokens): Int32Array {
  const next = new Int32Array(count)
  let core = count + widest + 1
  for (let i = count - 1; i >= 0; i--) {
    if (kind[i] === figure) {
      // A year, or a figure with something set to it: "19th", "30s", "10.12.1937".
      if (value[i]! >= 1000 || (i + 1 < count && start[i + 1] === end[i] && kind[i + 1] !== stop)) core = i
    } else if (kind[i] === word) {
      const lexeme = lexemes[i]
      if (lexeme !== undefined && (names(lexeme) || (lexeme.role !== undefined && cores.has(lexeme.role)))) core = i
    }
    next[i] = core
  }
  return next
}

const names = ({ month, season, unit, decade, daytime }: Lexeme): boolean =>
  month !== undefined || season !== undefined || unit !== undefined || decade !== undefined || daytime === true

const cores = new Set<Role>(
  'today yesterday tomorrow soon time anniversary prior until holiday next previous'.split(' ') as Role[],
)

/** Roles that never begin a phrase. */
const inner = new Set<Role>(
  'of and or suffix page passed begin event later earlier ago possessive very'.split(' ') as Role[],
)

/** Marks and words without a role that can start a date: "(a)pproximately", "'30s", "c.", "then, at that time". */
const startsOtherwise = (at: CalendarPhrases, i: number): boolean =>
  at.isMark(i, "('’‘") || ['c', 'ca', 'slightly', 'little', 'less', 'more', 'over'].includes(at.word(i))

/** A date that has its line for itself but for a place before it, or that opens a paragraph and ends with a colon. */
function isHead(
  tokens: Tokens,
  at: CalendarPhrases,
  opened: number,
  from: number,
  next: number,
  early: boolean,
): Phrase['head'] {
  if (from === opened && at.isMark(next, ':')) return 'entry'
  if (from - opened > (early ? 7 : 4) || at.isMark(opened, '[')) return null
  for (let i = opened; i < from; i++) if (!early && !at.isCapital(i) && !at.isMark(i, ',.([')) return null
  let last = next
  while (at.isMark(last, '.,)]')) last++
  return last >= tokens.count || tokens.kind[last] === stop ? 'line' : null
}

const isHeadValue = (value: CalendarPhrase): boolean =>
  value.kind === 'double' || (value.kind === 'point' && (value.point.grain === 'day' || value.point.grain === 'month'))

/** Whether nothing but a preposition stands between a phrase and the start of its sentence. */
function opensSentence(at: CalendarPhrases, opened: number, i: number): boolean {
  let before = i - 1
  while (before >= opened && ['in', 'on', 'at', 'by', 'during', 'the'].includes(at.lexeme(before)?.role ?? '')) before--
  return before < opened || at.isMark(before, '.!?')
}

/** Whether a quotation is open after the quotation mark at a token; apostrophes inside words change nothing. */
function quotedAfter(tokens: Tokens, k: number, open: boolean): boolean {
  const { text, kind, start, end, count } = tokens
  if (!'\'"‘’“”`«»„'.includes(text[start[k]!]!)) return open
  const gapBefore = k === 0 || start[k]! > end[k - 1]!
  const gapAfter = k + 1 >= count || start[k + 1]! > end[k]!
  if (gapBefore || kind[k - 1] === mark || kind[k - 1] === stop) return !gapAfter && (gapBefore || !open)
  return gapAfter || kind[k + 1] === mark || kind[k + 1] === stop ? false : open
}

function read(phrases: readonly Phrase[], written: Mention | null, lesson: Lesson): DateDraft[] {
  const narrative = new Narrative(lesson.events)
  narrative.now = written
  const drafts: DateDraft[] = []
  let latest = 0
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!
    if (phrase.calendar !== null) {
      const draft = named(phrase, phrase.calendar, narrative, written)
      if (draft) drafts.push(draft)
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
    const resolved = narrative.resolve(relative, phrase.place)
    const draft = resolved && counted(phrase, relative, resolved)
    if (!resolved || !draft) continue
    drafts.push(draft)
    if (relative.kind === 'offset' && !relative.lasting) {
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
  if (value.kind === 'point' || value.kind === 'double') {
    const { point, from } = narrative.complete(value.point, place)
    const edtf = toEdtf(point) ?? withoutYear(point)
    if (edtf === null) return null
    narrative.name(point, place, {
      sure: value.point.year === undefined && point.year !== undefined,
      begins,
      bare: phrase.head === 'line',
    })
    if (phrase.head && written === null) narrative.now = narrative.mention
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
  narrative.name(known, place, { sure: false, bare: open || known.grain === 'year', edtf: `${low}/${high}` })
  return draft(place, `${low}/${high}`, 'interval', ends.find(end => end?.from)?.from ?? null, namedReason.interval)
}

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

/** A day or month of which nothing tells the year: its digits stay unspecified. */
function withoutYear(point: Point): string | null {
  if (point.grain !== 'day' && point.grain !== 'month') return null
  const edtf = toEdtf({ ...point, year: 0 })
  return edtf === null || point.part !== undefined ? null : `XXXX${edtf.slice(4)}`
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
    const { month, day, year } = relative
    return named(
      phrase,
      { kind: 'point', point: { grain: 'day', month, day, ...(year ? { year } : {}) } },
      narrative,
      null,
    )
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
  if (!before || !beside || beside.start !== before.place.at || phrase.from !== before.next + 1) return null
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
