import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { bestTemperature, logScore } from '../../src/mill/infer/calibrate.ts'
import type { Draws } from '../../src/mill/infer/features.ts'
import { classShares, growForest } from '../../src/mill/infer/forest.ts'
import { gate } from '../../src/mill/infer/gate.ts'
import { fitLogistic, logisticShares } from '../../src/mill/infer/logistic.ts'
import { weigh } from '../../src/mill/infer/weigh.ts'
import { observe } from '../../src/mill/observed.ts'
import { summariser } from '../../src/mill/summaries/summarise.ts'
import { summaryAt } from '../../src/mill/summaries/table.ts'
import { readCaseFolder } from '../../src/steps/case-folder.ts'
import { priorsOf } from '../../src/steps/infer-mill.ts'

/** Three normal clouds in two columns and one column of noise; a tenth of the values is not borne. */
function clouds(count: number, apart: number, seed: number): Draws {
  const random = streamOf(seed, 0, 0)
  const draws = { count, width: 3, classes: 3, values: new Float64Array(count * 3), label: new Uint8Array(count) }
  for (let row = 0; row < count; row++) {
    const k = (draws.label[row] = row % 3)
    const at = row * 3
    draws.values[at] = (k === 1 ? apart : 0) + random.normal()
    draws.values[at + 1] = (k === 2 ? apart : 0) + random.normal()
    draws.values[at + 2] = random.normal()
    if (random.uniform() < 0.1) draws.values[at + 2] = Number.NaN
  }
  return draws
}

/** Shares by Bayes' rule for those clouds. */
function exact(x: number, y: number, apart: number): number[] {
  const density = [
    [0, 0],
    [apart, 0],
    [0, apart],
  ].map(([a, b]) => Math.exp(-((x - a!) ** 2 + (y - b!) ** 2) / 2))
  const sum = density.reduce((a, b) => a + b)
  return density.map(d => d / sum)
}

test('forest and baseline come near the exact shares of clouds that are known', () => {
  const draws = clouds(4500, 2, 1)
  const forest = growForest(draws, streamOf(1, 1, 1))
  const logistic = fitLogistic(draws)
  const random = streamOf(9, 0, 0)
  let forestAway = 0
  let logisticAway = 0
  for (let i = 0; i < 100; i++) {
    const row = [2 * random.uniform(), 2 * random.uniform(), 0]
    const right = exact(row[0]!, row[1]!, 2)
    forestAway += Math.abs(classShares(forest, row)[0]! - right[0]!) / 100
    logisticAway += Math.abs(logisticShares(logistic, row)[0]! - right[0]!) / 100
  }
  assert.ok(forestAway < 0.1, `forest ${forestAway}`)
  assert.ok(logisticAway < 0.05, `logistic ${logisticAway}`)
})

test('a temperature mends shares that are too sure of themselves', () => {
  const random = streamOf(2, 0, 0)
  const n = 4000
  const shares = new Float64Array(2 * n)
  const label = new Uint8Array(n)
  for (let row = 0; row < n; row++) {
    const p = random.uniform()
    label[row] = random.uniform() < p ? 0 : 1
    const odds = (p / (1 - p)) ** 3
    shares[2 * row] = odds / (1 + odds)
    shares[2 * row + 1] = 1 / (1 + odds)
  }
  const temperature = bestTemperature(shares, label, 2)
  assert.ok(temperature > 2 && temperature < 4, `${temperature}`)
  assert.ok(logScore(shares, label, 2, temperature) > logScore(shares, label, 2))
})

test('columns of mere noise leave the verdict weak and the posterior near the prior', () => {
  const found = weigh(clouds(3000, 0, 3), [0, 0, 0], ['a', 'a', 'b'], [0.5, 0.25, 0.25], streamOf(4, 0, 0))
  assert.equal(found.verdict, 'weak')
  assert.ok(Math.abs(found.accuracy - 1 / 3) < 0.06)
  assert.ok(found.answer!.posterior.every((p, k) => Math.abs(p - [0.5, 0.25, 0.25][k]!) < 0.15))
})

