import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { streamOf } from '../../src/kit/random.ts'
import { coverageOf, wilson } from '../../src/mill/coverage.ts'
import { generate } from '../../src/mill/generate.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from '../../src/mill/hypotheses.ts'
import { drawParameters, type Parameters, parameterKeys, parameterTable } from '../../src/mill/parameters.ts'
import { sanction } from '../../src/mill/processes/bodies.ts'
import { summariser } from '../../src/mill/summaries/summarise.ts'
import { summaryAt } from '../../src/mill/summaries/table.ts'
import { death, mostNames } from '../../src/mill/visible.ts'
import { HiddenTie, mostPeople, Office, regions, World } from '../../src/mill/world.ts'

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

test('S2: the index is near 0 for random sets of people; a dock that is spread over factions holds fewer ties than one that is not', () => {
  let [cast, ranked, any, count] = [0, 0, 0, 0]
  for (let seed = 0; seed < 300; seed++) {
    const { visible, truth, speaking, speakingCount, indegree, people } = trial(
      seed,
      { cap: 3, people: 150, homophily: 0.9 },
      'fab',
    )
    if (speakingCount < 40) continue
    const index = summarise(visible)[summaryAt.amalgam]!
    const indexOf = (dock: readonly number[]): number => {
      visible.tried.fill(0, 0, people)
      for (const i of dock) visible.tried[i] = 1
      return summarise(visible)[summaryAt.amalgam]!
    }
    const random = streamOf(seed, 6, 1)
    const everybody = Array.from({ length: people }, (_, i) => ({ i, u: random.uniform() })).sort((a, b) => a.u - b.u)
    // the same dock without the rule about factions
    const score = (i: number): number => 1000 * truth.inScript[i]! + indegree[i]!
    const first = [...speaking.subarray(0, speakingCount)].sort((a, b) => score(b) - score(a))
    count++
    cast += index
    ranked += indexOf(first.slice(0, 21))
    any += indexOf(everybody.slice(0, 21).map(({ i }) => i))
  }
  assert.ok(count > 30 && Math.abs(any / count) < 0.06, `${any / count} for random sets in ${count} trials`)
  assert.ok(cast > ranked, `${cast / count} with the rule, ${ranked / count} without`)
})

test('S3: the absent hub is named and is never taken, shown a paper or set before anybody', () => {
  let named = 0
  for (let seed = 0; seed < 60; seed++) {
    const { indegree, visible, shownCount, confronted } = trial(seed, {}, 'fab')
    named += indegree[1]!
    assert.deepEqual([visible.arrested[1], shownCount[1], confronted[1], visible.tried[1]], [-1, 0, 0, 0])
  }
  assert.ok(named > 60, `${named}`)
})

test('S5: without its term people name back about as often as others name them', () => {
  let [back, expected] = [0, 0]
  const flat = { reciprocity: 0, pileOn: 0, tiePull: 0, kinPull: 0, scriptPull: 0, dislikePull: 0, calledPull: 0 }
  for (let seed = 0; seed < 120; seed++) {
    const { tie, stride, people, speaking, speakingCount } = trial(
      seed,
      { ...flat, safePull: 0, contactPull: 0, cap: 3, people: 150 },
      'casc',
    )
    // speaker by speaker: one who names many names more of everybody
    for (let a = 0; a < speakingCount; a++) {
      const i = speaking[a]!
      const bits = Array.from({ length: people }, (_, j) => (j === i || j < 2 ? 0 : tie[i * stride + j]!))
      const by = bits.filter(one => (one & HiddenTie.wasNamedBy) !== 0)
      back += by.filter(one => (one & HiddenTie.hasNamed) !== 0).length
      expected += (by.length * bits.filter(one => (one & HiddenTie.hasNamed) !== 0).length) / (people - 3)
    }
  }
  const ratio = back / expected
  assert.ok(ratio > 0.8 && ratio < 1.25, `${ratio}`)
})

