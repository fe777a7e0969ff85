import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { restsOnUnsourced } from '../../src/mill/check/rests-on.ts'
import { distributions, driversOfAll, inflationOf } from '../../src/mill/distributions.ts'
import { estimateTask, runEstimate } from '../../src/mill/estimate-survey.ts'
import { limitOf, unanimityRatio } from '../../src/mill/formulas.ts'
import { priorsWithin, rangeOf, shut, whyFixed } from '../../src/mill/granted.ts'
import { hypothesisKeys } from '../../src/mill/hypotheses.ts'
import { tellApart } from '../../src/mill/infer/telling.ts'
import { withPriors } from '../../src/mill/infer/weigh.ts'
import { type ParameterKey, parameterKeys, parameterTable } from '../../src/mill/parameters.ts'
import { runStudy } from '../../src/mill/study.ts'
import { summaryAt, summaryCount } from '../../src/mill/summaries/table.ts'
import { emptySurvey, place, runSurvey } from '../../src/mill/survey.ts'
import { unfold } from '../../src/mill/unfold.ts'
import { PaperKind } from '../../src/mill/visible.ts'

const window = { kinds: [PaperKind.protocol, PaperKind.court], papers: [0.2, 0.7], details: [0.2, 0.7] } as const
const study = { seed: 5, study: 1 }

test('a survey is a study looked at twice: whole as without a window, cut as with it, in any blocks', () => {
  const survey = runSurvey({ ...study, from: 0, to: 28, window })
  const whole = runStudy({ ...study, from: 0, to: 28 })
  const cut = runStudy({ ...study, from: 0, to: 28, window })
  assert.deepEqual(survey.whole, whole.summaries)
  assert.deepEqual(survey.cut, cut.summaries)
  assert.deepEqual(survey.roots, whole.roots)
  const joined = emptySurvey(28)
  for (const [from, to] of [
    [20, 28],
    [0, 20],
  ] as const)
    place(joined, runSurvey({ ...study, from, to, window }), from)
  assert.deepEqual(joined, survey)
})

test('what is sent to a thread to look inside a hypothesis is its rows alone, and gives the same there', () => {
  const survey = runSurvey({ ...study, from: 0, to: 700, window })
  const used = ['inMax', 'accused', 'overlap', 'inGini'] as const
  const task = estimateTask(survey, 'casc', used, [11, 31, 0.3, 0.3], [5, 1, 2 ** 41])
  const label = hypothesisKeys.indexOf('casc')
  const rows = Array.from(survey.hypothesis.keys()).filter(row => survey.hypothesis[row] === label)
  const values = rows.flatMap(row => used.map(key => survey.cut[row * summaryCount + summaryAt[key]]!))
  assert.deepEqual([...task.values], values)
  const at = parameterKeys.indexOf('copying')
  for (const [i, row] of rows.entries())
    assert.equal(task.parameters[i * parameterKeys.length + at], survey.parameters[row * parameterKeys.length + at])
  const found = runEstimate(task)
  assert.equal(found.draws, rows.length)
  assert.deepEqual(runEstimate(structuredClone(task)), found)
})

test('the two assumptions without a source: half, as assumed and twice, inside what a chance can be', () => {
  const { whole, hypothesis } = runSurvey({ ...study, from: 0, to: 1400 })
  const rests = restsOnUnsourced({ whole, label: hypothesis, priors: {}, seed: 5, trials: 60 })
  assert.deepEqual(
    rests.map(({ symbol, hypothesis: of, low, high, usual }) => [symbol, of, low, high, usual]),
    [
      ['f_v', 'fab', 0, 0.05, false],
      ['f_v', 'fab', 0, 0.1, true],
      ['f_v', 'fab', 0, 0.2, false],
      ['c_o', 'fab', 0.25, 0.5, false],
      ['c_o', 'fab', 0.5, 1, true],
      ['c_o', 'fab', 1, 1, false],
      ['c_o', 'real', 0, 0.25, false],
      ['c_o', 'real', 0, 0.5, true],
      ['c_o', 'real', 0, 1, false],
    ],
  )
  const [half, , twice] = rests.slice(6)
  assert.ok(half!.takenForReal > twice!.takenForReal, `${half!.takenForReal} and ${twice!.takenForReal}`)
  const narrowed = { planted: { kind: 'uniform', low: 0.02, high: 0.04 } } as const
  const [first] = restsOnUnsourced({ whole, label: hypothesis, priors: narrowed, seed: 5, trials: 7 })
  assert.deepEqual([first!.low, first!.high], [0.01, 0.02])
})

