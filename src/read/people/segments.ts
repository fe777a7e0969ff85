import type { Span } from '../../case/passage.ts'
import type { Page } from '../page.ts'
import { soleHeads } from './lexicon/bodies.ts'
import { isChineseName } from './lexicon/chinese.ts'
import { leadingHeads, places } from './lexicon/places.ts'
import { titleModifiers } from './lexicon/words.ts'
import type { Part, Run } from './parts.ts'

/** A stretch of a run that names one thing, with what its form alone says about it. */
export interface Segment extends Span {
  readonly parts: readonly Part[]
  /** Its words: what is the same for every mention of it. */
  readonly type: string
  readonly sentence: number
  readonly kind: 'body' | 'place' | 'name'
  /** A title, in capitals, stands before it. */
  readonly titled: boolean
  /** A capitalised common noun follows at once: the name is used like an adjective (the Smith Plan). */
  readonly modifies: boolean
  /** The capital proves nothing: head of a sentence, of a quotation, of a heading. */
  readonly opens: boolean
}

/** HOLLIS in a speaker's label is Hollis elsewhere. */
export const typeName = (text: string): string =>
  text.length > 2 && /^\p{Lu}+$/u.test(text) ? text[0] + text.slice(1).toLowerCase() : text

/** Splits a run at titles, function words, bodies and places. */
export function segmentRun(run: Run, page: Page, out: Segment[]): void {
  let piece: Part[] = []
  let titled = false
  const flush = (): void => {
    if (piece.length > 0) cutPiece(piece, titled, run.sentence, page, out)
    piece = []
  }
  for (let place = 0; place < run.parts.length; place++) {
    const part = run.parts[place]!
    const { info } = part
    // Jan Zalewski is no month.
    const jan = info.text === 'Jan' && run.parts[place + 1]?.info.common === false && !run.parts[place + 1]!.info.breaks
    const named =
      piece.length > 0 && isNameLike(piece.at(-1)!) && (piece.at(-1)!.initial || piece.at(-1)!.info.given.length > 0)
    if (info.breaks && !jan && !part.initial) {
      flush()
      titled = false
    } else if (
      info.title &&
      !named &&
      part.compound.length === 0 &&
      !(part === run.parts.at(-1) && piece.length > 0 && info.bodyHead)
    ) {
      flush()
      titled = true
    } else piece.push(part)
  }
  flush()
}

/** True where the word may be part of a personal name; a name that also means a people (Christian) needs a name behind it. */
const isNameLike = (part: Part, next?: Part): boolean => {
  const { info } = part
  if (part.initial) return true
  if (info.people) return info.given.length > 0 && next !== undefined && isNameLike(next)
  if (info.given.length > 0) return true
  if (info.bodyHead || info.bodyName || info.bodyModifier || info.acronym) return false
  return !info.common && info.text.length > 1 && !/^\p{Lu}{2,}$/u.test(info.text)
}

function cutPiece(piece: readonly Part[], titled: boolean, sentence: number, page: Page, out: Segment[]): void {
  const add = (parts: readonly Part[], kind: Segment['kind'], modifies = false): void => {
    const [start, end] = [parts[0]!.start, parts.at(-1)!.end]
    out.push({
      parts,
      type: parts.length === 1 ? typeName(parts[0]!.info.text) : parts.map(part => typeName(part.info.text)).join(' '),
      start,
      end,
      sentence,
      kind,
      titled: titled && kind === 'name',
      modifies,
      opens: opens(page, parts[0]!, sentence),
    })
  }
  const personal = piece[0]!.initial || (piece[0]!.info.given.length > 0 && !piece[0]!.info.common)
  const last = piece.at(-1)!
  const single = piece.length === 1
  if (!single && places.has(piece.map(part => part.info.lower).join(' '))) {
    add(piece, 'place')
    return
  }
  if (!personal || (piece.length > 2 && piece.some(part => part.info.bodyHead && part.info.common))) {
    const head = piece.findLastIndex(
      (part, i) =>
        (part.info.bodyHead && !single) ||
        part.info.bodyName ||
        (!titled && isBodyAcronym(part, i, piece) && !isLabel(page, part, sentence)),
    )
    if (head >= 0) {
      add(piece.slice(0, head + 1), 'body')
      if (head < piece.length - 1) cutPiece(piece.slice(head + 1), titled, sentence, page, out)
      return
    }
    const alone = single && soleHeads.has(last.info.lower) && !opens(page, last, sentence)
    const headed = !single && (last.info.placeHead || leadingHeads.has(piece[0]!.info.lower)) && piece.length <= 4
    if (alone || headed) {
      add(piece, alone ? 'body' : 'place')
      return
    }
  }
  // Darnell Washington, Prince Lvov: a name or a title straight before a place makes it a surname.
  if (
    !single &&
    last.info.place &&
    piece.length <= 3 &&
    piece.slice(0, -1).every(p => isNameLike(p) && !p.info.place)
  ) {
    add(piece, 'name')
    return
  }
  const place = (personal && !single) || (titled && single) ? undefined : findPlace(piece)
  if (place !== undefined) {
    const [from, to] = place
    if (from > 0) cutPiece(piece.slice(0, from), titled, sentence, page, out)
    add(piece.slice(from, to), 'place')
    if (to < piece.length) cutPiece(piece.slice(to), false, sentence, page, out)
    return
  }
  cutName(piece, titled, add)
}

