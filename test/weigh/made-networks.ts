import fc from 'fast-check'
import type { Network } from '../../src/weigh/networks/network.ts'

/** Random networks of up to seven variables with up to three states, some numbers near zero. */
export const madeNetwork = fc
  .record({
    cards: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 7 }),
    pick: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 400, maxLength: 400 }),
  })
  .map(({ cards, pick }): Network => {
    let at = 0
    const next = (): number => pick[at++ % pick.length]!
    const variables = cards.map((card, v) => ({
      name: `v${v}`,
      states: Array.from({ length: card }, (_, s) => `s${s}`),
    }))
    const tables = cards.map((card, child) => {
      const parents = Array.from({ length: child }, (_, p) => p).filter(() => next() < 0.5)
      const rows = parents.reduce((product, p) => product * cards[p]!, 1)
      const values = Float64Array.from({ length: rows * card }, () => (next() < 0.15 ? 0 : next()) + 1e-3)
      for (let r = 0; r < rows; r++) {
        const row = values.subarray(r * card, (r + 1) * card)
        const sum = row.reduce((a, b) => a + b, 0)
        for (let s = 0; s < card; s++) row[s]! /= sum
      }
      return { child, parents, values }
    })
    return { name: 'random', variables, tables, rescaledRows: 0 }
  })

/** P(all variables in these states), by multiplying the tables. */
export function joint(net: Network, states: readonly number[]): number {
  return net.tables.reduce((product, { child, parents, values }) => {
    const row = parents.reduce((index, p) => index * net.variables[p]!.states.length + states[p]!, 0)
    return product * values[row * net.variables[child]!.states.length + states[child]!]!
  }, 1)
}

export function* worlds(net: Network, v = 0, states: number[] = []): Generator<number[]> {
  if (v === net.variables.length) yield states
  else for (let s = 0; s < net.variables[v]!.states.length; s++) yield* worlds(net, v + 1, [...states, s])
}
