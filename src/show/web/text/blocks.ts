import type { Layer } from '../../../case/source.ts'

/**
 * Cuts a source into the rows a page shows: paragraphs with their line number, and masked stretches folded into one row.
 * Offsets are UTF-16 units of the text and stay true to it: every character of a block stands in exactly one piece.
 */
export interface Range {
  readonly start: number
  readonly end: number
}

export type LayerName = Layer['layer']

/** A stretch of a paragraph that is drawn one way. */
export interface Piece extends Range {
  readonly layers: readonly (LayerName | 'markup' | 'masked')[]
  /** Where an editor's words begin or end inside a paragraph without brackets of their own. */
  readonly bracket?: 'open' | 'close' | 'both'
  /** Where a sentence that tells of an event begins or ends. */
  readonly event?: 'open' | 'close' | 'both'
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
  /** Whose words all of it is, where one layer covers it. An event is nobody's words, and is marked where it stands. */
  readonly voice?: Exclude<LayerName, 'event'>
  readonly pieces: readonly Piece[]
}

export interface Cuts {
  readonly masks: readonly (Range & { readonly n: number })[]
  readonly layers: readonly (Range & { readonly layer: LayerName })[]
  readonly notes: readonly { readonly mark: Range | null; readonly text: Range; readonly label: string }[]
}

const enough = 0.9 // assumption: a block covered this far by a mask is shown as masked whole

/** The blocks of a text in order; blank lines are left out. */
export function cutBlocks(text: string, cuts: Cuts): Block[] {
  const blocks: Block[] = []
  const masks = [...cuts.masks].sort((a, b) => a.start - b.start)
  const edges = edgesOf(cuts)
  for (const { start, end, line, lastLine } of paragraphs(text).flatMap(one => inParts(text, one))) {
    const words = text.slice(start, end)
    const mask = masks.find(
      one => one.start < end && one.end > start && overlap(one, { start, end }) >= enough * (end - start),
    )
    const note = cuts.notes.find(
      one => one.text.start < end && one.text.end > start && overlap(one.text, { start, end }) > (end - start) / 2,
    )
    const voice = cuts.layers.find(
      one => one.layer !== 'event' && overlap(one, { start, end }) >= enough * (end - start),
    )?.layer as Block['voice']
    blocks.push({
      start,
      end,
      line,
      lastLine,
      role: note !== undefined ? 'note' : roleOf(words),
      ...(mask === undefined ? {} : { mask: mask.n }),
      ...(voice === undefined ? {} : { voice }),
      ...(note === undefined || note.text.start < start ? {} : { note: note.label }),
      pieces: piecesOf(text, { start, end }, edges, cuts, mask !== undefined),
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

/** An assumption: several screens of text. A browser lays a row out as a whole, so a longer one would be slow at every key. */
const longest = 4000

/** A very long paragraph in rows that follow each other, cut between words; each keeps the line it begins in. */
function inParts(text: string, { start, end, line, lastLine }: Paragraph): Paragraph[] {
  const parts: Paragraph[] = []
  while (end - start > longest) {
    const space = Math.max(text.lastIndexOf(' ', start + longest), text.lastIndexOf('\n', start + longest))
    const low = (text.charCodeAt(start + longest) & 0xfc00) === 0xdc00 ? 1 : 0
    const cut = space > start + longest / 2 ? space + 1 : start + longest - low
    const last = line + text.slice(start, cut).split('\n').length - 1
    parts.push({ start, end: cut, line, lastLine: last })
    start = cut
    line = last
  }
  return [...parts, { start, end, line, lastLine }]
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

function piecesOf(
  text: string,
  block: Range,
  edges: readonly number[],
  { masks, layers, notes }: Cuts,
  masked: boolean,
): Piece[] {
  // The number signs of a heading stay in the text, small.
  const signs = block.start + (/^#{1,6}\s+/.exec(text.slice(block.start, block.start + 12))?.[0].length ?? 0)
  const cuts = [...new Set([block.start, signs, ...edgesWithin(edges, block), block.end])].sort((a, b) => a - b)
  const spoken = layers.filter(one => one.start < block.end && one.end > block.start)
  const inserted = spoken.filter(
    one => one.layer === 'editor' && one.end - one.start < block.end - block.start && text[one.start] !== '[',
  )
  const told = spoken.filter(one => one.layer === 'event')
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!
    const inside = (range: Range): boolean => range.start <= start && range.end >= end
    const edge = (of: readonly Range[]): Piece['bracket'] => {
      const opens = of.some(one => one.start === start)
      const closes = of.some(one => one.end === end)
      return opens && closes ? 'both' : opens ? 'open' : closes ? 'close' : undefined
    }
    const bracket = edge(inserted)
    const event = edge(told)
    const calls = notes.find(note => note.mark !== null && inside(note.mark))
    return {
      start,
      end,
      layers: [
        ...new Set(spoken.filter(inside).map(one => one.layer)),
        ...(end <= signs ? (['markup'] as const) : []),
        ...(!masked && masks.some(inside) ? (['masked'] as const) : []),
      ] as Piece['layers'],
      ...(bracket === undefined ? {} : { bracket }),
      ...(event === undefined ? {} : { event }),
      ...(calls === undefined ? {} : { calls: calls.label }),
    }
  })
}

/** The edges inside a block; a large text has many, and each block few. */
function edgesWithin(edges: readonly number[], { start, end }: Range): number[] {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < edges.length && edges[i]! < end; i++) found.push(edges[i]!)
  return found
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