test('S6: the spread of names a statement is found again within a tenth from 500 statements; one of 42 names fits', () => {
  assert.ok(mostNames >= 42)
  for (const k of [0.6, 1.28, 2.5]) {
    const random = streamOf(1, 8, Math.round(100 * k))
    // twenty times 500: the mean of the moment estimates, each mean² / (variance − mean)
    const found = Array.from({ length: 20 }, () => {
      const counts = Array.from({ length: 500 }, () => random.negativeBinomial(8.48, k))
      const mean = counts.reduce((a, b) => a + b) / 500
      const variance = counts.reduce((sum, c) => sum + (c - mean) ** 2, 0) / 499
      return mean ** 2 / (variance - mean)
    })
    const mean = found.reduce((a, b) => a + b) / found.length
    assert.ok(Math.abs(mean / k - 1) < 0.1, `${mean} for ${k}`)
  }
})

test('S6 by regions: limits hold, switched off they are nowhere; petitions raise them, at most threefold', () => {
  const most = (edits: Partial<Parameters>): number => {
    let sum = 0
    for (let seed = 0; seed < 60; seed++) sum += trial(seed, { cap: 2, people: 150, steps: 60, ...edits }, 'fab').taken
    return sum
  }
  const [none, tight, asked] = [
    most({ limits: 0, petition: 0 }),
    most({ limits: 0.3, petition: 0 }),
    most({ limits: 0.3, petition: 0.5 }),
  ]
  // what was asked for from below ends above what was never limited
  assert.ok(tight < none && none < asked, `${tight} ${none} ${asked}`)
  for (let seed = 0; seed < 60; seed++) {
    const { limit, firstLimit, taken, full } = trial(seed, { limits: 0.5, petition: 0.5 }, 'fab')
    for (let r = 0; r < regions; r++)
      assert.ok(limit[r]! >= firstLimit[r]! && limit[r]! <= 3 * firstLimit[r]! + 1e-9 && taken >= 3)
    assert.ok(trial(seed, { limits: 0 }, 'fab').full.every(one => one === 0) && full.length === regions)
  }
})

test('S10: investigators are taken, and what they took down stays in the record with what became of them', () => {
  let later = 0
  for (let seed = 0; seed < 80; seed++) {
    const { visible } = trial(seed, { turnover: 0.05, survival: 1, cap: 3 }, 'fab')
    for (let d = 0; d < visible.papers; d++) {
      const by = visible.examiner[d]!
      if (by < 0) continue
      assert.equal(visible.office[by], Office.investigator)
      const taken = visible.arrested[by]!
      // nobody takes a statement down once he is taken himself
      if (taken >= 0) assert.ok(visible.day[d]! < taken + 7)
      if (taken > visible.day[d]!) later++
    }
  }
  assert.ok(later > 20, `${later} statements by investigators who were taken afterwards`)
})

test('S16: at full pressure the middle time is some days, and a few take more than seventeen', () => {
  const days: number[] = []
  for (let seed = 0; seed < 300; seed++) {
    const edits: Partial<Parameters> = { pressure: 1, isolation: 1 }
    for (const key of parameterKeys) {
      const { prior } = parameterTable[key]
      if (key.startsWith('break') && prior.kind === 'normal') edits[key] = prior.mean
    }
    const { visible, people } = trial(seed, edits, 'fab')
    for (let i = 0; i < people; i++) if (visible.held[i]! >= 0) days.push(visible.held[i]!)
  }
  days.sort((a, b) => a - b)
  const median = days[days.length >> 1]!
  const tail = days.filter(one => one >= 17).length / days.length
  assert.ok(median > 3 && median < 7, `${median}`)
  assert.ok(tail > 0.01 && tail < 0.15, `${tail}`)
})

test('S31: thirty per cent in private become more than 95 in public where the leader is heard first, and not where he is last', () => {
  const yes = (leaderFirst: number): number => {
    let inFavour = 0
    for (let seed = 0; seed < 100; seed++) {
      const one = trial(seed, { people: 60 }, 'casc')
      one.visible.votesCast = one.visible.votesWith = 0
      const p = drawParameters(streamOf(seed, 6, 2))
      const passed = sanction(one, { ...p, leaderFirst, support: 0.3, conformity: 0.97 }, streamOf(seed, 6, 3))
      inFavour += passed ? one.visible.votesWith : one.visible.votesCast - one.visible.votesWith
    }
    return inFavour / 3000
  }
  assert.ok(yes(1) > 0.95 && yes(0) < 0.5, `${yes(1)} ${yes(0)}`)
})
