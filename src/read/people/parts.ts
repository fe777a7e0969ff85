import type { Span } from '../../case/passage.ts'
import { isPatronymic } from '../../kit/names.ts'
import { type GivenName, givenNames } from '../../kit/names-given.ts'
import { latin } from '../../kit/names-key.ts'
import { remembered } from '../../kit/remembered.ts'
import type { Page, Token } from '../page.ts'
import { initialPairs } from '../words/sentence-ends.ts'
import { isCommonWord } from '../words/words.ts'
import { bodyHeads, bodyModifiers, bodyNames, peoples } from './lexicon/bodies.ts'
import { placeHeads, places } from './lexicon/places.ts'
import { calendar, functionWords, particles, titles } from './lexicon/words.ts'

/** What the lexicons know of a word, looked up once a page. */
export interface WordInfo {
  readonly text: string
  readonly lower: string
  readonly given: readonly GivenName[]
  readonly patronymic: boolean
  /** An English word that is no name, by the lexicon of the tagger. */
  readonly common: boolean
  /** Breaks a run of capitals: function words, months, numerals. */
  readonly breaks: boolean
  readonly title: boolean
  readonly bodyHead: boolean
  readonly bodyName: boolean
  readonly bodyModifier: boolean
  readonly people: boolean
  readonly placeHead: boolean
  readonly place: boolean
  readonly acronym: boolean
}

/** A capitalised word of a run; a hyphened compound is one part. */
export interface Part extends Span {
  readonly info: WordInfo
  /** First and last token, the last without possessive. */
  readonly first: number
  readonly last: number
  readonly initial: boolean
  readonly possessive: boolean
  /** The words of a hyphened compound, else empty. */
  readonly compound: readonly string[]
}

/** Capitalised words that stand together in one sentence with nothing but spaces, small particles and hyphens between. */
export interface Run {
  readonly parts: readonly Part[]
  readonly sentence: number
}

const capital = /^\p{Lu}/u
const startsCapital = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : capital.test(word)
}

/** Words described so far: few are met in one text only. */
const look = remembered(describe, 20_000)

function describe(text: string): WordInfo {
  const lower = text.toLowerCase().replace('’', "'")
  const acronym =
    text.length > 1 &&
    text.length <= 6 &&
    /^\p{Lu}+$/u.test(text) &&
    !calendar.has(lower) &&
    !(text.length > 4 && isCommonWord(lower))
  const words = lower.includes('-') ? lower.split('-') : [lower]
  const people = words.every(word => peoples.has(word) || (words.length > 1 && isCommonWord(word)))
  return {
    text,
    lower,
    given: givenNames(latin(text)),
    patronymic: isPatronymic(text),
    common: words.every(isCommonWord),
    breaks: functionWords.has(lower) || calendar.has(lower) || /^(?:i|you|he|she|it|we|they)['’]/.test(lower),
    title: titles.has(lower.endsWith('.') ? lower.slice(0, -1) : lower),
    bodyHead: bodyHeads.has(lower),
    bodyName: bodyNames.has(lower),
    bodyModifier: bodyModifiers.has(lower),
    people,
    placeHead: placeHeads.has(lower),
    place: places.has(lower),
    acronym,
  }
}

/** A longer run is cut: no name, title or heading is so long (assumption), and the rules read a run many times. */
const longestRun = 40

/** A tab sets the cells of a row of a table apart (`src/gather/docx.ts`, `html-tables.ts`): no name goes on in the next cell. */
export const opensCell = (text: string, { start }: Token): boolean => text.charCodeAt(start - 1) === 9

/** Every run of capitalised words of the page, in order. */
export function findRuns(page: Page): Run[] {
  const { text, tokens, sentences } = page
  const runs: Run[] = []
  for (let s = 0; s < sentences.length; s++) {
    const { from, to } = sentences[s]!
    let parts: Part[] = []
    for (let i = from; i < to; ) {
      if (!startsCapital(tokens[i]!.word)) {
        i++
        continue
      }
      const part = readPart(tokens, i, to)
      parts.push(part)
      i = nextPart(tokens, part, to)
      if (i >= 0 && parts.length < longestRun && !opensCell(text, tokens[i]!)) continue
      runs.push({ parts, sentence: s })
      parts = []
      i = Math.abs(i)
    }
  }
  return runs
}

/** Ends in 's. */
function isPossessive(word: string): boolean {
  const [mark, letter] = [word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)]
  return (letter === 115 || letter === 83) && (mark === 39 || mark === 0x2019)
}

