import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makePage } from '../../src/read/page.ts'
import { needsShared, realText } from '../shared.ts'

const sentences = (text: string) => makePage(text).sentences.map(s => text.slice(s.start, s.end))

test('sentences end where a reader ends them', () => {
  const cases = [
    'He met N. I. Bukharin.|She left.',
    'See op. cit., p. 4.|Nothing more.',
    'Dr. Levin and Mr. Smith came.|All saw it.',
    'In the U.S. embassy Dr. Hale spoke.|He left.',
    'О. Ю. Шмидт уехал.|Он вернулся.',
    'They said nothing.2|Belov adds that it rained."14|He left, as vol.2 and p.14 show.',
  ]
  for (const line of cases) assert.deepEqual(sentences(line.replaceAll('|', ' ')), line.split('|'))
})

test('a line is a paragraph, but lines set to one measure are one', () => {
  assert.equal(makePage('One.\nTwo.\n\nThree.').paragraphs.length, 3)
  const set =
    'The witness came to the door at noon and waited\nuntil the clerk called him, as he later told them,\nby name.'
  assert.equal(makePage(set).paragraphs.length, 1)
})

test('tokens are slices in order and sentences tile them, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      const page = makePage(text)
      let at = 0
      for (const token of page.tokens) {
        assert.ok(token.start >= at && token.end > token.start)
        assert.equal(text.slice(token.start, token.end), token.word)
        at = token.end
      }
      assert.deepEqual(
        page.sentences.map(s => s.from),
        [0, ...page.sentences.map(s => s.to)].slice(0, page.sentences.length),
      )
      for (const token of page.tokens) assert.equal(page.tokens[page.tokenAt(token.start)], token)
    }),
  )
})

test('a word without end costs no more than its length', () => {
  assert.equal(makePage('a'.repeat(1_000_000)).tokens.length, 1)
  assert.equal(makePage('a.'.repeat(500_000)).tokens.length, 1)
  assert.equal(makePage('a\n'.repeat(50_000)).paragraphs.length, 50_000)
})

test('real texts are cut without loss', needsShared, () => {
  for (const digits of ['000', '001', '002', '003', '004']) {
    const { text } = realText(digits)
    const kept = makePage(text).tokens.map(t => t.word)
    assert.equal(kept.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
  }
})

test('a line of prose runs on over its end, a list does not', () => {
  const count = (text: string): number => makePage(text).paragraphs.length
  assert.equal(count('The court was held by William\nStoughton in the town of Salem. He was stern.'), 1)
  assert.equal(count('The clerk was heard on the third\nday of the week.'), 1)
  assert.equal(count('Anna Lind, clerk\nKarl Berg, driver\nJohn Lund, judge'), 3)
  assert.equal(count('The clerk was heard on that day.\nThe judge was stern.'), 2)
})

test('wrapped paragraphs without a blank line between them are told apart, and nothing of them is lost', () => {
  const wrapped = [
    [
      'The porter came to the gate at noon and waited there',
      'until the clerk called him, as he told us in the spring.',
      'He was not heard again.',
    ],
    [
      'Anna Moor kept the key of the ward for all those years,',
      'and nobody asked her for it; she gave it to the doctor',
      'on her last day.',
    ],
    [
      'The ward was closed soon after. No list of the patients',
      'was kept. The doctor left for the coast in that autumn.',
    ],
  ]
  const cut = (text: string): string[] => makePage(text).paragraphs.map(one => text.slice(one.start, one.end))
  const flat = wrapped.flat().join('\n')
  assert.deepEqual(
    cut(flat),
    wrapped.map(lines => lines.join('\n')),
  )
  const setIn = [wrapped[0]!, wrapped[2]!].map(lines => `   ${lines.slice(0, 2).join('\n')}`)
  assert.deepEqual(
    cut(setIn.join('\n')),
    setIn.map(lines => lines.trim()),
  )
  assert.equal(
    makePage(flat)
      .tokens.map(one => one.word)
      .join(''),
    flat.replaceAll(/\s/g, ''),
  )
})

test('paragraphs of any wrapped text are its lines in order, with nothing but blanks between them', () => {
  const line = fc.array(fc.constantFrom('Anna', 'saw', 'the', 'gate.', 'Lind,', 'testimony', '  '), {
    minLength: 1,
    maxLength: 16,
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), lines => {
      const text = lines.map(words => words.join(' ')).join('\n')
      const { paragraphs } = makePage(text)
      let at = 0
      for (const { start, end } of paragraphs) {
        assert.equal(text.slice(at, start).trim(), '')
        assert.ok(end > start)
        at = end
      }
      assert.equal(text.slice(at).trim(), '')
    }),
  )
})
