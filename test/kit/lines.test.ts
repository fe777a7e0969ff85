import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mapLines } from '../../src/kit/lines.ts'

test('a place is in the line that counting line feeds before it gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') }), text => {
      const lineAt = mapLines(text)
      for (let at = 0; at <= text.length; at++) assert.equal(lineAt(at), text.slice(0, at).split('\n').length)
    }),
  )
})
