import type { VoiceLanguage } from './language.ts'
import type { Quoted } from './pairs.ts'

export type Style = 'direct' | 'title' | 'scare' | 'turn' | 'block'

/** More words than this are never a mere term. An assumption; terms of art in print seldom reach it. */
const longestTerm = 5
/** More characters than this are never a title. An assumption. */
const longestTitle = 160

/**
 * Whether marks hold words that somebody said, a title, or a term held at arm's length (scare quotes).
 *
 * Three signs, strongest first: what stands before the mark ("a book entitled", "the so-called"); whether it is a sentence
 * (starts large, ends with a stop inside the marks, or is longer than a term); whether each of its long words has a capital.
 *
 * @example
 * styleOf("the so-called 'parallel centre'", quoted, english) // => 'scare'
 */
export function styleOf(text: string, quoted: Quoted, language: VoiceLanguage): Exclude<Style, 'turn' | 'block'> {
  const inside = text.slice(quoted.start, Math.min(quoted.end, quoted.start + 200))
  const before = text.slice(Math.max(0, quoted.open - 40), quoted.open)
  if (quoted.end - quoted.start > longestTitle) return 'direct'
  const previous = wordAtEnd(before)
  const words = inside.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  const introduced = /[:,]\s*$/.test(before)
  const clause = words.some(
    word =>
      language.pronouns.has(word.toLowerCase()) ||
      (language.auxiliaries.has(word.toLowerCase()) && word !== language.particles.infinitive),
  )
  const capitals =
    !clause &&
    words.every(word => word.length < 4 || /^\p{Lu}/u.test(word)) &&
    words.filter(word => /^\p{Lu}/u.test(word)).length > 1
  const ends = /[.!?…]$/.test(inside) || quoted.end - quoted.start > inside.length
  if (language.titleWords.has(previous) && !introduced && /^\P{Ll}/u.test(inside)) return 'title'
  if (words.length > longestTerm && !(capitals && !ends)) return 'direct'
  if (language.termWords.has(previous)) return 'scare'
  // "'A window seat,' I answered": a tag takes up the sentence that the comma leaves open.
  const tagged =
    !/[\p{L}\p{N}]\s*$/u.test(before) &&
    /^\p{Lu}/u.test(inside) &&
    /,$/.test(inside) &&
    /^[’”'"»]\s+\p{L}/u.test(text.slice(quoted.end, quoted.end + 4))
  if (tagged || tagFollows(text, quoted, language)) return 'direct'
  if (capitals && words.length > 2 && !ends && !introduced) return 'title'
  // In a note: Author, 'Title', Journal.
  const listed = /\p{L}[.,] ?,?\s*$/u.test(before) && /^.?,\s+\p{Lu}/u.test(text.slice(quoted.end, quoted.end + 8))
  if (capitals && words.length > 2 && !ends && listed) return 'title'
  const term = words.length <= 3 && /^\p{Ll}/u.test(inside) && !before.trimEnd().endsWith(':')
  if (term && !language.verbs.has(previous)) return 'scare'
  if (introduced || clause || (ends && /^\p{Lu}/u.test(inside) && (words.length > 1 || !/\p{L}\s*$/u.test(before))))
    return 'direct'
  if (language.verbs.has(previous) || language.complementisers.has(previous)) return 'direct'
  return 'scare'
}

const inWord = /[\p{L}-]/u
/** What may stand between a word and the mark that opens behind it. */
const gap = /^['’]?\s?[,:(]?[^\S\n]*\n?[^\S\n]*$/u

/** The word that a mark stands behind, in small letters; looked for from the end, once. */
function wordAtEnd(before: string): string {
  let end = before.length
  while (end > 0 && !inWord.test(before[end - 1]!)) end--
  if (end === 0 || !gap.test(before.slice(end))) return ''
  let start = end
  while (start > 0 && inWord.test(before[start - 1]!)) start--
  return before.slice(start, end).toLowerCase()
}

/** "'The keys', she remarked, 'were …'": a comma, a subject and a verb of saying behind the marks, or the verb first. */
function tagFollows(text: string, { end }: Quoted, { verbs, pronouns }: VoiceLanguage): boolean {
  const [, one, two] = /^[’”'"»],\s+(\p{L}+)\s+(\p{L}+)/u.exec(text.slice(end, end + 60)) ?? []
  if (one === undefined || two === undefined) return false
  const somebody = (word: string): boolean =>
    /^\p{Lu}/u.test(word) || pronouns.get(word.toLowerCase())?.subject === true
  return (verbs.has(two) && somebody(one)) || (verbs.has(one) && somebody(two))
}
