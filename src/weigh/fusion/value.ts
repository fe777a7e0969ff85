/**
 * What a value says, read once by itself: a number, a time, a list of names, or words. Two forms with one key are one value.
 * What a form leaves open is read once more beside the other forms of its item (`item-reading.ts`).
 */
import { decodeHTML } from 'entities'
import { editDistance } from '../../kit/names-key.ts'
import { type Clock, clockKey, minutesApart, readClock } from './clock.ts'
import { type NameList, peopleOf, takeApartList } from './name-lists.ts'

export interface ReadValue {
  readonly form: string
  readonly key: string
  readonly number: number | null
  readonly clock: Clock | null
  /** The people named, sorted; a single name is a list of one; null where the value is no name. */
  readonly elements: readonly string[] | null
  /** The form taken apart as names, also where nothing says that it is one. */
  readonly list: NameList | null
  readonly words: readonly string[]
}

/** Reads one value as given. */
export function readValue(form: string): ReadValue {
  if (isCode(form)) return { form, key: form, number: null, clock: null, elements: null, list: null, words: [form] }
  const plain = isPlain(form)
  const flat = plain
    ? form
    : decoded(form).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
  const digits = /\d/.test(flat)
  // "Gate B-12" and "gate 04" are b12 and 4
  const code = digits
    ? flat.replace(/\b(?:terminal \d,? )?gate[:#]? ?#?(?=[a-z]? ?-?\d)/, '').replace(/\b([a-z])[ -](?=\d)/g, '$1')
    : flat
  const number = digits ? readNumber(code) : null
  const clock = digits && number === null ? readClock(flat) : null
  const list = number !== null || clock !== null || (digits && !/1\d{3} ?[-–]/.test(flat)) ? null : takeApartList(flat)
  const named = list !== null && looksNamed(plain ? form : decoded(form), list)
  const words = plain && code === flat ? flat.split(' ') : (code.match(/[\p{L}\p{N}]+/gu) ?? [])
  const elements = named ? elementsOf(peopleOf(list).map(person => person.surname)) : null
  const key =
    number !== null
      ? `#${number}`
      : clock !== null
        ? clockKey(clock)
        : elements !== null
          ? keyOfElements(elements)
          : words.join(' ') || flat
  return { form, key, number, clock, elements, list, words }
}

/** Characters that a page of the web wrote as "&amp;" or "&#233;". */
const decoded = (form: string): string => (form.includes('&') && form.includes(';') ? decodeHTML(form) : form)

/**
 * Names are written with capitals; in small letters throughout only commas, semicolons or initials make a list of names.
 * "a red scarf" and "a blue scarf" must not meet in one surname.
 */
function looksNamed(form: string, list: NameList): boolean {
  const words = form.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  if (words.some(word => /^\p{Lu}/u.test(word)))
    return words.every(word => /^\p{Lu}/u.test(word) || word.length <= 4 || smallInNames.has(word))
  return (
    /[,;]/.test(form) || (/(?:^|[ .])[a-z]\./.test(form) && list.some(part => part.some(piece => piece.length > 1)))
  )
}
const smallInNames = new Set(['editor', 'editors', 'author', 'authors', 'edited', 'translated', 'translator', 'others'])

export const elementsOf = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()
export const keyOfElements = (elements: readonly string[]): string => `{${elements.join(' ')}}`

/** What tables write where they have no value: no claim, and told as left out. */
const nothing =
  /^(?:|[-–—.?*]+|n[/.]?a\.?|null|none|nil|nan|unknown|tb[ad]|missing|(?:data |info |information )?(?:is )?not (?:available|recorded|known|given|applicable|provided)(?: by [a-z]+)?|no (?:data|information|value))$/i

/** True where a form stands for no value at all, also in or before brackets: "Not available (NA)". */
export function saysNothing(form: string): boolean {
  if (form.length >= 40) return false
  // none of these words has a digit
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) >= 48 && form.charCodeAt(i) <= 57) return false
  return (
    nothing.test(form.trim()) || (/[([]/.test(form) && form.split(/[()[\]]/).every(piece => nothing.test(piece.trim())))
  )
}

/**
 * True for one word of small letters and digits that can be neither a number nor a name nor a time ("b12", "f7x3"): most tables
 * hold little else. A time or a power of ten in one word has an a, e, h or p after a digit ("19h35", "7p", "1e5").
 */
function isCode(form: string): boolean {
  let [digit, digits, letters] = [false, 0, 0]
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      digit = true
      digits++
    } else if (code >= 97 && code <= 122) {
      if (digit && (code === 97 || code === 101 || code === 104 || code === 112)) return false
      digit = false
      letters++
    } else return false
  }
  return digits > 0 && letters > 0
}

/** True where a form is small letters, digits and single spaces alone, so that folding leaves it as it is. */
function isPlain(form: string): boolean {
  let before = 32
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code === 32 && before !== 32))) return false
    before = code
  }
  return before !== 32
}

/** A number with its separators, a percentage or a sum of money; else null. */
function readNumber(flat: string): number | null {
  const first = flat.charCodeAt(0)
  if (first >= 97 && first <= 122) return null
  const plain = flat.replace(/^[$€£]\s?/, '').replace(/\s?%$/, '')
  if (!/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?$/.test(plain)) return null
  return Number(plain.replaceAll(',', ''))
}

/** Minutes within which two times speak for each other: ten, as for the times of flights in Li et al. 2012. */
const nearMinutes = 10

/**
 * What a source that gives `a` says for `b`, 0 to 1. Numbers: by their distance against their size (1 % apart is 0.9,
 * 10 % apart 0; assumption). Times: by minutes apart, 0 from ten on; days are the same or not. Lists: the part of a's people that
 * b has, matched with one slip in five letters, so a list cut short speaks wholly for the full list, and the full list by
 * halves for one that lacks half (Yin, Han & Yu 2008, section 3.2). Words: the part of a's words that b has.
 */
export function similarity(a: ReadValue, b: ReadValue): number {
  if (a.number !== null && b.number !== null) {
    const scale = Math.max(Math.abs(a.number), Math.abs(b.number), 1e-12)
    return Math.max(0, 1 - (10 * Math.abs(a.number - b.number)) / scale)
  }
  if (a.clock !== null && b.clock !== null) {
    const apart = minutesApart(a.clock, b.clock)
    return apart === null ? 0 : Math.max(0, 1 - apart / nearMinutes)
  }
  const left = a.elements ?? a.words
  const right = b.elements ?? b.words
  if (left.length === 0 || right.length === 0) return 0
  const free = new Set(right)
  let shared = 0
  for (const x of left) {
    const match = free.has(x) ? x : [...free].find(y => nearlySame(x, y))
    if (match === undefined) continue
    free.delete(match)
    shared += match === x ? 1 : 0.9
  }
  return shared / left.length
}

/** One slip allowed for every five letters: a letter changed, left out, added, or two exchanged. */
export function nearlySame(a: string, b: string): boolean {
  const allowed = Math.floor(Math.min(a.length, b.length) / 5)
  return allowed > 0 && Math.abs(a.length - b.length) <= allowed && editDistance(a, b, allowed) <= allowed
}
