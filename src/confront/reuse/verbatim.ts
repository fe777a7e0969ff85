/**
 * Runs of the same words in two texts, with small differences bridged.
 *
 * Seeds are k-grams of word keys, hashed by a rolling polynomial (Karp & Rabin 1987) and thinned by winnowing (Schleimer,
 * Wilkerson & Aiken 2003): of every w hashes in a row the least is kept, so every shared run of k + w − 1 words holds a kept
 * seed. One text's seeds are sorted in a typed array and the other's looked up. A seed is checked and grown word by word,
 * and runs on near diagonals are chained while what lies between is short.
 *
 * Limits: runs under k words are left to loose.ts; a seed that stands in more than `commonest` places is skipped.
 */
export interface Run {
  /** Word indices, end exclusive. */
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
  /** Words that are equal. */
  readonly equal: number
}

export const seedWords = 5
const winnow = 4
const commonest = 64
/** Words that may differ between two runs that are told as one. */
const bridge = 6

/** Shared runs of words, in the order of `a`. Ids must be equal exactly where words are. */
export function findRuns(a: Int32Array, b: Int32Array): Run[] {
  const seeds = sortSeeds(pickSeeds(b))
  const runs: Run[] = []
  /** How far each diagonal is already covered, in words of a. */
  const covered = new Map<number, number>()
  for (const [hash, p] of pickSeeds(a)) {
    const first = lowerBound(seeds.hashes, hash)
    for (let s = first; s < seeds.hashes.length && seeds.hashes[s] === hash && s - first < commonest; s++) {
      const q = seeds.places[s]!
      if ((covered.get(q - p) ?? -1) >= p + seedWords || !sameWords(a, p, b, q)) continue
      let [from, to] = [0, seedWords]
      while (p + from > 0 && q + from > 0 && a[p + from - 1] === b[q + from - 1]) from--
      while (p + to < a.length && q + to < b.length && a[p + to] === b[q + to]) to++
      covered.set(q - p, p + to)
      runs.push({ a: [p + from, p + to], b: [q + from, q + to], equal: to - from })
    }
  }
  return chain(runs)
}

function sameWords(a: Int32Array, p: number, b: Int32Array, q: number): boolean {
  for (let k = 0; k < seedWords; k++) if (a[p + k] !== b[q + k]) return false
  return true
}

const base = 0x01000193

/** The winnowed k-gram hashes with their places. */
export function* pickSeeds(ids: Int32Array): Generator<[hash: number, place: number]> {
  const count = ids.length - seedWords + 1
  if (count <= 0) return
  const hashes = new Uint32Array(count)
  let top = 1
  for (let k = 1; k < seedWords; k++) top = Math.imul(top, base)
  let hash = 0
  for (let k = 0; k < seedWords; k++) hash = Math.imul(hash, base) + mix(ids[k]!)
  hashes[0] = mix(hash)
  for (let n = 1; n < count; n++) {
    hash = Math.imul(hash - Math.imul(mix(ids[n - 1]!), top), base) + mix(ids[n + seedWords - 1]!)
    hashes[n] = mix(hash)
  }
  let last = -1
  const width = Math.min(winnow, count)
  for (let n = 0; n + width <= count; n++) {
    if (last >= n && hashes[n + width - 1]! > hashes[last]!) continue
    let least = n
    for (let k = n + 1; k < n + width; k++) if (hashes[k]! <= hashes[least]!) least = k
    if (least !== last) yield [hashes[least]!, (last = least)]
  }
}

/** Finaliser of MurmurHash3 (Appleby): spreads an id over 32 bits. */
function mix(id: number): number {
  let x = id | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

function sortSeeds(picked: Iterable<[number, number]>): { hashes: Uint32Array; places: Uint32Array } {
  const packed = Float64Array.from(picked, ([hash, place]) => hash * 2 ** 21 + place).sort()
  return {
    hashes: Uint32Array.from(packed, value => Math.floor(value / 2 ** 21)),
    places: Uint32Array.from(packed, value => value % 2 ** 21),
  }
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Joins runs that follow each other closely in both texts. */
function chain(runs: Run[]): Run[] {
  runs.sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0])
  const chains: Run[] = []
  let open: number[] = []
  for (const run of runs) {
    open = open.filter(n => chains[n]!.a[1] + bridge >= run.a[0])
    const at = open.find(n => {
      const last = chains[n]!
      const gap = run.b[0] - last.b[1]
      return run.a[0] >= last.a[1] && gap >= 0 && gap <= bridge
    })
    if (at === undefined) open.push(chains.push(run) - 1)
    else {
      const last = chains[at]!
      chains[at] = { a: [last.a[0], run.a[1]], b: [last.b[0], run.b[1]], equal: last.equal + run.equal }
    }
  }
  return chains
}
