import { createRequire } from 'node:module'

/** One token as the tagger hands it over. `closes` is set on the last token of a sentence. */
export interface Tagged {
  start: number
  end: number
  word: string
  tag: string
  closes: boolean
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

/** Tags text[start, end) and hands the tokens over in order. One object is reused for all of them: copy what you keep. */
export function tagWords(text: string, start: number, end: number, push: (token: Tagged) => void): void {
  const token: Tagged = { start, end, word: '', tag: 'X', closes: false }
  let from = start
  for (let at = start; at < end; ) {
    let stop = at
    while (stop < end && !isBlank(text.charCodeAt(stop))) stop++
    if (stop - at > longestWord) {
      if (at > from) tagPiece(text, from, at, false, token, push)
      Object.assign(token, { start: at, end: stop, word: text.slice(at, stop), tag: 'X', closes: false })
      push(token)
      from = stop
    } else if (stop - from > pieceLength) {
      tagPiece(text, from, stop, false, token, push)
      from = stop
    }
    while (stop < end && isBlank(text.charCodeAt(stop))) stop++
    at = stop
  }
  if (end > from) tagPiece(text, from, end, true, token, push)
}

/** Spaces of any width, tabs, line ends and the byte-order mark. */
export const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 &&
    (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff))

function tagPiece(
  text: string,
  start: number,
  end: number,
  last: boolean,
  token: Tagged,
  push: (token: Tagged) => void,
): void {
  const { readDoc, its } = theTagger()
  shown += end - start
  const doc = readDoc(text.slice(start, end))
  const words = doc.tokens().out(its.value)
  const tags = doc.tokens().out(its.pos)
  const ends = new Set(
    doc
      .sentences()
      .out<number[]>(its.span)
      .map(span => span[1]),
  )
  let at = start
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const found = text.startsWith(word, at) ? at : text.indexOf(word, at)
    if (found < 0 || word.length === 0 || isBlank(word.charCodeAt(0))) {
      if (ends.has(i)) token.closes = true
      continue
    }
    token.start = found
    token.end = at = found + word.length
    token.word = word
    token.tag = tags[i]!
    token.closes = ends.has(i) && (last || i < words.length - 1) && !goesOn(text, token)
    while (at < end && isBlank(text.charCodeAt(at))) at++
    push(token)
  }
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
function goesOn(text: string, token: Tagged): boolean {
  if (token.word !== '.' && !token.word.endsWith('.')) return false
  let start = token.word === '.' ? token.start : token.end - 1
  const stop = start
  while (start > 0 && stop - start < 6 && isLetter(text.charCodeAt(start - 1))) start--
  const before = text.slice(start, stop)
  if (before.length === 1 && before >= 'А' && before <= 'Я') return true
  if (initialPairs.has(before)) return true
  if (abbreviations.has(before.toLowerCase())) return true
  let next = token.end
  while (next < text.length && isBlank(text.charCodeAt(next))) next++
  const after = text.charCodeAt(next)
  return (after >= 97 && after <= 122) || after === 44 || after === 59
}

const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0x410 && code <= 0x44f)
