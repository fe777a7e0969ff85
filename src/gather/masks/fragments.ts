/** Fragment blocks that follow one another as the paragraphs of a page do. */
import type { Line } from './lines.ts'

/** Words below which one block alone may agree by chance. Assumption. */
export const shortBlock = 20

export interface Block {
  readonly lines: readonly Line[]
  /** Its words in the list of all words: [from, to). */
  readonly from: number
  readonly to: number
}

export interface Copy {
  readonly block: number
  /** First and last block of the page that it repeats. */
  readonly first: number
  readonly last: number
  /** Alone enough to be proposed; others count only in a row that repeats paragraph after paragraph. */
  readonly strong: boolean
}

export interface Group {
  first: number
  last: number
  page: { first: number; last: number }
  strong: boolean
  /** Members that begin like the paragraph that they repeat. */
  alike: number
}

/** Fragments in a row that repeat a page in its order, with the neighbours that begin like the page's next paragraph. */
export function group(copies: readonly Copy[], blocks: readonly Block[], all: readonly string[]): Group[] {
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
