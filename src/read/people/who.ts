import { compareGiven, compareInitials, type PersonName, romanKey, sexOf, show, takeApart } from '../../kit/names.ts'
import { givenNames } from '../../kit/names-given.ts'
import { latin } from '../../kit/names-key.ts'
import { surnameKey } from '../../kit/names-surname.ts'
import type { Page } from '../page.ts'
import { findAliases } from './aliases.ts'
import { Cast, type Character, mayBe, whoIs } from './cast.ts'
import { kin } from './lexicon/words.ts'
import type { Named } from './mentions.ts'
import { tellNamesakes } from './namesakes.ts'

/** Whose each name is. Parallel to the names that were handed in; undefined where a name is nobody's. */
export interface Who {
  readonly of: readonly (Character | undefined)[]
  readonly cast: readonly Character[]
}

/**
 * Who is who in one text. Order decides: names with surname and given name first (fullest first), then every mention in
 * text order. A surname alone goes to its only bearer, else to the one named last; a given name alone to the bearer named
 * last, unless a family word introduces somebody new ("his son Yuri"); initials and a given name with patronymic to the
 * one they fit. Aliases and misprints come last. Variants: rule cascades of this kind (Lee 2011, "sieves"), mention-pair
 * and entity-level learning; a cascade is the only one whose every step can be told to the reader in a sentence.
 */
export function tellWho(page: Page, named: readonly Named[]): Who {
  const cast = new Cast()
  const apart = new Map<string, PersonName>()
  const names = named.map(({ name }) => apart.get(name) ?? apart.set(name, takeApart(name)).get(name)!)
  const surnames = new Set<string>()
  for (const name of names) if (name.surname !== undefined && isFull(name)) surnames.add(romanKey(name.surname))
  for (let i = 0; i < names.length; i++) {
    const { given, surname, patronymic, initials } = names[i]!
    // A given name that the text also uses as somebody's surname is a surname when it stands alone.
    if (given && !surname && !patronymic && !initials && surnames.has(romanKey(given))) names[i] = { surname: given }
  }
  // Milan Ilich, later Ilich alone: a surname formed like a patronymic (South Slavic names).
  const alone = new Set(names.filter(isSurnameOnly).map(name => romanKey(name.surname!)))
  for (let i = 0; i < names.length; i++) {
    const { given, surname, patronymic } = names[i]!
    if (surname !== undefined || given === undefined || patronymic === undefined) continue
    if (alone.has(romanKey(patronymic))) names[i] = { given, surname: patronymic }
  }
  const juniors = new Set([...names.keys()].filter(i => names[i]!.surname !== undefined && isJunior(page, named[i]!)))
  const full = [...names.keys()].filter(i => names[i]!.surname !== undefined && isFull(names[i]!) && !juniors.has(i))
  full.sort((a, b) => fullness(names[b]!) - fullness(names[a]!) || a - b)
  const of = new Array<Character | undefined>(named.length)
  for (const i of full) of[i] = cast.enter(names[i]!)
  const men = calledHe(page, named, names)
  const young = new Map<string, Character>()
  for (const i of juniors) {
    const key = surnameKey(names[i]!.surname!)
    if (!young.has(key)) young.set(key, cast.add(names[i]!))
    of[i] = young.get(key)
  }
  for (let i = 0; i < named.length; i++) {
    const introduced = womanBefore(page, named[i]!) ?? kinBefore(page, named[i]!)
    of[i] ??= resolve(names[i]!, introduced, cast, name => men.has(romanKey(name)))
    const person = of[i]
    if (person === undefined) continue
    person.seen = i
    person.count++
    if (introduced === undefined && isSurnameOnly(names[i]!)) person.bare++
    else if (isFull(names[i]!) && isParent(page, named[i]!)) person.parent = true
    person.forms.set(named[i]!.name, (person.forms.get(named[i]!.name) ?? 0) + 1)
    if (introduced !== undefined) {
      person.kin.add(introduced)
      person.kinCount++
    }
  }
  for (const { a, b, reason } of findAliases(page, named, names)) {
    const [one, other] = [of[a], of[b]]
    if (one !== undefined && other !== undefined && mayBeAliases(whoIs(one).name, whoIs(other).name))
      cast.merge(one, other, reason)
  }
  const families = new Map<string, Map<Character, number>>()
  for (const [i, { given, surname }] of names.entries()) {
    if (given === undefined || surname === undefined || of[i] === undefined) continue
    const key = surnameKey(surname)
    const family = families.get(key) ?? families.set(key, new Map()).get(key)!
    if (!family.has(of[i])) family.set(of[i], i)
  }
  for (const i of names.keys()) {
    const [wife, married] = [of[i], isWife(page, named[i]!) ? marriedName(i, names, of, families) : undefined]
    if (wife !== undefined && married !== undefined)
      cast.merge(
        wife,
        married,
        `"${named[i]!.name}" is said to be a wife, and "${show(married.name)}" has her husband's name.`,
      )
  }
  const sentences = new Map<Character, Set<number>>()
  of.forEach((person, i) => {
    if (person === undefined) return
    const who = whoIs(person)
    sentences.set(who, (sentences.get(who) ?? new Set()).add(named[i]!.segment.sentence))
  })
  cast.mendMisprints((a, b) => !(sentences.get(a) ?? new Set()).isDisjointFrom(sentences.get(b) ?? new Set()))
  const final = of.map(person => person && whoIs(person))
  tellNamesakes(page, named, names, final, cast)
  return {
    of: final,
    cast: cast.characters.filter(person => person.is === undefined),
  }
}

