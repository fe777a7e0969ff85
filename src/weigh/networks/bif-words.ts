/**
 * A cursor over the words of a BIF text: names, numbers, quoted strings and the marks `{ } ( ) [ ] | ; ,`.
 *
 * Blanks and comments (`//` to the end of the line, slash-star blocks) part words. A bare word holds any other character, so
 * `10%`, `<5`, `a/b` and `x=1` are names. One character is looked at once, so time is linear in the text.
 */
import { Fault } from '../../kit/errors.ts'

const marks = '{}()[]|;,'
const kinds = new Uint8Array(128)
for (let c = 0; c <= 32; c++) kinds[c] = 1
for (const mark of marks) kinds[mark.charCodeAt(0)] = 2
const [blank, markKind, quote, slash, star, newline] = [1, 2, 34, 47, 42, 10]

export class BifWords {
  readonly text: string
  /** The present word; empty and `ended` at the end of the text. */
  word = ''
  quoted = false
  ended = false
  /** Where the present word starts. */
  from = 0
  #next = 0

  constructor(text: string) {
    this.text = text
    this.advance()
  }

  /** Goes to the next word. */
  advance(): void {
    const { text } = this
    let at = this.#next
    for (;;) {
      while (at < text.length && kindOf(text.charCodeAt(at)) === blank) at++
      if (text.charCodeAt(at) !== slash) break
      const second = text.charCodeAt(at + 1)
      if (second !== slash && second !== star) break
      const end = second === slash ? text.indexOf('\n', at) : text.indexOf('*/', at + 2)
      at = end < 0 ? text.length : end + (second === slash ? 1 : 2)
    }
    this.from = at
    this.ended = at >= text.length
    this.quoted = text.charCodeAt(at) === quote
    if (this.quoted) at = this.#closing(at) + 1
    else if (kindOf(text.charCodeAt(at)) === markKind) at++
    else while (at < text.length && kindOf(text.charCodeAt(at)) === 0 && text.charCodeAt(at) !== quote) at++
    this.word = this.quoted ? text.slice(this.from + 1, at - 1) : text.slice(this.from, at)
    this.#next = at
  }

  /** The closing quotation mark on the same line. */
  #closing(from: number): number {
    for (let at = from + 1; at < this.text.length; at++) {
      const c = this.text.charCodeAt(at)
      if (c === quote) return at
      if (c === newline) break
    }
    return this.fail('a closing quotation mark expected', from)
  }

  mark(mark: string): boolean {
    return !this.quoted && !this.ended && this.word === mark
  }

  /** Whether the present word is a keyword, in capitals or not. */
  keyword(word: string): boolean {
    return !this.quoted && !this.ended && this.word.length === word.length && this.word.toLowerCase() === word
  }

  /** Goes past a mark or keyword that must stand here. */
  expect(word: string): void {
    if (!this.keyword(word)) this.fail(`"${word}" expected`)
    this.advance()
  }

  name(): string {
    if (this.ended || (!this.quoted && this.word.length === 1 && marks.includes(this.word)))
      this.fail('a name expected')
    const { word } = this
    this.advance()
    return word
  }

  /**
   * Names up to a closing mark, commas optional. Where commas part the list and its parts are `count`, a part of several bare
   * words ("less than 5") is one name, as some programs write it; `count` is asked for at the end, with the names read.
   */
  names(close: string): { readonly names: string[]; readonly parts: string[] } {
    const names: string[] = []
    const parts: string[] = []
    let fresh = true
    while (!this.mark(close)) {
      if (this.mark(',') || this.mark('|')) {
        fresh = true
        this.advance()
        continue
      }
      const name = this.name()
      names.push(name)
      if (fresh) parts.push(name)
      else parts[parts.length - 1] += ` ${name}`
      fresh = false
    }
    this.advance()
    return { names, parts }
  }

  number(): number {
    const value = this.word === '' ? Number.NaN : Number(this.word)
    if (this.ended || Number.isNaN(value)) this.fail('a number expected')
    this.advance()
    return value
  }

  /** Numbers up to the semicolon. */
  numbers(): number[] {
    const found: number[] = []
    while (!this.mark(';')) {
      if (this.mark(',')) this.advance()
      else found.push(this.number())
    }
    this.advance()
    return found
  }

  /** Goes past `property …;`, whatever stands in it. A semicolon inside quotation marks does not end it. */
  property(): boolean {
    if (!this.keyword('property')) return false
    let inside = false
    let at = this.#next
    for (; at < this.text.length; at++) {
      const c = this.text.charCodeAt(at)
      if (c === quote) inside = !inside
      else if (c === newline) inside = false
      else if (c === 59 && !inside) break
    }
    this.#next = at
    this.advance()
    this.expect(';')
    return true
  }

  /** Throws the one sentence that names the line. */
  fail(what: string, at = this.from): never {
    const line = this.text.slice(0, at).split('\n').length
    const word = at === this.from ? this.word : (/^[^\s{}()[\]|;,"]+/.exec(this.text.slice(at, at + 40))?.[0] ?? '')
    const found = at >= this.text.length ? 'the end of the file' : `"${word.slice(0, 40)}"`
    throw new Fault(
      'bad-input',
      `The network cannot be read: ${what} at line ${line}, found ${found}. Mend the file and try again.`,
    )
  }
}

const kindOf = (c: number): number => (c < 128 ? kinds[c]! : c === 0xa0 || c === 0xfeff ? blank : 0)
