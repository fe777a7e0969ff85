/**
 * The whole reader (people, bodies, places, dates, voices) beside two general libraries, on the same text in one run.
 * compromise finds people, places and dates; wink-nlp runs its full pipeline. Neither tells who is who, resolves dates or
 * finds speakers, so equal speed is more work. Set up the peer once: npm install --prefix bench
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
const rounds = Math.max(2, Math.ceil(600_000 / characters))

/** CPU milliseconds a megabyte, the median of the later half of the rounds, when the machine has warmed up. */
function cost(work: (text: string) => void): number {
  const spent: number[] = []
  for (let round = 0; round < rounds * 2; round++) {
    const from = process.cpuUsage()
    for (const text of texts) work(text)
    const { user, system } = process.cpuUsage(from)
    if (round >= rounds) spent.push((user + system) / 1e3 / (characters / 1e6))
  }
  return spent.sort((a, b) => a - b)[spent.length >> 1]!
}

const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'))
const pages = texts.map(text => {
  const page = makePage(text)
  return { page, ...findPeople(page, []) }
})
const each = (work: (index: number) => void) => {
  let i = 0
  return cost(() => work(i++ % texts.length))
}
// The compiler of the machine needs a while: none of its time is counted.
for (let round = 0; round < rounds; round++) for (const text of texts) readText(text)
const rows: [string, number | undefined][] = [
  ['reader, whole', cost(text => readText(text))],
  ['  page (wink-nlp: tokens, sentences, tags)', cost(text => makePage(text))],
  ['  people, bodies, places, who is who', each(i => findPeople(pages[i]!.page, []))],
  ['  dates', each(i => findDates(pages[i]!.page, []))],
  ['  voices', each(i => findVoices(pages[i]!.page, pages[i]!.mentions, pages[i]!.actors, []))],
  ['wink-nlp, full pipeline', cost(text => nlp.readDoc(text))],
  ['compromise: people, places', peer()],
]

function peer(): number | undefined {
  let compromise: (text: string) => { people(): { json(): unknown }; places(): { json(): unknown } }
  try {
    compromise = createRequire(new URL('./package.json', import.meta.url))('compromise')
  } catch {
    return undefined
  }
  return cost(text => {
    const doc = compromise(text)
    doc.people().json()
    doc.places().json()
  })
}

console.log(`${texts.length} texts, ${(characters / 1e6).toFixed(2)} MB, ${rounds} measured rounds, one core\n`)
console.log(
  `${'what'.padEnd(46)}${'ms of CPU a MB'.padStart(16)}${'MB/s'.padStart(8)}${'of the whole reader'.padStart(22)}`,
)
const whole = rows[0]![1]!
for (const [what, spent] of rows) {
  const cells =
    spent === undefined
      ? ['not installed', '', '']
      : [spent.toFixed(0), (1000 / spent).toFixed(2), `${(spent / whole).toFixed(2)} x`]
  console.log(`${what.padEnd(46)}${cells[0]!.padStart(16)}${cells[1]!.padStart(8)}${cells[2]!.padStart(22)}`)
}
