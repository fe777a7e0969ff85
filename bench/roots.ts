/**
 * The roots of made-up records by shared rare values alone (S26), over a grid of settings: how many of 40 records come within two of the
 * truth, and by how much the number is off on average, with and without an order of time. Seeds from 5000 on, which nothing was tuned on.
 */

import { inferRoots } from '../src/confront/origins/inferred-roots.ts'
import { table } from '../src/show/cli/table.ts'
import { planted } from '../test/confront/planted.ts'

const records = 40
const firstSeed = 5000
const slips = [0, 0.05, 0.1, 0.2, 0.3]
const sizes = [
  [6, 12],
  [8, 4],
  [12, 8],
  [16, 12],
  [24, 12],
] as const

const rows = sizes.flatMap(([items, values]) =>
  slips.map(slip => {
    const off = Array.from({ length: records }, (_, i) => {
      const { told, roots } = planted(firstSeed + i, { items, values, slip })
      const order = told.map((_, at) => at)
      return { known: inferRoots(told, order).roots.length - roots, unknown: inferRoots(told).roots.length - roots }
    })
    const of = (each: readonly number[]): string[] => [
      String(each.filter(one => Math.abs(one) <= 2).length),
      (each.reduce((a, b) => a + b) / records).toFixed(1),
    ]
    return [
      `${items}`,
      `${values}`,
      `${100 * slip} %`,
      ...of(off.map(one => one.known)),
      ...of(off.map(one => one.unknown)),
    ]
  }),
)
const head = ['items', 'values', 'slips', 'within two, ordered', 'off by', 'within two, no order', 'off by']
console.log(table([head, ...rows]))
