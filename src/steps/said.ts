import type { Venue } from '../case/chain.ts'
import type { Claim, Stance } from '../case/claim.ts'
import { isRefuted } from '../confront/claims/diagnosis.ts'
import type { Binding, CaseClaims } from '../record/claims.ts'
import { answerWords } from './claim-words.ts'
import { place, voicesOnce, witnessHeads } from './show-questions.ts'
import { type Stretch, stretch } from './stretch.ts'

/** One claim as something that somebody said: who, when, where, in what state, and who tells us. */
export interface Said extends Stretch {
  readonly claim: string
  readonly question: string
  /** The answer in words. */
  readonly words: string
  /** The last voice of the chain. */
  readonly speaker: string
  readonly gist: string
  readonly stance: Stance
  readonly certainty: Claim['certainty']
  /** EDTF; null where the source does not date it. */
  readonly date: string | null
  readonly venue: Venue | null
  readonly custody: 'free' | 'held' | 'not-recorded'
  /** The voice that stands next to the speaker on the way to us. */
  readonly teller: string
  readonly source: string
  readonly at: string
  /** Where it stands in a text of the case; null where that text is not here. */
  readonly passage: Binding | null
  /** Quoted only to refute it. */
  readonly refuted: boolean
  readonly circumstances: readonly string[]
}

/** How the claims of one case are put as things said. */
export function sayer(claims: CaseClaims): (claim: Claim) => Said {
  const sigla = new Map(witnessHeads(claims).map(source => [source.id, source.siglum]))
  const known = voicesOnce(claims)
  return claim => {
    const { id, question, answer, gist, stance, certainty, chain, at, circumstances } = claim
    const { voice, date, venue, custody } = chain.at(-1)!
    return {
      claim: id,
      question,
      words: answerWords(answer, actor => known.get(actor)?.name ?? actor),
      speaker: voice,
      gist,
      stance,
      certainty,
      date: date ?? null,
      ...stretch(date),
      venue: venue ?? null,
      custody: custody ?? 'not-recorded',
      teller: chain.at(-2)?.voice ?? voice,
      source: at.source,
      at: place({ at }, sigla),
      passage: claims.bindings.get(id) ?? null,
      refuted: isRefuted(claim),
      circumstances,
    }
  }
}
