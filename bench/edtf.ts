/**
 * Reading EDTF, against edtf.js and @edtf-ts/core in the same run. Run it with `node bench/edtf.ts`.
 * Set up the peers once: npm install --prefix bench (without them only our own figures are printed).
 * Each row: strings a second of CPU time, median of the rounds after the first; the slowest hostile string, in CPU time.
 */
import { readEdtf } from '../src/kit/edtf.ts'
import { boundsOf } from '../src/kit/edtf-bounds.ts'

type Reader = (text: string) => unknown

const typical = [
  '1936-08-15 1936-08 1936 1936~ 1936? 1936% 1936-08~ 1936-08-15? 193X 19XX 1936-21 1936-23 1936-XX 1936-08-XX',
  '1935/1936 1936-07~/1936-08~ 1907/.. ../1922 1985-04-12/.. /1985-04-12 1984-06-02?/2004-08-08~ 2004-02-01/2005',
  '-0999 -1985-04-12 Y170000002 Y-17E7 1950S2 2001-34 2004-06-~01/2004-06-~20 2004-?06-?11 156X-12-25 15XX-12-XX',
  '[1667,1668,1670..1672] [..1760-12-03] [1760-12..] {1960,1961-12} {..1984} 1985-04-12T23:20:30Z',
].flatMap(line => line.split(' '))

const hostile = [
  '{-1740-02-12..-1200-01-29}',
  '[-1890-05..-1200-01]',
  '{-9999..9999}',
  'XXX1-02-29',
  `[${Array(18).fill('XX00-02-29').join(',')}]`,
  'X'.repeat(200),
  '['.repeat(200),
]

const rounds = 9

async function peer(name: string, pick: (module: Record<string, unknown>) => Reader): Promise<[string, Reader] | null> {
  try {
    return [name, pick((await import(name)) as Record<string, unknown>)]
  } catch {
    console.log(`${name} is not set up; npm install --prefix bench brings it.`)
    return null
  }
}

/** CPU milliseconds of some work; a busy machine does not change it. */
function cost(work: () => void): number {
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

/** Strings a second: the median of rounds, each of which lasts about 40 ms. */
function speed(read: Reader): number {
  const turn = () => {
    for (const text of typical) attempt(read, text)
  }
  cost(() => Array.from({ length: 50 }, turn))
  const turns = Math.max(1, Math.ceil(40 / (cost(() => Array.from({ length: 20 }, turn)) / 20 || 0.01)))
  const times = Array.from({ length: rounds }, () => cost(() => Array.from({ length: turns }, turn)) / turns)
  return (1000 * typical.length) / times.sort((a, b) => a - b)[rounds >> 1]!
}

function attempt(read: Reader, text: string): void {
  try {
    read(text)
  } catch {
    // A peer says no by throwing; that is an answer too.
  }
}

/** The slowest hostile string, each read ten times over. */
function slowest(read: Reader): string {
  let [most, which] = [-1, '']
  for (const text of hostile) {
    const once = cost(() => attempt(read, text))
    const spent = once > 20 ? once : cost(() => Array.from({ length: 10 }, () => attempt(read, text))) / 10
    if (spent > most) [most, which] = [spent, text]
  }
  return `${most.toFixed(3)} ms for ${which.slice(0, 30)}`
}

const ours: Reader = readEdtf
const oursWithDays: Reader = text => {
  const value = readEdtf(text)
  return value && boundsOf(value)
}
const found = [
  await peer('@edtf-ts/core', module => module.parse as Reader),
  await peer('edtf', module => module.default as Reader),
]
const readers: [string, Reader][] = [
  ['ours', ours],
  ['ours, with first and last day', oursWithDays],
]
for (const one of found) if (one) readers.push(one)
const base = speed(ours)
console.log('reader                          strings/s   times slower   slowest hostile string')
for (const [name, read] of readers) {
  const rate = read === ours ? base : speed(read)
  console.log(
    `${name.padEnd(30)} ${rate.toFixed(0).padStart(10)}   ${(base / rate).toFixed(1).padStart(12)}   ${slowest(read)}`,
  )
}
