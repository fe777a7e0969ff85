/**
 * Collation of n witnesses into one table, the same whatever the order in which they are given.
 *
 * Witnesses are put into an order of their own (by their words), the two that share most are joined first, then always the
 * next nearest (a guide tree by shared words, Feng & Doolittle 1987). Then each witness in turn is lifted out and joined
 * again to the rest, as long as that raises the number of matched pairs (iterative refinement, Barton & Sternberg 1987).
 * Because every choice depends on the witnesses' words alone, Spencer & Howe's order problem (2004) does not arise.
 */

import { type Column, findMoves, type Move } from './moves.ts'
import { joinProfiles, type Keys, type Profile } from './profile.ts'
import { readWitness, type Token, type Witness } from './tokens.ts'

/** What a witness has in a column: its token, nothing, or words that cannot be read. */
export type Cell =
  | { readonly kind: 'words'; readonly token: Token; readonly index: number }
  | { readonly kind: 'none'; readonly index?: undefined }
  /** With the index of the token that stands for the unreadable words, in the one column that holds it. */
  | { readonly kind: 'unreadable'; readonly index?: number }

export interface Collation {
  readonly witnesses: readonly Witness[]
  /** One row a column of the table; cells in the order of `witnesses`. */
  readonly columns: readonly (readonly Cell[])[]
  readonly moves: readonly Move[]
  /** Pairs of equal tokens that share a column. */
  readonly matched: number
  /** Pairs of witnesses that share too little to descend from one text, in the order given. */
  readonly independent: readonly { readonly a: string; readonly b: string; readonly shared: number }[]
}

/** Rounds of lifting out and joining again. Assumption: after two passes over the witnesses little is gained. */
const passes = 2

/** Shared share of words in order under which two records of one matter are two records. Set from pairs of texts by different hands on one subject (docs/collate.md). */
const independentBelow = 0.35

/**
 * Collates texts. Sigla must differ.
 *
 * @example
 * collate([{ siglum: 'A', text: 'the king fled' }, { siglum: 'B', text: 'the king was sent away' }]).matched // => 2
 */
export function collate(texts: readonly { readonly siglum: string; readonly text: string }[]): Collation {
  const witnesses = texts.map(({ siglum, text }) => readWitness(siglum, text))
  const order = witnesses.map((_, w) => w).sort((a, b) => compareWords(witnesses[a]!, witnesses[b]!))
  const { keys, words } = intern(order.map(w => witnesses[w]!))
  const { length, cells } = refine(progressive(keys, words), keys, words)
  const place = new Int32Array(order.length)
  for (const [n, w] of order.entries()) place[w] = n
  const table = Array.from({ length }, (_, c) => place.map(n => cells[c * order.length + n]!))
  const tokensOf = Array.from(place, n => keys[n]!)
  const beside = witnesses.map((_, w) => nearestOf(table, w))
  return {
    witnesses,
    columns: table.map((column, c) => witnesses.map((witness, w): Cell => cellOf(witness, column[w]!, beside[w]!, c))),
    moves: findMoves(
      table,
      tokensOf,
      witnesses.map(witness => witness.siglum),
    ),
    matched: countMatched({ length, cells }, keys),
    independent: findIndependent(table, tokensOf, witnesses),
  }
}

const compareWords = (a: Witness, b: Witness): number => {
  const [x, y] = [a, b].map(witness => witness.tokens.map(token => token.key).join(' ')) as [string, string]
  return x < y ? -1 : x > y ? 1 : 0
}

function intern(witnesses: readonly Witness[]): { keys: Keys; words: string[] } {
  const ids = new Map<string, number>()
  const words: string[] = []
  const keys = witnesses.map(({ tokens }) =>
    Int32Array.from(tokens, ({ key, unreadable }) => {
      if (unreadable) return -1
      if (!ids.has(key)) ids.set(key, words.push(key) - 1)
      return ids.get(key)!
    }),
  )
  return { keys, words }
}

function single(w: number, keys: Keys): Profile {
  const { length } = keys[w]!
  const cells = new Int32Array(length * keys.length).fill(-1)
  for (let t = 0; t < length; t++) cells[t * keys.length + w] = t
  return { length, cells }
}

/** The profile without one witness, and without the rows that only it had. */
function without(w: number, { length, cells }: Profile, n: number): Profile {
  const rest = new Int32Array(cells.length)
  let rows = 0
  for (let c = 0; c < length; c++) {
    let held = false
    for (let v = 0; v < n; v++) {
      const token = v === w ? -1 : cells[c * n + v]!
      rest[rows * n + v] = token
      held ||= token >= 0
    }
    if (held) rows++
  }
  return { length: rows, cells: rest.subarray(0, rows * n) }
}

