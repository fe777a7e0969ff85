/**
 * Quotation marks: which glyph closes which, and what the neighbours of a mark allow it to be.
 *
 * A straight mark says nothing about its side and an apostrophe looks like a closing mark, so each mark gets three
 * readings from its neighbours alone: it may open, it may close, and, where it may close, whether it may as well be the
 * apostrophe of a possessive plural ("the workers' rights"). `pairs.ts` decides between them. One pass, no backtracking.
 * Glyphs: Unicode 17, chapter 6.2 (general punctuation, quotation marks), and the ``TeX'' habit.
 */
export interface Mark {
  readonly at: number
  readonly end: number
  readonly glyph: string
  readonly opens: boolean
  readonly closes: boolean
  /** Closes, but may be an apostrophe: a letter s before it, a blank behind it. */
  readonly doubtful: boolean
}

/** Every opening glyph with the glyphs that may close it. The last ones are the usual misprints. */
export const closers: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  "'": "'’",
  '‘': "’'",
  '‚': '‘’',
  '‛': "’'",
  '`': "'’´`",
  '``': "''|\"|”",
  "''": "''",
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
}

/** True where `glyph` may close what `opener` opened. */
export const mayClose = (opener: string, glyph: string): boolean => {
  const list = closers[opener]
  if (list === undefined) return false
  return list.includes('|') ? list.split('|').includes(glyph) : glyph.length > 1 ? list === glyph : list.includes(glyph)
}

/** Marks that an apostrophe can be mistaken for. */
export const isSingle = (opener: string): boolean => "'‘‚‛`".includes(opener) && opener.length === 1

const glyphs = '"“”„‟\'‘’‚‛`´«»‹›「」『』'
/** A plain letter or digit: an apostrophe between two of them is never a mark. */
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
const blank = 32
/** A colon, comma or semicolon. */
const isPause = (code: number): boolean => code === 58 || code === 44 || code === 59
const openOnly = '“„‟‘‚‛「『'
const closeOnly = '”’´」』'
const space = /\s/
const letter = /[\p{L}\p{N}]/u
const beginning = /[([{$£€¿¡…<—–*_\-"“„'‘‚`«‹»›]/
const leading = /[\s([{<—–\-*_/=>\u2010-\u2015]/

/** What a character may be beside a mark, one bit each; looked up a character, since every one of a text is asked. */
const is = { asked: 1, glyph: 2, space: 4, letter: 8, beginning: 16, leading: 32 }
const kinds = new Uint8Array(65_536)
const kindOf = (code: number): number => kinds[code]! || askKind(code)

function askKind(code: number): number {
  const char = String.fromCharCode(code)
  const kind =
    is.asked |
    (glyphs.includes(char) ? is.glyph : 0) |
    (space.test(char) ? is.space : 0) |
    (letter.test(char) ? is.letter : 0) |
    (beginning.test(char) ? is.beginning : 0) |
    (leading.test(char) ? is.leading : 0)
  kinds[code] = kind
  return kind
}

/**
 * All marks of `text` between `start` and `end`, in order. `reversed` where the text sets guillemets »so«; `elided` says
 * whether the word behind an apostrophe is one that drops its beginning ('tis, '30s).
 */
export function readMarks(
  text: string,
  start: number,
  end: number,
  reversed: boolean,
  elided: (word: string) => boolean,
): Mark[] {
  const marks: Mark[] = []
  for (let at = start; at < end; at++) {
    if ((kindOf(text.charCodeAt(at)) & is.glyph) === 0) continue
    const numbered = isNoteNumber(text, at)
    if (
      !numbered &&
      isWord(text.charCodeAt(at - 1)) &&
      isWord(text.charCodeAt(at + 1)) &&
      at > start &&
      at + 1 < end &&
      "'’".includes(text[at]!)
    )
      continue
    const char = text[at]!
    const doubled = (char === '`' || char === "'") && text[at + 1] === char && at + 1 < end
    const glyph = doubled ? char + char : char
    const stop = at + glyph.length
    const before = at === start ? blank : text.charCodeAt(at - 1)
    const after = kindOf(stop >= end ? blank : text.charCodeAt(stop))
    const spaceBefore = (kindOf(before) & is.space) !== 0
    const spaceAfter = (after & is.space) !== 0
    const letterAfter = (after & is.letter) !== 0 && !numbered
    // A mark right behind one that opens stands where a word would start.
    const previous = marks.at(-1)
    const leads = (kindOf(before) & is.leading) !== 0 || (previous?.end === at && previous.opens)
    const starts = !spaceAfter && (letterAfter || (after & is.beginning) !== 0 || text.startsWith('..', stop))
    let opens = leads && starts
    let closes = !spaceBefore && !opens
    if (openOnly.includes(glyph)) {
      // German sets its closing mark as the English opening one.
      closes = !spaceBefore && !letterAfter && (glyph === '“' || glyph === '‘')
      opens = !spaceAfter
    } else if (closeOnly.includes(glyph)) {
      opens = false
      closes = glyph === '’' ? !spaceBefore && !letterAfter : true
    } else if ('«»‹›'.includes(glyph)) {
      opens = '«‹'.includes(glyph) !== reversed
      closes = !opens
    } else if (glyph === '``') {
      opens = true
      closes = false
    } else {
      if (glyph === "'" || glyph === '`') closes &&= !letterAfter
      if (glyph === '"' && spaceBefore && spaceAfter) opens = closes = true
      if (letterAfter && isPause(before)) opens = true
    }
    if (opens && "'‘".includes(glyph) && elided(text.slice(stop, stop + 8))) opens = false
    if (opens || closes)
      marks.push({ at, end: stop, glyph, opens, closes, doubtful: closes && possessive(text, at, stop) })
    at = stop - 1
  }
  return marks
}

/** A note's number stands behind the mark at `at`: "… said.'14 Later". Before it stands what a quotation can end with. */
function isNoteNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1)
  if (code < 48 || code > 57 || !/[\p{L}.,;:!?…)]/u.test(text[at - 1] ?? ' ')) return false
  return /^\d{1,3}(?![\p{L}\p{N}'’])/u.test(text.slice(at + 1, at + 6))
}

/** An apostrophe behind s with a word to come may belong to a possessive plural: "workers' rights". */
const possessive = (text: string, at: number, stop: number): boolean =>
  "'’".includes(text[at]!) &&
  stop - at === 1 &&
  'sSzx'.includes(text[at - 1] ?? ' ') &&
  space.test(text[stop] ?? '.') &&
  letter.test(text.slice(stop, stop + 4).trimStart()[0] ?? '.')
