import type { CaseFolder } from '../case/folder.ts'
import type { Question } from '../case/question.ts'
import { documentsById, type Known, knownAsOf, type Undated } from '../confront/claims/as-of.ts'
import { type Confrontation, confront } from '../confront/claims/confront.ts'
import { type Conflict, conflicts } from '../confront/claims/dates-network.ts'
import { type Behind, behind } from '../confront/origins/behind.ts'
import { Fault } from '../kit/errors.ts'

/** One answer with its claims and what stands behind it; `support` holds ids of claims. */
export interface ConfrontedGroup extends Omit<Behind, 'support'> {
  readonly claims: Confrontation['groups'][number]['claims']
  readonly support: readonly string[]
}

export interface ConfrontedCase {
  readonly title: string
  readonly questions: readonly (Omit<Confrontation, 'groups' | 'pairs'> & {
    readonly groups: readonly ConfrontedGroup[]
    /** Claims face to face, by id. */
    readonly pairs: readonly (Omit<Confrontation['pairs'][number], 'a' | 'b'> & {
      readonly a: string
      readonly b: string
    })[]
  })[]
  readonly dates: readonly Conflict[]
}

/**
 * Agreements, conflicts, origins and impossible dates of a case folder, as plain data: what `confront --json` prints.
 *
 * @example
 * confrontFolder(readCaseFolder('cases/moscow-1938')).questions[0].relation // => 'conflict'
 */
export function confrontFolder(folder: CaseFolder, questions: readonly Question[] = folder.questions): ConfrontedCase {
  return {
    title: folder.head.title,
    questions: questions.map(question => {
      const found = confront(question, folder)
      return {
        ...found,
        groups: found.groups.map(({ claims }) => {
          const { support, ...origins } = behind(claims, folder)
          return { claims, support: support.map(claim => claim.id), ...origins }
        }),
        pairs: found.pairs.map(pair => ({ ...pair, a: pair.a.id, b: pair.b.id })),
      }
    }),
    dates: conflicts(folder.times),
  }
}

/** The question by its id, or by its number in the table ("73" for "q73"). */
export function findQuestion(folder: CaseFolder, named: string): Question {
  const wanted = /^\d+$/.test(named) ? `q${named}` : named.toLowerCase()
  const question = folder.questions.find(({ id }) => id.toLowerCase() === wanted)
  if (question) return question
  throw new Fault('not-found', `The case has no question "${named}". Leave --question out to see them all.`)
}

/** The id of an actor or document, or a fault that says how to find one. */
export function findVoice(folder: CaseFolder, id: string): string {
  if ([...folder.actors, ...folder.documents].some(voice => voice.id === id)) return id
  throw new Fault(
    'not-found',
    `The case has no actor or document "${id}". The ids are in actors.jsonl and documents.jsonl.`,
  )
}

/** How each claim stands at a date of knowledge, by id. */
export function standingsAsOf({ claims, documents }: CaseFolder, date: string): ReadonlyMap<string, Known> {
  const byId = documentsById(documents)
  return new Map(claims.map(claim => [claim.id, knownAsOf(claim, byId, date)]))
}

/**
 * The case without the claims that nobody outside could know by a date (EDTF). Where nothing recorded says when a claim
 * could be known, it is kept unless it is to be left out.
 */
export function knownBy<T extends CaseFolder>(folder: T, date: string, undated: Undated = 'keep'): T {
  const standings = standingsAsOf(folder, date)
  const stays = (known: Known | undefined): boolean =>
    known === 'known' || (known === 'not-recorded' && undated === 'keep')
  return { ...folder, claims: folder.claims.filter(claim => stays(standings.get(claim.id))) }
}
