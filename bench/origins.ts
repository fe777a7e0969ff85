/**
 * Smallest vertex cut between claim and world, against igraph in the same run. 3,000 voices, 9,000 links.
 * Set up the peer once: python3 -m venv /tmp/igraph-venv && /tmp/igraph-venv/bin/pip install igraph
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { minimumCut } from '../src/confront/origins/cut.ts'
import { graphOf } from '../src/confront/origins/graph.ts'

const [size, links, graphs, rounds] = [3000, 9000, 20, 20]
const python = process.env.IGRAPH_PYTHON ?? '/tmp/igraph-venv/bin/python'

const random = xoroshiro128plus(1938)
const below = (most: number): number => (random.next() >>> 0) % most
/** Layered at random: a link leads from a lower number to a higher one; 0 is the claim, the last the world. */
const cases = Array.from({ length: graphs }, () => {
  const arcs: [number, number][] = []
  for (let i = 0; i < 6; i++) arcs.push([0, 1 + below(60)], [size - 61 + below(60), size - 1])
  while (arcs.length < links) {
    const a = 1 + below(size - 2)
    const b = Math.min(size - 2, a + 1 + below(120))
    if (a !== b) arcs.push([a, b])
  }
  return arcs
})

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!
const ours: number[] = []
const cuts: number[] = []
for (let round = 0; round < rounds; round++) {
  for (const [i, arcs] of cases.entries()) {
    const graph = graphOf(
      size,
      arcs.map(a => a[0]),
      arcs.map(a => a[1]),
    )
    const from = performance.now()
    cuts[i] = minimumCut(graph, 0, size - 1).size
    if (round > 0) ours.push(performance.now() - from)
  }
}
const mine = median(ours)

const peer = `
import igraph, json, sys, time
times, cuts = [], []
for arcs in json.load(sys.stdin):
    g = igraph.Graph(n=${size}, edges=[tuple(a) for a in arcs], directed=True).simplify()
    for _ in range(${rounds}):
        t = time.perf_counter(); c = g.vertex_connectivity(0, ${size - 1}, checks=False, neighbors="ignore"); times.append(1000 * (time.perf_counter() - t))
    cuts.append(c)
print(json.dumps([igraph.__version__, sorted(times)[len(times) // 2], cuts]))
`
if (!existsSync(python)) {
  console.log(
    `igraph is not here (${python}). Set it up: python3 -m venv /tmp/igraph-venv && /tmp/igraph-venv/bin/pip install igraph`,
  )
  console.log(`ours  ${mine.toFixed(3)} ms`)
} else {
  const run = spawnSync(python, ['-c', peer], { input: JSON.stringify(cases), maxBuffer: 1 << 26 })
  if (run.status !== 0) throw new Error(String(run.stderr))
  const [version, theirs, peerCuts] = JSON.parse(String(run.stdout)) as [string, number, number[]]
  if (String(peerCuts) !== String(cuts)) throw new Error(`the cuts differ: ${cuts} and ${peerCuts}`)
  console.log(
    `smallest vertex cut, ${size} vertices, ${links} arcs, median of ${graphs} graphs; cuts equal (${cuts.join(' ')})`,
  )
  console.log(
    `igraph ${version}  ${theirs.toFixed(3)} ms\nours           ${mine.toFixed(3)} ms\nratio          ${(theirs / mine).toFixed(1)}`,
  )
}
