/**
 * Two surnames compared: equal keys, a misprint, or two names.
 *
 * Formula: `same` where the keys of names-key.ts are equal. A misprint is `possible`: one edit in eight letters (optimal
 * string alignment), or the same letters shuffled behind the same first one; so is another romanisation by learned costs
 * (names-costs.ts). Everything else is `different`.
 * Filters: one edit changes at most two letters of the set of letters, and a shuffle none, so two words of 32 bits rule out
 * nearly every pair before a distance is counted (the bag filter of Navarro 2001). They never change a verdict.
 * Limits: misprints in names of under seven letters are not looked for.
 */
import type { Verdict } from './names.ts'
import { isRespelled } from './names-costs.ts'
import { editDistance, latin, otherKey, romanKey } from './names-key.ts'

/** What is known of one printed surname. */
export interface Surname {
  readonly key: string
  /** The key of another reading of the same letters. */
  readonly other: string | undefined
  readonly latin: string
  /** The key's letters in order of the alphabet. */
  readonly sorted: string
  /** Long enough for a misprint to be one. */
  readonly long: boolean
  /** Which letters stand in the Latin form and in the key, a bit each. */
  readonly letters: number
  readonly keyLetters: number
}

const leadingParticles = /^(?:(?:de|von|van|der|den|del|della|di|du|la|le|ten|ter|zu|zur|bin|ibn|al|el|af|av)\s+)+/i

/** The key of a surname without the small words before it: "van der Berg" and "Berg" may be one. */
export const surnameKey = (surname: string): string => romanKey(surname.replace(leadingParticles, ''))

const fewestOfKey = 7
const fewestOfLatin = 8

export function surnameOf(printed: string): Surname {
  const letters = latin(printed)
  const bare = printed.replace(leadingParticles, '')
  const key = romanKey(bare)
  return {
    key,
    other: otherKey(bare),
    latin: letters,
    sorted: [...key].sort().join(''),
    long: key.length >= fewestOfKey || letters.length >= fewestOfLatin,
    letters: bagOf(letters),
    keyLetters: bagOf(key),
  }
}

const bagOf = (word: string): number => {
  let bag = 0
  for (let i = 0; i < word.length; i++) bag |= 1 << (word.charCodeAt(i) & 31)
  return bag
}

/** True where at most two bits are set. */
const fewBits = (bits: number): boolean => {
  const rest = bits & (bits - 1)
  return (rest & (rest - 1)) === 0
}

/** A feminine surname beside its masculine form: Larina and Larin, Zielińska and Zieliński are two people, no misprint. */
function isFeminineOf(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a]
  if (/[sc]k[aiy]$/.test(a) && a.slice(0, -1) === b.slice(0, -1) && a.endsWith('a') !== b.endsWith('a')) return true
  return longer === `${shorter}a` || /(?:aya|aia|aja)$/.test(longer) !== /(?:aya|aia|aja)$/.test(shorter)
}

/** True where two different keys may be one surname by two romanisations. */
export const areRespelled = (a: Surname, b: Surname): boolean =>
  a.key.length === b.key.length && fewBits(a.keyLetters ^ b.keyLetters) && isRespelled(a.key, b.key)

export function compareForms(a: Surname, b: Surname): Verdict {
  if (a.key === b.key || a.other === b.key || a.key === b.other) return 'same'
  if (areRespelled(a, b)) return 'possible'
  if (!a.long || !b.long) return 'different'
  const near = Math.abs(a.latin.length - b.latin.length) <= 1 && fewBits(a.letters ^ b.letters)
  const shuffled = a.keyLetters === b.keyLetters && a.sorted === b.sorted
  if ((!near && !shuffled) || isFeminineOf(a.latin, b.latin)) return 'different'
  if (near && Math.min(a.latin.length, b.latin.length) >= fewestOfLatin && editDistance(a.latin, b.latin, 1) <= 1)
    return 'possible'
  return shuffled && a.key.length >= fewestOfKey && a.key[0] === b.key[0] ? 'possible' : 'different'
}

/**
 * Compares two surnames as printed. A feminine ending is never a misprint.
 *
 * @example
 * compareSurnames('Rosengoltz', 'Rosengolts') // => 'same'
 */
export const compareSurnames = (a: string, b: string): Verdict => compareForms(surnameOf(a), surnameOf(b))
