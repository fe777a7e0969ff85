import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findReuse, type Parallel } from '../../../src/confront/reuse/reuse.ts'
import { openWordNet } from '../../../src/steps/open-thesaurus.ts'
import { needsShared, readShared, realText } from '../../shared.ts'
import { historian, pamphleteer, written } from './essays.ts'
import * as jude from './jude.ts'
import * as philemon from './philemon.ts'
import * as secondJohn from './second-john.ts'
import * as secondThessalonians from './second-thessalonians.ts'
import * as thirdJohn from './third-john.ts'
import * as titus from './titus.ts'

const thesaurus = openWordNet()
const letter = (name: string): string =>
  readFileSync(new URL(`../../../cases/teaching/${name}`, import.meta.url), 'utf8')
const pieces = (a: string, b: string, parallels: readonly Parallel[]): [string, string, string][] =>
  parallels.map(p => [
    p.kind,
    Array.from(a).slice(p.a.start, p.a.end).join(''),
    Array.from(b).slice(p.b.start, p.b.end).join(''),
  ])

test('offsets count code points and give the words back', () => {
  const a = '😀 Nobody in Osterhavn saw the third barrel burning that night. 😀'
  const b = 'Yes. 😀😀 "nobody in Osterhavn saw the third barrel burning", he said.'
  const [kind, inA, inB] = pieces(a, b, findReuse(a, b).parallels)[0]!
  assert.equal(kind, 'verbatim')
  assert.equal(inA, 'Nobody in Osterhavn saw the third barrel burning')
  assert.equal(inB, 'nobody in Osterhavn saw the third barrel burning')
})

test('empty texts, texts without words and the same text twice are answered', () => {
  for (const text of ['', ' ', '\n\n', '…!', '😀'])
    assert.deepEqual(findReuse(text, text), { parallels: [], stretches: [], cuts: [] })
  const text = letter('5-letter-1934.txt')
  const [best] = findReuse(text, text).parallels
  assert.equal(best?.kind, 'verbatim')
  assert.ok(best.a.end - best.a.start > text.length * 0.9)
})

test('two translations of one letter are aligned sentence by sentence, and the cut sentence is told', () => {
  const [a, b] = [letter('4-letter-1912.md'), letter('5-letter-1934.txt')]
  const { parallels, cuts } = findReuse(a, b, { thesaurus })
  const found = pieces(a, b, parallels)
  const pairs: [string, string][] = [
    ['one sheet', 'sheet of paper'],
    ['before it was light', 'before daybreak'],
    ['Brandt knocked', 'Brandt would rap'],
    ['never rough', 'lay a hand'],
    ['know it better than my prayers'.slice(8), 'Our Father'],
    ['I take it back', 'I withdraw'],
    ['Kiss the little one', 'the child a kiss'],
  ]
  for (const [inA, inB] of pairs)
    assert.ok(
      found.some(([, x, y]) => x.includes(inA) && y.includes(inB)),
      `${inA} / ${inB}`,
    )
  const cutText = cuts.map(cut => (cut.side === 'a' ? a : b).slice(cut.start, cut.end)).join(' ')
  assert.match(cutText, /Old Falk/)
})

/** Labels of the pieces of two essays that are found within three times as many finds as there are labels. */
function answered(of: typeof pamphleteer): Set<string> {
  const [a, b] = [written(historian), written(of)]
  const labels = [...a.places.keys()].filter(label => b.places.has(label))
  const finds = findReuse(a.text, b.text, { thesaurus }).parallels.slice(0, 3 * labels.length)
  type Extent = { start: number; end: number }
  const meets = (x: Extent, y: Extent): boolean =>
    2 * (Math.min(x.end, y.end) - Math.max(x.start, y.start)) >= Math.min(x.end - x.start, y.end - y.start)
  return new Set(
    labels.filter(label => finds.some(p => meets(a.places.get(label)!, p.a) && meets(b.places.get(label)!, p.b))),
  )
}

test('two essays on one matter in the same order: all 22 pieces that answer each other are found', () => {
  assert.equal(answered(pamphleteer).size, 22)
})

test('the same essays with every sentence of one in another place: quotations all, of all pieces half or more', () => {
  const n = pamphleteer.length
  for (const step of [5, 7, 11]) {
    const order = pamphleteer.map((_, k) => k).sort((x, y) => ((x * step) % n) - ((y * step) % n))
    const found = answered(order.map(k => pamphleteer[k]!))
    for (const quotation of ['q1', 'q2', 'q3']) assert.ok(found.has(quotation), `${quotation} with step ${step}`)
    assert.ok(found.size >= 11, `${found.size} with step ${step}`)
  }
})

