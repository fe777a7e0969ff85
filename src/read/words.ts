import { createRequire } from 'node:module'
import type { Span } from '../case/passage.ts'

/** What the tagger tells, in text order. A paragraph's last sentence is closed before the paragraph is. */
export interface Listener {
  token(start: number, end: number, word: string, tag: string): void
  closeSentence(): void
  closeParagraph(): void
}

/**
 * Tokens, tags and sentence ends come from wink-nlp (MIT) with its small English model. Only tokens, sentence ends and
 * parts of speech are asked for: the full pipeline costs half as much again. The model is loaded at the first call.
 *
 * Limits. wink-nlp needs time that grows with the square of a word's length, so a run of more than `longestWord`
 * characters without a space is never shown to it: it is one token tagged X.
 */
const longestWord = 120
/** wink-nlp keeps every unknown word for good. After this many characters a new tagger is made, so memory stays bounded. */
const charactersPerTagger = 20_000_000
/** Text is shown to the tagger in pieces of about this many characters. */
const pieceLength = 20_000

interface Tagger {
  readDoc(text: string): {
    tokens(): { out<T>(its: (...args: never[]) => T): T[] }
    sentences(): { out<T>(its: (...args: never[]) => T): T[] }
  }
  its: Record<'value' | 'pos', () => string> & { span: () => number[]; uniqueId: () => number }
}

let tagger: Tagger | undefined
let shown = 0
/** Number of words in the model's lexicon. */
let lexiconSize = 0

function theTagger(): Tagger {
  if (tagger === undefined || shown > charactersPerTagger) {
    const require = createRequire(import.meta.url)
    tagger = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']) as Tagger
    shown = 0
    lexiconSize = tagger.readDoc('zzyzxqk').tokens().out<number>(tagger.its.uniqueId)[0]!
  }
  return tagger
}

/**
 * Tags the paragraphs of a text, which are in text order. Each call of the tagger costs as much as some hundred characters, so
 * short paragraphs are shown to it together, a blank line between them: no pattern of the tagger reaches over that.
 */
export function tagWords(text: string, paragraphs: readonly Span[], listener: Listener): void {
  let piece: Stretch[] = []
  let length = 0
  const flush = (): void => {
    if (piece.length > 0) tagPiece(text, piece, listener)
    piece = []
    length = 0
  }
  const add = (start: number, end: number, last: boolean): void => {
    piece.push({ start, end, last })
    length += end - start
    if (length > pieceLength) flush()
  }
  for (const { start, end } of paragraphs) {
    let from = start
    for (let at = start; at < end; ) {
      let stop = at
      while (stop < end && !isBlank(text.charCodeAt(stop))) stop++
      if (stop - at > longestWord) {
        if (at > from) add(from, at, false)
        flush()
        listener.token(at, stop, text.slice(at, stop), 'X')
        from = stop
      } else if (stop - from > pieceLength) {
        add(from, stop, false)
        flush()
        from = stop
      }
      while (stop < end && isBlank(text.charCodeAt(stop))) stop++
      at = stop
    }
    if (end > from) add(from, end, true)
    else {
      flush()
      listener.closeSentence()
      listener.closeParagraph()
    }
  }
  flush()
}

/** Spaces of any width, tabs, line ends and the byte-order mark. */
export const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 &&
    (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff))

/** A stretch that is shown with others; `last` where its paragraph ends with it. */
interface Stretch extends Span {
  readonly last: boolean
}

const between = '\n\n'
/** A token that is not found within so many characters is none of the text. An assumption. */
const nearby = 200

function tagPiece(text: string, stretches: readonly Stretch[], listener: Listener): void {
  const { readDoc, its } = theTagger()
  const shownText = stretches.map(({ start, end }) => text.slice(start, end)).join(between)
  shown += shownText.length
  const doc = readDoc(shownText)
  const words = doc.tokens().out(its.value)
  const tags = doc.tokens().out(its.pos)
  const ends = new Uint8Array(words.length)
  for (const [, last] of doc.sentences().out<number[]>(its.span)) ends[last!] = 1
  let n = 0
  let stretch = stretches[0]!
  /** Where the stretch ends in what is shown, and how far it is moved there. */
  let [stop, shift] = [stretch.end - stretch.start, stretch.start]
  const close = (): void => {
    if (!stretch.last) return
    listener.closeSentence()
    listener.closeParagraph()
  }
  let at = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.length === 0 || isBlank(word.charCodeAt(0))) continue
    while (at < shownText.length && isBlank(shownText.charCodeAt(at))) at++
    let from = at
    if (!shownText.startsWith(word, at)) {
      from = shownText.slice(at, at + nearby).indexOf(word) + at
      if (from < at) continue
    }
    while (from >= stop) {
      close()
      stretch = stretches[++n]!
      shift = stretch.start - stop - between.length
      stop = stretch.end - shift
    }
    at = from + word.length
    listener.token(from + shift, at + shift, word, tags[i]!)
    const cut = i === words.length - 1 && !stretch.last
    if (ends[i] === 1 && !cut && !goesOn(text, from + shift, at + shift, word)) listener.closeSentence()
  }
  for (close(); ++n < stretches.length; close()) stretch = stretches[n]!
}

const known = new Map<string, boolean>()

/**
 * True where the model's lexicon (the words of WordNet) holds the lower-case word or its singular. Names of people and
 * places are not in it, so a capitalised word that is not common is a name or a misprint.
 *
 * @example
 * isCommonWord('speeches') // => true
 */
export function isCommonWord(word: string): boolean {
  let common = known.get(word)
  if (common !== undefined) return common
  common =
    /^[a-zé'’-]{2,24}$/.test(word) &&
    (holds(word) || (word.length > 4 && word.endsWith('s') && holds(word.slice(0, -1))))
  if (known.size > 100_000) known.clear()
  known.set(word, common)
  return common
}

/** Words outside the lexicon get numbers above all of it; the first nonsense word shows where those begin. */
function holds(word: string): boolean {
  const { readDoc, its } = theTagger()
  const ids = readDoc(word).tokens().out<number>(its.uniqueId)
  return ids.length === 1 && ids[0]! < lexiconSize
}

/** Abbreviations after which a sentence goes on, as scholarly English prints them. */
const abbreviations = new Set(
  'op cit pp p vol vols no nos ed eds trans tr cf ca fig ff col cols art ch esp viz vs dr mr mrs ms st prof gen col rev'.split(
    ' ',
  ),
)

/** Initials of two letters: romanised Cyrillic ones and old English short forms. */
export const initialPairs: ReadonlySet<string> = new Set(
  'Iu Ia Yu Ya Ye Yo Zh Kh Ch Sh Ts Dm Vl Al Fr Ed Wm Geo Chas Jos Thos Th Ph'.split(' '),
)

/** True where wink-nlp closed a sentence too early: after an abbreviation, a Cyrillic initial, or before a small letter. */
function goesOn(text: string, from: number, end: number, word: string): boolean {
  if (word !== '.' && !word.endsWith('.')) return false
  let start = word === '.' ? from : end - 1
  const stop = start
  while (start > 0 && stop - start < 6 && isLetter(text.charCodeAt(start - 1))) start--
  const before = text.slice(start, stop)
  if (before.length === 1 && before >= 'А' && before <= 'Я') return true
  if (initialPairs.has(before)) return true
  if (abbreviations.has(before.toLowerCase())) return true
  let next = end
  while (next < text.length && isBlank(text.charCodeAt(next))) next++
  const after = text.charCodeAt(next)
  return (after >= 97 && after <= 122) || after === 44 || after === 59
}

const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0x410 && code <= 0x44f)
