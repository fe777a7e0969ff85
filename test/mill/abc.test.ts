import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { bandsOf } from '../../src/mill/check/bands.ts'
import { calibrate } from '../../src/mill/check/calibration.ts'
import { fitStatistic, posteriorDraws, statisticOf } from '../../src/mill/infer/abc.ts'
import type { Draws } from '../../src/mill/infer/features.ts'

/** θ normal (0, 1), seen in two columns with noise of 1 and one column of noise: the posterior is known. */
function normalDraws(count: number, seed: number): { draws: Draws; theta: Float64Array } {
  const random = streamOf(seed, 0, 0)
  const theta = new Float64Array(count)
  const values = new Float64Array(count * 3)
  for (let row = 0; row < count; row++) {
    theta[row] = random.normal()
    values[row * 3] = theta[row]! + random.normal()
    values[row * 3 + 1] = theta[row]! + random.normal()
    values[row * 3 + 2] = random.normal()
  }
  return { draws: { count, width: 3, classes: 1, values, label: new Uint8Array(count) }, theta }
}

test('rejection with adjustment gives the conjugate normal posterior: mean (x + y) / 3, variance 1 / 3', () => {
  const { draws, theta } = normalDraws(6000, 1)
  const fit = fitStatistic(draws, theta)
  const bank = Float64Array.from({ length: draws.count }, (_, row) => statisticOf(fit, draws.values, row * 3))
  for (const [x, y] of [
    [1, 1],
    [-1, 0.5],
    [2, 0],
  ] as const) {
    const found = posteriorDraws(bank, theta, statisticOf(fit, [x, y, 0]), 400)
    const mean = found.reduce((a, b) => a + b) / found.length
    const variance = found.reduce((a, b) => a + (b - mean) ** 2, 0) / found.length
    assert.ok(Math.abs(mean - (x + y) / 3) < 0.12, `mean ${mean} for ${x}, ${y}`)
    assert.ok(Math.abs(variance - 1 / 3) < 0.08, `variance ${variance}`)
  }
})

test('calibration passes a right posterior and fails one whose truth is shifted', () => {
  const { draws, theta } = normalDraws(3000, 2)
  const bands = bandsOf(400, 0.001, streamOf(2, 2, 0))
  const right = calibrate('theta', draws, theta, 400, bands, streamOf(2, 1, 0))
  assert.ok(right.passes && right.coverage > 0.84 && right.correlation > 0.7)
  const shifted = theta.map((value, row) => (row >= 2600 ? value + 0.8 : value))
  assert.ok(!calibrate('theta', draws, shifted, 400, bands, streamOf(2, 1, 0)).passes)
})
