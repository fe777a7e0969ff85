import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import Papa from 'papaparse'
import { LikelihoodWord, Rivals } from '../../src/case/hypothesis.ts'
import { readAif, writeAif } from '../../src/weigh/exchange/aif.ts'
import { readArgdown, writeArgdown } from '../../src/weigh/exchange/argdown.ts'
import { writeCase } from '../../src/weigh/exchange/case-wording.ts'
import { readMatrix, writeMatrix } from '../../src/weigh/exchange/matrix.ts'
import { weigh } from '../../src/weigh/hypotheses/weigh.ts'
import { moscow } from '../confront/help.ts'

const own = moscow().rivals[0]!
const weighed = weigh(own)

test('the accounts of 1938 go out and come back in three formats', () => {
  assert.deepEqual(readMatrix(writeMatrix(own)), own)
  assert.deepEqual(readArgdown(writeArgdown(own, weighed)), own)
  assert.deepEqual(readAif(writeAif(own, weighed)), own)
})

const said = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter(text => text.trim() === text && !text.includes('\r'))
const word = fc.constantFrom(...LikelihoodWord.options)
const rivals = fc
  .record({
    question: said,
    why: said,
    words: said,
    note: said,
    item: said,
    a: word,
    b: word,
    prior: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ question, why, words, note, item, a, b, prior }) =>
    Rivals.parse({
      question,
      hypotheses: [
        { id: 'a', words, note },
        { id: 'b', words: 'b' },
      ],
      prior: { a: prior, b: 1 },
      priorWhy: why,
      items: [{ id: 'one', words: item, claims: ['c'], likelihoods: { a, b }, why }],
    }),
  )

test('whatever the words are, a table gives them back, and no cell starts a formula', () => {
  fc.assert(
    fc.property(rivals, one => {
      const text = writeMatrix(one)
      assert.deepEqual(readMatrix(text), one)
      for (const cell of Papa.parse<string[]>(text).data.flat()) assert.doesNotMatch(cell, /^[=+@-]/)
    }),
  )
})

test('plain Argdown keeps its arrows as reasons and invents no likelihood', () => {
  const found = readArgdown(
    '[A]: It was so\n  + <seen>\n  >< [B]\n[B]: It was not\n  - <seen>\n<seen>: Somebody saw it',
  )
  assert.deepEqual(Object.values(found.items[0]!.likelihoods), ['cannot be judged', 'cannot be judged'])
  assert.equal(found.items[0]!.why, 'In the Argdown it supports [A], attacks [B].')
  assert.throws(() => readArgdown('nothing'), /no two statements/)
})

test('a bare AIF graph gives accounts and items, and no likelihood', () => {
  const nodes = ['It was so', 'It was not', 'Somebody saw it'].map((text, i) => ({ nodeID: i, text, type: 'I' }))
  const schemes = ['RA', 'CA'].map((type, i) => ({ nodeID: 10 + i, text: type, type }))
  const edges = [
    [2, 10],
    [10, 0],
    [2, 11],
    [11, 1],
  ].map(([fromID, toID]) => ({ fromID, toID }))
  const found = readAif(JSON.stringify({ nodes: [...nodes, ...schemes], edges }))
  assert.deepEqual(
    [found.hypotheses.map(h => h.words), found.items.map(item => item.words)],
    [['It was so', 'It was not'], ['Somebody saw it']],
  )
  assert.throws(() => readAif('{}'), /no AIF graph/)
})

test('in CASE wording a value stands on an item given an account, never on an account', () => {
  const { '@graph': graph } = JSON.parse(writeCase(own, weighed, 'Ana')) as { '@graph': Record<string, unknown>[] }
  const evaluations = graph.filter(node => node['@type'] === 'ct:Evaluation')
  assert.equal(evaluations.length, own.items.length * own.hypotheses.length)
  for (const one of evaluations) assert.ok(one['ct:givenHypothesis'] && one['ct:evaluatedBy'] === 'Ana')
  for (const one of graph) assert.ok(!('ct:posterior' in one))
})
