/**
 * A case of 100,000 passages of 30 words: how long it takes to open and to search, beside the same passages in a bare
 * FTS5 table (unicode61, ranked, with snippets) and in MiniSearch. Set up the second peer once: npm install --prefix bench
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { gatherFiles } from '../src/steps/gather-files.ts'
import { createCase, openCase } from '../src/steps/open-case.ts'
import { searchCase } from '../src/steps/search-case.ts'
import { showCase } from '../src/steps/show-case.ts'
import { gatherPlain } from '../test/record/help.ts'

const [sources, each, words, vocabulary, queries] = [200, 500, 30, 20_000, 200]
const random = xoroshiro128plus(1938)
const unit = (): number => (random.next() >>> 0) / 2 ** 32
/** One to three syllables of consonant, vowel and perhaps a consonant; the number is scattered so that neighbours differ. */
const word = (n: number): string => {
  let made = ''
  for (let left = ((n + 1) * 48271) % 2147483647, k = 0; k < 1 + (n % 3); k++, left = Math.floor(left / 1000)) {
    const [a, b, c] = [left % 20, Math.floor(left / 20) % 5, Math.floor(left / 100) % 10]
    made += 'bcdfghjklmnprstvwxyz'[a]! + 'aeiou'[b]! + (c < 5 ? 'nrslt'[c]! : '')
  }
  return made
}
/** Word numbers by Zipf's law, as texts have them. */
const drawn = (): string => word(Math.floor(vocabulary ** unit()) - 1)
const passage = (): string => Array.from({ length: words }, drawn).join(' ')
const texts = Array.from({ length: sources }, () => Array.from({ length: each }, passage))

const folder = mkdtempSync(join(tmpdir(), 'bench-record-'))
const path = join(folder, 'big.case')
const file = createCase(path, { title: 'Big', by: 'Ana' })
const began = performance.now()
await gatherFiles(
  file,
  texts.map((text, n) => ({ name: `${n}.txt`, bytes: new TextEncoder().encode(text.join('\n\n')) })),
  { gather: gatherPlain },
)
const taken = performance.now() - began
file.close()

const times = (work: (n: number) => unknown, rounds: number): { median: number; p95: number } => {
  const all = Array.from({ length: rounds }, (_, n) => {
    const from = performance.now()
    work(n)
    return performance.now() - from
  }).sort((a, b) => a - b)
  return { median: all[rounds >> 1]!, p95: all[Math.floor(rounds * 0.95)]! }
}
const opening = times(() => openCase(path, { by: 'Ana' }).close(), 20)
const big = openCase(path, { by: 'Ana' })
const home = times(() => showCase(big), 20)
/** Two words that stand in one passage, as a person looks for something that is there. */
const pairs = Array.from({ length: queries }, () => {
  const from = texts[Math.floor(unit() * sources)]![Math.floor(unit() * each)]!.split(' ')
  return `${from[3]} ${from[17]}`
})

const bare = new DatabaseSync(join(folder, 'bare.sqlite'))
bare.exec(
  "PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'unicode61 remove_diacritics 2'); BEGIN",
)
const put = bare.prepare('INSERT INTO f (body) VALUES (?)')
for (const text of texts) for (const one of text) put.run(one)
bare.exec('COMMIT')
const ask = bare.prepare("SELECT rowid, snippet(f, 0, '[', ']', '…', 12) FROM f WHERE f MATCH ? ORDER BY rank LIMIT 50")

const rows: [string, { median: number; p95: number }][] = [
  ['open the case', opening],
  ['its first page (200 sources)', home],
  ['search, exact, two words', times(n => searchCase(big, pairs[n]!), queries)],
  ['search, loose, two words', times(n => searchCase(big, pairs[n]!, { mode: 'loose' }), queries)],
  ['search, exact, the commonest word', times(() => searchCase(big, word(0)), 20)],
  ['bare FTS5, ranked, two words', times(n => ask.all(pairs[n]!), queries)],
  ['bare FTS5, ranked, the commonest word', times(() => ask.all(word(0)), 20)],
]
interface Mini {
  addAll(rows: readonly object[]): void
  search(query: string): readonly unknown[]
}
try {
  const { default: MiniSearch } = (await import('minisearch' as string)) as { default: new (o: object) => Mini }
  const mini = new MiniSearch({ fields: ['body'], searchOptions: { combineWith: 'AND' } })
  mini.addAll(texts.flat().map((body, id) => ({ id, body })))
  rows.push(['MiniSearch, in memory, two words', times(n => mini.search(pairs[n]!).slice(0, 50), queries)])
} catch {
  console.log('MiniSearch is not here; set it up with: npm install --prefix bench')
}
const base = rows.find(([name]) => name.startsWith('bare FTS5, ranked, two'))![1].median
console.log(
  `${sources * each} passages taken in in ${(taken / 1000).toFixed(1)} s; the case has ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`,
)
console.log(`${''.padEnd(40)}median ms    95 %  to bare FTS5`)
for (const [name, { median, p95 }] of rows) {
  console.log(
    `${name.padEnd(40)}${median.toFixed(2).padStart(9)}${p95.toFixed(2).padStart(8)}${(median / base).toFixed(2).padStart(14)}`,
  )
}
big.close()
bare.close()
rmSync(folder, { recursive: true })
