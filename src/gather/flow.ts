import type { Range } from './extract.ts'
import { CleanText } from './map.ts'

const isSpace = (c: string): boolean => c === ' ' || c === '\t' || c === '\n' || c === '\r' || c === '\f'

/**
 * Text out of markup: runs of white space become one space, blocks are set off by an empty line. Breaks are written
 * only when words follow, so a text neither begins nor ends with them.
 */
export class Flow {
  readonly out = new CleanText()
  private pending = ''
  private spaceAt = 0
  private tables = 0
  private cells = 0
  /** How often a paragraph, line or row began or ended. */
  breaks = 0
  /** The part of the original that the words come from, where it has parts. */
  place: string | undefined

  constructor(place?: string) {
    this.place = place
  }

  get length(): number {
    return this.out.length
  }

  /** A paragraph begins or ends. In a table the row is the line, so there it is a space. */
  block(): void {
    this.breaks++
    if (this.tables > 0) this.space()
    else this.pending = '\n\n'
  }

  line(): void {
    this.breaks++
    if (this.tables > 0) this.space()
    else this.pending = this.pending.startsWith('\n\n') ? '\n\n' : '\n'
  }

  /** A table, whose rows are lines. One inside a cell is words of that cell. */
  openTable(): void {
    this.block()
    this.tables++
  }

  closeTable(): void {
    this.tables--
    this.block()
  }

  row(): void {
    this.breaks++
    if (this.tables !== 1) return
    this.pending = this.pending.startsWith('\n\n') ? '\n\n' : '\n'
    this.cells = 0
  }

  /** The next cell of a row: a tab, also after a cell without words, so that columns stay apart. */
  cell(): void {
    if (this.tables !== 1 || this.cells++ === 0) this.space()
    else this.pending = `${this.pending === ' ' ? '' : this.pending}\t`
  }

  space(): void {
    if (this.pending === '') {
      this.pending = ' '
      this.spaceAt = -1
    }
  }

  /** The next word joins the last one: a break inside a word. */
  join(): void {
    if (this.pending === ' ') this.pending = ''
  }

  /** Words at [start, end) of the markup. `keep` leaves white space as it is (preformatted text). */
  text(data: string, start: number, end: number, keep = false): void {
    if (end - start !== data.length) {
      // an entity: one character for several
      if (isSpace(data) && !keep) this.space()
      else {
        this.flush(start)
        this.out.stand(data, start, this.place)
      }
      return
    }
    if (keep) {
      this.flush(start)
      this.out.put(data, start, this.place)
      return
    }
    for (let i = 0; i < data.length; ) {
      let j = i
      if (isSpace(data[i]!)) {
        while (j < data.length && isSpace(data[j]!)) j++
        if (this.pending === '') {
          this.pending = ' '
          this.spaceAt = start + i
        }
      } else {
        while (j < data.length && !isSpace(data[j]!)) j++
        this.flush(start + i)
        this.out.put(data.slice(i, j), start + i, this.place)
      }
      i = j
    }
  }

  /** Another flow's text as blocks of its own at the end, e.g. a note. Returns where it stands. */
  append(other: Flow): Range {
    this.block()
    this.flush(other.out.steps[0]?.original ?? 0)
    const start = this.length
    const text = other.out.toString()
    const { steps } = other.out
    for (const [i, step] of steps.entries())
      this.out.stand(text.slice(step.start, steps[i + 1]?.start ?? text.length), step.original, step.place)
    this.block()
    return { start, end: this.length }
  }

  private flush(original: number): void {
    const { pending } = this
    this.pending = ''
    if (pending === '' || this.length === 0) return
    if (pending === ' ' && this.spaceAt >= 0) this.out.put(' ', this.spaceAt, this.place)
    else this.out.stand(pending, original, this.place)
  }
}

/** A range without the white space at its ends, or null where nothing is left. */
export function trimRange(text: string, range: Range): Range | null {
  let { start, end } = range
  while (start < end && isSpace(text[start]!)) start++
  while (end > start && isSpace(text[end - 1]!)) end--
  return start < end ? { start, end } : null
}
