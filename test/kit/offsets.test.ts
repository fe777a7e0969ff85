import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mapOffsets } from '../../src/kit/offsets.ts'

test('offsets count code points at every place of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const map = mapOffsets(text)
      const points = [...text]
      assert.equal(map.length, points.length)
      let units = 0
      for (let i = 0; i <= points.length; i++) {
        assert.equal(map.toPoints(units), i)
        assert.equal(map.toUnits(i), units)
        units += points[i]?.length ?? 0
      }
    }),
  )
})
