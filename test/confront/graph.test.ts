import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { condense } from '../../src/confront/origins/condense.ts'
import { allMinimumCuts, minimumCut, robustness } from '../../src/confront/origins/cut.ts'
import { immediateDominators, passesThrough } from '../../src/confront/origins/dominators.ts'
import { type Graph, graphOf, parseGraph } from '../../src/confront/origins/graph.ts'

/** The size of the smallest cut between "claim" and "world", and through whom everything passes. */
function of(line: string): string {
  const graph = parseGraph(line)
  const [claim, world] = [graph.names.indexOf('claim'), graph.names.indexOf('world')]
  const names = (vertices: readonly number[]): string => vertices.map(v => graph.names[v]).join('+')
  const cuts = allMinimumCuts(graph, claim, world).map(names)
  return `${minimumCut(graph, claim, world).size}: ${cuts.sort().join(' ')} | ${names(passesThrough(graph, claim, world))}`
}

const lines: [string, string][] = [
  ['claim<a<world', '1: a | a'],
  ['claim<a<b<world', '1: a b | b+a'],
  ['claim<a<world, claim<b<world', '2: a+b | '],
  ['claim<a<r<world, claim<b<r', '1: r | r'],
  ['claim<a<r<world, claim<b<r, claim<c<world', '2: r+c | '],
  ['claim<a, b<world', '0:  | '],
  ['claim<a<b<a, b<world', '1: a b | b+a'],
  ['claim<a<x<world, claim<b<x, a<y<world, b<y', '2: a+b x+y | '],
]
for (const [line, expected] of lines) test(`origins of ${line}`, () => assert.equal(of(line), expected))

test('a claim that touches the world cannot be cut', () => {
  assert.equal(minimumCut(parseGraph('claim<world'), 0, 1).size, Infinity)
})

/** Random graphs of so many vertices, claim 0 and world 1 not adjacent. */
const random = (least: number, most: number): fc.Arbitrary<Graph> =>
  fc.integer({ min: least, max: most }).chain(size =>
    fc
      .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 3 * size })
      .map(arcs => arcs.filter(([a, b]) => !(a === 0 && b === 1)))
      .map(arcs =>
        graphOf(
          size,
          arcs.map(a => a[0]),
          arcs.map(a => a[1]),
        ),
      ),
  )

function reach({ size, start, to }: Graph, from: number, without: ReadonlySet<number>): Set<number> {
  const seen = new Set(without.has(from) ? [] : [from])
  for (const v of seen) for (let i = start[v]!; i < start[v + 1]!; i++) if (!without.has(to[i]!)) seen.add(to[i]!)
  assert.ok(seen.size <= size)
  return seen
}

test('all smallest cuts are those that trying every subset finds', () => {
  fc.assert(
    fc.property(random(3, 9), graph => {
      const inner = Array.from({ length: graph.size - 2 }, (_, i) => i + 2)
      const subsets = Array.from({ length: 2 ** inner.length }, (_, bits) => inner.filter((_, i) => bits & (1 << i)))
      const cutting = subsets.filter(set => !reach(graph, 0, new Set(set)).has(1))
      const size = Math.min(...cutting.map(set => set.length))
      const expected = size === 0 ? [] : cutting.filter(set => set.length === size)
      const found = minimumCut(graph, 0, 1)
      assert.equal(found.size, size)
      assert.equal(found.vertices.length, size)
      assert.ok(!reach(graph, 0, new Set(found.vertices)).has(1))
      const key = (cuts: number[][]): string[] => cuts.map(String).sort()
      assert.deepEqual(key(allMinimumCuts(graph, 0, 1)), key(expected))
      assert.equal(robustness(graph, 0, 1), Math.max(0, size - 1))
    }),
    { numRuns: 500 },
  )
})

test('a vertex dominates what its removal cuts off', () => {
  fc.assert(
    fc.property(random(3, 12), graph => {
      const dominator = immediateDominators(graph, 0)
      const whole = reach(graph, 0, new Set())
      for (let v = 1; v < graph.size; v++) {
        assert.equal(dominator[v] !== -1, whole.has(v))
        const above = new Set<number>()
        if (whole.has(v)) for (let d = dominator[v]!; d !== 0; d = dominator[d]!) above.add(d)
        for (let d = 1; d < graph.size; d++)
          if (d !== v && whole.has(v)) assert.equal(above.has(d), !reach(graph, 0, new Set([d])).has(v))
      }
    }),
  )
})

test('vertices share a circle where each reaches the other, and the condensed graph has none', () => {
  fc.assert(
    fc.property(random(3, 12), graph => {
      const { of, graph: condensed } = condense(graph)
      for (let a = 0; a < graph.size; a++) {
        const fromA = reach(graph, a, new Set())
        for (let b = 0; b < graph.size; b++)
          assert.equal(of[a] === of[b], fromA.has(b) && reach(graph, b, new Set()).has(a))
      }
      for (let v = 0; v < condensed.size; v++)
        for (let i = condensed.start[v]!; i < condensed.start[v + 1]!; i++) assert.ok(condensed.to[i]! < v)
    }),
  )
})
