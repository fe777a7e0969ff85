/**
 * The card of a witness, a document, a decision, a scene or a rule: what the sources say of its traits, side by side. Source
 * criticism asks these of every witness (language, access, interest: Langlois and Seignobos, Introduction aux études
 * historiques, 1898, II 7–8); a decision keeps who decided as stated apart from who decided as alleged. A trait that nobody
 * tells is "not recorded", never guessed from another; two answers make it disputed.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import type { Question, Trait } from '../../case/question.ts'
import { confront } from './confront.ts'

/** Traits that are asked together: where one is told, the others of its group are shown as not recorded. */
const groups: readonly (readonly Trait[])[] = [
  ['language', 'access', 'interest', 'conclusion'],
  ['hand', 'content', 'acceptance'],
  ['decider-stated', 'decider-alleged'],
  ['role'],
  ['seat'],
  ['hears'],
  ['faces'],
  ['rule'],
  ['arrested', 'confessed'],
  ['out-of-reach'],
  ['belongs'],
  ['kin'],
  ['dock'],
  ['in-front-of'],
  ['names'],
]

export interface TraitRow {
  readonly trait: Trait
  /** Null where no question asks it: not recorded. */
  readonly question: Question | null
  readonly claims: readonly Claim[]
  readonly standing: 'not-recorded' | 'told' | 'disputed'
}

/**
 * Every trait told of an actor, document or event, and those of its kind that nobody tells.
 *
 * @example
 * cardOf('davies', folder).find(row => row.trait === 'language') // claims: "no Russian"
 */
export function cardOf(id: string, folder: CaseFolder): TraitRow[] {
  const asked = folder.questions.filter(({ trait, about }) => trait !== undefined && about?.includes(id) === true)
  return groups.flatMap(group => {
    const own = asked.filter(({ trait }) => group.includes(trait!))
    if (own.length === 0) return []
    return group.flatMap((trait): TraitRow[] => {
      const questions = own.filter(question => question.trait === trait)
      if (questions.length === 0) return [{ trait, question: null, claims: [], standing: 'not-recorded' }]
      return questions.map(question => rowOf(trait, question, folder))
    })
  })
}

function rowOf(trait: Trait, question: Question, folder: CaseFolder): TraitRow {
  const claims = folder.claims.filter(claim => claim.question === question.id)
  const { relation } = confront(question, folder)
  const disputed = relation === 'conflict' || relation === 'inside'
  return { trait, question, claims, standing: claims.length === 0 ? 'not-recorded' : disputed ? 'disputed' : 'told' }
}

/** The ids that have a card, those with most traits first. */
export function carded({
  questions,
}: Pick<CaseFolder, 'questions'>): { readonly id: string; readonly traits: number }[] {
  const counts = new Map<string, number>()
  for (const { trait, about = [] } of questions)
    if (trait !== undefined) for (const id of about) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([id, traits]) => ({ id, traits }))
    .sort((a, b) => b.traits - a.traits || (a.id < b.id ? -1 : 1))
}
