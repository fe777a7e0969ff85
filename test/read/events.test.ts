import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readText } from '../../src/read/reader.ts'

/** The event sentences of a text, as its words. */
const events = (text: string): string[] => {
  const points = Array.from(text)
  return readText(text, { language: 'en' }).events!.map(({ start, end }) => points.slice(start, end).join(''))
}

const told = 'On 4 November 1911 the watch arrested Anna Lind at the quay.'

test('a sentence with a date, a name and a past tense in the text’s own voice is an event', () => {
  assert.deepEqual(events(`${told} She was calm. Nobody spoke.`), [told])
  assert.deepEqual(events('In 1912 Anna Lind wrote to her brother.'), ['In 1912 Anna Lind wrote to her brother.'])
})

test('without a date, a name or a past tense there is none', () => {
  for (const text of [
    'The watch arrested Anna Lind at the quay.',
    'On 4 November 1911 the lamp was lit.',
    'On 4 November 2031 Anna Lind will speak at the quay.',
    'Statement of Anna Lind, 4 November 1911',
  ])
    assert.deepEqual(events(text), [], text)
})

test('what somebody is quoted as saying is the speaker’s, not an event of the text', () => {
  assert.deepEqual(events('Peter Holm said: "On 4 November 1911 the watch arrested Anna Lind."'), [])
  // a title in marks is no speech
  const titled = 'On 4 November 1911 the watch arrested Anna Lind for her "Letters".'
  assert.deepEqual(events(titled), [titled])
})

test('masked lines and reading without marks of their own hold no event', () => {
  const text = `${told}\n\nOn 5 November 1911 the watch let Anna Lind go.`
  const masks = [{ start: 0, end: told.length, reason: 'running-head', why: '', state: 'proposed' }] as const
  const found = readText(text, { language: 'en', masks: [...masks] }).events!
  assert.deepEqual(
    found.map(one => text.slice(one.start, one.end)),
    ['On 5 November 1911 the watch let Anna Lind go.'],
  )
})

test('offsets count code points, and the stretches stand in order, apart, inside the text', () => {
  const piece = fc.constantFrom(
    told,
    '𝔄 𐍈.',
    '“On 3 May 1912 I saw Anna Lind,” said Holm.',
    'She was calm.',
    '\n\n',
    '[1]',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const text = pieces.join(' ')
      const points = Array.from(text)
      let last = 0
      for (const { start, end } of readText(text, { language: 'en' }).events!) {
        assert.ok(start >= last && end > start && end <= points.length)
        assert.match(points.slice(start, end).join(''), /On 4 November 1911 the watch arrested Anna Lind/)
        last = end
      }
    }),
    { numRuns: 40 },
  )
})
