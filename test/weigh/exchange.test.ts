import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import Papa from 'papaparse'
import { LikelihoodWord, Rivals } from '../../src/case/hypothesis.ts'
import { Fault } from '../../src/kit/errors.ts'
import { readAif, writeAif } from '../../src/weigh/exchange/aif.ts'
import { readArgdown, writeArgdown } from '../../src/weigh/exchange/argdown.ts'
import { readCaseWording } from '../../src/weigh/exchange/case-read.ts'
import { writeCase } from '../../src/weigh/exchange/case-wording.ts'
import { readMatrix, writeMatrix } from '../../src/weigh/exchange/matrix.ts'
import { readAccounts } from '../../src/weigh/exchange/read-accounts.ts'
import { weigh } from '../../src/weigh/hypotheses/weigh.ts'
import { moscow } from '../confront/help.ts'

const own = moscow().rivals[0]!
const weighed = weigh(own)

const formats: Readonly<Record<string, (rivals: Rivals) => string>> = {
  'a.csv': writeMatrix,
  'a.argdown': rivals => writeArgdown(rivals, weigh(rivals)),
  'aif.json': rivals => writeAif(rivals, weigh(rivals)),
  'case.jsonld': rivals => writeCase(rivals, weigh(rivals), 'Ana'),
  'hypotheses.json': rivals => JSON.stringify(rivals),
}

test('the accounts of 1938 go out and come back in every format', () => {
  for (const [name, write] of Object.entries(formats)) assert.deepEqual(readAccounts(name, write(own)), own, name)
})

/** Anything that a person or another program may write, with what formats trip over drawn more often. */
const said = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    ' {"a":1}',
    'x {',
    '=1+1',
    "'",
    '\r',
    'a\r\nb',
    '\u2028',
    '"',
    '%',
    '%zz',
    '[a]',
    '<b>',
    '// accounts {',
    '-',
  ),
)
const id = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.constantFrom('id', 'kind', 'why', 'shares', 'a]b', 'valueOf', 'constructor', 'toString'),
  )
  .filter(text => text.trim() !== '' && !text.includes('/') && text !== '__proto__')
const ids = (minLength: number, maxLength: number) => fc.uniqueArray(id, { minLength, maxLength })
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const rivals = fc
  .tuple(ids(2, 4), ids(0, 4), fc.array(said, { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat(1000)))
  .chain(([accounts, items, pool, dice]) =>
    fc.record({
      seed: fc.constant({ accounts, items, pool, dice }),
      sealed: optional(said),
      noted: fc.boolean(),
      judged: fc.boolean(),
      joined: fc.boolean(),
    }),
  )
  .map(({ seed: { accounts, items, pool, dice }, sealed, noted, judged, joined }) => {
    const roll = (n: number): number => dice.next().value! % n
    const any = (): string => pool[roll(pool.length)]!
    const one = <T>(all: readonly T[]): T => all[roll(all.length)]!
    return Rivals.parse({
      id: any(),
      question: any(),
      hypotheses: accounts.map(id => ({ id, words: any(), ...(noted ? { note: any() } : {}) })),
      prior: Object.fromEntries(accounts.map(id => [id, 1 + roll(9)])),
      priorWhy: any(),
      ...(sealed === undefined ? {} : { sealed }),
      items: items.map(id => ({
        id,
        words: any(),
        claims: [any(), any()],
        likelihoods: Object.fromEntries(accounts.map(id => [id, one(LikelihoodWord.options)])),
        why: any(),
        ...(joined ? { sharesWith: [one(items)] } : {}),
      })),
      ...(judged ? { rubric: { [accounts[0]!]: { scope: { mark: 'in part', why: any() } } } } : {}),
    })
  })

for (const [name, write] of Object.entries(formats))
  test(`whatever the words and ids are, ${name} gives them back to the letter`, () => {
    fc.assert(fc.property(rivals, one => assert.deepEqual(readAccounts(name, write(one)), one)))
  })

test('no name in a table reaches the objects of the program', () => {
  for (const id of ['__proto__', 'constructor', 'valueOf']) {
    const table = `${writeMatrix(own).trimEnd()}\nexplanation,${id},reached,strong,because\n`
    try {
      readMatrix(table)
    } catch (error) {
      assert.ok(error instanceof Fault, String(error))
    }
    for (const one of [{}, Object, Object.prototype.valueOf]) assert.equal('reached' in one, false, id)
  }
})

test('no cell of a table starts a formula', () => {
  fc.assert(
    fc.property(rivals, one => {
      for (const cell of Papa.parse<string[]>(writeMatrix(one)).data.flat()) assert.doesNotMatch(cell, /^[=+@-]/)
    }),
  )
})

test('a file that was cut, bent or is of another kind is read or refused in one sentence', () => {
  const places = fc.tuple(fc.constantFrom(...Object.keys(formats)), fc.constantFrom(...Object.keys(formats)))
  const hits = fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 4 })
  fc.assert(
    fc.property(places, hits, fc.nat(), ([as, from], hits, end) => {
      let text = formats[from]!(own)
      for (const [at, put] of hits) text = text.slice(0, at % text.length) + put + text.slice((at % text.length) + 2)
      try {
        readAccounts(as, text.slice(0, end % 3 === 0 ? end % text.length : undefined))
      } catch (fault) {
        assert.ok(fault instanceof Fault, String(fault))
        assert.equal(fault.code, 'bad-input')
        assert.doesNotMatch(fault.message, /\n/)
        assert.ok(fault.message.length < 1000)
      }
    }),
  )
})

