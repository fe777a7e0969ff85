import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { hypotheses, hypothesisKeys } from '../../src/mill/hypotheses.ts'
import { drawParameters, type PriorEdits } from '../../src/mill/parameters.ts'
import { runStudy } from '../../src/mill/study.ts'
import { type SummaryKey, summaryAt, summaryCount } from '../../src/mill/summaries/table.ts'
import { reference } from './reference.ts'
import { plainRoots, plainSummaries } from './reference-summaries.ts'

test('the fast generator and a plain one agree seed by seed, in every summary and in the true roots', () => {
  agree(70, { people: { kind: 'fixed', value: 80 } })
})

test('they agree where speakers come to name everybody there is', () => {
  const priors = { people: { kind: 'fixed', value: 60 }, namesMean: { kind: 'fixed', value: 15 } } as const
  agree(21, { ...priors, again: { kind: 'fixed', value: 0.1 } })
})

function agree(trials: number, priors: PriorEdits): void {
  const rows = runStudy({ seed: 11, study: 3, from: 0, to: trials, priors })
  for (let trial = 0; trial < trials; trial++) {
    const key = hypothesisKeys[trial % hypothesisKeys.length]!
    const random = streamOf(11, 3, trial)
    const p = drawParameters(random, [hypotheses[key].edits, priors])
    const plain = reference(p, key === 'prov', random)
    for (const [name, value] of Object.entries(plainSummaries(plain))) {
      const fast = rows.summaries[trial * summaryCount + summaryAt[name as SummaryKey]]!
      const same = (Number.isNaN(fast) && Number.isNaN(value)) || Math.abs(fast - value) < 1e-9 * (1 + Math.abs(value))
      assert.ok(same, `trial ${trial} (${key}), ${name}: ${fast} and plainly ${value}`)
    }
    const [roots, statements] = plainRoots(plain)
    assert.ok(Math.abs(rows.roots[trial]! - roots) < 1e-9, `trial ${trial}: roots ${rows.roots[trial]} and ${roots}`)
    assert.ok(Math.abs(rows.apparent[trial]! - statements) < 1e-9)
  }
}