test('a trial that is watched is the trial of the study', () => {
  for (const [h, key] of hypothesisKeys.entries()) {
    const trial = 7 + h
    const rows = runStudy({ ...study, from: trial, to: trial + 1 })
    const seen = unfold({ ...study, trial })
    assert.equal(seen.hypothesis, key)
    const mean = (pick: 'statements' | 'roots'): number =>
      seen.truth.items.reduce((sum, item) => sum + item[pick], 0) / seen.truth.items.length
    assert.equal(mean('statements'), rows.apparent[0])
    assert.equal(mean('roots'), rows.roots[0])
  }
})

test('whoever is named is of the world, also where nearly everybody has been named before', () => {
  for (const [trial, hypothesis] of [
    [91, 'opp'],
    [137, 'real+'],
  ] as const) {
    const { papers, world } = unfold({ ...study, trial, hypothesis })
    for (const paper of papers) for (const named of paper.names) assert.ok(named < world, `${trial}: ${named}`)
  }
})

test('what is told of a trial holds together', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.constantFrom(...hypothesisKeys), (trial, hypothesis) => {
      const seen = unfold({ ...study, trial, hypothesis })
      const person = new Map(seen.people.map(one => [one.n, one]))
      for (const one of seen.people.filter(each => each.taken !== null))
        assert.equal(seen.happenings.filter(what => what.what === 'taken' && what.who === one.n).length, 1)
      let week = 0
      for (const one of seen.happenings) {
        assert.ok(one.week >= week && one.week <= seen.weeks)
        week = one.week
        if (one.what === 'shown') assert.ok(seen.papers[one.paper!]!.day <= (one.week + 1) * 7)
        if (one.what === 'spoke') assert.ok(person.get(one.who)!.taken! * 7 <= seen.papers[one.paper!]!.day)
      }
      for (const paper of seen.papers) {
        assert.equal(new Set(paper.names).size, paper.names.length)
        assert.ok(!paper.names.includes(paper.speaker))
        for (const earlier of paper.after) assert.ok(earlier < paper.n)
      }
      for (const item of seen.truth.items) {
        assert.ok(item.roots <= item.statements)
        assert.equal(
          Object.values(item.from).reduce((a, b) => a + b, 0),
          item.statements,
        )
      }
      const happened = seen.truth.members.length > 0 || seen.truth.dissenters.length > 0
      if (['fab', 'casc', 'opp'].includes(hypothesis)) assert.ok(!happened)
    }),
    { numRuns: 20 },
  )
})

test('a granted range narrows the table and never widens it; what gets statements is shut', () => {
  for (const key of ['pressure', 'isolation', 'cap', 'namesMean', 'breakPressure', 'confronting'] as const) {
    assert.ok(shut.has(key))
    assert.equal(priorsWithin({ [key]: [0, 0.1] }), null)
  }
  const open = parameterKeys.filter(key => whyFixed(key) === null)
  assert.ok(open.length > 30)
  fc.assert(
    fc.property(fc.constantFrom(...open), fc.double({ min: 0, max: 1, noNaN: true }), (key: ParameterKey, share) => {
      const [low, high] = rangeOf(parameterTable[key].prior)
      assert.notEqual(priorsWithin({ [key]: [low + share * (high - low), high] }), null)
      assert.equal(priorsWithin({ [key]: [low - 1, high] }), null)
      assert.equal(priorsWithin({ [key]: [low, high + 1] }), null)
    }),
  )
  const priors = priorsWithin({ values: [4, 4], memory: [0.9, 0.95] })!
  const seen = runStudy({ ...study, from: 0, to: 14, priors })
  for (let row = 0; row < 14; row++) {
    const of = (key: ParameterKey): number => seen.parameters[row * parameterKeys.length + parameterKeys.indexOf(key)]!
    assert.equal(of('values'), 4)
    assert.ok(of('memory') >= 0.9 && of('memory') <= 0.95)
  }
})

test('distributions count every trial once, and say which account has more', () => {
  const survey = emptySurvey(14)
  for (let row = 0; row < 14; row++) {
    survey.hypothesis[row] = row % 7
    survey.apparent[row] = row % 7 === 4 ? 1 : 12
    survey.roots[row] = 2
    survey.whole[row * summaryCount + summaryAt.agreement] = row < 7 ? Number.NaN : 0.5
  }
  const all = distributions(survey, 'whole')
  for (const one of all)
    for (const hump of one.humps) assert.equal(hump.bins.reduce((a, b) => a + b, 0) + hump.missing, 2)
  assert.equal(all.find(one => one.figure === 'apparent')!.moreThanReal, 1)
  assert.equal(all.find(one => one.figure === 'agreement')!.moreThanReal, 0.5)
  // ten statements more than roots, each worth ten to one
  assert.equal(inflationOf(survey, 10).powers[0]!.spread!.median, 10)
})

