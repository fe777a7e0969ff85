import { Fault } from '../../kit/errors.ts'

/**
 * A Bayesian network over discrete variables: one table a variable, P(child | parents).
 *
 * `values` holds the parents' states slowest to fastest in the order of `parents`, and the child's states fastest, so that
 * a row (one setting of the parents) is contiguous and sums to one.
 */
export interface Variable {
  readonly name: string
  readonly states: readonly string[]
}

export interface Table {
  readonly child: number
  readonly parents: readonly number[]
  readonly values: Float64Array
}

export interface Network {
  readonly name: string
  readonly variables: readonly Variable[]
  /** One a variable, in the order of `variables`. */
  readonly tables: readonly Table[]
  /** Rows whose printed numbers summed to one only nearly and were divided by their sum. */
  readonly rescaledRows: number
}

/** A table of more cells than this is refused while reading: 2^27 numbers are 1 GiB. */
export const mostTableCells = 2 ** 27

/**
 * The largest departure from one that counts as rounding. Assumption: two printed digits, each off by at most half of the last,
 * and never more than a quarter, or a row of many states could sum to anything.
 */
const roundingOf = (states: number): number => Math.min(0.25, Math.max(0.01, states * 0.005)) + 1e-9

/**
 * Divides every row by its sum. Several published files print rows that sum to one only within 1e-7, and two right
 * engines then differ by as much. A row that is off by more than rounding is a fault of the file, told by `complain`.
 */
export function normaliseRows(
  values: Float64Array,
  states: number,
  complain: (row: number, sum: number) => never,
): number {
  let rescaled = 0
  for (let row = 0, at = 0; at < values.length; row++, at += states) {
    let sum = 0
    for (let i = at; i < at + states; i++) {
      if (!(values[i]! >= 0)) complain(row, values[i]!)
      sum += values[i]!
    }
    if (!(Math.abs(sum - 1) <= roundingOf(states))) complain(row, sum)
    if (sum !== 1) {
      // ten times 0.1 is one as printed, and not as added here
      if (Math.abs(sum - 1) > states * Number.EPSILON) rescaled++
      for (let i = at; i < at + states; i++) values[i]! /= sum
    }
  }
  return rescaled
}

/** Puts the tables in the order of the variables. Throws where one is missing or given twice, or where there is a cycle. */
export function finishNetwork(
  name: string,
  variables: readonly Variable[],
  given: readonly Table[],
  rescaledRows: number,
): Network {
  if (variables.length === 0)
    throw new Fault('bad-input', 'The network declares no variable. Check that the file is a Bayesian network.')
  const tables: (Table | undefined)[] = variables.map(() => undefined)
  for (const table of given) {
    if (tables[table.child] !== undefined)
      throw new Fault('bad-input', `The network gives "${variables[table.child]!.name}" two tables. Keep one.`)
    tables[table.child] = table
  }
  const bare = tables.indexOf(undefined)
  if (bare >= 0)
    throw new Fault(
      'bad-input',
      `The network gives "${variables[bare]!.name}" no table. Add a probability block for it.`,
    )
  const network: Network = { name, variables, tables: tables as Table[], rescaledRows }
  const ordered = orderParentsFirst(network)
  if ('cycle' in ordered)
    throw new Fault(
      'bad-input',
      `The network has a cycle: ${ordered.cycle.join(' <- ')}. A Bayesian network may have none.`,
    )
  return network
}

/** The order in which every parent stands before its children, or the names of a cycle. */
export function orderParentsFirst(network: Network): { order: number[] } | { cycle: string[] } {
  const state = new Uint8Array(network.variables.length)
  const order: number[] = []
  for (let start = 0; start < state.length; start++) {
    const path: { variable: number; next: number }[] = state[start] === 0 ? [{ variable: start, next: 0 }] : []
    while (path.length > 0) {
      const top = path.at(-1)!
      state[top.variable] = 1
      const parent = network.tables[top.variable]!.parents[top.next++]
      if (parent === undefined) {
        state[top.variable] = 2
        order.push(top.variable)
        path.pop()
      } else if (state[parent] === 1) {
        const from = path.findIndex(step => step.variable === parent)
        return { cycle: path.slice(from).map(step => network.variables[step.variable]!.name) }
      } else if (state[parent] === 0) path.push({ variable: parent, next: 0 })
    }
  }
  return { order }
}
