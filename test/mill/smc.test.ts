import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { forge } from '../../src/mill/check/forger.ts'
import { generate } from '../../src/mill/generate.ts'
import { hypotheses } from '../../src/mill/hypotheses.ts'
import { momentsOf, smc } from '../../src/mill/infer/smc.ts'
import { drawParameters } from '../../src/mill/parameters.ts'
import { runStudy } from '../../src/mill/study.ts'
import { mostItems, PaperKind } from '../../src/mill/visible.ts'
import { World } from '../../src/mill/world.ts'
import { blockFolder, engineVersion } from '../../src/steps/mill-blocks.ts'
import { simulateMill } from '../../src/steps/simulate-mill.ts'

test('the sequential sampler gives the posterior of a known model: Beta(8, 4) after 7 of 10 under an even prior', () => {
  const coin = (u: Float64Array, random: { uniform(): number }): number => {
    let heads = 0
    for (let i = 0; i < 10; i++) if (random.uniform() < u[0]!) heads++
    return Math.abs(heads - 7)
  }
  const options = { particles: 800, generations: 6, quantile: 0.5, most: 60_000 }
  const found = smc(1, coin, streamOf(3, 0, 0), options)
  const { mean, sd } = momentsOf(found, 0)
  assert.equal(found.tolerance, 0)
  assert.ok(Math.abs(mean - 8 / 12) < 0.02, `${mean}`)
  assert.ok(Math.abs(sd - Math.sqrt(32 / (144 * 13))) < 0.015, `${sd}`)
  assert.ok(Math.abs(Array.from(found.weights).reduce((a, b) => a + b, 0) - 1) < 1e-9 && found.effective > 200)
})

test('what can never be compared ends at the bound and not in a loop', () => {
  const options = { particles: 20, generations: 9, quantile: 0.5, most: 500 }
  assert.ok(smc(2, () => Number.NaN, streamOf(3, 1, 0), options).spent <= 520)
})

test('a forger changes papers of the interrogation only, as many as he was told', () => {
  const world = new World()
  for (let seed = 0; seed < 20; seed++) {
    const random = streamOf(seed, 7, 0)
    const { visible } = generate(world, drawParameters(random, [hypotheses.fab.edits]), 'fab', random)
    const before = visible.value.slice()
    forge(visible, 3, streamOf(seed, 7, 1))
    const changed = new Set<number>()
    for (let at = 0; at < visible.papers * mostItems; at++)
      if (visible.value[at] !== before[at]) changed.add(Math.floor(at / mostItems))
    assert.ok(changed.size <= 3)
    for (const d of changed) assert.equal(visible.kind[d], PaperKind.protocol)
  }
})

test('a study that was stopped goes on from its blocks and gives the same rows; a broken block is run again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mill-blocks-'))
  try {
    const request = {
      trials: 520,
      seed: 4,
      hypothesis: 'real' as const,
      priors: { people: { kind: 'fixed', value: 60 } } as const,
    }
    const whole = await simulateMill(request)
    const kept = blockFolder(folder)
    const stop = new AbortController()
    await assert.rejects(
      simulateMill({ ...request, kept }, { signal: stop.signal, onProgress: ({ done }) => done === 1 && stop.abort() }),
    )
    const blocks = readdirSync(folder)
    assert.ok(blocks.length >= 1 && blocks.length < 3, `${blocks.length}`)
    truncateSync(join(folder, blocks[0]!), 100)
    assert.deepEqual(await simulateMill({ ...request, kept }), whole)
    assert.equal(readdirSync(folder).length, 3)
    assert.deepEqual(await simulateMill({ ...request, kept }), whole)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('what another engine has kept is not used: blocks and parts are found by the version of the engine as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mill-engines-'))
  try {
    const study = { seed: 4, study: 1, from: 0, to: 7 }
    const [before, after] = [blockFolder(folder, 'before a fix'), blockFolder(folder)]
    before.put(study, runStudy(study))
    before.parts(['here']).set('trials', [1])
    assert.deepEqual(before.get(study), runStudy(study))
    assert.deepEqual(before.parts(['here']).get('trials'), [1])
    assert.equal(after.get(study), null)
    assert.equal(after.parts(['here']).get('trials'), undefined)
    assert.match(engineVersion(), /^[0-9a-f]{64}$/)
    assert.equal(engineVersion(), engineVersion())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
