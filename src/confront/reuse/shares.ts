/** What units of two texts share, alone and joined with the unit before, less the price of unlike lengths. */
import type { Chance } from './chance.ts'
import type { Lexicon, Line } from './lexicon.ts'
import { mark } from './loose.ts'

/** A unit's content words, and its length in characters. */
export interface Sized {
  readonly line: Line
  readonly length: number
}

/** Rows of a, columns of b, in nats. */
export interface Shares {
  readonly rows: number
  readonly columns: number
  readonly one: Float32Array
  /** Units i−1 and i with j. */
  readonly twoA: Float32Array
  /** Unit i with j−1 and j. */
  readonly twoB: Float32Array
}

/** Variance of the difference of lengths a character (Gale & Church 1993, their s²). */
const variance = 6.8
/** An abridged sentence is no rarity, so unlike lengths cost at most this. Assumption. */
const dearest = 3

export function shareTable(a: readonly Sized[], b: readonly Sized[], lexicon: Lexicon, chance: Chance): Shares {
  const [joinedA, joinedB] = [joinWithBefore(a), joinWithBefore(b)]
  const [setA, setB] = [a.map(distinct), b.map(distinct)]
  const fill = (left: readonly Sized[], right: readonly Sized[]): Float32Array =>
    fillTable(left, right, lexicon, chance)
  return {
    rows: a.length,
    columns: b.length,
    one: fill(setA, setB),
    twoA: fill(joinedA, setB),
    twoB: fill(setA, joinedB),
  }
}

const distinct = ({ line, length }: Sized): Sized => ({ line: Int32Array.from(new Set(line)), length })

const joinWithBefore = (units: readonly Sized[]): Sized[] =>
  units.map((unit, n) => {
    const before = units[n - 1]
    if (before === undefined) return { line: new Int32Array(), length: unit.length }
    return distinct({ line: Int32Array.from([...before.line, ...unit.line]), length: before.length + unit.length })
  })

function fillTable(
  left: readonly Sized[],
  right: readonly Sized[],
  lexicon: Lexicon,
  { surprise }: Chance,
): Float32Array {
  const levels = new Uint8Array(lexicon.size)
  const table = new Float32Array(left.length * right.length)
  for (const [j, { line }] of right.entries()) {
    if (line.length === 0) continue
    mark(levels, line, lexicon)
    for (let i = 0; i < left.length; i++) {
      if (left[i]!.line.length > 0) table[i * right.length + j] = surprise(left[i]!.line, line.length, levels) / 2
    }
    levels.fill(0)
  }
  for (const [i, { line, length }] of left.entries()) {
    mark(levels, line, lexicon)
    for (let j = 0; j < right.length; j++) {
      const at = i * right.length + j
      if (table[at]! > 0) table[at]! += surprise(right[j]!.line, line.length, levels) / 2
      table[at]! -= lengthPrice(length, right[j]!.length)
    }
    levels.fill(0)
  }
  return table
}

const lengthPrice = (x: number, y: number): number => Math.min(dearest, (x - y) ** 2 / (variance * Math.max(1, x + y)))

/** The table as it would be with the units of b in reverse order. */
export function reverseColumns({ rows, columns, one, twoA, twoB }: Shares): Shares {
  const turn = (table: Float32Array, shift: number): Float32Array => {
    const turned = new Float32Array(table.length)
    for (let i = 0; i < rows; i++)
      for (let j = shift; j < columns; j++) turned[i * columns + j] = table[i * columns + columns - 1 - j + shift]!
    return turned
  }
  return { rows, columns, one: turn(one, 0), twoA: turn(twoA, 0), twoB: turn(twoB, 1) }
}
