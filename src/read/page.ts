import type { Span } from '../case/passage.ts'
import { isBlank } from './words/blank.ts'
import { type Form, tagWords } from './words/words.ts'

/** A word, number or mark. `tag` is the universal part of speech (PROPN, VERB …), as wink-nlp guesses it. */
export interface Token extends Span {
  readonly word: string
  /** The word in lower case. */
  readonly lower: string
  readonly tag: string
  /** Index of the word among the page's forms. */
  readonly form: number
  /** What the rules for voices ask of names (`voices/scene.ts`), for which words count as they stand here. */
  readonly mention: null
  readonly owns: false
}

/** A sentence. `from` and `to` are indexes of its tokens, end exclusive. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
  /** Index of its paragraph. */
  readonly paragraph: number
}

/** A paragraph: a block between blank lines, or a line. `from` and `to` are indexes of its sentences, end exclusive. */
export interface Paragraph extends Span {
  readonly from: number
  readonly to: number
}

/** A text cut into paragraphs, sentences and tokens, once, for every reader. Offsets are UTF-16, end exclusive. */
export interface Page {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** The words as printed, each once or seldom twice: what depends on the word alone is asked once for all its tokens. */
  readonly forms: readonly Pick<Form, 'word' | 'lower'>[]
  /** Index of the token that holds the offset, or of the first one after it. */
  tokenAt(offset: number): number
  /** Index of the sentence that holds the offset, or of the first one after it. */
  sentenceAt(offset: number): number
}

/** Pages made so far: tells the words that this page has numbered from others. */
let pages = 0

/**
 * Cuts a text into paragraphs, sentences and tokens. Nothing of the text is changed: every token is a slice of it.
 *
 * @example
 * makePage('Mr. Smith saw N. I. Bukharin. He left.').sentences.length // => 2
 */
export function makePage(text: string): Page {
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const forms: Form[] = []
  const number = ++pages
  let from = 0
  for (const block of findParagraphs(text)) {
    const firstSentence = sentences.length
    tagWords(text, block, {
      token: (start, form, tag) => {
        const { word, lower } = form
        if (form.page !== number) {
          form.page = number
          form.index = forms.push(form) - 1
        }
        tokens.push({ start, end: start + word.length, word, lower, tag, form: form.index, mention: null, owns: false })
      },
      closeSentence: () => {
        if (tokens.length === from) return
        const span = { start: tokens[from]!.start, end: tokens.at(-1)!.end }
        sentences.push({ ...span, from, to: tokens.length, paragraph: paragraphs.length })
        from = tokens.length
      },
    })
    paragraphs.push({ ...block, from: firstSentence, to: sentences.length })
  }
  return {
    text,
    paragraphs,
    sentences,
    tokens,
    forms,
    tokenAt: finder(tokens, text.length),
    sentenceAt: finder(sentences, text.length),
  }
}

/** Offsets between two entries of the table below, as a power of two: few tokens end between them. */
const stride = 5

/** The index of the first span that ends after an offset: from a table of every 32nd offset a few steps on. */
function finder(spans: readonly Span[], length: number): (offset: number) => number {
  const firsts = new Int32Array((length >> stride) + 1).fill(spans.length)
  let entry = 0
  for (let i = 0; i < spans.length; i++)
    while (entry < firsts.length && entry << stride < spans[i]!.end) firsts[entry++] = i
  return offset => {
    if (offset >= length) return spans.length
    let i = offset < 0 ? 0 : firsts[offset >> stride]!
    while (i < spans.length && spans[i]!.end <= offset) i++
    return i
  }
}

/** A line this long or longer holds a paragraph of its own (assumption: nobody sets type wider than this). */
const longestSetLine = 120
const shortestSetLine = 40

/** Blocks between blank lines, cut where a paragraph plainly ends; a block whose lines are not set to one measure is cut at its lines, save where a line runs on. */
function findParagraphs(text: string): Span[] {
  const found: Span[] = []
  let block: Span[] = []
  const close = (): void => {
    for (const lines of cutWherePlain(text, block)) {
      if (isSetToMeasure(lines)) found.push({ start: lines[0]!.start, end: lines.at(-1)!.end })
      else
        for (const [i, line] of lines.entries()) {
          if (i > 0 && runsOn(text, lines[i - 1]!, line)) found.push({ start: found.pop()!.start, end: line.end })
          else found.push(line)
        }
    }
    block = []
  }
  for (let at = 0; at <= text.length; ) {
    let stop = text.indexOf('\n', at)
    if (stop < 0) stop = text.length
    let [start, end] = [at, stop]
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start < end) block.push({ start, end })
    else if (block.length > 0) close()
    at = stop + 1
  }
  if (block.length > 0) close()
  return found
}

/** How much of the measure the last line of a paragraph leaves free (assumption: justified type varies by less). */
const leastFree = 1 / 8
const endsSentence = /[.!?…]["'”’»)\]]{0,2}\d{0,3}$/

/**
 * Cuts wrapped lines that no blank line parts: after a sentence, where the next line is set in, or where its first word
 * had room on the line before, which lines wrapped in one paragraph never leave.
 */
function cutWherePlain(text: string, block: readonly Span[]): Span[][] {
  const measure = block.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  if (block.length < 3 || measure < shortestSetLine || measure > longestSetLine) return [[...block]]
  const indent = ({ start }: Span): number => start - 1 - text.lastIndexOf('\n', start - 1)
  const parts: Span[][] = [[]]
  for (const [i, line] of block.entries()) {
    const before = block[i - 1]
    if (before && endsSentence.test(text.slice(Math.max(before.start, before.end - 8), before.end))) {
      const free = measure - (before.end - before.start)
      const space = text.slice(line.start, line.end).search(/\s/)
      const first = space < 0 ? line.end - line.start : space
      const hadRoom = free > first && free >= measure * leastFree && !/\p{Ll}/u.test(text[line.start]!)
      if (hadRoom || indent(line) >= indent(before) + 2) parts.push([])
    }
    parts.at(-1)!.push(line)
  }
  return parts
}

function isSetToMeasure(lines: readonly Span[]): boolean {
  if (lines.length < 2) return false
  return lines.slice(0, -1).every(line => {
    const length = line.end - line.start
    return length >= shortestSetLine && length <= longestSetLine
  })
}

/** A shorter line is an entry of a list or a verse (assumption). */
const shortestProse = 20
/** Words in small letters that make a line prose and no heading, label or entry of a list (assumption). */
const prose = /(?:^|\s)\p{Ll}[\p{Ll}’'-]*,?(?=\s.*\s\p{Ll}+,?\s)/u

/**
 * True where a sentence goes on over a line end: the next line begins in small letters, or a line of prose without a stop
 * is followed by more prose ("held by William", "Stoughton in the town").
 */
function runsOn(text: string, line: Span, next: Span): boolean {
  const length = line.end - line.start
  if (length < shortestProse || length > longestSetLine) return false
  if (/\p{Ll}/u.test(text[next.start]!)) return /[^.!?:]/.test(text[line.end - 1]!)
  // The dearest question comes last.
  return (
    /[\p{L}\p{N},]/u.test(text[line.end - 1]!) &&
    /^(?:\p{Lu}|\d+(?![\d.)\]]))\S*\s+\p{Ll}/u.test(
      text.slice(next.start, Math.min(next.end, next.start + longestSetLine)),
    ) &&
    prose.test(`${text.slice(line.start, line.end)} `)
  )
}
