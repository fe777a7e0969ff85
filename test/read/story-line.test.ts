import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Beat } from '../../src/read/dates/beats.ts'
import { findDates } from '../../src/read/dates/dates.ts'
import { origin, type State, ways } from '../../src/read/dates/line-ways.ts'
import { NamedYears } from '../../src/read/dates/named-years.ts'
import { cheapestLine } from '../../src/read/dates/story-line.ts'

const values = (text: string) => findDates({ text }, []).map(d => d.edtf)

/** The least cost of all ways through a text, each followed to its end. */
function least(beats: readonly Beat[], written: number | null): number {
  const years = new NamedYears(beats, written)
  let best = Number.POSITIVE_INFINITY
  const follow = (from: State, i: number, last: Beat | null): void => {
    const beat = beats[i]
    if (beat === undefined) best = Math.min(best, from.cost)
    else ways({ from, beat, last, now: written, years }, state => follow(state, i + 1, beat))
  }
  follow(origin, 0, null)
  return best
}

const place = (at: number, paragraph: number, quoted: boolean, past: boolean) =>
  ({ at: at * 40, paragraph, words: 'words', aside: false, quoted, past, tense: past ? -1 : 0, opens: false }) as const

test('the way through a text costs as little as the best of all ways', () => {
  const drawn = fc.record({
    year: fc.option(fc.integer({ min: 1930, max: 1934 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    paragraph: fc.integer({ min: 0, max: 1 }),
    quoted: fc.boolean(),
    past: fc.boolean(),
    shift: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(drawn, { maxLength: 4 }),
      fc.option(fc.integer({ min: 1931 * 12, max: 1934 * 12 })),
      (all, written) => {
        const beats = all.map(({ year, month, paragraph, quoted, past, shift }, i): Beat => {
          const there = place(i, paragraph, quoted, past)
          if (shift) return { kind: 'shift', months: month - 6, place: there }
          const point = { grain: 'month', month, ...(year && { year }) } as const
          return { kind: 'time', point, apart: false, lone: false, place: there }
        })
        assert(Math.abs(cheapestLine(beats, written).cost - least(beats, written)) < 1e-9)
      },
    ),
    { numRuns: 40 },
  )
})

/** Each line a text and its values: what a reading from left to right, each year after the last, gets wrong. */
const told = `
On 2 May 1930 the mill burned. The miller, whom I found on 8 June 1961, was deaf.¶The inquest sat on 7 July. In March 1931 it was rebuilt. | 1930-05-02 1961-06-08 1930-07-07 1931-03
On 2 May 1930 the mill burned. On 8 June 1961 his son came home. On 3 August he dug. In May 1962 he built. | 1930-05-02 1961-06-08 1961-08-03 1962-05
On 4 May they met. On 9 June they parted. In July 1926 both were dead. | 1926-05-04 1926-06-09 1926-07
She was tried on Tuesday, 5 March. The year 1929 was cold, and by 1930 all was over. | 1929-03-05 1929 1930
Oslo, 3 October 1928¶In May you asked me about the boat. I sold it in August. | 1928-10-03 1928-05 1928-08
On 12 November 1935 he signed. In January he was moved. | 1935-11-12 1936-01`

test('years are chosen over the whole text', () => {
  for (const line of told.trim().split('\n')) {
    const [text, expected] = line.split(' | ') as [string, string]
    assert.equal(values(text.replace('¶', '\n\n')).join(' '), expected, line)
  }
})
