import { Fate, PaperKind, type VisibleRecord } from '../visible.ts'
import { quantile } from './order-statistics.ts'
import type { Scratch } from './scratch.ts'
import { summaryAt } from './table.ts'

const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole)

/** Sizes and times: who was named, taken, spoke, and after how long. */
export function summariseCustody(record: VisibleRecord, s: Scratch, out: Float64Array, at: number): void {
  let accused = 0
  let arrested = 0
  let spoke = 0
  let held = 0
  for (let i = 0; i < record.people; i++) {
    if (s.indegree[i]! > 0) accused++
    if (record.arrested[i]! < 0) continue
    arrested++
    if (record.fate[i] === Fate.spoke) spoke++
    if (record.held[i]! >= 0) s.real[held++] = record.held[i]!
  }
  let letters = 0
  for (let d = 0; d < record.papers; d++) if (record.kind[d] === PaperKind.letter) letters++
  s.real.subarray(0, held).sort()
  out[at + summaryAt.accused] = accused
  out[at + summaryAt.arrested] = arrested
  out[at + summaryAt.spokeShare] = ratio(spoke, arrested)
  out[at + summaryAt.letterShare] = ratio(letters, record.papers)
  out[at + summaryAt.heldMedian] = quantile(s.real, held, 0.5)
  out[at + summaryAt.heldSpread] =
    held < 4 ? Number.NaN : Math.log((quantile(s.real, held, 0.75) + 0.1) / (quantile(s.real, held, 0.25) + 0.1))
  out[at + summaryAt.heldTail] = quantile(s.real, held, 0.9)
}

/** Court, votes and traces outside. */
export function summariseCourt(record: VisibleRecord, out: Float64Array, at: number): void {
  let tried = 0
  let retracted = 0
  let restored = 0
  let put = 0
  let denied = 0
  let tiesInside = 0
  for (let i = 0; i < record.people; i++) {
    if (record.tried[i] === 0) continue
    tried++
    retracted += record.retracted[i]!
    restored += record.restored[i]!
    put += record.deedsPut[i]!
    denied += record.deedsDenied[i]!
    for (let j = 0; j < i; j++) if (record.tried[j] === 1 && record.ties[i * record.people + j] !== 0) tiesInside++
  }
  let ties = 0
  const cells = record.people * record.people
  for (let c = 0; c < cells; c++) if (record.ties[c] !== 0) ties++
  const density = ratio(ties, record.people * (record.people - 1))
  out[at + summaryAt.retracted] = ratio(retracted, tried)
  out[at + summaryAt.restored] = ratio(restored, retracted)
  out[at + summaryAt.denied] = ratio(denied, put)
  out[at + summaryAt.printed] = ratio(record.printed, record.spoken)
  out[at + summaryAt.amalgam] = 1 - ratio(ratio(tiesInside, (tried * (tried - 1)) / 2), density)
  out[at + summaryAt.unanimity] = ratio(record.votesWith, record.votesCast)
  out[at + summaryAt.leaks] = record.leaks
  out[at + summaryAt.found] = ratio(record.foundOutside, record.soughtOutside)
  let interrogation = 0
  for (let d = 0; d < record.papers; d++) if (record.kind[d] !== PaperKind.court) interrogation++
  out[at + summaryAt.survived] = ratio(interrogation, record.papersKnown)
}
