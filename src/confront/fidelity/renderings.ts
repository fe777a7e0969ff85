/**
 * Renderings of one epithet: phrases too short to be placed by their words, known by their context. A phrase of at most
 * `mostWords` words in quotation marks counts where its sentence has a word of naming close to it ("called",
 * "dubbed", "as … put it") and names two people or more: one who says it and one of whom it is said. Two phrases of two
 * texts are set beside each other where two people of the one sentence are named in the other, and no other voice is given.
 *
 * Choice: who is named weighs, not the words, because translators agree in the occasion and differ in the word. What the
 * words have in common is told beside: a word, a meaning by WordNet, or nothing. With nothing in common, two sayings of
 * one person about another cannot be told from two renderings of one; the result says so and a reader decides.
 * Limits: English words of naming; one sentence; a rendering without quotation marks is not seen.
 */
import type { Thesaurus } from '../reuse/thesaurus.ts'
import { cutUnits, cutWords } from '../reuse/words.ts'
import type { Extent } from './deviations.ts'

/** Assumptions. */
const mostWords = 6
/** How far from the phrase the word of naming may stand, UTF-16 units. */
const beside = 40
const naming =
  /\b(?:call|dub|nam|term|describ|refer|nicknam|styl|label|brand|hail|express|christen)(?:e?d|e?s|ing|red|led|bed|ling|ring|bing)?\b|\b(?:puts?|known|spoke|speaks?)\b/i

/** A person named in the text: a key that is equal for one person in all texts, and where. UTF-16. */
export interface Named extends Extent {
  readonly key: string
}

export interface Phrase extends Extent {
  readonly words: string
  /** Keys of the people its sentence names. */
  readonly people: readonly string[]
  readonly speaker: string | undefined
}

export interface Rendering {
  readonly a: Phrase
  readonly b: Phrase
  /** Keys named in both sentences. */
  readonly people: readonly string[]
  readonly common: 'words' | 'meaning' | 'nothing'
}

/** The short quoted phrases of a text that name somebody. */
export function findPhrases(
  text: string,
  quotations: readonly (Extent & { readonly speaker?: string | undefined })[],
  people: readonly Named[],
): Phrase[] {
  const units = cutUnits(text)
  return quotations.flatMap(({ start, end, speaker }) => {
    const words = text.slice(start, end)
    if (words.length > 80 || cutWords(words).length > mostWords) return []
    const unit = units.find(one => one.start <= start && start < one.end)
    if (unit === undefined) return []
    const before = text.slice(Math.max(unit.start, start - beside), start)
    const after = text.slice(end, Math.min(end + beside, Math.max(end, unit.end)))
    if (!naming.test(before) && !naming.test(after)) return []
    const inside = people.filter(one => unit.start <= one.start && one.start < unit.end).map(one => one.key)
    const keys = [...new Set(speaker === undefined ? inside : [...inside, speaker])]
    return keys.length < 2 ? [] : [{ start, end, words, people: keys, speaker }]
  })
}

/**
 * @example
 * const one = { start: 0, end: 8, words: 'old lamp', people: ['falk', 'moor'], speaker: undefined }
 * pairRenderings([one], [{ ...one, words: 'aged light' }], () => new Set())[0]?.common // => 'nothing'
 */
export function pairRenderings(a: readonly Phrase[], b: readonly Phrase[], thesaurus: Thesaurus): Rendering[] {
  return a.flatMap(one =>
    b.flatMap((other): Rendering[] => {
      const people = one.people.filter(key => other.people.includes(key))
      if (people.length < 2) return []
      if (one.speaker !== undefined && other.speaker !== undefined && one.speaker !== other.speaker) return []
      return [{ a: one, b: other, people, common: commonOf(one.words, other.words, thesaurus) }]
    }),
  )
}

/** Party, people, revolution: what an epithet belongs to says nothing about the epithet, so its first content word counts. */
function commonOf(a: string, b: string, thesaurus: Thesaurus): Rendering['common'] {
  const [one, other] = [contentOf(a), contentOf(b)]
  if (one[0] !== undefined && one[0] === other[0]) return 'words'
  const meanings = new Set(one.slice(0, 1).flatMap(word => [...thesaurus(word)]))
  return other.slice(0, 1).some(word => [...thesaurus(word)].some(meaning => meanings.has(meaning)))
    ? 'meaning'
    : 'nothing'
}

const contentOf = (text: string): string[] =>
  cutWords(text)
    .filter(word => word.content)
    .map(word => text.slice(word.start, word.end).toLowerCase())