const letters = { philemon, thirdJohn, secondJohn, jude, secondThessalonians, titus }
const starts = (text: string): number[] => {
  let at = 0
  return text.split('\n').map(line => (at += line.length + 1) - line.length - 1)
}

/** Share of the verses of `a` whose best match is the same verse of `b` and nothing else. */
function rightVerses(a: string, b: string): number {
  const { parallels } = findReuse(a, b, { thesaurus })
  const [inA, inB] = [starts(a), starts(b)]
  const verse = (all: number[], at: number): number => all.findLastIndex(start => start <= at)
  const right = inA.filter((_, v) => {
    const best = parallels.find(p => verse(inA, p.a.start) <= v && v <= verse(inA, p.a.end - 1))
    return best !== undefined && verse(inB, best.b.start) === v && verse(inB, best.b.end - 1) === v
  })
  return right.length / inA.length
}

for (const [name, { kingJames, free }] of Object.entries(letters)) {
  const half = (text: string): string => {
    const lines = text.split('\n')
    return lines.slice(0, Math.floor(lines.length / 2)).join('\n')
  }
  test(`${name}: a verse finds its verse in a free rendering, best match in 0.93 of verses or more`, () => {
    assert.ok(rightVerses(kingJames, free) >= 0.93, `whole: ${rightVerses(kingJames, free)}`)
    assert.ok(rightVerses(free, kingJames) >= 0.93, `the other way round: ${rightVerses(free, kingJames)}`)
    assert.ok(rightVerses(half(kingJames), half(free)) >= 0.85, `half: ${rightVerses(half(kingJames), half(free))}`)
  })
}

test('two letters, and one letter with its verses out of order, do not run parallel', () => {
  const { kingJames, free } = letters.titus
  const shuffled = free
    .split('\n')
    .map((line, n) => [(n * 7919) % 101, line] as const)
    .sort(([x], [y]) => x - y)
  const mixed = shuffled.map(([, line]) => line).join('\n')
  assert.deepEqual(findReuse(kingJames, mixed, { thesaurus }).stretches, [])
  assert.deepEqual(findReuse(kingJames, letters.jude.free, { thesaurus }).stretches, [])
})

test('two texts on other matters share nothing to tell', () => {
  const other = 'The harvest of 1911 was poor. Rain fell for six weeks. Farmers sold their cattle early and at a loss.'
  assert.deepEqual(findReuse(letter('6-memoir.txt').slice(0, 300), other, { thesaurus }).parallels, [])
})

test(
  'real texts: every quotation and translation pair, and 0.6 of the sure pairs in three times their number',
  needsShared,
  () => {
    const [a, b] = [realText('000'), realText('002')]
    const { parallels } = findReuse(a.text, b.text, { thesaurus })
    type Gold = {
      a: { start: number; end: number }
      b: { start: number; end: number }
      kind: string
      confidence: string
    }
    const gold = JSON.parse(readShared('gold/parallels-000-002.json')) as Gold[]
    const meets = (x: { start: number; end: number }, y: { start: number; end: number }): boolean => {
      const common = Math.min(x.end, y.end) - Math.max(x.start, y.start)
      return common > 0 && common >= 0.5 * Math.min(x.end - x.start, y.end - y.start)
    }
    const within = (pairs: Gold[], first: number): number =>
      pairs.filter(g => parallels.slice(0, first).some(p => meets(g.a, p.a) && meets(g.b, p.b))).length / pairs.length
    const close = gold.filter(g => g.kind === 'quotation' || g.kind === 'translation')
    assert.equal(within(close, 3 * gold.length), 1)
    const sure = within(
      gold.filter(g => g.confidence === 'high'),
      3 * gold.length,
    )
    assert.ok(sure >= 0.6, String(sure))
  },
)

test('real texts: the letter quoted in 001 is aligned with 003, with what it leaves out', needsShared, () => {
  const [a, b] = [realText('001').text, realText('003').text]
  const { parallels, cuts } = findReuse(a, b, { thesaurus })
  const found = pieces(a, b, parallels)
  const pairs: [RegExp, RegExp][] = [
    [/death sentence/, /death sentence/],
    [/extremely important/, /extremely important/],
    [/act of mercy/, /for mercy/],
    [/Have pity/, /Have pity/],
    [/as well as you do/, /knowing me well/],
  ]
  for (const [x, y] of pairs)
    assert.ok(
      found.slice(0, 8).some(([, p, q]) => x.test(p) && y.test(q)),
      `${x} ${y}`,
    )
  assert.ok(cuts.some(cut => /last seconds/.test(Array.from(b).slice(cut.start, cut.end).join(''))))
})
