/**
 * Cuts a source into the rows a page shows: paragraphs with their line number, and masked stretches folded into one row.
 * Offsets are UTF-16 units of the text and stay true to it: every character of a block stands in exactly one piece.
 */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A stretch of a paragraph that is drawn one way. */
export interface Piece extends Range {
  readonly layers: readonly ('page' | 'editor' | 'masked')[]
  /** The note that these characters call. */
  readonly calls?: string
}

export interface Block extends Range {
  /** Line of the file where it begins, counted from 1: the locator that people cite. */
  readonly line: number
  readonly lastLine: number
  readonly role: 'text' | 'heading' | 'verse' | 'note'
  /** The number of the mask that covers it whole. */
  readonly mask?: number
  /** The note that it holds. */
  readonly note?: string
  readonly pieces: readonly Piece[]
}

export interface Cuts {
  readonly masks: readonly (Range & { readonly n: number })[]
  readonly layers: readonly (Range & { readonly layer: string })[]
  readonly notes: readonly { readonly mark: Range | null; readonly text: Range; readonly label: string }[]
}

const enough = 0.9 // assumption: a block covered this far by a mask is shown as masked whole

/** The blocks of a text in order; blank lines are left out. */
export function cutBlocks(text: string, cuts: Cuts): Block[] {
  const blocks: Block[] = []
  const masks = [...cuts.masks].sort((a, b) => a.start - b.start)
  const edges = edgesOf(cuts)
  for (const { start, end, line, lastLine } of paragraphs(text)) {
    const words = text.slice(start, end)
    const mask = masks.find(
      one => one.start < end && one.end > start && overlap(one, { start, end }) >= enough * (end - start),
    )
    const note = cuts.notes.find(
      one => one.text.start < end && one.text.end > start && overlap(one.text, { start, end }) > (end - start) / 2,
    )
    blocks.push({
      start,
      end,
      line,
      lastLine,
      role: note !== undefined ? 'note' : roleOf(words),
      ...(mask === undefined ? {} : { mask: mask.n }),
      ...(note === undefined || note.text.start < start ? {} : { note: note.label }),
      pieces: piecesOf({ start, end }, edges, cuts, mask !== undefined),
    })
  }
  return blocks
}

const overlap = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

interface Paragraph extends Range {
  line: number
  lastLine: number
}

/**
 * A line is a paragraph, unless the text is broken into short lines at a fixed width: then a blank line ends one.
 * Hard breaks are assumed where more than two thirds of the lines with a line after them are 40 to 90 characters long.
 */
function paragraphs(text: string): Paragraph[] {
  const lines: Paragraph[] = []
  let at = 0
  let number = 1
  for (const words of text.split('\n')) {
    const lead = words.length - words.trimStart().length
    const trimmed = words.trim()
    if (trimmed !== '')
      lines.push({ start: at + lead, end: at + lead + trimmed.length, line: number, lastLine: number })
    at += words.length + 1
    number++
  }
  const inner = lines.filter((one, i) => lines[i + 1]?.line === one.line + 1)
  const wrapped = inner.filter(one => one.end - one.start >= 40 && one.end - one.start <= 90)
  if (inner.length < 4 || wrapped.length <= (inner.length * 2) / 3) return lines
  const joined: Paragraph[] = []
  for (const one of lines) {
    const last = joined.at(-1)
    const flows = last !== undefined && last.lastLine === one.line - 1 && text.slice(last.start, last.end).length >= 40
    if (flows) Object.assign(last, { end: one.end, lastLine: one.line })
    else joined.push({ ...one })
  }
  return joined
}

/** A short line without a full stop at its end reads as a heading where it is marked or set in capitals. */
function roleOf(words: string): Block['role'] {
  if (/^#{1,6}\s/.test(words)) return 'heading'
  if (words.length < 80 && /\p{Lu}{3}/u.test(words) && words === words.toUpperCase()) return 'heading'
  return words.length < 60 ? 'verse' : 'text'
}

function edgesOf({ masks, layers, notes }: Cuts): number[] {
  const edges = new Set<number>()
  for (const range of [...masks, ...layers, ...notes.flatMap(note => (note.mark === null ? [] : [note.mark]))]) {
    edges.add(range.start).add(range.end)
  }
  return [...edges].sort((a, b) => a - b)
}

function piecesOf(block: Range, edges: readonly number[], { masks, layers, notes }: Cuts, masked: boolean): Piece[] {
  const cuts = [block.start, ...edges.filter(edge => edge > block.start && edge < block.end), block.end]
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!
    const inside = (range: Range): boolean => range.start <= start && range.end >= end
    const calls = notes.find(note => note.mark !== null && inside(note.mark))
    return {
      start,
      end,
      layers: [
        ...new Set(
          layers.filter(inside).flatMap(one => (one.layer === 'page' || one.layer === 'editor' ? [one.layer] : [])),
        ),
        ...(!masked && masks.some(inside) ? (['masked'] as const) : []),
      ] as Piece['layers'],
      ...(calls === undefined ? {} : { calls: calls.label }),
    }
  })
}

/** The index of the block that holds an offset, or of the last one before it. */
export function blockAt(blocks: readonly Range[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
