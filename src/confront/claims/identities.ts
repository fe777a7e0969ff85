import type { Actor } from '../../case/actor.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { lettersOf, type PersonName, takeApart } from '../../kit/names.ts'
import { compareNames } from '../../kit/names-compare.ts'

/** A voice of the claims and an actor of the texts that may be one, with the reason. A person decides. */
export interface SameName {
  readonly voice: string
  readonly actor: string
  readonly reason: string
}

/**
 * Proposes that a voice of the claims and an actor of the texts are one: where they are of one kind and bear one name,
 * each is the only one of that name on its side, no source tells of a namesake, and nobody keeps the name apart.
 *
 * Surname and given name, both spelled out, make one name. Surname and two initials make one only where no other name on
 * either side could be meant by them. A surname with a single initial never does: "P. Ivanov" is many people.
 *
 * A name proves no identity (Fellegi and Sunter, Journal of the American Statistical Association 64, 1969, leave what lies between
 * link and non-link to a clerk). So this only asks; two of one name are never asked about.
 *
 * @example
 * sameNames([{ id: 'radek', name: 'Karl Radek', … }], [{ id: 'a7', name: 'Karl Radek', … }], [])[0]?.actor // => 'a7'
 */
export function sameNames(voices: readonly Actor[], actors: readonly Actor[], apart: CaseFolder['apart']): SameName[] {
  const kept = new Set(apart.flatMap(({ a, b }) => [a, b]))
  const [ours, theirs] = [voices.map(named), actors.map(named)]
  const fits = ours.map(voice => theirs.map(actor => fit(voice, actor)))
  const inColumn = (k: number): Fit[] => fits.map(row => row[k]!)
  return ours.flatMap((voice, i) =>
    theirs.flatMap((actor, k): SameName[] => {
      const { ground, reason } = fits[i]![k]!
      if (ground === 'none' || ground === 'possible') return []
      if ([voice, actor].some(one => one.actor.namesake !== undefined || kept.has(one.actor.id))) return []
      // Initials can be meant for whoever they do not exclude; a name spelled out only for its like.
      const rivals: readonly Ground[] = ground === 'full' ? ['full', 'short'] : ['full', 'short', 'possible']
      const alone = [fits[i]!, inColumn(k)].every(line => line.filter(one => rivals.includes(one.ground)).length === 1)
      return alone ? [{ voice: voice.actor.id, actor: actor.actor.id, reason }] : []
    }),
  )
}

interface Named {
  readonly actor: Actor
  readonly name: PersonName
}

const named = (actor: Actor): Named => ({ actor, name: takeApart(actor.name) })

/** What of two names agrees: all that is spelled out, two initials, nothing that excludes them, or nothing. */
type Ground = 'full' | 'short' | 'possible' | 'none'

interface Fit {
  readonly ground: Ground
  readonly reason: string
}

function fit({ actor: a, name: one }: Named, { actor: b, name: other }: Named): Fit {
  if (a.kind !== b.kind) return { ground: 'none', reason: '' }
  if (a.kind !== 'person')
    return fold(a.name) === fold(b.name)
      ? { ground: 'full', reason: `Both are called "${b.name}".` }
      : { ground: 'none', reason: '' }
  const compared = compareNames(one, other)
  if (compared.verdict === 'different') return { ground: 'none', reason: '' }
  if (compared.verdict === 'possible' || !one.surname || !other.surname) return { ground: 'possible', reason: '' }
  if (one.given && other.given) return { ground: 'full', reason: compared.reason }
  const letters = Math.min(lettersOf(one).length, lettersOf(other).length)
  return letters < 2 ? { ground: 'possible', reason: '' } : { ground: 'short', reason: compared.reason }
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/^the /, '').trim()
