import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber } from '../../src/kit/calendar.ts'
import { isEdtf, parseEdtf, readEdtf } from '../../src/kit/edtf.ts'
import { boundsOf, stretches } from '../../src/kit/edtf-bounds.ts'
import { canBeSame, isAfter, isBefore, overlaps } from '../../src/kit/edtf-compare.ts'
import { needsShared, readShared } from '../shared.ts'

/** The rows of the arbitration table in docs/edtf.md: string, suite, their verdict, ours. */
function arbitration(): Map<string, string> {
  const page = readFileSync(new URL('../../docs/edtf.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter(line => line.startsWith('| `'))
  return new Map(
    rows.flatMap(row => {
      const [strings, suite, theirs, ours] = row
        .split('|')
        .slice(1)
        .map(cell => cell.trim())
      return [...strings!.matchAll(/`([^`]+)`/g)].map(
        match => [`${suite}: ${match[1]}`, `${theirs} -> ${ours}`] as const,
      )
    }),
  )
}

const verdict = (text: string): string => {
  const value = readEdtf(text)
  return value === null ? 'no' : `level ${value.level}`
}

test(
  'both suites agree with this reader, but for the published table, and the table lists nothing else',
  needsShared,
  () => {
    const differences = new Map<string, string>()
    const compare = (suite: string, text: string, theirs: string) => {
      const ours = verdict(text)
      if (theirs !== ours) differences.set(`${suite}: ${text}`, `${theirs} -> ${ours}`)
    }
    const validate = JSON.parse(readShared('data/edtf/edtf-validate.json')) as Record<string, string[]>
    for (const level of [0, 1, 2])
      for (const s of validate[`Level${level}`]!) compare('edtf-validate', s, `level ${level}`)
    for (const [list, strings] of Object.entries(validate)) {
      if (list.startsWith('invalid')) for (const s of strings) compare('edtf-validate', s, 'no')
    }
    const js = JSON.parse(readShared('data/edtf/edtf-js-parser.json')) as {
      accepted: [string, number | null][]
      rejected: string[]
    }
    // Some strings of edtf.js stand in both lists, since its tests set options; they count as accepted.
    const accepted = new Set(js.accepted.map(([s]) => s))
    for (const [s, level] of js.accepted) {
      if (level !== null) compare('edtf.js', s, `level ${level}`)
      else if (!isEdtf(s)) differences.set(`edtf.js: ${s}`, 'yes -> no')
    }
    for (const s of js.rejected) if (!accepted.has(s)) compare('edtf.js', s, 'no')
    assert.deepEqual(Object.fromEntries([...differences].sort()), Object.fromEntries([...arbitration()].sort()))
  },
)

/** EDTF | first day | last day, the examples of the Library of Congress page with their meaning counted by hand. */
const bounds = `
1985-04-12            | 1985-04-12  | 1985-04-12
1985-04               | 1985-04-01  | 1985-04-30
1985                  | 1985-01-01  | 1985-12-31
2001-21               | 2001-03-01  | 2001-05-31
2001-24               | 2001-12-01  | 2002-02-28
2003-24               | 2003-12-01  | 2004-02-29
2001-29               | 2001-09-01  | 2001-11-30
2001-34               | 2001-04-01  | 2001-06-30
2001-39               | 2001-09-01  | 2001-12-31
2001-41               | 2001-07-01  | 2001-12-31
201X                  | 2010-01-01  | 2019-12-31
-20XX                 | -2099-01-01 | -2000-12-31
2004-XX               | 2004-01-01  | 2004-12-31
1985-XX-XX            | 1985-01-01  | 1985-12-31
156X-12-25            | 1560-12-25  | 1569-12-25
XXXX-12-XX            | 0000-12-01  | 9999-12-31
1XXX-12               | 1000-12-01  | 1999-12-31
1984-1X               | 1984-10-01  | 1984-12-31
15XX-02-29            | 1504-02-29  | 1596-02-29
1900-02-2X            | 1900-02-20  | 1900-02-28
1XX3-01-3X            | 1003-01-30  | 1993-01-31
-000X                 | -0009-01-01 | -0001-12-31
1950S2                | 1900-01-01  | 1999-12-31
-1859S2               | -1899-01-01 | -1800-12-31
2004-02-01/2005       | 2004-02-01  | 2005-12-31
1985-04-12/..         | 1985-04-12  | open
/1985                 | open        | 1985-12-31
[1667,1668,1670..1672]| 1667-01-01  | 1672-12-31
{..1983-12-31,1984-10}| open        | 1984-10-31
[1760-12..]           | 1760-12-01  | open`

const day = (text: string, open: number): number => {
  if (text === 'open') return open
  const [, sign, year, month, date] = /^(-?)(\d+)-(\d+)-(\d+)$/.exec(text)!
  return dayNumber({ year: Number(`${sign}${year}`), month: Number(month), day: Number(date) })
}

test('first and last day of what a value covers', () => {
  for (const line of bounds.trim().split('\n')) {
    const [edtf, earliest, latest] = line.split('|').map(part => part.trim()) as [string, string, string]
    const expected = { earliest: day(earliest, -Infinity), latest: day(latest, Infinity) }
    assert.deepEqual(boundsOf(parseEdtf(edtf)), expected, line)
  }
})

