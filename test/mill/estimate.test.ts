import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { estimable, estimate } from '../../src/mill/estimate.ts'
import { drawAgain, estimateSequentially } from '../../src/mill/estimate-smc.ts'
import { drawsOf, estimateTask } from '../../src/mill/estimate-survey.ts'
import { type Draws, slice } from '../../src/mill/infer/features.ts'
import { usualSmc } from '../../src/mill/infer/smc.ts'
import { parameterKeys } from '../../src/mill/parameters.ts'
import { runStudy } from '../../src/mill/study.ts'
import { summaryAt, summaryCount, summaryKeys } from '../../src/mill/summaries/table.ts'
import { runSurvey } from '../../src/mill/survey.ts'
import { PaperKind } from '../../src/mill/visible.ts'
import { readCaseFolder } from '../../src/steps/case-folder.ts'
import { estimateMill } from '../../src/steps/estimate-mill.ts'
import { blockFolder } from '../../src/steps/mill-blocks.ts'
import { sampleInside } from '../../src/steps/sample-mill.ts'

const count = 1600
const rows = runStudy({ seed: 8, study: 9, from: 0, to: count + 1, hypothesis: 'fab' })
const whole: Draws = {
  count: count + 1,
  width: summaryCount,
  values: rows.summaries,
  label: new Uint8Array(count + 1),
  classes: 1,
}
const draws = slice(whole, 0, count)
const record = [...rows.summaries.subarray(count * summaryCount)]

test('a whole record of known truth: what it tells is told, with intervals that hold as often as they say', () => {
  const found = estimate('fab', draws, rows.parameters, record, streamOf(8, 0, 0))
  assert.equal(found.refused, null)
  const told = found.estimates.filter(one => one.withheld === null)
  assert.ok(told.length >= 4, told.map(one => one.symbol).join(' '))
  let inside = 0
  for (const { parameter, coverage, correlation, found: value } of told) {
    assert.ok(coverage > 0.82 && coverage < 0.97 && correlation >= 0.3, `${parameter} ${coverage} ${correlation}`)
    const truth = rows.parameters[count * parameterKeys.length + parameterKeys.indexOf(parameter)]!
    if (truth >= value!.low && truth <= value!.high) inside++
  }
  assert.ok(inside >= 0.7 * told.length, `${inside} of ${told.length}`)
  assert.ok(found.estimates.every(one => (one.found === null) === (one.withheld !== null)))
})

test('features that say nothing give no number; too few features and a record beyond the draws are refused', () => {
  const random = streamOf(8, 1, 0)
  const noise: Draws = { ...draws, width: 4, values: Float64Array.from({ length: 4 * count }, () => random.normal()) }
  const found = estimate('fab', noise, rows.parameters, [0, 0, 0, 0], streamOf(8, 2, 0))
  assert.ok(found.refused === null && found.estimates.every(one => one.found === null))
  assert.match(estimate('fab', { ...noise, width: 2 }, rows.parameters, [0, 0], streamOf(8, 3, 0)).refused!, /needed/)
  assert.match(estimate('fab', noise, rows.parameters, [40, -40, 40, 9], streamOf(8, 4, 0)).refused!, /beyond/)
})

test('nothing of pressure can be estimated, and nothing that a hypothesis fixes', () => {
  for (const key of estimable('fab')) assert.doesNotMatch(key, /^break|pressure|isolation|cap$/)
  assert.ok(estimable('fab').includes('script') && !estimable('casc').includes('script'))
})

test('the sequential sampler looks for what rejection told, and is tried on known records', () => {
  const window = {
    kinds: [PaperKind.protocol, PaperKind.letter, PaperKind.court],
    papers: [1, 1] as const,
    details: [1, 1] as const,
  }
  const first = estimate('fab', draws, rows.parameters, record, streamOf(8, 5, 0))
  const options = { particles: 60, generations: 3, quantile: 0.5, most: 800 }
  const task = {
    ...{ hypothesis: 'fab' as const, width: draws.width, values: draws.values, parameters: rows.parameters },
    ...{ observed: record, stream: [8, 5, 0] as const },
  }
  const common = { task, used: summaryKeys, window, priors: {}, seed: 8 }
  const found = estimateSequentially({ first, ...common }, options)
  assert.ok(found.refused === null && found.estimates.length > 0 && found.spent <= 860)
  for (const { low, median, high, held, tries, left, prior } of found.estimates) {
    assert.ok(low <= median && median <= high && held >= tries / 2, `${held} of ${tries}`)
    assert.ok(left > 0 && left < 0.9 && prior[0] < prior[1], `${left} of the prior is left`)
  }
  const nothing = { ...first, estimates: first.estimates.map(one => ({ ...one, withheld: 'thin', found: null })) }
  assert.match(estimateSequentially({ first: nothing, ...common }, options).refused!, /nothing to look for/)
})

test('the sampler draws the trials of its hypothesis anew; in threads and stopped half way it finds what it finds at once', async () => {
  const window = { kinds: [PaperKind.protocol, PaperKind.court], papers: [1, 1] as const, details: [1, 1] as const }
  const [to, study, seed] = [2100, 9, 8]
  // small worlds, so that it is done soon
  const priors = { people: { kind: 'fixed', value: 60 } } as const
  const survey = runSurvey({ seed, study, from: 0, to, window, priors })
  const used = ['accused', 'namesMean', 'inMax', 'inGini', 'overlap', 'reciprocity'] as const
  const mine = used.map(key => survey.cut[summaryAt[key]]!)
  const task = estimateTask(survey, 'fab', used, mine, [seed, 0, 0])
  const first = estimate('fab', drawsOf(task), task.parameters, mine, streamOf(8, 6, 0))
  const common = { first, used, window, priors, seed }
  assert.deepEqual(drawAgain(common, { study, to }, mine), task)
  const folder = mkdtempSync(join(tmpdir(), 'mill-parts-'))
  try {
    const kept = blockFolder(folder).parts(['here'])
    // as many generations as usual, of fewer particles: what is compared does not depend on their number
    const options = { ...usualSmc, particles: 60, most: 1200 }
    const stop = new AbortController()
    const half = { signal: stop.signal, onProgress: ({ done }: { done: number }) => done === 4 && stop.abort() }
    await assert.rejects(sampleInside({ ...common, task }, kept, half, options), /stopped/)
    const parts = readdirSync(folder).length
    assert.ok(parts >= 4 && parts < 25, `${parts} parts are kept`)
    const steps: number[] = []
    const told = { onProgress: ({ done }: { done: number }) => steps.push(done) }
    const found = await sampleInside({ ...common, task }, kept, told, options)
    assert.deepEqual(found, estimateSequentially({ ...common, task }, options))
    assert.equal(steps.at(-1), 25)
    assert.equal(found.refused, null)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the case of 1938: most is withheld, and a request that cannot work is refused in a sentence', async () => {
  const folder = readCaseFolder('cases/moscow-1938')
  const found = await estimateMill(folder, { trials: 700, seed: 1, hypothesis: 'fab' })
  const [one] = found.hypotheses
  assert.ok(one!.estimates.filter(e => e.withheld === null).length <= 6)
  assert.match(found.reading, /Too thin|nothing is known but what was assumed/)
  await assert.rejects(estimateMill(folder, { trials: 700, seed: 1 }), /Estimates need 500 trials/)
  await assert.rejects(estimateMill(folder, { trials: 3500, seed: 1, sequential: true }), /Name it with --hypothesis/)
  await assert.rejects(
    estimateMill({ claims: [], actors: [] }, { trials: 700, seed: 1, hypothesis: 'fab' }),
    /three at least/,
  )
})
