import type { Question, Trait } from '../case/question.ts'
import { carded, cardOf, type TraitRow } from '../confront/claims/card.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import { type Seen, seenFrom, voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'

/** What a card is of: a voice of the case, or an event. */
export interface Carded {
  readonly id: string
  readonly name: string
  readonly kind: VoiceName['kind'] | 'event'
}

/** A claim on a trait, with the two clocks that it may carry. */
export interface TraitClaim extends Said {
  /** EDTF: when it held in fact, and when it stood so on paper. */
  readonly valid: string | null
  readonly recorded: string | null
}

export interface CardPage {
  readonly of: Carded
  readonly sources: readonly WitnessHead[]
  readonly voices: Readonly<Record<string, VoiceName>>
  readonly rows: readonly {
    readonly trait: Trait
    readonly question: Question | null
    readonly standing: TraitRow['standing']
    readonly said: readonly TraitClaim[]
  }[]
  /** Others whose word hangs together with this one's, with the reason; each may have a card of its own. */
  readonly bound: readonly { readonly other: Carded; readonly state: string; readonly why: string }[]
}

/** Everybody and everything that has a card. */
export function showCards(
  file: CaseFile,
  seen: Seen = {},
): { readonly cards: readonly (Carded & { readonly traits: number })[] } {
  const folder = seenFrom(claimsOf(file), seen)
  const name = namer(folder)
  const cards = carded(folder).flatMap(({ id, traits }) => {
    const of = name(id)
    return of === null ? [] : [{ ...of, traits }]
  })
  return { cards }
}

/** What the sources say of the traits of one voice, document or event. Throws `not-found`. */
export const showCard = (file: CaseFile, id: string, seen: Seen = {}): CardPage => cardPage(claimsOf(file), id, seen)

export function cardPage(claims: CaseClaims, id: string, seen: Seen = {}): CardPage {
  const folder = seenFrom(claims, seen)
  const name = namer(claims)
  const of = name(id)
  if (of === null) throw new Fault('not-found', `The case has no voice or document "${id}".`)
  const say = sayer(claims)
  const rows = cardOf(id, folder).map(({ claims: own, ...row }) => ({
    ...row,
    said: own.map(claim => ({ ...say(claim), valid: claim.valid ?? null, recorded: claim.recorded ?? null })),
  }))
  const known = voicesOnce(claims)
  const ids = rows.flatMap(row => row.said.flatMap(one => [one.speaker, one.teller]))
  return {
    of,
    sources: witnessHeads(claims),
    voices: Object.fromEntries(ids.flatMap(one => (known.has(one) ? [[one, known.get(one)!]] : []))),
    rows,
    bound: folder.dependences.flatMap(({ a, b, state, why }) => {
      const other = a === id ? name(b) : b === id ? name(a) : null
      return other === null ? [] : [{ other, state, why }]
    }),
  }
}

function namer(claims: CaseClaims): (id: string) => Carded | null {
  const known = voicesOnce(claims)
  const events = new Map(claims.events.map(event => [event.id, event.label]))
  return id => {
    const voice = known.get(id)
    if (voice !== undefined) return { id, name: voice.name, kind: voice.kind }
    const label = events.get(id)
    return label === undefined ? null : { id, name: label, kind: 'event' }
  }
}
