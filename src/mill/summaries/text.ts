import { mostItems, mostShown, type VisibleRecord } from '../visible.ts'
import { ratio } from './order-statistics.ts'
import type { Scratch } from './scratch.ts'
import { bitCount } from './speakers.ts'
import { summaryAt } from './table.ts'

/** Copy rate assumed by the pairwise odds (Dong, Berti-Équille and Srivastava 2009 try 0.8); an assumption. */
const copyRate = 0.8
/** Log odds from which two speakers count as one group (assumption: twenty to one against a prior of one half). */
const linked = Math.log(20)
/** Values per item that are told apart. */
const mostValues = 64
const mostCompared = 64

/**
 * Agreement of speakers item by item, from counts of values: of c speakers with one value c(c − 1) pairs agree.
 * Components join speakers whose shared values are too rare for chance: the pairwise odds of copying with the value's own
 * frequency in place of its truth, which is unknown (T5). They are inferred groups, not the true roots.
 */
export function summariseText(record: VisibleRecord, s: Scratch, out: Float64Array, at: number): void {
  // agreeing pairs and all pairs: of meetings, and of all items
  let agreeMeetings = 0
  let pairsMeetings = 0
  let agreeAll = 0
  let pairsAll = 0
  let modal = 0
  let told = 0
  let rare = 0
  let isolatedAgree = 0
  let isolatedPairs = 0
  const { valueCount: counts, valueOdds, latest, wasShown, speakerCount } = s
  const meetings = record.items >> 1
  let alone = speakerCount
  for (let a = 0; a < speakerCount; a++) alone -= wasShown[a]!
  for (let k = 0; k < record.items; k++) {
    counts.fill(0, 0, 2 * mostValues)
    let last = 0
    for (let a = 0; a < speakerCount; a++) {
      const v = latest[a * mostItems + k]! & (mostValues - 1)
      if (v > last) last = v
      counts[v]!++
      counts[mostValues + v]! += 1 - wasShown[a]!
    }
    // the silent are counted under 0
    const n = speakerCount - counts[0]!
    const isolated = alone - counts[mostValues]!
    let most = 0
    let agree = 0
    for (let v = 1; v <= last; v++) {
      const c = counts[v]!
      // a value that one speaker gives is shared by no pair
      if (c < 2) {
        if (c > most) most = c
        continue
      }
      agree += c * (c - 1)
      if (c > most) most = c
      const unshown = counts[mostValues + v]!
      isolatedAgree += unshown * (unshown - 1)
      const share = (c + 1) / (n + record.values)
      valueOdds[k * mostValues + v] = Math.log((copyRate + (1 - copyRate) * share) / share)
    }
    agreeAll += agree
    pairsAll += n * (n - 1)
    if (k < meetings) {
      agreeMeetings = agreeAll
      pairsMeetings = pairsAll
    }
    isolatedPairs += isolated * (isolated - 1)
    rare += agree - most * (most - 1)
    modal += most
    told += n
  }
  out[at + summaryAt.agreement] = ratio(agreeAll, pairsAll)
  out[at + summaryAt.modal] = ratio(modal, told)
  out[at + summaryAt.rare] = ratio(rare, agreeAll)
  out[at + summaryAt.meetingsOverDeeds] =
    ratio(agreeMeetings, pairsMeetings) - ratio(agreeAll - agreeMeetings, pairsAll - pairsMeetings)
  out[at + summaryAt.isolatedAgreement] = ratio(isolatedAgree, isolatedPairs)
  out[at + summaryAt.components] = components(record, s)
  out[at + summaryAt.shownAgreement] = shownAgreement(record)
}

function components(record: VisibleRecord, s: Scratch): number {
  const { group, latest, valueOdds, speakerCount, packed } = s
  const words = (record.items + 3) >> 2
  const step = Math.max(1, Math.ceil(speakerCount / mostCompared))
  let compared = 0
  let groups = 0
  for (let a = 0; a < speakerCount; a += step) {
    for (let w = 0; w < words; w++) {
      packed[a * words + w] = packFour(latest, a * mostItems + 4 * w)
      for (let k = 4 * w; k < 4 * w + 4; k++)
        odds[placeOf[k]!] = valueOdds[k * mostValues + (latest[a * mostItems + k]! & (mostValues - 1))]!
    }
    group[a] = a
    groups++
    compared++
    let mine = a
    for (let b = 0; b < a; b += step) {
      // those that are one group already need no comparison
      const other = headOf(group, b)
      if (other === mine) continue
      // a bit for each item that both speak of, and for each that they differ on
      let both = 0
      let apart = 0
      for (let w = 0; w < words; w++) {
        const x = packed[a * words + w]!
        const y = packed[b * words + w]!
        const told = ((x + lows) | 0) & ((y + lows) | 0) & highs
        both |= told >>> w
        apart |= (told & (((x ^ y) + lows) | 0)) >>> w
      }
      let same = both ^ apart
      // without a value in common nothing links them
      if (same === 0) continue
      let sum = differ * bitCount(apart)
      for (; same !== 0; same &= same - 1) sum += odds[31 - Math.clz32(same & -same)]!
      if (sum <= linked) continue
      const head = Math.min(mine, other)
      group[mine] = head
      group[other] = head
      mine = head
      groups--
    }
  }
  return ratio(groups, compared)
}

/** Bytes below 128: adding 127 raises the high bit of every byte that is not 0, and nothing is carried over. */
const lows = 0x7f7f7f7f
const highs = 0x80808080 | 0
const differ = Math.log(1 - copyRate)
/** The bit of each item where words of four items are laid over one another, and the odds of one speaker's values there. */
const placeOf = Uint8Array.from({ length: mostItems }, (_, k) => 8 * (k & 3) + 7 - (k >> 2))
const odds = new Float64Array(32)

/** Four values as the bytes of a word. */
const packFour = (latest: Int16Array, at: number): number =>
  (latest[at]! & (mostValues - 1)) |
  ((latest[at + 1]! & (mostValues - 1)) << 8) |
  ((latest[at + 2]! & (mostValues - 1)) << 16) |
  ((latest[at + 3]! & (mostValues - 1)) << 24)

function headOf(group: Int32Array, a: number): number {
  let at = a
  while (group[at] !== at) at = group[at] = group[group[at]!]!
  return at
}

/** Of the items that a paper and one shown to its speaker both tell, the share on which they agree. */
function shownAgreement(record: VisibleRecord): number {
  const { papers, items, shown, shownCount, value } = record
  let same = 0
  let both = 0
  for (let d = 0; d < papers; d++) {
    for (let m = 0; m < shownCount[d]!; m++) {
      const q = shown[d * mostShown + m]!
      for (let k = 0; k < items; k++) {
        const x = value[d * mostItems + k]!
        const y = value[q * mostItems + k]!
        if (x === 0 || y === 0) continue
        both++
        if (x === y) same++
      }
    }
  }
  return ratio(same, both)
}
