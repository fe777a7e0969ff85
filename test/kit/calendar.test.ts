import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Calendar,
  calendarGap,
  civilDate,
  convertCalendar,
  dayNumber,
  daysInMonth,
  fromLadyDayYear,
  isCivilDate,
  weekday,
} from '../../src/kit/calendar.ts'

const date = (text: string) => {
  const [year, month, day] = text.split('.').map(Number)
  return { year: year!, month: month!, day: day! }
}

/** Day numbers of the Explanatory Supplement and of Meeus, Astronomical Algorithms, chapter 7. */
const known: [string, Calendar, number][] = [
  ['2000.1.1', 'gregorian', 2451545],
  ['1957.10.4', 'gregorian', 2436116],
  ['1600.1.1', 'gregorian', 2305448],
  ['837.4.10', 'julian', 2026872],
  ['-1000.7.12', 'julian', 1356001],
  ['-4712.1.1', 'julian', 0],
  ['333.1.27', 'julian', 1842713],
]

test('day numbers agree with the published ones', () => {
  for (const [text, calendar, number] of known) {
    assert.equal(dayNumber(date(text), calendar), number, text)
    assert.deepEqual(civilDate(number, calendar), date(text))
  }
})

/** Old Style | New Style, from histories that give both. */
const both = `
1582.10.5  | 1582.10.15 first day of the Gregorian calendar
1917.10.25 | 1917.11.7  October Revolution
1917.2.23  | 1917.3.8   February Revolution
1918.2.1   | 1918.2.14  first Gregorian day in Russia
1752.9.3   | 1752.9.14  first Gregorian day in England
1649.1.30  | 1649.2.9   death of Charles I
1825.12.14 | 1825.12.26 Decembrist rising
1900.2.28  | 1900.3.12
1900.2.29  | 1900.3.13`

test('Old Style and New Style name the same day', () => {
  for (const line of both.trim().split('\n')) {
    const [old, modern] = line.split('|').map(part => date(part.trim().split(/\s+/)[0]!)) as [never, never]
    assert.deepEqual(convertCalendar(old, 'julian', 'gregorian'), modern, line)
    assert.deepEqual(convertCalendar(modern, 'gregorian', 'julian'), old, line)
  }
  assert.deepEqual([1582, 1700, 1800, 1900, 2100].map(calendarGap), [10, 11, 12, 13, 14])
})

test('a year that begins on 25 March is counted from 1 January', () => {
  assert.deepEqual(fromLadyDayYear(date('1648.1.30')), date('1649.1.30'))
  assert.deepEqual(fromLadyDayYear(date('1648.3.24')), date('1649.3.24'))
  assert.deepEqual(fromLadyDayYear(date('1648.3.25')), date('1648.3.25'))
})

test('numbers and dates agree, day after day, in both calendars', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -4_000_000, max: 6_000_000 }),
      fc.constantFrom('gregorian', 'julian'),
      (n, calendar) => {
        const today = civilDate(n, calendar)
        assert(isCivilDate(today, calendar))
        assert.equal(dayNumber(today, calendar), n)
        const { year, month, day } = today
        const next =
          day < daysInMonth(year, month, calendar)
            ? { year, month, day: day + 1 }
            : { year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }
        assert.deepEqual(civilDate(n + 1, calendar), next)
      },
    ),
  )
})

test('weekdays agree with the platform', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }), d => {
      const number = dayNumber({ year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() })
      assert.equal(weekday(number), (d.getUTCDay() + 6) % 7)
    }),
  )
})
