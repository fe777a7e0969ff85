/**
 * Repeated column: a page stands in the text, and beside it the ends of its lines stand a second time as fragments.
 *
 * A fragment block samples its page: cut lines of it, in order, with the rest of each line left out. We align the two (`align.ts`).
 * A block is a fragment when most of its words lie in runs (`covered`), in at least three runs, with gaps in t
 * that are together as long as the runs, and without dots of omission, which an author who shortens a quotation would set.
 * Neighbours that begin like the next paragraph of the page join it.
 *
 * Candidates come in two steps, the seed and extend of sequence search (Altschul et al. 1990): first a block must share enough *rare*
 * word pairs with what stands within `reach` words, which a binary search in a sorted list tells; only such a block gets the stretch
 * that holds most of its pairs, and an alignment. Prose shares common pairs everywhere and rare ones seldom, so the work grows
 * with the text, not with its square.
 *
 * A block of `twice` words that stands in the text word for word is proposed as well. Limits: fragments with fewer than eight words
 * are only seen beside others; a page further off than `reach` is not searched.
 */
import type { ProposedMask } from '../extract.ts'
import { align } from './align.ts'
import { type Block, type Copy, type Group, group, shortBlock } from './fragments.ts'
import { type Line, lineNumbers, type Sheet, words } from './lines.ts'
import { repeatedLines, tellRepeated } from './repeated-lines.ts'

/** Assumptions, set on made-up pages. */
const covered = 0.6
const coveredShort = 0.85
const reach = 3000
/** A pair is rare that stands elsewhere within reach at most so often; of a fragment's words one in `rareShare` begins such a pair. */
const rarePlaces = 2
const rareShare = 5
const fewestWords = 8
const fewestInRow = 5
const coveredInRow = 0.5
const mostWords = 500
const twice = 25

/** Above this share of its word pairs a block is a whole copy, not a fragment: fragments break a pair at every cut. */
const wholeCopy = 0.9

/** Cells of all alignments of one text together: half a second. A text that needs more is built to need it; the rest is not searched. */
const mostCells = 60e6

export function findRepeatedColumns(sheet: Sheet): ProposedMask[] {
  const { blocks, all, at } = cutBlocks(sheet)
  const pairs = indexPairs(all)
  const budget = { cells: mostCells }
  const copies = blocks.flatMap((_, i) => {
    const copy = findPage(i, blocks, all, at, pairs, sheet.text, budget)
    return copy === null ? [] : [copy]
  })
  const found = group(copies, blocks, all).map(g => describe(g, blocks, budget))
  return [...found, ...wholeRepeats(blocks, all, found)]
}

/** Blocks are lines, but lines too short to stand alone are taken together with their neighbours. */
function cutBlocks(sheet: Sheet): { blocks: Block[]; all: string[]; at: number[] } {
  const all: string[] = []
  const at: number[] = []
  const blocks: Block[] = []
  const isShort = (line: Line | undefined): boolean =>
    line !== undefined && line.text.length < Math.min(48, sheet.width * 0.6)
  for (let i = 0; i < sheet.lines.length; i++) {
    const lines = [sheet.lines[i]!]
    while (isShort(sheet.lines[i]) && isShort(sheet.lines[i + 1]) && lines.length < 100) lines.push(sheet.lines[++i]!)
    const from = all.length
    for (const line of lines)
      for (const { word } of words(line.text)) {
        all.push(word)
        at.push(blocks.length)
      }
    blocks.push({ lines, from, to: all.length })
  }
  return { blocks, all, at }
}

/** Pairs of neighbouring words: which one begins at each word, and where each stands. */
interface Pairs {
  readonly at: Int32Array
  readonly places: readonly (readonly number[])[]
}

function indexPairs(all: readonly string[]): Pairs {
  const numbers = new Map<string, number>()
  const words = Int32Array.from(all, word => {
    const known = numbers.get(word) ?? numbers.size
    if (known === numbers.size) numbers.set(word, known)
    return known
  })
  const known = new Map<number, number>()
  const at = new Int32Array(all.length)
  const places: number[][] = []
  for (let i = 0; i + 1 < all.length; i++) {
    const key = words[i]! * numbers.size + words[i + 1]!
    const pair = known.get(key) ?? places.length
    at[i] = pair
    if (pair < places.length) places[pair]!.push(i)
    else {
      known.set(key, pair)
      places.push([i])
    }
  }
  return { at, places }
}

function findPage(
  i: number,
  blocks: readonly Block[],
  all: readonly string[],
  at: readonly number[],
  pairs: Pairs,
  text: string,
  budget: { cells: number },
): Copy | null {
  const { from, to, lines } = blocks[i]!
  const n = to - from
  if (n < fewestInRow || n > mostWords) return null
  const window = bestWindow(from, to, pairs, Math.min(8 * n + 60, reach))
  if (window === null) return null
  budget.cells -= n * (window.to - window.from)
  if (budget.cells < 0) return null
  const runs = align(all.slice(from, to), all.slice(window.from, window.to))
  const kept = runs.filter(run => run.length >= 2)
  const matched = kept.reduce((sum, run) => sum + run.length, 0)
  const left = kept.slice(1).reduce((sum, run, k) => sum + run.there - (kept[k]!.there + kept[k]!.length), 0)
  const wide = kept.slice(1).filter((run, k) => run.there - (kept[k]!.there + kept[k]!.length) >= 3).length
  const omissions = text.slice(lines[0]!.start, lines.at(-1)!.end).match(/…|\. ?\. ?\./g)?.length ?? 0
  if (matched < coveredInRow * n || kept.length < 2 || left < matched || omissions * 3 >= kept.length) return null
  const enough = n < shortBlock ? coveredShort : covered
  return {
    block: i,
    first: at[window.from + kept[0]!.there]!,
    last: at[window.from + kept.at(-1)!.there]!,
    strong: n >= fewestWords && matched >= enough * n && kept.length >= 3 && wide >= 2,
  }
}

