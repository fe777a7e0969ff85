import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { streamOf } from '../../src/kit/random.ts'
import { coverageOf, wilson } from '../../src/mill/coverage.ts'
import { generate } from '../../src/mill/generate.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from '../../src/mill/hypotheses.ts'
import { drawParameters, type Parameters } from '../../src/mill/parameters.ts'
import { summariser } from '../../src/mill/summaries/summarise.ts'
import { summaryAt } from '../../src/mill/summaries/table.ts'
import { death } from '../../src/mill/visible.ts'
import { mostPeople, World } from '../../src/mill/world.ts'

const world = new World()
const summarise = summariser(mostPeople)

function trial(seed: number, edits: Partial<Parameters> = {}, key: HypothesisKey = hypothesisKeys[seed % 7]!): World {
  const random = streamOf(seed, 6, 0)
  const drawn = drawParameters(random, [hypotheses[key].edits])
  return generate(world, { ...drawn, ...edits }, key, random)
}
const countOf = (column: ArrayLike<number>, test: (value: number) => boolean): number => {
  let count = 0
  for (let i = 0; i < world.people; i++) if (test(column[i]!)) count++
  return count
}

test('S9: with the switch off no inquiry is closed; with it on some are, and a new chief opens some of them again', () => {
  let closed = 0
  let reopened = [0, 0]
  for (let seed = 0; seed < 60; seed++) {
    assert.equal(
      countOf(trial(seed, { close: 0 }).visible.closed, c => c > 0),
      0,
    )
    reopened = reopened.map((sum, turnover) => {
      const { visible, people } = trial(seed, { close: 0.7, turnover: turnover * 0.1, ruleChange: 0.6 })
      for (let i = 0; i < people; i++) if (visible.closed[i] === 1 && visible.arrested[i]! >= 0) sum++
      closed += countOf(visible.closed, c => c > 0)
      return sum
    })
  }
  assert.ok(closed > 300 && reopened[1]! > reopened[0]!, `${closed} closed, ${reopened}`)
})

test('S36: full obedience without retraction confirms everything; none leaves only what was told alike; a retracted one denies', () => {
  for (let seed = 0; seed < 40; seed++) {
    const all = trial(seed, { obedience: 1, retraction: 0 }).visible
    assert.equal(all.confirmed, all.asked)
    const same = trial(
      seed,
      { obedience: 0, retraction: 0, script: 1, lead: 1, copyError: 0, smoothing: 0, mention: 1 },
      'fab',
    ).visible
    assert.equal(same.confirmed, same.asked)
    const none = trial(seed, { retraction: 1, restoration: 0 }).visible
    assert.equal(none.contradicted, none.asked)
  }
})

test('S42: everybody of the dock is sentenced and nobody else; those who were spared live', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), seed => {
      const { visible, people } = trial(seed, { deathShare: 1 })
      for (let i = 0; i < people; i++) {
        assert.equal(visible.sentence[i]! > 0, visible.tried[i] === 1)
        if (visible.tried[i] === 1) assert.equal(visible.sentence[i] === death, visible.spared[i] === 0)
      }
    }),
    { numRuns: 60 },
  )
})

test('S42 with the incentive to confess: where all who speak are spared nobody dies, and people speak sooner', () => {
  const median = (spare: number): number => {
    let sum = 0
    for (let seed = 0; seed < 120; seed++) {
      const { visible } = trial(seed, { spare, breakSpared: 1.5 }, 'casc')
      assert.ok(spare < 1 || countOf(visible.sentence, s => s === death) === 0)
      const value = summarise(visible)[summaryAt.heldMedian]!
      sum += Number.isNaN(value) ? 0 : value
    }
    return sum
  }
  assert.ok(median(1) < median(0))
})

test('S48: no policy, no correction; and what stood corrected at one date stands corrected at a later one', () => {
  for (let seed = 0; seed < 60; seed++) {
    const corrected = (readAfter: number, policyChange: number): number[] => {
      const { visible, people } = trial(seed, { readAfter, policyChange, correction: 0.2 })
      return Array.from(visible.corrected.subarray(0, people))
    }
    assert.ok(corrected(30, 31).every(year => year < 0))
    const [early, late] = [corrected(15, 5), corrected(60, 5)]
    for (const [i, year] of early.entries()) if (year >= 0) assert.equal(late[i], year)
    for (const year of late) assert.ok(year === -1 || (year >= 5 && year <= 60))
  }
})

test('S55: Wilson’s interval, and coverage that agrees with the summary', () => {
  const { low, high } = wilson(7, 9)
  // p = 7/9, z = 1.959964: middle 0.69466, half width 0.24209, by hand
  assert.ok(Math.abs(low - 0.4526) < 5e-4 && Math.abs(high - 0.9368) < 5e-4, `${low} ${high}`)
  for (let seed = 0; seed < 30; seed++) {
    const { visible } = trial(seed)
    const rows = coverageOf(visible)
    assert.equal(
      rows.reduce((sum, row) => sum + row.holders, 0),
      visible.people,
    )
    const best = Math.max(...rows.filter(row => row.holders > 2).map(row => row.share))
    assert.equal(summarise(visible)[summaryAt.coverage], best)
    for (const row of rows) assert.ok(row.low <= row.share + 1e-12 && row.share <= row.high + 1e-12)
  }
})
