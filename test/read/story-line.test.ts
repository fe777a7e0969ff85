import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDates } from '../../src/read/dates/dates.ts'
import { monthsOf } from '../../src/read/dates/point.ts'
import { lineCosts, offTheLine, type Stage } from '../../src/read/dates/story-line.ts'

const values = (text: string) => findDates({ text }, []).map(d => d.edtf)

/** The cheapest of all lines, by trying each. */
function cheapest(stages: readonly Stage[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let chosen = 0; chosen < 2 ** stages.length; chosen++)
    least = Math.min(
      least,
      cost(stages, i => (chosen & (1 << i)) !== 0),
    )
  return least
}

function cost(stages: readonly Stage[], on: (i: number) => boolean): number {
  let [sum, last]: [number, number | null] = [0, null]
  stages.forEach((stage, i) => {
    if (!on(i)) sum += lineCosts.off
    else {
      const here = monthsOf(stage.point)
      const gap = last === null ? 0 : here - last
      sum +=
        gap >= 0
          ? lineCosts.forwards * Math.log2(1 + gap / 12)
          : lineCosts.back + lineCosts.further * Math.log2(1 - gap / 3)
      last = here
    }
  })
  return sum
}

test('the line costs as little as the best of all lines', () => {
  const stage = fc.record({
    year: fc.integer({ min: 1900, max: 1990 }),
    month: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(fc.array(stage, { maxLength: 9 }), drawn => {
      const stages = drawn.map(({ year, month }, at): Stage => {
        return { at, point: { grain: 'month', year, month } }
      })
      const off = offTheLine(stages)
      const found = cost(stages, i => !off.has(i))
      assert(Math.abs(found - cheapest(stages)) < 1e-9)
    }),
  )
})

test('a digression lends its year to nothing but what stands beside it', () => {
  for (const [text, edtf] of [
    [
      'On 2 May 1930 the mill burned. The miller, whom I found on 8 June 1961, was deaf.\n\nThe inquest sat on 7 July. In March 1931 it was rebuilt.',
      '1930-05-02 1961-06-08 1930-07-07 1931-03',
    ],
    [
      'On 2 May 1930 the mill burned. The miller, whom I found on 8 June 1961, wrote to me on 3 August.\n\nThe inquest sat on 7 July. In March 1931 it was rebuilt.',
      '1930-05-02 1961-06-08 1961-08-03 1930-07-07 1931-03',
    ],
    [
      'On 2 May 1930 the mill burned. The miller, whom I found on 8 June 1961, was deaf.\n\nIt was rebuilt that autumn. In March 1931 it was sold.',
      '1930-05-02 1961-06-08 1930-23 1931-03',
    ],
  ] as const)
    assert.equal(values(text).join(' '), edtf, text)
})

test('a story that goes on at another time is followed', () =>
  assert.deepEqual(
    values(
      'On 2 May 1930 the mill burned. On 8 June 1961 his son came home. On 3 August he dug. In May 1962 he built.',
    ),
    ['1930-05-02', '1961-06-08', '1961-08-03', '1962-05'],
  ))