/** The stretch of `width` words outside the block that holds most of its word pairs, if it holds a quarter of them. */
function bestWindow(from: number, to: number, pairs: Pairs, width: number): { from: number; to: number } | null {
  const seeds = seedsOf(from, to, pairs)
  if (!holdsSeeds(seeds, (to - from) / rareShare, width)) return null
  const hits: Seed[] = []
  let sharing = 0
  for (let i = from; i + 1 < to; i++) {
    const places = pairs.places[pairs.at[i]!]!
    const near = places
      .slice(lowerBound(places, from - reach), lowerBound(places, to + reach))
      .filter(p => p + 1 < from || p >= to)
    if (near.length > 0) sharing++
    for (const place of near) hits.push({ place, pair: i })
  }
  const needed = (to - from - 1) / 4
  if (sharing < needed) return null
  hits.sort((a, b) => a.place - b.place)
  const count = new Map<number, number>()
  let best = { distinct: 0, from: 0, to: 0 }
  for (let right = 0, left = 0; right < hits.length; right++) {
    const { pair, place } = hits[right]!
    count.set(pair, (count.get(pair) ?? 0) + 1)
    // a window may not reach over the block itself
    while (place - hits[left]!.place > width || (hits[left]!.place < from && place >= to)) {
      const gone = hits[left++]!.pair
      const rest = count.get(gone)! - 1
      if (rest === 0) count.delete(gone)
      else count.set(gone, rest)
    }
    if (count.size > best.distinct) best = { distinct: count.size, from: hits[left]!.place, to: place + 2 }
  }
  return best.distinct < needed || best.distinct > wholeCopy * (to - from - 1) ? null : { from: best.from, to: best.to }
}

/** The other places of the block's rare pairs within reach: its seeds. */
function seedsOf(from: number, to: number, pairs: Pairs): Seed[] {
  const seeds: Seed[] = []
  for (let pair = from; pair + 1 < to; pair++) {
    const places = pairs.places[pairs.at[pair]!]!
    if (places.length < 2) continue
    const [first, own] = [lowerBound(places, from - reach), lowerBound(places, from)]
    const [next, last] = [lowerBound(places, to), lowerBound(places, to + reach)]
    const others = own - first + (last - next)
    if (others === 0 || others > rarePlaces) continue
    for (let k = first; k < own; k++) seeds.push({ place: places[k]!, pair })
    for (let k = next; k < last; k++) seeds.push({ place: places[k]!, pair })
  }
  return seeds.sort((a, b) => a.place - b.place)
}

/** Whether a stretch of `width` words holds so many different seeds. */
function holdsSeeds(seeds: readonly Seed[], needed: number, width: number): boolean {
  const count = new Map<number, number>()
  for (let right = 0, left = 0; right < seeds.length; right++) {
    const { pair, place } = seeds[right]!
    count.set(pair, (count.get(pair) ?? 0) + 1)
    while (place - seeds[left]!.place > width) {
      const gone = seeds[left++]!.pair
      const rest = count.get(gone)! - 1
      if (rest === 0) count.delete(gone)
      else count.set(gone, rest)
    }
    if (count.size >= needed) return true
  }
  return false
}

interface Seed {
  /** Where the pair stands outside the block. */
  readonly place: number
  /** Where it stands in the block. */
  readonly pair: number
}

function lowerBound(list: readonly number[], value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function describe(g: Group, blocks: readonly Block[], budget: { cells: number }): ProposedMask {
  const from = blocks[g.first]!.lines[0]!
  const to = blocks[g.last]!.lines.at(-1)!
  const page = lineNumbers(blocks[g.page.first]!.lines[0]!, blocks[g.page.last]!.lines.at(-1)!)
  const lines = repeatedLines(g, blocks, budget)
  return {
    start: from.start,
    end: to.end,
    reason: 'repeated-column',
    why: `pieces of ${page}, in the same order with the rest of each line left out${lines === null ? '' : `: ${tellRepeated(lines)}`}`,
  }
}

/** Whole paragraphs that stand in the text a second time. */
function wholeRepeats(
  blocks: readonly Block[],
  all: readonly string[],
  found: readonly ProposedMask[],
): ProposedMask[] {
  const seen = new Map<string, Block>()
  const repeats: ProposedMask[] = []
  for (const block of blocks) {
    if (block.to - block.from < twice) continue
    const { start } = block.lines[0]!
    const { end } = block.lines.at(-1)!
    if (found.some(mask => start < mask.end && mask.start < end)) continue
    const key = all.slice(block.from, block.to).join(' ')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, block)
    else
      repeats.push({
        start,
        end,
        reason: 'repeated-column',
        why: `stands word for word at ${lineNumbers(first.lines[0]!, first.lines.at(-1)!)}`,
      })
  }
  return repeats
}