function progressive(keys: Keys, words: readonly string[]): Profile {
  let groups = keys.map((_, w) => ({ profile: single(w, keys), members: [w] }))
  const near = keys.map(a => keys.map(b => sharedWords(a, b)))
  while (groups.length > 1) {
    let [first, second, best] = [0, 1, -1]
    for (let x = 0; x < groups.length; x++) {
      for (let y = x + 1; y < groups.length; y++) {
        const pairs = groups[x]!.members.flatMap(a => groups[y]!.members.map(b => near[a]![b]!))
        const mean = pairs.reduce((sum, share) => sum + share, 0) / pairs.length
        if (mean > best) [first, second, best] = [x, y, mean]
      }
    }
    const [a, b] = [groups[first]!, groups[second]!]
    const joined = { profile: joinProfiles(a.profile, b.profile, keys, words), members: [...a.members, ...b.members] }
    groups = [...groups.filter(group => group !== a && group !== b), joined]
  }
  return groups[0]?.profile ?? { length: 0, cells: new Int32Array() }
}

/** Share of words in common, with repetition. */
function sharedWords(a: Int32Array, b: Int32Array): number {
  const count = new Map<number, number>()
  for (const key of a) count.set(key, (count.get(key) ?? 0) + 1)
  let shared = 0
  for (const key of b) {
    const left = count.get(key) ?? 0
    if (left > 0 && key >= 0) {
      shared++
      count.set(key, left - 1)
    }
  }
  return (2 * shared) / Math.max(1, a.length + b.length)
}

function refine(profile: Profile, keys: Keys, words: readonly string[]): Profile {
  if (keys.length < 3) return profile
  let best = profile
  let matched = countMatched(best, keys)
  for (let pass = 0; pass < passes; pass++) {
    let better = false
    for (let w = 0; w < keys.length; w++) {
      const next = joinProfiles(without(w, best, keys.length), single(w, keys), keys, words)
      const count = countMatched(next, keys)
      if (count > matched || (count === matched && next.length < best.length)) {
        best = next
        matched = count
        better = true
      }
    }
    if (!better) break
  }
  return best
}

function countMatched({ length, cells }: Profile, keys: Keys): number {
  const n = keys.length
  const row = new Int32Array(n)
  let matched = 0
  for (let c = 0; c < length; c++) {
    for (let w = 0; w < n; w++) {
      const token = cells[c * n + w]!
      row[w] = token < 0 ? -1 : keys[w]![token]!
    }
    for (let a = 0; a < n; a++) if (row[a]! >= 0) for (let b = a + 1; b < n; b++) if (row[a] === row[b]) matched++
  }
  return matched
}

/** For each column the tokens of a witness that stand last before it and first after it, by turns; −1 for none. */
function nearestOf(table: readonly Column[], w: number): Int32Array {
  const near = new Int32Array(table.length * 2)
  for (let c = 0, last = -1; c < table.length; c++) {
    near[c * 2] = last
    if (table[c]![w]! >= 0) last = table[c]![w]!
  }
  for (let c = table.length - 1, next = -1; c >= 0; c--) {
    near[c * 2 + 1] = next
    if (table[c]![w]! >= 0) next = table[c]![w]!
  }
  return near
}

/** A gap that touches unreadable words of the witness is unreadable, never an omission. */
function cellOf(witness: Witness, index: number, near: Int32Array, c: number): Cell {
  if (index >= 0) {
    const token = witness.tokens[index]!
    return token.unreadable ? { kind: 'unreadable', index } : { kind: 'words', token, index }
  }
  const touches = [near[c * 2]!, near[c * 2 + 1]!].some(one => one >= 0 && witness.tokens[one]!.unreadable)
  return { kind: touches ? 'unreadable' : 'none' }
}

function findIndependent(
  table: readonly Column[],
  keys: Keys,
  witnesses: readonly Witness[],
): Collation['independent'] {
  const found: { a: string; b: string; shared: number }[] = []
  for (let a = 0; a < witnesses.length; a++) {
    for (let b = a + 1; b < witnesses.length; b++) {
      const matched = table.filter(
        column =>
          column[a]! >= 0 &&
          column[b]! >= 0 &&
          keys[a]![column[a]!]! >= 0 &&
          keys[a]![column[a]!] === keys[b]![column[b]!],
      ).length
      const shared = matched / Math.max(1, Math.min(keys[a]!.length, keys[b]!.length))
      if (shared < independentBelow && Math.min(keys[a]!.length, keys[b]!.length) >= 20)
        found.push({ a: witnesses[a]!.siglum, b: witnesses[b]!.siglum, shared })
    }
  }
  return found
}
