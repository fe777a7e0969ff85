import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareCodings, type Say } from '../../../src/confront/coders/compare.ts'

const kinds = { P: 'person', D: 'date', L: 'place' } as const

/** One coding in a line: "u1+P0-5=Lev", unit, + or - for accepted or rejected, kind, range, value. */
const coding = (line: string): Say[] =>
  line
    .split(' ')
    .filter(Boolean)
    .map(one => {
      const [, unit, sign, kind, start, end, value = ''] = /^(\w+)([+-])([PDL])(\d+)-(\d+)(?:=(.*))?$/.exec(one)!
      const range = { id: unit!, start: Number(start), end: Number(end), reason: '' }
      const of = kinds[kind as keyof typeof kinds]
      const finding =
        of === 'date'
          ? ({ ...range, kind: of, edtf: value, words: value, how: 'explicit' } as const)
          : ({ ...range, kind: of, actor: value, name: value } as const)
      return { unit: unit!, verdict: sign === '+' ? 'accepted' : 'rejected', finding, exact: '' }
    })
const kindsOf = (a: string, b: string): string[] =>
  compareCodings(coding(a), coding(b)).differences.map(one => `${one.kind} ${one.a?.unit ?? '·'} ${one.b?.unit ?? '·'}`)

test('each way to differ has its name', () => {
  assert.deepEqual(kindsOf('u1+P0-5=Lev u9+P90-95=V', 'u1-P0-5=Lev u9+P90-95=V'), ['verdict u1 u1'])
  assert.deepEqual(kindsOf('u1+P0-5=Lev u9+P90-95=V', 'u1+L0-5=Lev u9+P90-95=V'), ['kind u1 u1'])
  assert.deepEqual(kindsOf('u1+P0-5=Lev u9+P90-95=V', 'u1+P0-9=Lev u9+P90-95=V'), ['bounds u1 u1'])
  assert.deepEqual(kindsOf('u1+D0-5=1936 u9+P90-95=V', 'u1+D0-5=1937 u9+P90-95=V'), ['value u1 u1'])
  assert.deepEqual(kindsOf('m1+P0-5=Lev u9+P90-95=V', 'm2+P1-6=Lev u9+P90-95=V'), ['bounds m1 m2'])
  assert.deepEqual(kindsOf('m1+P0-5=Lev u9+P90-95=V', 'u9+P90-95=V'), ['only-one m1 ·'])
  assert.deepEqual(kindsOf('u1-P0-5=Lev u9+P90-95=V', 'u9+P90-95=V'), [], 'a rejection against silence is none')
})

test('what only one has reached yet is not compared', () => {
  const { extent, judged, spans, differences } = compareCodings(
    coding('u1+P0-5=Lev u2+P10-15=V'),
    coding('u1+P0-5=Lev u2+P10-15=V u3+P20-25=X u4+P30-35=Y'),
  )
  assert.deepEqual(extent, { start: 0, end: 10 })
  assert.deepEqual(judged, { same: 2, of: 2 })
  assert.deepEqual([spans.a, spans.b, spans.exact.f1, differences], [2, 2, 1, []])
  assert.equal(compareCodings([], coding('u1+P0-5=Lev')).extent, null)
})

test('F1 counts what each holds: 2 of 3 and 2 of 4 exact, one more by overlap', () => {
  const { spans } = compareCodings(
    coding('u1+P0-5=a u2+P10-15=b m3+P20-25=c u9+P90-95=z'),
    coding('u1+P0-5=a u2+P10-15=b m4+P22-30=c m5+L40-45=d u9+P90-95=z'),
  )
  assert.deepEqual(spans, {
    a: 4,
    b: 5,
    exact: { matched: 3, f1: 6 / 9 },
    overlapping: { matched: 4, f1: 8 / 9 },
  })
})

test('swapping the two swaps the sides and no figure; a coding agrees with itself', () => {
  const say = fc
    .record({
      unit: fc.constantFrom('u1', 'u2', 'u3', 'm4', 'm5', 'm6'),
      sign: fc.constantFrom('+', '-'),
      kind: fc.constantFrom('P', 'D', 'L'),
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 12 }),
      value: fc.constantFrom('x', 'y'),
    })
    .map(one => `${one.unit}${one.sign}${one.kind}${one.start}-${one.start + one.length}=${one.value}`)
  const line = fc.uniqueArray(say, { maxLength: 6, selector: one => one.slice(0, 2) }).map(all => all.join(' '))
  fc.assert(
    fc.property(line, line, (a, b) => {
      const there = compareCodings(coding(a), coding(b))
      const back = compareCodings(coding(b), coding(a))
      assert.deepEqual([back.extent, back.judged], [there.extent, there.judged])
      assert.ok(back.alpha === there.alpha || Math.abs(back.alpha! - there.alpha!) < 1e-9)
      assert.equal(back.spans.overlapping.matched, there.spans.overlapping.matched)
      assert.equal(back.differences.length, there.differences.length)
      assert.deepEqual(compareCodings(coding(a), coding(a)).differences, [])
    }),
  )
})
