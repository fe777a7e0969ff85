import { type GivenName, givenNames } from './names-given.ts'
import { editDistance, latin, otherKey, romanKey } from './names-key.ts'
import { remembered } from './remembered.ts'

export { isCyrillic, romanForms, romanKey, romanSystems } from './names-key.ts'

/** A personal name taken apart. Each part is as printed; missing parts are missing, not guessed. */
export interface PersonName {
  /** Given name, or given names other than the patronymic. */
  readonly given?: string
  readonly patronymic?: string
  readonly surname?: string
  /** Capitals of given name and patronymic, in order, e.g. "NI". Those written out are not here. */
  readonly initials?: string
}

export type Verdict = 'same' | 'possible' | 'different'

export interface Comparison {
  /** `same`: one name in two spellings. `possible`: nothing speaks against it. `different`: the names exclude each other. */
  readonly verdict: Verdict
  readonly reason: string
}

const initial = /^\p{Lu}\p{Ll}{0,2}\.$/u
const patronymicEnding =
  /(?:ovich|evich|ievich|yevich|ich|ovna|evna|yevna|ievna|ichna|inichna|ович|евич|ич|овна|евна|ична)$/iu
/** The same ending in scientific, French and German spelling; Slovene and Ukrainian surnames end so too. */
const otherPatronymicEnding = /(?:ov|ev)(?:ič|i?tch|itsch|ych)$/iu
const shortPatronymics = /^(?:ilyich|ilich|il'ich|lukich|fomich|kuzmich|kuz'mich|nikitich|savvich|iakovlich)$/iu

/**
 * True where the word is formed as a Russian patronymic. Many South Slavic surnames are formed alike (Petrovich), so it
 * counts as one only after a given name; `takeApart` sees to that.
 */
export const isPatronymic = (word: string): boolean =>
  shortPatronymics.test(word) || (word.length >= 7 && patronymicEnding.test(word) && !/^\p{L}{0,2}ich$/iu.test(word))

/**
 * Takes a personal name apart: "N. I. Bukharin", "Anna Mikhailovna", "Stalin, Iosif Vissarionovich", "Barclay de Tolly".
 * A single word is a given name where the lexicon knows it as one, else a surname.
 *
 * @example
 * takeApart('Nikolai Ivanovich Bukharin') // => { given: 'Nikolai', patronymic: 'Ivanovich', surname: 'Bukharin' }
 */
export const takeApart = remembered(partsOf, 50_000)

function partsOf(name: string): PersonName {
  const comma = name.indexOf(',')
  const turned = comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`
  const words = turned
    .replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ')
    .trim()
    .split(/\s+/)
  let at = 0
  let initials = ''
  const given: string[] = []
  let patronymic: string | undefined
  while (at < words.length) {
    const word = words[at]!
    const last = at === words.length - 1
    if (initial.test(word)) initials += word[0]
    else if (given.length > 0 && patronymic === undefined && (isPatronymic(word) || (!last && maybePatronymic(word))))
      patronymic = word
    else if (last ? words.length === 1 && isGiven(word) : startsName(word, words, at)) given.push(word)
    else break
    at++
  }
  const surname = words.slice(at).join(' ')
  return {
    ...(given.length > 0 && { given: given.join(' ') }),
    ...(patronymic !== undefined && { patronymic }),
    ...(surname !== '' && { surname }),
    ...(initials !== '' && { initials }),
  }
}

const maybePatronymic = (word: string): boolean => otherPatronymicEnding.test(word.normalize('NFC'))
const isGiven = (word: string): boolean => givenNames(latin(word)).length > 0
const startsName = (word: string, words: readonly string[], at: number): boolean =>
  /^\p{Lu}/u.test(word) && (isGiven(word) || (at === 0 && !/^\p{Ll}/u.test(words[at + 1] ?? '')))

/** The sex a name shows by its given name, patronymic or feminine surname; undefined where it shows none. */
export function sexOf(name: PersonName): 'm' | 'f' | undefined {
  if (name.patronymic !== undefined) return /na$|на$/iu.test(name.patronymic) ? 'f' : 'm'
  if (name.given === undefined) return undefined
  const [first, ...others] = givenNames(latin(firstOf(name.given)))
  return others.every(({ sex }) => sex === first?.sex) ? (first?.sex as 'm' | 'f' | undefined) : undefined
}

/** True for two spellings of one word: equal keys in one of the readings of each. */
export const sameSpelling = (a: string, b: string): boolean =>
  romanKey(a) === romanKey(b) || otherKey(a) === romanKey(b) || romanKey(a) === otherKey(b)

/**
 * Compares two given names: `same` for two spellings of one (Iosif, Joseph), `possible` for a short form beside its name
 * or for two words that the lexicon does not know but that differ by one letter, else `different`.
 */
export function compareGiven(a: string, b: string): Verdict {
  const [first, second] = [latin(a), latin(b)]
  if (first === second || sameSpelling(a, b)) return 'same'
  const [one, other] = [givenNames(first), givenNames(second)]
  const pair = one.flatMap(g => other.filter(h => g.name === h.name && g.sex === h.sex).map(h => [g, h] as const))
  if (pair.length > 0)
    return pair.some(([g, h]: readonly [GivenName, GivenName]) => !g.short && !h.short) ? 'same' : 'possible'
  if (one.length > 0 && other.length > 0) return 'different'
  return first.length >= 5 && editDistance(first, second, 1) <= 1 ? 'possible' : 'different'
}

/** The first of several given names. */
export const firstOf = (given: string): string => given.split(' ')[0]!

/** A name as a person writes it, fullest part last. */
export const show = (name: PersonName): string =>
  [name.given, name.initials?.replace(/./gu, '$&.'), name.patronymic, name.surname].filter(Boolean).join(' ')

/** Letters that one Cyrillic letter may become; initials agree when their classes meet. */
const initialClasses = ['ijy', 'ey', 'uyi', 'ayi', 'kc', 'vw', 'gh', 'zs', 'fpt', 'xk', 'lj']

/** The first letters of given name and patronymic, spelled out or not, in Latin script. */
export function lettersOf(name: PersonName): string[] {
  const full = [name.given && latin(firstOf(name.given))[0], name.patronymic && latin(name.patronymic)[0]]
  const short = [...(name.initials ?? '')].map(letter => latin(letter)[0])
  return [...full.filter(letter => letter !== undefined), ...short].filter(letter => letter !== undefined) as string[]
}

/** `same` where two initials agree, or one does and the other name has no more; undefined where a side has none. */
export function compareInitials(a: PersonName, b: PersonName): Verdict | undefined {
  if (a.initials === undefined && b.initials === undefined) return undefined
  const [one, other] = [lettersOf(a), lettersOf(b)]
  const length = Math.min(one.length, other.length)
  if (length === 0) return undefined
  for (let i = 0; i < length; i++) {
    const [x, y] = [one[i]!, other[i]!]
    if (x !== y && !(i === 0 && initialClasses.some(c => c.includes(x) && c.includes(y)))) return 'different'
  }
  return 'same'
}
