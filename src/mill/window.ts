import type { Stream } from '../kit/random.ts'
import { mostItems, mostNames, mostShown, type PaperKind, type VisibleRecord } from './visible.ts'

/**
 * How much of a record a reader has. A coded case rests on books that quote: the draws that it is compared with are cut
 * down in the same way, so that what is missing is missing on both sides and nothing is filled in.
 */
export interface Window {
  /** Kinds of papers that the reader has. */
  readonly kinds: readonly (typeof PaperKind)[keyof typeof PaperKind][]
  /** Chance that a paper is quoted at all, drawn anew a trial between these bounds (assumption). */
  readonly papers: readonly [low: number, high: number]
  /** Chance that a name or an item of a quoted paper is passed on, drawn anew a trial between these bounds (assumption). */
  readonly details: readonly [low: number, high: number]
}

/** Removes from the record what does not pass the window. */
export function see(record: VisibleRecord, window: Window, random: Stream): void {
  const within = ([low, high]: readonly [number, number]): number => low + (high - low) * random.uniform()
  const papers = within(window.papers)
  const details = within(window.details)
  const place = new Int32Array(record.papers).fill(-1)
  let kept = 0
  for (let d = 0; d < record.papers; d++) {
    if (!window.kinds.includes(record.kind[d] as 1) || random.uniform() >= papers) continue
    place[d] = kept
    record.speaker[kept] = record.speaker[d]!
    record.day[kept] = record.day[d]!
    record.kind[kept] = record.kind[d]!
    let names = 0
    for (let m = 0; m < record.nameCount[d]!; m++) {
      if (random.uniform() >= details) continue
      record.names[kept * mostNames + names] = record.names[d * mostNames + m]!
      record.nameFate[kept * mostNames + names++] = record.nameFate[d * mostNames + m]!
    }
    record.nameCount[kept] = names
    for (let k = 0; k < record.items; k++)
      record.value[kept * mostItems + k] = random.uniform() < details ? record.value[d * mostItems + k]! : 0
    let shown = 0
    for (let m = 0; m < record.shownCount[d]!; m++) {
      const q = place[record.shown[d * mostShown + m]!]!
      if (q >= 0) record.shown[kept * mostShown + shown++] = q
    }
    record.shownCount[kept] = shown
    kept++
  }
  record.papers = kept
}
