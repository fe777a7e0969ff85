import { mostItems, mostNames, type VisibleRecord } from '../visible.ts'
import type { Scratch } from './scratch.ts'

/** Who speaks, whom each names, and the latest value each gives for an item. */
export function gatherSpeakers(record: VisibleRecord, s: Scratch): void {
  s.slot.fill(-1, 0, record.people)
  s.indegree.fill(0, 0, record.people)
  s.outdegree.fill(0, 0, record.people)
  s.words = (record.people + 31) >> 5
  s.speakerCount = 0
  const { items, speaker, value, names, nameCount, shownCount } = record
  const { latest, bits, indegree, outdegree, words } = s
  for (let d = 0; d < record.papers; d++) {
    const i = speaker[d]!
    let at = s.slot[i]!
    if (at < 0) {
      at = s.slot[i] = s.speakerCount++
      s.speakers[at] = i
      s.wasShown[at] = 0
      for (let k = 0; k < mostItems; k++) latest[at * mostItems + k] = 0
      for (let w = 0; w < words; w++) bits[at * words + w] = 0
    }
    if (shownCount[d]! > 0) s.wasShown[at] = 1
    for (let k = 0; k < items; k++) {
      const v = value[d * mostItems + k]!
      if (v > 0) latest[at * mostItems + k] = v
    }
    const end = d * mostNames + nameCount[d]!
    for (let m = d * mostNames; m < end; m++) {
      const j = names[m]!
      const word = at * words + (j >> 5)
      const before = bits[word]!
      const after = before | (1 << (j & 31))
      if (after === before) continue
      bits[word] = after
      indegree[j]!++
      outdegree[i]!++
    }
  }
}

/** Set bits of a 32-bit word (Warren, Hacker's Delight, 5-1). */
export function bitCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
