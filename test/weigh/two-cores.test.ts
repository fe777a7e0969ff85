import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { halvesOf, inferNetwork } from '../../src/steps/infer-network.ts'
import { plantTree } from '../../src/weigh/networks/clique-tree.ts'
import { infer, pose } from '../../src/weigh/networks/infer.ts'
import type { Network } from '../../src/weigh/networks/network.ts'
import { bestRoot, halve, orient } from '../../src/weigh/networks/tree-halves.ts'
import { madeNetwork } from './made-networks.ts'

const always = { cores: 2, worth: { weight: 0, gain: 0 } }

/** A chain of `length` variables of `states` states; each step moves up a state with chance 0.3. */
function chain(length: number, states: number): Network {
  const step = new Float64Array(states * states)
  for (let s = 0; s < states; s++) {
    step[s * states + s]! += 0.7
    step[s * states + ((s + 1) % states)]! += 0.3
  }
  const start = new Float64Array(states)
  start[0] = 1
  return {
    name: 'chain',
    variables: Array.from({ length }, (_, v) => ({ name: `v${v}`, states: Array.from(start, (_, s) => `s${s}`) })),
    tables: Array.from({ length }, (_, v) =>
      v === 0 ? { child: 0, parents: [], values: start } : { child: v, parents: [v - 1], values: step },
    ),
    rescaledRows: 0,
  }
}

describe('two cores', () => {
  test('a large chain: the same answer to the bit, and the binomial distribution', async () => {
    const net = chain(70, 128)
    const one = infer(net)
    assert.deepEqual(await inferNetwork(net, {}, undefined, always), one)
    for (let k = 0, p = 0.7 ** 69; k < 69; p *= ((69 - k) * 0.3) / ((k + 1) * 0.7), k++)
      assert.ok(Math.abs(one.posteriors.v69![`s${k}`]! - p) < 1e-12)
    const { cards, factors, plan } = pose(net)
    const { gain } = halvesOf({ cards, factors, tree: plantTree(cards, factors, plan) })
    assert.ok(gain > 1.8, 'a chain is hung from its middle')
  })

  test('made networks with evidence: the same answer to the bit', async () => {
    await fc.assert(
      fc.asyncProperty(madeNetwork, fc.nat(), async (net, which) => {
        const evidence = { [`v${which % net.variables.length}`]: 's0' }
        assert.deepEqual(await inferNetwork(net, evidence, undefined, always), infer(net, evidence))
      }),
      { numRuns: 5 },
    )
  })

  test('evidence that cannot hold is told the same way, whichever half meets it', async () => {
    const net = chain(8, 3)
    for (const evidence of [{ v0: 's1' }, { v1: 's2' }, { v6: 's0', v7: 's2' }])
      await assert.rejects(inferNetwork(net, evidence, undefined, always), { message: /probability zero/ })
  })
})

test('a tree is cut in two parts that touch only through what stands above, and no cut promises more than two', () => {
  const tree = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(tree, rows => {
      const neighbours: number[][] = rows.map(() => [])
      for (const [c, [above]] of rows.entries())
        if (c > 0) {
          neighbours[c]!.push(above % c)
          neighbours[above % c]!.push(c)
        }
      const weights = rows.map(([, weight]) => weight)
      const { down, parents, children } = orient(bestRoot(0, neighbours, weights), neighbours)
      const { above, parts, gain, weight } = halve(down, parents, children, weights)
      assert.deepEqual(
        [...above, ...parts[0], ...parts[1]].sort((a, b) => a - b),
        [...rows.keys()],
      )
      assert.equal(
        weight,
        weights.reduce((sum, w) => sum + w, 0),
      )
      assert.ok(gain >= 1 - 1e-12 && gain <= 2 + 1e-12)
      for (const [i, part] of parts.entries())
        for (const c of part) assert.ok(!parts[1 - i]!.includes(parents[c]!), 'no edge from part to part')
      const place = new Map([...above, ...parts[0], ...parts[1]].map((c, at) => [c, at]))
      for (const c of above) assert.ok(parents[c]! < 0 || place.get(parents[c]!)! < place.get(c)!)
    }),
  )
})
