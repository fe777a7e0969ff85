import type { Actor } from '../../case/actor.ts'
import type { Span } from '../../case/passage.ts'
import type { Page } from '../page.ts'
import { ActorIds, fullest, variantsOf } from './actor-names.ts'
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
  const taken = new ActorIds()
  const actors: Actor[] = []
  for (const person of cast) {
    if (person.forms.size === 0) continue
    const name = fullest(person.forms)
    const id = taken.free(name)
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
  for (const one of named) {
    const { kind, start, end, name, reason } = one
    if (kind === 'person') {
      const person = of[next++]
      if (person !== undefined) mentions.push({ start, end, kind, name, actor: ids.get(person)!, reason })
      continue
    }
    const key = `${kind} ${name.toLowerCase().replace(/\./g, '')}`
    let other = others.get(key)
    if (other === undefined) {
      other = { id: taken.free(name), named: one, forms: new Map() }
      others.set(key, other)
    }
    other.forms.set(name, (other.forms.get(name) ?? 0) + 1)
    mentions.push({ start, end, kind, name, actor: other.id, reason })
  }
  for (const { id, named, forms } of others.values())
    actors.push({ id, kind: named.kind, name: named.name, variants: variantsOf(forms), reasons: [] })
  return { mentions, actors }
}
