/**
 * Two bearers of one name across the sources of a case. A source that says "no relation of the Inspector of the same name"
 * makes two sides: the bearer it speaks of, and the other. Everybody of a name that fits goes to the side that his title or
 * occupation puts him on; who has none of either side is left apart, because an equal name then proves nothing.
 */
import type { Actor } from '../../case/actor.ts'
import type { PersonName } from '../../kit/names.ts'
import { compareNames } from '../../kit/names-compare.ts'

export interface Bearer {
  readonly source: string
  readonly actor: Actor
  readonly name: PersonName
}

export interface NamesakeClaim {
  readonly by: Bearer
  /** What the bearer is that the source speaks of, and what the other one is. */
  readonly one: ReadonlySet<string>
  readonly other: ReadonlySet<string>
  readonly words: string
}

/** What the sources say of namesakes. Sources that tell the same two apart lend each other their descriptions. */
export function namesakeClaims(bearers: readonly Bearer[]): NamesakeClaim[] {
  const claims = bearers.flatMap(by => {
    const { namesake, described = [] } = by.actor
    if (namesake === undefined || by.actor.kind !== 'person') return []
    const other = new Set(namesake.described)
    return [{ by, one: new Set(described.filter(word => !other.has(word))), other, words: namesake.words }]
  })
  for (const a of claims)
    for (const b of claims)
      if (a !== b && sameName(a.by, b.by) && !a.other.isDisjointFrom(b.other)) for (const word of b.one) a.one.add(word)
  return claims
}

const sameName = (a: Bearer, b: Bearer): boolean => compareNames(a.name, b.name).verdict === 'same'

type Side = 'one' | 'other' | 'unknown'

function sideOf({ source, actor }: Bearer, claim: NamesakeClaim): Side {
  if (source === claim.by.source && actor.id === claim.by.actor.id) return 'one'
  if (actor.namesake?.described.some(word => claim.other.has(word))) return 'one'
  const described = actor.described ?? []
  const [one, other] = [claim.one, claim.other].map(words => described.some(word => words.has(word)))
  return one === other ? 'unknown' : one ? 'one' : 'other'
}

/** Why two of one name must not be counted as one, where a source says that the name has two bearers. */
export function namesakeVeto(a: Bearer, b: Bearer, claims: readonly NamesakeClaim[]): string | undefined {
  for (const claim of claims) {
    const concerns = [a, b].every(bearer => compareNames(bearer.name, claim.by.name).verdict !== 'different')
    if (!concerns) continue
    const [first, second] = [sideOf(a, claim), sideOf(b, claim)]
    if (first === second && first !== 'unknown') continue
    const told = `${claim.by.source} says that the name has two bearers ("${claim.words}")`
    const lost = first === 'unknown' ? a : second === 'unknown' ? b : undefined
    return lost === undefined
      ? `"${a.actor.name}" in ${a.source} is not "${b.actor.name}" in ${b.source}: ${told}.`
      : `"${lost.actor.name}" in ${lost.source} is left apart: ${told}, and nothing in ${lost.source} says which one is meant.`
  }
  return undefined
}
