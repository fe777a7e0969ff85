import type { Span } from '../case/passage.ts'
import type { Source } from '../case/source.ts'
import { mapOffsets } from '../kit/offsets.ts'

interface Line {
  /** UTF-16. */
  readonly start: number
  readonly end: number
}

/** The lines of a text; a last line break ends a line and begins none. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(/\r\n|[\n\r]/g)) {
    lines.push({ start, end: index })
    start = index + mark.length
  }
  if (start < text.length) lines.push({ start, end: text.length })
  return lines
}

/**
 * The lines of a text by number, as stretches of code points. Null where the text has another number of lines than the
 * coder counted, since the same number is then another line; and where the line is not there or is empty.
 */
export function lineFinder({ text }: Pick<Source, 'text'>, counted: number | undefined): (line: number) => Span | null {
  const lines = linesOf(text)
  const { toPoints } = mapOffsets(text)
  const asCounted = counted === undefined || lines.length === counted
  return line => {
    const found = lines[line - 1]
    if (!asCounted || found === undefined || text.slice(found.start, found.end).trim() === '') return null
    return { start: toPoints(found.start), end: toPoints(found.end) }
  }
}
