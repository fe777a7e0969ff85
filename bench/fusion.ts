/**
 * Truth discovery: planted copiers (how many items are right, how well dependent pairs are told), and speed beside
 * truthdiscovery (PyPI 1.0.4) on the same 25,000 claims with its own rounds.
 * The peer: python3 -m venv /tmp/td && /tmp/td/bin/pip install truthdiscovery; name it by TD_PYTHON, and by TD_PATH a folder
 * with stand-ins for its drawing libraries where they cannot be had.
 */
import { spawnSync } from 'node:child_process'
import { streamOf } from '../src/kit/random.ts'
import { fuse } from '../src/weigh/fusion/fuse.ts'
import { boardRecord, castRecord } from '../test/weigh/odd-records.ts'
import { areaUnderCurve, plant } from '../test/weigh/planted.ts'
import { bookRecord, flightRecord, rightOf } from '../test/weigh/records.ts'
import { shopRecord } from '../test/weigh/shop-record.ts'

console.log('planted copiers, 30 sources, 100 items, 6 records each')
console.log('copied  wrong values  method    right   with dependence   mean belief   AUC')
for (const share of [0.8, 0.5]) {
  for (const wrong of [10, 2]) {
    for (const method of ['vote', 'accu', 'popaccu']) {
      let [items, plain, counted, belief, area] = [0, 0, 0, 0, 0]
      for (let seed = 1; seed <= 6; seed++) {
        const stream = streamOf(seed, 0, 0)
        const planted = plant(() => stream.uniform(), 100, { share, wrong })
        const found = fuse(planted.rows, method)
        area += areaUnderCurve(planted, found.dependence) / 6
        for (const item of found.items) {
          items++
          belief += item.values[0]!.belief
          if (item.value === planted.truth.get(item.item)) plain++
          if (item.withDependence === planted.truth.get(item.item)) counted++
        }
      }
      const part = (n: number): string => (n / items).toFixed(3)
      console.log(
        `${String(share).padEnd(8)}${String(wrong).padEnd(14)}${method.padEnd(10)}${part(plain)}   ${part(counted)}             ${method === 'vote' ? '–    ' : part(belief)}         ${area.toFixed(3)}`,
      )
    }
  }
}

console.log(
  '\nmade records, 4 each; boards had no part in any rule, casts in one (two words turned round), shops in the priors of ltm',
)
console.log('record   method                right   with dependence')
for (const [name, make] of Object.entries({
  books: bookRecord,
  flights: flightRecord,
  casts: castRecord,
  boards: boardRecord,
  shops: shopRecord,
})) {
  for (const method of ['vote', 'averagelog', 'truthfinder', 'truthfinder-similar', 'accu', 'popaccu', 'ltm', 'auto']) {
    let [plain, counted] = [0, 0]
    for (let seed = 1; seed <= 4; seed++) {
      const stream = streamOf(seed, 0, 0)
      const record = make(() => stream.uniform())
      const { items } = fuse(record.rows, method)
      plain += rightOf(record, items, 'value') / 4
      counted += rightOf(record, items) / 4
    }
    console.log(`${name.padEnd(9)}${method.padEnd(22)}${plain.toFixed(3)}   ${counted.toFixed(3)}`)
  }
}

console.log('\nbeliefs of accu with dependence, 12 planted records of which half keep three claims in ten')
console.log('belief     items   said    was')
const bins = [0.99, 0.95, 0.9, 0.75, 0.5, 0].map(from => ({ from, items: 0, said: 0, was: 0 }))
for (let seed = 1; seed <= 12; seed++) {
  const stream = streamOf(500 + seed, 0, 0)
  const planted = plant(() => stream.uniform(), 100, { wrong: seed % 3 === 0 ? 2 : 10 })
  for (const item of fuse(
    planted.rows.filter(() => seed % 2 === 0 || stream.uniform() < 0.3),
    'accu',
  ).items) {
    const bin = bins.find(({ from }) => item.values[0]!.belief >= from)!
    bin.items++
    bin.said += item.values[0]!.belief
    bin.was += item.withDependence === planted.truth.get(item.item) ? 1 : 0
  }
}
for (const { from, items, said, was } of bins)
  console.log(
    `${from.toFixed(2)}+ ${String(items).padStart(10)}   ${(said / items).toFixed(3)}   ${(was / items).toFixed(3)}`,
  )

const stream = streamOf(7, 0, 0)
const made = plant(() => stream.uniform(), 1190).rows
// both are handed rows that come fresh from JSON, both are warmed up by their first run, and both are taken at their median
const rows: typeof made = JSON.parse(JSON.stringify(made))
const peers = {
  sums: 'Sums',
  averagelog: 'AverageLog',
  investment: 'Investment',
  pooledinvestment: 'PooledInvestment',
  truthfinder: 'TruthFinder',
  crh: 'CRH',
}
console.log(
  `\nspeed, ${rows.length} claims, without dependence, reading of rows and listing of results included\nmethod             ours ms   truthdiscovery ms   ratio   (processor time, median of 60 and of 8 runs, CRH of the peer once)`,
)
for (const [ours, theirs] of Object.entries(peers)) {
  const peer = truthdiscovery(theirs, theirs === 'CRH' ? 1 : 8)
  fuse(rows, ours, { dependence: false })
  const runs = Array.from({ length: 60 }, () => {
    const start = process.cpuUsage()
    fuse(rows, ours, { dependence: false })
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }).sort((a, b) => a - b)
  const own = (runs[29]! + runs[30]!) / 2
  console.log(
    `${ours.padEnd(17)} ${own.toFixed(1).padStart(8)} ${(peer?.toFixed(0) ?? '–').padStart(19)} ${(peer === null ? '–' : (peer / own).toFixed(0)).padStart(7)}`,
  )
}

function truthdiscovery(name: string, runs: number): number | null {
  const code = `
import sys, json, time, types, os
if os.environ.get('TD_PATH'): sys.path.insert(0, os.environ['TD_PATH'])
sys.modules['truthdiscovery.graphs'] = types.ModuleType('truthdiscovery.graphs')
from truthdiscovery.input import Dataset
import truthdiscovery.algorithm as A
rows = [tuple(r) for r in json.load(sys.stdin)]
times = []
for run in range(${runs}):
    t = time.process_time(); A.${name}().run(Dataset(rows)); times.append(time.process_time() - t)
print(sorted(times[min(1, len(times) - 1):])[(len(times) - 1) // 2] * 1000)`
  const { stdout } = spawnSync(process.env.TD_PYTHON ?? '/tmp/td/bin/python', ['-c', code], {
    encoding: 'utf8',
    timeout: 60_000,
    input: JSON.stringify(rows.map(({ source, item, value }) => [source, item, value])),
  })
  return stdout ? Number(stdout) : null
}
