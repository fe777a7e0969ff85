import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lengthOf, sliceText, storeText } from '../../src/record/texts.ts'
import { createCase } from '../../src/steps/open-case.ts'

test('a slice from pieces is the slice of the whole, in code points', () => {
  using file = createCase(':memory:', { title: 'A case', by: 'Ana' })
  const texts = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .chain(part => fc.integer({ min: 1, max: 200 }).map(times => `${part}😀 word\n\n`.repeat(times)))
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const points = Array.from(text)
      const [start, end] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [number, number]
      const digest = storeText(file.db, text)
      assert.equal(lengthOf(file.db, digest), points.length)
      assert.equal(sliceText(file.db, digest, start, end), points.slice(start, end).join(''))
    }),
  )
})
