import { mostItems, mostNames, type VisibleRecord } from '../visible.ts'
import type { Scratch } from './scratch.ts'

/** Who speaks, whom each names, and the latest value each gives for an item. */
export function gatherSpeakers(record: VisibleRecord, s: Scratch): void {
  s.slot.fill(-1, 0, record.people)
  s.indegree.fill(0, 0, record.people)
  s.outdegree.fill(0, 0, record.people)
  s.words = (record.people + 31) >> 5
  s.speakerCount = 0
  for (let d = 0; d < record.papers; d++) {
    const i = record.speaker[d]!
    let at = s.slot[i]!
    if (at < 0) {
      at = s.slot[i] = s.speakerCount++
      s.speakers[at] = i
      s.wasShown[at] = 0
      s.latest.fill(0, at * mostItems, at * mostItems + record.items)
      s.bits.fill(0, at * s.words, (at + 1) * s.words)
    }
    if (record.shownCount[d]! > 0) s.wasShown[at] = 1
    for (let k = 0; k < record.items; k++) {
      const v = record.value[d * mostItems + k]!
      if (v > 0) s.latest[at * mostItems + k] = v
    }
    for (let m = 0; m < record.nameCount[d]!; m++) {
      const j = record.names[d * mostNames + m]!
      const word = at * s.words + (j >> 5)
      const bit = 1 << (j & 31)
      if ((s.bits[word]! & bit) !== 0) continue
      s.bits[word]! |= bit
      s.indegree[j]!++
      s.outdegree[i]!++
    }
  }
}

/** Set bits of a 32-bit word (Warren, Hacker's Delight, 5-1). */
export function bitCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
