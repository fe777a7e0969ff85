/**
 * All posteriors of a Bayesian network beside bayesjs and, where it is there, pyAgrum, in one run.
 * Set up the peers once: npm install --prefix bench; python3 -m venv /tmp/agrum && /tmp/agrum/bin/pip install pyagrum
 * usage: node bench/networks.ts FILE.bif…   (without files: alarm, from ../shared). bayesjs is asked only below 10,000 cells.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readBif } from '../src/weigh/networks/bif.ts'
import { writeBif } from '../src/weigh/networks/bif-write.ts'
import { planElimination } from '../src/weigh/networks/elimination.ts'
import { infer } from '../src/weigh/networks/infer.ts'
import type { Network } from '../src/weigh/networks/network.ts'

const { inferAll } = createRequire(import.meta.url)('bayesjs')
const python = process.env.AGRUM_PYTHON ?? '/tmp/agrum/bin/python'
const named = process.argv.slice(2)
const files = named.length > 0 ? named : [new URL('../../shared/data/networks/alarm.bif.gz', import.meta.url).pathname]

/** Milliseconds of the fastest run of three seconds, of two at least: both engines get the same time to warm up. */
function fastest(work: () => void): number {
  let best = Infinity
  for (let run = 0, spent = 0; run < 2 || spent < 3000; run++) {
    const from = performance.now()
    work()
    const took = performance.now() - from
    best = Math.min(best, took)
    spent += took
  }
  return best
}

/** The same network as bayesjs wants it: a row of states by name for each setting of the parents. */
function forBayesjs(network: Network): Record<string, unknown> {
  const nodes = network.tables.map(({ child, parents, values }) => {
    const { name, states } = network.variables[child]!
    const rows = Array.from({ length: values.length / states.length }, (_, row) => {
      let rest = row
      const when = parents.toReversed().map(parent => {
        const variable = network.variables[parent]!
        const state = variable.states[rest % variable.states.length]!
        rest = Math.floor(rest / variable.states.length)
        return [variable.name, state]
      })
      const odds = states.map((state, s) => [state, values[row * states.length + s]!])
      // biome-ignore lint/suspicious/noThenProperty: the peer's own form
      return { when: Object.fromEntries(when), then: Object.fromEntries(odds) }
    })
    const names = parents.map(parent => network.variables[parent]!.name)
    return [name, { id: name, states, parents: names, cpt: parents.length === 0 ? rows[0]!.then : rows }]
  })
  return Object.fromEntries(nodes)
}

function pyAgrum(path: string): number | null {
  if (!existsSync(python)) return null
  const code = `
import pyagrum as gum, sys, time
bn = gum.loadBN(sys.argv[1]); best = 1e9; spent = 0; run = 0
while run < 2 or (run < 30 and spent < 3):
    t = time.perf_counter(); ie = gum.LazyPropagation(bn); ie.makeInference()
    for n in bn.nodes(): ie.posterior(n)
    took = time.perf_counter() - t; best = min(best, took); spent += took; run += 1
print(best * 1000)`
  const { stdout } = spawnSync(python, ['-c', code, path], { encoding: 'utf8', timeout: 300_000 })
  return stdout ? Number(stdout) : null
}

console.log('network        cells     ours ms   bayesjs ms   ratio    pyAgrum ms   ratio')
for (const file of files) {
  const bytes = readFileSync(file)
  const network = readBif((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString())
  const cards = Int32Array.from(network.variables, variable => variable.states.length)
  const { cells } = planElimination(
    cards,
    network.tables.map(({ child, parents }) => [child, ...parents]),
  )
  const ours = fastest(() => infer(network))
  const theirs = cells < 10_000 ? fastest(() => inferAll(forBayesjs(network), {})) : null
  const plain = join(mkdtempSync(join(tmpdir(), 'networks-')), 'network.bif')
  writeFileSync(plain, writeBif(network))
  const agrum = pyAgrum(plain)
  const column = (peer: number | null): string =>
    peer === null
      ? '–'.padStart(10) + '–'.padStart(8)
      : peer.toFixed(1).padStart(10) + (peer / ours).toFixed(1).padStart(8)
  console.log(
    `${basename(file).slice(0, 12).padEnd(12)} ${cells.toExponential(1).padStart(8)} ${ours.toFixed(2).padStart(10)} ${column(theirs)} ${column(agrum)}`,
  )
}
