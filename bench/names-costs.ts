/**
 * Learns what it costs to turn one spelling of a surname into another, and prints the table of src/kit/names-costs.ts.
 *
 * Formula: a stochastic transducer without memory (Ristad & Yianilos, Learning string-edit distance, 1998): every pair of
 * spellings is told by substitutions (x, y), deletions and insertions with probability P; expectation maximisation over all
 * ways to tell it. The cost of x for y is −ln P(x, y) / √(P(x, x) P(y, y)), nats, the same both ways round.
 *
 * Pairs: every other surname of men of the Russian locale of @faker-js/faker 10.6.0 (MIT), beginning with the first, spelled
 * by every romanisation system of iuliia 0.8.2, as keys (src/kit/names-key.ts). The other half is what bench/names.ts tests on.
 */
import { createRequire } from 'node:module'
import * as iuliia from 'iuliia'
import { romanKey } from '../src/kit/names-key.ts'

const require = createRequire(import.meta.url)
const { ru } = require('@faker-js/faker') as { ru: { person: { last_name: { male: string[] } } } }
const schemes = Object.values(iuliia).filter(one => typeof one === 'object' && one !== null && 'name' in one)
const pairs = new Map<string, number>()
for (const [n, surname] of ru.person.last_name.male.entries()) {
  if (n % 2 === 1) continue
  const keys = schemes.map(scheme => romanKey(iuliia.translate(surname, scheme as typeof iuliia.WIKIPEDIA)))
  for (const a of keys) for (const b of keys) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1)
}
const letters = [...new Set([...pairs.keys()].join('').replace(/ /g, ''))]
/** The chance of an edit; an empty side is an insertion or a deletion. */
let chance = new Map<string, number>()
for (const x of ['', ...letters]) for (const y of ['', ...letters]) chance.set(`${x} ${y}`, x === y ? 1 : 0.01)
chance.delete(' ')

for (let round = 0; round < 12; round++) {
  const counts = new Map<string, number>()
  for (const [pair, weight] of pairs) expect(pair.split(' ') as [string, string], weight, counts)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  chance = new Map([...counts].map(([edit, count]) => [edit, count / total]))
}

/** Adds the expected number of each edit of a pair (forward and backward sums). */
function expect([a, b]: [string, string], weight: number, counts: Map<string, number>): void {
  const [n, m] = [a.length, b.length]
  const edits = (i: number, j: number): [string, number, number][] => [
    [`${a[i] ?? '?'} ${b[j] ?? '?'}`, 1, 1],
    [`${a[i] ?? '?'} `, 1, 0],
    [` ${b[j] ?? '?'}`, 0, 1],
  ]
  const table = (): Float64Array[] => Array.from({ length: n + 2 }, () => new Float64Array(m + 2))
  const [forward, backward] = [table(), table()]
  forward[0]![0] = 1
  backward[n]![m] = 1
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++)
      for (const [edit, di, dj] of edits(i, j)) forward[i + di]![j + dj]! += forward[i]![j]! * (chance.get(edit) ?? 0)
  for (let i = n; i >= 0; i--)
    for (let j = m; j >= 0; j--)
      for (const [edit, di, dj] of edits(i, j)) backward[i]![j]! += (chance.get(edit) ?? 0) * backward[i + di]![j + dj]!
  const whole = forward[n]![m]!
  if (whole === 0) return
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++)
      for (const [edit, di, dj] of edits(i, j)) {
        const share = (forward[i]![j]! * (chance.get(edit) ?? 0) * backward[i + di]![j + dj]!) / whole
        if (share > 0) counts.set(edit, (counts.get(edit) ?? 0) + weight * share)
      }
}

const own = (x: string): number => chance.get(`${x} ${x}`) ?? 1
for (const [edit, p] of [...chance].sort(([, p], [, q]) => q - p)) {
  const [x, y] = edit.split(' ') as [string, string]
  if (x >= y || p < 1e-5) continue
  console.log(`${x || '-'} ${y}: ${(-Math.log(p / Math.sqrt((x ? own(x) : 1) * own(y)))).toFixed(2)}`)
}
