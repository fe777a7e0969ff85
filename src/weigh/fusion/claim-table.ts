/**
 * Claims as numbers: which source gives which value for which item, each distinct value of an item once.
 *
 * Values meet under one normaliser ("plain", below) that every method is fed, because normalisation moves results more
 * than methods do. The forms as given are kept; the commonest form stands for the value when it is shown.
 */
import { Fault } from '../../kit/errors.ts'
import { type ClaimRow, type NumberedRows, numberRows } from './claim-rows.ts'
import { isTwiceTold } from './clock.ts'
import { readTogether, votesOfTable } from './item-reading.ts'
import type { ReadValue } from './value.ts'

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
  /** Rows that give no value ("not available", "–"). */
  readonly leftOut: number
  /** Forms of times that name an hour after noon twice, "13:00 PM". */
  readonly twiceTold: readonly string[]
}

/** The name of the one normaliser, printed with every result. */
export const normaliser =
  'plain: case, accents, punctuation and titles folded; numbers, days and clock times read; lists of names as sets of surnames, each form beside the others of its item'

/**
 * Builds the table. A source that gives two values for one item is kept with both, one that repeats a value counts once; rows that
 * say that they have no value are left out and counted. Throws where no row is left.
 */
export function buildTable(rows: readonly ClaimRow[]): ClaimTable {
  if (rows.length === 0)
    throw new Fault('bad-input', 'There are no claims to fuse: the table has no row. Give rows of source,item,value.')
  const numbered = numberRows(rows)
  const { sources, items, source, entry, inRuns, leftOut } = numbered
  if (entry.length === 0)
    throw new Fault(
      'bad-input',
      `There are no claims to fuse: of ${rows.length} rows each says that it has no value, the first "${rows[0]!.value}".`,
    )
  const { values, firstValue, valueBy } = valuesOfEntries(numbered)
  const itemOf = new Int32Array(values.length)
  for (let i = 0; i < items.length; i++) itemOf.fill(i, firstValue[i]!, firstValue[i + 1]!)
  const bySource = inRuns ? null : layOut(source, sources.length)
  const givenAt = new Int32Array(sources.length + 1)
  const giverAt = new Int32Array(values.length + 1)
  const given = new Int32Array(entry.length)
  const saidBy = new Int32Array(values.length).fill(-1)
  let size = 0
  for (let k = 0; k < entry.length; k++) {
    const claim = bySource === null ? k : bySource.order[k]!
    const [s, v] = [source[claim]!, valueBy[entry[claim]!]!]
    if (saidBy[v] !== s) {
      saidBy[v] = s
      given[size++] = v
      giverAt[v + 1]!++
    }
    givenAt[s + 1] = size
  }
  for (let v = 0; v < values.length; v++) giverAt[v + 1]! += giverAt[v]!
  const next = giverAt.slice()
  const givers = new Int32Array(size)
  for (let s = 0; s < sources.length; s++)
    for (let k = givenAt[s]!; k < givenAt[s + 1]!; k++) givers[next[given[k]!]!++] = s
  return {
    sources,
    items,
    values,
    itemOf,
    firstValue,
    giverAt,
    givers,
    givenAt,
    given: given.subarray(0, size),
    leftOut,
    twiceTold: numbered.readings
      .filter(({ clock, form }) => clock !== null && isTwiceTold(form))
      .map(({ form }) => form),
  }
}

interface Values {
  readonly values: readonly ReadValue[]
  readonly firstValue: Int32Array
  /** Which value each entry is a form of. */
  readonly valueBy: Int32Array
}

