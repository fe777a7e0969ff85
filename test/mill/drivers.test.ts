import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { driversOf } from '../../src/mill/drivers.ts'
import { parameterKeys } from '../../src/mill/parameters.ts'

const width = parameterKeys.length
const count = 20_000
const rows = Array.from({ length: count }, (_, row) => row)

/** Even draws of every assumption, so that any three of them are the inputs of a function. */
function drawn(seed: number): Float64Array {
  const random = streamOf(seed, 0, 0)
  return Float64Array.from({ length: count * width }, () => random.uniform())
}

test('first-order shares of the function of Ishigami and Homma (1990): 0.314, 0.442 and 0, by hand', () => {
  const parameters = drawn(1)
  const at = (['copying', 'lead', 'mention'] as const).map(key => parameterKeys.indexOf(key))
  const y = rows.map(row => {
    const [a, b, c] = at.map(column => Math.PI * (2 * parameters[row * width + column]! - 1)) as [
      number,
      number,
      number,
    ]
    return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a)
  })
  const { moves, rest } = driversOf(parameters, y, rows)
  const share = new Map(moves.map(one => [one.parameter, one.share]))
  assert.ok(Math.abs(share.get('copying')! - 0.3139) < 0.02, `${share.get('copying')}`)
  // groups of equal size are flat where the function bends most
  assert.ok(Math.abs(share.get('lead')! - 0.4424) < 0.02, `${share.get('lead')}`)
  assert.ok((share.get('mention') ?? 0) < 0.01)
  assert.ok(Math.abs(rest - 0.2437) < 0.03, `${rest}`)
})

test('a figure that nothing moves has no shares, and one that is not told of enough trials none either', () => {
  const parameters = drawn(2)
  const random = streamOf(3, 0, 0)
  const noise = rows.map(() => random.normal())
  assert.ok(driversOf(parameters, noise, rows).moves.length <= 2)
  assert.deepEqual(
    driversOf(
      parameters,
      rows.map(() => Number.NaN),
      rows,
    ),
    { moves: [], rest: 1 },
  )
})

test('what the wall keeps shut is never listed, though its share is not called rest', () => {
  const parameters = drawn(4)
  const pressure = parameterKeys.indexOf('pressure')
  const { moves, rest } = driversOf(
    parameters,
    rows.map(row => parameters[row * width + pressure]!),
    rows,
  )
  assert.ok(moves.every(one => one.parameter !== 'pressure'))
  assert.ok(rest < 0.05)
})
