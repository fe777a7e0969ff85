import type { CellAnswer, QuestionRow } from '../../../http/client.ts'

/**
 * The shape of an answer in its row. Definite answers take their shape in column order, never by the number of voices:
 * a majority has no mark of its own. `part`: an answer in part, one that limits another, or a
 * person told of without a name, which confirms no name. `inside`: its own source
 * contradicts it. `refuted`: quoted only to refute it. Where the sources agree, answers that differ in precision only
 * share one shape.
 */
export type Shape = 'first' | 'second' | 'third' | 'further' | 'part' | 'inside' | 'refuted'

const definite = ['first', 'second', 'third', 'further'] as const

/**
 * Shapes by id of claim.
 *
 * @example
 * shapesOf(row).get('q61-3') // => 'second'
 */
export function shapesOf({ question, relation, inside, cells }: QuestionRow): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>()
  const groups: number[] = []
  for (const { answers } of cells) {
    const stood = answers.filter(one => !one.refuted)
    const torn = inside && question.many !== true && new Set(stood.map(one => one.group)).size > 1
    for (const answer of answers) {
      if (answer.refuted) shapes.set(answer.claim, 'refuted')
      else if (torn) shapes.set(answer.claim, 'inside')
      else if (inPart(answer)) shapes.set(answer.claim, 'part')
      else {
        if (!groups.includes(answer.group)) groups.push(answer.group)
        shapes.set(answer.claim, shapeAt(groups.indexOf(answer.group), relation))
      }
    }
  }
  return shapes
}

function shapeAt(place: number, relation: QuestionRow['relation']): Shape {
  if (relation === 'agree' || place === 0) return 'first'
  return relation === 'qualify' ? 'part' : definite[Math.min(place, definite.length - 1)]!
}

const inPart = ({ stance, words }: CellAnswer): boolean =>
  words === 'in-part' || words === 'not named' || stance === 'qualifies' || stance === 'evades' || stance === 'doubts'
