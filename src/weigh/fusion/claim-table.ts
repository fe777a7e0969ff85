/**
 * Claims as numbers: which source gives which value for which item, each distinct value of an item once.
 *
 * Values meet under one normaliser ("plain", below) that every method is fed, because normalisation moves results more
 * than methods do. The forms as given are kept; the commonest form stands for the value when it is shown.
 */
import { Fault } from '../../kit/errors.ts'
import { readTogether, votesOfTable } from './item-reading.ts'
import type { NameVotes } from './name-lists.ts'
import { type ReadValue, readValue } from './value.ts'

export interface ClaimRow {
  readonly source: string
  readonly item: string
  readonly value: string
}

export interface ClaimTable {
  readonly sources: readonly string[]
  readonly items: readonly string[]
  /** Distinct values, those of one item side by side. */
  readonly values: readonly ReadValue[]
  readonly itemOf: Int32Array
  /** The values of item i are `firstValue[i]` up to `firstValue[i + 1]`. */
  readonly firstValue: Int32Array
  /** Who gives value v: `givers[giverAt[v]…giverAt[v + 1]]`. */
  readonly giverAt: Int32Array
  readonly givers: Int32Array
  /** What source s gives: `given[givenAt[s]…givenAt[s + 1]]`. */
  readonly givenAt: Int32Array
  readonly given: Int32Array
  /** What part of a voice each entry of `givers` counts as, 0 to 1; whole where this is left out (`voice-shares.ts`). */
  readonly share?: Float64Array
}

/** The name of the one normaliser, printed with every result. */
export const normaliser =
  'plain: case, accents, punctuation and titles folded; numbers, days and clock times read; lists of names as sets of surnames, each form beside the others of its item'

/**
 * Builds the table. A source that gives two values for one item is kept with both, one that repeats a value counts once.
 * Throws where there is no row.
 *
 * Each distinct form is read once; then everything is integers: rows laid by item (a counting sort), and in an item by value.
 */
export function buildTable(rows: readonly ClaimRow[]): ClaimTable {
  if (rows.length === 0)
    throw new Fault('bad-input', 'There are no claims to fuse: the table has no row. Give rows of source,item,value.')
  const [sources, items, forms, keys] = [0, 0, 0, 0].map(() => new Map<string, number>()) as NumberNames
  const readings: ReadValue[] = []
  const keyOf: number[] = []
  const [source, item, form] = [0, 0, 0].map(() => new Int32Array(rows.length)) as Columns
  let [lastSource, lastItem] = [0, 0]
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!
    // tables are mostly laid by source or by item, and the same text need not be looked up again
    source[r] = lastSource = r > 0 && row.source === rows[r - 1]!.source ? lastSource : numberOf(sources, row.source)
    item[r] = lastItem = r > 0 && row.item === rows[r - 1]!.item ? lastItem : numberOf(items, row.item)
    form[r] = numberOf(forms, row.value)
    if (form[r] === readings.length) {
      const reading = readValue(row.value)
      readings.push(reading)
      // one word or code is its own key, and looked up already
      keyOf.push(reading.key === row.value ? form[r]! : -1)
    }
  }
  for (let f = 0; f < readings.length; f++) {
    if (keyOf[f] !== -1) continue
    const { key } = readings[f]!
    const plain = forms.get(key)
    keyOf[f] = plain !== undefined && keyOf[plain] === plain ? plain : readings.length + numberOf(keys, key)
  }
  const byItem = layOut(item, items.size)
  const values: ReadValue[] = []
  const valueOfRow = new Int32Array(rows.length)
  const firstValue = new Int32Array(items.size + 1)
  const itemOfKey = new Int32Array(readings.length + keys.size).fill(-1)
  const valueOfKey = new Int32Array(readings.length + keys.size)
  const isOpen = Uint8Array.from(readings, ({ list, clock }) => (list !== null || clock !== null ? 1 : 0))
  const votes = isOpen.includes(1) ? votesOfTable(readings) : null
  for (let i = 0; i < items.size; i++) {
    firstValue[i] = values.length
    const [from, to] = [byItem.from[i]!, byItem.from[i + 1]!]
    let together = false
    for (let k = from; k < to && votes !== null && !together; k++) together = isOpen[form[byItem.order[k]!]!] === 1
    if (together) {
      values.push(...valuesTogether(byItem.order.subarray(from, to), form, readings, votes!, valueOfRow, values.length))
      continue
    }
    for (let k = from; k < to; k++) {
      const row = byItem.order[k]!
      const key = keyOf[form[row]!]!
      if (itemOfKey[key] !== i) {
        itemOfKey[key] = i
        valueOfKey[key] = values.length
        values.push(readings[form[row]!]!)
      }
      valueOfRow[row] = valueOfKey[key]!
    }
  }
  firstValue[items.size] = values.length
  const itemOf = new Int32Array(values.length)
  for (let i = 0; i < items.size; i++) itemOf.fill(i, firstValue[i]!, firstValue[i + 1]!)

  const byValue = layOut(valueOfRow, values.length)
  const giverAt = new Int32Array(values.length + 1)
  const givers = new Int32Array(rows.length)
  const saidAt = new Int32Array(sources.size).fill(-1)
  let size = 0
  for (let v = 0; v < values.length; v++) {
    giverAt[v] = size
    for (let k = byValue.from[v]!; k < byValue.from[v + 1]!; k++) {
      const s = source[byValue.order[k]!]!
      if (saidAt[s] === v) continue
      saidAt[s] = v
      givers[size++] = s
    }
    values[v] = shownForm(byValue, v, form, readings, values[v]!)
  }
  giverAt[values.length] = size
  const bySource = layOut(givers.subarray(0, size), sources.size)
  const valueAt = new Int32Array(size)
  for (let v = 0; v < values.length; v++) valueAt.fill(v, giverAt[v]!, giverAt[v + 1]!)
  return {
    sources: [...sources.keys()],
    items: [...items.keys()],
    values,
    itemOf,
    firstValue,
    giverAt,
    givers: givers.slice(0, size),
    givenAt: bySource.from,
    given: bySource.order.map(k => valueAt[k]!),
  }
}

