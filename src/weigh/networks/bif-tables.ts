/** From the rows of a BIF probability block to a table: child's states fastest, parents in their order. */
import { Fault } from '../../kit/errors.ts'
import type { BifWords } from './bif-words.ts'
import { mostTableCells, normaliseRows, type Table, type Variable } from './network.ts'

type Listed = ReturnType<BifWords['names']>

export interface BifBlock {
  readonly at: number
  /** The child, then its parents. */
  readonly of: Listed
  readonly rows: readonly {
    readonly at: number
    readonly kind: 'table' | 'default' | 'row'
    readonly states?: Listed
    readonly values: readonly number[]
  }[]
}

/** Fills and normalises the table; tells how many rows had to be divided by their sum. */
export function fillTable(
  block: BifBlock,
  variables: readonly Variable[],
  indexOf: ReadonlyMap<string, number>,
  words: BifWords,
): { table: Table; rescaled: number } {
  const known = block.of.names.every(name => indexOf.has(name)) ? block.of.names : block.of.parts
  const ids = known.map(name => {
    const id = indexOf.get(name)
    return id ?? words.fail('no variable is declared by that name', placeOf(words, block.at, name))
  })
  const [child, ...parents] = ids
  if (child === undefined) return words.fail('a variable expected', block.at)
  const { name, states } = variables[child]!
  if (new Set(ids).size !== ids.length) words.fail(`a variable stands twice in the table of "${name}"`, block.at)
  const width = states.length
  const depth = parents.reduce((cells, parent) => cells * variables[parent]!.states.length, 1)
  if (width * depth > mostTableCells) {
    throw new Fault(
      'too-large',
      `The table of "${name}" would hold ${width * depth} numbers; at most ${mostTableCells} are read. Give the variable fewer parents.`,
    )
  }
  const values = new Float64Array(width * depth).fill(Number.NaN)
  const places = parents.map(parent => new Map(variables[parent]!.states.map((state, s) => [state, s])))
  const inOrder = block.rows.toSorted((a, b) => Number(a.kind === 'row') - Number(b.kind === 'row'))
  const told = new Map<number, Float64Array>()
  for (const row of inOrder) {
    const wanted = row.kind === 'table' ? width * depth : width
    if (row.values.length !== wanted)
      words.fail(`${wanted} numbers expected for "${name}", ${row.values.length} given`, row.at)
    if (row.kind === 'table')
      for (let i = 0; i < wanted; i++) values[(i % depth) * width + Math.floor(i / depth)] = row.values[i]!
    else if (row.kind === 'default') {
      for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]!)) values[i] = row.values[i % width]!
    } else {
      const given = row.states!.names.length === parents.length ? row.states!.names : row.states!.parts
      if (given.length !== parents.length)
        words.fail(`a row of "${name}" names ${given.length} states for ${parents.length} parents`, row.at)
      let index = 0
      for (const [i, place] of places.entries()) {
        const state = place.get(given[i]!)
        if (state === undefined)
          return words.fail(
            `variable "${variables[parents[i]!]!.name}" has no such state`,
            placeOf(words, row.at, given[i]!),
          )
        index = index * place.size + state
      }
      const before = told.get(index)
      if (before?.some((value, i) => value !== row.values[i]))
        words.fail(`"${name}" has two rows for one choice of its parents' states, and their numbers differ`, row.at)
      told.set(index, Float64Array.from(row.values))
      values.set(row.values, index * width)
    }
  }
  const hole = values.findIndex(Number.isNaN)
  if (hole >= 0) words.fail(`the table of "${name}" has no numbers for row ${Math.floor(hole / width) + 1}`, block.at)
  const rescaled = normaliseRows(values, width, (r, sum) =>
    words.fail(`row ${r + 1} of "${name}" is no distribution (${sum})`, block.at),
  )
  return { table: { child, parents, values }, rescaled }
}

/** Where a name stands after `from`, for the message. */
const placeOf = (words: BifWords, from: number, name: string): number =>
  Math.max(from, words.text.indexOf(name, from + 'probability'.length * Number(words.text[from] !== '(')))
