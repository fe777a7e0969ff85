import type { Lexeme, Role } from './lexicon.ts'
import { figure, mark, type Tokens, word } from './tokens.ts'

/** What a rule found: its value and the token after it. Rules return null where the words do not fit. */
export interface Found<T> {
  readonly next: number
  readonly value: T
}

export const dashes = new Set(['-', '–', '—', '−', '‐', '‑'].map(c => c.charCodeAt(0)))

/** Looks at tokens by role. All rules of the grammar share it. */
export class Cursor {
  readonly tokens: Tokens
  /** The words asked for so far, as printed and in small letters. */
  readonly #words: string[]
  readonly #lower: string[]

  constructor(tokens: Tokens) {
    this.tokens = tokens
    this.#words = new Array<string>(tokens.count)
    this.#lower = new Array<string>(tokens.count)
  }

  lexeme(i: number): Lexeme | undefined {
    return this.tokens.lexemes[i]
  }

  is(i: number, role: Role): boolean {
    return this.tokens.lexemes[i]?.role === role
  }

  isWord(i: number): boolean {
    return this.tokens.kind[i] === word
  }

  isMark(i: number, characters: string): boolean {
    if (this.tokens.kind[i] !== mark) return false
    const value = this.tokens.value[i]!
    for (let k = 0; k < characters.length; k++) if (characters.charCodeAt(k) === value) return true
    return false
  }

  isDash(i: number): boolean {
    return this.tokens.kind[i] === mark && dashes.has(this.tokens.value[i]!)
  }

  /** The number of a figure, or -1. */
  figure(i: number): number {
    return this.tokens.kind[i] === figure ? this.tokens.value[i]! : -1
  }

  /** How many characters a token has. */
  width(i: number): number {
    return this.tokens.end[i]! - this.tokens.start[i]!
  }

  /** True where nothing stands between a token and the one before it. */
  joined(i: number): boolean {
    return i > 0 && this.tokens.start[i] === this.tokens.end[i - 1]
  }

  /** Whether a token begins with one of these letters: most words are told by it that they are not the one looked for. */
  opens(i: number, letters: string): boolean {
    return letters.includes(this.tokens.text[this.tokens.start[i]!]!)
  }

  word(i: number): string {
    if (!this.isWord(i)) return ''
    const { text, start, end } = this.tokens
    return (this.#words[i] ??= text.slice(start[i], end[i]))
  }

  lower(i: number): string {
    return this.isWord(i) ? (this.#lower[i] ??= this.word(i).toLowerCase()) : ''
  }

  isCapital(i: number): boolean {
    if (!this.isWord(i)) return false
    const first = this.tokens.text[this.tokens.start[i]!]!
    return first !== first.toLowerCase()
  }

  /** The token after one in this role, or the same one: for words that may be missing. */
  skip(i: number, role: Role): number {
    return this.is(i, role) ? i + 1 : i
  }

  /** After one dash, or two as typewriters set it; 0 where there is none. */
  afterDash(i: number): number {
    if (!this.isDash(i)) return 0
    let next = i + 1
    while (next < i + 3 && this.isDash(next) && this.joined(next)) next++
    return next
  }
}
