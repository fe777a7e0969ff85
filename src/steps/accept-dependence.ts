import { Dependence } from '../case/origin.ts'
import type { Span } from '../case/passage.ts'
import { carriers } from '../confront/origins/attribution.ts'
import { behind } from '../confront/origins/behind.ts'
import type { Count } from '../confront/origins/independence.ts'
import { Fault } from '../kit/errors.ts'
import { held } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { removed } from '../record/change.ts'
import { type CaseClaims, loadClaims, nextPlace, nounId, statementOf, statementRow } from '../record/claims.ts'
import { answerWords } from './claim-words.ts'
import { locatePassage } from './locate-passage.ts'
import { askedFor } from './make-claim.ts'
import { claimsOf } from './read-claims.ts'
import { behindOnce, confrontOnce, isInTable, voicesOnce } from './show-questions.ts'

/** What a person says after looking at a shared passage: two voices depend on one another. */
export interface AcceptedDependence {
  /** Ids of actors or documents of the case. */
  readonly a: string
  readonly b: string
  readonly direction: NonNullable<Dependence['direction']>
  readonly why: string
  /** The shared passage on either side, code points of sources of the case. */
  readonly at: readonly [Span & { readonly source: string }, Span & { readonly source: string }]
}

/** An answer whose count of origins a dependence changes. */
export interface ChangedCount {
  readonly question: string
  readonly words: string
  /** Place of the answer on the chain's page, from 0. */
  readonly group: number
  readonly answer: string
  readonly n: number
  readonly before: { readonly roots: Count; readonly kish: Count }
  readonly after: { readonly roots: Count; readonly kish: Count }
}

/**
 * Records that two voices depend on one another, on the ground of a shared passage. One entry; undo takes it back. The
 * likeness alone is no ground for a direction, so a person gives it or says that it is not shown.
 *
 * @throws Fault `bad-input`, `not-found`, `conflict` where the case says so already
 */
export function acceptDependence(file: CaseFile, made: AcceptedDependence): Dependence {
  let dependence: Dependence | undefined
  file.write('decide', seq => {
    const known = loadClaims(file.db)
    const [a, b] = [voice(known, made.a), voice(known, made.b)]
    if (made.a === made.b)
      throw new Fault('bad-input', `${a} is one voice on both sides, and one voice counts once already.`)
    if (known.dependences.some(one => one.state === 'dependent-shown' && joins(one, made)))
      throw new Fault('conflict', `The case says already that ${a} and ${b} depend on one another.`)
    dependence = askedFor(Dependence, {
      id: `dep-${seq}`,
      a: made.a,
      b: made.b,
      state: 'dependent-shown',
      direction: made.direction,
      why: made.why.trim() === '' ? 'They share a passage.' : made.why.trim(),
      at: made.at.map(place => locatePassage(file, known, place)),
    })
    const said = {
      'a-from-b': `${a} follows ${b}`,
      'b-from-a': `${b} follows ${a}`,
      'not-shown': `${a} and ${b} depend on one another`,
    }
    return {
      verb: 'accept-dependence',
      words: `Accepted that ${said[made.direction]}`,
      changes: [statementRow('dependence', dependence, nextPlace(file.db, 'statement'), file.by)],
    }
  })
  return dependence!
}

/** Takes a dependence out of the case, whoever recorded it; undo brings it back. */
export function withdrawDependence(file: CaseFile, id: string): void {
  file.write('decide', () => {
    const row = statementOf(file.db, 'dependence', id)
    const known = loadClaims(file.db)
    const { a, b } = held(
      known.dependences.find(one => one.id === nounId(row.id)),
      row.id,
    )
    return {
      verb: 'withdraw-dependence',
      words: `Withdrew the dependence of ${voice(known, a)} and ${voice(known, b)}`,
      changes: [removed('statement', row)],
    }
  })
}

/** The counts on the chain's pages that change if two voices depend on one another. Changes nothing. */
export function showDependence(file: CaseFile, a: string, b: string): ChangedCount[] {
  const before = claimsOf(file)
  for (const id of [a, b]) voice(before, id)
  const made: Dependence = { id: 'if', a, b, state: 'dependent-shown', why: '', at: [{ source: '' }] }
  const after = { ...before, dependences: [...before.dependences, made] }
  const voices = voicesOnce(before)
  return before.questions.filter(isInTable).flatMap(question =>
    confrontOnce(before, question).groups.flatMap(({ claims }, group) => {
      const chains = claims.map(claim => carriers(claim, before))
      if (!chains.some(chain => chain.includes(a)) || !chains.some(chain => chain.includes(b))) return []
      const [was, is] = [behindOnce(claims, before).count, behind(claims, after).count]
      if (same(was.roots, is.roots) && same(was.kish, is.kish)) return []
      return [
        {
          question: question.id,
          words: question.words,
          group,
          answer: answerWords(claims[0]!.answer, id => voices.get(id)?.name ?? id),
          n: was.n,
          before: { roots: was.roots, kish: was.kish },
          after: { roots: is.roots, kish: is.kish },
        },
      ]
    }),
  )
}

const same = (x: Count, y: Count): boolean => x.least === y.least && x.most === y.most

const joins = (one: Dependence, { a, b }: AcceptedDependence): boolean =>
  (one.a === a && one.b === b) || (one.a === b && one.b === a)

function voice(claims: CaseClaims, id: string): string {
  const known = voicesOnce(claims).get(id)
  if (known) return known.name
  throw new Fault('not-found', `The case has no voice or document "${id}".`)
}
