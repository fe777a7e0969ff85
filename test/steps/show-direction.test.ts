import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FolderSource } from '../../src/case/folder.ts'
import { type Dated, signsOf } from '../../src/steps/show-direction.ts'

const made = (issued: string | null, text = '', { layers = [] as FolderSource['layers'], line = 1 } = {}): Dated => ({
  text,
  line,
  lineAt: at => text.slice(0, at).split('\n').length,
  witness: FolderSource.parse({
    id: 'x',
    siglum: 'X',
    language: 'en',
    title: 'x',
    record: { author: [{ family: 'Falk' }], ...(issued === null ? {} : { issued: { raw: issued } }) },
    layers,
  }),
})
const earlier = (a: Dated, b: Dated): string | null => signsOf(a, b).earlier?.side ?? null

for (const [a, b, side] of [
  ['1938-03-03', '1978', 'a'],
  ['1978', '1938-03-03', 'b'],
  ['1938-03-03', 'about 1978', 'a'],
  // a month that holds the day, a date within the slack of another, none, and what is no date
  ['1938-03', '1938-03-03', null],
  ['1977', 'about 1978', null],
  ['1938', null, null],
  ['before the war', '1978', null],
] as const)
  test(`${a} and ${b}: ${side ?? 'neither'} is earlier`, () => {
    assert.equal(earlier(made(a), made(b)), side)
  })

test('the date of the author says nothing of a passage by an editor', () => {
  const layers = [{ from: 4, to: 9, layer: 'editor' as const, why: 'notes' }]
  assert.equal(earlier(made('1938', '', { layers, line: 5 }), made('1978')), null)
  assert.equal(earlier(made('1938', '', { layers, line: 3 }), made('1978')), 'a')
})

test('the words of a translation are the translator’s, so the date of the author says nothing of them', () => {
  const one = made('1938')
  const record = { ...one.witness!.record, translator: [{ family: 'Jamieson' }] }
  assert.equal(earlier({ ...one, witness: { ...one.witness!, record } }, made('1978')), null)
})

test('a text that names the other author is told with its lines; one that is about that person is not', () => {
  const names = (text: string) => signsOf(made(null, text), { ...made(null), text: 'Nobody.' }).names
  assert.deepEqual(names('He came.\nFalk has it so.'), [{ side: 'a', name: 'Falk', lines: [2] }])
  assert.deepEqual(names('The Falkland isles.'), [])
  assert.deepEqual(names('Falk. '.repeat(6)), [])
})
