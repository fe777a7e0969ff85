import { Fate, mostNames, PaperKind, Tie, type VisibleRecord } from '../visible.ts'
import { gini, quantile, ratio, sortFirst } from './order-statistics.ts'
import type { Scratch } from './scratch.ts'
import { bitCount } from './speakers.ts'
import { summaryAt } from './table.ts'

/** Speakers whose lists are compared pair by pair; beyond it every n-th is taken. */
const mostCompared = 64

/** Place of the bit of kin. */
const kinAt = 31 - Math.clz32(Tie.kin)

const top = new Int32Array(5)

/** Who names whom: degrees, reciprocity, ties, overlap. A pair counts once however often it is named. */
export function summariseNetwork(record: VisibleRecord, s: Scratch, out: Float64Array, at: number): void {
  const { people: n, ties, faction } = record
  const { speakers, slot, bits: named, words } = s
  let pairs = 0
  let returned = 0
  let tied = 0
  let kin = 0
  let same = 0
  for (let a = 0; a < s.speakerCount; a++) {
    const i = speakers[a]!
    const word = i >> 5
    const bit = i & 31
    const mine = faction[i]!
    for (let w = 0; w < words; w++) {
      for (let bits = named[a * words + w]!; bits !== 0; bits &= bits - 1) {
        const j = (w << 5) + 31 - Math.clz32(bits & -bits)
        pairs++
        const back = slot[j]!
        if (back >= 0) returned += (named[back * words + word]! >>> bit) & 1
        // added without a branch: which way one goes cannot be foretold
        const tie = ties[i * n + j]!
        tied += (tie + 255) >> 8
        kin += (tie >> kinAt) & 1
        same += ((mine ^ faction[j]!) - 1) >>> 31
      }
    }
  }
  const perFaction = s.tally
  perFaction.fill(0, 0, 256)
  for (let i = 0; i < n; i++) perFaction[faction[i]!]!++
  let samePairs = 0
  for (let f = 0; f < 256; f++) if (perFaction[f]! > 1) samePairs += perFaction[f]! * (perFaction[f]! - 1)
  const all = n * (n - 1)
  out[at + summaryAt.reciprocity] = ratio(returned, pairs)
  out[at + summaryAt.tieRatio] = ratio(ratio(tied, pairs), record.tiedPairs / all)
  out[at + summaryAt.kinRatio] = ratio(ratio(kin, pairs), record.kinPairs / all)
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
  sortFirst(s.real, tried)
  out[at + summaryAt.accusersMedian] = quantile(s.real, tried, 0.5)
  const { counts, indegree } = s
  top.fill(0)
  let accused = 0
  for (let i = 0; i < record.people; i++) {
    let value = indegree[i]!
    if (value === 0) continue
    counts[accused++] = value
    if (value <= top[4]!) continue
    for (let t = 0; t < 5; t++) {
      const held = top[t]!
      if (value > held) {
        top[t] = value
        value = held
      }
    }
  }
  out[at + summaryAt.inMax] = top[0]!
  out[at + summaryAt.inTop5] = ratio(top[0]! + top[1]! + top[2]! + top[3]! + top[4]!, pairs)
  out[at + summaryAt.inGini] = gini(counts, accused, s.tally)
  for (let a = 0; a < s.speakerCount; a++) counts[a] = s.outdegree[s.speakers[a]!]!
  out[at + summaryAt.outGini] = gini(counts, s.speakerCount, s.tally)
}

function overlap(s: Scratch): number {
  const { speakerCount, words, bits, speakers, outdegree } = s
  const step = Math.max(1, Math.ceil(speakerCount / mostCompared))
  let sum = 0
  let count = 0
  for (let a = 0; a < speakerCount; a += step) {
    const mine = outdegree[speakers[a]!]!
    const rowA = a * words
    for (let b = 0; b < a; b += step) {
      const together = mine + outdegree[speakers[b]!]!
      if (together === 0) continue
      const rowB = b * words
      let both = 0
      for (let w = 0; w < words; w++) {
        const shared = bits[rowA + w]! & bits[rowB + w]!
        if (shared !== 0) both += bitCount(shared)
      }
      sum += both / (together - both)
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
  const { seen, generation } = s
  const { speaker, nameCount, names, nameFate } = record
  let firstThird = 0
  let lastThird = 0
  let passed = 0
  let speakers = 0
  let generations = 0
  let namedFirst = 0
  for (let d = 0; d < record.papers; d++) {
    if (record.kind[d] === PaperKind.court) continue
    const i = speaker[d]!
    if (seen[i]! < 2) {
      speakers++
      if (seen[i] === 1) namedFirst++
      else generation[i] = 0
      generations += generation[i]!
      seen[i] = 2
    }
    const end = d * mostNames + nameCount[d]!
    for (let m = d * mostNames; m < end; m++, passed++) {
      const j = names[m]!
      const fate = nameFate[m]!
      if (fate !== Fate.none && fate !== Fate.released) beyond++
      if (seen[j]! > 0) continue
      seen[j] = 1
      generation[j] = generation[i]! + 1
      if (3 * passed < namings) firstThird++
      else if (3 * passed >= 2 * namings) lastThird++
    }
  }
  out[at + summaryAt.noveltyFirst] = ratio(3 * firstThird, namings)
  out[at + summaryAt.noveltyLast] = ratio(3 * lastThird, namings)
  out[at + summaryAt.takenFirst] = ratio(beyond, namings)
  out[at + summaryAt.generations] = ratio(generations, speakers)
  out[at + summaryAt.namedFirst] = ratio(namedFirst, speakers)
}
