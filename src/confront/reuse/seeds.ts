/**
 * Hashes of k words in a row, thinned by winnowing (Schleimer, Wilkerson & Aiken 2003): of every w hashes in a row the least
 * is kept, so every shared run of k + w − 1 words holds a kept seed. The hash is a rolling polynomial (Karp & Rabin 1987).
 */

export const seedWords = 5
const winnow = 4
/** FNV's prime, odd and well spread. */
const base = 0x01000193

/** Every k-gram's hash, by its first word; 26 bits, so that hash and place fit one exact double. */
export function hashSeeds(ids: Int32Array): Uint32Array {
  const count = Math.max(0, ids.length - seedWords + 1)
  const hashes = new Uint32Array(count)
  if (count === 0) return hashes
  let top = 1
  for (let k = 1; k < seedWords; k++) top = Math.imul(top, base)
  let hash = 0
  for (let k = 0; k < seedWords; k++) hash = Math.imul(hash, base) + mix(ids[k]!)
  hashes[0] = mix(hash) >>> 6
  for (let n = 1; n < count; n++) {
    hash = Math.imul(hash - Math.imul(mix(ids[n - 1]!), top), base) + mix(ids[n + seedWords - 1]!)
    hashes[n] = mix(hash) >>> 6
  }
  return hashes
}

/** Places of the hashes that winnowing keeps. */
export function pickSeeds(hashes: Uint32Array): Uint32Array {
  const picked = new Uint32Array(hashes.length)
  let count = 0
  let last = -1
  const width = Math.min(winnow, hashes.length)
  for (let n = 0; width > 0 && n + width <= hashes.length; n++) {
    if (last >= n && hashes[n + width - 1]! > hashes[last]!) continue
    let least = n
    for (let k = n + 1; k < n + width; k++) if (hashes[k]! <= hashes[least]!) least = k
    if (least !== last) {
      last = least
      picked[count++] = least
    }
  }
  return picked.subarray(0, count)
}

/** Finaliser of MurmurHash3 (Appleby): spreads an id over 32 bits. */
function mix(id: number): number {
  let x = id | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
