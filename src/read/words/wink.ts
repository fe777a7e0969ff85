import { createRequire } from 'node:module'
import { Alphabet, Automaton } from './automaton.ts'

/**
 * The parts of wink-nlp (MIT) that cut and tag words, each asked by itself: its tokenizer, its automaton for sentence ends
 * and the two for parts of speech, with the small English model.
 *
 * Why by parts: its front door, `readDoc`, takes each word of a text apart anew, looks up its properties at every step of
 * every automaton, and hands results out one by one; that took most of the reader's time. A word's tokens and properties
 * depend on nothing around it, so here each printed form is taken apart once, and only the automata see every word.
 * The tags and sentence ends are those that `readDoc` gives (`test/read/words.test.ts` compares them).
 * The modules below are no part of wink-nlp's promised interface: the version is pinned in package.json.
 */
const require = createRequire(import.meta.url)

/** wink-nlp's store of words and their properties. A word is an index into it. */
interface Cache {
  lookup(word: string): number[] | null
  value(index: number): string
  valueOf(feature: 'pos', index: number): string
  normal(index: number): number
  nox(spaces: number): number
  mappedSpelling(index: number): number
  posOf(index: number): number
  intrinsicSize(): number
}

/** Replaces a word's index by the hint that the model has for the automaton, if any. `raw` holds four numbers a token. */
type Hint = (event: number, cache: Cache, raw: readonly number[], at: number) => number

type Match = [first: number, last: number, name: number]

interface Core {
  readonly trex: unknown
  readonly tcat: { readonly hash: unknown }
  readonly preserve: unknown
}

interface Model {
  core(): Core
  featureFn: unknown
  sbd(): { machines: string[]; transformers: Hint[] }
  pos(): {
    machines: string[]
    transformers: Hint[]
    updater(found: readonly Match[], cache: Cache, tags: Int32Array, normals: Int32Array): void
  }
}

/** What a token is, whatever stands around it. */
export interface Lexical {
  readonly word: string
  /** Index of the word in lower case and in its usual spelling. */
  readonly normal: number
  /** The letter that the automaton for sentence ends sees, behind a space and without one. */
  readonly endAfterSpace: number
  readonly end: number
  /** The part of speech that is likeliest without context. */
  readonly pos: number
  /** The letter that the automata for parts of speech see instead of `pos`; -1 where they see `pos`. */
  readonly hint: number
  /** A part of a contraction ("don't"): its part of speech is settled. */
  readonly settled: boolean
}

export interface Tagger {
  /** Takes a word with the marks that are set to it apart. */
  cut(chunk: string): Lexical[]
  /** Indexes of the letters after which a sentence ends. */
  sentenceEnds(letters: readonly number[]): number[]
  /** The part of speech of each token, as `nameOf` names it; good until the next call. */
  tags(tokens: readonly Lexical[]): ArrayLike<number>
  nameOf(pos: number): string
  /** Whether the model's own lexicon (the words of WordNet) holds this form. */
  holds(word: string): boolean
}

/** Four numbers a token, as wink-nlp keeps them: word, spaces and normal form, lemma and part of speech, negation. */
const size = 4
/** wink-nlp's `constants.js`: a settled part of speech stands in these bits of the third number. */
const settledPos = { mask: 0x3f00000, shift: 20 }
/** A second number above this says that the token is a part of a contraction. */
const contraction = 0xffff

export function makeTagger(): Tagger {
  const model = require('wink-eng-lite-web-model') as Model
  const core = model.core()
  const cache = require('wink-nlp/src/cache.js')(core, model.featureFn) as Cache
  const wrap = require('wink-nlp/src/dd-wrapper.js')
  const tokenize = require('wink-nlp/src/tokenizer.js')(
    require('wink-nlp/src/compile-trex.js')(core.trex),
    core.tcat.hash,
    core.preserve,
  )
  const { machines, transformers, updater } = model.pos()
  const sentences = model.sbd()
  const endings = new Alphabet(sentences.machines)
  const ends = new Automaton(sentences.machines[0]!, endings)
  const parts = new Alphabet(machines, partsOfSpeech - 1)
  const taggers = machines.map(one => new Automaton(one, parts))
  const room = { size: 0, normals: new Int32Array(0), tags: new Int32Array(0), seen: new Int32Array(0) }
  const makeRoom = (size: number): void => {
    room.size = size
    room.normals = new Int32Array(size)
    room.tags = new Int32Array(size)
    room.seen = new Int32Array(size)
  }

  const describe = (raw: readonly number[], at: number): Lexical => {
    const [index, spaces, fixed] = [raw[at * size]!, raw[at * size + 1]!, raw[at * size + 2]!]
    const normal = spaces > contraction ? cache.nox(spaces) : cache.normal(index)
    const past = fixed === 0 && pasts.has(cache.value(index))
    const pos = past
      ? verb
      : fixed === 0
        ? cache.posOf(cache.mappedSpelling(index)) || noun
        : (fixed & settledPos.mask) >>> settledPos.shift
    const seen = transformers[0]!(pos, cache, raw, at)
    const endEvent = (columns: readonly number[]): number =>
      endings.letterOf(sentences.transformers[0]!(normal, cache, columns, at))
    return {
      word: cache.value(index),
      normal,
      endAfterSpace: endEvent(raw.with(at * size + 1, 1)),
      end: endEvent(raw.with(at * size + 1, 0)),
      pos,
      hint: seen === pos ? -1 : parts.letterOf(seen),
      settled: fixed !== 0 || past,
    }
  }

  return {
    cut: chunk => {
      const raw: number[] = []
      tokenize(wrap({ cache, tokens: raw, nonBreakingSpaces: {} }), chunk)
      return Array.from({ length: raw.length / size }, (_, at) => describe(raw, at))
    },
    sentenceEnds: letters => {
      const found: number[] = []
      ends.recognize(letters, letters.length, at => found.push(at))
      return found
    },
    tags: tokens => {
      const count = tokens.length
      if (count > room.size) makeRoom(count * 2)
      const { normals, tags, seen } = room
      for (let i = 0; i < count; i++) {
        normals[i] = tokens[i]!.normal
        tags[i] = tokens[i]!.pos
      }
      const match: Match = [0, 0, 0]
      const matches = [match]
      for (const tagger of taggers) {
        for (let i = 0; i < count; i++) {
          const { hint } = tokens[i]!
          seen[i] = hint < 0 ? tags[i]! : hint
        }
        tagger.recognize(seen, count, (first, last, name) => {
          match[0] = first
          match[1] = last
          match[2] = name
          updater(matches, cache, tags, normals)
        })
      }
      for (let i = 0; i < count; i++) if (tokens[i]!.settled) tags[i] = tokens[i]!.pos
      return tags
    },
    nameOf: pos => cache.valueOf('pos', pos),
    holds: word => {
      const found = cache.lookup(word)
      return found !== null && found.length === 1 && found[0]! < cache.intrinsicSize()
    },
  }
}

/** wink-nlp's eighteen: the seventeen universal parts of speech (de Marneffe 2021) and its own SPACE; 0 is none. */
export const partsOfSpeech = 19
/** The part of speech that wink-nlp takes for a word it knows nothing of. */
const noun = 8
/** The verb's. */
const verb = 16
/** Irregular pasts that are no other word of English, and which wink-nlp takes for nouns. */
const pasts: ReadonlySet<string> = new Set([
  'leant',
  'knelt',
  'dwelt',
  'clung',
  'flung',
  'trod',
  'bade',
  'swam',
  'learnt',
])
