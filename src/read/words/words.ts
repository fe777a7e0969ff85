import type { Span } from '../../case/passage.ts'
import { isBlank } from './blank.ts'
import { FormMap, step } from './form-map.ts'
import { goesOn } from './sentence-ends.ts'
import { type Lexical, makeTagger, partsOfSpeech, type Tagger } from './wink.ts'

/** A word or mark as printed: mostly one object for all that are printed alike. */
export interface Form {
  readonly word: string
  readonly lower: string
  /** The number of the page that met it last, and its own number there; for `page.ts` alone. */
  page: number
  index: number
}

/** What the tagger tells of one paragraph, in text order. */
export interface Listener {
  token(start: number, form: Form, tag: string): void
  closeSentence(): void
}

/** A word or mark inside a chunk, which is a stretch of text without a space; `from` counts from the chunk's start. */
interface Piece extends Lexical {
  readonly form: Form
  readonly from: number
  /** The number of a note, set to the word or mark before it. */
  readonly note: boolean
}

/** wink-nlp needs time that grows with the square of a word's length: a longer run without a space is one token tagged X. */
const longestWord = 120
/** Chunks kept, and characters of new chunks after which a new tagger is made: wink-nlp keeps every unknown word for good. */
const mostChunks = 100_000
const charactersPerTagger = 2_000_000

let tagger: Tagger | undefined
let shown = 0
let names: string[] = []
const chunks = new FormMap<readonly Piece[]>()
const forms = new Map<string, Form>()

/** The model is loaded at the first call. */
function theTagger(): Tagger {
  if (tagger === undefined || shown > charactersPerTagger) {
    tagger = makeTagger()
    shown = 0
    forget()
    names = Array.from({ length: partsOfSpeech }, (_, pos) => tagger!.nameOf(pos))
  }
  return tagger
}

/** wink-nlp's X, a word of no known part of speech. */
const unknown = 17

function forget(): void {
  chunks.clear()
  forms.clear()
}

/** Cuts and tags one paragraph. A line end inside it is a space like any other. */
export function tagWords(text: string, { start, end }: Span, listener: Listener): void {
  const { sentenceEnds, tags } = theTagger()
  const pieces: Piece[] = []
  const starts: number[] = []
  const letters: number[] = []
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
    const known = chunks.get(text, at, stop, hash) ?? piecesOf(text.slice(at, stop), hash)
    for (let i = 0; i < known.length; i++) {
      const piece = known[i]!
      const { from } = piece
      if (piece.note) notes.push(pieces.length)
      else letters.push(from === 0 && at > start ? piece.endAfterSpace : piece.end)
      pieces.push(piece)
      starts.push(at + from)
    }
    while (stop < end && isBlank(text.charCodeAt(stop))) stop++
    at = stop
  }
  const tagged = tags(pieces)
  const ends = sentenceEnds(letters)
  let next = 0
  let note = 0
  for (let i = 0; i < pieces.length; i++) {
    listener.token(starts[i]!, pieces[i]!.form, names[tagged[i]!]!)
    if (notes[note] === i) note++
    // A note's number closes what the piece before it ends.
    if (next >= ends.length || i + 1 === notes[note]) continue
    const letter = i - note
    while (next < ends.length && ends[next]! < letter) next++
    if (ends[next] !== letter) continue
    const last = notes[note - 1] === i ? i - 1 : i
    const { word } = pieces[last]!.form
    if (!goesOn(text, starts[last]!, starts[last]! + word.length, word)) listener.closeSentence()
  }
  listener.closeSentence()
}

/** The pieces of a chunk not met before, which are slices of it in order. What wink-nlp writes otherwise than the text is left out. */
function piecesOf(slice: string, hash: number): readonly Piece[] {
  const chunk = copyOf(slice)
  if (chunk.length > longestWord) return [pieceOf(chunk, 0, unknownWord(chunk))]
  shown += chunk.length
  if (chunks.size >= mostChunks) forget()
  const { cut } = theTagger()
  const plain = inLatin1(chunk)
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
      return [pieceOf(chunk.slice(from, at), from, lexical)]
    })
  if (note !== null) pieces = [...pieces, { ...pieceOf(note[2]!, note[1]!.length, cut(note[2]!)[0]!), note: true }]
  chunks.add(chunk, hash, pieces)
  return pieces
}

/** The same letters in a string of their own: a slice keeps the whole text that it was cut from in memory. */
const copyOf = (slice: string): string => ` ${slice}`.slice(1)

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
  ...lexical,
  form: formOf(word),
  from,
  note: false,
})

function formOf(word: string): Form {
  let form = forms.get(word)
  if (form === undefined) {
    form = { word, lower: word.toLowerCase(), page: 0, index: 0 }
    if (word.length <= longestWord) forms.set(word, form)
  }
  return form
}

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
  if (known.size >= mostChunks) known.clear()
  known.set(word, common)
  return common
}
