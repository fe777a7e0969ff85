import type { Actor } from '../../case/actor.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { takeApart } from '../../kit/names.ts'
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
 * A name proves no identity (Fellegi and Sunter, Journal of the American Statistical Association 64, 1969, leave what lies between
 * link and non-link to a clerk). So this only asks; two of one name are never asked about.
 *
 * @example
 * sameNames([{ id: 'radek', name: 'Karl Radek', … }], [{ id: 'a7', name: 'Karl Radek', … }], [])[0]?.actor // => 'a7'
 */
export function sameNames(voices: readonly Actor[], actors: readonly Actor[], apart: CaseFolder['apart']): SameName[] {
  const kept = new Set(apart.flatMap(({ a, b }) => [a, b]))
  const pairs = voices.flatMap(voice =>
    actors.flatMap(actor => {
      const reason = oneName(voice, actor)
      return reason === null
        ? []
        : [{ voice: voice.id, actor: actor.id, reason, namesake: isTold(voice) || isTold(actor) }]
    }),
  )
  return pairs.flatMap(({ namesake, ...one }) => {
    const alone = pairs.every(other => (other.voice === one.voice) === (other.actor === one.actor))
    return alone && !namesake && !kept.has(one.voice) && !kept.has(one.actor) ? [one] : []
  })
}

const isTold = ({ namesake }: Actor): boolean => namesake !== undefined

/** Why two actors bear one name, or null where they do not. */
function oneName(a: Actor, b: Actor): string | null {
  if (a.kind !== b.kind) return null
  if (a.kind === 'person') {
    const { verdict, reason } = compareNames(takeApart(a.name), takeApart(b.name))
    return verdict === 'same' ? reason : null
  }
  return fold(a.name) === fold(b.name) ? `Both are called "${b.name}".` : null
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/^the /, '').trim()
