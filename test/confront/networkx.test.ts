import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { condense } from '../../src/confront/origins/condense.ts'
import { minimumCut } from '../../src/confront/origins/cut.ts'
import { immediateDominators } from '../../src/confront/origins/dominators.ts'
import { graphOf } from '../../src/confront/origins/graph.ts'

const there = spawnSync('python3', ['-c', 'import networkx']).status === 0

test('cuts, dominators and circles of 1,000 random graphs are those of networkx', {
  skip: there ? false : 'python3 with networkx is not here; the brute-force tests hold without it',
}, () => {
  const random = xoroshiro128plus(1938)
  const below = (most: number): number => (random.next() >>> 0) % most
  const graphs = Array.from({ length: 1000 }, () => {
    const size = 4 + below(27)
    const arcs = Array.from({ length: size + below(2 * size) }, () => [below(size), below(size)] as const)
    // networkx gives no cut where the two ends touch, in either direction.
    return [size, arcs.filter(([a, b]) => a + b !== 1)] as const
  })
  const oracle = spawnSync('python3', [new URL('oracle.py', import.meta.url).pathname], {
    input: JSON.stringify(graphs),
    maxBuffer: 1 << 28,
  })
  assert.equal(oracle.status, 0, String(oracle.stderr))
  const answers = JSON.parse(String(oracle.stdout)) as [number, number[], number][]
  for (const [i, [size, arcs]] of graphs.entries()) {
    const graph = graphOf(
      size,
      arcs.map(a => a[0]),
      arcs.map(a => a[1]),
    )
    const found = [minimumCut(graph, 0, 1).size, [...immediateDominators(graph, 0)], condense(graph).members.length]
    assert.deepEqual(found, answers[i], JSON.stringify(arcs))
  }
})