test('the assumption that a figure was made from has all of its variance, and a correlation with a sign', () => {
  const survey = emptySurvey(1400)
  for (let row = 0; row < 1400; row++) {
    survey.hypothesis[row] = row % 7
    parameterKeys.forEach((_, i) => {
      survey.parameters[row * parameterKeys.length + i] = ((row + 1) * (i + 13) * 7919) % 997
    })
    const copying = survey.parameters[row * parameterKeys.length + parameterKeys.indexOf('copying')]!
    survey.whole[row * summaryCount + summaryAt.agreement] = -copying
  }
  const { moves, rest } = driversOfAll(survey).agreement
  assert.equal(moves[0]!.parameter, 'copying')
  assert.ok(moves[0]!.share > 0.98 && rest < 0.02, `${moves[0]!.share}`)
  assert.ok(Math.abs(moves[0]!.rho + 1) < 1e-12)
})

test('draws of a planted difference are told apart; priors move the posterior as Bayes says; a record far out is refused', () => {
  const survey = runSurvey({ ...study, from: 0, to: 1400 })
  const used = ['namesMean', 'inMax', 'accused'] as const
  const tell = {
    cut: survey.whole,
    whole: survey.whole,
    label: survey.hypothesis,
    classes: 7,
    used: [...used],
    observed: used.map(key => survey.whole[summaryAt[key]]!),
    groups: ['a', 'b', 'b'],
    priors: Array(7).fill(1 / 7),
    stream: [1, 1, 1] as const,
  }
  const { weighing, would } = tellApart(tell)
  assert.ok(weighing.answer !== null)
  assert.deepEqual(
    would.map(one => one.group),
    ['now', 'time', 'order', 'text', 'exposure', 'outside', 'all'],
  )
  assert.ok(would.at(-1)!.logScore > would[0]!.logScore)
  const doubled = withPriors(weighing, [2, 1, 1, 1, 1, 1, 1])
  const odds = (of: readonly number[]): number => of[0]! / of[3]!
  assert.ok(Math.abs(odds(doubled.answer!.posterior) / odds(weighing.answer!.posterior) - 2) < 1e-9)
  assert.deepEqual(doubled.answer!.bayesFactors, weighing.answer!.bayesFactors)
  const far = tellApart({ ...tell, observed: [400, 2000, 5000] })
  assert.equal(far.weighing.verdict, 'none')
  assert.equal(far.weighing.answer, null)
  assert.equal(withPriors(far.weighing, tell.priors).answer, null)
})

test('the three limits of B3 hold: back to 1, never above 1/ζ, without end', () => {
  const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(rate, rate, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (p, q, suspicion) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)]
      fc.pre(high - low > 0.05)
      const falls = { suspicion, machine: high, guilty: low, innocent: low / 2 }
      assert.equal(limitOf(falls), 'falls')
      assert.ok(Math.abs(unanimityRatio(falls, 4000) - 1) < 1e-6)
      const level = { suspicion, machine: high, guilty: high, innocent: low }
      assert.equal(limitOf(level), 'ceiling')
      for (const n of [1, 5, 50]) assert.ok(unanimityRatio(level, n) <= 1 / suspicion + 1e-9)
      const grows = { suspicion, machine: low, guilty: high, innocent: low / 2 }
      assert.equal(limitOf(grows), 'grows')
      assert.ok(unanimityRatio(grows, 60) > unanimityRatio(grows, 30))
    }),
  )
})

test('outside b < a the panel does not borrow the limits of B3: it says what the ratio does', () => {
  const rate = fc.double({ min: 0.05, max: 0.95, noNaN: true })
  fc.assert(
    fc.property(
      rate,
      rate,
      rate,
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      (guilty, innocent, machine, suspicion) => {
        const all = [guilty, innocent, machine]
        fc.pre(all.every((x, i) => all.every((y, j) => i === j || Math.abs(x - y) > 0.05)))
        const panel = { guilty, innocent, machine, suspicion }
        const far = unanimityRatio(panel, 2000)
        const limit = limitOf(panel)
        if (limit === 'falls') assert.ok(Math.abs(far - 1) < 1e-6)
        else assert.ok(limit === 'grows' ? far > 1e6 : limit === 'vanishes' && far < 1e-6)
        const even = { ...panel, innocent: guilty }
        assert.equal(limitOf(even), 'even')
        assert.ok(Math.abs(unanimityRatio(even, 9) - 1) < 1e-9)
        const [low, high] = [Math.min(guilty, innocent), Math.max(guilty, innocent)]
        const floor = { guilty: low, innocent: high, machine: high, suspicion }
        assert.equal(limitOf(floor), 'floor')
        assert.ok(unanimityRatio(floor, 50) >= suspicion - 1e-9)
      },
    ),
  )
})
