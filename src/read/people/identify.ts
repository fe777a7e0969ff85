import type { Actor } from '../../case/actor.ts'
import type { Reading } from '../../case/reading.ts'
import { type PersonName, romanKey, takeApart } from '../../kit/names.ts'
import { compareNames } from '../../kit/names-compare.ts'
import { compareSurnames, surnameKey } from '../../kit/names-surname.ts'
import { type NamesakeClaim, namesakeClaims, namesakeVeto } from './namesakes-across.ts'

export interface SourceReading {
  readonly source: string
  readonly reading: Reading
}

/** One actor of the whole case: the actors of single sources that are counted as one, and why. */
export interface Identity extends Actor {
  readonly members: readonly { readonly source: string; readonly actor: string }[]
  /** Namesakes that were kept apart, each with the reason. */
  readonly apart: readonly string[]
}

interface Group {
  readonly kind: Actor['kind']
  readonly members: { source: string; actor: Actor; name: PersonName }[]
  readonly reasons: Set<string>
  readonly apart: Set<string>
}

/**
 * Who is who across the sources of a case. Never merged: two actors that one source keeps apart; names that exclude each
 * other; somebody known by given name alone; and, on the surname alone, somebody whom a source introduces as a relative
 * (a son, a wife), or a surname that the other sources give to two people. Where a source says that a name has two bearers, an
 * equal full name proves nothing either (`namesakes-across.ts`). Everything is a proposal with its reasons.
 *
 * Method: agglomeration with cannot-links (Wagstaff 2001), fullest names first, against every member of a group and not
 * against one, because closure over pairs merges "Ivan Smirnov" and "Vladimir Smirnov" through a bare "Smirnov".
 *
 * @example
 * identifyActors([]) // => []
 */
export function identifyActors(readings: readonly SourceReading[]): Identity[] {
  const entries = readings.flatMap(({ source, reading }) =>
    reading.actors.map(
      (actor): Entry => ({ source, actor, name: actor.kind === 'person' ? takeApart(actor.name) : {} }),
    ),
  )
  const surnames = new Set(
    entries.flatMap(({ name }) => (name.surname && isSpelledOut(name) ? [surnameKey(name.surname)] : [])),
  )
  for (const entry of entries) {
    const { given, surname, patronymic } = entry.name
    // One word that another source shows to be a surname is one here too.
    if (given && !surname && !patronymic && surnames.has(romanKey(given))) entry.name = { surname: given }
  }
  const claims = namesakeClaims(entries)
  entries.sort((a, b) => fullness(b.name) - fullness(a.name) || countOf(b.actor) - countOf(a.actor))
  const groups: Group[] = []
  const byKey = new Map<string, Group[]>()
  for (const entry of entries) {
    const keys = keysOf(entry.actor, entry.name)
    const near = [...new Set(keys.flatMap(key => byKey.get(key) ?? []))]
    const group = choose(entry, near, claims) ?? startGroup(entry.actor.kind, groups)
    group.members.push(entry)
    for (const key of keysOf(entry.actor, entry.name)) {
      const there = byKey.get(key)
      if (there === undefined) byKey.set(key, [group])
      else if (!there.includes(group)) there.push(group)
    }
  }
  const taken = new Map<string, number>()
  return groups.map(group => toIdentity(group, taken))
}

function startGroup(kind: Actor['kind'], groups: Group[]): Group {
  const group: Group = { kind, members: [], reasons: new Set(), apart: new Set() }
  groups.push(group)
  return group
}

type Entry = Group['members'][number]

function choose(entry: Entry, near: readonly Group[], claims: readonly NamesakeClaim[]): Group | undefined {
  const fits = near.filter(group => {
    const why = veto(entry, group) ?? group.members.map(member => namesakeVeto(entry, member, claims)).find(Boolean)
    if (why !== undefined) group.apart.add(why)
    return why === undefined
  })
  const best = fits[0]
  if (best === undefined) return undefined
  if (fits.length > 1 && !isSpelledOut(entry.name) && entry.actor.kind === 'person') {
    const names = fits.map(group => `"${group.members[0]!.actor.name}"`).join(', ')
    for (const group of fits)
      group.apart.add(`"${entry.actor.name}" in ${entry.source} could be ${names}: not decided.`)
    return undefined
  }
  best.reasons.add(reasonFor(entry, best.members[0]!, near.length > fits.length))
  return best
}

