/**
 * Repeated column: a page stands in the text, and beside it the ends of its lines stand a second time as fragments.
 *
 * A fragment block samples its page: cut lines of it, in order, with the rest of each line left out. We align the two (`align.ts`).
 * A block is a fragment when most of its words lie in runs (`covered`), in at least three runs, with gaps in t
 * that are together as long as the runs, and without dots of omission, which an author who shortens a quotation would set.
 * Neighbours that begin like the next paragraph of the page join it. Candidates come from shared word pairs within `reach` words.
 *
 * A block of `twice` words that stands in the text word for word is proposed as well. Limits: fragments with fewer than eight words
 * are only seen beside others; a page further off than `reach` is not searched.
 */
import type { ProposedMask } from '../extract.ts'
import { align } from './align.ts'
import { type Block, type Copy, type Group, group, shortBlock } from './fragments.ts'
import { type Line, lineNumbers, type Sheet, words } from './lines.ts'

/** Assumptions, set on made-up pages. */
const covered = 0.6
const coveredShort = 0.85
const reach = 3000
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
  const found = group(copies, blocks, all).map(g => describe(g, blocks))
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

const pairKey = (a: string, b: string): string => `${a} ${b}`

/** Where each pair of neighbouring words stands. */
function indexPairs(all: readonly string[]): Map<string, number[]> {
  const pairs = new Map<string, number[]>()
  for (let i = 0; i + 1 < all.length; i++) {
    const key = pairKey(all[i]!, all[i + 1]!)
    const places = pairs.get(key)
    if (places === undefined) pairs.set(key, [i])
    else places.push(i)
  }
  return pairs
}

function findPage(
  i: number,
  blocks: readonly Block[],
  all: readonly string[],
  at: readonly number[],
  pairs: ReadonlyMap<string, readonly number[]>,
  text: string,
  budget: { cells: number },
): Copy | null {
  const { from, to, lines } = blocks[i]!
  const n = to - from
  if (n < fewestInRow || n > mostWords) return null
  const window = bestWindow(from, to, all, pairs, Math.min(8 * n + 60, reach))
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
function bestWindow(
  from: number,
  to: number,
  all: readonly string[],
  pairs: ReadonlyMap<string, readonly number[]>,
  width: number,
): { from: number; to: number } | null {
  const hits: { place: number; pair: number }[] = []
  let sharing = 0
  for (let i = from; i + 1 < to; i++) {
    const places = pairs.get(pairKey(all[i]!, all[i + 1]!))!
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

function describe(g: Group, blocks: readonly Block[]): ProposedMask {
  const from = blocks[g.first]!.lines[0]!
  const to = blocks[g.last]!.lines.at(-1)!
  const page = lineNumbers(blocks[g.page.first]!.lines[0]!, blocks[g.page.last]!.lines.at(-1)!)
  return {
    start: from.start,
    end: to.end,
    reason: 'repeated-column',
    why: `pieces of ${page}, in the same order with the rest of each line left out`,
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
