import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pairWords } from '../../../src/confront/reuse/pairing.ts'
import { noThesaurus } from '../../../src/confront/reuse/thesaurus.ts'
import { openWordNet } from '../../../src/steps/open-thesaurus.ts'

const told = (a: string, b: string, thesaurus = noThesaurus): string[] =>
  pairWords(a, b, thesaurus).map(
    pair => `${a.slice(pair.a.start, pair.a.end)}=${b.slice(pair.b.start, pair.b.end)} ${pair.how}`,
  )

test('words in order, elsewhere, and of one meaning are told apart', () => {
  assert.deepEqual(told('The red lamp burned', 'the red lamp burned'), [
    'The=the same',
    'red=red same',
    'lamp=lamp same',
    'burned=burned same',
  ])
  assert.deepEqual(told('lamp burned red', 'red lamp'), ['lamp=lamp elsewhere', 'red=red same'])
  assert.deepEqual(told('a large ship', 'a big ship', openWordNet()), ['large=big kin', 'ship=ship same'])
  assert.deepEqual(told('of the', 'of the'), [])
})

const words = fc
  .array(fc.constantFrom('the', 'lamp', 'red', 'ship', 'of', 'clerk', '😀'), { maxLength: 30 })
  .map(w => w.join(' '))

test('every word has one partner at most, and partners in order cross nowhere', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pairs = pairWords(a, b, noThesaurus)
      assert.equal(new Set(pairs.map(pair => pair.a.start)).size, pairs.length)
      assert.equal(new Set(pairs.map(pair => pair.b.start)).size, pairs.length)
      const same = pairs.filter(pair => pair.how === 'same').map(pair => pair.b.start)
      assert.deepEqual(
        same,
        same.toSorted((x, y) => x - y),
      )
      for (const pair of pairs) assert.equal(a.slice(pair.a.start, pair.a.end), b.slice(pair.b.start, pair.b.end))
    }),
  )
})
