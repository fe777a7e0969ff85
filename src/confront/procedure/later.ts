/**
 * What became of somebody afterwards: arrest, confession, dock, death, from the claims that date them (S10). Beside a statement, or a part
 * that its author played, stands what the record tells of the author later, so that an earlier protocol stays and is read with it. A later fate
 * neither lifts nor lowers what was said before.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import type { Trait } from '../../case/question.ts'
import { supports } from '../origins/behind.ts'
import { days } from '../origins/contamination.ts'

export interface State {
  readonly kind: 'arrested' | 'confessed' | 'dock' | 'out-of-reach'
  /** EDTF. */
  readonly date: string
  /** All claims that give this state this date. */
  readonly claims: readonly Claim[]
}

const kinds: readonly Trait[] = ['arrested', 'confessed', 'dock', 'out-of-reach']

/** The dated states of every person, in order of time. */
export function statesOf({
  questions,
  claims,
  events,
}: Pick<CaseFolder, 'questions' | 'claims' | 'events'>): ReadonlyMap<string, readonly State[]> {
  const asked = new Map(
    questions.filter(one => one.trait !== undefined && kinds.includes(one.trait)).map(one => [one.id, one]),
  )
  const found = claims.flatMap(claim => {
    const question = asked.get(claim.question)
    if (question === undefined || !supports(claim)) return []
    const { answer } = claim
    const kind = question.trait as State['kind']
    const subject = question.about?.[0] ?? ''
    if (answer.kind === 'date') return [{ person: subject, kind, date: answer.edtf, claim }]
    if (kind === 'out-of-reach' && claim.valid !== undefined)
      return [{ person: subject, kind, date: claim.valid.split('/')[0]!, claim }]
    // the day of a trial is that which a source tells of the event
    const told = events.find(({ id }) => id === subject)?.told.find(one => one.edtf !== undefined)?.edtf
    return kind === 'dock' && answer.kind === 'actor' && told !== undefined
      ? [{ person: answer.actor, kind, date: told, claim }]
      : []
  })
  return new Map(
    [...Map.groupBy(found, one => one.person)].map(([person, own]) => [
      person,
      [...Map.groupBy(own, one => `${one.kind} ${one.date}`).values()]
        .map(same => ({ kind: same[0]!.kind, date: same[0]!.date, claims: same.map(one => one.claim) }))
        .sort((a, b) => days(a.date).earliest - days(b.date).earliest),
    ]),
  )
}

/** The states that surely begin after a time (EDTF). */
export const after = (states: readonly State[], date: string | undefined): State[] => {
  const since = days(date).latest
  return states.filter(state => days(state.date).earliest > since)
}
