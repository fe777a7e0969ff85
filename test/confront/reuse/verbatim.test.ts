import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { commonWords } from '../../../src/confront/reuse/kind.ts'
import { findSharedRuns } from '../../../src/confront/reuse/runs.ts'
import { seedWords } from '../../../src/confront/reuse/seeds.ts'
import { stem } from '../../../src/confront/reuse/stem.ts'
import { findRuns } from '../../../src/confront/reuse/verbatim.ts'
import { cutUnits, cutWords } from '../../../src/confront/reuse/words.ts'

/** Every maximal shared run of at least `least` words, by comparing everything with everything. */
function everyRun(a: Int32Array, b: Int32Array, least: number): { p: number; q: number; length: number }[] {
  const runs: { p: number; q: number; length: number }[] = []
  for (let p = 0; p < a.length; p++)
    for (let q = 0; q < b.length; q++) {
      if (p > 0 && q > 0 && a[p - 1] === b[q - 1]) continue
      let length = 0
      while (p + length < a.length && q + length < b.length && a[p + length] === b[q + length]) length++
      if (length >= least) runs.push({ p, q, length })
    }
  return runs
}

const ids = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 }).map(list => Int32Array.from(list))

test('every shared run of k + 3 words lies inside a run that is told, whatever the texts', () => {
  fc.assert(
    fc.property(ids, ids, ids, (left, common, right) => {
      const a = Int32Array.from([...left, ...common])
      const b = Int32Array.from([...common, ...right])
      const found = findRuns([a, b])
      for (const { p, q, length } of everyRun(a, b, seedWords + 3))
        assert.ok(
          found.some(run => run.a[0] <= p && run.a[1] >= p + length && run.b[0] <= q && run.b[1] >= q + length),
          `${p} ${q} ${length} not in ${JSON.stringify(found)}`,
        )
    }),
    { numRuns: 300 },
  )
})

test('a run holds what it says it holds', () => {
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      for (const { a: inA, b: inB, equal } of findRuns([a, b])) {
        const [x, y] = [a.subarray(...inA), b.subarray(...inB)].map(part => Array.from(part, String)) as [
          string[],
          string[],
        ]
        assert.ok(equal >= seedWords && equal <= commonWords(x, y))
      }
    }),
  )
})

test('units lie in order inside the text, and no word is lost', () => {
  const text = fc.array(
    fc.constantFrom('Mr', 'Lind', 'saw', '.', '!', '"', '\n', '\n\n', ' ', '12', 'é', '😀', 'U.S.'),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(text, parts => {
      const whole = parts.join(' ')
      const units = cutUnits(whole)
      for (const [n, unit] of units.entries()) {
        assert.ok(unit.start < unit.end && unit.end <= whole.length)
        if (n > 0) assert.ok(units[n - 1]!.end <= unit.start)
      }
      assert.deepEqual(
        units.flatMap(unit => unit.words),
        cutWords(whole),
      )
    }),
  )
})

for (const [word, stemmed] of [
  ['mediaeval', 'medieval'],
  ['denied', 'deny'],
  ['running', 'run'],
  ['wrote', 'writ'],
  ['written', 'writ'],
  ['general', 'general'],
  ['generous', 'generous'],
  ['Бухарин', 'Бухарин'],
] as const)
  test(`${word} is compared as ${stemmed}`, () => assert.equal(stem(word), stemmed))

test('what two of many texts share counts in full, and what all share not at all', () => {
  const formula = [90, 91, 92, 93, 94, 95, 96, 97, 98]
  const copied = [70, 71, 72, 73, 74, 75, 76, 77, 78]
  const own = (t: number): number[] => Array.from({ length: 9 }, (_, k) => 100 + 9 * t + k)
  const texts = [0, 1, 2, 3, 4].map(t =>
    Int32Array.from([...own(t), ...(t < 2 ? copied : []), ...own(t + 9), ...formula]),
  )
  const runs = findRuns(texts)
  assert.deepEqual(
    runs.map(run => [run.texts, run.equal, [...run.worths]]),
    [[[0, 1], 9, Array(9).fill(1)]],
  )
})

test('a formula is no find where two of the texts go on after it with the same word', () => {
  const formula = Array.from({ length: 40 }, (_, k) => 500 + k)
  const texts = Array.from({ length: 12 }, (_, t) =>
    Int32Array.from([1000 + t, ...formula, t < 2 ? 7 : 2000 + t, 3000 + t]),
  )
  for (const { worths } of findRuns(texts)) assert.deepEqual([...worths], [...formula.map(() => 0), 1])
})

test('words that stand before a formula twice by chance are no find', () => {
  const formula = 'I have read the record and confirm that every word was written down in full'
  const own = (t: number): string => Array.from({ length: 40 }, (_, n) => `w${t}x${n}`).join(' ')
  const texts = Array.from({ length: 30 }, (_, t) => `${own(t)} ${t < 2 ? 'lantern' : `z${t}`} ${formula}`)
  assert.deepEqual(findSharedRuns(texts), [])
  const told = findSharedRuns(
    texts.map((text, t) => (t < 2 ? `${text} brass anchor beneath seven copper barrels` : text)),
  )
  assert.deepEqual(
    told.map(one => one.texts),
    [[0, 1]],
  )
})
