import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nominalAlpha } from '../../../src/confront/coders/alpha.ts'

/** Units from rows of observers, one letter a unit, "." where one gave none. */
const units = (...rows: string[]): string[][] =>
  [...rows[0]!].map((_, i) => rows.map(row => row[i]!).filter(value => value !== '.'))
const to3 = (x: number | null): number => Math.round(x! * 1000) / 1000

test('the examples of Krippendorff 2011: A binary, B nominal, C several observers with gaps', () => {
  assert.equal(to3(nominalAlpha(units('0100000010', '1110010000'))), 0.095)
  assert.equal(to3(nominalAlpha(units('aabbdcccedda', 'babbbccceddd'))), 0.692)
  assert.equal(to3(nominalAlpha(units('123321412...', '1233224125.3', '.3332342251.', '12332441251.'))), 0.743)
})

test('without a second value there is no chance to compare with', () => {
  assert.equal(nominalAlpha([]), null)
  assert.equal(
    nominalAlpha([
      ['a', 'a'],
      ['a', 'a'],
    ]),
    null,
  )
  assert.equal(nominalAlpha([['a'], ['b']]), null)
  assert.equal(
    nominalAlpha([
      ['a', 'a'],
      ['b', 'b'],
    ]),
    1,
  )
})

test('it equals the disagreement of all pairs taken one by one, and no order matters', () => {
  const value = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 12 }), all => {
      const alpha = nominalAlpha(all)
      const near = (x: number | null, y: number | null): boolean =>
        x === null || y === null ? x === y : Math.abs(x - y) < 1e-9
      assert.ok(near(alpha, slow(all)))
      assert.ok(near(alpha, nominalAlpha(all.toReversed().map(unit => unit.toReversed()))))
    }),
  )
})

/** Observed and expected disagreement by walking over all ordered pairs of values. */
function slow(all: readonly (readonly string[])[]): number | null {
  const paired = all.filter(unit => unit.length > 1)
  const values = paired.flat()
  const n = values.length
  let observed = 0
  for (const unit of paired)
    for (const [i, x] of unit.entries())
      for (const [j, y] of unit.entries()) if (i !== j && x !== y) observed += 1 / (unit.length - 1) / n
  let expected = 0
  for (const [i, x] of values.entries())
    for (const [j, y] of values.entries()) if (i !== j && x !== y) expected += 1 / (n * (n - 1))
  return expected === 0 ? null : 1 - observed / expected
}
