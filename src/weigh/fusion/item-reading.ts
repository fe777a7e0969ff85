/**
 * The forms of one item read once more, each beside the others: what one leaves open another tells.
 *
 * Times: "7:35p" takes the day of the dated time nearest to it. Names: which word is the surname is voted on
 * (`name-lists.ts`), and where most claims of an item are lists of names, the rest are read so too. People of one surname are
 * one person while their given names can be one's (an initial, a short form, one slip); "Ivan Smirnov" and "Vladimir Smirnov" stay
 * two, and a bare "Smirnov" goes to the one named most.
 */
import { compareGiven } from '../../kit/names.ts'
import { clockKey, completeClock } from './clock.ts'
import { type Named, NameVotes, peopleOf } from './name-lists.ts'
import { elementsOf, keyOfElements, nearlySame, type ReadValue } from './value.ts'

/** One distinct form of an item and how many claims give it. */
export interface FormOfItem {
  readonly read: ReadValue
  readonly claims: number
}

/** The votes of a whole table, to lean on where an item tells little. */
export function votesOfTable(forms: readonly ReadValue[]): NameVotes {
  const votes = new NameVotes()
  for (const { list, elements } of forms) if (list !== null && elements !== null) votes.add(list, 1)
  return votes
}

/** Reads the forms of one item anew, in the order given. */
export function readTogether(forms: readonly FormOfItem[], table: NameVotes): ReadValue[] {
  if (forms.length < 2) return forms.map(({ read }) => read)
  if (forms.some(({ read }) => read.clock !== null)) {
    const others = forms
      .toSorted((a, b) => b.claims - a.claims)
      .flatMap(({ read, claims }) => (read.clock === null ? [] : [{ ...read.clock, claims }]))
    return forms.map(({ read }) => {
      if (read.clock === null) return read
      const clock = completeClock(read.clock, others)
      return { ...read, clock, key: clockKey(clock) }
    })
  }
  const claims = forms.reduce((sum, form) => sum + form.claims, 0)
  const named = forms.reduce((sum, form) => sum + (form.read.elements === null ? 0 : form.claims), 0)
  return 2 * named > claims ? readNames(forms, table) : forms.map(({ read }) => read)
}

function readNames(forms: readonly FormOfItem[], table: NameVotes): ReadValue[] {
  const votes = new NameVotes()
  for (const { read, claims } of forms) if (read.list !== null) votes.add(read.list, claims)
  const lean = votes.lean(table)
  const people = forms.map(({ read }) => (read.list === null ? null : peopleOf(read.list, lean, votes)))
  const bearers = new Map<string, Bearer[]>()
  const order = forms.map((_, f) => f).toSorted((f, g) => forms[g]!.claims - forms[f]!.claims)
  for (const f of order) {
    for (const person of people[f] ?? []) {
      if (person.given.length === 0) continue
      const known = bearers.get(person.surname) ?? []
      if (known.length === 0) bearers.set(person.surname, known)
      const same = known.find(bearer => bearer.forms.some(given => canBeOne(given, person.given)))
      if (same === undefined) known.push({ forms: [person.given], claims: forms[f]!.claims })
      else {
        same.forms.push(person.given)
        same.claims += forms[f]!.claims
      }
    }
  }
  return forms.map(({ read }, f) => {
    const own = people[f]
    if (own === null || own === undefined) return read
    const elements = elementsOf(own.map(person => nameOf(person, bearers.get(person.surname) ?? [])))
    return { ...read, elements, key: keyOfElements(elements) }
  })
}

/** One person of a surname: the given names under which the item names them. */
interface Bearer {
  readonly forms: (readonly string[])[]
  claims: number
}

/** The surname, with a number from the second bearer of it on. */
function nameOf({ surname, given }: Named, bearers: readonly Bearer[]): string {
  if (bearers.length < 2) return surname
  const most = bearers.reduce((best, bearer) => (bearer.claims > best.claims ? bearer : best))
  const own = given.length === 0 ? most : bearers.find(bearer => bearer.forms.some(form => canBeOne(form, given)))
  return own === undefined || own === most ? surname : `${surname}~${own.forms[0]!.join(' ')}`
}

/** Whether two lists of given names can be one person's: one of either meets one of the other. */
function canBeOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some(x => b.some(y => meet(x, y)))
}

function meet(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  if (long.startsWith(short)) return true
  return nearlySame(x, y) || (short.length >= 3 && compareGiven(x, y) !== 'different')
}
