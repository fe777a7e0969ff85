/**
 * Two personal names compared. Vetoes come first: another surname, given names, patronymics or initials that exclude each
 * other, another sex. Two names are the `same` only with the same surname and a given name or both initials that agree, or
 * with surnames that learned costs join (names-costs.ts) and the same given name written out.
 *
 * What is read off one name is kept as long as the name is, and the reason is put into words only when somebody asks, so
 * that comparing many names with many costs little a pair: the surnames decide nearly every one.
 */
import {
  type Comparison,
  compareGiven,
  compareInitials,
  firstOf,
  type PersonName,
  sameSpelling,
  sexOf,
  show,
  type Verdict,
} from './names.ts'
import { areRespelled, compareForms, type Surname, surnameOf } from './names-surname.ts'

/** What decided a comparison. */
type Ground = 'surname' | 'given' | 'patronymic' | 'initials' | 'sex' | 'agree' | 'fathers' | 'nothing'

const wordings: Record<Ground, (a: PersonName, b: PersonName) => string> = {
  surname: (a, b) => `The surnames ${a.surname} and ${b.surname} are two names.`,
  given: (a, b) => `The given names ${a.given} and ${b.given} exclude each other.`,
  patronymic: (a, b) => `The patronymics ${a.patronymic} and ${b.patronymic} exclude each other.`,
  initials: (a, b) => `The initials of ${show(a)} and ${show(b)} exclude each other.`,
  sex: (a, b) => `${show(a)} and ${show(b)} name a man and a woman.`,
  agree: (a, b) => `${show(a)} and ${show(b)} agree in surname and given name.`,
  fathers: (a, b) => `${show(a)} and ${show(b)} agree in given name and patronymic.`,
  nothing: (a, b) => `Nothing in ${show(a)} and ${show(b)} speaks against one person.`,
}

class Compared implements Comparison {
  readonly verdict: Verdict
  readonly #ground: Ground
  readonly #a: PersonName
  readonly #b: PersonName

  constructor(ground: Ground, a: PersonName, b: PersonName) {
    this.verdict = ground === 'agree' || ground === 'fathers' ? 'same' : ground === 'nothing' ? 'possible' : 'different'
    this.#ground = ground
    this.#a = a
    this.#b = b
  }

  get reason(): string {
    return wordings[this.#ground](this.#a, this.#b)
  }
}

/**
 * @example
 * compareNames(takeApart('Sergei Sedov'), takeApart('Lev Sedov')).verdict // => 'different'
 */
export const compareNames = (a: PersonName, b: PersonName): Comparison => new Compared(groundOf(a, b), a, b)

const known = new WeakMap<PersonName, Surname>()

function surnameIn(name: PersonName): Surname | undefined {
  let surname = known.get(name)
  if (surname === undefined && name.surname) {
    surname = surnameOf(name.surname)
    known.set(name, surname)
  }
  return surname
}

function groundOf(a: PersonName, b: PersonName): Ground {
  const [one, other] = [surnameIn(a), surnameIn(b)]
  const surname = one && other ? compareForms(one, other) : 'possible'
  if (surname === 'different') return 'surname'
  const given = a.given && b.given ? compareGiven(firstOf(a.given), firstOf(b.given)) : undefined
  if (given === 'different') return 'given'
  const father = a.patronymic && b.patronymic ? sameSpelling(a.patronymic, b.patronymic) : undefined
  if (father === false) return 'patronymic'
  const initials = compareInitials(a, b)
  if (initials === 'different') return 'initials'
  const [sex, otherSex] = [sexOf(a), sexOf(b)]
  if (sex && otherSex && sex !== otherSex) return 'sex'
  if (surname === 'same' && (given === 'same' || initials === 'same')) return 'agree'
  if (surname === 'possible' && given === 'same' && one && other && areRespelled(one, other)) return 'agree'
  return given === 'same' && father === true && surname !== 'same' && !(one && other) ? 'fathers' : 'nothing'
}