const alone: readonly string[] = []

function readPart(tokens: readonly Token[], first: number, to: number): Part {
  let last = first
  let compound: string[] | undefined
  while (last + 2 < to && isHyphen(tokens, last + 1) && /^\p{L}/u.test(tokens[last + 2]!.word)) {
    const { word } = tokens[last + 2]!
    compound ??= [tokens[first]!.word]
    compound.push(isPossessive(word) ? word.slice(0, -2) : word)
    last += 2
  }
  // "van der Berg": small words of names before the capital belong to it.
  let from = first
  while (
    from > 0 &&
    first - from < 3 &&
    particles.has(tokens[from - 1]!.word) &&
    tokens[from - 1]!.end < tokens[from]!.start
  )
    from--
  const { start } = tokens[from]!
  let { end } = tokens[last]!
  let word = compound === undefined ? tokens[first]!.word : compound.join('-')
  const owns = isPossessive(tokens[last]!.word) && tokens[last]!.word.length > 2 && !isOffice(tokens[last]!.word)
  if (owns) {
    end -= 2
    if (first === last) word = word.slice(0, -2)
  }
  const owner = tokens[last + 1]
  if (first === last && last + 1 < to && owner?.start === end && isOffice(word + owner.word)) {
    word += owner.word
    end = tokens[++last]!.end
  }
  const next = tokens[last + 1]
  const adjacent = last + 1 < to && next !== undefined && next.start === end
  const dotted = adjacent && next.word === '.' && initialPairs.has(word) && tokens[last + 2]?.start !== next.end
  if (dotted) end = tokens[++last]!.end
  return {
    start,
    end,
    first: from,
    last,
    info: look(word),
    initial: dotted || (word.endsWith('.') && /^(?:\p{Lu}\.){1,3}$/u.test(word)),
    possessive: owns || (adjacent && next.word.length === 2 && isPossessive(next.word)),
    compound: compound ?? alone,
  }
}

/** People's Commissar, Workers' Party: a possessive that is part of a name of a body or office. */
const isOffice = (word: string): boolean => bodyModifiers.has(word.toLowerCase().replace('’', "'"))

const isHyphen = (tokens: readonly Token[], i: number): boolean => {
  const { word, start, end } = tokens[i]!
  return (word === '-' || word === '‑') && start === tokens[i - 1]!.end && end === tokens[i + 1]!.start
}

/** Index of the token that goes on with the run after this part, or minus the index where scanning goes on. */
function nextPart(tokens: readonly Token[], part: Part, to: number): number {
  let i = part.last + 1
  const stop = -i
  if (part.possessive || i >= to) return stop
  if (isSoftSign(tokens, i, to) || (part.info.title && isStop(tokens, i, to))) i++
  if (tokens[i]!.start === part.end) return stop
  if (startsCapital(tokens[i]!.word)) return i
  for (let small = 0; small < 3 && i < to && particles.has(tokens[i]!.word); small++) i++
  return i > part.last + 1 && i < to && startsCapital(tokens[i]!.word) && !part.info.breaks ? i : stop
}

/** The stop of a shortened title that the tagger took off: MR. HOLLIS. */
const isStop = (tokens: readonly Token[], i: number, to: number): boolean =>
  tokens[i]!.word === '.' && tokens[i]!.start === tokens[i - 1]!.end && tokens[i - 1]!.word.length <= 5 && i + 1 < to

/** An apostrophe that closes a romanised soft sign (Esfir’ Gurvich): no quotation was opened before it in the sentence. */
function isSoftSign(tokens: readonly Token[], i: number, to: number): boolean {
  if (tokens[i]!.word !== '’' || i + 1 >= to || tokens[i]!.start !== tokens[i - 1]!.end) return false
  if (tokens[i + 1]!.start === tokens[i]!.end || !startsCapital(tokens[i + 1]!.word)) return false
  for (let k = i - 1; k >= 0 && i - k < 60; k--) if (tokens[k]!.word === '‘') return false
  return true
}
