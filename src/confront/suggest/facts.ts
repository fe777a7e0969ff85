/**
 * What a text says of people outside charges: fates with their dates, offices, kin, places, numbers and beliefs. A fact
 * is proposed where the sentence ties it to a person (numbers: to a thing counted).
 * Limit: one sentence at a time; a date in the sentence before does not reach it.
 */
import type { Draft } from './draft.ts'
import { beliefsIn } from './fact/beliefs.ts'
import { numbersIn, placesIn } from './fact/circumstances.ts'
import { datesIn, fatesIn } from './fact/fates.ts'
import { kinIn, officesIn } from './fact/standing.ts'
import type { Line, Scene } from './scene.ts'

export function factsIn(scene: Scene, line: Line): Draft[] {
  const found = [
    ...fatesIn(scene, line),
    ...officesIn(scene, line),
    ...kinIn(scene, line),
    ...placesIn(scene, line),
    ...numbersIn(scene, line),
    ...beliefsIn(scene, line),
    ...datesIn(scene, line),
  ]
  return found.filter(one => one.about.some(actor => scene.persons.has(actor)) || one.kind === 'number')
}
