import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { confession, oneApparatus } from '../../src/weigh/idioms/confession.ts'
import { buildIdiom, fillValues, hypothesis } from '../../src/weigh/idioms/fragment.ts'
import { idioms } from '../../src/weigh/idioms/idioms.ts'
import {
  contaminatedDetail,
  corroborationInflation,
  inflationFactor,
  sealsItself,
} from '../../src/weigh/idioms/inflation.ts'
import { silence } from '../../src/weigh/idioms/record.ts'
import { dependency } from '../../src/weigh/idioms/witness.ts'
import { infer } from '../../src/weigh/networks/infer.ts'
import { explainAway } from '../../src/weigh/networks/relevance.ts'

const odds = (p: number): number => p / (1 - p)

describe('each idiom’s network gives its closed form', () => {
  for (const idiom of idioms) {
    test(idiom.id, () => {
      const inside = fc.double({ min: 0.02, max: 0.98, noNaN: true })
      const values = fc.record(
        Object.fromEntries(idiom.asks.map(ask => [ask.id, ask.most ? fc.integer({ min: 1, max: 8 }) : inside])),
      )
      fc.assert(
        fc.property(values, inside, (given, prior) => {
          const network = buildIdiom(idiom, given, prior)
          const before = infer(network, {}, [hypothesis]).posteriors[hypothesis]!
          const after = infer(network, idiom.findings(given), [hypothesis]).posteriors[hypothesis]!
          const found = after.yes! / after.no! / (before.yes! / before.no!)
          const closed = idiom.ratio(fillValues(idiom, given))
          assert.ok(Math.abs(Math.log(found / closed)) < 1e-7, `${found} is not ${closed}`)
        }),
        { numRuns: 40 },
      )
    })
  }
})

// Known answers: domain study, section 2.2 (B1, B2, B3, B6) and 2.3 (T1, T2).
test('interrogator’s fallacy: where the innocent break more easily a confession tells for innocence', () => {
  for (const [r, posterior] of [
    [0.1, 0.7143],
    [0.5, 0.3333],
    [1, 0.2],
    [2, 0.1111],
  ] as const) {
    // r = P(C | not done) / P(C | done): no deed cause where r ≥ 1 can hold in a noisy-or, so the ratio is used as it stands
    const o = odds(0.2) / r
    assert.equal((o / (1 + o)).toFixed(4), posterior.toFixed(4))
  }
  assert.equal(confession.ratio(fillValues(confession, { 'from-deed': 0 })), 1)
})

test('explaining away', () => {
  const network = buildIdiom(confession, {}, 0.1)
  const away = explainAway(network, { confession: 'yes' }, [hypothesis, 'yes'], ['pressure', 'yes'])
  assert.deepEqual(
    [away.asFound, away.withRival, away.withoutRival].map(p => p!.toFixed(4)),
    ['0.1710', '0.1130', '0.7716'],
  )
  assert.equal(confession.ratio(fillValues(confession, { pressed: 1 })).toFixed(3), '1.146')
  assert.equal(confession.ratio(fillValues(confession, { pressed: 0 })).toFixed(1), '30.4')
})

describe('unanimity with a hidden apparatus', () => {
  const ratio = (statements: number, more = {}): number =>
    oneApparatus.ratio({ ...fillValues(oneApparatus, more), statements })
  for (const [n, expected] of [
    [1, '8.55'],
    [2, '22.3'],
    [3, '15.2'],
    [5, '5.0'],
    [8, '1.58'],
    [13, '1.02'],
    [21, '1.0001'],
  ] as const)
    test(`${n} statements: ${expected}`, () => assert.equal(ratio(n).toFixed(expected.split('.')[1]!.length), expected))
  test('more uniform than the truth would be: nothing is left', () => assert.ok(Math.abs(ratio(200) - 1) < 1e-9))
  test('as uniform: the ceiling is one over its probability', () =>
    assert.ok(Math.abs(ratio(400, { 'its-rate': 0.5 }) - 100) < 1e-6))
  test('less uniform: without bound', () => assert.ok(ratio(100, { 'its-rate': 0.2 }) > 1e30))
})

test('a supplied detail is worth nothing, an impossible one everything', () => {
  const ratio = (supplied: number, chance: number): number => contaminatedDetail.ratio({ supplied, chance })
  assert.equal(ratio(1, 0.01), 1)
  assert.equal(ratio(0, 0.01), 100)
  assert.ok(ratio(0.5, 0.01) < 2)
})

test('reports that stand or fall together', () => {
  const posterior = (reports: number, anyway: number): string => {
    const o = odds(0.1) * dependency.ratio({ reliable: 0.5, anyway, reports })
    return (o / (1 + o)).toFixed(4)
  }
  assert.deepEqual(
    [1, 2, 3, 10].map(n => posterior(n, 0.5)),
    ['0.2500', '0.3571', '0.5000', '0.9913'],
  )
  assert.deepEqual(
    [1, 2, 10].map(n => posterior(n, 1)),
    ['0.1818', '0.1818', '0.1818'],
  )
})

test('corroboration: order matters', () => {
  const values = fillValues(corroborationInflation)
  assert.ok(inflationFactor(values) > 40)
  assert.ok(Math.abs(inflationFactor({ ...values, known: 0 }) - 1) < 1e-9)
})

test('silence is worth what the search could have found', () => {
  assert.equal(silence.ratio({ 'if-so': 0, 'if-not': 0 }), 1)
  assert.ok(Math.abs(silence.ratio({ 'if-so': 0.9, 'if-not': 0 }) - 0.1) < 1e-12)
})

test('a rule that reads every answer as guilt is told', () => {
  assert.equal(sealsItself([4, 1.5]), true)
  assert.equal(sealsItself([4, 0.5]), false)
  assert.equal(sealsItself([1, 1]), false)
})

test('a number out of range and an unknown one are told', () => {
  assert.throws(() => buildIdiom(confession, { pressed: 1.2 }), { message: /does not fit "pressed"/ })
  assert.throws(() => buildIdiom(confession, { presed: 1 }), { message: /asks for no "presed"/ })
})
