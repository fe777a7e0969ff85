/**
 * What a date of knowledge changes: the questions that stand otherwise when only what could be known by then is read (S49). For each, the relation
 * then and now and the claims that were not to be had. A question that merely has fewer tellings of the same answers is listed too, marked as such:
 * what it rests on has changed and how it stands has not.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import type { Question } from '../../case/question.ts'
import { type Confrontation, confront, type Relation } from './confront.ts'

export interface Changed {
  readonly question: Question
  readonly was: Relation
  readonly is: Relation
  /** Number of answers then and now. */
  readonly answersWas: number
  readonly answersIs: number
  /** Claims that could not be known then. */
  readonly hidden: readonly Claim[]
  /** `answer`: other answers, or another relation; `support`: the same, on fewer tellings. */
  readonly what: 'answer' | 'support'
}

/**
 * @param known the case as it could be known; its claims are some of those of `whole`
 * @param ask how one question stands in a case, where that is kept; worked out anew unless given
 */
export function changedSince(
  whole: CaseFolder,
  known: CaseFolder,
  ask: (folder: CaseFolder, question: Question) => Confrontation = (folder, question) => confront(question, folder),
): Changed[] {
  const kept = new Set(known.claims.map(({ id }) => id))
  const hidden = Map.groupBy(
    whole.claims.filter(({ id }) => !kept.has(id)),
    ({ question }) => question,
  )
  const rows = whole.questions.flatMap(question => {
    const gone = hidden.get(question.id)
    if (gone === undefined) return []
    const [was, is] = [ask(known, question), ask(whole, question)]
    const [answersWas, answersIs] = [was.groups.length, is.groups.length]
    const what = was.relation !== is.relation || answersWas !== answersIs ? ('answer' as const) : ('support' as const)
    return [{ question, was: was.relation, is: is.relation, answersWas, answersIs, hidden: gone, what }]
  })
  return rows.sort((a, b) => rank(a) - rank(b) || (a.question.order ?? Infinity) - (b.question.order ?? Infinity) || 0)
}

/** What turned first; questions of the table before charges and helping questions. */
const rank = ({ what, question }: Changed): number =>
  (what === 'answer' ? 0 : 2) + (question.order === undefined ? 1 : 0)
