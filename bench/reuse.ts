/**
 * Runs of the same words beside Python's difflib, in one run, on two made texts that share planted passages.
 * usage: node bench/reuse.ts [WORDS]   (16000 unless given). Processor time, best of three for ours after one to warm up.
 */
import { spawnSync } from 'node:child_process'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { findRuns } from '../src/confront/reuse/verbatim.ts'

const words = Number(process.argv[2] ?? 16000)
const random = xoroshiro128plus(11)
const draw = (below: number): number => (random.next() >>> 0) % below
const make = (): number[] => Array.from({ length: words }, () => Math.floor(draw(6000) ** 2 / 9000))
const [a, b] = [make(), make()]
const planted: number[] = []
for (let at = 100; at + 40 < words; at += 400) {
  b.splice(at, 30, ...a.slice(at, at + 30))
  planted.push(at)
}
const peer = `
import sys, json, time, difflib
a, b = json.load(sys.stdin)
began = time.process_time()
blocks = [m for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if m.size >= 8]
print(json.dumps([time.process_time() - began, [[m.a, m.size] for m in blocks]]))
`
const [left, right] = [Int32Array.from(a), Int32Array.from(b)]
let best = Infinity
let runs = findRuns([left, right])
for (let round = 0; round < 3; round++) {
  const began = process.cpuUsage()
  runs = findRuns([left, right])
  best = Math.min(best, process.cpuUsage(began).user / 1e6)
}
const { stdout } = spawnSync('python3', ['-c', peer], { input: JSON.stringify([a, b]), encoding: 'utf8' })
const [theirs, blocks] = JSON.parse(stdout) as [number, [number, number][]]
const recall = (found: (at: number) => boolean): string => `${planted.filter(found).length} of ${planted.length}`
console.log(
  `findRuns  ${best.toFixed(4)} s  planted passages found ${recall(at => runs.some(run => run.a[0] <= at && run.a[1] >= at + 30))}`,
)
console.log(
  `difflib   ${theirs.toFixed(4)} s  planted passages found ${recall(at => blocks.some(([p, n]) => p <= at && p + n >= at + 30))}`,
)
console.log(`ratio     ${(theirs / best).toFixed(0)}`)
