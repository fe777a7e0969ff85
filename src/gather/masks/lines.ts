import type { Extract } from '../extract.ts'

/** A line that holds something. Offsets are UTF-16; `text` is the line without white space at its ends. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Empty lines between this one and the one before. */
  readonly gap: number
  /** Its number in the file, from 1. */
  readonly number: number
}

/** A text as the mask finders see it. */
export interface Sheet {
  readonly text: string
  readonly lines: readonly Line[]
  /**
   * How long this text's body lines are: half of all characters stand in lines at least so long. About 70 where lines are
   * wrapped, several hundred where a line is a paragraph.
   */
  readonly width: number
  /** Offsets at which a page of the original begins, where the file has pages. */
  readonly pages: readonly number[]
}

export function laySheet(extract: Pick<Extract, 'text' | 'pages'>): Sheet {
  const { text } = extract
  const lines: Line[] = []
  let gap = 0
  for (let start = 0, number = 1; start <= text.length; number++) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const raw = text.slice(start, end)
    const content = raw.trim()
    if (content === '') gap++
    else {
      const from = start + raw.indexOf(content)
      lines.push({ start: from, end: from + content.length, text: content, gap, number })
      gap = 0
    }
    if (stop < 0) break
    start = stop + 1
  }
  return { text, lines, width: bodyWidth(lines), pages: extract.pages ?? [] }
}

function bodyWidth(lines: readonly Line[]): number {
  const lengths = lines.map(line => line.text.length).sort((a, b) => b - a)
  const half = lengths.reduce((a, b) => a + b, 0) / 2
  let sum = 0
  for (const length of lengths) if ((sum += length) >= half) return length
  return 0
}

/** A word with its place. Case is folded, marks inside words kept. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

export const words = (text: string, offset = 0): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu), m => ({
    word: m[0].toLowerCase(),
    start: offset + m.index,
    end: offset + m.index + m[0].length,
  }))

/** A sentence or paragraph may end here. */
export const endsSentence = (text: string): boolean => /[.!?…:][”"'’»)\]*_]*$/u.test(text)

export const beginsLower = (text: string): boolean => /^[*_]*\p{Ll}/u.test(text)

/** "line 12" or "lines 12–15", for reasons that a person can follow. */
export const lineNumbers = (from: Line, to: Line): string =>
  from.number === to.number ? `line ${from.number}` : `lines ${from.number}–${to.number}`
