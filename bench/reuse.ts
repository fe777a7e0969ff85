/**
 * Runs of the same words beside sim_text, Quid and Python's difflib, in one run: two made texts, and a corpus of made texts,
 * that share planted passages of 30 words; one word in 15 of them is changed. Each is given files' contents and must say where.
 * Processor time, the best of several runs of ours in a process that stands, and once more as a process of its own; the peer
 * sim_text counts from its start, the two in Python after theirs.
 * Peers: apt-get install similarity-tester; python3 -m venv /tmp/quid && /tmp/quid/bin/pip install quid. A peer that is not
 * there is left out, and said to be.
 * usage: QUID_PYTHON=/tmp/quid/bin/python node bench/reuse.ts [WORDS] [TEXTS]   (16000 words; a corpus of 200000 short texts)
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { findSharedRuns } from '../src/confront/reuse/runs.ts'
import { findRuns } from '../src/confront/reuse/verbatim.ts'

const words = Number(process.argv[2] ?? 16000)
const passages = Number(process.argv[3] ?? 200_000)
const random = xoroshiro128plus(11)
const draw = (below: number): number => (random.next() >>> 0) % below
const letters = 'etaoinshrdlucmfwypvbgk'
/** A word for each number, so that tools that read letters see words of their own. */
const spell = (id: number): string => {
  let word = ''
  for (let rest = id + 500; rest > 0; rest = Math.floor(rest / letters.length)) word += letters[rest % letters.length]
  return `${word}q`
}
const make = (): number[] => Array.from({ length: words }, () => Math.floor(draw(6000) ** 2 / 9000))
const [a, b] = [make(), make()]
const planted: number[] = []
for (let at = 100; at + 40 < words; at += 400) {
  b.splice(at, 30, ...a.slice(at, at + 30).map((id, n) => (n % 15 === 14 ? draw(4000) : id)))
  planted.push(at)
}
const text = (ids: readonly number[]): string => ids.map(spell).join('\n')
const folder = mkdtempSync(join(tmpdir(), 'reuse-bench-'))
const [fileA, fileB] = [join(folder, 'a.txt'), join(folder, 'b.txt')]
writeFileSync(fileA, `${text(a)}\n`)
writeFileSync(fileB, `${text(b)}\n`)

/** What a tool found: runs as first and last word of a, and its seconds of processor time. */
interface Told {
  readonly seconds: number
  readonly runs: readonly (readonly [from: number, to: number])[]
}
const seconds = (work: () => void): number => {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}
const rounds = 20
/** Words above which the two peers that take time by the square of it are left out. */
const slowest = 20_000
const best = (work: () => void): number => Math.min(...Array.from({ length: rounds }, () => seconds(work)))

