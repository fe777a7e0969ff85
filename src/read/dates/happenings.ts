/** When the things were that a text dates in one place and counts from in another: "four days after the accident". */
import type { CalendarPhrases } from './calendar-phrases.ts'
import { bounds, happened, isEventVerb, kindOfWord, measures, opening } from './english-clauses.ts'
import { monthsOf, type Point } from './point.ts'
import { stop } from './tokens.ts'

/** An event as words name it: its kind, its own word, and whose it is said to be. */
export interface EventName {
  readonly kind: string
  readonly word: string
  /** "Lidin" of "Lidin's arrest"; empty where no name is given. */
  readonly whose: string
}

/** An event as a sentence with a date tells it. */
export interface Telling {
  readonly kind: string
  readonly word: string
  /** The names that stand in its clause. */
  readonly names: readonly string[]
}

/** A telling with its time. */
export interface Happening extends Telling {
  readonly first: Point
  readonly last?: Point
  readonly words: string
  readonly at: number
}

/** How far from a date, in tokens, the words may stand that say what happened then (assumption). */
const reach = 24
/** How near to it a noun may stand without a verb, "the fire of 4 May", and how near to the noun its verb (assumptions). */
const [beside, happening] = [4, 12]

/** The end of a sentence; a stop inside "9.30 p.m. on" is none. */
const ends = (at: CalendarPhrases, k: number): boolean =>
  at.tokens.kind[k] === undefined ||
  at.tokens.kind[k] === stop ||
  at.isMark(k, '!?;') ||
  (at.isMark(k, '.') && !at.joined(k + 1) && (!at.isWord(k + 1) || (at.isCapital(k + 1) && at.width(k - 1) > 2)))

const dated = (at: CalendarPhrases, k: number): boolean =>
  (at.figure(k) >= 1000 && at.figure(k) <= 2100) || (at.lexeme(k)?.month !== undefined && at.isCapital(k))

/** What the clause of a date at tokens `from` to `next` says happened then; null where it says nothing known. */
export function tellingAt(at: CalendarPhrases, from: number, next: number, opens: boolean): Telling | null {
  // "Until Monday" is the end of something, and seldom its day.
  if (at.is(from, 'until') || at.is(from, 'since') || at.is(from, 'by')) return null
  let lead = from - 1
  while (at.is(lead, 'on') || at.is(lead, 'in') || at.is(lead, 'at') || at.is(lead, 'the')) lead--
  const fresh = opens || opening.has(at.lower(lead))
  const ahead = () => eventIn(at, next, 1, next + reach)
  const behind = () => eventIn(at, from - 1, -1, Math.max(-1, from - 1 - reach))
  if (fresh) return ahead()
  return at.isMark(lead, ',') ? (ahead() ?? behind()) : (behind() ?? ahead())
}

function eventIn(at: CalendarPhrases, start: number, step: 1 | -1, stopAt: number): Telling | null {
  let found: { kind: string; word: string } | null = null
  const names: string[] = []
  for (let k = start; k !== stopAt; k += step) {
    if (ends(at, k) || (dated(at, k) && k !== start)) break
    const word = at.lower(k)
    if (word === '') continue
    const kind: string | undefined = found === null ? (kindOfWord.get(word) ?? takenAway(at, k)) : undefined
    if (kind !== undefined && (Math.abs(k - start) <= beside || happens(at, k)) && !measured(at, k))
      found = { kind, word }
    else if (at.isCapital(k) && at.lexeme(k) === undefined && at.width(k) > 2) names.push(at.word(k))
  }
  return found && { ...found, names }
}

/** Whether a verb, or a noun with one that says that it came about: "the trial opened", "the fire at the yard was reported". */
function happens(at: CalendarPhrases, k: number): boolean {
  if (isEventVerb(at.lower(k)) || takenAway(at, k) !== undefined) return true
  for (let i = k + 1; i <= k + happening && !ends(at, i); i++) if (happened.has(at.lower(i))) return true
  return false
}

/** "Was taken from his house", "taken away". */
function takenAway(at: CalendarPhrases, k: number): string | undefined {
  if (at.lower(k) !== 'taken') return undefined
  return /^(?:was|were|been)$/.test(at.lower(k - 1)) && /^(?:from|away|into)$/.test(at.lower(k + 1))
    ? 'arrest'
    : undefined
}

/** "After the arrest", "the eve of his trial": what happened on the day beside it is something else. */
function measured(at: CalendarPhrases, k: number): boolean {
  if (isEventVerb(at.lower(k))) return /^(?:not|never)$/.test(at.lower(k - 1))
  for (let i = k - 1; i >= k - 4 && at.isWord(i); i--) {
    if (measures.has(at.lower(i))) return true
    if (at.is(i, 'of') && (at.lexeme(i - 1)?.unit !== undefined || at.lexeme(i - 1)?.daytime)) return true
  }
  return false
}

/** "The accident", "his second arrest", "Lidin's trial", "the Grodno fire": a noun phrase of few words that names an event. */
export function eventName(at: CalendarPhrases, i: number): { readonly next: number; readonly value: EventName } | null {
  let whose = ''
  let determined = at.is(i, 'the') || at.is(i, 'possessive') || at.is(i, 'that') || at.is(i, 'this')
  for (let k = i; k < i + 7; k++) {
    if (at.isMark(k, "'’") && at.joined(k)) {
      whose = at.word(k - 1)
      determined = true
      if (at.joined(k + 1) && at.lower(k + 1) === 's') k++
      continue
    }
    if (at.isMark(k, '-')) continue
    if (!at.isWord(k) || bounds.has(at.lower(k))) {
      if (k > i) return null
      if (!determined) return null
      continue
    }
    const word = at.lower(k)
    const kind = kindOfWord.get(word)
    if (
      kind !== undefined &&
      determined &&
      !isEventVerb(word) &&
      !(at.isWord(k + 1) && kindOfWord.has(at.lower(k + 1)) && !isEventVerb(at.lower(k + 1)))
    )
      return { next: k + 1, value: { kind, word, whose } }
  }
  return null
}

/**
 * The telling that a name means: of the person where one is named, with the same word before one of its kind, the one
 * nearest in time to the story where it is known, else the last told before the name. Null where the text dates none.
 */
export function happeningOf(
  happenings: readonly Happening[],
  { kind, word, whose }: EventName,
  at: number,
  story: Point | null,
): Happening | null {
  const ofKind = happenings.filter(told => told.kind === kind && (whose === '' || told.names.includes(whose)))
  const same = ofKind.filter(told => told.word === word)
  const choice = same.length > 0 ? same : ofKind
  if (choice.length === 0 && kind === 'verdict') {
    // A verdict that has no date of its own ends the trial, where its end is told.
    const trials = happenings.filter(told => told.last !== undefined)
    return happeningOf(trials, { kind: 'trial', word: 'trial', whose }, at, story)
  }
  if (story === null) return choice.findLast(told => told.at < at) ?? choice[0] ?? null
  const gap = ({ first }: Happening) => Math.abs(monthsOf(first) - monthsOf(story))
  return choice.reduce<Happening | null>((a, b) => (a === null || gap(b) < gap(a) ? b : a), null)
}
