/**
 * Rows of claims as integers: every text is looked up once, and what stands twice is known by its number.
 *
 * An entry is a distinct form of an item. Most claims on an item repeat one of its first forms, so those are compared before any
 * map is asked; that and the run of one source are what a table of claims costs least by.
 */
import { type ReadValue, readValue, saysNothing } from './value.ts'

export interface ClaimRow {
  readonly source: string
  readonly item: string
  readonly value: string
}

export interface NumberedRows {
  readonly sources: readonly string[]
  readonly items: readonly string[]
  /** One for each row that says something: who gives which entry. */
  readonly source: Int32Array
  readonly entry: Int32Array
  /** Whether the rows of each source stand in one run. */
  readonly inRuns: boolean
  /** One for each entry: its item and the form it is written in. */
  readonly itemOf: readonly number[]
  readonly formOf: readonly number[]
  /** Every distinct form of the table, read by itself. */
  readonly readings: readonly ReadValue[]
  /** Rows whose value says that there is none. */
  readonly leftOut: number
}

/** Forms of an item that are compared before the maps are asked. */
const remembered = 4

/** Numbers sources, items, forms and entries in the order in which they first stand. */
export function numberRows(rows: readonly ClaimRow[]): NumberedRows {
  const [sources, items, forms] = [new Names(), new Names(), new Forms()]
  const [source, entry] = [new Int32Array(rows.length), new Int32Array(rows.length)]
  const itemOf: number[] = []
  const formOf: number[] = []
  /** The first forms of each item and their entries; '' where there is none yet, which no form that says something is. */
  const first: string[] = []
  const firstEntry: number[] = []
  const further = new Map<number, number>()
  let [claims, s, lastSource, inRuns] = [0, -1, '', true]
  for (let r = 0; r < rows.length; r++) {
    const { source: who, item, value } = rows[r]!
    let i = items.find(item)
    let slot = i < 0 ? 0 : remembered * i
    const end = i < 0 ? 0 : slot + remembered
    while (slot < end && first[slot] !== value) slot++
    let e = slot < end ? firstEntry[slot]! : -1
    if (e < 0) {
      const known = forms.texts.length
      const form = forms.numberOf(value)
      if (form < 0) continue
      if (i < 0) {
        i = items.add(item)
        for (let k = 0; k < remembered; k++) {
          first.push('')
          firstEntry.push(-1)
        }
      }
      const id = form * idsOfForm + i
      e = form === known ? itemOf.length : (further.get(id) ?? itemOf.length)
      if (e === itemOf.length) {
        itemOf.push(i)
        formOf.push(form)
        let free = remembered * i
        while (free < remembered * (i + 1) && first[free] !== '') free++
        if (free < remembered * (i + 1)) {
          first[free] = value
          firstEntry[free] = e
        } else further.set(id, e)
      }
    }
    if (s < 0 || who !== lastSource) {
      s = sources.find(who)
      if (s < 0) s = sources.add(who)
      else inRuns = false
      lastSource = who
    }
    source[claims] = s
    entry[claims++] = e
  }
  return {
    sources: sources.texts,
    items: items.texts,
    source: source.subarray(0, claims),
    inRuns,
    entry: entry.subarray(0, claims),
    itemOf,
    formOf,
    readings: forms.texts.map(readValue),
    leftOut: rows.length - claims,
  }
}

/**
 * Texts numbered in the order in which they first stand. Tables run through their items, or through their sources, in one order
 * again and again, so the text after the last one, and the two after that, are compared before the map is asked. A text that
 * is new is laid into that order behind the last. Where guesses do not come true only one is made.
 */
class Names {
  readonly texts: string[] = []
  private readonly numbers = new Map<string, number>()
  private readonly next: number[] = []
  private last = -1
  private luck = 0

  /** The number of a text, or -1 where it is new. */
  find(text: string): number {
    if (this.last >= 0) {
      let guess = this.last
      for (let step = this.luck > 0 ? 3 : 1; step > 0; step--) {
        guess = this.next[guess]!
        if (this.texts[guess] !== text) continue
        if (this.luck < 8) this.luck++
        this.last = guess
        return guess
      }
    }
    const known = this.numbers.get(text)
    if (known === undefined) return -1
    if (this.luck > -8) this.luck--
    this.last = known
    return known
  }

  /** Numbers a new text. */
  add(text: string): number {
    const number = this.texts.length
    this.texts.push(text)
    this.numbers.set(text, number)
    this.next.push(this.last < 0 ? number : this.next[this.last]!)
    if (this.last >= 0) this.next[this.last] = number
    this.last = number
    return number
  }
}

/** More than any table has items: form and item make one number. */
const idsOfForm = 2 ** 26

/** Distinct forms that say something, in the order in which they first stand; -1 stands for one that says nothing. */
class Forms {
  readonly texts: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const number = saysNothing(text) ? -1 : this.texts.length
    this.numbers.set(text, number)
    if (number >= 0) this.texts.push(text)
    return number
  }
}
