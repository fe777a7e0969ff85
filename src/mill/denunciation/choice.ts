import type { DenunciationRecord } from './read.ts'

/**
 * Who is named: the naming step of the Mill on a recorded trial. A speaker names j with chance proportional to exp(U_ij),
 * U = θ · x_ij, among all who are known, except himself and those he named before: the choice step of the actor-oriented event model
 * (Estévez, Salihović and Sgourev 2024), a conditional logit (McFadden 1974). States are those of the morning: what is said on
 * one day counts from the next, as the record gives no order inside a day that could be trusted.
 */
export const effects = {
  indegree: 'square root of times named so far',
  named: 'named before at all',
  reciprocity: 'has named the speaker',
  kin: 'kin of the speaker',
  place: 'same place as the speaker',
  called: 'publicly called or summoned by then',
  dead: 'dead',
  spoken: 'has deposed already',
  confessed: 'has confessed by then',
} as const
export type Effect = keyof typeof effects
export const effectKeys = Object.keys(effects) as Effect[]
export const width = effectKeys.length

/** What is known on the morning of a day. Grows from day to day. */
export class Knowledge {
  readonly record: DenunciationRecord
  readonly indegree: Int32Array
  readonly spoken: Uint8Array
  /** Who has named whom so far, as `a * people + b`. */
  readonly pairs = new Set<number>()
  day = 0
  private readonly pending: { speaker: number; named: number }[] = []

  constructor(record: DenunciationRecord) {
    this.record = record
    this.indegree = new Int32Array(record.people.length)
    this.spoken = new Uint8Array(record.people.length)
  }

  /** Begins a day: what was said before it is known now. */
  begin(day: number): void {
    const n = this.record.people.length
    for (const { speaker, named } of this.pending.splice(0)) {
      this.indegree[named]!++
      this.pairs.add(speaker * n + named)
      this.spoken[speaker] = 1
    }
    this.day = day
  }

  /** Notes a naming; it counts from the next day on. */
  note(speaker: number, named: number): void {
    this.pending.push({ speaker, named })
  }

  /** Who cannot be named by the speaker: himself and those he named before, today included. */
  barred(speaker: number): Set<number> {
    const n = this.record.people.length
    const barred = new Set([speaker])
    for (const pair of this.pairs) if (Math.floor(pair / n) === speaker) barred.add(pair % n)
    for (const one of this.pending) if (one.speaker === speaker) barred.add(one.named)
    return barred
  }

  /** Writes the effects of everybody for one speaker, row by row. */
  describe(i: number, out: Float64Array): void {
    const { people, kin, called, confessed, executed } = this.record
    const n = people.length
    for (let j = 0, at = 0; j < n; j++, at += width) {
      const times = this.indegree[j]!
      out[at] = Math.sqrt(times)
      out[at + 1] = times > 0 ? 1 : 0
      out[at + 2] = this.pairs.has(j * n + i) ? 1 : 0
      out[at + 3] = kin.has(i * n + j) ? 1 : 0
      out[at + 4] = people[i]!.place !== '' && people[i]!.place === people[j]!.place ? 1 : 0
      out[at + 5] = called[j]! >= 0 && called[j]! <= this.day ? 1 : 0
      out[at + 6] = people[j]!.dead || (executed[j]! >= 0 && executed[j]! < this.day) ? 1 : 0
      out[at + 7] = this.spoken[j]!
      out[at + 8] = confessed[j]! >= 0 && confessed[j]! < this.day ? 1 : 0
    }
  }
}

/** One choice that was made: the effects of everybody who could be named, and who was. */
export interface Choice {
  readonly day: number
  readonly speaker: number
  readonly x: Float64Array
  /** 1 for those who could be named. */
  readonly open: Uint8Array
  readonly chosen: number
}

/** Every naming of the record as a choice, in order. A pair that is named again is left out. */
export function choicesOf(record: DenunciationRecord): Choice[] {
  const knowledge = new Knowledge(record)
  const n = record.people.length
  const choices: Choice[] = []
  let day = -1
  for (const naming of record.namings) {
    if (naming.day !== day) knowledge.begin((day = naming.day))
    const { speaker, named } = naming
    if (named === null) continue
    const barred = knowledge.barred(speaker)
    if (barred.has(named)) continue
    const x = new Float64Array(n * width)
    knowledge.describe(speaker, x)
    const open = new Uint8Array(n).fill(1)
    for (const j of barred) open[j] = 0
    choices.push({ day, speaker, x, open, chosen: named })
    knowledge.note(speaker, named)
  }
  return choices
}

/** Chances of everybody under θ, into `out`. */
export function chancesOf(
  { x, open }: Pick<Choice, 'x' | 'open'>,
  theta: Float64Array,
  out: Float64Array,
): Float64Array {
  let sum = 0
  for (let j = 0; j < open.length; j++) {
    let u = 0
    for (let c = 0; c < width; c++) u += theta[c]! * x[j * width + c]!
    sum += out[j] = open[j] === 1 ? Math.exp(u) : 0
  }
  for (let j = 0; j < open.length; j++) out[j]! /= sum
  return out
}

/** The frequency baseline: in proportion to times named so far, plus a smoothing constant. */
export function frequencies(
  { x, open }: Pick<Choice, 'x' | 'open'>,
  smoothing: number,
  out: Float64Array,
): Float64Array {
  let sum = 0
  for (let j = 0; j < open.length; j++) sum += out[j] = open[j] === 1 ? x[j * width]! ** 2 + smoothing : 0
  for (let j = 0; j < open.length; j++) out[j]! /= sum
  return out
}
