/**
 * The whole reader (people, bodies, places, dates, voices) beside two general libraries, on the same text in one run.
 * compromise finds people, places and dates; wink-nlp runs its full pipeline. Neither tells who is who, resolves dates or
 * finds speakers, so equal speed is more work. `npm run bench -- read` fetches the peer.
 * Times are medians; `least` is the quickest round, which other work on the machine disturbed least.
 * The text is the teaching case of this project, repeated, or the files that are named: node bench/read.ts FILE...
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { findDates } from '../src/read/dates/dates.ts'
import { makePage } from '../src/read/page.ts'
import { findPeople } from '../src/read/people/people.ts'
import { readText } from '../src/read/reader.ts'
import { findVoices } from '../src/read/voices/voices.ts'

const require = createRequire(import.meta.url)
const files = process.argv.slice(2)
const bundled = new URL('../cases/', import.meta.url)
const names = files.length > 0 ? files : readdirSync(bundled, { recursive: true, encoding: 'utf8' })
const texts = names
  .filter(name => /\.(?:txt|md)$/.test(name))
  .map(name => readFileSync(files.length > 0 ? name : new URL(name, bundled), 'utf8'))
const characters = texts.reduce((sum, text) => sum + text.length, 0)
/** Rounds that are measured, after as many to warm up. Each round does every row once, so that a busy machine slows all alike. */
const rounds = Math.max(8, Math.ceil(1_200_000 / characters))

/** A general library that costs ten times as much is asked in a few rounds only. */
const roundsOfPeer = 3

const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'))
const compromise = peer()
const pages = texts.map(text => {
  const page = makePage(text)
  return { page, ...findPeople(page, []) }
})
const rows: [what: string, work: (text: string, index: number) => void][] = [
  ['reader, whole', text => readText(text)],
  ['  page (wink-nlp: tokens, sentences, tags)', text => makePage(text)],
  ['  people, bodies, places, who is who', (_, i) => findPeople(pages[i]!.page, [])],
  ['  dates', (_, i) => findDates(pages[i]!.page, [])],
  ['  voices', (_, i) => findVoices(pages[i]!.page, pages[i]!.mentions, pages[i]!.actors, [])],
  ['wink-nlp, full pipeline', text => nlp.readDoc(text)],
  ...(compromise === undefined ? [] : [['compromise: people, places', compromise] as (typeof rows)[number]]),
]
const costs = rows.map((): number[] => [])
for (let round = 0; round < rounds * 2; round++)
  for (const [row, [, work]] of rows.entries()) {
    if (work === compromise && round < rounds * 2 - roundsOfPeer) continue
    const from = process.cpuUsage()
    for (const [i, text] of texts.entries()) work(text, i)
    const { user, system } = process.cpuUsage(from)
    if (round >= rounds) costs[row]!.push((user + system) / 1e3 / (characters / 1e6))
  }
const median = (spent: number[]): number => spent.sort((a, b) => a - b)[spent.length >> 1]!

function peer(): ((text: string) => void) | undefined {
  try {
    const compromise: (text: string) => { people(): { json(): unknown }; places(): { json(): unknown } } =
      createRequire(new URL('./package.json', import.meta.url))('compromise')
    return text => {
      const doc = compromise(text)
      doc.people().json()
      doc.places().json()
    }
  } catch {
    return undefined
  }
}

console.log(`${texts.length} texts, ${(characters / 1e6).toFixed(2)} MB, ${rounds} measured rounds, one core`)
if (compromise === undefined)
  console.log('compromise is not there: npm run bench fetches it, or npm ci --prefix bench.')
console.log(
  `\n${'what'.padEnd(46)}${'ms of CPU a MB'.padStart(16)}${'MB/s'.padStart(8)}${'least'.padStart(8)}${'of the whole reader'.padStart(22)}`,
)
const whole = median(costs[0]!)
for (const [row, [what]] of rows.entries()) {
  const spent = median(costs[row]!)
  const least = Math.min(...costs[row]!)
  const cells = [spent.toFixed(0), (1000 / spent).toFixed(2), least.toFixed(0), `${(spent / whole).toFixed(2)} x`]
  console.log(
    `${what.padEnd(46)}${cells[0]!.padStart(16)}${cells[1]!.padStart(8)}${cells[2]!.padStart(8)}${cells[3]!.padStart(22)}`,
  )
}
