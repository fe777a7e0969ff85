import type { Actor } from '../../case/actor.ts'
import type { Span } from '../../case/passage.ts'
import { takeApart } from '../../kit/names.ts'
import type { Page } from '../page.ts'
import type { Character } from './cast.ts'
import type { Mention, People } from './mention.ts'
import { findNames, type Named } from './mentions.ts'
import { descriptions } from './namesakes.ts'
import { tellWho } from './who.ts'

/**
 * The people, bodies and places that a text names, and who is who among them. A mention is the longest name without
 * title and without possessive 's; names used like adjectives (the Ryutin platform) and in the plural are none.
 *
 * @example
 * findPeople(makePage('Later Anna Larina wrote to Kirov.'), []).mentions.map(m => m.name) // => ['Anna Larina', 'Kirov']
 */
export function findPeople(page: Page, masked: readonly Span[]): People {
  const named = findNames(page, masked)
  const people = named.filter(name => name.kind === 'person')
  const { of, cast } = tellWho(page, people)
  const described = descriptions(page, people, of)
  const ids = new Map<Character, string>()
  const taken = new Set<string>()
  const actors: Actor[] = []
  for (const person of cast) {
    if (person.forms.size === 0) continue
    const name = inNormalCase(fullest(person))
    const id = freeId(name, taken)
    ids.set(person, id)
    const kin = person.kinCount * 2 >= person.count && person.kinCount > 0 ? { kin: [...person.kin] } : {}
    const { namesake, reasons } = person
    const known = described.get(person)
    actors.push({
      id,
      kind: 'person',
      name,
      variants: variantsOf(person.forms),
      reasons: [...reasons],
      ...kin,
      ...(known !== undefined && { described: [...known] }),
      ...(namesake !== undefined && { namesake: { ...namesake, described: [...namesake.described] } }),
    })
  }
  const others = new Map<string, { id: string; named: Named; forms: Map<string, number> }>()
  const mentions: Mention[] = []
  let next = 0
  for (const { kind, start, end, name, reason, ...rest } of named) {
    if (kind === 'person') {
      const person = of[next++]
      if (person !== undefined) mentions.push({ start, end, kind, name, actor: ids.get(person)!, reason })
      continue
    }
    const key = `${kind} ${name.toLowerCase().replace(/\./g, '')}`
    let other = others.get(key)
    if (other === undefined) {
      other = { id: freeId(name, taken), named: { kind, start, end, name, reason, ...rest }, forms: new Map() }
      others.set(key, other)
    }
    other.forms.set(name, (other.forms.get(name) ?? 0) + 1)
    mentions.push({ start, end, kind, name, actor: other.id, reason })
  }
  for (const { id, named, forms } of others.values())
    actors.push({ id, kind: named.kind, name: named.name, variants: variantsOf(forms), reasons: [] })
  return { mentions, actors }
}

const variantsOf = (forms: ReadonlyMap<string, number>): Actor['variants'] =>
  [...forms].map(([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))

/** The form that says most: with surname and given name, most words written out, then most frequent. */
function fullest(person: Character): string {
  const weight = ([form, count]: readonly [string, number]): number => {
    const { surname, given, initials } = takeApart(form)
    const written = form.split(' ').filter(word => !word.endsWith('.')).length
    return (
      (surname ? 500 : 0) +
      (given ? 300 : 0) +
      (initials ? 100 + initials.length : 0) +
      written * 100 +
      Math.min(count, 99) -
      (form.includes(',') ? 200 : 0) -
      (form === inNormalCase(form) ? 0 : 50)
    )
  }
  const [first, ...others] = [...person.forms].map(form => ({ form: form[0], weight: weight(form) }))
  return others.reduce((best, one) => (one.weight > best.weight ? one : best), first!).form
}

/** PETER HOLM, as a heading or a label prints it, is Peter Holm. Initials and numerals keep their capitals. */
const inNormalCase = (name: string): string =>
  name !== name.toUpperCase() || name.length < 4
    ? name
    : name.replace(/\p{Lu}{3,}/gu, run => (/^[IVX]+$/.test(run) ? run : run[0] + run.slice(1).toLowerCase()))

function freeId(name: string, taken: Set<string>): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'actor'
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}
