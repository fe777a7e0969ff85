import { firstOf, type PersonName, romanKey, sexOf } from '../../kit/names.ts'
import { compareNames } from '../../kit/names-compare.ts'
import { latin } from '../../kit/names-key.ts'
import { compareForms, surnameKey, surnameOf } from '../../kit/names-surname.ts'
import type { Namesake } from './namesakes.ts'

/** A person of one text while the reader works out who is who. */
export interface Character {
  name: PersonName
  /** Printed forms with their counts. */
  readonly forms: Map<string, number>
  readonly reasons: Set<string>
  /** Family words that introduced this person: "wife", "son". */
  readonly kin: Set<string>
  /** Mentions that a family word introduces. */
  kinCount: number
  /** Named as whose child or spouse somebody is: "the son of the deacon Pavel Lind". */
  parent: boolean
  /** Index of the last mention that was given to this person; -1 before the first. */
  seen: number
  count: number
  /** Mentions by the surname alone. */
  bare: number
  /** The text says that somebody else bears the name. */
  namesake?: Namesake
  /** Set when this person turned out to be another. */
  is?: Character
}

/**
 * The people of one text. Names with a surname and a given name or initials are entered first, fullest first; everything
 * shorter is then given to the one it fits, nearest before it. Two names that exclude each other never become one person.
 */
export class Cast {
  readonly characters: Character[] = []
  readonly #bySurname = new Map<string, Set<Character>>()
  readonly #byGiven = new Map<string, Set<Character>>()
  /** By the first given name and by each word of a double surname, of people who have both names. */
  readonly #byWord = new Map<string, Set<Character>>()

  /** Enters a name that has a surname and more: joins the person it fits, or makes a new one. */
  enter(name: PersonName): Character {
    const fits = this.withSurname(name.surname!)
      .map(person => ({ person, compared: compareNames(name, person.name) }))
      .filter(({ compared }) => compared.verdict !== 'different')
    const best = fits.find(({ compared }) => compared.verdict === 'same') ?? fits[0]
    if (best === undefined) return this.add(name)
    if (best.compared.verdict === 'same' && !isPart(name, best.person.name))
      best.person.reasons.add(best.compared.reason)
    this.enrich(best.person, name)
    return best.person
  }

  add(name: PersonName): Character {
    const person: Character = {
      name,
      forms: new Map(),
      reasons: new Set(),
      kin: new Set(),
      kinCount: 0,
      parent: false,
      seen: -1,
      count: 0,
      bare: 0,
    }
    this.characters.push(person)
    this.#index(person)
    return person
  }

  #index(person: Character): void {
    const { surname, given } = person.name
    if (surname !== undefined) put(this.#bySurname, surnameKey(surname), person)
    if (given !== undefined) put(this.#byGiven, romanKey(given.split(' ')[0]!), person)
    if (given === undefined || surname === undefined) return
    put(this.#byWord, romanKey(firstOf(given)), person)
    if (surname.includes(' ')) for (const word of surname.split(' ')) put(this.#byWord, romanKey(word), person)
  }

  /** Adds the parts of a name that this person's lacked. */
  enrich(person: Character, more: PersonName): void {
    const { initials, ...name } = { ...more, ...person.name }
    const left = initials === undefined ? '' : unwritten(name, initials)
    person.name = left === '' ? name : { ...name, initials: left }
    this.#index(person)
  }

  /** People in whose full name this is the given name or one word of a double surname. */
  withWord(word: string): readonly Character[] {
    return unique(this.#byWord.get(romanKey(word)) ?? [])
  }

  withSurname(surname: string): readonly Character[] {
    return unique(this.#bySurname.get(surnameKey(surname)) ?? [])
  }

  withGiven(given: string): readonly Character[] {
    return unique(this.#byGiven.get(romanKey(given)) ?? [])
  }

  /** Makes two people one; all that was the second's is the first's. */
  merge(first: Character, second: Character, reason: string): void {
    const [into, from] = [first, second].map(whoIs)
    if (into === from) return
    from!.is = into!
    for (const [form, count] of from!.forms) into!.forms.set(form, (into!.forms.get(form) ?? 0) + count)
    for (const why of from!.reasons) into!.reasons.add(why)
    for (const word of from!.kin) into!.kin.add(word)
    into!.count += from!.count
    into!.kinCount += from!.kinCount
    into!.reasons.add(reason)
  }

  /** A rare surname that is nearly a frequent one, never met in one sentence with it, is its misprint. */
  mendMisprints(together: (a: Character, b: Character) => boolean): void {
    const alone = this.characters.filter(c => c.is === undefined && c.name.surname !== undefined)
    const rare = alone.filter(c => c.name.given === undefined && c.name.initials === undefined && c.count <= 2)
    const frequent = alone.filter(c => c.count >= 3).map(person => ({ person, form: surnameOf(person.name.surname!) }))
    for (const one of rare) {
      const form = surnameOf(one.name.surname!)
      const near = frequent.filter(
        other => other.person.count >= 3 * one.count && compareForms(form, other.form) === 'possible',
      )
      const only = near.length === 1 ? near[0]!.person : undefined
      if (only === undefined || together(one, only)) continue
      this.merge(only, one, `"${one.name.surname}" is taken for a misprint of "${only.name.surname}".`)
    }
  }
}

/** The person that this one turned out to be. */
export function whoIs(person: Character): Character {
  let who = person
  while (who.is !== undefined) who = who.is
  return who
}

/** True where nothing in the two names, surnames aside, excludes one person. */
export const mayBe = (a: PersonName, b: PersonName): boolean => {
  const [sex, other] = [sexOf(a), sexOf(b)]
  if (sex !== undefined && other !== undefined && sex !== other) return false
  return compareNames(a, b).verdict !== 'different'
}

const isPart = (a: PersonName, b: PersonName): boolean =>
  (a.given ?? b.given) === b.given && (a.patronymic ?? b.patronymic) === b.patronymic && a.surname === b.surname

/** Initials of what is not written out: those of the given name and patronymic fall once these are known. */
function unwritten(name: PersonName, initials: string): string {
  if (name.patronymic !== undefined) return ''
  const given = name.given === undefined ? undefined : latin(name.given)[0]
  return given !== undefined && latin(initials[0]!) === given ? initials.slice(1) : initials
}

const unique = (people: Iterable<Character>): Character[] => [...new Set(Iterator.from(people).map(whoIs))]

function put(index: Map<string, Set<Character>>, key: string, person: Character): void {
  const there = index.get(key)
  if (there === undefined) index.set(key, new Set([person]))
  else there.add(person)
}