/** The distinct values of an item whose forms are read beside one another; says of each row which value it gives. */
function valuesTogether(
  rows: Int32Array,
  form: Int32Array,
  readings: readonly ReadValue[],
  votes: NameVotes,
  valueOfRow: Int32Array,
  first: number,
): ReadValue[] {
  const count = new Map<number, number>()
  for (const row of rows) count.set(form[row]!, (count.get(form[row]!) ?? 0) + 1)
  const distinct = [...count.keys()]
  const read = readTogether(
    distinct.map(f => ({ read: readings[f]!, claims: count.get(f)! })),
    votes,
  )
  const values = new Map<string, number>()
  const result: ReadValue[] = []
  const valueOfForm = new Map<number, number>()
  for (const [k, reading] of read.entries()) {
    const at = numberOf(values, reading.key)
    if (at === result.length) result.push(reading)
    valueOfForm.set(distinct[k]!, first + at)
  }
  for (const row of rows) valueOfRow[row] = valueOfForm.get(form[row]!)!
  return result
}

type NumberNames = [Map<string, number>, Map<string, number>, Map<string, number>, Map<string, number>]
type Columns = [Int32Array, Int32Array, Int32Array]

/** The number of a name, the next free one where it is new. */
function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, names.size)
  return names.size - 1
}

/** Indices in the order of their group, earlier ones first: group g is `order[from[g]…from[g + 1]]`. */
interface Layout {
  readonly from: Int32Array
  readonly order: Int32Array
}

function layOut(group: Int32Array, groups: number): Layout {
  const from = new Int32Array(groups + 1)
  for (let k = 0; k < group.length; k++) from[group[k]! + 1]!++
  for (let g = 0; g < groups; g++) from[g + 1]! += from[g]!
  const next = from.slice()
  const order = new Int32Array(group.length)
  for (let k = 0; k < group.length; k++) order[next[group[k]!]!++] = k
  return { from, order }
}

/**
 * The form in which a value is given most often, the first of those that tie; before it, forms that say by themselves what
 * the value is.
 */
function shownForm(
  byValue: Layout,
  v: number,
  form: Int32Array,
  readings: readonly ReadValue[],
  value: ReadValue,
): ReadValue {
  const [from, to] = [byValue.from[v]!, byValue.from[v + 1]!]
  const first = form[byValue.order[from]!]!
  let alike = true
  for (let k = from + 1; k < to && alike; k++) alike = form[byValue.order[k]!] === first
  if (alike) return value
  const count = new Map<number, number>()
  for (let k = from; k < to; k++) {
    const f = form[byValue.order[k]!]!
    count.set(f, (count.get(f) ?? 0) + 1)
  }
  const plain = [...count].filter(([f]) => readings[f]!.key === value.key)
  const [best] = (plain.length > 0 ? plain : [...count]).reduce((best, next) => (next[1] > best[1] ? next : best))
  return { ...value, form: readings[best]!.form }
}

/** result[v] = Σ over the sources that give v of perSource[s], each counted by its share. */
export function sumOverGivers(table: ClaimTable, perSource: Float64Array): Float64Array {
  const { giverAt, givers, values, share } = table
  const result = new Float64Array(values.length)
  for (let v = 0, k = 0; v < result.length; v++) {
    const end = giverAt[v + 1]!
    let sum = 0
    if (share === undefined) for (; k < end; k++) sum += perSource[givers[k]!]!
    else for (; k < end; k++) sum += share[k]! * perSource[givers[k]!]!
    result[v] = sum
  }
  return result
}

/** result[s] = Σ over the values that s gives of perValue[v]. */
export function sumOverGiven(table: ClaimTable, perValue: Float64Array): Float64Array {
  const { givenAt, given, sources } = table
  const result = new Float64Array(sources.length)
  for (let s = 0, k = 0; s < result.length; s++) {
    const end = givenAt[s + 1]!
    let sum = 0
    for (; k < end; k++) sum += perValue[given[k]!]!
    result[s] = sum
  }
  return result
}

/** How many claims each source makes. */
export const claimCounts = (table: ClaimTable): Float64Array =>
  Float64Array.from(table.sources, (_, s) => table.givenAt[s + 1]! - table.givenAt[s]!)

/** The sum of a quantity over each item's values, laid back onto the values. */
export function sumOverItem(table: ClaimTable, perValue: Float64Array): Float64Array {
  const result = new Float64Array(perValue.length)
  for (let i = 0; i < table.items.length; i++) {
    let sum = 0
    for (let v = table.firstValue[i]!; v < table.firstValue[i + 1]!; v++) sum += perValue[v]!
    result.fill(sum, table.firstValue[i]!, table.firstValue[i + 1]!)
  }
  return result
}
