import type { CaseFile } from '../record/case-file.ts'
import { loadClaims, nounRow } from '../record/claims.ts'
import { type CauseOfConfession, causeNamed } from '../weigh/idioms/causes-named.ts'
import { answerWords } from './claim-words.ts'

/** Of each claim on a question the cause of a confession that its answer names; null where it names none of the eight. */
export function showCauses(file: CaseFile, question: string): Readonly<Record<string, CauseOfConfession | null>> {
  file.need('read')
  nounRow(file.db, 'question', question)
  const own = loadClaims(file.db).claims.filter(one => one.question === question)
  return Object.fromEntries(own.map(one => [one.id, causeNamed(answerWords(one.answer, id => id))]))
}
