/**
 * Which line of the page each line of a fragment block repeats, so that a reader sees why the block is no text of its own.
 *
 * The words of the whole block are aligned with the words of the whole page (align.ts), once, because the order of the page
 * settles what a short fragment alone would not. A line repeats the lines in which its aligned words stand; a line of which
 * less than `leastShare` is found is told as not found. Limits: what the page does not hold (an error of reading, a word
 * torn in two) stays unexplained.
 */
import { align } from './align.ts'
import type { Block, Group } from './fragments.ts'
import { type Line, words } from './lines.ts'

/** Of a line's words at least so many stand in the page, or it is told as not found. Assumption. */
const leastShare = 0.4

export interface Repeated {
  /** Number of the fragment's line in the file, from 1. */
  readonly line: number
  /** The lines of the page that it repeats, first and last; null where too few of its words stand there. */
  readonly of: { readonly from: number; readonly to: number } | null
  readonly words: number
  readonly found: number
}

/** Null where the table of the alignment would be larger than `budget.cells`, which pays for it. */
export function repeatedLines(g: Group, blocks: readonly Block[], budget: { cells: number }): Repeated[] | null {
  const [mine, page] = [wordsOf(blocks, g.first, g.last), wordsOf(blocks, g.page.first, g.page.last)]
  budget.cells -= mine.length * page.length
  if (budget.cells < 0) return null
  const places = new Map<Line, number[]>()
  for (const run of align(
    mine.map(({ word }) => word),
    page.map(({ word }) => word),
  ))
    for (let k = 0; k < run.length; k++) {
      const { line } = mine[run.here + k]!
      const there = page[run.there + k]!.line.number
      const known = places.get(line)
      if (known === undefined) places.set(line, [there])
      else known.push(there)
    }
  return linesOf(blocks, g.first, g.last).map(line => {
    const found = places.get(line) ?? []
    const all = mine.filter(word => word.line === line).length
    return {
      line: line.number,
      of: found.length < leastShare * all ? null : { from: Math.min(...found), to: Math.max(...found) },
      words: all,
      found: found.length,
    }
  })
}

/** "94 repeats 106, 96 repeats 108". */
export const tellRepeated = (lines: readonly Repeated[]): string =>
  lines
    .map(({ line, of, words: all, found }) =>
      of === null
        ? `${line} is not found there`
        : `${line} repeats ${of.from === of.to ? of.from : `${of.from}–${of.to}`} (${found} of ${all} words)`,
    )
    .join(', ')

const linesOf = (blocks: readonly Block[], from: number, to: number): Line[] =>
  blocks.slice(from, to + 1).flatMap(block => block.lines)

const wordsOf = (blocks: readonly Block[], from: number, to: number): { line: Line; word: string }[] =>
  linesOf(blocks, from, to).flatMap(line => words(line.text).map(({ word }) => ({ line, word })))
