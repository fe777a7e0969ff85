import { Fate, mostNames, PaperKind, Tie, type VisibleRecord } from '../visible.ts'
import { gini, quantile } from './order-statistics.ts'
import type { Scratch } from './scratch.ts'
import { bitCount } from './speakers.ts'
import { summaryAt } from './table.ts'

const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole)
/** Speakers whose lists are compared pair by pair; beyond it every n-th is taken. */
const mostCompared = 64

/** Who names whom: degrees, reciprocity, ties, overlap. A pair counts once however often it is named. */
export function summariseNetwork(record: VisibleRecord, s: Scratch, out: Float64Array, at: number): void {
  const n = record.people
  let pairs = 0
  let returned = 0
  let tied = 0
  let kin = 0
  let same = 0
  for (let a = 0; a < s.speakerCount; a++) {
    const i = s.speakers[a]!
    for (let w = 0; w < s.words; w++) {
      for (let bits = s.bits[a * s.words + w]!; bits !== 0; bits &= bits - 1) {
        const j = (w << 5) + 31 - Math.clz32(bits & -bits)
        pairs++
        const back = s.slot[j]!
        if (back >= 0 && (s.bits[back * s.words + (i >> 5)]! & (1 << (i & 31))) !== 0) returned++
        const tie = record.ties[i * n + j]!
        if (tie !== 0) tied++
        if ((tie & Tie.kin) !== 0) kin++
        if (record.faction[i] === record.faction[j]) same++
      }
    }
  }
  let allTies = 0
  let allKin = 0
  const perFaction = s.tally.fill(0, 0, 256)
  for (let c = 0; c < n * n; c++) {
    const tie = record.ties[c]!
    if (tie === 0) continue
    allTies++
    if ((tie & Tie.kin) !== 0) allKin++
  }
  for (let i = 0; i < n; i++) perFaction[record.faction[i]!]!++
  let samePairs = 0
  for (let f = 0; f < 256; f++) samePairs += perFaction[f]! * (perFaction[f]! - 1)
  const all = n * (n - 1)
  out[at + summaryAt.reciprocity] = ratio(returned, pairs)
  out[at + summaryAt.tieRatio] = ratio(ratio(tied, pairs), allTies / all)
  out[at + summaryAt.kinRatio] = ratio(ratio(kin, pairs), allKin / all)
  out[at + summaryAt.factionRatio] = ratio(ratio(same, pairs), samePairs / all)
  degrees(record, s, pairs, out, at)
  out[at + summaryAt.overlap] = overlap(s)
}

function degrees(record: VisibleRecord, s: Scratch, pairs: number, out: Float64Array, at: number): void {
  let papers = 0
  let sum = 0
  let squares = 0
  for (let d = 0; d < record.papers; d++) {
    if (record.kind[d] === PaperKind.letter) continue
    const m = record.nameCount[d]!
    papers++
    sum += m
    squares += m * m
  }
  const mean = ratio(sum, papers)
  out[at + summaryAt.namesMean] = mean
  out[at + summaryAt.namesDispersion] = ratio(squares / papers - mean * mean, mean)
  let tried = 0
  for (let i = 0; i < record.people; i++) if (record.tried[i] === 1) s.real[tried++] = s.indegree[i]!
  s.real.subarray(0, tried).sort()
  out[at + summaryAt.accusersMedian] = quantile(s.real, tried, 0.5)
  const top = [0, 0, 0, 0, 0]
  let accused = 0
  for (let i = 0; i < record.people; i++) {
    if (s.indegree[i]! > 0) s.tally[2048 + accused++] = s.indegree[i]!
    let value = s.indegree[i]!
    for (let t = 0; t < 5 && value > 0; t++) {
      const held = top[t]!
      if (value > held) {
        top[t] = value
        value = held
      }
    }
  }
  out[at + summaryAt.inMax] = top[0]!
  out[at + summaryAt.inTop5] = ratio(top[0]! + top[1]! + top[2]! + top[3]! + top[4]!, pairs)
  out[at + summaryAt.inGini] = gini(s.tally.subarray(2048), accused, s.tally)
  for (let a = 0; a < s.speakerCount; a++) s.tally[2048 + a] = s.outdegree[s.speakers[a]!]!
  out[at + summaryAt.outGini] = gini(s.tally.subarray(2048), s.speakerCount, s.tally)
}

function overlap(s: Scratch): number {
  const step = Math.max(1, Math.ceil(s.speakerCount / mostCompared))
  let sum = 0
  let count = 0
  for (let a = 0; a < s.speakerCount; a += step) {
    for (let b = 0; b < a; b += step) {
      let both = 0
      let either = 0
      for (let w = 0; w < s.words; w++) {
        const x = s.bits[a * s.words + w]!
        const y = s.bits[b * s.words + w]!
        both += bitCount(x & y)
        either += bitCount(x | y)
      }
      if (either === 0) continue
      sum += both / either
      count++
    }
  }
  return ratio(sum, count)
}

/** The order of naming: novelty, who was beyond harm by then, generations. */
export function summariseOrder(record: VisibleRecord, s: Scratch, out: Float64Array, at: number): void {
  let namings = 0
  let beyond = 0
  for (let d = 0; d < record.papers; d++) if (record.kind[d] !== PaperKind.court) namings += record.nameCount[d]!
  s.seen.fill(0, 0, record.people)
  s.generation.fill(-1, 0, record.people)
  const first = [0, 0, 0]
  let passed = 0
  let speakers = 0
  let generations = 0
  let namedFirst = 0
  for (let d = 0; d < record.papers; d++) {
    if (record.kind[d] === PaperKind.court) continue
    const i = record.speaker[d]!
    if (s.seen[i]! < 2) {
      speakers++
      if (s.seen[i] === 1) namedFirst++
      else s.generation[i] = 0
      generations += s.generation[i]!
      s.seen[i] = 2
    }
    for (let m = 0; m < record.nameCount[d]!; m++, passed++) {
      const j = record.names[d * mostNames + m]!
      const fate = record.nameFate[d * mostNames + m]!
      if (fate !== Fate.none && fate !== Fate.released) beyond++
      if (s.seen[j]! > 0) continue
      s.seen[j] = 1
      s.generation[j] = s.generation[i]! + 1
      first[Math.min(2, Math.floor((3 * passed) / namings))]!++
    }
  }
  out[at + summaryAt.noveltyFirst] = ratio(3 * first[0]!, namings)
  out[at + summaryAt.noveltyLast] = ratio(3 * first[2]!, namings)
  out[at + summaryAt.takenFirst] = ratio(beyond, namings)
  out[at + summaryAt.generations] = ratio(generations, speakers)
  out[at + summaryAt.namedFirst] = ratio(namedFirst, speakers)
}
