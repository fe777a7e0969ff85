import { death, Fate, PaperKind, type VisibleRecord } from '../visible.ts'
import { quantile, ratio, sortFirst } from './order-statistics.ts'
import type { Scratch } from './scratch.ts'
import { summaryAt } from './table.ts'

/** Fewest holders of an office whose coverage is looked at: of one or two a share says nothing (assumption). */
const fewestHolders = 3
const mostOffices = 16
const holders = new Int32Array(mostOffices)
const named = new Int32Array(mostOffices)

/** Sizes and times: who was named, taken, spoke, and after how long. */
export function summariseCustody(record: VisibleRecord, s: Scratch, out: Float64Array, at: number): void {
  const { people, arrested, fate, held, closed, office } = record
  holders.fill(0)
  named.fill(0)
  let accused = 0
  let taken = 0
  let spoke = 0
  let times = 0
  let shut = 0
  let reopened = 0
  for (let i = 0; i < people; i++) {
    const o = office[i]! & (mostOffices - 1)
    holders[o]!++
    if (s.indegree[i]! > 0) {
      accused++
      named[o]!++
    }
    shut += closed[i]!
    if (arrested[i]! < 0) continue
    taken++
    reopened += closed[i]!
    if (fate[i] === Fate.spoke) spoke++
    if (held[i]! >= 0) s.real[times++] = held[i]!
  }
  let coverage = Number.NaN
  for (let o = 0; o < mostOffices; o++) {
    if (holders[o]! < fewestHolders) continue
    const share = named[o]! / holders[o]!
    if (!(share <= coverage)) coverage = share
  }
  let letters = 0
  for (let d = 0; d < record.papers; d++) if (record.kind[d] === PaperKind.letter) letters++
  sortFirst(s.real, times)
  out[at + summaryAt.accused] = accused
  out[at + summaryAt.arrested] = taken
  out[at + summaryAt.spokeShare] = ratio(spoke, taken)
  out[at + summaryAt.letterShare] = ratio(letters, record.papers)
  out[at + summaryAt.coverage] = coverage
  out[at + summaryAt.reopened] = ratio(reopened, shut)
  out[at + summaryAt.heldMedian] = quantile(s.real, times, 0.5)
  out[at + summaryAt.heldSpread] =
    times < 4 ? Number.NaN : Math.log((quantile(s.real, times, 0.75) + 0.1) / (quantile(s.real, times, 0.25) + 0.1))
  out[at + summaryAt.heldTail] = quantile(s.real, times, 0.9)
}

/** Court, sentences, votes and traces outside. */
export function summariseCourt(record: VisibleRecord, s: Scratch, out: Float64Array, at: number): void {
  const { people, ties } = record
  let tried = 0
  let retracted = 0
  let restored = 0
  let put = 0
  let denied = 0
  let tiesInside = 0
  let deaths = 0
  let corrected = 0
  const dock = s.tally
  for (let i = 0; i < people; i++) {
    if (record.tried[i] === 0) continue
    retracted += record.retracted[i]!
    restored += record.restored[i]!
    put += record.deedsPut[i]!
    denied += record.deedsDenied[i]!
    if (record.sentence[i] === death) deaths++
    if (record.corrected[i]! >= 0) corrected++
    for (let seat = 0; seat < tried; seat++) if (ties[i * people + dock[seat]!] !== 0) tiesInside++
    dock[tried++] = i
  }
  const density = ratio(record.tiedPairs, people * (people - 1))
  out[at + summaryAt.retracted] = ratio(retracted, tried)
  out[at + summaryAt.restored] = ratio(restored, retracted)
  out[at + summaryAt.denied] = ratio(denied, put)
  out[at + summaryAt.printed] = ratio(record.printed, record.spoken)
  out[at + summaryAt.confirmed] = ratio(record.confirmed, record.asked)
  out[at + summaryAt.deaths] = ratio(deaths, tried)
  out[at + summaryAt.corrected] = ratio(corrected, tried)
  out[at + summaryAt.amalgam] = 1 - ratio(ratio(tiesInside, (tried * (tried - 1)) / 2), density)
  out[at + summaryAt.unanimity] = ratio(record.votesWith, record.votesCast)
  out[at + summaryAt.leaks] = record.leaks
  out[at + summaryAt.found] = ratio(record.foundOutside, record.soughtOutside)
  let interrogation = 0
  for (let d = 0; d < record.papers; d++) if (record.kind[d] !== PaperKind.court) interrogation++
  out[at + summaryAt.survived] = ratio(interrogation, record.papersKnown)
}
