/**
 * Collation beside CollateX for Python, in one run: matched token pairs and columns on the cases of the tests, then time on
 * a text with one word in sixteen changed. Set up the peer once: python3 -m venv /tmp/cx && /tmp/cx/bin/pip install collatex python-Levenshtein
 * usage: COLLATEX_PYTHON=/tmp/cx/bin/python|none [COLLATEX_JAR=collatex-core.jar] node bench/collate.ts [TOKENS]   (250 unless given)
 * Ours is timed with the cutting into tokens and with all threads of the process; the peers without, the thread that works.
 * The jar is `mvn dependency:get -Dartifact=eu.interedition:collatex-core:1.7.1`; without it only the Python peer runs.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { collate } from '../src/confront/collate/collate.ts'
import { readWitness } from '../src/confront/collate/tokens.ts'

const python = process.env.COLLATEX_PYTHON ?? '/tmp/cx/bin/python'
const tokens = Number(process.argv[2] ?? 250)
/** The long text is collated so often, here and in Java, and the best round counts; in Python once, for it takes a minute. */
const rounds = 12
const peer = `
import sys, json, time, warnings
warnings.filterwarnings('ignore')
from collatex import collate, Collation
out = []
for texts in json.load(sys.stdin):
    data = {'witnesses': [{'id': chr(65 + w), 'tokens': [{'t': k + ' ', 'n': k} for k in t]} for w, t in enumerate(texts)]}
    began = time.process_time()
    table = collate(data, output='table', segmentation=False)
    took = time.process_time() - began
    matched = columns = 0
    for column in table.columns:
        found = [cell[0].token_data['n'] for cell in column.tokens_per_witness.values() if cell]
        columns += len(found) > 0
        matched += sum(a == b for i, a in enumerate(found) for b in found[i + 1:])
    out.append([matched, columns, took])
print(json.dumps(out))
`
const cases = readFileSync(new URL('../test/confront/collate-cases.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => line.split(' | '))
const random = xoroshiro128plus(7)
const draw = (below: number): number => (random.next() >>> 0) % below
const text = Array.from({ length: tokens }, () => `w${Math.floor(draw(2000) ** 2 / 4000)}`)
const long = [0, 1, 2].map(() => text.map(word => (draw(16) === 0 ? `v${draw(500)}` : word)).join(' '))
const all = [...cases, long]
const keys = all.map(texts => texts.map(one => readWitness('', one).tokens.map(token => token.key)))
const ours = all.map(texts => {
  const named = texts.map((one, w) => ({ siglum: String(w), text: one }))
  const rows = Array.from({ length: texts === long ? rounds : 1 }, () => timed(named))
  return rows.reduce((best, row) => (row[2] < best[2] ? row : best))
})
function timed(named: Parameters<typeof collate>[0]): readonly [pairs: number, columns: number, seconds: number] {
  const began = process.cpuUsage()
  const { matched, columns } = collate(named)
  const { user, system } = process.cpuUsage(began)
  return [matched, columns.length, (user + system) / 1e6]
}
/** Matched pairs, columns and seconds of processor time, case by case. */
type Told = readonly (readonly [pairs: number, columns: number, seconds: number])[]
function run(name: string, command: string, args: readonly string[], input: string): string {
  const { stdout, stderr, status } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`${name} did not run: ${stderr?.trim().split('\n').at(-1)}`)
  return stdout
}
const peers: [string, Told][] =
  process.env.COLLATEX_PYTHON === 'none'
    ? []
    : [['CollateX Python', JSON.parse(run('CollateX for Python', python, ['-c', peer], JSON.stringify(keys)))]]
if (process.env.COLLATEX_JAR !== undefined) {
  const input = keys.map(texts => texts.map(one => one.join(' ')).join('\t')).join('\n')
  const source = new URL('CollateX.java', import.meta.url).pathname
  const said = run('CollateX for Java', 'java', ['-Xss512m', '-cp', process.env.COLLATEX_JAR, source], `${input}\n`)
  const rows = said
    .trim()
    .split('\n')
    .map(line => line.split(' ').map(Number) as [number, number, number])
  peers.push(['CollateX Java', rows])
}
for (const [name, theirs] of peers) {
  let [fewer, more, wider] = [0, 0, 0]
  for (const [n] of cases.entries()) {
    const [[mine, columns], [other, others]] = [ours[n]!, theirs[n]!]
    if (mine < other) console.log(`${name}: fewer pairs, ${mine} for ${other}: ${cases[n]!.join(' | ')}`)
    if (mine === other && columns > others)
      console.log(`${name}: more columns, ${columns} for ${others}: ${cases[n]!.join(' | ')}`)
    fewer += Number(mine < other)
    more += Number(mine > other)
    wider += Number(mine === other && columns > others)
  }
  console.log(
    `${name}, ${cases.length} cases: more matched pairs in ${more}, fewer in ${fewer}, more columns at equal pairs in ${wider}`,
  )
  const [mine, other] = [ours.at(-1)!, theirs.at(-1)!]
  console.log(
    `${name}, ${tokens} tokens x 3: pairs ${mine[0]} and ${other[0]}; ${mine[2].toFixed(3)} s and ${other[2].toFixed(3)} s; ratio ${(other[2] / mine[2]).toFixed(0)}`,
  )
}
const large = Array.from({ length: 15_000 }, () => `w${Math.floor(draw(2000) ** 2 / 4000)}`)
const six = Array.from({ length: 6 }, (_, w) => ({
  siglum: String(w),
  text: large.map(word => (draw(16) === 0 ? `v${draw(500)}` : word)).join(' '),
}))
const began = process.cpuUsage()
const { matched, columns } = collate(six)
const { user, system } = process.cpuUsage(began)
console.log(
  `15000 tokens x 6, ours alone: ${matched} pairs, ${columns.length} columns, ${((user + system) / 1e6).toFixed(2)} s`,
)
