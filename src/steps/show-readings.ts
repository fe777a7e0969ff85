import type { CaseFolder } from '../case/folder.ts'
import type { Question } from '../case/question.ts'
import { confront, type Relation } from '../confront/claims/confront.ts'
import type { CaseFile } from '../record/case-file.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import { isInTable, type Seen, seenFrom, type WitnessHead, witnessHeads } from './show-questions.ts'

export type Layer = 'literal' | 'coded'

export interface ReadingRow {
  readonly question: Question
  /** How the sources stand on it in each layer. */
  readonly relation: Readonly<Record<Layer, Relation>>
  readonly literal: readonly Said[]
  readonly coded: readonly Said[]
}

export interface ReadingsPage {
  readonly sources: readonly WitnessHead[]
  /** Questions of the table by relation, in each layer. */
  readonly counts: Readonly<Record<Layer, Readonly<Record<Relation, number>>>>
  /** Claims, and pairs of claims in conflict, on the questions of the table. */
  readonly tally: Readonly<Record<Layer, { readonly claims: number; readonly conflicts: number }>>
  /** The questions on which some source reads between the lines. */
  readonly rows: readonly ReadingRow[]
}

/**
 * Literal and coded reading side by side (S52). The literal layer leaves out claims that read between the lines; the coded
 * layer lets such a claim stand in place of what the same source says literally on the same question.
 */
export function showReadings(file: CaseFile, seen: Seen = {}): ReadingsPage {
  const folder = seenFrom(claimsOf(file), seen)
  const say = sayer(folder)
  const layers = { literal: inLayer(folder, 'literal'), coded: inLayer(folder, 'coded') }
  const asked = folder.questions.filter(isInTable)
  const relation = (layer: Layer, question: Question): Relation => confront(question, layers[layer]).relation
  const tally = (layer: Layer) => {
    const found = asked.map(question => confront(question, layers[layer]))
    return {
      claims: found.reduce((sum, { groups }) => sum + groups.reduce((all, { claims }) => all + claims.length, 0), 0),
      conflicts: found.reduce(
        (sum, { pairs }) => sum + pairs.filter(pair => pair.comparison.standing === 'conflict').length,
        0,
      ),
    }
  }
  const counts = (layer: Layer) => {
    const sum = { conflict: 0, inside: 0, qualify: 0, agree: 0, single: 0, silent: 0 }
    for (const question of asked) sum[relation(layer, question)]++
    return sum
  }
  const read = new Set(folder.claims.filter(claim => claim.reading === 'coded').map(claim => claim.question))
  return {
    sources: witnessHeads(folder),
    counts: { literal: counts('literal'), coded: counts('coded') },
    tally: { literal: tally('literal'), coded: tally('coded') },
    rows: asked
      .filter(question => read.has(question.id))
      .map(question => {
        const own = folder.claims.filter(claim => claim.question === question.id)
        return {
          question,
          relation: { literal: relation('literal', question), coded: relation('coded', question) },
          literal: own.filter(claim => claim.reading === 'literal').map(say),
          coded: own.filter(claim => claim.reading === 'coded').map(say),
        }
      }),
  }
}

export function inLayer<T extends CaseFolder>(folder: T, layer: Layer): T {
  const coded = new Set(
    folder.claims.filter(one => one.reading === 'coded').map(one => `${one.question} ${one.at.source}`),
  )
  const stays = ({ reading, question, at }: T['claims'][number]): boolean =>
    layer === 'literal' ? reading === 'literal' : reading === 'coded' || !coded.has(`${question} ${at.source}`)
  return { ...folder, claims: folder.claims.filter(stays) }
}
