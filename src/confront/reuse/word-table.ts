/**
 * Words of texts as numbers, cut and numbered in one pass over the letters.
 *
 * A word is letters, marks and digits, with apostrophes inside it: [\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*. Its form is looked
 * up by hash in one open-addressed table of typed arrays, ASCII capitals folded on the way, so no string is made for a form
 * that was met before. A new form is brought to its key once (stem.ts); words are equal where their keys are.
 */
import { grammarWords } from './grammar-words.ts'
import { plainForm, stem } from './stem.ts'

const other = 1
const letter = 2
const digit = 3

/** What each unit of UTF-16 is in a word; 0 where it was not asked yet. */
const classes = new Uint8Array(2 ** 16)
for (let c = 0; c < 128; c++) classes[c] = classify(String.fromCharCode(c))

function classify(char: string): number {
  return /^[\p{L}\p{M}]/u.test(char) ? letter : /^\p{N}/u.test(char) ? digit : other
}

const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019

/** What stands at a place; a pair of surrogates is asked for anew each time. */
function classAt(text: string, at: number): number {
  const c = text.charCodeAt(at)
  if (isLead(c)) return classify(String.fromCodePoint(text.codePointAt(at)!))
  if (classes[c] === 0) classes[c] = classify(String.fromCharCode(c))
  return classes[c]!
}

const isLead = (c: number): boolean => c >= 0xd800 && c < 0xdc00
/** FNV-1a (Fowler, Noll & Vo). */
const basis = 0x811c9dc5 | 0
const prime = 0x01000193

/** Marks a form that is no word: nothing is left of it without marks. */
const noKey = -1

export class WordTable {
  /** Words in order, all texts one after the other: `length` of each array is in use. */
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** The number of the word's key. */
  ids = new Int32Array(64)
  /** 0 for articles, pronouns, auxiliaries and the like. */
  content = new Uint8Array(64)
  length = 0
  /** Keys by number. */
  readonly keys: string[] = []
  private readonly keyIds = new Map<string, number>()

  private slots = new Int32Array(256)
  private forms = 0
  private hashes = new Int32Array(128)
  private formStart = new Int32Array(129)
  private formId = new Int32Array(128)
  private formContent = new Uint8Array(128)
  /** The letters of all forms, and behind them those of the word that is being read. */
  private pool = new Uint16Array(2048)

  /** Reads a text to the end of the table; its words are from..to. Offsets are UTF-16 of the text. */
  add(text: string): readonly [from: number, to: number] {
    const from = this.length
    for (let at = 0; at < text.length; ) at = this.readOn(text, at)
    return [from, this.length]
  }

  /** Reads a word of ASCII alone, or passes over what is none; words with other letters are read in readWord. */
  private readOn(text: string, start: number): number {
    const { length } = text
    let { pool } = this
    let size = this.formStart[this.forms]!
    let hash = basis
    let at = start
    let c = text.charCodeAt(at)
    while (c < 0x80 && classes[c] !== other) {
      if (c >= 65 && c <= 90) c += 32
      if (size >= pool.length) pool = this.growPool()
      pool[size++] = c
      hash = Math.imul(hash ^ c, prime)
      c = ++at < length ? text.charCodeAt(at) : 0
    }
    if (at === start) return c >= 0x80 && classAt(text, at) !== other ? this.readWord(text, at) : at + 1
    if (c >= 0x80 || c === 0x27) return this.readWord(text, start)
    this.addWord(hash, size, text, start, at)
    return at
  }

  /** Reads the word that begins at a place, and says where it ends. */
  private readWord(text: string, start: number): number {
    const { length } = text
    let { pool } = this
    let hash = basis
    let size = this.formStart[this.forms]!
    let at = start
    // digits are no part of what follows an apostrophe
    let allowed = digit
    for (; at < length; at++) {
      let c = text.charCodeAt(at)
      const kind = classAt(text, at)
      if (kind === other) {
        if (!isApostrophe(c) || at + 1 >= length || classAt(text, at + 1) !== letter) break
        allowed = letter
      } else if (kind > allowed) break
      if (c >= 65 && c <= 90) c += 32
      if (size + 2 > pool.length) pool = this.growPool()
      pool[size++] = c
      hash = Math.imul(hash ^ c, prime)
      if (isLead(c)) {
        c = text.charCodeAt(++at)
        pool[size++] = c
        hash = Math.imul(hash ^ c, prime)
      }
    }
    this.addWord(hash, size, text, start, at)
    return at
  }

  /** A word whose letters stand in the pool behind the last form, up to `size`. */
  private addWord(hash: number, size: number, text: string, start: number, end: number): void {
    const form = this.formOf(hash ^ (hash >>> 15), this.formStart[this.forms]!, size, text, start, end)
    const id = this.formId[form]!
    if (id === noKey) return
    if (this.length === this.starts.length) this.growWords()
    const n = this.length++
    this.starts[n] = start
    this.ends[n] = end
    this.ids[n] = id
    this.content[n] = this.formContent[form]!
  }

  /** The number of the form that stands in the pool from `first` to `end`, made where it is new. */
  private formOf(hash: number, first: number, end: number, text: string, start: number, stop: number): number {
    const { slots, hashes, formStart, pool } = this
    const mask = slots.length - 1
    let slot = hash & mask
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const form = slots[slot]! - 1
      if (hashes[form] !== hash) continue
      const from = formStart[form]!
      const size = end - first
      if (formStart[form + 1]! - from !== size) continue
      let k = 0
      while (k < size && pool[from + k] === pool[first + k]) k++
      if (k === size) return form
    }
    if (this.forms * 2 >= slots.length) {
      this.growForms()
      return this.formOf(hash, first, end, text, start, stop)
    }
    const form = this.forms++
    slots[slot] = form + 1
    this.hashes[form] = hash
    this.formStart[form + 1] = end
    const plain = plainForm(text.slice(start, stop))
    this.formContent[form] = grammarWords.has(plain) ? 0 : 1
    this.formId[form] = plain === '' ? noKey : this.idOf(stem(plain))
    return form
  }

  private idOf(key: string): number {
    let id = this.keyIds.get(key)
    if (id === undefined) this.keyIds.set(key, (id = this.keys.push(key) - 1))
    return id
  }

  private growPool(): Uint16Array<ArrayBuffer> {
    const grown = new Uint16Array(this.pool.length * 2)
    grown.set(this.pool)
    this.pool = grown
    return grown
  }

  private growWords(): void {
    this.starts = doubled(this.starts)
    this.ends = doubled(this.ends)
    this.ids = doubled(this.ids)
    const content = new Uint8Array(this.content.length * 2)
    content.set(this.content)
    this.content = content
  }

  /** Twice the slots, and room for as many forms as half of them. */
  private growForms(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    const mask = this.slots.length - 1
    for (let form = 0; form < this.forms; form++) {
      let slot = this.hashes[form]! & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = form + 1
    }
    this.hashes = doubled(this.hashes)
    this.formId = doubled(this.formId)
    const starts = new Int32Array(this.formStart.length * 2 - 1)
    starts.set(this.formStart)
    this.formStart = starts
    const content = new Uint8Array(this.formContent.length * 2)
    content.set(this.formContent)
    this.formContent = content
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}
