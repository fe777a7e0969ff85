import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findLeftOut } from '../../../src/confront/reuse/left-out.ts'
import { cutUnits } from '../../../src/confront/reuse/words.ts'
import { openWordNet } from '../../../src/steps/open-thesaurus.ts'

const thesaurus = openWordNet()
const told = (a: string, b: string): string[] =>
  findLeftOut(a, b, thesaurus).map(({ side, start, end }) => `${side}: ${(side === 'a' ? a : b).slice(start, end)}`)

const cases: [a: string, b: string, expected: string[]][] = [
  [
    'He asked for a cup of broth, a candle and two sheets of paper, and then for his coat.',
    'He asked for his coat.',
    ['a: cup of broth, a candle and two sheets of paper'],
  ],
  [
    'Let me go home before the frost.',
    'Let me go home before the frost (the doctor, who saw my leg twice, agrees).',
    ['b: doctor, who saw my leg twice, agrees'],
  ],
  // other wording of one length is no omission, nor is a word or two
  ['The keeper walked slowly down to the harbour.', 'The keeper crept along towards the quay.', []],
  ['The keeper saw an old brass lamp.', 'The keeper saw a lamp.', []],
]
for (const [a, b, expected] of cases)
  test(`${a} | ${b}`, () => {
    assert.deepEqual(told(a, b), expected)
    const turned = expected.map(one => (one.startsWith('a') ? `b${one.slice(1)}` : `a${one.slice(1)}`))
    assert.deepEqual(told(b, a), turned)
  })

test('a text leaves nothing of itself out, and extents lie in order within their side', () => {
  const word = fc.constantFrom('lamp', 'the', 'harbour', 'of', 'keeper', 'saw', 'red', 'barrel', 'and', 'night')
  const text = fc.array(word, { maxLength: 30 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      assert.deepEqual(findLeftOut(a, a, thesaurus), [])
      for (const side of ['a', 'b'] as const) {
        let at = 0
        for (const one of findLeftOut(a, b, thesaurus).filter(found => found.side === side)) {
          assert.ok(at <= one.start && one.start < one.end && one.end <= (side === 'a' ? a : b).length)
          at = one.end
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('paragraphs of several sentences, one a line, are cut into sentences; verses are not', () => {
  const paragraph = 'He came late. He saw nothing of it. Nobody asked him then.'
  assert.equal(cutUnits(Array(6).fill(paragraph).join('\n\n')).length, 18)
  const verses = [
    'He came late. He saw nothing;',
    'Nobody asked him.',
    'The lamp was out. The door stood open:',
    'So he left.',
  ]
  assert.equal(cutUnits([...verses, ...verses].join('\n')).length, 8)
})
