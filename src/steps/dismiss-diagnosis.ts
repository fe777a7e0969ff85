import { Dismissal } from '../case/dismissal.ts'
import { confront } from '../confront/claims/confront.ts'
import { diagnosisWords } from '../confront/claims/diagnosis.ts'
import { Fault } from '../kit/errors.ts'
import { held } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { removed } from '../record/change.ts'
import { dismissalRow, loadClaims, nounId, nounRow, rowId } from '../record/claims.ts'
import { askedFor } from './make-claim.ts'

/**
 * Puts one diagnosis of a pair of claims aside, with a reason. The other diagnoses stay; where none is left, the pair no
 * longer counts as a conflict. The claims themselves are not touched.
 *
 * @example
 * dismissDiagnosis(file, { a: 'c1', b: 'c2', kind: 'other-scope', reason: 'Both count those in the dock.' })
 */
export function dismissDiagnosis(file: CaseFile, made: Omit<Dismissal, 'id' | 'by'>): Dismissal {
  let dismissal: Dismissal | undefined
  file.write('decide', seq => {
    const { db } = file
    const [a, b] = [nounRow(db, 'claim', made.a), nounRow(db, 'claim', made.b)]
    if (a.question !== b.question || a.id === b.id)
      throw new Fault('bad-input', `"${made.a}" and "${made.b}" are not two claims on one question.`)
    dismissal = askedFor(Dismissal, { ...made, reason: made.reason.trim(), id: `d-${seq}`, by: file.by })
    const again = db.get(
      'SELECT 1 FROM dismissal WHERE kind = ?3 AND ((a = ?1 AND b = ?2) OR (a = ?2 AND b = ?1))',
      rowId('claim', made.a),
      rowId('claim', made.b),
      made.kind,
    )
    if (again) throw new Fault('conflict', `"${diagnosisWords[made.kind]}" is already dismissed for these two claims.`)
    return {
      verb: 'dismiss-diagnosis',
      words: `Dismissed "${diagnosisWords[made.kind]}" on question ${nounId(a.question)}: ${dismissal.reason}`,
      changes: [dismissalRow(dismissal, file.by)],
    }
  })
  return dismissal!
}

/**
 * Holds one diagnosis of a pair as the right one: puts all that the engine ranks before it aside, with one reason, as one
 * entry. Only what has something for it in the record can be held. Returns the dismissals; undo, or restoring each, takes
 * it back.
 *
 * @throws Fault `not-found`, `bad-input` where nothing speaks for it, `conflict` where it leads already
 */
export function holdDiagnosis(file: CaseFile, made: Omit<Dismissal, 'id' | 'by'>): readonly Dismissal[] {
  let dismissals: readonly Dismissal[] = []
  file.write('decide', seq => {
    const { db } = file
    const question = nounId(nounRow(db, 'claim', made.a).question)
    const folder = loadClaims(db)
    const asked = held(
      folder.questions.find(one => one.id === question),
      question,
    )
    const pair = confront(asked, folder).pairs.find(
      one => (one.a.id === made.a && one.b.id === made.b) || (one.a.id === made.b && one.b.id === made.a),
    )
    const place = pair?.diagnoses.findIndex(one => one.kind === made.kind) ?? -1
    const words = diagnosisWords[made.kind]
    if (place < 0) throw new Fault('bad-input', `Nothing in the record speaks for "${words}" between these two claims.`)
    if (place === 0) throw new Fault('conflict', `"${words}" already leads for these two claims.`)
    dismissals = pair!.diagnoses
      .slice(0, place)
      .map((one, i) =>
        askedFor(Dismissal, { ...made, kind: one.kind, reason: made.reason.trim(), id: `d-${seq}-${i}`, by: file.by }),
      )
    return {
      verb: 'hold-diagnosis',
      words: `Held "${words}" on question ${question}: ${made.reason.trim()}`,
      changes: dismissals.map(one => dismissalRow(one, file.by)),
    }
  })
  return dismissals
}

/** Takes a dismissal back, whoever made it; the diagnosis stands again. */
export function restoreDiagnosis(file: CaseFile, id: string): void {
  file.write('decide', () => {
    const row = nounRow(file.db, 'dismissal', id)
    const words = diagnosisWords[row.kind as Dismissal['kind']]
    return { verb: 'restore-diagnosis', words: `Let "${words}" stand again`, changes: [removed('dismissal', row)] }
  })
}
