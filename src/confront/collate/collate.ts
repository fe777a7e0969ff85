/**
 * Collation of n witnesses into one table, the same whatever the order in which they are given.
 *
 * Witnesses are put into an order of their own (by their words), the two that share most are joined first, then always the
 * next nearest (a guide tree by shared words, Feng & Doolittle 1987). Then each witness in turn is lifted out and joined
 * again to the rest, as long as that raises the number of matched pairs (iterative refinement, Barton & Sternberg 1987).
 * Because every choice depends on the witnesses' words alone, Spencer & Howe's order problem (2004) does not arise.
 */

import { findMoves, type Move } from './moves.ts'
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
/** Of fewer words nothing is said. Assumption. */
const leastWords = 20

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
  const { length, cells } = refine(joinAll(keys, words), keys, words)
  const place = new Int32Array(order.length)
  for (const [n, w] of order.entries()) place[w] = n
  const table = { length, cells: inOrderOf(place, cells) }
  const tokensOf = Array.from(place, n => keys[n]!)
  const sigla = witnesses.map(witness => witness.siglum)
  return {
    witnesses,
    columns: columnsOf(table, witnesses),
    moves: findMoves(table, tokensOf, sigla),
    matched: countMatched(table, tokensOf),
    independent: findIndependent(table, tokensOf, sigla),
  }
}

function compareWords({ tokens: a }: Witness, { tokens: b }: Witness): number {
  for (let t = 0; t < a.length && t < b.length; t++) {
    const [x, y] = [a[t]!.key, b[t]!.key]
    if (x !== y) return x < y ? -1 : 1
  }
  return a.length - b.length
}

function intern(witnesses: readonly Witness[]): { keys: Keys; words: string[] } {
  const ids = new Map<string, number>()
  const words: string[] = []
  const keys = witnesses.map(({ tokens }) => {
    const own = new Int32Array(tokens.length)
    for (let t = 0; t < tokens.length; t++) {
      const { key, unreadable } = tokens[t]!
      let id = unreadable ? -1 : ids.get(key)
      if (id === undefined) ids.set(key, (id = words.push(key) - 1))
      own[t] = id
    }
    return own
  })
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

/** All witnesses joined, and which of them came last and by itself: lifted out it would come back to its place. */
interface Joined {
  readonly profile: Profile
  readonly last: number
}

function joinAll(keys: Keys, words: readonly string[]): Joined {
  let groups = keys.map((_, w) => ({ profile: single(w, keys), members: [w] }))
  const near = keys.map(() => keys.map(() => 0))
  for (let x = 0; x < keys.length; x++)
    for (let y = x + 1; y < keys.length; y++) near[x]![y] = near[y]![x] = sharedWords(keys[x]!, keys[y]!, words.length)
  let lastJoined = -1
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
    lastJoined = [b, a].find(({ members }) => members.length === 1)?.members[0] ?? -1
    groups = [...groups.filter(group => group !== a && group !== b), joined]
  }
  return { profile: groups[0]?.profile ?? { length: 0, cells: new Int32Array() }, last: lastJoined }
}

/** Share of words in common, with repetition; `words` is the number of ids there are. */
function sharedWords(a: Int32Array, b: Int32Array, words: number): number {
  const left = new Int32Array(words)
  for (let t = 0; t < a.length; t++) if (a[t]! >= 0) left[a[t]!]!++
  let shared = 0
  for (let t = 0; t < b.length; t++) if (b[t]! >= 0 && left[b[t]!]!-- > 0) shared++
  return (2 * shared) / Math.max(1, a.length + b.length)
}

function refine({ profile, last }: Joined, keys: Keys, words: readonly string[]): Profile {
  if (keys.length < 3) return profile
  let best = profile
  let matched = countMatched(best, keys)
  for (let pass = 0; pass < passes; pass++) {
    let better = false
    for (let w = 0; w < keys.length; w++) {
      if (w === last && best === profile) continue
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

/** The cells with the witnesses in the order in which they were given. */
function inOrderOf(place: Int32Array, cells: Int32Array): Int32Array {
  const n = place.length
  const ordered = new Int32Array(cells.length)
  for (let at = 0; at < cells.length; at += n) for (let w = 0; w < n; w++) ordered[at + w] = cells[at + place[w]!]!
  return ordered
}

const none: Cell = { kind: 'none' }
const unreadable: Cell = { kind: 'unreadable' }

/** The table as it is told. A gap that touches unreadable words of the witness is unreadable, never an omission. */
function columnsOf({ length, cells }: Profile, witnesses: readonly Witness[]): Cell[][] {
  const n = witnesses.length
  const columns: Cell[][] = Array.from({ length }, () => new Array(n))
  for (const [w, { tokens }] of witnesses.entries()) {
    const isDark = (index: number): boolean => index >= 0 && index < tokens.length && tokens[index]!.unreadable
    // the token of the witness that stands last before a column: the one after it stands next
    let last = -1
    for (let c = 0; c < length; c++) {
      const index = cells[c * n + w]!
      if (index < 0) columns[c]![w] = isDark(last) || isDark(last + 1) ? unreadable : none
      else {
        const token = tokens[(last = index)]!
        columns[c]![w] = token.unreadable ? { kind: 'unreadable', index } : { kind: 'words', token, index }
      }
    }
  }
  return columns
}

function findIndependent(table: Profile, keys: Keys, sigla: readonly string[]): Collation['independent'] {
  const found: { a: string; b: string; shared: number }[] = []
  for (let a = 0; a < keys.length; a++) {
    for (let b = a + 1; b < keys.length; b++) {
      const shorter = Math.min(keys[a]!.length, keys[b]!.length)
      const shared = matchedOf(table, keys, a, b) / Math.max(1, shorter)
      if (shared < independentBelow && shorter >= leastWords) found.push({ a: sigla[a]!, b: sigla[b]!, shared })
    }
  }
  return found
}

/** Columns in which two witnesses have the same word. */
function matchedOf({ length, cells }: Profile, keys: Keys, a: number, b: number): number {
  const n = keys.length
  const [left, right] = [keys[a]!, keys[b]!]
  let matched = 0
  for (let at = 0; at < length * n; at += n) {
    const [x, y] = [cells[at + a]!, cells[at + b]!]
    if (x >= 0 && y >= 0 && left[x]! >= 0 && left[x] === right[y]) matched++
  }
  return matched
}
