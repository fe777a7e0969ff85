import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { morris } from '../../src/mill/check/morris.ts'
import { screenAssumptions, stepped } from '../../src/mill/check/screening.ts'
import { shut } from '../../src/mill/granted.ts'

test('elementary effects of a known function: a line has its slope and no spread, a product has spread, the rest nothing', () => {
  const { effects, noise } = morris(4, 1, u => [2 * u[0]! - u[1]! + 3 * u[1]! * u[2]!], streamOf(1, 0, 0), 400)
  const [line, mixed, product, idle] = effects[0]!
  assert.ok(Math.abs(line!.size - 2) < 1e-9 && line!.spread < 1e-9 && Math.abs(line!.mean - 2) < 1e-9)
  assert.deepEqual([idle!.size, idle!.spread, noise[0]], [0, 0, 0])
  // ∂/∂u2 = 3 u1, mean 1.5, and u1 is 0, 1/3, 2/3 or 1: spread 3 sqrt(5/36)
  assert.ok(Math.abs(product!.size - 1.5) < 0.15 && Math.abs(product!.spread - 3 * Math.sqrt(5 / 36)) < 0.1)
  // ∂/∂u1 = −1 + 3 u2, mean 0.5
  assert.ok(Math.abs(mixed!.mean - 0.5) < 0.15 && mixed!.size > mixed!.mean)
})

test('other draws alone show as noise', () => {
  const random = streamOf(1, 1, 0)
  const { noise } = morris(1, 1, () => [random.normal()], streamOf(1, 2, 0), 2000)
  // mean size of the difference of two standard normals, over 2/3
  assert.ok(Math.abs(noise[0]! - 2 / Math.sqrt(Math.PI) / (2 / 3)) < 0.1, `${noise[0]}`)
})

test('what the wall keeps shut is never stepped through; the script moves agreement most', () => {
  assert.ok(stepped.every(key => !shut.has(key)) && stepped.length > 30)
  const found = screenAssumptions(() => 0, 3, 6, 3)
  const agreement = found.find(one => one.output === 'agreement')!
  const strongest = agreement.assumptions.slice(0, 4).map(one => one.parameter)
  assert.ok(strongest.includes('script'), strongest.join(' '))
  assert.ok(found.find(one => one.output === 'factor')!.assumptions.every(one => one.size === 0))
})
