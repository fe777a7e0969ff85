/**
 * Repeated column: a page stands in the text, and beside it the ends of its lines stand a second time as fragments.
 *
 * A fragment block s samples its page t: cut lines of t, in order, with the rest of each line left out. We align s with t:
 *   M(i,j) = max(M(i−1,j−1) + w, B(i−1,j−1) + w·lone)   where word i of s is word j of t (w = whole) or a piece of it (w = cut)
 *   B(i,j) = max(M(i,j), B(i−1,j), B(i,j−1))
 * so that words that run on together count whole and lone words hardly (lone = 0.25): chance agreement of two texts is lone words.
 * A block is a fragment when most of its words lie in runs (`covered`), in at least three runs, with gaps in t
 * that are together as long as the runs, and without dots of omission, which an author who shortens a quotation would set.
 * Neighbours that begin like the next paragraph of the page join it. Candidates come from shared word pairs within `reach` words.
 *
 * This is Smith–Waterman with affine gaps (Gotoh 1982) on words, mismatch forbidden; global alignment would be
 * drawn off by the invented words that OCR puts into cut lines. A block of `twice` words that stands in the text word for word is
 * proposed as well. Limits: fragments with fewer than eight words are only seen beside others; a page further off than `reach` is not searched.
 */
import type { ProposedMask } from '../extract.ts'
import { type Line, lineNumbers, type Sheet, words } from './lines.ts'

/** Assumptions, set on made-up pages. */
const covered = 0.6
const coveredShort = 0.85
const shortBlock = 20
const whole = 40
const cut = 28
const lone = 0.25
const none = -1e9
const leastPiece = 3
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

interface Block {
  readonly lines: readonly Line[]
  /** Its words in the list of all words: [from, to). */
  readonly from: number
  readonly to: number
}

interface Copy {
  readonly block: number
  /** First and last block of the page that it repeats. */
  readonly first: number
  readonly last: number
  /** Alone enough to be proposed; others count only in a row that repeats paragraph after paragraph. */
  readonly strong: boolean
}

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

/** 1 for the same word, `cut` for a piece that a margin left of it, 0 for another word. */
function _sameness(piece: string, word: string): number {
  if (piece === word) return 1
  const isPiece =
    piece.length >= leastPiece && piece.length < word.length && (word.startsWith(piece) || word.endsWith(piece))
  return isPiece ? cut : 0
}

interface Run {
  readonly here: number
  readonly there: number
  readonly length: number
}

/** Runs of words that `s` and `t` share, in the order of both, by the recurrence above in whole numbers. */
export function align(s: readonly string[], t: readonly string[]): Run[] {
  const columns = t.length + 1
  const best = new Int32Array((s.length + 1) * columns)
  const match = new Int32Array((s.length + 1) * columns).fill(none)
  const same = samePlaces(t)
  const rows = s.map(same)
  for (let i = 1; i <= s.length; i++) {
    const row = i * columns
    for (const [j, w] of rows[i - 1]!) {
      const d = row - columns + j
      match[row + j + 1] = Math.max(match[d]! + w, best[d]! + w * lone)
    }
    for (let c = row + 1; c < row + columns; c++) {
      const up = best[c - columns]!
      const left = best[c - 1]!
      const here = match[c]!
      best[c] = here > up ? Math.max(here, left) : Math.max(up, left)
    }
  }
  const runs: Run[] = []
  let i = s.length
  let j = t.length
  while (i > 0 && j > 0) {
    const c = i * columns + j
    if (best[c] === best[c - columns]) i--
    else if (best[c] === best[c - 1]) j--
    else {
      let length = 1
      for (let here = c; match[here - columns - 1]! > none / 2; length++, here -= columns + 1) {
        const w = rows[i - length]!.find(([place]) => place === j - length)![1]
        if (match[here] !== match[here - columns - 1]! + w) break
      }
      i -= length
      j -= length
      runs.push({ here: i, there: j, length })
    }
  }
  return runs.reverse()
}

