import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherBytes } from '../../src/gather/gather.ts'
import { allPairs, compared, compareTexts } from '../../src/steps/compare-texts.ts'
import { gatherFiles } from '../../src/steps/gather-files.ts'
import { showVariants } from '../../src/steps/show-variants.ts'
import { newCase } from '../record/help.ts'
import { needsShared, realText } from '../shared.ts'

test(
  'real texts: two sentences of 001 stand in place of one of 003, and what it leaves out answers none',
  needsShared,
  async t => {
    const file = newCase(t)
    const inputs = ['001', '003'].map(digits => ({ path: realText(digits).path }))
    await gatherFiles(file, inputs, { gather: (bytes, name) => gatherBytes(bytes, name) })
    const pair = allPairs(file)[0]!
    await compareTexts(file, [pair])
    const { stretches, cuts } = compared(file, pair)!
    const [a, b] = (['a', 'b'] as const).map(side => {
      const { start, end } = stretches[0]![side]
      return `${pair[side]}:${start}-${end}`
    })
    const answers = [`${a},${b}`, `${b},${a}`].map((asked, turned) => {
      const { links, units } = showVariants(file, asked)
      assert.ok(links.every(link => !link.moved))
      const starts = links.map(link => [link.a, link.b].map(([w, u]) => units[w]![u]!.start))
      return starts.map(one => (turned === 0 ? one : one.reverse())).sort((x, y) => x[0]! - y[0]!)
    })
    assert.deepEqual(answers[0], answers[1], 'the order of the witnesses does not change what answers what')
    const [ours, theirs] = [0, 1].map(w => new Set(answers[0]!.map(one => one[w])))
    assert.deepEqual([answers[0]!.length, ours!.size, theirs!.size], [7, 7, 5])
    const left = cuts.filter(cut => cut.side === 'b').map(cut => cut.start)
    assert.ok(left.length === 1 && !theirs!.has(left[0]))
  },
)
