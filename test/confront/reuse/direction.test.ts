import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findShutOut } from '../../../src/confront/reuse/direction.ts'

const told = (a: string, b: string): string[] =>
  findShutOut(a, b).map(({ marked, mark, words }) => {
    const [own, other] = marked === 'a' ? [a, b] : [b, a]
    return `${marked} ${own.slice(mark.start, mark.end)}: ${other.slice(words.start, words.end)}`
  })

const full = 'The clerk came late in a closed car and saw nothing of the fire'

for (const [name, a, b, found] of [
  [
    'words that one side marks as left out',
    'The clerk came late … and saw nothing of the fire',
    full,
    ['a …: in a closed car'],
  ],
  ['the other way round', full, 'The clerk came late [...] and saw nothing of the fire', ['b [...]: in a closed car']],
  ['no mark, no direction', 'The clerk came late and saw nothing of the fire', full, []],
  ['the same words at once', full, full, []],
  ['a pause where the other has nothing', 'The clerk came late … in a closed car', full, []],
  ['one word left out', 'The clerk came late in a … car and saw', full, []],
  [
    'a mark on both sides',
    'The clerk came late … and saw nothing',
    'The clerk came late in a closed … car and saw nothing',
    [],
  ],
  [
    'a second mark on the other side, with one word under it, is too little',
    'Nobody saw the third barrel … that night and the porter of the mill went home early on foot',
    'Nobody saw the third barrel burning by the gate that night and the porter … went home early on foot. A mill burned.',
    ['a …: burning by the gate'],
  ],
] as const)
  test(name, () => assert.deepEqual(told(a, b), found))

const text = fc
  .array(fc.constantFrom('clerk', 'came', 'late', 'closed', 'car', '…', '...', '[…]', 'the', '.', '😀'), {
    maxLength: 40,
  })
  .map(all => all.join(' '))

test('a text shuts nothing out of itself, and what is told as a mark is one', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      for (const { marked, mark } of findShutOut(a, b))
        assert.match((marked === 'a' ? a : b).slice(mark.start, mark.end), /^[.…[\] ]+$/)
      assert.deepEqual(findShutOut(a, a), [])
    }),
  )
})
