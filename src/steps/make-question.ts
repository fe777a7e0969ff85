import { Question } from '../case/question.ts'
import type { CaseFile } from '../record/case-file.ts'
import { loadClaims, nextPlace, questionRow } from '../record/claims.ts'
import { askedFor } from './make-claim.ts'

export type NewQuestion = Omit<Question, 'id' | 'order'>

/**
 * Asks something that sources can answer. It goes to the end of the table of witnesses.
 *
 * @example
 * makeQuestion(file, { words: 'When did the fire begin?', kind: 'date' })
 */
export function makeQuestion(file: CaseFile, asked: NewQuestion): Question {
  let made: Question | undefined
  file.write('propose', seq => {
    const order = Math.max(0, ...loadClaims(file.db).questions.map(one => one.order ?? 0)) + 1
    made = askedFor(Question, { ...asked, id: `q-${seq}`, order })
    const row = questionRow(made, nextPlace(file.db, 'question'), file.by)
    return { verb: 'make-question', words: `Asked "${made.words}"`, changes: [row] }
  })
  return made!
}