/** Why the entry must not join the group; undefined where nothing speaks against it. */
function veto(entry: Entry, group: Group): string | undefined {
  const { actor, source, name } = entry
  if (group.kind !== actor.kind) return `"${actor.name}" in ${source} is a ${actor.kind}, not a ${group.kind}.`
  const same = group.members.find(member => member.source === source)
  if (same !== undefined) return `${source} itself tells "${actor.name}" from "${same.actor.name}".`
  if (actor.kind !== 'person') return undefined
  for (const member of group.members) {
    const { verdict, reason } = compareNames(name, member.name)
    if (verdict === 'different' && !sharesForm(actor, member.actor)) return reason
    const bare = !isSpelledOut(name) || !isSpelledOut(member.name)
    const kin = actor.kin ?? member.actor.kin
    if (bare && kin !== undefined)
      return `"${actor.name}" in ${source} and "${member.actor.name}" in ${member.source}: one is introduced as a ${kin[0]}, and the surname alone proves nothing.`
  }
  return undefined
}

/** A second name of one word ("Koba") that both are known by. */
const sharesForm = (a: Actor, b: Actor): boolean =>
  [a, b].some((one, i) => {
    const other = i === 0 ? b : a
    return one.variants.length > 1 && other.variants.every(v => one.variants.some(w => w.form === v.form))
  })

const isSpelledOut = (name: PersonName): boolean => name.given !== undefined || name.initials !== undefined

function reasonFor(entry: Entry, first: Entry, others: boolean): string {
  const [a, b] = [`"${entry.actor.name}" in ${entry.source}`, `"${first.actor.name}" in ${first.source}`]
  if (entry.actor.kind !== 'person') return `${a} and ${b} are one name.`
  const [one, other] = [entry.name.surname, first.name.surname]
  if (one === undefined || other === undefined) return `${a} and ${b} share a name.`
  const spelled = one === other ? 'share a surname' : 'are one surname in two spellings'
  const given = isSpelledOut(entry.name) && isSpelledOut(first.name) ? ', and their given names agree' : ''
  return `${a} and ${b} ${spelled}${given}; ${others ? 'the other bearers do not fit' : 'no other bearer is named'}.`
}

/** Keys under which an actor may meet its like. Somebody known by given name alone has none: such names prove nothing. */
function keysOf(actor: Actor, name: PersonName): string[] {
  if (actor.kind !== 'person')
    return [actor.name.toLowerCase().replace(/^the /, '').split(/\s+/).map(romanKey).join(' ')]
  const keys: string[] = []
  if (name.surname !== undefined) keys.push(surnameKey(name.surname))
  else if (name.given !== undefined && name.patronymic !== undefined) keys.push(fathersKey(name))
  else return []
  if (name.surname !== undefined && name.given !== undefined && name.patronymic !== undefined)
    keys.push(fathersKey(name))
  for (const { form } of actor.variants) {
    const other = takeApart(form)
    const alias = other.surname !== undefined && other.given === undefined && other.initials === undefined
    if (alias && compareSurnames(other.surname!, name.surname ?? '') === 'different')
      keys.push(surnameKey(other.surname!))
  }
  return keys
}

const fathersKey = (name: PersonName): string => `${romanKey(name.given!)} ${romanKey(name.patronymic!)}`

const fullness = (name: PersonName): number =>
  (name.surname ? 8 : 0) + (name.given ? 4 : 0) + (name.patronymic ? 2 : 0) + (name.initials ? 1 : 0)
const countOf = (actor: Actor): number => actor.variants.reduce((sum, variant) => sum + variant.count, 0)

function toIdentity(group: Group, taken: Map<string, number>): Identity {
  const first = group.members[0]!.actor
  const times = (taken.get(first.id) ?? 0) + 1
  taken.set(first.id, times)
  const kin = [...new Set(group.members.flatMap(member => member.actor.kin ?? []))]
  return {
    id: times === 1 ? first.id : `${first.id}-${times}`,
    kind: group.kind,
    name: first.name,
    variants: group.members.flatMap(({ source, actor }) => actor.variants.map(variant => ({ ...variant, source }))),
    reasons: [...new Set([...group.members.flatMap(member => member.actor.reasons), ...group.reasons])],
    ...(kin.length > 0 && { kin }),
    members: group.members.map(({ source, actor }) => ({ source, actor: actor.id })),
    apart: [...group.apart],
  }
}