/** The distinct values of each item: entries of one key are one value. Forms that others of the item complete are read once more. */
function valuesOfEntries({ items, entry, itemOf, formOf, readings }: NumberedRows): Values {
  const claims = new Int32Array(itemOf.length)
  for (let k = 0; k < entry.length; k++) claims[entry[k]!]!++
  const byItem = layOut(itemOf, items.length)
  const isOpen = readings.map(({ list, clock }) => list !== null || clock !== null)
  const votes = isOpen.includes(true) ? votesOfTable(readings) : null
  const values: ReadValue[] = []
  const firstValue = new Int32Array(items.length + 1)
  const valueBy = new Int32Array(itemOf.length)
  for (let i = 0; i < items.length; i++) {
    firstValue[i] = values.length
    const own = byItem.order.subarray(byItem.from[i]!, byItem.from[i + 1]!)
    const alone = new Array<ReadValue>(own.length)
    for (let k = 0; k < own.length; k++) alone[k] = readings[formOf[own[k]!]!]!
    const read =
      votes !== null && own.some(e => isOpen[formOf[e]!])
        ? readTogether(
            alone.map((reading, k) => ({ read: reading, claims: claims[own[k]!]! })),
            votes,
          )
        : alone
    addValues(own, alone, read, claims, values, valueBy)
  }
  firstValue[items.length] = values.length
  return { values, firstValue, valueBy }
}

/**
 * Adds the values of one item. The form in which a value is given most often stands for it, the first of those that tie; of names,
 * before it, forms that say by themselves whom they mean.
 */
function addValues(
  entries: Int32Array,
  alone: readonly ReadValue[],
  read: readonly ReadValue[],
  claims: Int32Array,
  values: ReadValue[],
  valueBy: Int32Array,
): void {
  const first = values.length
  const numbers = entries.length > few ? new Map<string, number>() : null
  let merged = false
  for (let k = 0; k < entries.length; k++) {
    const { key } = read[k]!
    let v = numbers === null ? first : (numbers.get(key) ?? values.length)
    if (numbers === null) while (v < values.length && values[v]!.key !== key) v++
    if (v === values.length) {
      values.push(read[k]!)
      numbers?.set(key, v)
    } else merged = true
    valueBy[entries[k]!] = v
  }
  if (!merged) return
  const most = new Int32Array(values.length - first)
  const plain = new Uint8Array(values.length - first)
  for (let k = 0; k < entries.length; k++) {
    const [e, v] = [entries[k]!, valueBy[entries[k]!]!]
    const own = alone[k]!.key === values[v]!.key || alone[k]!.clock !== null ? 1 : 0
    if (own < plain[v - first]! || (own === plain[v - first]! && claims[e]! <= most[v - first]!)) continue
    plain[v - first] = own
    most[v - first] = claims[e]!
    if (values[v]!.form !== alone[k]!.form) values[v] = { ...values[v]!, form: alone[k]!.form }
  }
}

/** Up to so many entries of an item are compared one by one; a map would cost more. */
const few = 8

/** Indices in the order of their group, earlier ones first: group g is `order[from[g]…from[g + 1]]`. */
interface Layout {
  readonly from: Int32Array
  readonly order: Int32Array
}

function layOut(group: ArrayLike<number>, groups: number): Layout {
  const from = new Int32Array(groups + 1)
  for (let k = 0; k < group.length; k++) from[group[k]! + 1]!++
  for (let g = 0; g < groups; g++) from[g + 1]! += from[g]!
  const next = from.slice()
  const order = new Int32Array(group.length)
  for (let k = 0; k < group.length; k++) order[next[group[k]!]!++] = k
  return { from, order }
}

/** result[v] = Σ over the sources that give v of perSource[s], each counted by its share. */
export function sumOverGivers(
  table: ClaimTable,
  perSource: Float64Array,
  result: Float64Array = new Float64Array(table.values.length),
): Float64Array {
  const { giverAt, givers, givenAt, given, share } = table
  if (share === undefined) {
    // laid by source the inner run is long, which is what it costs least by
    result.fill(0)
    for (let s = 0, k = 0; s < perSource.length; s++) {
      const [own, end] = [perSource[s]!, givenAt[s + 1]!]
      for (; k < end; k++) result[given[k]!]! += own
    }
    return result
  }
  for (let v = 0, k = 0; v < result.length; v++) {
    const end = giverAt[v + 1]!
    let sum = 0
    for (; k < end; k++) sum += share[k]! * perSource[givers[k]!]!
    result[v] = sum
  }
  return result
}

/** result[s] = Σ over the values that s gives of perValue[v]. */
export function sumOverGiven(
  table: ClaimTable,
  perValue: Float64Array,
  result: Float64Array = new Float64Array(table.sources.length),
): Float64Array {
  const { givenAt, given } = table
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
