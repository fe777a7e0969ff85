import type { Actor } from '../case/actor.ts'
import { Claim } from '../case/claim.ts'
import { meaning, namedIn, restsOnIdentity, splitIdentity } from '../confront/origins/impact.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseActor } from '../record/actors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered } from '../record/change.ts'
import { type CaseClaims, claimColumns, loadClaims, nextPlace, nounRow, statementRow } from '../record/claims.ts'
import { listIdentities } from '../record/identities.ts'
import { head } from '../record/ledger.ts'
import type { VoiceName } from './claim-words.ts'
import { askedFor } from './make-claim.ts'
import { claimsOf } from './read-claims.ts'
import { type FallenClaim, inWords, knownVoice, restingRow, type TurnedQuestion } from './withdraw-voice.ts'

/** What rests on an identity: the list that a person sees before the identity is split. */
export interface IdentityPage {
  readonly voice: VoiceName
  readonly claims: readonly (FallenClaim & {
    /** What it names the actor as. */
    readonly as: readonly ('voice' | 'answer' | 'accused')[]
    /** True where it is among those to be another's. */
    readonly moved: boolean
  })[]
  /** Questions that would stand otherwise. */
  readonly questions: readonly TurnedQuestion[]
  /** Events, contacts, dependences and documents that name the actor, in words; they stay with it. */
  readonly alsoNames: readonly string[]
  /** The state of the case that this list is about; splitting asks for it. */
  readonly seq: number
}

/** What rests on an actor being one, and what would stand otherwise if some claims were another's. Changes nothing. */
export function showIdentity(file: CaseFile, id: string, chosen: readonly string[] = []): IdentityPage {
  const claims = claimsOf(file)
  const actor = knownActor(claims, id)
  const rests = restsOnIdentity(id, claims)
  const moved = new Set(chosen.filter(one => rests.some(claim => claim.id === one)))
  const row = restingRow(claims)
  return {
    voice: knownVoice(claims, id),
    claims: rests.map(claim => ({
      ...row(claim),
      as: roles(claim, id),
      moved: moved.has(claim.id),
    })),
    questions: inWords(splitIdentity(id, { ...actor, id: another(claims, id) }, moved, claims), claims),
    alsoNames: namedIn(id, claims),
    seq: head(file.db).seq,
  }
}

/** What a person says of an actor who is two. */
export interface IdentitySplit {
  /** The claims that are about the other one. */
  readonly claims: readonly string[]
  /** How the other one is called. */
  readonly name: string
  readonly reason: string
  /** The state whose list the person saw. */
  readonly seq: number
}

/** Splits an actor of the claims in two, as one entry. Throws `conflict` where the case changed since the list. */
export function splitVoice(file: CaseFile, id: string, split: IdentitySplit): VoiceName {
  let into = ''
  file.write('decide', seq => {
    into = `v-${seq}`
    const { db, by } = file
    if (head(db).seq !== split.seq)
      throw new Fault('conflict', 'The case was changed after this list was made. Look at it again, then decide.')
    const claims = loadClaims(db)
    const actor = knownActor(claims, id)
    const rests = restsOnIdentity(id, claims)
    const moved = new Set(checked(rests, split.claims, actor.name))
    if (moved.size === 0 || moved.size === rests.length)
      throw new Fault(
        'bad-input',
        `To split "${actor.name}", choose some of its ${rests.length} claims and leave some; ${moved.size} are chosen.`,
      )
    const name = split.name.trim()
    if (name === '') throw new Fault('bad-input', 'An actor needs a name; the one given is empty.')
    const other = { id: into, kind: actor.kind, name, variants: [], reasons: [split.reason] }
    const apart: object = { a: id, b: into, why: split.reason, at: [] }
    const next = nextPlace(db, 'statement')
    return {
      verb: 'split-voice',
      words: `Split "${actor.name}": ${moved.size} claims are of "${name}"${split.reason === '' ? '' : `: ${split.reason}`}`,
      changes: [
        statementRow('actor', other, next, by),
        statementRow('apart', apart, next + 1, by),
        ...rests
          .filter(claim => moved.has(claim.id))
          .flatMap(claim =>
            altered('claim', nounRow(db, 'claim', claim.id), claimColumns(askedFor(Claim, meaning(claim, id, into)))),
          ),
      ],
    }
  })
  return knownVoice(claimsOf(file), into)
}

/** The claims that name an actor whom the texts name, as it stands or as an actor that was counted as it. */
export function restingOn(file: CaseFile, actor: CaseActor): { voice: string; claims: readonly FallenClaim[] }[] {
  const claims = claimsOf(file)
  const own = new Set([actor.id, ...actor.parts.map(part => part.id)])
  const named = [...listIdentities(file.db).values()].filter(one => own.has(one.actor)).map(one => one.voice)
  const row = restingRow(claims)
  return [...new Set([...own, ...named])].flatMap(voice => {
    const rests = restsOnIdentity(voice, claims)
    return rests.length === 0 ? [] : [{ voice, claims: rests.map(row) }]
  })
}

function roles(claim: Claim, id: string): ('voice' | 'answer' | 'accused')[] {
  const { answer, chain } = claim
  return [
    ...(chain.some(link => link.voice === id) ? (['voice'] as const) : []),
    ...(answer.kind === 'actor' && answer.actor === id ? (['answer'] as const) : []),
    ...(answer.kind === 'charge' && answer.accused === id ? (['accused'] as const) : []),
  ]
}

function checked(rests: readonly Claim[], chosen: readonly string[], name: string): readonly string[] {
  const known = new Set(rests.map(claim => claim.id))
  const stranger = chosen.find(id => !known.has(id))
  if (stranger === undefined) return chosen
  throw new Fault('bad-input', `The claim "${stranger}" does not name "${name}".`)
}

function knownActor({ actors, documents }: CaseClaims, id: string): Actor {
  const actor = actors.find(one => one.id === id)
  if (actor) return actor
  const document = documents.find(one => one.id === id)
  if (document)
    throw new Fault('bad-input', `"${document.title}" is a document, and only an actor can be split in two.`)
  throw new Fault('not-found', `The case has no voice or document "${id}".`)
}

/** An id that no voice of the case has. */
function another({ actors, documents }: CaseClaims, id: string): string {
  const taken = new Set([...actors, ...documents].map(one => one.id))
  let other = `${id}-2`
  while (taken.has(other)) other = `${other}-2`
  return other
}
