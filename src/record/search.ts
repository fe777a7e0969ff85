/**
 * Search over the pieces of all texts. *Exact*: every word as it is written, but for case and marks; words in quotation
 * marks stand side by side; a star ends a word that may go on. *Loose*: each word stands by itself and also
 * finds its spelling variants: terms of the case that share most of its three-letter parts.
 */

import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { Driver } from './driver.ts'
import { foldedWords, type Word } from './fold.ts'
import { probeIndex } from './index-check.ts'
import { likest, likestTerms } from './likest.ts'
import { needForm } from './migrate.ts'
import { newlines } from './texts.ts'

export interface SearchOptions {
  readonly mode?: 'exact' | 'loose'
  /** Only in this source. */
  readonly source?: string
  readonly limit?: number
  /** Passages are counted up to this many, a thousand unless told: to count all that hold a common word takes longest. */
  readonly count?: number | 'all'
}

/** One hit in its context. Offsets are code points of the source's text, end exclusive. */
export interface Hit {
  readonly source: string
  readonly siglum: string
  readonly title: string
  readonly start: number
  readonly end: number
  /** The line of the text it begins in, from 1. */
  readonly line: number
  readonly before: string
  readonly match: string
  readonly after: string
}

export interface SearchResult {
  readonly hits: readonly Hit[]
  /** How many passages hold the words, whether or not their hits are listed. */
  readonly passages: number
  /** True where there are more passages than `passages` says: they are counted so far and no further. */
  readonly more: boolean
  /** Loose only: the spellings that were looked for. */
  readonly spellings: readonly string[]
}

/** Finds words in what is no text of the case: its own words are the terms that a loose word may also mean. */
export function findIn<T>(
  rows: readonly T[],
  textOf: (row: T) => string,
  query: string,
  mode: 'exact' | 'loose',
): readonly T[] {
  const asked = parse(query)
  if (asked.length === 0) return []
  const read = rows.map(row => ({ row, text: [...foldedWords(textOf(row))] }))
  const terms = new Set(read.flatMap(({ text }) => text.map(word => word.form)))
  const phrases = mode === 'loose' ? asked.flatMap(phrase => loosen(phrase, form => likest(form, () => terms))) : asked
  return read
    .filter(({ text }) => phrases.every(phrase => text.some((_, i) => lengthAt(text, i, phrase) > 0)))
    .map(({ row }) => row)
}

/** A phrase: words that must stand side by side, each in any of its forms; `open` ends with a star. */
interface Phrase {
  readonly words: readonly (readonly string[])[]
  readonly open: boolean
}

/** Characters of context on each side: about a line, as concordances print it. */
const contextUnits = 60
const mostWords = 32
/** Passages are counted so far unless told (assumption: beyond it nobody reads them one by one; the web room lists 500). */
const mostCounted = 1000

/** Finds the words of `query`; hits come in the order of the sources and their texts. */
export function search(db: Driver, query: string, options: SearchOptions = {}): SearchResult {
  const { mode = 'exact', source, limit = 50, count = mostCounted } = options
  const asked = parse(query)
  const phrases = mode === 'loose' ? asked.flatMap(phrase => loosen(phrase, form => likestTerms(db, form))) : asked
  if (phrases.length === 0) return { hits: [], passages: 0, more: false, spellings: [] }
  trustIndex(db)
  const match = phrases.map(toFts).join(' AND ')
  const only =
    source === undefined
      ? ''
      : 'AND piece.text = (SELECT text.id FROM text JOIN source ON source.digest = text.digest WHERE source.id = ?)'
  const values = source === undefined ? [] : [source]
  const pieces = db.all<{ text: number; start: number; line: number; body: string }>(
    `SELECT piece.text, piece.start, piece.line, piece.body FROM words JOIN piece ON piece.id = words.rowid
     WHERE words MATCH ? ${only} ORDER BY words.rowid LIMIT ?`,
    match,
    ...values,
    limit,
  )
  // Fewer than were asked for are all there are; only else they are counted, and never fewer than are listed.
  const most = count === 'all' ? Number.POSITIVE_INFINITY : Math.max(count, limit)
  const counted = pieces.length < limit ? pieces.length : countPassages(db, match, only, values, most)
  const hits: Hit[] = []
  const heads = new Map<number, readonly Head[]>()
  for (const piece of pieces) {
    if (!heads.has(piece.text)) heads.set(piece.text, headsOf(db, piece.text, source))
    for (const place of places(piece.body, phrases)) {
      const line = piece.line + newlines(piece.body.slice(0, place.start))
      for (const head of heads.get(piece.text)!) hits.push({ ...head, line, ...inContext(piece, place) })
    }
    if (hits.length >= limit) break
  }
  const spellings = mode === 'loose' ? [...new Set(phrases.flatMap(phrase => phrase.words.flat()))] : []
  return { hits: hits.slice(0, limit), passages: Math.min(counted, most), more: counted > most, spellings }
}

