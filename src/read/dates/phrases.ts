import type { Span } from '../../case/passage.ts'
import { CalendarPhrases } from './calendar-phrases.ts'
import type { CalendarPhrase } from './calendar-value.ts'
import { type Telling, tellingAt } from './happenings.ts'
import type { Lexeme, Role } from './lexicon.ts'
import type { Place } from './narrative.ts'
import type { RelativePhrase } from './relative-phrase.ts'
import { relativePhrase } from './relative-phrases.ts'
import { tenseOf } from './tense.ts'
import { figure, mark, stop, type Tokens, word } from './tokens.ts'

/** A phrase of the grammar, with its tokens. */
export interface Phrase {
  readonly from: number
  readonly next: number
  readonly calendar: CalendarPhrase | null
  readonly relative: RelativePhrase | null
  readonly place: Place
  /** A line of its own, as over a letter, or the start of an entry, as in a diary: it says when what follows was written. */
  readonly head: 'line' | 'entry' | null
  /** The head of a press report: a place in capitals before the date, a dash behind it. */
  readonly press: boolean
  readonly begins: boolean
  /** "That is, " stands before it. */
  readonly restates: boolean
  /** What its clause says happened then. */
  readonly tells: () => Telling | null
  /** Behind "for": what is planned or kept for a time, "a rising for the spring of 1950", does not bring the story there. */
  readonly meant: boolean
  /** How the words read by the calendar, where nothing is known that the longer phrase could count from. */
  readonly instead?: Phrase
}

/** The phrases of a text that name a time, the longest at each place, in order; none reaches into a masked range. */
export function findPhrases(tokens: Tokens, masked: readonly Span[]): Phrase[] {
  const calendar = new CalendarPhrases(tokens)
  const phrases: Phrase[] = []
  const nextCore = findCores(tokens)
  let [paragraph, opened, depth, note, quoted, mask] = [0, 0, 0, false, false, 0]
  const { count, kind, value, start, end, text } = tokens
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
    if (nextCore[i]! - i > widest || isIdle(calendar, i)) {
      i++
      continue
    }
    const dated = calendar.phrase(i)
    const counted = relativePhrase(calendar, i)
    const found = counted !== null && (dated === null || counted.next > dated.next) ? counted : dated
    if (found === null) {
      i++
      continue
    }
    const [at, stopAt] = [start[i]!, end[found.next - 1]!]
    while (mask < masked.length && masked[mask]!.end <= at) mask++
    if (!(mask < masked.length && masked[mask]!.start < stopAt)) {
      const words = text.slice(at, stopAt)
      const begins = calendar.is(i - 1, 'begin') || calendar.is(i - 2, 'begin')
      const head = isHead(tokens, calendar, opened, i, found.next, paragraph < 4)
      const place = {
        at,
        paragraph,
        words,
        aside: depth > 0 || note,
        quoted,
        past: pastBefore(calendar, i),
        tense: tenseOf(calendar, i, found.next),
        opens: opensSentence(calendar, opened, i),
      }
      const [from, next, opens] = [i, found.next, place.opens]
      const tells = () => tellingAt(calendar, from, next, opens)
      const restates = calendar.isMark(i - 1, ',') && calendar.lower(i - 2) === 'is' && calendar.lower(i - 3) === 'that'
      const meant = calendar.is(i - 1, 'for') || (calendar.is(i - 1, 'the') && calendar.is(i - 2, 'for'))
      const shape = { from, next, place, head: null, press: false, begins, meant, restates, tells }
      if (found === dated) {
        const line = isHeadValue(dated.value) ? head : null
        const press = line !== null && isDateline(calendar, opened, i, found.next)
        phrases.push({ ...shape, calendar: dated.value, relative: null, head: line, press })
      } else {
        const shorter = dated && { ...place, words: text.slice(at, end[dated.next - 1]) }
        const instead = shorter && { ...shape, next: dated.next, calendar: dated.value, relative: null, place: shorter }
        phrases.push({ ...shape, calendar: null, relative: counted!.value, ...(instead && { instead }) })
      }
    }
    i = found.next
  }
  return phrases
}

/** How many tokens may stand before the word that makes a phrase a date: "(a)pproximately towards the very end of the". */
const widest = 12

/** So many words in a row that the lexicon does not know stand in no phrase before the word that makes it a date. */
const unknown = 3

/** For each token the next one, or itself, that can make a phrase that begins here a date: most of a text is passed over by it. */
function findCores({ count, kind, start, end, value, lexemes }: Tokens): Int32Array {
  const next = new Int32Array(count)
  const none = count + widest + 1
  let [core, run] = [none, 0]
  for (let i = count - 1; i >= 0; i--) {
    if (kind[i] === figure) {
      // A year, or a figure with something set to it, "19th", "'30s", "10.12.1937", or set beside another, "2 and 3".
      if (
        value[i]! >= 1000 ||
        (i + 1 < count && start[i + 1] === end[i] && kind[i + 1] !== stop) ||
        (i > 0 && end[i - 1] === start[i] && kind[i - 1] === mark) ||
        (i > 1 && kind[i - 2] === figure)
      )
        core = i
    } else if (kind[i] === word) {
      const lexeme = lexemes[i]
      if (lexeme !== undefined && (names(lexeme) || (lexeme.role !== undefined && cores.has(lexeme.role)))) core = i
    }
    next[i] = core
    run = kind[i] === word && lexemes[i] === undefined ? run + 1 : 0
    if (run >= unknown || kind[i] === stop) core = none
  }
  return next
}

