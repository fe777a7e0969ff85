/**
 * What was said face to face: for each person who was confronted, a table of what was put, by party, with the answer of each (S27);
 * and the questions on which words from a confrontation are used for ends that exclude each other.
 * A party that says nothing to a row has an empty cell; nothing is drawn from it.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { confront } from '../claims/confront.ts'

export interface Confronted {
  /** The person against whom the others were set. */
  readonly person: string
  /** The person first, then the others in the order in which the sources bring them. */
  readonly parties: readonly string[]
  readonly rows: readonly {
    readonly question: string
    /** One cell a party. */
    readonly cells: readonly { readonly party: string; readonly claims: readonly Claim[] }[]
  }[]
}

const isFaceToFace = (claim: Claim): boolean => claim.chain.at(-1)!.venue === 'confrontation'

/** One table for each person who was confronted. */
export function confrontations({ claims }: Pick<CaseFolder, 'claims'>): Confronted[] {
  const spoken = claims.filter(claim => isFaceToFace(claim) && claim.answer.kind === 'charge')
  const about = Map.groupBy(spoken, ({ answer }) => (answer.kind === 'charge' ? answer.accused : ''))
  return [...about].map(([person, own]) => {
    const others = own.map(speaker).filter(one => one !== person)
    const parties = [...new Set([person, ...others])]
    return {
      ...{ person, parties },
      rows: [...Map.groupBy(own, claim => claim.question)].map(([question, put]) => ({
        question,
        cells: parties.map(party => ({ party, claims: put.filter(claim => speaker(claim) === party) })),
      })),
    }
  })
}

const speaker = ({ chain }: Claim): string => chain.at(-1)!.voice

export interface OppositeEnds {
  readonly question: string
  /** The answers, each with its claims; some of them rest on words from a confrontation. */
  readonly answers: readonly (readonly Claim[])[]
}

/** Questions with more than one answer, where at least one rests on words spoken face to face: one meeting, more than one use. */
export function oppositeEnds(folder: CaseFolder): OppositeEnds[] {
  const asked = new Set(
    folder.claims.filter(one => isFaceToFace(one) && one.answer.kind !== 'charge').map(one => one.question),
  )
  return folder.questions
    .filter(({ id }) => asked.has(id))
    .map(question => ({ question: question.id, answers: confront(question, folder).groups.map(group => group.claims) }))
    .filter(({ answers }) => answers.length > 1)
}
