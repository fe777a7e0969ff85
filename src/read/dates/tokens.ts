import { FormMap, step } from '../words/form-map.ts'
import type { DateLanguage, Lexeme } from './lexicon.ts'

/** What a token is. A date's tokens are cut finer than a sentence's: "1935–6" is three, "19th" two. */
export const word = 1
export const figure = 2
export const mark = 3
/** The end of a paragraph; no phrase reaches over it. */
export const stop = 4

/** The tokens of a text in columns: one row a token, so that a large text makes no million objects. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly kind: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** The number of a figure of up to six digits, the code of a mark, -1 otherwise. */
  readonly value: Int32Array
  readonly lexemes: readonly (Lexeme | undefined)[]
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57
const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7) ||
  (c >= 0x400 && c <= 0x52f)

/** Cuts a text; looks every word up once. Blank lines end a paragraph, and so do line ends after a short line. */
export function tokenize(text: string, { words }: DateLanguage): Tokens {
  const { length } = text
  const forms = formsOf(words)
  const lexemes: (Lexeme | undefined)[] = []
  let columns = makeColumns((length >> 2) + 16)
  for (let at = 0; at < length; ) {
    const c = text.charCodeAt(at)
    const from = at++
    if (c === 32 || c === 9 || c === 13 || c === 0xa0 || c === 0xfeff || (c >= 0x2000 && c <= 0x200b)) continue
    let [kind, value, end] = [mark, c, at]
    let lexeme: Lexeme | undefined
    if (isLetter(c)) {
      end = c === 73 || c === 108 ? misreadEnd(text, from) : 0
      kind = end > 0 ? figure : word
      if (end > 0) value = misread(text.slice(from, end))
      else {
        let hash = step(0, c)
        for (end = at; end < length && isLetter(text.charCodeAt(end)); end++) hash = step(hash, text.charCodeAt(end))
        value = -1
        lexeme = forms.get(text, from, end, hash)
      }
      at = end
    } else if (isDigit(c)) {
      let number = c - 48
      for (; end < length && isDigit(text.charCodeAt(end)); end++) number = number * 10 + text.charCodeAt(end) - 48
      const misreadTo = end - from < 4 && isMisread(text.charCodeAt(end)) ? misreadEnd(text, from) : 0
      kind = figure
      value = end - from > 6 ? -1 : number
      if (misreadTo > 0) {
        end = misreadTo
        value = misread(text.slice(from, end))
      }
      at = end
    } else if (c === 10) {
      let next = at
      while (next < length && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 13)) next++
      const after = text.charCodeAt(next)
      if (after === 10) at = next
      else if (after !== 91 && !endsShort(text, from, next)) continue
      kind = stop
      value = -1
    }
    if (lexemes.length === columns.kind.length) columns = makeColumns(lexemes.length * 2, columns)
    columns.kind[lexemes.length] = kind
    columns.start[lexemes.length] = from
    columns.end[lexemes.length] = end
    columns.value[lexemes.length] = value
    lexemes.push(lexeme)
  }
  return { text, count: lexemes.length, ...columns, lexemes }
}

type Columns = Pick<Tokens, 'kind' | 'start' | 'end' | 'value'>

/** Columns with room for so many tokens, holding those of the smaller ones before. */
function makeColumns(room: number, before?: Columns): Columns {
  const columns = {
    kind: new Uint8Array(room),
    start: new Int32Array(room),
    end: new Int32Array(room),
    value: new Int32Array(room),
  }
  if (before !== undefined)
    for (const name of ['kind', 'start', 'end', 'value'] as const) columns[name].set(before[name])
  return columns
}

/** A short line ends a paragraph, unless a small letter goes on with it. */
const endsShort = (text: string, end: number, next: number): boolean =>
  end - lineStart(text, end) < 40 && !/^\p{Ll}/u.test(text.slice(next, next + 1))

/** Letters that a scanner reads for 1 and 0: "I938", "l2", "193O". */
const isMisread = (c: number): boolean => c === 73 || c === 108 || c === 79
const misread = (words: string): number => Number(words.replace(/[Il]/g, '1').replace(/O/g, '0'))

/** The end of a figure of two or four characters with such a letter in it; 0 where a word stands here. */
function misreadEnd(text: string, from: number): number {
  let [at, digits] = [from, 0]
  for (; at < from + 5; at++) {
    const c = text.charCodeAt(at)
    if (isDigit(c)) digits++
    else if (!isMisread(c)) break
  }
  if (isLetter(text.charCodeAt(at))) return 0
  const day = at - from === 2 && digits === 1 && !isDigit(text.charCodeAt(from))
  return day || (at - from === 4 && digits > 1) ? at : 0
}

/** A lexicon that is asked by a stretch of a text: most words of a text are not in it, and need not be cut out of it. */
function formsOf(words: ReadonlyMap<string, Lexeme>): FormMap<Lexeme> {
  let forms = formsKnown.get(words)
  if (forms === undefined) {
    forms = new FormMap()
    for (const [form, lexeme] of words) {
      let hash = 0
      for (let i = 0; i < form.length; i++) hash = step(hash, form.charCodeAt(i))
      forms.add(form, hash, lexeme)
    }
    formsKnown.set(words, forms)
  }
  return forms
}

const formsKnown = new WeakMap<ReadonlyMap<string, Lexeme>, FormMap<Lexeme>>()

/** Where the line began, looked for no further back than matters. */
function lineStart(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 41 && text.charCodeAt(from - 1) !== 10) from--
  return from
}