function fromIds(): Told {
  const [left, right] = [Int32Array.from(a), Int32Array.from(b)]
  let runs = findRuns([left, right])
  return { seconds: best(() => (runs = findRuns([left, right]))), runs: runs.map(run => [run.a[0], run.a[1]]) }
}
function fromTexts(): Told {
  const [left, right] = [text(a), text(b)]
  const starts = new Map<number, number>()
  let at = 0
  for (const [n, id] of a.entries()) {
    starts.set(at, n)
    at += spell(id).length + 1
  }
  const ends = new Map([...starts].map(([start, n]) => [start + spell(a[n]!).length, n + 1]))
  let runs = findSharedRuns([left, right])
  const took = best(() => (runs = findSharedRuns([left, right])))
  return { seconds: took, runs: runs.map(run => [starts.get(run.a.start) ?? 0, ends.get(run.a.end) ?? 0]) }
}
function python(command: string, code: string): Told | null {
  const { stdout, status, stderr } = spawnSync(command, ['-c', code, fileA, fileB], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status === 0) return JSON.parse(stdout)
  console.log(`left out, it did not run: ${command}: ${stderr?.trim().split('\n').at(-1) ?? 'not there'}`)
  return null
}
const difflib = `
import sys, json, time, difflib
a, b = [open(f).read().split() for f in sys.argv[1:]]
began = time.process_time()
blocks = [m for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if m.size >= 8]
print(json.dumps({"seconds": time.process_time() - began, "runs": [[m.a, m.a + m.size] for m in blocks]}))
`
const simText = `
import sys, json, re, resource, subprocess
def used():
    # the sum of all children, so of those of a wrapper around this Python too: only differences count
    sum = resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum.ru_utime + sum.ru_stime
took = []
for _ in range(5):
    began = used()
    out = subprocess.run(['sim_text', '-r', '8', '-s', '-n', sys.argv[1], '/', sys.argv[2]], capture_output=True, text=True, check=True).stdout
    took.append(used() - began)
runs = [[int(m[1]) - 1, int(m[2])] for m in re.finditer(r'a.txt: line (\\d+)-(\\d+)', out)]
print(json.dumps({"seconds": min(took), "runs": runs}))
`
const quid = `
import sys, json, time, bisect
from quid.core.Quid import Quid
a, b = [open(f).read() for f in sys.argv[1:]]
began = time.process_time()
found = Quid().compare(a, b)
took = time.process_time() - began
starts, at = [], 0
for word in a.split('\\n'):
    starts.append(at)
    at += len(word) + 1
runs = [[bisect.bisect_left(starts, m.source_span.start), bisect.bisect_left(starts, m.source_span.end)] for m in found]
print(json.dumps({"seconds": took, "runs": runs}))
`
/** Reads the two files, finds and ends: start of Node and everything else that a process pays once. */
function alone(): Told {
  const code = `
    const { readFileSync } = await import('node:fs')
    const { findSharedRuns } = await import(${JSON.stringify(new URL('../src/confront/reuse/runs.ts', import.meta.url).href)})
    findSharedRuns([${JSON.stringify(fileA)}, ${JSON.stringify(fileB)}].map(file => readFileSync(file, 'utf8')))
    const { user, system } = process.cpuUsage()
    console.log((user + system) / 1e6)`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  return { seconds: Number(run.stdout), runs: fromTexts().runs }
}
const covered = (told: Told, at: number): boolean =>
  told.runs.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, at + 30) - Math.max(from, at)), 0) >= 24
const rows: (readonly [string, Told | null])[] = [
  ['ours, from texts', fromTexts()],
  ['ours, from word numbers', fromIds()],
  ['ours, a whole process', alone()],
  ['sim_text', python('python3', simText)],
  ...(words > slowest
    ? []
    : ([
        ['difflib', python('python3', difflib)],
        ['Quid', python(process.env.QUID_PYTHON ?? '/tmp/quid/bin/python', quid)],
      ] as const)),
]
const whole = rows[0]![1]!.seconds
console.log(`two texts of ${words} words, ${planted.length} planted passages`)
for (const [name, told] of rows)
  if (told !== null)
    console.log(
      `${name.padEnd(24)} ${told.seconds.toFixed(4)} s  found ${planted.filter(at => covered(told, at)).length}  ` +
        `x ${(told.seconds / whole).toFixed(1)} of ours from texts`,
    )
rmSync(folder, { recursive: true, force: true })

const corpus = Array.from({ length: passages }, () =>
  Int32Array.from({ length: 30 }, () => Math.floor(draw(60_000) ** 2 / 60_000)),
)
for (let n = 0; n + 1 < passages; n += 100) corpus[n + 1]!.set(corpus[n]!.subarray(0, 20), 5)
const before = process.memoryUsage().rss
let found = 0
const took = seconds(() => {
  found = findRuns(corpus).filter(run => run.equal >= 15).length
})
const mega = (process.memoryUsage().rss - before) / 2 ** 20
console.log(
  `corpus of ${passages} texts of 30 words: ${found} of ${Math.ceil(passages / 100)} planted pairs, ${took.toFixed(2)} s, ${mega.toFixed(0)} MB more`,
)
