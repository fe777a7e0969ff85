/**
 * Arithmetic on tables over discrete variables, flat and in row order (the last variable varies fastest).
 *
 * Every operation joins a big table with a small one whose variables are an ordered subset of the big one's. Neighbouring
 * variables that are both in the small table, or both not, are merged into one run, so the inner loop walks long
 * contiguous stretches and no index is computed per cell. Where the small table's variables stand first, as a clique's
 * separator to its parent always does here, the whole operation is two nested loops.
 */
export interface Runs {
  /** Merged lengths, slowest first; runs alternate between shared with the small table and not. */
  readonly lengths: Int32Array
  readonly shared: Uint8Array
}

/** Merges the dimensions of a big table by whether the small table has them. */
export function mergeRuns(cards: readonly number[], inSmall: readonly boolean[]): Runs {
  const lengths: number[] = []
  const shared: number[] = []
  for (const [i, card] of cards.entries()) {
    const flag = inSmall[i] ? 1 : 0
    if (card === 1) continue
    if (shared.at(-1) === flag) lengths[lengths.length - 1]! *= card
    else {
      lengths.push(card)
      shared.push(flag)
    }
  }
  if (lengths.length === 0) return { lengths: Int32Array.of(1), shared: Uint8Array.of(1) }
  return { lengths: Int32Array.from(lengths), shared: Uint8Array.from(shared) }
}

/** small[s] += Σ big over all cells that agree with s. */
export function sumInto(small: Float64Array, big: Float64Array, runs: Runs): void {
  walk(runs, (from, at, outer, inner, innerShared) => {
    let b = from
    if (innerShared) {
      for (let o = 0; o < outer; o++) for (let i = 0; i < inner; i++) small[at + i]! += big[b++]!
    } else {
      for (let o = 0; o < outer; o++) {
        let sum = 0
        for (const end = b + inner; b < end; b++) sum += big[b]!
        small[at + o]! += sum
      }
    }
  })
}

/** small[s] = the largest of itself and big over all cells that agree with s. */
export function maxInto(small: Float64Array, big: Float64Array, runs: Runs): void {
  walk(runs, (from, at, outer, inner, innerShared) => {
    let b = from
    for (let o = 0; o < outer; o++) {
      for (let i = 0; i < inner; i++, b++) {
        const s = at + (innerShared ? i : o)
        if (big[b]! > small[s]!) small[s] = big[b]!
      }
    }
  })
}

/** big[b] *= small[the cell of small that b agrees with]. */
export function multiplyBy(big: Float64Array, small: Float64Array, runs: Runs): void {
  walk(runs, (from, at, outer, inner, innerShared) => {
    let b = from
    if (innerShared) {
      for (let o = 0; o < outer; o++) for (let i = 0; i < inner; i++) big[b++]! *= small[at + i]!
    } else {
      for (let o = 0; o < outer; o++) {
        const factor = small[at + o]!
        const end = b + inner
        if (factor === 1) b = end
        else for (; b < end; b++) big[b]! *= factor
      }
    }
  })
}

/** big[b] = small[the cell of small that b agrees with]. */
export function spreadInto(big: Float64Array, small: Float64Array, runs: Runs): void {
  walk(runs, (from, at, outer, inner, innerShared) => {
    if (innerShared) for (let o = 0, b = from; o < outer; o++, b += inner) big.set(small.subarray(at, at + inner), b)
    else for (let o = 0, b = from; o < outer; o++, b += inner) big.fill(small[at + o]!, b, b + inner)
  })
}

/**
 * Visits the big table in blocks made of its two fastest runs. `from` is the block's place in the big table, `at` in the
 * small one; the block has `outer` × `inner` cells, and exactly one of the two runs is shared with the small table.
 */
function walk(
  { lengths, shared }: Runs,
  block: (from: number, at: number, outer: number, inner: number, innerShared: boolean) => void,
): void {
  const last = lengths.length - 1
  const inner = lengths[last]!
  const outer = last > 0 ? lengths[last - 1]! : 1
  const innerShared = shared[last] === 1
  const cells = outer * inner
  const depth = Math.max(0, last - 1)
  const strides = new Int32Array(depth)
  let stride = innerShared ? inner : outer
  let blocks = 1
  for (let d = depth - 1; d >= 0; d--) {
    if (shared[d] === 1) {
      strides[d] = stride
      stride *= lengths[d]!
    }
    blocks *= lengths[d]!
  }
  const digits = new Int32Array(depth)
  for (let n = 0, at = 0; n < blocks; n++) {
    block(n * cells, at, outer, inner, innerShared)
    for (let d = depth - 1; d >= 0; d--) {
      at += strides[d]!
      if (++digits[d]! < lengths[d]!) break
      at -= strides[d]! * lengths[d]!
      digits[d] = 0
    }
  }
}

/** The same table with its variables in another order. `to[i]` is the place in `scope` of the variable that comes i-th. */
export function reorder(values: Float64Array, cards: readonly number[], to: readonly number[]): Float64Array {
  if (to.every((from, i) => from === i)) return values
  const strides = cards.map((_, i) => cards.slice(i + 1).reduce((product, card) => product * card, 1))
  const lengths = to.map(from => cards[from]!)
  const steps = to.map(from => strides[from]!)
  const digits = new Int32Array(to.length)
  const result = new Float64Array(values.length)
  for (let n = 0, at = 0; n < result.length; n++) {
    result[n] = values[at]!
    for (let d = to.length - 1; d >= 0; d--) {
      at += steps[d]!
      if (++digits[d]! < lengths[d]!) break
      at -= steps[d]! * lengths[d]!
      digits[d] = 0
    }
  }
  return result
}
