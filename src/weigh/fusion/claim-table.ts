/**
 * Claims as numbers: which source gives which value for which item, each distinct value of an item once.
 *
 * Values meet under one normaliser ("plain", below) that every method is fed, because normalisation moves results more
 * than methods do. The forms as given are kept; the commonest form stands for the value when it is shown.
 */
import { Fault } from '../../kit/errors.ts'
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
  /** What part of a voice each entry of `givers` counts as, 0 to 1; whole where this is left out (`copying.ts`). */
  readonly share?: Float64Array
}

/** The name of the one normaliser, printed with every result. */
export const normaliser =
  'plain: case, accents, punctuation and titles folded; numbers and clock times read; lists of names as sets of surnames'

/** Builds the table. A source that gives two values for one item is kept with both. Throws where there is no row. */
export function buildTable(rows: readonly ClaimRow[]): ClaimTable {
  if (rows.length === 0)
    throw new Fault('bad-input', 'There are no claims to fuse: the table has no row. Give rows of source,item,value.')
  const sources = new Map<string, number>()
  const items = new Map<string, Map<string, { forms: Map<string, number>; by: Set<number> }>>()
  for (const { source, item, value } of rows) {
    if (!sources.has(source)) sources.set(source, sources.size)
    if (!items.has(item)) items.set(item, new Map())
    const read = readValue(value)
    const values = items.get(item)!
    if (!values.has(read.key)) values.set(read.key, { forms: new Map(), by: new Set() })
    const entry = values.get(read.key)!
    entry.forms.set(value, (entry.forms.get(value) ?? 0) + 1)
    entry.by.add(sources.get(source)!)
  }
  const values: ReadValue[] = []
  const itemOf: number[] = []
  const firstValue: number[] = []
  const giverAt = [0]
  const givers: number[] = []
  const bySource: number[][] = Array.from({ length: sources.size }, () => [])
  for (const [i, found] of [...items.values()].entries()) {
    firstValue.push(values.length)
    for (const { forms, by } of [...found.values()]) {
      const form = [...forms].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
      for (const s of by) {
        givers.push(s)
        bySource[s]!.push(values.length)
      }
      giverAt.push(givers.length)
      itemOf.push(i)
      values.push(readValue(form))
    }
  }
  firstValue.push(values.length)
  const givenAt = [0]
  for (const own of bySource) givenAt.push(givenAt.at(-1)! + own.length)
  return {
    sources: [...sources.keys()],
    items: [...items.keys()],
    values,
    itemOf: Int32Array.from(itemOf),
    firstValue: Int32Array.from(firstValue),
    giverAt: Int32Array.from(giverAt),
    givers: Int32Array.from(givers),
    givenAt: Int32Array.from(givenAt),
    given: Int32Array.from(bySource.flat()),
  }
}

/** result[v] = Σ over the sources that give v of perSource[s], each counted by its share. */
export function sumOverGivers(table: ClaimTable, perSource: Float64Array): Float64Array {
  const { giverAt, givers, values, share } = table
  const result = new Float64Array(values.length)
  for (let v = 0; v < result.length; v++) {
    for (let k = giverAt[v]!; k < giverAt[v + 1]!; k++) result[v]! += (share?.[k] ?? 1) * perSource[givers[k]!]!
  }
  return result
}

/** result[s] = Σ over the values that s gives of perValue[v]. */
export function sumOverGiven(table: ClaimTable, perValue: Float64Array): Float64Array {
  const { givenAt, given, sources } = table
  const result = new Float64Array(sources.length)
  for (let s = 0; s < result.length; s++)
    for (let k = givenAt[s]!; k < givenAt[s + 1]!; k++) result[s]! += perValue[given[k]!]!
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