type Head = Pick<Hit, 'source' | 'siglum' | 'title'>

/** The sources that have this text, or the one that is asked for. */
const headsOf = (db: Driver, text: number, source: string | undefined): readonly Head[] =>
  db.all<Head & Record<string, string>>(
    `SELECT source.id AS source, siglum, title FROM source JOIN text ON text.digest = source.digest
     WHERE text.id = ? ${source === undefined ? '' : 'AND source.id = ?'}`,
    text,
    ...(source === undefined ? [] : [source]),
  )

/** How many passages match, or one more than `most`. */
function countPassages(db: Driver, match: string, only: string, values: readonly string[], most: number): number {
  const from = `words ${only && 'JOIN piece ON piece.id = words.rowid'} WHERE words MATCH ? ${only}`
  const count = `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} LIMIT ?)`
  return db.one<{ n: number }>(count, match, ...values, most === Number.POSITIVE_INFINITY ? -1 : most + 1).n
}

const trusted = new WeakSet<Driver>()

/** Looks once for each open case whether its index fits. Throws `damaged-case`: finding nothing must mean that nothing is there. */
function trustIndex(db: Driver): void {
  if (trusted.has(db)) return
  needForm(db, 7)
  if (!probeIndex(db))
    throw new Fault(
      'damaged-case',
      `The search index of "${db.path}" does not fit its texts, so a search would miss passages. Open the case to write, as "countertrial serve" does: it is then made anew.`,
    )
  trusted.add(db)
}

/** Reads a query: words, "words side by side", and word*. */
function parse(query: string): Phrase[] {
  const parts = query.slice(0, 1000).match(/"[^"]*"\*?|[^\s"]+/g) ?? []
  return parts
    .map(part => ({
      words: [...foldedWords(part)].slice(0, mostWords).map(word => [word.form]),
      open: part.endsWith('*'),
    }))
    .filter(phrase => phrase.words.length > 0)
    .slice(0, mostWords)
}

/** FTS5's form of a phrase. Forms hold only letters, digits and marks, so quoting them is safe. */
function toFts({ words, open }: Phrase): string {
  const star = open ? '*' : ''
  const [first] = words
  if (words.length === 1) return `(${first!.map(form => `"${form}"${star}`).join(' OR ')})`
  return `"${words.map(forms => forms[0]).join(' ')}"${star}`
}

/** Each word by itself, with the terms that are spelt alike; a run of single characters stays together. */
function loosen(phrase: Phrase, alike: (form: string) => readonly string[]): Phrase[] {
  if (phrase.words.every(([form]) => [...form!].length === 1)) return [phrase]
  return phrase.words.map(([form]) => ({ open: phrase.open, words: [[form!, ...alike(form!)]] }))
}

/** Where the phrases stand in a piece, in text order. */
function places(body: string, phrases: readonly Phrase[]): { readonly start: number; readonly end: number }[] {
  const text = [...foldedWords(body)]
  const found: { start: number; end: number }[] = []
  const begins = new Set(phrases.flatMap(phrase => phrase.words[0]!))
  const open = phrases.some(phrase => phrase.open && phrase.words.length === 1)
  for (let i = 0; i < text.length; i++) {
    if (!open && !begins.has(text[i]!.form)) continue
    const length = Math.max(0, ...phrases.map(phrase => lengthAt(text, i, phrase)))
    if (length === 0) continue
    found.push({ start: text[i]!.start, end: text[i + length - 1]!.end })
    i += length - 1
  }
  return found
}

function lengthAt(text: readonly Word[], at: number, { words, open }: Phrase): number {
  const fits = words.every((forms, k) => {
    const form = text[at + k]?.form
    if (form === undefined) return false
    return open && k === words.length - 1 ? forms.some(start => form.startsWith(start)) : forms.includes(form)
  })
  return fits ? words.length : 0
}

function inContext(
  piece: { readonly start: number; readonly body: string },
  place: { readonly start: number; readonly end: number },
): Pick<Hit, 'start' | 'end' | 'before' | 'match' | 'after'> {
  const map = mapOffsets(piece.body)
  return {
    start: piece.start + map.toPoints(place.start),
    end: piece.start + map.toPoints(place.end),
    before: piece.body.slice(Math.max(0, place.start - contextUnits), place.start).toWellFormed(),
    match: piece.body.slice(place.start, place.end),
    after: piece.body.slice(place.end, place.end + contextUnits).toWellFormed(),
  }
}