test('graphs and tables that would unfold without end are refused before they do', () => {
  const nodes = [{ nodeID: 'x', text: '', type: 'RA' }]
  const edges: { fromID: string; toID: string }[] = []
  for (let i = 0; i < 9000; i++) {
    nodes.push({ nodeID: `a${i}`, text: 'a', type: 'I' })
    edges.push({ fromID: `a${i}`, toID: 'x' }, { fromID: 'x', toID: `a${i}` })
  }
  assert.throws(() => readAif(JSON.stringify({ nodes, edges })), /joins more than 100000 pairs/)
  const many = Array.from({ length: 9000 }, (_, i) => `h${i}`)
  assert.throws(() => readMatrix(`kind,id,words,claims,why,${many}\nquestion,q,q,,w\n`), /9000 accounts and 0 items/)
  const wide = many.map(id => `[${id}]: x\n  + <c${id}>\n`).join('')
  assert.throws(() => readArgdown(wide), /9000 accounts and 9000 items/)
  const graph = [{ '@id': 'i', '@type': 'investigation:Investigation', 'uco-core:name': 'q' }]
  const hypotheses = many.map(id => ({ '@id': id, '@type': 'ct:Hypothesis', 'uco-core:statement': 'x' }))
  assert.throws(() => readCaseWording({ '@graph': [...graph, ...hypotheses] }), /9000 accounts/)
  assert.throws(() => readArgdown(`[A]: ${' {"'.repeat(50_000)}\n[B]: b\n`), /no JSON object/)
})

test('a CASE graph of another program keeps its nodes, and what nobody evaluated cannot be judged', () => {
  const node = (id: string, type: string, more: object) => ({ '@id': id, '@type': [type], ...more })
  const says = (words: string) => ({ 'uco-core:statement': words })
  const evaluated = { 'ct:of': { '@id': 'c' }, 'ct:givenHypothesis': { '@id': 'a' }, 'ct:likelihoodWord': 'likely' }
  const graph = [
    node('kb:investigation-q', 'investigation:Investigation', { 'uco-core:name': 'Was it so?' }),
    node('a', 'ct:Hypothesis', says('It was')),
    node('b', 'ct:Hypothesis', says('It was not')),
    node('c', 'ct:EvidenceItem', says('A letter')),
    node('d', 'ct:Evaluation', evaluated),
    node('e', 'uco-observable:File', {}),
  ]
  const read = readCaseWording({ '@graph': graph })
  assert.deepEqual(read.items[0]!.likelihoods, { a: 'likely', b: 'cannot be judged' })
  const bent = { ...evaluated, 'ct:likelihoodWord': 'sure' }
  assert.throws(
    () => readCaseWording({ '@graph': [...graph, node('f', 'ct:Evaluation', bent)] }),
    /"f", field "ct:like/,
  )
  const again = { ...evaluated, 'ct:likelihoodWord': 'unlikely' }
  assert.throws(
    () => readCaseWording({ '@graph': [...graph, node('f', 'ct:Evaluation', again)] }),
    /evaluates one item twice/,
  )
  assert.throws(() => readCaseWording({ '@graph': [] }), /no investigation with two nodes/)
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
