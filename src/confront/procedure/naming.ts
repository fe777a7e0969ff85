/**
 * Who names whom, from the charges of a case: how many each statement names (S6), who accuse each other (S5), who was named before
 * naming (S5), and how many of the pairs had a tie before (S8). The last two stand beside what they would be if everybody named
 * as many and were named as often, and it did not matter whom (`kit/curveball.ts`).
 * Limits: a claim is what a source tells, so a list that a source only counts ("forty-two") names nobody here; a collective counts as
 * one; bodies accuse and are left out of the pairs, since nobody can name them back. A chance is of the tellings, not of the time itself.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { type AgainstChance, againstChance, type NameList } from '../../kit/curveball.ts'
import type { Stream } from '../../kit/random.ts'
import { isRefuted } from '../claims/diagnosis.ts'
import { days } from '../origins/contamination.ts'

/** One statement: what one voice says at one time in one place. */
export interface Statement {
  readonly speaker: string
  /** EDTF; null where no source dates it. */
  readonly date: string | null
  readonly venue: string | null
  readonly custody: 'free' | 'held' | 'not-recorded'
  /** Everybody that it names, each once, with the claims that tell so. */
  readonly names: readonly { readonly accused: string; readonly claims: readonly Claim[] }[]
}

export interface NamedThenNames {
  readonly person: string
  /** The first dated claim against the person by another voice, and the first that the person makes in custody against another. */
  readonly named: Claim
  readonly names: Claim
  readonly order: 'named-first' | 'names-first' | 'cannot-tell'
}

/** Claims in which one voice accuses another and nobody on the way quotes it to refute it. */
export const namings = (claims: readonly Claim[]): Claim[] =>
  claims.filter(
    claim =>
      claim.answer.kind === 'charge' &&
      claim.modality === 'allegation' &&
      claim.chain.at(-1)!.voice !== claim.answer.accused &&
      !isRefuted(claim),
  )

export const accusedBy = (claim: Claim): string => (claim.answer.kind === 'charge' ? claim.answer.accused : '')
const speakerOf = (claim: Claim): string => claim.chain.at(-1)!.voice

/** Statements by the number of people they name, most first (S6). */
export function statementsNaming(claims: readonly Claim[]): Statement[] {
  const by = Map.groupBy(namings(claims), claim => {
    const { voice, date, venue } = claim.chain.at(-1)!
    return JSON.stringify([voice, date ?? null, venue ?? null])
  })
  return [...by.values()]
    .map(own => {
      const { voice, date, venue, custody } = own[0]!.chain.at(-1)!
      return {
        ...{ speaker: voice, date: date ?? null, venue: venue ?? null, custody: custody ?? ('not-recorded' as const) },
        names: [...Map.groupBy(own, accusedBy)].map(([accused, told]) => ({ accused, claims: told })),
      }
    })
    .sort((a, b) => b.names.length - a.names.length || (a.speaker < b.speaker ? -1 : 1))
}

/** The naming graph of persons, everybody with a number. */
export function namingLists({ claims, actors }: Pick<CaseFolder, 'claims' | 'actors'>): {
  readonly people: readonly string[]
  readonly lists: NameList[]
} {
  const persons = new Set(actors.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const pairs = namings(claims).filter(one => persons.has(speakerOf(one)) && persons.has(accusedBy(one)))
  const people = [...new Set(pairs.flatMap(one => [speakerOf(one), accusedBy(one)]))].sort()
  const number = new Map(people.map((id, i) => [id, i]))
  const lists = [...Map.groupBy(pairs, speakerOf)].map(([speaker, own]) => ({
    speaker: number.get(speaker)!,
    names: [...new Set(own.map(one => number.get(accusedBy(one))!))],
  }))
  return { people, lists }
}

/** Pairs that name each other. */
export function mutualPairs(lists: readonly NameList[]): number {
  const named = new Map(lists.map(({ speaker, names }) => [speaker, new Set(names)]))
  let mutual = 0
  for (const { speaker, names } of lists)
    for (const name of names) if (name < speaker && named.get(name)?.has(speaker)) mutual++
  return mutual
}

const copy = (lists: readonly NameList[]): NameList[] =>
  lists.map(({ speaker, names }) => ({ speaker, names: [...names] }))

/** Pairs that accuse each other, beside chance (S5); null where fewer than two people accuse. */
export function mutualAgainstChance(lists: readonly NameList[], random: Stream, draws?: number): AgainstChance | null {
  return lists.length < 2 ? null : againstChance(copy(lists), mutualPairs, random, draws)
}

/** The share of named pairs that had a tie, beside chance (S8); null where fewer than two people accuse or no tie is told. */
export function tiesAgainstChance(
  lists: readonly NameList[],
  isTied: (a: number, b: number) => boolean,
  random: Stream,
  draws?: number,
): AgainstChance | null {
  const pairs = lists.reduce((sum, { names }) => sum + names.length, 0)
  if (lists.length < 2 || pairs === 0) return null
  const share = (of: readonly NameList[]): number =>
    of.reduce((sum, { speaker, names }) => sum + names.filter(name => isTied(speaker, name)).length, 0) / pairs
  return againstChance(copy(lists), share, random, draws)
}

/**
 * People who are accused by another and who accuse others in custody, with which came first; only what is dated can be ordered. Words of
 * the free are left out: who accuses as prosecutor, head of a party or author does not buy safety in a cell by it.
 */
export function namedThenNames(claims: readonly Claim[]): NamedThenNames[] {
  const dated = namings(claims).filter(one => Number.isFinite(days(one.chain.at(-1)!.date).earliest))
  const named = Map.groupBy(dated, accusedBy)
  const inCustody = dated.filter(({ chain }) => chain.at(-1)!.custody === 'held')
  return [...Map.groupBy(inCustody, speakerOf)]
    .flatMap(([person, own]) => {
      const against = named.get(person)
      if (against === undefined) return []
      const [was, does] = [earliest(against), earliest(own)]
      const [a, b] = [spoken(was), spoken(does)]
      const order = a.latest < b.earliest ? 'named-first' : b.latest < a.earliest ? 'names-first' : 'cannot-tell'
      return [{ person, named: was, names: does, order } as const]
    })
    .sort((a, b) => spoken(a.named).earliest - spoken(b.named).earliest || (a.person < b.person ? -1 : 1))
}

const spoken = (claim: Claim) => days(claim.chain.at(-1)!.date)
const earliest = (claims: readonly Claim[]): Claim =>
  claims.reduce((first, one) => (spoken(one).earliest < spoken(first).earliest ? one : first))
