/**
 * Who is who, where the file's own markup says it.
 *
 * The reader has told names and people by their words (`people/`). The marks of the file are laid over that:
 *   1. A mark takes the place of every name of the reader that it touches.
 *   2. Marks with one key are one actor, with different keys different ones, whatever their names.
 *   3. An actor of the reader that marks name is that actor. Where they name it as several, each unmarked name goes to
 *      the one marked last before it, as a reader takes a bare surname.
 *   4. A mark without a key is whoever the reader takes it for, else the actor of that name, else a new one.
 *   5. A list in the file gives names to keys; an unmarked actor who bears such a name, and no other entry does, is that one.
 * Like all that a reader says, each is a suggestion; its reason names the mark.
 */
import type { Actor } from '../../case/actor.ts'
import type { HintedActor } from '../../case/hints.ts'
import { ActorIds, fullest, variantsOf } from '../people/actor-names.ts'
import type { ActorKind, Mention, People } from '../people/mention.ts'
import { apart, firstShared, type HintOf, marked } from './place.ts'

type Mark = HintOf<ActorKind>

/** One actor of the file: a key, or a name that only marks without a key bear. */
interface Group {
  readonly kind: ActorKind
  readonly key: string | undefined
  readonly names: readonly string[]
  /** Printed forms with their counts. */
  readonly forms: Map<string, number>
  /** Actors of the reader that its marks took the place of, with how often. */
  readonly votes: Map<string, number>
  id: string
}

export interface HintedPeople extends People {
  /** The actor that a key means; one that the text never names is made for it, under the name given. */
  speaker(key: string, label?: string): string
}

/** The people of a text with what the file marks. `marks` are in text order, in UTF-16. */
export function layHints(
  text: string,
  read: People,
  marks: readonly Mark[],
  cast: readonly HintedActor[],
): HintedPeople {
  const own = apart(marks)
  const mentions = read.mentions.toSorted((a, b) => a.start - b.start)
  const shared = firstShared(own, mentions)
  const covered = firstShared(mentions, own)
  const groups = new Map<string, Group>()
  const listed = new Map(cast.map(one => [`${one.kind} ${one.key}`, one.names]))
  const groupOf = (kind: ActorKind, key: string | undefined, name: string): Group => {
    const at = key === undefined ? `name ${kind} ${name.toLowerCase()}` : `key ${kind} ${key}`
    const known = groups.get(at)
    if (known !== undefined) return known
    const names = key === undefined ? [] : (listed.get(`${kind} ${key}`) ?? [])
    const group: Group = { kind, key, names, forms: new Map(), votes: new Map(), id: '' }
    groups.set(at, group)
    return group
  }
  const byForm = formsOf(read.actors)
  /** What stands in the text, in order: a name of the reader, or a mark with its group or the actor that it is taken for. */
  const names: (Omit<Mention, 'actor'> & { readonly actor?: string; readonly group?: Group })[] = []
  for (const [i, mention] of mentions.entries()) if (covered[i] === -1) names.push(mention)
  for (const [i, { kind, key, start, end, mark }] of own.entries()) {
    const name = text.slice(start, end).replace(/\s+/g, ' ')
    const there = mentions[shared[i]!]
    const actor = there?.kind === kind ? there.actor : undefined
    const one = { kind, start, end, name, reason: marked(mark) }
    if (key === undefined) {
      const taken = actor ?? byForm.get(`${kind} ${name.toLowerCase()}`)
      names.push(taken ? { ...one, actor: taken } : { ...one, group: groupOf(kind, undefined, name) })
      continue
    }
    const group = groupOf(kind, key, name)
    if (actor !== undefined) group.votes.set(actor, (group.votes.get(actor) ?? 0) + 1)
    names.push({ ...one, group, ...(actor !== undefined && { actor }) })
  }
  names.sort((a, b) => a.start - b.start)
  const last = new Map<string, Group>()
  for (const { actor, group } of names.toReversed())
    if (actor !== undefined && group !== undefined) last.set(actor, group)
  for (const [actor, entry] of onlyBearers(cast, byForm))
    if (!last.has(actor)) last.set(actor, groupOf(entry.kind, entry.key, entry.names[0]!))

  const counts = new Map<string, Map<string, number>>()
  const settled = names.map(({ actor, group, ...name }) => {
    if (actor !== undefined && group !== undefined) last.set(actor, group)
    const owner = group ?? last.get(actor!)
    const forms = owner?.forms ?? counts.get(actor!) ?? new Map<string, number>()
    if (owner === undefined) counts.set(actor!, forms)
    forms.set(name.name, (forms.get(name.name) ?? 0) + 1)
    return { name, owner: owner ?? actor! }
  })
  const ids = new ActorIds(counts.keys())
  const actors: Actor[] = read.actors.flatMap(actor => {
    const forms = counts.get(actor.id)
    return forms === undefined ? [] : [{ ...actor, variants: variantsOf(forms) }]
  })
  const known = new Map(read.actors.map(actor => [actor.id, actor]))
  const enter = (group: Group, name: string): string => {
    const base = known.get([...group.votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '')
    const { kin, described, namesake } = base ?? {}
    const times = [...group.forms.values()].reduce((sum, n) => sum + n, 0)
    const says =
      group.key === undefined ? [] : [`The file marks ${times === 1 ? 'one name' : `${times} names`} as ${group.key}.`]
    group.id = ids.free(name)
    actors.push({
      id: group.id,
      kind: group.kind,
      name,
      variants: times === 0 ? [{ form: name, count: 0 }] : variantsOf(group.forms),
      reasons: [...(times === 0 ? [`The file names the speaker as ${group.key}.`] : says), ...(base?.reasons ?? [])],
      ...(kin && { kin }),
      ...(described && { described }),
      ...(namesake && { namesake }),
    })
    return group.id
  }
  for (const group of groups.values()) if (group.forms.size > 0) enter(group, group.names[0] ?? fullest(group.forms))
  return {
    actors,
    mentions: settled.map(({ name, owner }) => ({ ...name, actor: typeof owner === 'string' ? owner : owner.id })),
    speaker: (key, label) => {
      const there = groups.get(`key person ${key}`) ?? groups.get(`key body ${key}`)
      if (there !== undefined && there.id !== '') return there.id
      const kind = listed.has(`body ${key}`) && !listed.has(`person ${key}`) ? 'body' : 'person'
      const group = groupOf(kind, key, key)
      return enter(group, group.names[0] ?? (label || key))
    },
  }
}

/** Each form of a name, with its actor where only one bears it. */
function formsOf(actors: readonly Actor[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { id, kind, variants } of actors)
    for (const form of new Set(variants.map(variant => variant.form.toLowerCase())))
      found.set(`${kind} ${form}`, found.has(`${kind} ${form}`) ? null : id)
  return found
}

/** Actors of the reader who bear a name that one entry alone gives. */
function onlyBearers(
  cast: readonly HintedActor[],
  byForm: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, HintedActor> {
  const entries = new Map<string, HintedActor | null>()
  for (const one of cast)
    for (const form of new Set(one.names.map(name => `${one.kind} ${name.toLowerCase()}`)))
      entries.set(form, entries.has(form) ? null : one)
  const found = new Map<string, HintedActor>()
  for (const [form, entry] of entries) {
    const actor = byForm.get(form)
    if (entry && actor && !found.has(actor)) found.set(actor, entry)
  }
  return found
}
