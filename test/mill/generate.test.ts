import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { streamOf } from '../../src/kit/random.ts'
import { renamed } from '../../src/mill/check/renamed.ts'
import { generate } from '../../src/mill/generate.ts'
import { hypotheses, hypothesisKeys } from '../../src/mill/hypotheses.ts'
import { drawParameters, type Parameters } from '../../src/mill/parameters.ts'
import { runStudy } from '../../src/mill/study.ts'
import { summariser } from '../../src/mill/summaries/summarise.ts'
import { summaryAt } from '../../src/mill/summaries/table.ts'
import { Origin, trueRoots } from '../../src/mill/truth.ts'
import { mostItems } from '../../src/mill/visible.ts'
import { mostPeople, World } from '../../src/mill/world.ts'

const world = new World()
const summarise = summariser(mostPeople)

function trial(seed: number, key = hypothesisKeys[seed % 7]!, edits: Partial<Parameters> = {}): World {
  const random = streamOf(seed, 1, 0)
  const drawn = drawParameters(random, [hypotheses[key].edits])
  return generate(world, { ...drawn, ...edits }, key, random)
}

test('no claim without an origin, no origin without a claim; never more roots than statements', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), seed => {
      const { truth, value, items } = trial(seed)
      for (let s = 0; s < truth.statements; s++)
        for (let k = 0; k < items; k++)
          assert.equal(value[s * mostItems + k] === 0, truth.origin[s * mostItems + k] === Origin.none)
      for (let k = 0; k < items; k++) {
        const { roots, statements } = trueRoots(truth, k)
        assert.ok(roots <= statements)
      }
    }),
    { numRuns: 100 },
  )
})

test('full script without error leaves one root and one value an item', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { truth, visible } = trial(seed, 'fab', { script: 1, lead: 1, copyError: 0, mention: 0.9 })
    for (let k = 0; k < 12; k++) assert.ok(trueRoots(truth, k).roots <= 1)
    const agreement = summarise(visible)[summaryAt.agreement]!
    assert.ok(Number.isNaN(agreement) || agreement === 1)
  }
})

test('without script, copying, memory and pen agreement is chance, 1 / V', () => {
  const none = { script: 0, copying: 0, smoothing: 0, members: 0, dissenters: 0, survival: 1 }
  for (const values of [4, 10]) {
    let sum = 0
    let count = 0
    for (let seed = 0; seed < 300; seed++) {
      const agreement = summarise(trial(seed, 'casc', { ...none, values }).visible)[summaryAt.agreement]!
      if (Number.isNaN(agreement)) continue
      sum += agreement
      count++
    }
    assert.ok(Math.abs((sum / count) * values - 1) < 0.12, `${sum / count} for V = ${values}`)
  }
})

test('with the script off no claim comes from it', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { truth } = trial(seed, 'casc')
    assert.ok(!truth.origin.subarray(0, truth.statements * mostItems).includes(Origin.script))
  }
})

test('competing risks: everyone taken speaks, leaves, dies or still resists', () => {
  for (let seed = 0; seed < 60; seed++) {
    const { visible, taken, resistingCount, spoke, people } = trial(seed)
    const by = (fate: number): number => visible.fate.subarray(0, people).filter(f => f === fate).length
    assert.equal(taken, by(1) + by(2) + by(3) + by(4))
    assert.equal(by(1), resistingCount)
    assert.equal(by(2), spoke)
  }
})

test('the order of people is no evidence: renaming them leaves every summary as it was', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), fc.nat(), (seed, shuffle) => {
      const { visible } = trial(seed)
      const before = [...summarise(visible)]
      const after = [...summarise(renamed(visible, streamOf(shuffle, 2, 0)))]
      for (const [at, value] of before.entries())
        assert.ok(Object.is(value, after[at]) || Math.abs(value - after[at]!) < 1e-9, `summary ${at}`)
    }),
    { numRuns: 60 },
  )
})

test('rows depend on seed and trial, not on where a run begins', () => {
  const whole = runStudy({ seed: 3, study: 4, from: 0, to: 42 })
  const part = runStudy({ seed: 3, study: 4, from: 21, to: 42 })
  assert.deepEqual(part.summaries, whole.summaries.slice(whole.summaries.length / 2))
  assert.deepEqual(part.roots, whole.roots.slice(21))
  assert.notDeepEqual(runStudy({ seed: 4, study: 4, from: 21, to: 42 }).summaries, part.summaries)
})

test('rings: nobody of an outer ring is taken while one of an inner ring is free; breadth takes more of the innocent', () => {
  const share = (breadth: number): number => {
    let taken = 0
    for (let seed = 0; seed < 80; seed++) taken += trial(seed, 'real', { breadth, people: 150 }).taken
    return taken
  }
  const [narrow, middle, wide] = [share(0.1), share(0.5), share(0.9)]
  assert.ok(narrow < middle && middle < wide, `${narrow} ${middle} ${wide}`)
})

test('reciprocity answers to its parameter', () => {
  const mean = (reciprocity: number): number => {
    let sum = 0
    for (let seed = 0; seed < 60; seed++) {
      const value = summarise(trial(seed, 'fab', { reciprocity, survival: 1, cap: 1 }).visible)[summaryAt.reciprocity]!
      sum += Number.isNaN(value) ? 0 : value
    }
    return sum / 60
  }
  assert.ok(mean(3) > mean(0) + 0.05)
})