interface Run {
  readonly here: number
  readonly there: number
  readonly length: number
}

/**
 * Where in `t` a word stands, with the weight `whole`, or a word that it is a piece of, with the weight `cut`. A piece has at least
 * `leastPiece` letters, so words are looked up by that many letters of their ends.
 */
function samePlaces(t: readonly string[]): (word: string) => readonly (readonly [place: number, weight: number])[] {
  const byEnd = new Map<string, Set<string>>()
  const places = new Map<string, number[]>()
  const add = (key: string, word: string): void => {
    const set = byEnd.get(key)
    if (set === undefined) byEnd.set(key, new Set([word]))
    else set.add(word)
  }
  for (const [j, word] of t.entries()) {
    const known = places.get(word)
    if (known !== undefined) known.push(j)
    else {
      places.set(word, [j])
      if (word.length > leastPiece) {
        add(`^${word.slice(0, leastPiece)}`, word)
        add(`$${word.slice(-leastPiece)}`, word)
      }
    }
  }
  return word => {
    const exact = (places.get(word) ?? []).map(j => [j, whole] as const)
    if (word.length < leastPiece) return exact
    const near = [
      ...(byEnd.get(`^${word.slice(0, leastPiece)}`) ?? []),
      ...(byEnd.get(`$${word.slice(-leastPiece)}`) ?? []),
    ]
    const longer = new Set(near.filter(w => w.length > word.length && (w.startsWith(word) || w.endsWith(word))))
    return [...exact, ...[...longer].flatMap(w => places.get(w)!.map(j => [j, cut] as const))]
  }
}

interface Group {
  first: number
  last: number
  page: { first: number; last: number }
  strong: boolean
  /** Members that begin like the paragraph that they repeat. */
  alike: number
}

/** Fragments in a row that repeat a page in its order, with the neighbours that begin like the page's next paragraph. */
function group(copies: readonly Copy[], blocks: readonly Block[], all: readonly string[]): Group[] {
  const groups: Group[] = []
  for (const copy of copies) {
    const last = groups.at(-1)
    const alike = beginsLike(blocks[copy.block], blocks[copy.first], all) ? 1 : 0
    const goesOn = last !== undefined && copy.block - last.last <= 3 && copy.first >= last.page.last
    if (goesOn && copy.block < copy.first === last.last < last.page.first) {
      last.last = copy.block
      last.page.last = Math.max(last.page.last, copy.last)
      last.strong ||= copy.strong
      last.alike += alike
    } else
      groups.push({
        first: copy.block,
        last: copy.block,
        page: { first: copy.first, last: copy.last },
        strong: copy.strong,
        alike,
      })
  }
  for (const g of groups) {
    while (beginsLike(blocks[g.last + 1], blocks[g.page.last + 1], all) && g.last + 1 !== g.page.first) {
      g.last++
      g.page.last++
      g.alike++
    }
    while (beginsLike(blocks[g.first - 1], blocks[g.page.first - 1], all) && g.first - 1 !== g.page.last) {
      g.first--
      g.page.first--
      g.alike++
    }
  }
  // one short block alone may be chance, and so may weak ones that do not begin like paragraphs of the page
  const isLong = (g: Group): boolean => blocks[g.first]!.to - blocks[g.first]!.from >= shortBlock
  return groups.filter(
    g =>
      (g.strong && (g.last > g.first || isLong(g))) || (g.last > g.first && g.alike > 1 && g.alike > g.last - g.first),
  )
}

/** The first two words agree (three where one is a number or an initial), and the page's paragraph is longer. */
function beginsLike(fragment: Block | undefined, page: Block | undefined, all: readonly string[]): boolean {
  if (fragment === undefined || page === undefined || page.to - page.from <= fragment.to - fragment.from) return false
  let same = 0
  let solid = 0
  while (fragment.from + same < fragment.to && all[fragment.from + same] === all[page.from + same]) {
    if (all[fragment.from + same]!.length > 1) solid++
    same++
  }
  return same >= 3 || (same >= 2 && solid >= 1)
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
