/**
 * Runs of the same words between any two of many texts, with small differences bridged.
 *
 * All texts stand in one array with a word of its own between them, so no run crosses a border. The kept seeds (seeds.ts)
 * are sorted once by hash in one typed array; places of one hash in two texts are compared word by word and grown
 * both ways; what a diagonal has already covered is not grown again; runs that follow each other closely in both texts are
 * chained. Memory is linear in the words.
 *
 * Words that many texts hold are a formula: k words in a row are worth ln(D / d) / ln(D / 2) of their score, where d of D
 * texts hold them, and a word what the most common k words around it are worth. So a run that two texts alone share counts in
 * full, one that all share not at all, and a word beside a formula, met twice by chance, counts for itself alone.
 *
 * Limits: runs under k words are left to loose.ts; of a seed in more than `commonest` places only neighbouring ones are compared.
 */
import { hashSeeds, pickSeeds, seedWords } from './seeds.ts'

export interface Run {
  /** Which texts, by their place in the list; a before b. */
  readonly texts: readonly [a: number, b: number]
  /** Word indices within each text, end exclusive. */
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
  /** Words that are equal. */
  readonly equal: number
  /** For each word of `a`: 1 where no third text has the words in a row, 0 where all have them. */
  readonly worths: Float32Array
}

const commonest = 64
/** Words that may differ between two runs that are told as one. */
const bridge = 6

/** Shared runs of words. Ids must be equal exactly where words are, and not negative. */
export function findRuns(texts: readonly Int32Array[]): Run[] {
  const { words, starts } = concatenate(texts)
  const textOf = new Uint32Array(words.length)
  for (const [t, start] of starts.entries()) textOf.fill(t, start, start + texts[t]!.length)
  const hashes = hashSeeds(words)
  const sorted = sortByHash(pickSeeds(hashes), hashes)
  const covered = new Map<number, number[]>()
  const runs: { p: number; q: number; length: number }[] = []
  for (let from = 0; from < sorted.length; ) {
    const hash = hashes[sorted[from]!]!
    let to = from + 1
    while (to < sorted.length && hashes[sorted[to]!] === hash) to++
    if (to - from > 1) {
      const places = sorted.subarray(from, to)
      const holders = countTexts(places, textOf)
      if (holders > 1 && worthOf(holders, texts.length) > 0) grow(places)
    }
    from = to
  }
  const chained = chain(runs, textOf)
  const worths = weighWords(chained, hashes, textOf, texts.length)
  return chained.map(({ p, q, lengthA, lengthB, equal }, n) => {
    const [a, b] = [textOf[p]!, textOf[q]!]
    return {
      texts: [a, b],
      a: [p - starts[a]!, p - starts[a]! + lengthA],
      b: [q - starts[b]!, q - starts[b]! + lengthB],
      equal,
      worths: worths[n]!,
    }
  })

  function grow(places: Uint32Array): void {
    for (let x = 0; x < places.length; x++) {
      const p = places[x]!
      for (let y = x + 1; y < Math.min(places.length, x + commonest); y++) {
        const q = places[y]!
        if (textOf[p] === textOf[q] || isCovered(p, q) || !sameSeed(words, p, q)) continue
        let [back, ahead] = [0, seedWords]
        while (p - back > 0 && words[p - back - 1] === words[q - back - 1]) back++
        while (q + ahead < words.length && words[p + ahead] === words[q + ahead]) ahead++
        runs.push({ p: p - back, q: q - back, length: back + ahead })
        const spans = covered.get(q - p)
        if (spans === undefined) covered.set(q - p, [p - back, p + ahead])
        else spans.push(p - back, p + ahead)
      }
    }
  }

  function isCovered(p: number, q: number): boolean {
    const spans = covered.get(q - p) ?? []
    for (let k = 0; k < spans.length; k += 2) if (spans[k]! <= p && p < spans[k + 1]!) return true
    return false
  }
}

