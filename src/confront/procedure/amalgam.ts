/**
 * The amalgam index (S2): how far a dock is put together across circles. 1 − (share of pairs in the dock that are of one circle) /
 * (the share to be expected in random sets of the same size, drawn from all who are told to be of some circle). About 0: like a random
 * set; towards 1: no two of one circle; below 0: the dock is one circle more than chance would have it.
 * The expected share is exact: every pair is as likely to be in a random set as any other. The null distribution is drawn.
 * Formula: `domain.md` S2. Limits: only people of whom a circle is told count, in the dock and in the pool; the pool is whoever the
 * sources place, so the index moves with what they choose to tell. It does not say why a dock was put together so.
 */
import type { Stream } from '../../kit/random.ts'

export interface Amalgam {
  /** Those of the dock of whom a circle is told. */
  readonly dock: readonly string[]
  /** All of whom a circle is told. */
  readonly pool: number
  readonly index: number
  /** Pairs of the dock, and those of one circle. */
  readonly pairs: number
  readonly tied: number
  /** Tied pairs to be expected in a random set of the same size. */
  readonly expected: number
  /** Index of each random set, in order: the null distribution. */
  readonly drawn: readonly number[]
  /** Chance of so high an index, or higher, in a random set: one added above and below (Phipson and Smyth 2010). */
  readonly chance: number
}

const usualDraws = 999

/**
 * @param circles of each person of the pool, the circles that the record tells
 * @returns null where fewer than three of the dock are placed, or nobody in the pool shares a circle
 * @example
 * amalgam(['a', 'b', 'c'], new Map([['a', new Set(['x'])], …]), streamOf(1, 0, 0))?.index
 */
export function amalgam(
  dock: readonly string[],
  circles: ReadonlyMap<string, ReadonlySet<string>>,
  random: Stream,
  draws = usualDraws,
): Amalgam | null {
  const pool = [...circles.keys()].sort()
  const placed = dock.filter(one => circles.has(one))
  const isTied = (a: string, b: string): boolean => [...circles.get(a)!].some(one => circles.get(b)!.has(one))
  const ties = (of: readonly string[]): number => {
    let tied = 0
    for (const [i, a] of of.entries()) for (let j = 0; j < i; j++) if (isTied(a, of[j]!)) tied++
    return tied
  }
  const n = placed.length
  const pairs = (n * (n - 1)) / 2
  const share = ties(pool) / ((pool.length * (pool.length - 1)) / 2)
  if (n < 3 || !(share > 0)) return null
  const expected = share * pairs
  const indexOf = (tied: number): number => 1 - tied / expected
  const tied = ties(placed)
  const index = indexOf(tied)
  const drawn = Array.from({ length: draws }, () => indexOf(ties(some(pool, n, random)))).sort((a, b) => a - b)
  const chance = (1 + drawn.filter(one => one >= index - 1e-12).length) / (1 + draws)
  return { dock: placed, pool: pool.length, index, pairs, tied, expected, drawn, chance }
}

/** A random set of n, each as likely (Fisher and Yates, as far as needed); the pool changes its order. */
function some(pool: string[], n: number, random: Stream): string[] {
  for (let i = 0; i < n; i++) {
    const j = i + random.below(pool.length - i)
    const moved = pool[i]!
    pool[i] = pool[j]!
    pool[j] = moved
  }
  return pool.slice(0, n)
}