/** In a line of capitals nothing tells an acronym from a word. */
const isBodyAcronym = (part: Part, i: number, piece: readonly Part[]): boolean =>
  part.info.acronym && !part.info.place && !inCapitals(piece[i - 1]) && !inCapitals(piece[i + 1])

const inCapitals = (part: Part | undefined): boolean => part !== undefined && /^\p{Lu}{2,}$/u.test(part.info.text)

/** "HOLM: I did." A name that can be spoken, set like the label of a speaker at the head of a paragraph. */
const isLabel = ({ tokens, sentences, paragraphs }: Page, part: Part, sentence: number): boolean =>
  part.info.text.length > 3 &&
  /[AEIOUYÅÄÖØÆÜ]/u.test(part.info.text) &&
  tokens[part.last + 1]?.word === ':' &&
  paragraphs[sentences[sentence]!.paragraph]!.start === part.start

/** The longest gazetteer entry in the piece, leftmost first. */
function findPlace(piece: readonly Part[]): readonly [number, number] | undefined {
  for (let from = 0; from < piece.length; from++)
    for (let to = Math.min(piece.length, from + 4); to > from; to--) {
      const words = piece.slice(from, to).map(part => part.info.lower)
      if (to - from === 1 ? piece[from]!.info.place : places.has(words.join(' '))) return [from, to]
    }
  return undefined
}

/** Strips words that are no part of a personal name, from both ends. */
function cutName(
  piece: readonly Part[],
  titled: boolean,
  add: (parts: Part[], kind: 'name', modifies: boolean) => void,
): void {
  const [family, given] = piece
  const chinese =
    given !== undefined &&
    isChineseName(family!.info.text, given.info.text) &&
    !(family!.info.common && given.info.common)
  if (chinese) {
    add(piece.slice(0, 2), 'name', false)
    return
  }
  let from = 0
  // Behind a title any word may be a name: Sergeant Dale Murphy, MR. HOLLIS.
  const may = (part: Part, next?: Part): boolean => isNameLike(part, next) || (titled && !isPlain(part))
  while (from < piece.length && !may(piece[from]!, piece[from + 1])) from++
  if (from === piece.length) {
    const only = piece.at(-1)!
    // A common word is weighed as a name only behind a title or where nothing else would carry the capital.
    if (piece.length === 1 && !isPlain(only)) add([only], 'name', false)
    return
  }
  let to = piece.length
  const isHeaded = piece[from]!.initial || piece[from]!.info.given.length > 0
  // Behind initials or a given name one word may be any word: H. G. Bell.
  const initials = piece.slice(from).findIndex(part => !part.initial)
  const least = from + Math.max(1, initials) + (isHeaded ? 1 : 0)
  while (to > least && !may(piece[to - 1]!)) to--
  const lead = piece[from]!
  if (isHeaded && to === from + 1 && lead.initial) return
  const trailing = piece[to]
  add(piece.slice(from, to), 'name', trailing !== undefined && !titleModifiers.has(trailing.info.lower))
}

const isPlain = ({ info }: Part): boolean =>
  info.bodyHead ||
  info.bodyModifier ||
  info.people ||
  info.bodyName ||
  info.placeHead ||
  info.title ||
  info.text.length < 2

const openers = new Set([
  '"',
  '“',
  '‘',
  "'",
  '`',
  '``',
  '(',
  '[',
  '*',
  '«',
  '„',
  ':',
  '—',
  '–',
  '•',
  '-',
  '…',
  '...',
  '>',
  '_',
])

/** True where the word stands at the head of a sentence, of a quotation or in a heading. */
function opens(page: Page, part: Part, sentence: number): boolean {
  const { from, paragraph } = page.sentences[sentence]!
  let before = part.first - 1
  while (before >= from && openers.has(page.tokens[before]!.word)) before--
  if (before < from || before < part.first - 1) return true
  return isHeading(page, paragraph)
}

const sentenceEnd = new Set(['.', '!', '?', ';', ':', '…', '...', '....', '"', '”', '’', "'", ')', ','])

/** A heading: one short line without a stop, most of its words in capitals. */
function isHeading(page: Page, index: number): boolean {
  const { from, to } = page.paragraphs[index]!
  if (to - from > 1 || from >= page.sentences.length) return false
  const sentence = page.sentences[from]!
  return sentence.to - sentence.from <= 12 && !sentenceEnd.has(page.tokens[sentence.to - 1]!.word)
}
