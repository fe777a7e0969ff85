/**
 * Statements with the conditions under which they were made (S23): for each voice, time and place the claims, and for every kind of condition
 * what is told of it, or that nothing is. "Not told" is a line of its own and never a guess; that nothing is told of light or food does not
 * say that they were given.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { CircumstanceOf } from '../../case/question.ts'

export interface Conditions {
  readonly speaker: string
  /** EDTF; null where no source dates it. */
  readonly date: string | null
  readonly venue: NonNullable<Claim['chain'][number]['venue']>
  readonly custody: 'free' | 'held' | 'not-recorded'
  readonly claims: readonly Claim[]
  /** Every kind of condition; without claims: not told. */
  readonly told: readonly { readonly kind: CircumstanceOf; readonly claims: readonly Claim[] }[]
}

/** Kinds that are of the words' later way and not of the speaking. */
const later: ReadonlySet<CircumstanceOf> = new Set(['censor', 'delay'])
const ofSpeaking = CircumstanceOf.options.filter(kind => !later.has(kind))

/** Whether one voice alone speaks on the record: where one passes another's word on, the circumstances are his who passes it on. */
const isOwnWord = ({ chain }: Claim): boolean => chain.filter(({ venue }) => venue !== undefined).length === 1

/** Statements of people who are told to have been held, in order of the number of claims. */
export function statementsHeld({ claims, questions }: Pick<CaseFolder, 'claims' | 'questions'>): Conditions[] {
  const kindOf = new Map(
    questions.flatMap(({ id, circumstance }) => (circumstance === undefined ? [] : [[id, circumstance]])),
  )
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const held = claims.filter(({ chain }) => chain.at(-1)!.custody === 'held' && chain.at(-1)!.venue !== undefined)
  const groups = Map.groupBy(held, ({ chain }) => {
    const { voice, date, venue } = chain.at(-1)!
    return JSON.stringify([voice, date ?? null, venue])
  })
  return [...groups.values()]
    .map(own => {
      const { voice, date, venue, custody } = own[0]!.chain.at(-1)!
      const circumstances = [...new Set(own.filter(isOwnWord).flatMap(one => one.circumstances))].flatMap(
        id => byId.get(id) ?? [],
      )
      return {
        ...{ speaker: voice, date: date ?? null, venue: venue!, custody: custody ?? ('not-recorded' as const) },
        claims: own,
        told: ofSpeaking.map(kind => ({
          kind,
          claims: circumstances.filter(one => kindOf.get(one.question) === kind),
        })),
      }
    })
    .sort((a, b) => b.claims.length - a.claims.length || (a.speaker < b.speaker ? -1 : 1))
}
