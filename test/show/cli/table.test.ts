import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fit, table, width } from '../../../src/show/cli/table.ts'

test('columns are counted as a terminal draws them', () => {
  assert.equal(width('Ежов'), 4)
  assert.equal(width('é'.normalize('NFD')), 1)
  assert.equal(width('証言'), 4)
  assert.equal(width('👩‍👩‍👧'), 2)
})

test('columns line up across scripts, numbers to the right', () => {
  const rows = table([
    ['Re', 12, 'report'],
    ['証言', 7, 'memoir'],
  ])
  assert.equal(rows, 'Re    12  report\n証言   7  memoir')
})

test('a cut text never takes more columns than it may', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
      assert.ok(width(fit(text, columns)) <= columns)
    }),
  )
})