test('clear clouds are told apart; the group that drives the answer shows when it is left out', () => {
  const found = weigh(clouds(3000, 5, 5), [5, 0, 0], ['x', 'y', 'noise'], [1 / 3, 1 / 3, 1 / 3], streamOf(6, 0, 0))
  assert.ok(found.accuracy > 0.95)
  assert.ok(found.answer!.posterior[1]! > 0.9)
  const without = Object.fromEntries(found.answer!.without.map(w => [w.group, w.posterior[1]!]))
  assert.ok(without.noise! > 0.9 && without.x! < 0.7)
  const { bayesFactors } = found.answer!
  assert.ok(Math.abs(bayesFactors[1]![0]! * bayesFactors[0]![1]! - 1) < 1e-9)
})

test('a record outside every cloud gets no factor', () => {
  const draws = clouds(3000, 2, 7)
  assert.ok(gate(draws, [30, -30, 0]).every(fit => fit.beyond > 0.999))
  const found = weigh(draws, [30, -30, 0], ['x', 'y', 'z'], [1, 1, 1], streamOf(8, 0, 0))
  assert.equal(found.verdict, 'none')
  assert.equal(found.answer, null)
})

test('renaming the hypotheses renames the answer', () => {
  const draws = clouds(3000, 3, 9)
  const turned = { ...draws, label: draws.label.map(k => (k + 1) % 3) }
  const one = weigh(draws, [3, 0, 0], ['x', 'y', 'z'], [1, 1, 1], streamOf(10, 0, 0)).answer!.posterior
  const two = weigh(turned, [3, 0, 0], ['x', 'y', 'z'], [1, 1, 1], streamOf(10, 0, 0)).answer!.posterior
  for (let k = 0; k < 3; k++) assert.ok(Math.abs(one[k]! - two[(k + 1) % 3]!) < 1e-6)
})

test('the 1938 case becomes a visible record; what it does not code stays out', () => {
  const { record, bears, speakers, charges } = observe(readCaseFolder('cases/moscow-1938'))
  assert.ok(speakers >= 12 && charges >= 60, `${speakers} speakers, ${charges} charges`)
  const summary = summariser(record.people)(record)
  for (const key of bears) assert.ok(!Number.isNaN(summary[summaryAt[key]]!), key)
  for (const key of ['agreement', 'shownAgreement', 'unanimity', 'found', 'heldMedian'] as const) {
    assert.ok(!(bears as readonly string[]).includes(key))
    assert.ok(Number.isNaN(summary[summaryAt[key]]!), `${key} was filled in`)
  }
})

test('a case that codes hardly anything is turned away in a sentence', () => {
  assert.throws(() => observe({ claims: [], actors: [] }), /needs three at least/)
})

test('a case with more people than can be compared is turned away before any table is made', () => {
  const { claims, actors } = readCaseFolder('cases/moscow-1938')
  const charge = claims.find(claim => claim.answer.kind === 'charge' && claim.chain.at(-1)!.venue === 'court')!
  const many = Array.from({ length: 3000 }, (_, i) => `p${i}`)
  const people = many.map(id => ({ ...actors[0]!, id, kind: 'person' as const }))
  const charges = many.map((accused, i) => ({
    ...charge,
    id: accused,
    answer: { kind: 'charge' as const, accused, charge: 'x' },
    chain: [{ ...charge.chain.at(-1)!, voice: `p${i % 4}`, custody: 'held' as const, venue: 'court' as const }],
  }))
  assert.throws(() => observe({ claims: charges, actors: people }), /are the most. Split it/)
})

test('priors that no double can add up, or so far apart that they alone would answer, are refused', () => {
  for (const given of [
    { fab: 1e308, real: 1e308 },
    { fab: 1e-320 },
    { fab: 0 },
    { fab: Number.NaN },
    { fab: Infinity },
  ])
    assert.throws(() => priorsOf(given), /Every prior must be a number above 0, and none over a million times another/)
  assert.ok(Math.abs(priorsOf({ fab: 1e6 }).reduce((a, b) => a + b) - 1) < 1e-12)
})
