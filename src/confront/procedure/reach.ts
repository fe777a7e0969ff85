/**
 * Whose word could not be tested: a voice in a chain who was dead, abroad or otherwise out of reach when the one who passes the word on spoke (S3,
 * S7). From claims of trait `out-of-reach`, whose `valid` says since when. Possibly: some reading of the dates has it so. It says
 * nothing of whether the word is true.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { supports } from '../origins/behind.ts'
import { days } from '../origins/contamination.ts'

export interface OutOfReach {
  readonly voice: string
  /** As the source says: dead, abroad. */
  readonly how: string
  readonly certainty: 'surely' | 'possibly'
  /** The claims that say so. */
  readonly claims: readonly Claim[]
}

/** A function that says which voices of a claim could not be asked when their word was passed on. */
export function reach({ questions, claims }: Pick<CaseFolder, 'questions' | 'claims'>): (claim: Claim) => OutOfReach[] {
  const about = new Map(
    questions.flatMap(({ id, trait, about }) => (trait === 'out-of-reach' ? [[id, about?.[0]]] : [])),
  )
  const told = Map.groupBy(
    claims.filter(one => about.get(one.question) !== undefined && supports(one)),
    one => about.get(one.question)!,
  )
  return ({ chain }) =>
    chain.flatMap(({ voice }, i) => {
      const own = told.get(voice)
      // the word is passed on by the next voice towards us that spoke at a known time, on the record and not in a book about it
      const teller = chain.slice(0, i).findLast(link => link.role === 'speaker' && link.date !== undefined)
      if (own === undefined || teller === undefined) return []
      const when = days(teller.date)
      const since = own.map(one => ({ one, from: days(one.valid) })).filter(({ from }) => from.earliest <= when.latest)
      if (since.length === 0) return []
      const sure = since.some(({ one }) => startOf(one).latest < when.earliest)
      const { answer } = since[0]!.one
      return [
        {
          voice,
          how: answer.kind === 'choice' ? answer.value : 'out of reach',
          certainty: sure ? ('surely' as const) : ('possibly' as const),
          claims: since.map(({ one }) => one),
        },
      ]
    })
}

/** When a state began: the start of its interval. */
const startOf = ({ valid }: Claim) => days(valid?.split('/')[0])
