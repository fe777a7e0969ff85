import type { Stream } from '../kit/random.ts'
import { mostItems, mostNames, mostShown, PaperKind, type VisibleRecord } from './visible.ts'

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
  /**
   * Books about one defendant: papers that neither come from him nor name him, and other names, pass with chances that
   * are multiplied by a factor drawn between these bounds; his own papers and his name pass with chance `about`. He is
   * taken to be the most accused of the dock (assumption). Absent: no such choice.
   */
  readonly aside?: readonly [low: number, high: number]
  readonly about?: readonly [low: number, high: number]
}

/** Removes from the record what does not pass the window. */
export function see(record: VisibleRecord, window: Window, random: Stream): void {
  const within = ([low, high]: readonly [number, number]): number => low + (high - low) * random.uniform()
  const papers = within(window.papers)
  const details = within(window.details)
  const aside = within(window.aside ?? [1, 1])
  const about = within(window.about ?? [1, 1])
  const subject = window.aside === undefined ? -1 : mostAccused(record)
  const place = new Int32Array(record.papers).fill(-1)
  let kept = 0
  for (let d = 0; d < record.papers; d++) {
    if (!window.kinds.includes(record.kind[d] as 1)) continue
    const his = subject >= 0 && record.speaker[d] === subject
    const ofHim =
      subject >= 0 && record.names.subarray(d * mostNames, d * mostNames + record.nameCount[d]!).includes(subject)
    if (random.uniform() >= (his ? about : ofHim || subject < 0 ? papers : papers * aside)) continue
    const passing = his ? details : subject < 0 ? details : details * aside
    place[d] = kept
    record.speaker[kept] = record.speaker[d]!
    record.day[kept] = record.day[d]!
    record.kind[kept] = record.kind[d]!
    record.examiner[kept] = record.examiner[d]!
    let names = 0
    for (let m = 0; m < record.nameCount[d]!; m++) {
      const named = record.names[d * mostNames + m]!
      if (random.uniform() >= (named === subject ? about : passing)) continue
      record.names[kept * mostNames + names] = named
      record.nameFate[kept * mostNames + names++] = record.nameFate[d * mostNames + m]!
    }
    record.nameCount[kept] = names
    for (let k = 0; k < record.items; k++)
      record.value[kept * mostItems + k] = random.uniform() < passing ? record.value[d * mostItems + k]! : 0
    let shown = 0
    for (let m = 0; m < record.shownCount[d]!; m++) {
      const q = place[record.shown[d * mostShown + m]!]!
      if (q >= 0) record.shown[kept * mostShown + shown++] = q
    }
    record.shownCount[kept] = shown
    kept++
  }
  record.papers = kept
  // of the dock a reader knows those who are quoted in court
  const quoted = new Uint8Array(record.people)
  for (let d = 0; d < kept; d++) if (record.kind[d] === PaperKind.court) quoted[record.speaker[d]!] = 1
  for (let i = 0; i < record.people; i++) record.tried[i]! &= quoted[i]!
}

/** The one of the dock whom most papers name; -1 for an empty dock. */
function mostAccused(record: VisibleRecord): number {
  const accusers = new Int32Array(record.people)
  for (let d = 0; d < record.papers; d++)
    for (let m = 0; m < record.nameCount[d]!; m++) accusers[record.names[d * mostNames + m]!]!++
  let most = -1
  for (let i = 0; i < record.people; i++)
    if (record.tried[i] === 1 && (most < 0 || accusers[i]! > accusers[most]!)) most = i
  return most
}