/** Places in the order of their hashes (26 bits), equal ones as they stood: radix sort in two passes of 13 bits. */
function sortByHash(places: Uint32Array, hashes: Uint32Array): Uint32Array {
  let from = places
  for (const shift of [0, 13]) {
    const ends = new Uint32Array(2 ** 13 + 1)
    for (const place of from) ends[((hashes[place]! >>> shift) & 8191) + 1]!++
    for (let k = 0; k < 2 ** 13; k++) ends[k + 1]! += ends[k]!
    const to = new Uint32Array(from.length)
    for (const place of from) to[ends[(hashes[place]! >>> shift) & 8191]!++] = place
    from = to
  }
  return from
}

/** How many texts hold the places, which rise. */
function countTexts(places: Uint32Array, textOf: Uint32Array): number {
  let [count, last] = [0, -1]
  for (const place of places) {
    if (textOf[place] !== last) count++
    last = textOf[place]!
  }
  return count
}

function concatenate(texts: readonly Int32Array[]): { words: Int32Array; starts: number[] } {
  const words = new Int32Array(texts.reduce((sum, text) => sum + text.length + 1, 0))
  const starts: number[] = []
  let at = 0
  for (const [t, text] of texts.entries()) {
    starts.push(at)
    words.set(text, at)
    at += text.length
    words[at++] = -1 - t
  }
  return { words, starts }
}

/** What words are worth that so many of the texts hold. */
export const worthOf = (holders: number, texts: number): number =>
  texts <= 2 ? 1 : Math.min(1, Math.log(texts / holders) / Math.log(texts / 2))

/**
 * What each word of the runs is worth: the least of the k words in a row that hold it. Texts are counted exactly, for the
 * hashes that stand in runs alone; with two texts there is nothing to count.
 */
function weighWords(runs: readonly Chained[], hashes: Uint32Array, textOf: Uint32Array, texts: number): Float32Array[] {
  const all = runs.map(({ lengthA }) => new Float32Array(lengthA).fill(1))
  if (texts <= 2) return all
  const asked = new Uint8Array(2 ** 23)
  const holders = new Map<number, { count: number; last: number }>()
  for (const { p, lengthA } of runs)
    for (let n = p; n + seedWords <= p + lengthA; n++) asked[hashes[n]! >>> 3]! |= 1 << (hashes[n]! & 7)
  for (let n = 0; n < hashes.length; n++) {
    const hash = hashes[n]!
    if ((asked[hash >>> 3]! & (1 << (hash & 7))) === 0) continue
    const known = holders.get(hash)
    if (known === undefined) holders.set(hash, { count: 1, last: textOf[n]! })
    else if (known.last !== textOf[n]) {
      known.count++
      known.last = textOf[n]!
    }
  }
  for (const [r, { p, lengthA }] of runs.entries()) {
    for (let n = 0; n + seedWords <= lengthA; n++) {
      const value = worthOf(holders.get(hashes[p + n]!)!.count, texts)
      for (let k = n; k < n + seedWords; k++) all[r]![k] = Math.min(all[r]![k]!, value)
    }
  }
  return all
}

function sameSeed(words: Int32Array, p: number, q: number): boolean {
  for (let k = 0; k < seedWords; k++) if (words[p + k] !== words[q + k]) return false
  return true
}

interface Chained {
  p: number
  q: number
  lengthA: number
  lengthB: number
  equal: number
}

/** Joins runs of the same two texts that follow each other closely in both. */
function chain(runs: { p: number; q: number; length: number }[], textOf: Uint32Array): Chained[] {
  runs.sort((x, y) => x.p - y.p || x.q - y.q)
  const chains: Chained[] = []
  let open: Chained[] = []
  for (const { p, q, length } of runs) {
    open = open.filter(last => last.p + last.lengthA + bridge >= p)
    const before = open.find(last => {
      const [gapA, gapB] = [p - last.p - last.lengthA, q - last.q - last.lengthB]
      return gapA >= 0 && gapB >= 0 && gapB <= bridge && textOf[p] === textOf[last.p] && textOf[q] === textOf[last.q]
    })
    if (before === undefined) {
      const started = { p, q, lengthA: length, lengthB: length, equal: length }
      chains.push(started)
      open.push(started)
    } else {
      before.lengthA = p + length - before.p
      before.lengthB = q + length - before.q
      before.equal += length
    }
  }
  return chains
}
