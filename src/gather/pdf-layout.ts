import { inColumns } from './pdf-columns.ts'

/** What we use of a text item of pdf.js: its words, whether a line ends, its matrix (the last two entries are x and y) and size. */
export interface Item {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Lines further apart than this many times their height are paragraphs. Assumption: line spacing reaches 1.5. */
const paragraphGap = 1.8

/** Items to lines, with an empty line where the gap is that of a paragraph. A column that begins further up goes on with the sentence. */
export function layOut(items: readonly Item[]): string {
  let text = ''
  let last: { y: number; height: number } | null = null
  for (const item of inColumns(items)) {
    const y = item.transform[5] ?? 0
    if (last !== null && text.endsWith('\n') && item.str.trim() !== '') {
      const far = Math.abs(last.y - y) > paragraphGap * Math.max(last.height, item.height, 1)
      if (far && (y < last.y || /[.!?:…]["'”’»)\]]{0,2}\s*$/.test(text.slice(-8)))) text += '\n'
    }
    text += item.str.replaceAll('\0', '')
    if (item.hasEOL && !text.endsWith('\n')) text += '\n'
    if (item.str.trim() !== '') last = { y, height: item.height }
  }
  return text.trimEnd()
}

/** A hyphen at the end of a line before a small letter; the soft hyphen is one that only a line end shows. */
const lineEnd = /[-\u00ad\u2010]\n(?=\p{Ll})/gu

/** Letters of one half of a word. Assumption: no language that breaks words at line ends has longer ones. */
const longestHalf = 40

interface Broken {
  /** Where the hyphen stands. */
  readonly at: number
  readonly head: string
  readonly tail: string
}

function* brokenWords(page: string): Generator<Broken> {
  for (const { index } of page.matchAll(lineEnd)) {
    const head = /\p{L}{1,40}$/u.exec(page.slice(Math.max(0, index - longestHalf), index))?.[0]
    const tail = /^\p{L}{1,40}/u.exec(page.slice(index + 2, index + 2 + longestHalf))?.[0]
    if (head !== undefined && tail !== undefined) yield { at: index, head, tail }
  }
}

/**
 * Words that line ends break in two, with what the whole file says of them: the hyphen stays where the word stands with it elsewhere
 * and never without; else it is the line end's, and goes. The line then ends behind the word.
 */
export class LineEnds {
  readonly #words = new Set<string>()
  joined = 0

  constructor(pages: readonly string[]) {
    const wanted = new Set<string>()
    for (const page of pages)
      for (const { head, tail } of brokenWords(page)) {
        wanted.add(`${head}${tail}`.toLowerCase())
        wanted.add(`${head}-${tail}`.toLowerCase())
      }
    if (wanted.size === 0) return
    for (const page of pages)
      for (const [word] of page.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
        const form = word.toLowerCase().replaceAll('\u2010', '-')
        if (wanted.has(form)) this.#words.add(form)
      }
  }

  /** A page in pieces, each with where it stood; what lies between two is left out. */
  mend(page: string): { readonly at: number; readonly text: string }[] {
    const pieces: { at: number; text: string }[] = []
    let from = 0
    for (const { at, head, tail } of brokenWords(page)) {
      const whole = `${head}${tail}`.toLowerCase()
      const keeps = page[at] !== '\u00ad' && !this.#words.has(whole) && this.#words.has(`${head}-${tail}`.toLowerCase())
      pieces.push({ at: from, text: page.slice(from, keeps ? at + 1 : at) })
      from = at + 2
      this.joined++
      const space = from + page.slice(from, from + 2 * longestHalf).search(/\s/)
      if (space < from || page[space] === '\n') continue
      pieces.push({ at: from, text: page.slice(from, space) }, { at: space, text: '\n' })
      from = space + 1
    }
    pieces.push({ at: from, text: page.slice(from) })
    return pieces
  }
}
