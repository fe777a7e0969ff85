/**
 * The key under which a word is compared: its lower-case form without diacritics and without the commonest English
 * endings. A light stemmer in the manner of Harman's S stemmer (How effective is suffixing?, 1991) with past and -ing forms
 * added. Light on purpose: "general" and "generous" must stay apart. Irregular forms have a table. Words of other languages
 * keep their form.
 */
import { irregular } from './grammar-words.ts'

const ascii = /^[A-Za-z0-9]+$/

/** Lower case, no diacritics, no apostrophes, no possessive s. */
export const plainForm = (word: string): string => (ascii.test(word) ? word.toLowerCase() : plainOther(word))

const plainOther = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ]/gu, '')

/**
 * The word without its ending.
 *
 * @example
 * stem('denied') // => 'deny'
 */
export function stem(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return stem(known)
  if (word.length < 4 || !isLatin(word)) return word
  let s = cutPlural(modernSpelling(word))
  const cut = pastEnding(s)
  if (cut > 0 && s.length - cut >= 3 && hasVowel(s, s.length - cut)) s = undouble(s.slice(0, -cut))
  if (s.length > 5 && s.endsWith('ly')) s = s.slice(0, -2)
  if (s.length > 3 && s.endsWith('e')) s = s.slice(0, -1)
  return s.endsWith('i') ? `${s.slice(0, -1)}y` : s
}

function isLatin(word: string): boolean {
  for (let k = 0; k < word.length; k++) {
    const c = word.charCodeAt(k)
    if (c < 97 || c > 122) return false
  }
  return true
}

/** British spellings that differ by rule, and the digraph of medieval and mediaeval. */
function modernSpelling(word: string): string {
  let s = word
  const ae = s.indexOf('ae')
  if (ae >= 0) s = `${s.slice(0, ae)}e${s.slice(ae + 2)}`
  const is = s.indexOf('isation')
  if (is >= 0) s = `${s.slice(0, is)}ization${s.slice(is + 7)}`
  if (s.endsWith('our')) return `${s.slice(0, -2)}r`
  return s.endsWith('ours') ? `${s.slice(0, -3)}rs` : s
}

function cutPlural(s: string): string {
  const last = s.charCodeAt(s.length - 1)
  if (last === 100 /* d */) return s.length > 4 && s.endsWith('ied') ? `${s.slice(0, -3)}y` : s
  if (last !== 115 /* s */) return s
  if (s.length > 4 && s.endsWith('ies')) return `${s.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(s)) return s.slice(0, -2)
  const before = s.charCodeAt(s.length - 2)
  return before === 115 || before === 117 /* u */ || before === 105 /* i */ ? s : s.slice(0, -1)
}

const pastEnding = (s: string): number => (s.endsWith('ing') || s.endsWith('eth') ? 3 : s.endsWith('ed') ? 2 : 0)

function hasVowel(s: string, upTo: number): boolean {
  for (let k = 0; k < upTo; k++) if ('aeiouy'.includes(s[k]!)) return true
  return false
}

function undouble(s: string): string {
  const last = s[s.length - 1]!
  return last === s[s.length - 2] && 'bdfgmnprt'.includes(last) ? s.slice(0, -1) : s
}