const names = ({ month, season, unit, decade, daytime, weekday, number = 0 }: Lexeme): boolean =>
  (number >= 15 && number < 20) ||
  (number > 20 && number < 100) ||
  month !== undefined ||
  weekday !== undefined ||
  season !== undefined ||
  unit !== undefined ||
  decade !== undefined ||
  daytime === true

const cores = new Set<Role>(
  'today yesterday tomorrow soon time anniversary prior until holiday next previous'.split(' ') as Role[],
)

/** Roles that never begin a phrase. */
const inner = new Set<Role>('of and or suffix page begin event later earlier ago possessive very'.split(' ') as Role[])

/** Words without a role that can start a date: "c. 1936", "little more than a year later". */
const starters = new Set(['c', 'ca', 'slightly', 'little', 'less', 'more', 'over', 'up'])

/** True where no phrase begins: a word that stands inside one, or one without a role, or a mark that opens none ("(a)pproximately", "'30s"). */
function isIdle(at: CalendarPhrases, i: number): boolean {
  const lexeme = at.lexeme(i)
  if (lexeme !== undefined) return lexeme.role !== undefined && inner.has(lexeme.role)
  return (
    at.figure(i) < 0 &&
    !at.isMark(i, "('’‘") &&
    !(at.width(i) <= 8 && at.opens(i, 'clmosu') && starters.has(at.word(i)))
  )
}

/** A date that has its line for itself but for a place before it, or that opens a paragraph and ends with a colon. */
function isHead(
  tokens: Tokens,
  at: CalendarPhrases,
  opened: number,
  from: number,
  next: number,
  early: boolean,
): Phrase['head'] {
  if (from === opened && at.isMark(next, ':.')) return 'entry'
  if (isDateline(at, opened, from, next)) return 'line'
  if (early && from === opened && isPlaceLine(at, next)) return 'line'
  if (from - opened > (early ? 7 : 4) || at.isMark(opened, '[')) return null
  for (let i = opened; i < from; i++) if (!early && !at.isCapital(i) && !at.isMark(i, ',.([')) return null
  let last = next
  while (at.isMark(last, '.,)]')) last++
  return last >= tokens.count || tokens.kind[last] === stop ? 'line' : null
}

/** "LYME, March 5, 1976 -- The piano", "OSLO, 9 May 1931.—The", "LYME, June 9 (Argus) -- The": a place in capitals before the date, a dash behind. */
function isDateline(at: CalendarPhrases, opened: number, from: number, next: number): boolean {
  if (from === opened || from - opened > 6 || at.afterDash(afterAgency(at, next)) === 0) return false
  for (let i = opened; i < from; i++) {
    const word = at.word(i)
    if (word === '' ? !at.isMark(i, ',.') : word !== word.toUpperCase()) return false
  }
  return true
}

/** "11 November 1935, barrack four": the place from which a letter is dated, on its line behind the date. */
function isPlaceLine(at: CalendarPhrases, next: number): boolean {
  if (!at.isMark(next, ',')) return false
  let i = next + 1
  while (i < next + 6 && (at.isWord(i) || at.isMark(i, ','))) i++
  return i > next + 1 && (i >= at.tokens.count || at.tokens.kind[i] === stop)
}

/** The place behind the agency in brackets and the full stop that may close the head of a report. */
function afterAgency(at: CalendarPhrases, next: number): number {
  let i = next
  if (at.isMark(i, '(')) {
    while (i < next + 5 && !at.isMark(i, ')')) i++
    i++
  }
  while (at.isMark(i, '.,:')) i++
  return i
}

const isHeadValue = (value: CalendarPhrase): boolean =>
  value.kind === 'double' || (value.kind === 'point' && (value.point.grain === 'day' || value.point.grain === 'month'))

const leading = new Set<Role | undefined>(['in', 'on', 'at', 'by', 'during', 'the'])

/** Whether nothing but a preposition stands between a phrase and the start of its sentence. */
function opensSentence(at: CalendarPhrases, opened: number, i: number): boolean {
  let before = i - 1
  while (before >= opened && leading.has(at.lexeme(before)?.role)) before--
  // The stop of "p.m. on Friday" ends nothing.
  return before < opened || (at.isMark(before, '.!?') && !(at.isWord(before + 1) && !at.isCapital(before + 1)))
}

/** Whether "had", or "until his" of "until his arrest on", stands before a phrase in its clause, within so many words (assumption). */
function pastBefore(at: CalendarPhrases, i: number): boolean {
  // "Had been rising since 27 February" goes on into the story.
  if (at.is(i, 'since')) return false
  for (let before = i - 1; before > i - 9 && at.isWord(before); before--)
    if (at.lower(before) === 'had' || (at.is(before, 'until') && at.is(before + 1, 'possessive'))) return true
  return false
}

const quotes = '\'"‘’“”`«»„'

/** Whether a quotation is open after the quotation mark at a token; apostrophes inside words change nothing. */
function quotedAfter(tokens: Tokens, k: number, open: boolean): boolean {
  const { text, kind, start, end, count } = tokens
  if (!quotes.includes(text[start[k]!]!)) return open
  const gapBefore = k === 0 || start[k]! > end[k - 1]!
  const gapAfter = k + 1 >= count || start[k + 1]! > end[k]!
  if (gapBefore || kind[k - 1] === mark || kind[k - 1] === stop) {
    const into = kind[k + 1] === word || kind[k + 1] === figure || quotes.includes(text[start[k + 1]!] ?? ' ')
    return into && !gapAfter && (gapBefore || !open)
  }
  return gapAfter || kind[k + 1] === mark || kind[k + 1] === stop ? false : open
}
