import { AskedQuestion, type Question } from '../case/question.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { type CaseClaims, loadClaims, nextPlace, questionRow } from '../record/claims.ts'
import { askedFor } from './make-claim.ts'

export type NewQuestion = Omit<Question, 'id' | 'order'>

/**
 * Asks something that sources can answer. It goes to the end of the table of witnesses.
 *
 * @throws Fault `bad-input` without words, `not-found` where it is about nobody and nothing of the case
 * @example
 * makeQuestion(file, { words: 'When did the fire begin?', kind: 'date' })
 */
export function makeQuestion(file: CaseFile, asked: NewQuestion): Question {
  let made: Question | undefined
  file.write('propose', seq => {
    const known = loadClaims(file.db)
    const order = Math.max(0, ...known.questions.map(one => one.order ?? 0)) + 1
    made = askedFor(AskedQuestion, { ...asked, id: `q-${seq}`, order })
    isAboutSomething(known, made)
    const row = questionRow(made, nextPlace(file.db, 'question'), file.by)
    return { verb: 'make-question', words: `Asked "${made.words}"`, changes: [row] }
  })
  return made!
}

function isAboutSomething({ actors, documents, events }: CaseClaims, { about = [] }: Question): void {
  const known = new Set([...actors, ...documents, ...events].map(one => one.id))
  const missing = about.find(id => !known.has(id))
  if (missing !== undefined)
    throw new Fault('not-found', `There is no actor, document or event "${missing}" in this case.`)
}
