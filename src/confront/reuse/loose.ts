/**
 * Passages that say the same in other words: every window of one text against every window of the other, scored by how
 * surprising their shared vocabulary is (chance.ts), plus a bonus for words that stand side by side in both.
 *
 * A window runs from a unit's start over whole units until it holds `windowWords` content words: shorter ones see too little
 * of a thought that is told in another order, longer ones blur. Of windows that overlap on both sides only the best stays.
 *
 * Limits: time grows with the product of the two lengths; rows are done in blocks, so memory does not.
 */
import { makeChance } from './chance.ts'
import type { Lexicon, Line } from './lexicon.ts'
import type { Unit } from './words.ts'

export interface Window {
  readonly start: number
  readonly end: number
  readonly sequence: Int32Array
  readonly ids: Int32Array
}

export interface Loose {
  readonly a: Window
  readonly b: Window
  readonly score: number
}

/** About two or three sentences; tried 1 to 60 on one pair of texts (docs/reuse.md). */
export const windowWords = 25
/** Nats that a pair of neighbours in common is worth, as a share of the log of the passage's length. Assumption. */
const neighbourShare = 0.5
/** Windows that overlap more than this, on both sides, are one find. */
const overlapAllowed = 0.4
/** How many finds one window may have before it is a commonplace. */
const perWindow = 4
/** Below this a pair is not kept: about one in fifty pairs of windows of unrelated texts gets so far. */
const leastScore = 3
/** Cells of the table held at a time. */
const blockCells = 4_000_000

export function makeWindows(units: readonly Unit[], lines: readonly Line[], words = windowWords): Window[] {
  const windows: Window[] = []
  for (let from = 0; from < units.length; from++) {
    if (lines[from]!.length === 0) continue
    const sequence: number[] = []
    let to = from
    while (to < units.length && sequence.length < words) sequence.push(...lines[to++]!)
    windows.push({
      start: units[from]!.start,
      end: units[to - 1]!.end,
      sequence: Int32Array.from(sequence),
      ids: Int32Array.from(new Set(sequence)),
    })
    if (to >= units.length) break
  }
  return windows
}

/** The pairs of windows that share more than chance gives, best first, at most `most`. */
export function findLoose(a: readonly Window[], b: readonly Window[], lexicon: Lexicon, most: number): Loose[] {
  const { surprise } = makeChance(lexicon)
  const rows = Math.max(1, Math.floor(blockCells / Math.max(1, b.length)))
  const found: Loose[] = []
  const levels = new Uint8Array(lexicon.size)
  for (let top = 0; top < a.length; top += rows) {
    const block = a.slice(top, top + rows)
    const table = new Float32Array(block.length * b.length)
    for (const [j, window] of b.entries()) {
      mark(levels, window.ids, lexicon)
      for (const [i, other] of block.entries())
        table[i * b.length + j] = surprise(other.ids, window.ids.length, levels) / 2
      levels.fill(0)
    }
    for (const [i, window] of block.entries()) {
      mark(levels, window.ids, lexicon)
      const next = neighbours(window.sequence)
      for (const [j, other] of b.entries()) {
        let score = table[i * b.length + j]!
        if (score === 0) continue
        score += surprise(other.ids, window.ids.length, levels) / 2
        if (score < leastScore / 2) continue
        score += neighbourShare * sharedNeighbours(next, other.sequence) * logLength(window, other)
        if (score >= leastScore) found.push({ a: window, b: other, score })
      }
      levels.fill(0)
    }
  }
  return suppress(found, most)
}

const logLength = (a: Window, b: Window): number => Math.log(Math.max(2, a.ids.length, b.ids.length))

/** 2 for the words themselves, 1 for their kin. */
export function mark(levels: Uint8Array, ids: Int32Array, { kin }: Lexicon): void {
  for (const id of ids) for (const k of kin[id]!) levels[k] = 1
  for (const id of ids) levels[id] = 2
}

const pairId = (x: number, y: number): number => x * 2 ** 26 + y

function neighbours(sequence: Int32Array): Set<number> {
  const pairs = new Set<number>()
  for (let k = 1; k < sequence.length; k++) pairs.add(pairId(sequence[k - 1]!, sequence[k]!))
  return pairs
}

function sharedNeighbours(pairs: ReadonlySet<number>, sequence: Int32Array): number {
  let seen: Set<number> | null = null
  for (let k = 1; k < sequence.length; k++) {
    const id = pairId(sequence[k - 1]!, sequence[k]!)
    if (pairs.has(id)) (seen ??= new Set()).add(id)
  }
  return seen?.size ?? 0
}

function suppress(found: Loose[], most: number): Loose[] {
  found.sort((x, y) => y.score - x.score || x.a.start - y.a.start || x.b.start - y.b.start)
  const kept: Loose[] = []
  const used = new Map<Window, number>()
  for (const pair of found) {
    if (kept.length >= most) break
    const [inA, inB] = [used.get(pair.a) ?? 0, used.get(pair.b) ?? 0]
    if (inA >= perWindow || inB >= perWindow * 2) continue
    if (kept.some(k => overlap(k.a, pair.a) && overlap(k.b, pair.b))) continue
    used.set(pair.a, inA + 1)
    used.set(pair.b, inB + 1)
    kept.push(pair)
  }
  return kept
}

const overlap = (x: Window, y: Window): boolean =>
  Math.min(x.end, y.end) - Math.max(x.start, y.start) > overlapAllowed * Math.min(x.end - x.start, y.end - y.start)
