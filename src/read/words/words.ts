import type { Span } from '../../case/passage.ts'
import { isBlank } from './blank.ts'
import { FormMap, step } from './form-map.ts'
import { goesOn } from './sentence-ends.ts'
import { type Lexical, makeTagger, partsOfSpeech, type Tagger } from './wink.ts'

/** What the tagger tells of one paragraph, in text order. `lower` is the word in lower case. */
export interface Listener {
  token(start: number, end: number, word: string, lower: string, tag: string): void
  closeSentence(): void
}

/** A word or mark inside a printed form; `from` counts from the form's start. */
interface Piece {
  readonly lexical: Lexical
  /** As printed. */
  readonly word: string
  readonly from: number
  readonly length: number
  readonly lower: string
  /** The number of a note, set to the word or mark before it. */
  readonly note: boolean
}

/** wink-nlp needs time that grows with the square of a word's length: a longer run without a space is one token tagged X. */
const longestWord = 120
/** Forms kept, and characters of new forms after which a new tagger is made: wink-nlp keeps every unknown word for good. */
const mostForms = 100_000
const charactersPerTagger = 2_000_000

let tagger: Tagger | undefined
let shown = 0
let names: string[] = []
const forms = new FormMap<readonly Piece[]>()

/** The model is loaded at the first call. */
function theTagger(): Tagger {
  if (tagger === undefined || shown > charactersPerTagger) {
    tagger = makeTagger()
    shown = 0
    forms.clear()
    names = Array.from({ length: partsOfSpeech }, (_, pos) => tagger!.nameOf(pos))
  }
  return tagger
}

/** wink-nlp's X, a word of no known part of speech. */
const unknown = 17

/** Cuts and tags one paragraph. A line end inside it is a space like any other. */
export function tagWords(text: string, { start, end }: Span, listener: Listener): void {
  const { sentenceEnds, tags } = theTagger()
  const tokens: Lexical[] = []
  const events: number[] = []
  const pieces: Piece[] = []
  const starts: number[] = []
  /** The pieces that are the number of a note, which the automaton for sentence ends does not see: it belongs to the piece before. */
  const notes: number[] = []
  for (let at = start; at < end; ) {
    let stop = at
    let hash = 0
    for (; stop < end; stop++) {
      const letter = text.charCodeAt(stop)
      if (isBlank(letter)) break
      hash = step(hash, letter)
    }
    const known = forms.get(text, at, stop, hash) ?? piecesOf(text.slice(at, stop), hash)
    for (let i = 0; i < known.length; i++) {
      const piece = known[i]!
      const { lexical, from } = piece
      tokens.push(lexical)
      if (piece.note) notes.push(pieces.length)
      else events.push(from === 0 && at > start ? lexical.endAfterSpace : lexical.end)
      pieces.push(piece)
      starts.push(at + from)
    }
    while (stop < end && isBlank(text.charCodeAt(stop))) stop++
    at = stop
  }
  const tagged = tags(tokens)
  const ends = sentenceEnds(events)
  let next = 0
  let note = 0
  for (let i = 0; i < pieces.length; i++) {
    const { word, length, lower } = pieces[i]!
    const from = starts[i]!
    listener.token(from, from + length, word, lower, names[tagged[i]!]!)
    if (notes[note] === i) note++
    // A note's number closes what the piece before it ends.
    if (next >= ends.length || i + 1 === notes[note]) continue
    const event = i - note
    while (next < ends.length && ends[next]! < event) next++
    if (ends[next] !== event) continue
    const last = notes[note - 1] === i ? i - 1 : i
    if (!goesOn(text, starts[last]!, starts[last]! + pieces[last]!.length, pieces[last]!.word)) listener.closeSentence()
  }
  listener.closeSentence()
}

/** The pieces of a printed form not met before, which are slices of it in order. What wink-nlp writes otherwise than the text is left out. */
function piecesOf(form: string, hash: number): readonly Piece[] {
  if (form.length > longestWord) return [pieceOf(form, 0, unknownWord(form))]
  shown += form.length
  if (forms.size >= mostForms) forms.clear()
  const { cut } = theTagger()
  const plain = inLatin1(form)
  const note = noteNumber.exec(plain)
  let at = 0
  let pieces: readonly Piece[] = (note === null ? cut(plain) : cut(note[1]!))
    .flatMap(lexical => {
      // wink-nlp parts a possessive from its noun or not, as it met the noun before: here it always does.
      const owner = lexical.settled ? null : /^(.+)(['’]s)$/i.exec(lexical.word)
      return owner === null ? [lexical] : [...cut(owner[1]!), ...cut(owner[2]!)]
    })
    .flatMap(lexical => {
      const from = plain.indexOf(lexical.word, at)
      if (from < 0 || lexical.word === '') return []
      at = from + lexical.word.length
      return [pieceOf(form.slice(from, at), from, lexical)]
    })
  if (note !== null) pieces = [...pieces, { ...pieceOf(note[2]!, note[1]!.length, cut(note[2]!)[0]!), note: true }]
  forms.add(form, hash, pieces)
  return pieces
}

const beyondLatin1 = /[\u0100-\u024f\u1e00-\u1eff]/g
/** Letters that Unicode does not build from a base letter and a mark. */
const ownLetters = new Map(
  [...'łlŁLđdĐDıiŋnħhĦHŧtŦTœoŒOĸkŀlĿL'.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from!, to!]),
)

/** wink-nlp cuts a word at any letter beyond Latin-1 (Szőnyi, Wałęsa, Šik): it is shown the base letter, one for one. */
const inLatin1 = (form: string): string =>
  form.replace(beyondLatin1, letter => ownLetters.get(letter) ?? letter.normalize('NFD')[0]!)

/** "nothing.2", "café.'14": the number of a note behind a word's mark; "vol.2", "p.14" and "3.5" are none. */
const noteNumber = /^(.*\p{L}{4}(?=[^\p{L}\p{N}])[.,;:!?]?['"’”»)]{0,2}[.,;:!?]?)(\d{1,3})$/u

const pieceOf = (word: string, from: number, lexical: Lexical): Piece => ({
  lexical,
  word,
  from,
  length: word.length,
  lower: word.toLowerCase(),
  note: false,
})

const unknownWord = (word: string): Lexical => ({
  word,
  normal: 0,
  endAfterSpace: 0,
  end: 0,
  pos: unknown,
  hint: -1,
  settled: true,
})

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
  const { holds } = theTagger()
  common =
    /^[a-zé'’-]{2,24}$/.test(word) &&
    (holds(word) || (word.length > 4 && word.endsWith('s') && holds(word.slice(0, -1))))
  if (known.size >= mostForms) known.clear()
  known.set(word, common)
  return common
}
