import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { grammarWords } from '../../../src/confront/reuse/grammar-words.ts'
import { plainForm, stem } from '../../../src/confront/reuse/stem.ts'
import { WordTable } from '../../../src/confront/reuse/word-table.ts'

type Read = [word: string, start: number, key: string, content: boolean]

/** Words as the pattern of the header cuts them, one by one. */
function byPattern(text: string): Read[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu)].flatMap(({ 0: word, index }): Read[] => {
    const plain = plainForm(word)
    return plain === '' ? [] : [[word, index, stem(plain), !grammarWords.has(plain)]]
  })
}

const pieces = [
  'The',
  'the',
  'A',
  'don',
  't',
  "'",
  '’',
  'ʼ',
  ' ',
  '\n',
  '5',
  '12',
  'é',
  'e\u0301',
  '\u0301',
  'Бухарин',
  'ß',
  'İ',
  '😀',
  '𝒜',
  '\ud800',
  '\udc00',
  '-',
  '§',
  '中',
  '٣',
  '½',
  'ing',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(all => all.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

test('words, places, keys and grammar words are those of the pattern, for several texts in one table', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), texts => {
      const table = new WordTable()
      for (const one of texts) {
        const [from, to] = table.add(one)
        const read = Array.from({ length: to - from }, (_, k): Read => {
          const n = from + k
          const word = one.slice(table.starts[n], table.ends[n])
          return [word, table.starts[n]!, table.keys[table.ids[n]!]!, table.content[n] === 1]
        })
        assert.deepEqual(read, byPattern(one))
      }
    }),
    { numRuns: 1000 },
  )
})

test('ten thousand forms stay apart, and one of a million letters is a word', () => {
  const forms = Array.from({ length: 10_000 }, (_, n) => `w${n}x`)
  const table = new WordTable()
  table.add(forms.join(' '))
  table.add(forms.toReversed().join(','))
  assert.equal(table.keys.length, forms.length)
  assert.deepEqual(table.ids.slice(10_000, 20_000), table.ids.slice(0, 10_000).reverse())
  const long = 'я'.repeat(1_000_000)
  assert.deepEqual(new WordTable().add(`${long} ${long}`), [0, 2])
})
