import type { Stream } from '../../kit/random.ts'
import type { Draws } from './features.ts'

/**
 * Random forest for classes (Breiman 2001): bootstrap rows, a random subset of columns at each split, Gini impurity, the
 * class shares of leaves averaged over trees. For model choice on simulated summaries: Pudlo and others (2016).
 * This one cuts each column into at most 32 bins by quantiles first, as gradient boosters do, and a NaN is a bin of its own,
 * left of all others. Limits: shares of leaves are not calibrated; calibrate.ts does that. Needs no more than 2^31 cells.
 */
const bins = 32

export interface ForestOptions {
  readonly trees: number
  readonly leastLeaf: number
  readonly deepest: number
}
export const usualForest: ForestOptions = { trees: 120, leastLeaf: 20, deepest: 14 }

export interface Forest {
  readonly classes: number
  /** Upper bounds of the bins of each column. */
  readonly cuts: readonly Float64Array[]
  readonly trees: readonly Tree[]
}

/** Nodes in parallel arrays; a leaf has column -1 and holds the shares of classes at `first`. */
interface Tree {
  readonly column: Int16Array
  readonly bin: Uint8Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly shares: Float32Array
}

/** Bin of a value: 0 for NaN, else 1 plus the cuts below it. */
function binOf(cuts: Float64Array, value: number): number {
  if (Number.isNaN(value)) return 0
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]! < value) low = middle + 1
    else high = middle
  }
  return low + 1
}

function cutsOf(draws: Draws, column: number): Float64Array {
  const known: number[] = []
  const step = Math.max(1, Math.floor(draws.count / 4000))
  for (let row = 0; row < draws.count; row += step) {
    const value = draws.values[row * draws.width + column]!
    if (!Number.isNaN(value)) known.push(value)
  }
  known.sort((a, b) => a - b)
  const cuts = Array.from({ length: bins - 2 }, (_, b) => known[Math.floor(((b + 1) * known.length) / (bins - 1))] ?? 0)
  return Float64Array.from(new Set(cuts))
}

/**
 * Grows a forest. `outOfBag`, where given, is filled with the mean shares of the trees that did not see a row.
 *
 * @example
 * classShares(growForest(draws, streamOf(1, 0, 0)), row) // shares of classes, summing to 1
 */
export function growForest(draws: Draws, random: Stream, options = usualForest, outOfBag?: Float64Array): Forest {
  const { count, width, classes } = draws
  const cuts = Array.from({ length: width }, (_, c) => cutsOf(draws, c))
  const binned = new Uint8Array(count * width)
  for (let row = 0; row < count; row++)
    for (let c = 0; c < width; c++) binned[c * count + row] = binOf(cuts[c]!, draws.values[row * width + c]!)
  const trees: Tree[] = []
  const seen = new Float64Array(count)
  for (let t = 0; t < options.trees; t++) {
    const rows = Int32Array.from({ length: count }, () => random.below(count))
    const tree = growTree(binned, draws, rows, random, options)
    trees.push(tree)
    if (outOfBag === undefined) continue
    const inBag = new Uint8Array(count)
    for (const row of rows) inBag[row] = 1
    for (let row = 0; row < count; row++) {
      if (inBag[row] === 1) continue
      const leaf = leafOf(tree, c => binned[c * count + row]!)
      for (let k = 0; k < classes; k++) outOfBag[row * classes + k]! += tree.shares[leaf * classes + k]!
      seen[row]!++
    }
  }
  if (outOfBag !== undefined)
    for (let row = 0; row < count; row++)
      for (let k = 0; k < classes; k++)
        outOfBag[row * classes + k] = seen[row] === 0 ? 1 / classes : outOfBag[row * classes + k]! / seen[row]!
  return { classes, cuts, trees }
}

function growTree(binned: Uint8Array, draws: Draws, rows: Int32Array, random: Stream, options: ForestOptions): Tree {
  const { count, width, classes, label } = draws
  const column: number[] = []
  const bin: number[] = []
  const left: number[] = []
  const right: number[] = []
  const shares: number[] = []
  const tries = Math.max(1, Math.round(Math.sqrt(width)))
  const histogram = new Float64Array(bins * classes)
  const below = new Float64Array(classes)
  const totals = new Float64Array(classes)

  const grow = (from: number, to: number, depth: number): number => {
    const node = column.length
    totals.fill(0)
    for (let r = from; r < to; r++) totals[label[rows[r]!]!]!++
    column.push(-1)
    bin.push(0)
    left.push(-1)
    right.push(-1)
    for (let k = 0; k < classes; k++) shares.push(totals[k]! / (to - from))
    if (to - from < 2 * options.leastLeaf || depth >= options.deepest || totals.includes(to - from)) return node
    let best = -1
    let bestBin = 0
    let bestScore = scoreOf(totals, to - from)
    for (let trial = 0; trial < tries; trial++) {
      const c = random.below(width)
      histogram.fill(0)
      for (let r = from; r < to; r++) {
        const row = rows[r]!
        histogram[binned[c * count + row]! * classes + label[row]!]!++
      }
      below.fill(0)
      let n = 0
      for (let b = 0; b < bins - 1; b++) {
        let sumLow = 0
        let sumHigh = 0
        for (let k = 0; k < classes; k++) {
          const here = histogram[b * classes + k]!
          below[k]! += here
          n += here
          sumLow += below[k]! * below[k]!
          const over = totals[k]! - below[k]!
          sumHigh += over * over
        }
        const rest = to - from - n
        if (n < options.leastLeaf) continue
        if (rest < options.leastLeaf) break
        const score = sumLow / n + sumHigh / rest
        if (score > bestScore + 1e-9) {
          bestScore = score
          best = c
          bestBin = b
        }
      }
    }
    if (best < 0) return node
    let middle = from
    for (let r = from; r < to; r++) {
      const row = rows[r]!
      if (binned[best * count + row]! > bestBin) continue
      rows[r] = rows[middle]!
      rows[middle++] = row
    }
    column[node] = best
    bin[node] = bestBin
    left[node] = grow(from, middle, depth + 1)
    right[node] = grow(middle, to, depth + 1)
    return node
  }
  grow(0, rows.length, 0)
  return {
    column: Int16Array.from(column),
    bin: Uint8Array.from(bin),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    shares: Float32Array.from(shares),
  }
}

/** Sum of squared counts over n: the larger, the purer. */
function scoreOf(totals: Float64Array, n: number): number {
  let sum = 0
  for (const c of totals) sum += c * c
  return sum / n
}

function leafOf(tree: Tree, binAt: (column: number) => number): number {
  let node = 0
  while (tree.column[node]! >= 0)
    node = binAt(tree.column[node]!) <= tree.bin[node]! ? tree.left[node]! : tree.right[node]!
  return node
}

/** Mean shares of classes over the trees for one row of values. */
export function classShares(forest: Forest, row: ArrayLike<number>): Float64Array {
  const { classes, cuts, trees } = forest
  const at = cuts.map((cut, c) => binOf(cut, row[c]!))
  const shares = new Float64Array(classes)
  for (const tree of trees) {
    const leaf = leafOf(tree, c => at[c]!)
    for (let k = 0; k < classes; k++) shares[k]! += tree.shares[leaf * classes + k]! / trees.length
  }
  return shares
}