/** "Emil Lind the younger", "Lind fils": a son of the same name, never the one who bears it plainly. */
function isJunior({ tokens }: Page, { segment }: Named): boolean {
  const after = segment.parts.at(-1)!.last + 1
  const [first, second] = [tokens[after]?.lower, tokens[after + 1]?.lower]
  return first === 'fils' || (first === 'the' && second === 'younger' && tokens[after + 2]?.tag !== 'NOUN')
}

const isSurnameOnly = (name: PersonName): boolean =>
  name.surname !== undefined && name.given === undefined && name.initials === undefined

/** "His wife, Anna Lund": the words right before the name. */
const isWife = ({ tokens }: Page, { segment }: Named): boolean => {
  const before = segment.parts[0]!.first - 1
  return /^(?:wife|widow)$/.test(
    tokens[before]?.word === ',' ? (tokens[before - 1]?.word ?? '') : (tokens[before]?.word ?? ''),
  )
}

/** Names looked back from a wife for her husband. An assumption. */
const couple = 3

/** Somebody else with the wife's given name and the surname of a man named just before her: she herself, by her married name. */
function marriedName(
  at: number,
  names: readonly PersonName[],
  of: readonly (Character | undefined)[],
  families: ReadonlyMap<string, ReadonlyMap<Character, number>>,
): Character | undefined {
  const { given } = names[at]!
  if (given === undefined) return undefined
  const husbands = new Set(
    names
      .slice(Math.max(0, at - couple), at)
      .flatMap(name => (name.surname === undefined ? [] : surnameKey(name.surname))),
  )
  const found = [...husbands]
    .flatMap(key => [...(families.get(key) ?? [])])
    .filter(([person, i]) => person !== of[at] && compareGiven(names[i]!.given!, given) === 'same')
  return found.sort(([, a], [, b]) => a - b)[0]?.[0]
}

const isFull = (name: PersonName): boolean => name.given !== undefined || name.initials !== undefined
const fullness = (name: PersonName): number =>
  (name.given ? 4 : 0) + (name.patronymic ? 2 : 0) + (name.initials ? Math.min(2, name.initials.length) / 2 : 0)

/** Tokens behind a bare surname in which the next pronoun tells its bearer's sex. An assumption. */
const pronounNear = 20

/** What a pronoun says for a man. */
const votesOf = new Map([
  ...['he', 'his', 'him'].map(word => [word, 1] as const),
  ...['she', 'her', 'hers'].map(word => [word, -2] as const),
])

/** Letters of the longest of them. */
const longestVote = 4

