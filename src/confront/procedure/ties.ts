/**
 * Ties that a case tells, without a noun of their own: claims of belonging (trait `belongs`: one answers with a body or circle), claims of kin
 * (trait `kin`: one answers with a person), and offices whose holders a source names. Two people have a tie where both are told
 * to be of one circle or office, or one is told to be kin of the other. A claim that denies takes nothing away: it is shown as disputed.
 * Limits: who is told of nowhere has no tie here, and that is not to say that he had none.
 */
import { type Claim, notNamed } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { supports } from '../origins/behind.ts'

/** The answer that places somebody in no circle: such a one is placed, and tied to nobody by it. */
export const noCircle = 'no-circle'

export interface Belonging {
  readonly person: string
  /** The circle, body or office. */
  readonly circle: string
  readonly claims: readonly Claim[]
  /** Claims that deny it. */
  readonly against: readonly Claim[]
}

type Told = Pick<CaseFolder, 'questions' | 'claims' | 'offices'>

/** Who is told to be of which circle. */
export function belongings({ questions, claims }: Pick<Told, 'questions' | 'claims'>): Belonging[] {
  const about = new Map(
    questions.flatMap(({ id, trait, about }) =>
      trait === 'belongs' && about?.[0] !== undefined ? [[id, about[0]]] : [],
    ),
  )
  const told = claims.flatMap(claim => {
    const person = about.get(claim.question)
    return person === undefined || claim.answer.kind !== 'actor' || claim.answer.actor === notNamed
      ? []
      : [{ person, circle: claim.answer.actor, claim }]
  })
  return [...Map.groupBy(told, one => JSON.stringify([one.person, one.circle])).values()].flatMap(own => {
    const { person, circle } = own[0]!
    const all = own.map(one => one.claim)
    const stand = all.filter(supports)
    return stand.length === 0
      ? []
      : [{ person, circle, claims: stand, against: all.filter(one => one.stance === 'denies') }]
  })
}

/**
 * For each person who is placed, the circles; an empty set for one who is placed in none.
 *
 * @param outsiders how to count those placed in no circle: `alone`, each tied to nobody; `by-line`, those told of in one line as a circle of
 * their own. Neither is told by a source: the choice is the coder's
 */
export function circlesOf(
  told: Pick<Told, 'questions' | 'claims'>,
  outsiders: 'alone' | 'by-line' = 'alone',
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { person, circle, claims } of belongings(told)) {
    const own = found.get(person) ?? new Set()
    found.set(person, own)
    if (circle !== noCircle) own.add(circle)
    else if (outsiders === 'by-line') for (const { at } of claims) own.add(`line:${at.source}:${at.line}`)
  }
  return found
}

/** Whether two people have a tie of any kind: circle, office or kin. */
export function tiesOf(told: Told): (a: string, b: string) => boolean {
  const shared = circlesOf(told)
  for (const { id, named } of told.offices)
    for (const person of named) shared.set(person, new Set(shared.get(person)).add(`office:${id}`))
  const kin = new Set<string>()
  const about = new Map(told.questions.flatMap(({ id, trait, about }) => (trait === 'kin' ? [[id, about?.[0]]] : [])))
  for (const claim of told.claims) {
    const person = about.get(claim.question)
    if (person === undefined || claim.answer.kind !== 'actor' || !supports(claim)) continue
    kin.add(`${person} ${claim.answer.actor}`).add(`${claim.answer.actor} ${person}`)
  }
  return (a, b) => kin.has(`${a} ${b}`) || [...(shared.get(a) ?? [])].some(one => shared.get(b)?.has(one) === true)
}
