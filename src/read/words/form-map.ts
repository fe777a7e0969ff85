/**
 * A map from words to values that is asked by a stretch of a text.
 *
 * Why not a `Map`: its key must first be sliced out of the text and hashed, which for the words of a text, most of them
 * seen before, costs more than all else that is done with them. Here the hash is taken while the end of the word is looked
 * for, and the letters are compared in place.
 * Open addressing with linear probing (Knuth, The Art of Computer Programming 3, 6.4, algorithm L). A word that finds no
 * free place within `farthest` is not kept, so that words made to collide cost no more than ones never seen.
 */
export class FormMap<V> {
  #slots = new Int32Array(1024)
  #hashes: number[] = []
  #forms: string[] = []
  #values: V[] = []

  get size(): number {
    return this.#forms.length
  }

  clear(): void {
    this.#slots = new Int32Array(1024)
    this.#hashes = []
    this.#forms = []
    this.#values = []
  }

  /** The value of the word between two offsets. `hash` is what `step` gave for its letters in order, from 0. */
  get(text: string, start: number, end: number, hash: number): V | undefined {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = spread(hash) & mask, tries = 0; tries < farthest; slot = (slot + 1) & mask, tries++) {
      const entry = slots[slot]! - 1
      if (entry < 0) return undefined
      if (this.#hashes[entry] === hash && stands(this.#forms[entry]!, text, start, end)) return this.#values[entry]
    }
    return undefined
  }

  /** Keeps a value; the word must not be there yet. */
  add(form: string, hash: number, value: V): void {
    if (this.#forms.length * 2 >= this.#slots.length) this.#grow()
    if (!this.#place(hash, this.#forms.length + 1)) return
    this.#hashes.push(hash)
    this.#forms.push(form)
    this.#values.push(value)
  }

  #place(hash: number, entry: number): boolean {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = spread(hash) & mask, tries = 0; tries < farthest; slot = (slot + 1) & mask, tries++) {
      if (slots[slot] !== 0) continue
      slots[slot] = entry
      return true
    }
    return false
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (let entry = 0; entry < this.#hashes.length; entry++) this.#place(this.#hashes[entry]!, entry + 1)
  }
}

/** Places looked at for one word. At most half of them are taken, so a word that was not made for it needs one or two. */
const farthest = 64

/** The hash of a word one letter longer (FNV-1a of Fowler, Noll and Vo, a letter at a time). */
export const step = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193)

const spread = (hash: number): number => hash ^ (hash >>> 15)

function stands(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