/** Bare surnames behind which the next pronoun is mostly "he": two in three, nobody else named between. */
function calledHe({ tokens }: Page, named: readonly Named[], names: readonly PersonName[]): ReadonlySet<string> {
  const votes = new Map<string, number>()
  for (const [i, name] of names.entries()) {
    if (!isSurnameOnly(name)) continue
    const stop = named[i + 1]?.segment.parts[0]?.first ?? tokens.length
    for (let at = named[i]!.segment.parts.at(-1)!.last + 1, seen = 0; at < stop && seen < pronounNear; at++, seen++) {
      const { lower } = tokens[at]!
      const vote = lower.length > longestVote ? undefined : votesOf.get(lower)
      if (vote === undefined) continue
      const key = romanKey(name.surname!)
      votes.set(key, (votes.get(key) ?? 0) + vote)
      break
    }
  }
  return new Set([...votes].filter(([, sum]) => sum > 0).map(([key]) => key))
}

function resolve(
  name: PersonName,
  introduced: string | undefined,
  cast: Cast,
  isMan: (surname: string) => boolean,
): Character | undefined {
  const { given, patronymic, surname, initials } = name
  if (surname !== undefined) {
    // "Mrs Falk" is not the Falk of before, and a bare "Falk" after her is not she.
    const woman = introduced === herTitle
    const bearers = cast.withSurname(surname)
    const isHers = (person: Character): boolean => person.kin.has(herTitle) || (woman && sexOf(person.name) === 'f')
    const fits = bearers.filter(person => isHers(person) === woman)
    // "Falk rose; he was tired. … Anna Falk": a man whose given name the text does not say, before a woman of his name.
    const later = fits.length > 0 && fits.every(person => person.seen < 0 && sexOf(person.name) === 'f')
    if (!woman && later && isMan(surname)) return cast.add(name)
    return (
      pickBearer(fits.length > 0 || woman ? fits : bearers) ??
      (woman ? undefined : byOneWord(name, cast)) ??
      cast.add(name)
    )
  }
  if (given !== undefined && patronymic !== undefined) {
    const person = byPatronymic(name, cast)
    if (person === undefined) return cast.add(name)
    cast.enrich(person, name)
    return person
  }
  if (given !== undefined) {
    const bearers = cast.withGiven(given).filter(person => introduced === undefined || person.kin.has(introduced))
    return pick(bearers) ?? (introduced === undefined ? byPetName(given, cast) : undefined) ?? cast.add(name)
  }
  if (initials !== undefined && initials.length >= 2) return pick(byInitials(name, cast))
  return undefined
}

/** The one named last before this place; before any was named, the one that the text enters first. */
const pick = (people: readonly Character[]): Character | undefined =>
  people.reduce<Character | undefined>(
    (best, one) => (best === undefined || one.seen > best.seen ? one : best),
    undefined,
  )

/**
 * Of several who bear a surname the one named last, but a relative who was only introduced (his wife, a woman of the name)
 * or somebody named as whose son another is, does not take the bare surname from whom the text has called by it.
 */
function pickBearer(people: readonly Character[]): Character | undefined {
  const last = pick(people)
  if (last === undefined || last.bare > 0 || (last.kin.size === 0 && !last.parent && sexOf(last.name) !== 'f'))
    return last
  // A surname of a woman's form is as likely hers.
  const hers = /(?:[oe]va|ina|aya|aia|ska)$/i.test(last.name.surname ?? '')
  const plain = people.filter(({ kin, parent, name }) => !hers && kin.size === 0 && !parent && sexOf(name) !== 'f')
  return pick(people.filter(person => person.bare > 0)) ?? pick(plain) ?? last
}

/** Sonechka beside Sonya: a short form that the lexicon knows, where one person alone has the name and no surname sets him apart. */
function byPetName(given: string, cast: Cast): Character | undefined {
  if (givenNames(latin(given)).length === 0) return undefined
  return only(
    cast.characters.filter(
      ({ is, name: { given: known, surname } }) =>
        is === undefined && surname === undefined && known !== undefined && compareGiven(known, given) === 'possible',
    ),
  )
}

