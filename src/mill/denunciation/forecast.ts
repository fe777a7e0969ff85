import type { Stream } from '../../kit/random.ts'
import { gini } from '../summaries/order-statistics.ts'
import { type Choice, chancesOf, Knowledge, width } from './choice.ts'
import type { DenunciationRecord, Naming } from './read.ts'

/** What a stretch of a record looks like: the figures that a model of naming has to show. */
export interface Stretch {
  readonly namings: number
  /** Share of namings that hit somebody who was never named before. */
  readonly novelty: number
  readonly kinShare: number
  /** Of all namings up to the end of the stretch. */
  readonly inMax: number
  readonly inGini: number
  /** Mean generation of those named in the stretch: one more than that of the speaker; 0 for a speaker whom nobody named. */
  readonly generation: number
}
export const stretchKeys = ['novelty', 'kinShare', 'inMax', 'inGini', 'generation'] as const

/** Figures of the namings on the days from `from` on; those before count for what is new. */
export function stretchOf(record: DenunciationRecord, namings: readonly Naming[], from: number): Stretch {
  const n = record.people.length
  const indegree = new Int32Array(n)
  const generation = new Int32Array(n).fill(-1)
  let [count, fresh, kin, generations] = [0, 0, 0, 0]
  for (const { speaker, named, day } of namings) {
    if (named === null) continue
    if (generation[speaker] === -1) generation[speaker] = 0
    if (generation[named] === -1) generation[named] = generation[speaker]! + 1
    if (day >= from) {
      count++
      if (indegree[named] === 0) fresh++
      if (record.kin.has(speaker * n + named)) kin++
      generations += generation[speaker]! + 1
    }
    indegree[named]!++
  }
  const degrees = indegree.filter(times => times > 0)
  return {
    ...{ namings: count, novelty: fresh / count, kinShare: kin / count, generation: generations / count },
    inMax: indegree.reduce((a, b) => Math.max(a, b), 0),
    inGini: gini(degrees, degrees.length, new Int32Array(namings.length + 2)),
  }
}

/**
 * One continuation of a record from a day on. Who speaks, when and how many names each gives is taken from the record: only whom they
 * name is drawn. What is drawn feeds back into the next days.
 *
 * @param chances of everybody for one choice
 */
export function continueFrom(
  record: DenunciationRecord,
  from: number,
  chances: (choice: Pick<Choice, 'x' | 'open'>, out: Float64Array) => Float64Array,
  random: Stream,
): Naming[] {
  const knowledge = new Knowledge(record)
  const n = record.people.length
  const out: Naming[] = []
  const x = new Float64Array(n * width)
  const open = new Uint8Array(n)
  const p = new Float64Array(n)
  let day = -1
  let speaker = -1
  for (const naming of record.namings) {
    if (naming.day !== day) {
      knowledge.begin((day = naming.day))
      speaker = -1
    }
    if (naming.named === null) continue
    let named = naming.named
    if (day >= from) {
      if (naming.speaker !== speaker) {
        speaker = naming.speaker
        knowledge.describe(speaker, x)
        open.fill(1)
        for (const j of knowledge.barred(speaker)) open[j] = 0
      }
      chances({ x, open }, p)
      named = draw(p, random)
      open[named] = 0
    }
    knowledge.note(naming.speaker, named)
    out.push({ ...naming, named })
  }
  return out
}

function draw(chances: Float64Array, random: Stream): number {
  let left = random.uniform()
  let last = 0
  for (let j = 0; j < chances.length; j++) {
    if (chances[j] === 0) continue
    last = j
    left -= chances[j]!
    if (left < 0) return j
  }
  return last
}

/** Observed figure beside the middle and nine tenths of the continuations. */
export interface Forecast {
  readonly figure: (typeof stretchKeys)[number]
  readonly observed: number
  readonly low: number
  readonly median: number
  readonly high: number
}

/** Many continuations under θ, and where the record lies among them. */
export function forecast(
  record: DenunciationRecord,
  from: number,
  chances: (choice: Pick<Choice, 'x' | 'open'>, out: Float64Array) => Float64Array,
  random: Stream,
  times = 200,
): Forecast[] {
  const observed = stretchOf(record, record.namings, from)
  const drawn = Array.from({ length: times }, () =>
    stretchOf(record, continueFrom(record, from, chances, random), from),
  )
  return stretchKeys.map(figure => {
    const values = drawn.map(one => one[figure]).sort((a, b) => a - b)
    const at = (q: number): number => values[Math.floor(q * (times - 1))]!
    return { figure, observed: observed[figure], low: at(0.05), median: at(0.5), high: at(0.95) }
  })
}

export const underTheta =
  (theta: Float64Array) =>
  (choice: Pick<Choice, 'x' | 'open'>, out: Float64Array): Float64Array =>
    chancesOf(choice, theta, out)
