/**
 * Stretches where two texts run parallel unit by unit: two translations of one text, or a quotation with cuts.
 *
 * Over units i of a and j of b, with S the surprise of what they share (chance.ts), a local path (Smith & Waterman 1981)
 *
 *   H(i, j) = max { 0,  H(i−1, j−1) + S(i, j) − c − d,  H(i−2, j−1) + S(i−1‥i, j) − c − d − m,
 *                   H(i−1, j−2) + S(i, j−1‥j) − c − d − m,  H(i−1, j) − g,  H(i, j−1) − g }
 *
 * where d is the price of unlike lengths (Gale & Church 1993: δ²/2 with δ = (l_b − l_a) / √(6.8 l), at most 3 nats),
 * is kept when it gains more than the best path of the same texts with the units of b in reverse order: a null model that
 * keeps vocabulary and lengths and breaks order only. Found paths are masked and the search goes on, so stretches that stand
 * in another order are found one after the other.
 *
 * A path may be read in two ways, and the better is taken: as a part quoted with cuts, where gaps are cheap (inPart), and as
 * a whole text told again, where they are dear and beginning and ending together is worth something (asWhole).
 *
 * Variants in the literature: Gale & Church 1993 by lengths alone, Moore 2002 and bertalign by words, both global; a local
 * path was chosen because one text may hold only a page of the other. Limits: quadratic in units, so bounded by `mostCells`.
 */
import type { Chance } from './chance.ts'
import type { Lexicon } from './lexicon.ts'
import { reverseColumns, type Shares, type Sized, shareTable } from './shares.ts'

/** Units from..to (exclusive) on either side, and what they share in nats. */
export interface Pairing {
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
  readonly score: number
}

export interface Stretch {
  readonly pairs: readonly Pairing[]
  readonly gain: number
}

/** Roughly what two units share by accident: a pair that shares no more costs a little. Assumption. */
const toll = 1
/** What a way of reading the table charges, in nats. */
interface Prices {
  /** A unit left alone. */
  readonly gap: number
  /** Two units told as one. */
  readonly merge: number
  /** Gained where the path begins where both texts begin, and where it ends where both end. */
  readonly corner: number
}

/** A page quoted with cuts. Assumptions. */
const inPart: Prices = { gap: 1.25, merge: 0.5, corner: 0 }
/** A whole text told over again: prices as in the program printed by Gale & Church 1993; the corner is an assumption. */
const asWhole: Prices = { gap: 4.5, merge: 2.3, corner: 4 }
/** One text told whole in another has not twice its units. Assumption. */
const mostUnits = 2
/** A path must gain this many times what the reversed text gains, and this many nats. */
const overNull = 1.5
const leastGain = 12
const mostStretches = 24
export const mostCells = 16_000_000

/** Best first. Nothing where the table would be too large. */
export function findStretches(a: readonly Sized[], b: readonly Sized[], lexicon: Lexicon, chance: Chance): Stretch[] {
  if (a.length * b.length > mostCells || a.length === 0 || b.length === 0) return []
  const table = shareTable(a, b, lexicon, chance)
  const whole = Math.max(a.length, b.length) < mostUnits * Math.min(a.length, b.length)
  const find = (shares: Shares, usedA: Uint8Array, usedB: Uint8Array): Stretch => {
    const part = bestPath(shares, usedA, usedB, inPart)
    const all = whole ? bestPath(shares, usedA, usedB, asWhole) : part
    return all.gain > part.gain ? all : part
  }
  const least = Math.max(
    leastGain,
    overNull * find(reverseColumns(table), new Uint8Array(a.length), new Uint8Array(b.length)).gain,
  )
  const [usedA, usedB] = [new Uint8Array(a.length), new Uint8Array(b.length)]
  const stretches: Stretch[] = []
  while (stretches.length < mostStretches) {
    const path = find(table, usedA, usedB)
    if (path.gain < least || path.pairs.length < 2) break
    for (const pair of path.pairs) {
      usedA.fill(1, ...pair.a)
      usedB.fill(1, ...pair.b)
    }
    stretches.push(path)
  }
  return stretches
}

const Step = { Stop: 0, One: 1, TwoA: 2, TwoB: 3, SkipA: 4, SkipB: 5 } as const

function bestPath(
  { rows, columns, one, twoA, twoB }: Shares,
  usedA: Uint8Array,
  usedB: Uint8Array,
  { gap, merge, corner }: Prices,
): Stretch {
  const width = columns + 1
  const best = new Float32Array((rows + 1) * width)
  const steps = new Uint8Array((rows + 1) * width)
  best[0] = corner
  let top = 0
  for (let i = 1; i <= rows; i++) {
    if (usedA[i - 1] === 1) continue
    for (let j = 1; j <= columns; j++) {
      if (usedB[j - 1] === 1) continue
      const cell = (i - 1) * columns + j - 1
      const at = i * width + j
      let value = 0
      let step: number = Step.Stop
      const consider = (gain: number, kind: number): void => {
        if (gain > value) [value, step] = [gain, kind]
      }
      consider(best[at - width - 1]! + one[cell]! - toll, Step.One)
      if (i > 1 && usedA[i - 2] === 0) consider(best[at - 2 * width - 1]! + twoA[cell]! - toll - merge, Step.TwoA)
      if (j > 1 && usedB[j - 2] === 0) consider(best[at - width - 2]! + twoB[cell]! - toll - merge, Step.TwoB)
      consider(best[at - width]! - gap, Step.SkipA)
      consider(best[at - 1]! - gap, Step.SkipB)
      if (i === rows && j === columns && step !== Step.Stop) value += corner
      best[at] = value
      steps[at] = step
      if (value > best[top]!) top = at
    }
  }
  const pairs: Pairing[] = []
  for (let at = top; steps[at] !== Step.Stop; ) {
    const [i, j] = [Math.floor(at / width), at % width]
    const cell = (i - 1) * columns + j - 1
    const step = steps[at]!
    if (step === Step.One) pairs.push({ a: [i - 1, i], b: [j - 1, j], score: one[cell]! })
    else if (step === Step.TwoA) pairs.push({ a: [i - 2, i], b: [j - 1, j], score: twoA[cell]! })
    else if (step === Step.TwoB) pairs.push({ a: [i - 1, i], b: [j - 2, j], score: twoB[cell]! })
    at -= [0, width + 1, 2 * width + 1, width + 2, width, 1][step]!
  }
  return { pairs: pairs.reverse(), gain: pairs.length > 0 ? best[top]! : 0 }
}
