/**
 * Words and units of a text for comparison. A unit is a sentence, or a line where the text is laid out line by line
 * (verses, numbered articles). Offsets are UTF-16. What a word is and under which key it is compared: word-table.ts, stem.ts.
 */
import { WordTable } from './word-table.ts'

export interface Word {
  readonly start: number
  readonly end: number
  readonly key: string
  /** False for articles, pronouns, auxiliaries and the like. */
  readonly content: boolean
}

export interface Unit {
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
}

const closers = '"\'”’»)]*_'
const openers = '"\'“‘«([*_`'
/** Above this many units of UTF-16 a line is prose, not a verse: an assumption. */
const longestVerse = 600
/** Wrapped lines are not wider than this. Assumption. */
const widestColumn = 140
/** Verses seldom hold three sentences, paragraphs often do: above this share of such lines, lines are paragraphs. Assumption. */
const mostLong = 0.25

/**
 * Cuts a text into units with their words.
 *
 * @example
 * cutUnits('He fled. They stayed.').map(unit => unit.words.length) // => [2, 2]
 */
export function cutUnits(text: string): Unit[] {
  const words = cutWords(text)
  const units: Unit[] = []
  let w = 0
  for (const [from, to] of cutSpans(text)) {
    const inside: Word[] = []
    while (w < words.length && words[w]!.start < to) {
      if (words[w]!.start >= from) inside.push(words[w]!)
      w++
    }
    if (inside.length === 0) continue
    const [first, last] = [inside[0]!.start, inside.at(-1)!.end]
    units.push({ start: startOf(text, first, from), end: endOf(text, last, to), words: inside })
  }
  return units
}

/** Every word of a text. */
export function cutWords(text: string): Word[] {
  const table = new WordTable()
  table.add(text)
  return Array.from({ length: table.length }, (_, n) => ({
    start: table.starts[n]!,
    end: table.ends[n]!,
    key: table.keys[table.ids[n]!]!,
    content: table.content[n] === 1,
  }))
}

function startOf(text: string, start: number, limit: number): number {
  let at = start
  while (at > limit && openers.includes(text[at - 1]!)) at--
  return at
}

function endOf(text: string, end: number, limit: number): number {
  let at = end
  while (at < limit && /[.!?…,;:]/.test(text[at]!)) at++
  while (at < limit && closers.includes(text[at]!)) at++
  return at
}

/** Spans of sentences; of lines where lines are verses. A line break ends a sentence unless lines are wrapped. */
function* cutSpans(text: string): Generator<[number, number]> {
  const { verses, wrapped } = layoutOf(text)
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!
    if (c === '\n') {
      if (wrapped && !/^\n[ \t\r]*(?:\n|[-*#>|]|\d+[.)])/.test(text.slice(at, at + 40))) continue
      yield [from, at]
      from = at + 1
    } else if (!verses && (c === '.' || c === '!' || c === '?' || c === '…') && endsSentence(text, at)) {
      let end = at + 1
      while (end < text.length && (closers.includes(text[end]!) || '.!?'.includes(text[end]!))) end++
      yield [from, end]
      from = end
      at = end - 1
    }
  }
  yield [from, text.length]
}

function endsSentence(text: string, at: number): boolean {
  let next = at + 1
  while (next < text.length && (closers.includes(text[next]!) || '.!?…'.includes(text[next]!))) next++
  if (next < text.length && !/\s/.test(text[next]!)) return false
  while (next < text.length && /\s/.test(text[next]!)) next++
  while (next < text.length && openers.includes(text[next]!)) next++
  if (next < text.length && !/[\p{Lu}\p{N}\p{Lo}]/u.test(text[next]!)) return false
  if (text[at] !== '.') return true
  let from = at
  while (from > 0 && at - from < 12 && /[\p{L}\p{N}]/u.test(text[from - 1]!)) from--
  const word = text.slice(from, at)
  return !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Capt|No|pp?|vol|ed|cf|vs|trans|Jr|Sr)$/u.test(word)
}

const sentenceEnd = /[.!?…]\P{L}{0,4}(?=\s|$)/gu

/** How lines are used: one a verse (numbered, or closed and of many lengths), or broken at a width. Read from the beginning. */
function layoutOf(text: string): { verses: boolean; wrapped: boolean } {
  const lines = text
    .slice(0, 200_000)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (lines.length < 5) return { verses: false, wrapped: false }
  const share = (test: (line: string) => boolean): number => lines.filter(test).length / lines.length
  const lengths = lines.map(line => line.length).sort((x, y) => x - y)
  const wide = lengths[Math.floor(lengths.length * 0.9)]!
  const full = share(line => line.length > wide * 0.85)
  const closed = share(line => /[.!?:;,—]\p{P}*$/u.test(line))
  const wrapped = wide < widestColumn && closed < 0.6 && full > 0.4
  const numbered = share(line => /^(?:\d+[:.]?)+\s/.test(line)) > 0.7
  const paragraphs = share(line => (line.match(sentenceEnd) ?? []).length > 2) > mostLong
  const verses = lengths.at(-1)! <= longestVerse && (numbered || (closed > 0.8 && full < 0.5 && !paragraphs))
  return { verses, wrapped }
}