/** a | b | before, after, overlaps, same (y yes, n no, m maybe). */
const relations = `
1936-08-15 | 1936-08-15 | n n y y
1936-08-15 | 1936-08-16 | y n n n
1936-08    | 1936-08-15 | m m m m
1936-07    | 1936-08-15 | y n n n
1936       | 1935-12-31 | n y n n
1936~      | 1938       | y n n n
1936~      | 1937       | m m m m
1936?      | 1950       | m m m m
1936/1937  | 1936-06    | n m m n
1930/1940  | 1935       | n n y n
1936/..    | 1935       | n y n n
1936/..    | 1940       | m n m n
../1936    | 1937       | y n n n
[1936,1938]| 1937       | m m n n
[1936,1938]| 1939       | y n n n
{1936,1938}| 1936       | n m m n
{1936,1938}| 1937       | n n n n`

test('three-valued comparison', () => {
  for (const line of relations.trim().split('\n')) {
    const [left, right, expected] = line.split('|').map(part => part.trim()) as [string, string, string]
    const [a, b] = [parseEdtf(left), parseEdtf(right)]
    const got = [isBefore, isAfter, overlaps, canBeSame].map(relation => relation(a, b)[0]).join(' ')
    assert.equal(got, expected, line)
  }
})

test('a fault names the value and the place', () => {
  assert.throws(() => parseEdtf('1936-13'), /"1936-13" is no EDTF date: there is no such month\. Write/)
  assert.throws(() => parseEdtf('1936-02-30'), /the calendar has no such day/)
  assert.throws(() => parseEdtf('1936-08-1'), /it stops being one at character 10/)
  assert.throws(() => parseEdtf('1938/1936'), /the interval ends before it begins/)
  assert.throws(() => parseEdtf('X'.repeat(1_000_000)), /is no EDTF date/)
})

const digit = fc.constantFrom(...'0123456789X')
const anyDate = fc.oneof(
  fc.tuple(digit, digit, digit, digit).map(d => d.join('')),
  fc.tuple(digit, digit, digit, digit, digit, digit).map(([a, b, c, d, e, f]) => `${a}${b}${c}${d}-${e}${f}`),
  fc.array(digit, { minLength: 8, maxLength: 8 }).map(d => `${d.slice(0, 4).join('')}-${d[4]}${d[5]}-${d[6]}${d[7]}`),
)

/** Every day that a date with unspecified digits can name, found the slow way. */
function* listed(text: string): Generator<number> {
  const form = new RegExp(`^${text.replaceAll('X', '\\d')}`)
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  for (let year = Number(text.slice(0, 4).replaceAll('X', '0')); year <= 9999; year++) {
    if (!new RegExp(`^${text.slice(0, 4).replaceAll('X', '\\d')}`).test(pad(year, 4))) continue
    for (let month = 1; month <= 12; month++) {
      for (let date = 1; date <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate(); date++) {
        if (form.test(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)) yield dayNumber({ year, month, day: date })
      }
    }
  }
}

test('bounds of unspecified digits are those of the listed days', () => {
  const narrow = anyDate.filter(text => !/X.*X.*/.test(text.slice(0, 4)) && !/^....-[234]/.test(text))
  fc.assert(
    fc.property(narrow, text => {
      let [earliest, latest] = [Infinity, -Infinity]
      for (const n of listed(text)) [earliest, latest] = [Math.min(earliest, n), Math.max(latest, n)]
      const value = readEdtf(text)
      assert.equal(value === null, earliest === Infinity, text)
      if (value !== null) assert.deepEqual(boundsOf(value), { earliest, latest }, text)
    }),
    { numRuns: 60 },
  )
})

const anyEdtf = fc.oneof(
  anyDate,
  fc.tuple(anyDate, anyDate).map(([a, b]) => `${a}/${b}`),
  fc.array(anyDate, { minLength: 1, maxLength: 9 }).map(list => `[${list.join(',')}]`),
  fc.tuple(anyDate, anyDate).map(([a, b]) => `{${a}..${b}}`),
  fc.string({ unit: fc.constantFrom(...'0123456789X-/.,[]{}?~%YESTZ:+'), maxLength: 200 }),
)

test('relations mirror each other, and never contradict', () => {
  fc.assert(
    fc.property(anyEdtf, anyEdtf, (left, right) => {
      const [a, b] = [readEdtf(left), readEdtf(right)]
      if (a === null || b === null) return
      assert.equal(isBefore(a, b), isAfter(b, a))
      assert.equal(overlaps(a, b), overlaps(b, a))
      assert.equal(canBeSame(a, b), canBeSame(b, a))
      assert(!(isBefore(a, b) === 'yes' && overlaps(a, b) !== 'no'), `${left} ${right}`)
      assert(!(isBefore(a, b) === 'yes' && canBeSame(a, b) !== 'no'), `${left} ${right}`)
    }),
  )
})

test('a hostile string is not expanded: one stretch a member', () => {
  for (const text of ['{-1740-02-12..-1200-01-29}', '[-1890-05..-1200-01]', '{-9999..9999}', 'XXXX-XX-XX']) {
    assert.equal([...stretches(parseEdtf(text))].length, 1, text)
  }
  fc.assert(fc.property(anyEdtf, text => [...stretches(readEdtf(text) ?? parseEdtf('1936'))].length <= 100))
})
