import { isBlank } from './blank.ts'

/** Abbreviations after which a sentence goes on, as scholarly English prints them. */
const abbreviations = new Set(
  'op cit pp p vol vols no nos ed eds trans tr cf ca fig ff col cols art ch esp viz vs dr mr mrs ms st prof gen col rev lt lieut capt maj sgt cpl messrs supt insp'.split(
    ' ',
  ),
)

/** Initials of two letters: romanised Cyrillic ones and old English short forms. */
export const initialPairs: ReadonlySet<string> = new Set(
  'Iu Ia Yu Ya Ye Yo Zh Kh Ch Sh Ts Dm Vl Al Fr Ed Wm Geo Chas Jos Thos Th Ph'.split(' '),
)

/** True where wink-nlp closed a sentence too early: after an abbreviation, a Cyrillic initial, or before a small letter. */
export function goesOn(text: string, from: number, end: number, word: string): boolean {
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
