import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  afterStatement,
  detailRatio,
  explainedAway,
  extinction,
  inflation,
  naiveRatio,
  soughtAfter,
  statementRatio,
  takenInError,
  unanimityRatio,
} from '../../src/mill/formulas.ts'

const near = (value: number, wanted: number, digits = 4): void =>
  assert.ok(Math.abs(value - wanted) < 0.51 * 10 ** -digits, `${value}, not ${wanted}`)

test('R1: of those taken under poor information nearly all are taken in error', () =>
  near(takenInError(0.01, 0.8, 0.1), 0.9252))

test('R9: extinction of a chain of naming', () => {
  assert.equal(extinction(0.7, 1.28), 1)
  near(extinction(1.5, 1.28), 0.6319)
  near(extinction(3, 1.28), 0.2831)
  near(extinction(3, 0.3), 0.6277)
})

test('B1: a statement may tell against the act', () => {
  for (const [r, wanted] of [
    [0.1, 0.7143],
    [0.5, 0.3333],
    [1, 0.2],
    [2, 0.1111],
  ] as const)
    near(afterStatement(0.2, r), wanted)
})

test('B2: learning of coercion explains a statement away', () => {
  const node = { act: 0.6, coercion: 0.8, other: 0.02 }
  near(explainedAway(node, 0.1, 0.5), 0.171)
  near(explainedAway(node, 0.1, 1), 0.113)
  near(explainedAway(node, 0.1, 0), 0.7716)
  near(statementRatio(node, true), 1.146, 3)
  near(statementRatio(node, false), 30.4, 1)
})

const panel = { guilty: 0.5, innocent: 0.05, machine: 0.95, suspicion: 0.01 }

test('B3: one per cent suspicion of a machine cancels twenty-one statements', () => {
  for (const [n, wanted, digits] of [
    [1, 8.55, 2],
    [2, 22.3, 1],
    [3, 15.2, 1],
    [5, 5, 1],
    [8, 1.58, 2],
    [13, 1.02, 2],
  ] as const)
    near(unanimityRatio(panel, n), wanted, digits)
  near(unanimityRatio(panel, 21), 1.0001)
  near(naiveRatio(panel, 21) / 1e21, 1)
  near(inflation(panel, 21), 21, 3)
})

test('B3: its three limits', () => {
  near(unanimityRatio(panel, 2000), 1, 9)
  near(unanimityRatio({ ...panel, machine: panel.guilty }, 2000), 1 / panel.suspicion, 6)
  assert.ok(unanimityRatio({ ...panel, machine: 0.2 }, 200) > 1e60)
})

test('B6, B7 and bounds', () => {
  assert.equal(detailRatio(1, 0.01), 1)
  near(detailRatio(0, 0.01), 100)
  assert.equal(soughtAfter(0.1, 0), 0.1)
  const p = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(p, p, p, (kappa, v, prior) => {
      assert.ok(detailRatio(kappa, v) >= 1)
      assert.ok(Math.abs(afterStatement(prior, 1) - prior) < 1e-12)
    }),
  )
  assert.throws(() => afterStatement(2, 1), /between 0 and 1/)
})
