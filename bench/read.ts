/**
 * The whole reader (people, bodies, places, dates, voices) beside two general libraries, on the same text in one run.
 * compromise finds people, places and dates; wink-nlp runs its full pipeline. Neither tells who is who, resolves dates or
 * finds speakers, so equal speed is more work. `npm run bench -- read` fetches the peer.
 * `first` is the first round in this process: what a text costs that is read once, code not yet compiled, words not yet cut. The other
 * columns are of rounds after some MB of text in each row, when the engine has compiled what it will compile: what a long corpus
 * costs. Times are medians; `least` is the quickest round, which other work on the machine disturbed least.
 * The text is the teaching case of this project, repeated, or the files that are named: node bench/read.ts FILE...
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { findDates } from '../src/read/dates/dates.ts'
import { makePage, type Page } from '../src/read/page.ts'
import type { People } from '../src/read/people/mention.ts'
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
/** Rounds that are measured, and rounds before them to warm up. Each does every row once, so that a busy machine slows all alike. */
const rounds = Math.max(8, Math.ceil(1_200_000 / characters))
const warming = Math.max(8, Math.ceil(4_000_000 / characters))

/** A general library that costs ten times as much is asked in a few rounds only: so many to warm up, and the last ones. */
const roundsOfPeer = 3

const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'))
const compromise = peer()
// Loads the reader's model, as the line above loads its peer's.
makePage('One word.')
/** Made at the first round of a part, behind those of the whole reader. */
let made: (People & { page: Page })[] | undefined
const pages = (): NonNullable<typeof made> =>
  (made ??= texts.map(text => {
    const page = makePage(text)
    return { page, ...findPeople(page, []) }
  }))
const rows: [what: string, work: (text: string, index: number) => void][] = [
  ['reader, whole', text => readText(text)],
  ['  page (wink-nlp: tokens, sentences, tags)', text => makePage(text)],
  ['  people, bodies, places, who is who', (_, i) => findPeople(pages()[i]!.page, [])],
  ['  dates', (_, i) => findDates(pages()[i]!.page, [])],
  ['  voices', (_, i) => findVoices(pages()[i]!.page, pages()[i]!.mentions, pages()[i]!.actors, [])],
  ['wink-nlp, full pipeline', text => nlp.readDoc(text)],
  ...(compromise === undefined ? [] : [['compromise: people, places', compromise] as (typeof rows)[number]]),
]
const costs = rows.map((): number[] => [])
const firsts: number[] = []
for (let round = 0; round < warming + rounds; round++)
  for (const [row, [, work]] of rows.entries()) {
    if (work === compromise && round >= roundsOfPeer && round < warming + rounds - roundsOfPeer) continue
    const from = process.cpuUsage()
    for (const [i, text] of texts.entries()) work(text, i)
    const { user, system } = process.cpuUsage(from)
    const cost = (user + system) / 1e3 / (characters / 1e6)
    firsts[row] ??= cost
    if (round >= warming) costs[row]!.push(cost)
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

console.log(
  `${texts.length} texts, ${(characters / 1e6).toFixed(2)} MB, ${rounds} measured rounds after ${((warming * characters) / 1e6).toFixed(1)} MB to warm up, one core`,
)
if (compromise === undefined)
  console.log('compromise is not there: npm run bench fetches it, or npm ci --prefix bench.')
console.log(
  `\n${'what'.padEnd(46)}${'ms of CPU a MB'.padStart(16)}${'MB/s'.padStart(8)}${'least'.padStart(8)}${'first'.padStart(8)}${'of the whole reader'.padStart(22)}`,
)
const whole = median(costs[0]!)
for (const [row, [what]] of rows.entries()) {
  const spent = median(costs[row]!)
  const least = Math.min(...costs[row]!)
  // A part runs first behind the whole reader, so that its first round is no first one.
  const first = what.startsWith(' ') ? '' : firsts[row]!.toFixed(0)
  const cells = [
    spent.toFixed(0),
    (1000 / spent).toFixed(2),
    least.toFixed(0),
    first,
    `${(spent / whole).toFixed(2)} x`,
  ]
  console.log(
    `${what.padEnd(46)}${cells[0]!.padStart(16)}${cells[1]!.padStart(8)}${cells[2]!.padStart(8)}${cells[3]!.padStart(8)}${cells[4]!.padStart(22)}`,
  )
}
