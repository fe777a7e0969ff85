import type { Claim } from '../case/claim.ts'
import type { Event, RollCall } from '../case/event.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import { place, type Seen, seenFrom, voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'

/** One call of a roll: who was asked, and what the sources say was answered. */
export interface Call {
  readonly question: string
  readonly voter: VoiceName | null
  /** The place in the order; null where it is not recorded. */
  readonly place: number | null
  /** After those before it in the list, nobody says how much. */
  readonly later: boolean
  readonly said: readonly Said[]
  /** False where no source has a vote: it is missing, and nothing stands in for it. */
  readonly given: boolean
}

export interface VotePage {
  readonly id: string
  readonly label: string
  readonly place: string | null
  readonly told: readonly { readonly at: string; readonly edtf: string | null }[]
  /** How many could vote, as the sources have it. */
  readonly size: readonly (Said & { readonly least: number; readonly most: number })[]
  readonly calls: readonly Call[]
  /** What is told of voters whom no source names. */
  readonly rest: readonly Said[]
  /** How many are neither named nor counted; null where no source says how many could vote. */
  readonly unnamed: { readonly least: number; readonly most: number } | null
}

export interface VotesPage {
  readonly sources: readonly WitnessHead[]
  readonly voices: Readonly<Record<string, VoiceName>>
  readonly votes: readonly VotePage[]
}

/** Roll calls in their order, as far as it is told. A vote that no source has stays missing. */
export const showVotes = (file: CaseFile, seen: Seen = {}): VotesPage => votesPage(claimsOf(file), seen)

export function votesPage(claims: CaseClaims, seen: Seen = {}): VotesPage {
  const folder = seenFrom(claims, seen)
  const known = voicesOnce(claims)
  const votes = folder.events.flatMap(event =>
    event.rollCall === undefined ? [] : [toVote(event, event.rollCall, { ...claims, ...folder })],
  )
  const tellers = votes.flatMap(({ calls, rest, size }) =>
    [...calls.flatMap(call => call.said), ...rest, ...size].map(one => one.teller),
  )
  return {
    sources: witnessHeads(claims),
    voices: Object.fromEntries(tellers.flatMap(id => (known.has(id) ? [[id, known.get(id)!]] : []))),
    votes,
  }
}

function toVote(event: Event, { order, rest, size }: RollCall, folder: CaseClaims): VotePage {
  const say = sayer(folder)
  const known = voicesOnce(folder)
  const sigla = new Map(witnessHeads(folder).map(source => [source.id, source.siglum]))
  const answering = (question: string | undefined): Claim[] => folder.claims.filter(one => one.question === question)
  const calls = order.map(({ question, place: at, later = false }) => {
    const own = answering(question)
    const voter = folder.questions.find(one => one.id === question)?.about?.[0]
    return {
      question,
      voter: voter === undefined ? null : (known.get(voter) ?? null),
      place: at ?? null,
      later,
      said: own.map(say),
      given: own.some(one => one.stance !== 'evades'),
    }
  })
  const sizes = answering(size).flatMap(claim =>
    claim.answer.kind === 'number' ? [{ ...say(claim), least: claim.answer.least, most: claim.answer.most }] : [],
  )
  return {
    id: event.id,
    label: event.label,
    place: event.place ?? null,
    told: event.told.map(one => ({ at: place(one, sigla), edtf: one.edtf ?? null })),
    size: sizes,
    calls,
    rest: answering(rest).map(say),
    unnamed:
      sizes.length === 0
        ? null
        : {
            least: Math.max(0, Math.min(...sizes.map(one => one.least)) - calls.length),
            most: Math.max(0, Math.max(...sizes.map(one => one.most)) - calls.length),
          },
  }
}
