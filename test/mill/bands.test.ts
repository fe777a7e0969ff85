import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { bandsOf, insideBands } from '../../src/mill/check/bands.ts'
import { calibrateIndex } from '../../src/mill/check/index-calibration.ts'

test('a curve of uniform values leaves the bands about as often as told, wherever it may', () => {
  const random = streamOf(5, 0, 0)
  const bands = bandsOf(200, 0.1, random)
  let out = 0
  for (let t = 0; t < 600; t++)
    if (
      !insideBands(
        bands,
        Array.from({ length: 200 }, () => random.uniform()),
      )
    )
      out++
  assert.ok(out > 30 && out < 95, `${out} of 600`)
})

test('at the middle the band is that of the binomial law', () => {
  const { at, low, high } = bandsOf(400, 0.05, streamOf(5, 1, 0))
  const middle = at.indexOf(0.5)
  // simultaneous: wider than 1.96 standard errors of 0.025, narrower than Kolmogorov's 1.36 / 20 on both sides
  assert.ok(high[middle]! - 0.5 > 0.049 && high[middle]! - 0.5 < 0.09)
  assert.ok(Math.abs(high[middle]! + low[middle]! - 1) < 0.006)
  // and narrow at the ends, where Kolmogorov's is as wide as in the middle
  assert.ok(high[0]! - at[0]! < 0.035)
})

test('shares that are right pass, and shares that are too sure do not', () => {
  const random = streamOf(5, 2, 0)
  const bands = bandsOf(1000, 0.001, random)
  const right = new Float64Array(2000)
  const sure = new Float64Array(2000)
  const label = Uint8Array.from({ length: 1000 }, (_, row) => {
    const p = random.uniform()
    right.set([p, 1 - p], 2 * row)
    const odds = (p / (1 - p)) ** 3
    sure.set([odds / (1 + odds), 1 / (1 + odds)], 2 * row)
    return random.uniform() < p ? 0 : 1
  })
  assert.ok(calibrateIndex(right, label, ['a', 'b'], bands, random).every(one => one.passes))
  assert.ok(calibrateIndex(sure, label, ['a', 'b'], bands, random).every(one => !one.passes))
})
