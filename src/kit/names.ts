import { type GivenName, givenNames } from './names-given.ts'
import { editDistance, latin, romanKey } from './names-key.ts'

export { romanForms, romanKey } from './names-key.ts'

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
export function takeApart(name: string): PersonName {
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
    else if (given.length > 0 && patronymic === undefined && isPatronymic(word)) patronymic = word
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

const isGiven = (word: string): boolean => givenNames(latin(word)).length > 0
const startsName = (word: string, words: readonly string[], at: number): boolean =>
  /^\p{Lu}/u.test(word) && (isGiven(word) || (at === 0 && !/^\p{Ll}/u.test(words[at + 1] ?? '')))

/** The sex a name shows by its given name, patronymic or feminine surname; undefined where it shows none. */
export function sexOf(name: PersonName): 'm' | 'f' | undefined {
  if (name.patronymic !== undefined) return /na$|на$/iu.test(name.patronymic) ? 'f' : 'm'
  const sexes = new Set((name.given === undefined ? [] : givenNames(latin(name.given.split(' ')[0]!))).map(g => g.sex))
  if (sexes.size === 1) return [...sexes][0] as 'm' | 'f'
  return undefined
}

/**
 * Compares two given names: `same` for two spellings of one (Iosif, Joseph), `possible` for a short form beside its name
 * or for two words that the lexicon does not know but that differ by one letter, else `different`.
 */
export function compareGiven(a: string, b: string): Verdict {
  const [first, second] = [latin(a), latin(b)]
  if (first === second || romanKey(a) === romanKey(b)) return 'same'
  const [one, other] = [givenNames(first), givenNames(second)]
  const pair = one.flatMap(g => other.filter(h => g.name === h.name && g.sex === h.sex).map(h => [g, h] as const))
  if (pair.length > 0)
    return pair.some(([g, h]: readonly [GivenName, GivenName]) => !g.short && !h.short) ? 'same' : 'possible'
  if (one.length > 0 && other.length > 0) return 'different'
  return first.length >= 5 && editDistance(first, second, 1) <= 1 ? 'possible' : 'different'
}

const leadingParticles = /^(?:(?:de|von|van|der|den|del|della|di|du|la|le|ten|ter|zu|zur|bin|ibn|al|el|af|av)\s+)+/i

/** The key of a surname without the small words before it: "van der Berg" and "Berg" may be one. */
export const surnameKey = (surname: string): string => romanKey(surname.replace(leadingParticles, ''))

/** A feminine surname beside its masculine form: Larina and Larin are two people of one family, not a misprint. */
export function isFeminineOf(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [latin(a), latin(b)] : [latin(b), latin(a)]
  return longer === `${shorter}a` || /(?:aya|aia|aja)$/.test(longer) !== /(?:aya|aia|aja)$/.test(shorter)
}

/**
 * Compares two surnames. Equal keys are one name in two romanisations. A misprint is only `possible`: one edit in eight
 * letters, or the same letters shuffled behind the same first two. A feminine ending is never a misprint.
 *
 * @example
 * compareSurnames('Rosengoltz', 'Rosengolts') // => 'same'
 */
export function compareSurnames(a: string, b: string): Verdict {
  const [one, other] = [surnameKey(a), surnameKey(b)]
  if (one === other) return 'same'
  const [first, second] = [latin(a), latin(b)]
  if (Math.min(one.length, other.length) < 7 && Math.min(first.length, second.length) < 8) return 'different'
  if (isFeminineOf(a, b)) return 'different'
  if (Math.min(first.length, second.length) >= 8 && editDistance(first, second, 1) <= 1) return 'possible'
  return Math.min(one.length, other.length) >= 7 &&
    one.slice(0, 1) === other.slice(0, 1) &&
    sorted(one) === sorted(other)
    ? 'possible'
    : 'different'
}

const sorted = (word: string): string => [...word].sort().join('')

/**
 * Compares two personal names. Vetoes come first: given names, patronymics or initials that exclude each other, another
 * sex, another surname. Two names are the `same` only with the same surname and a given name or both initials that agree.
 *
 * @example
 * compareNames(takeApart('Sergei Sedov'), takeApart('Lev Sedov')).verdict // => 'different'
 */
export function compareNames(a: PersonName, b: PersonName): Comparison {
  const different = (reason: string): Comparison => ({ verdict: 'different', reason })
  const surname = a.surname && b.surname ? compareSurnames(a.surname, b.surname) : 'possible'
  if (surname === 'different') return different(`The surnames ${a.surname} and ${b.surname} are two names.`)
  const given = a.given && b.given ? compareGiven(firstOf(a.given), firstOf(b.given)) : undefined
  if (given === 'different') return different(`The given names ${a.given} and ${b.given} exclude each other.`)
  const father = a.patronymic && b.patronymic ? romanKey(a.patronymic) === romanKey(b.patronymic) : undefined
  if (father === false) return different(`The patronymics ${a.patronymic} and ${b.patronymic} exclude each other.`)
  const initials = compareInitials(a, b)
  if (initials === 'different') return different(`The initials of ${show(a)} and ${show(b)} exclude each other.`)
  const [sex, other] = [sexOf(a), sexOf(b)]
  if (sex && other && sex !== other) return different(`${show(a)} and ${show(b)} name a man and a woman.`)
  if (surname === 'same' && (given === 'same' || initials === 'same'))
    return { verdict: 'same', reason: `${show(a)} and ${show(b)} agree in surname and given name.` }
  if (given === 'same' && father === true && surname !== 'same' && !(a.surname && b.surname))
    return { verdict: 'same', reason: `${show(a)} and ${show(b)} agree in given name and patronymic.` }
  return { verdict: 'possible', reason: `Nothing in ${show(a)} and ${show(b)} speaks against one person.` }
}

const firstOf = (given: string): string => given.split(' ')[0]!

/** A name as a person writes it, fullest part last. */
export const show = (name: PersonName): string =>
  [name.given, name.initials?.replace(/./gu, '$&.'), name.patronymic, name.surname].filter(Boolean).join(' ')

/** Letters that one Cyrillic letter may become; initials agree when their classes meet. */
const initialClasses = ['ijy', 'ey', 'uyi', 'ayi', 'kc', 'vw', 'gh', 'zs', 'fpt', 'xk', 'lj']

function lettersOf(name: PersonName): string[] {
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