/**
 * "Ruiz" of Javier Ruiz Ortega, "Hu" of Hu Feng: a bare name that is no surname yet, and no given name that the lexicon knows, but
 * a word of a full name: of a double surname, or of a name whose family name comes first.
 */
function byOneWord(name: PersonName, cast: Cast): Character | undefined {
  if (!isSurnameOnly(name) || givenNames(latin(name.surname!)).length > 0) return undefined
  return pickBearer(cast.withWord(name.surname!))
}

function byPatronymic(name: PersonName, cast: Cast): Character | undefined {
  const bearers = cast.characters.filter(c => c.is === undefined && mayBe(name, c.name))
  const agree = bearers.filter(c => c.name.given && compareGiven(c.name.given, name.given!) === 'same')
  return (
    pick(agree.filter(c => c.name.patronymic !== undefined)) ??
    pick(agree.filter(c => c.name.surname !== undefined)) ??
    only(
      bearers.filter(
        c => c.name.initials !== undefined && c.name.initials.length >= 2 && compareInitials(c.name, name) === 'same',
      ),
    )
  )
}

const only = (people: readonly Character[]): Character | undefined => (people.length === 1 ? people[0] : undefined)

/** People whose given name and patronymic begin with these letters; else well-known ones whose given name does. */
function byInitials(name: PersonName, cast: Cast): Character[] {
  const fits = cast.characters.filter(c => c.is === undefined && compareInitials(c.name, name) === 'same')
  const whole = fits.filter(c => c.name.patronymic !== undefined || (c.name.initials?.length ?? 0) >= 2)
  return whole.length > 0 ? whole : fits.filter(c => c.count >= leastKnown)
}

/** A bare pair of initials is only used of somebody the text has named this often (assumption). */
const leastKnown = 3

/** The family word that introduces this name: "his son Yuri", "a daughter, Svetlana", "whom they called Yuri". */
function kinBefore(page: Page, named: Named): string | undefined {
  const { tokens, sentences } = page
  const { from } = sentences[named.segment.sentence]!
  let called = false
  for (let i = named.segment.parts[0]!.first - 1, steps = 0; i >= from && steps < 7; i--, steps++) {
    const { word } = tokens[i]!
    if (kin.has(word)) return word.replace(/s$/, '')
    if (/^(?:called|named|christened)$/.test(word)) called = true
    else if (steps > 0 && !called) return undefined
    else if (!called && word !== ',' && word !== '(' && word !== '—') return undefined
  }
  return undefined
}

/** "The third son of the deacon Pavel Lind": he is named for another's sake. */
function isParent({ tokens }: Page, { segment }: Named): boolean {
  let at = segment.parts[0]!.first - 1
  while (at > 0 && segment.parts[0]!.first - at <= longestTitle && /^\p{Ll}/u.test(tokens[at]!.word)) {
    if (tokens[at]!.word === 'of') return kin.has(tokens[at - 1]!.word)
    at--
  }
  return false
}

/** Words of article and occupation before a name. An assumption. */
const longestTitle = 4

/** What a woman is introduced by where only her husband's or father's name follows; kept among the family words. */
const herTitle = 'Mrs'
const women = new Set(['mrs', 'madame', 'mme', 'frau', 'miss', 'mlle', 'widow'])

function womanBefore({ tokens }: Page, { segment }: Named): string | undefined {
  const first = segment.parts[0]!.first
  const word = (i: number): string => tokens[i]?.lower ?? ''
  const title = word(first - 1) === '.' ? word(first - 2) : word(first - 1)
  return women.has(title.replace('.', '')) ? herTitle : undefined
}

/** Two names may be one person's by alias where given names do not clash, whatever the surnames. */
function mayBeAliases(a: PersonName, b: PersonName): boolean {
  if (a.given !== undefined && b.given !== undefined && compareGiven(a.given, b.given) === 'different') return false
  return a.patronymic === undefined || b.patronymic === undefined || romanKey(a.patronymic) === romanKey(b.patronymic)
}
