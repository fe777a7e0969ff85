/**
 * Are beliefs of `fuse` as often right as they say? Reliability of the first value of each item, by kind of record.
 * node bench/beliefs.ts [METHOD] [first seed] prints ten bins, the expected calibration error and the log score.
 */
import { streamOf } from '../src/kit/random.ts'
import { fuse } from '../src/weigh/fusion/fuse.ts'
import { registerRecord, witnessRecord } from '../test/weigh/apart-records.ts'
import { boardRecord, castRecord } from '../test/weigh/odd-records.ts'
import { plant } from '../test/weigh/planted.ts'
import { bookRecord, flightRecord } from '../test/weigh/records.ts'
import { reliabilityOf, saidOf } from '../test/weigh/reliability.ts'
import { shopRecord } from '../test/weigh/shop-record.ts'

const [method = 'accu', from = '501', only] = process.argv.slice(2)
const planted = (random: () => number, kept: number, wrong: number, share = 0.8) => {
  const { rows, truth } = plant(random, 100, { wrong, share })
  return { rows: kept < 1 ? rows.filter(() => random() < kept) : rows, truth }
}
const kinds = {
  'planted, 10 wrong values': { records: 8, make: (r: () => number) => planted(r, 1, 10) },
  'planted, 2 wrong values': { records: 8, make: (r: () => number) => planted(r, 1, 2) },
  'planted, half copied, 2 wrong': { records: 8, make: (r: () => number) => planted(r, 1, 2, 0.5) },
  'planted, three claims in ten, 10 wrong': { records: 8, make: (r: () => number) => planted(r, 0.3, 10) },
  'planted, three claims in ten, 2 wrong': { records: 8, make: (r: () => number) => planted(r, 0.3, 2) },
  flights: { records: 2, make: flightRecord },
  casts: { records: 2, make: castRecord },
  boards: { records: 3, make: boardRecord },
  books: { records: 2, make: bookRecord },
  shops: { records: 1, make: shopRecord },
  'witnesses (kept apart)': { records: 8, make: witnessRecord },
  'registers (kept apart)': { records: 8, make: registerRecord },
}
console.log(`beliefs of ${method} with dependence, first values; seeds from ${from}`)
for (const [name, { records, make }] of Object.entries(kinds)) {
  if (only !== undefined && !new RegExp(only).test(name)) continue
  const said = Array.from({ length: records }, (_, k) => {
    const stream = streamOf(Number(from) + k, 0, 0)
    const { rows, truth } = make(() => stream.uniform())
    return saidOf(fuse(rows, method).items, truth)
  }).flat()
  const { bins, error, logScore } = reliabilityOf(said)
  const right = said.filter(s => s.right).length / said.length
  console.log(
    `\n${name}: ${said.length} items, right ${right.toFixed(3)}, calibration error ${error.toFixed(3)}, log score ${logScore.toFixed(3)}`,
  )
  for (const bin of bins)
    console.log(
      `  ${bin.from.toFixed(1)}+ ${String(bin.items).padStart(6)}   said ${bin.said.toFixed(3)}   was ${bin.was.toFixed(3)}`,
    )
}
