/**
 * Random streams by counter. A stream is named by (seed, study, trial): its key comes from Philox4x32-10, so that trial
 * 7,000 needs no trial before it and any number of workers draw the same numbers; xoshiro128** then runs from that key.
 *
 * Philox4x32-10: Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3 (SC11).
 * xoshiro128** 1.1: Blackman and Vigna, Scrambled linear pseudorandom number generators (TOMS 47, 2021).
 * Choice: Philox alone is about four times slower in JavaScript, which has no product of two 32-bit words.
 * Limits: uniforms have 32 bits, so no event rarer than 2^-32 happens; not for secrets.
 */

const blockSize = 256

/** High 32 bits of the product of two unsigned 32-bit numbers. */
function highProduct(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16]
  const middle = a1 * b0 + ((a0 * b0) >>> 16)
  const carry = (middle % 0x10000) + a0 * b1
  return (a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0
}

/**
 * Ten rounds of Philox over four 32-bit counters and two 32-bit keys, written into `out`.
 *
 * @example
 * philox([0, 0, 0, 0], [0, 0], new Uint32Array(4)) // => 6627e8d5 e169c58d bc57ac4c 9b00dbd8 in hexadecimal
 */
export function philox(counter: ArrayLike<number>, key: ArrayLike<number>, out: Uint32Array): Uint32Array {
  let [c0, c1, c2, c3] = [counter[0]! >>> 0, counter[1]! >>> 0, counter[2]! >>> 0, counter[3]! >>> 0]
  let [k0, k1] = [key[0]! >>> 0, key[1]! >>> 0]
  for (let round = 0; round < 10; round++) {
    const high0 = highProduct(0xd2511f53, c0)
    const high1 = highProduct(0xcd9e8d57, c2)
    const low0 = Math.imul(0xd2511f53, c0) >>> 0
    const low1 = Math.imul(0xcd9e8d57, c2) >>> 0
    c0 = (high1 ^ c1 ^ k0) >>> 0
    c1 = low1
    c2 = (high0 ^ c3 ^ k1) >>> 0
    c3 = low0
    k0 = (k0 + 0x9e3779b9) >>> 0
    k1 = (k1 + 0xbb67ae85) >>> 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
  return out
}

/** A stream of random numbers. Restarting one allocates nothing. */
export class Stream {
  private readonly state = new Int32Array(4)
  private readonly block = new Float64Array(blockSize)
  private readonly key = new Uint32Array(4)
  private at = blockSize
  private spare = Number.NaN

  /** From a raw state of xoshiro128**; four zeros are no state. */
  static ofState(words: ArrayLike<number>): Stream {
    const stream = new Stream()
    stream.begin(words)
    return stream
  }

  /** Restarts at the first number of (seed, study, trial). */
  restart(seed: number, study: number, trial: number): this {
    philox([trial, Math.floor(trial / 2 ** 32), study, 0], [seed, Math.floor(seed / 2 ** 32)], this.key)
    return this.begin(this.key)
  }

  private begin(words: ArrayLike<number>): this {
    for (let i = 0; i < 4; i++) this.state[i] = words[i]!
    if ((this.state[0]! | this.state[1]! | this.state[2]! | this.state[3]!) === 0) this.state[0] = 1
    this.at = blockSize
    this.spare = Number.NaN
    return this
  }

  private refill(): void {
    const { state, block } = this
    let s0 = state[0]!
    let s1 = state[1]!
    let s2 = state[2]!
    let s3 = state[3]!
    for (let i = 0; i < blockSize; i++) {
      const times5 = Math.imul(s1, 5)
      block[i] = (Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0) * 2.3283064365386963e-10
      const shifted = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = (s3 << 11) | (s3 >>> 21)
    }
    state[0] = s0
    state[1] = s1
    state[2] = s2
    state[3] = s3
    this.at = 0
  }

  /** Uniform on [0, 1), a multiple of 2^-32. */
  uniform(): number {
    if (this.at === blockSize) this.refill()
    return this.block[this.at++]!
  }

  /** The raw 32 bits. */
  word(): number {
    return this.uniform() * 2 ** 32
  }

  /** A whole number from 0 to `most` - 1. Its bias is below `most` / 2^32. */
  below(most: number): number {
    return (this.uniform() * most) | 0
  }

  /** Standard normal: polar method of Marsaglia and Bray (1964). */
  normal(): number {
    if (!Number.isNaN(this.spare)) {
      const kept = this.spare
      this.spare = Number.NaN
      return kept
    }
    for (;;) {
      const x = 2 * this.uniform() - 1
      const y = 2 * this.uniform() - 1
      const square = x * x + y * y
      if (square > 0 && square < 1) {
        const scale = Math.sqrt((-2 * Math.log(square)) / square)
        this.spare = y * scale
        return x * scale
      }
    }
  }

  /** Gamma with the given shape and scale 1: Marsaglia and Tsang (2000), with their boost below shape 1. */
  gamma(shape: number): number {
    const boost = shape < 1 ? (this.uniform() + 2 ** -33) ** (1 / shape) : 1
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const v = (1 + c * x) ** 3
      if (v <= 0) continue
      const u = this.uniform() + 2 ** -33
      // their squeeze: where it holds the test with logarithms holds too
      if (u < 1 - 0.0331 * x ** 4 || Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v * boost
    }
  }

  beta(a: number, b: number): number {
    const x = this.gamma(a)
    return x / (x + this.gamma(b))
  }

  /** Poisson: by multiplication below 30, else normal with continuity correction (an approximation, error below 1 %). */
  poisson(mean: number): number {
    if (mean >= 30) return Math.max(0, Math.floor(mean + Math.sqrt(mean) * this.normal() + 0.5))
    const least = Math.exp(-mean)
    let product = this.uniform()
    let count = 0
    while (product > least) {
      product *= this.uniform()
      count++
    }
    return count
  }

  /**
   * Negative binomial of mean and dispersion k, variance mean + mean²/k: by inversion, one uniform and one term of the law
   * after the other, P(n + 1) = P(n) (k + n) / (n + 1) · mean / (mean + k). Values above `most` count as `most`.
   */
  negativeBinomial(mean: number, k: number, most = 10_000): number {
    if (mean <= 0) return 0
    const share = mean / (mean + k)
    let chance = (1 - share) ** k
    let left = this.uniform() - chance
    let count = 0
    while (left >= 0 && count < most) {
      chance *= (share * (k + count)) / ++count
      left -= chance
    }
    return count
  }
}

/**
 * The stream of one trial of one study under one seed, the same on every machine and for every number of workers.
 *
 * @param seed whole number from 0 to 2^53; `study` a whole number below 2^32; `trial` from 0 to 2^53
 * @example
 * streamOf(1938, 0, 7).uniform() === streamOf(1938, 0, 7).uniform() // => true
 */
export const streamOf = (seed: number, study: number, trial: number): Stream => new Stream().restart(seed, study, trial)
