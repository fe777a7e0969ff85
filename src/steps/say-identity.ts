import { sameNames } from '../confront/claims/identities.ts'
import { restsOnIdentity } from '../confront/origins/impact.ts'
import { Fault } from '../kit/errors.ts'
import { actorRow, listActors } from '../record/actors.ts'
import { held } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { removed } from '../record/change.ts'
import { loadClaims } from '../record/claims.ts'
import { actorResolver } from '../record/findings.ts'
import { identityOf, identityRow, listIdentities } from '../record/identities.ts'
import { type VoiceName, voicesOf } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { knownVoice } from './withdraw-voice.ts'

/** Whom of the claims an actor of the texts is. */
export interface ActorVoices {
  readonly actor: VoiceName
  readonly voices: readonly {
    readonly voice: VoiceName
    /** `same`: one id; `said`: a person said so; `proposed`: one name, and nothing speaks against it. */
    readonly standing: 'same' | 'said' | 'proposed'
    readonly reason: string
    readonly by: string | null
    /** Claims that name the voice. */
    readonly claims: number
  }[]
  /** Voices of the same kind that nobody has said to be anybody. */
  readonly others: readonly VoiceName[]
}

/** Throws `not-found`. Changes nothing. */
export function showIdentities(file: CaseFile, actor: string): ActorVoices {
  const claims = claimsOf(file)
  const { db } = file
  const resolve = actorResolver(db)
  const id = resolve(String(actorRow(db, actor).id))
  const actors = listActors(db)
  const { kind, name } = held(
    actors.find(one => one.id === id),
    id,
  )
  const said = [...listIdentities(db).values()]
  const joined = new Set(said.map(one => one.voice))
  const here = new Set(actors.map(one => one.id))
  const free = claims.actors.filter(one => !joined.has(one.id) && !here.has(resolve(one.id)))
  const names = voicesOf(claims)
  const row = (voice: string, standing: 'same' | 'said' | 'proposed', reason: string, by: string | null) => ({
    voice: names.get(voice) ?? { id: voice, name: voice, kind },
    standing,
    reason,
    by,
    claims: restsOnIdentity(voice, claims).length,
  })
  const own = [
    ...claims.actors.filter(one => resolve(one.id) === id).map(one => row(one.id, 'same', '', null)),
    ...said.filter(one => resolve(one.actor) === id).map(one => row(one.voice, 'said', one.reason, one.by)),
  ]
  const proposed = own.length > 0 ? [] : sameNames(free, actors, claims.apart).filter(one => one.actor === id)
  return {
    actor: { id, name, kind },
    voices: [...own, ...proposed.map(one => row(one.voice, 'proposed', one.reason, null))],
    others: own.length > 0 ? [] : free.filter(one => one.kind === kind).map(one => held(names.get(one.id), one.id)),
  }
}

/**
 * A person says that a voice of the claims and an actor of the texts are one. Proposals that are accepted later name the
 * voice. Throws `conflict` where either is already said to be somebody.
 */
export function sayOne(
  file: CaseFile,
  { voice, actor, reason }: { readonly voice: string; readonly actor: string; readonly reason: string },
): void {
  file.write('decide', () => {
    const { db, by } = file
    const { name, kind } = knownVoice(loadClaims(db), voice)
    const row = actorRow(db, actorResolver(db)(String(actorRow(db, actor).id)))
    if (row.kind !== kind)
      throw new Fault('bad-input', `"${name}" is a ${kind} and "${row.name}" a ${row.kind}; they cannot be one.`)
    const { voices } = showIdentities(file, String(row.id))
    const other = voices.find(one => one.standing !== 'proposed') ?? (identityOf(db, voice) && { voice: { name } })
    if (other)
      throw new Fault('conflict', `"${other.voice.name}" is already said to be somebody. Take that back first.`)
    return {
      verb: 'say-one',
      words: `Said that ${name} of the claims is "${row.name}" of the texts${reason === '' ? '' : `: ${reason}`}`,
      changes: [identityRow({ voice, actor: String(row.id), reason, by })],
    }
  })
}

/** Takes back that a voice is an actor of the texts. Throws `not-found`. */
export function sayTwo(file: CaseFile, voice: string): void {
  file.write('decide', () => {
    const { db } = file
    const row = identityOf(db, voice)
    const { name } = knownVoice(loadClaims(db), voice)
    if (!row) throw new Fault('not-found', `Nobody said that "${name}" is an actor of the texts.`)
    return {
      verb: 'say-two',
      words: `No longer counted ${name} of the claims as an actor of the texts`,
      changes: [removed('identity', row)],
    }
  })
}
