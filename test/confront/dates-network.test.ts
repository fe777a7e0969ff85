import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TimeStatement } from '../../src/case/event.ts'
import { conflicts, impliedDays, smallestConflict } from '../../src/confront/claims/dates-network.ts'
import { dayNumber } from '../../src/kit/calendar.ts'
import { moscow } from './help.ts'

const at = { source: 'A', line: 1 }

/** "a 2..5 b": b lies 2 to 5 days after a; a bound may be left out. "= 1937-02-19 a": a has that date. */
function says(line: string): TimeStatement {
  const date = /^= (\S+) (\S+)$/.exec(line)
  if (date) return { id: line, from: 'calendar', to: date[2]!, edtf: date[1]!, words: line, at }
  const [, from, least, most, to] = /^(\S+) (-?\d*)\.\.(-?\d*) (\S+)$/.exec(line)!
  return {
    id: line,
    from: from!,
    to: to!,
    words: line,
    at,
    ...(least === '' ? {} : { least: Number(least) }),
    ...(most === '' ? {} : { most: Number(most) }),
  }
}
const ids = (lines: string[]): string[] | null =>
  smallestConflict(lines.map(says))
    ?.statements.map(s => s.id)
    .sort() ?? null

test('nineteen and seven is not twenty-five', () => {
  const lines = ['= 1937-02-19 called', 'called 7..7 opens', '= 1937-02-25 opens', 'opens 0.. vote']
  assert.deepEqual(ids(lines), lines.slice(0, 3).sort())
  assert.equal(smallestConflict(lines.map(says))!.days, 1)
})

test('the smallest set is found beside a larger one, and vague dates leave room', () => {
  assert.deepEqual(ids(['a 1.. b', 'b 1.. c', 'c 1.. a', 'a 5.. d', 'd 0.. a']), ['a 5.. d', 'd 0.. a'])
  assert.equal(ids(['= 1936-08 a', '= 1936-08-15 b', 'a 0..20 b']), null)
})

test('what all statements together imply', () => {
  const implied = impliedDays(['= 1937-02-27 arrest', 'arrest 90..105 signed', '= 1937-06 signed'].map(says))!
  assert.equal(implied.get('signed')!.earliest, dayNumber({ year: 1937, month: 6, day: 1 }))
  assert.equal(implied.get('signed')!.latest, dayNumber({ year: 1937, month: 6, day: 12 }))
  assert.equal(impliedDays(['a 1.. b', 'b 1.. a'].map(says)), null)
})

/** Whether some choice of days satisfies all statements: Floyd and Warshall on the full matrix. */
function possible(statements: readonly TimeStatement[]): boolean {
  const names = [...new Set(statements.flatMap(s => [s.from, s.to]))]
  const far = names.map((_, i) => names.map((_, k) => (i === k ? 0 : Infinity)))
  const tighten = (a: string, b: string, days: number): void => {
    const [i, k] = [names.indexOf(a), names.indexOf(b)]
    far[i]![k] = Math.min(far[i]![k]!, days)
  }
  for (const { from, to, least, most } of statements) {
    if (most !== undefined) tighten(from, to, most)
    if (least !== undefined) tighten(to, from, -least)
  }
  for (const k of names.keys())
    for (const i of names.keys())
      for (const j of names.keys()) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!)
  return names.every((_, i) => far[i]![i]! >= 0)
}

const statement = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.integer({ min: -4, max: 4 }),
    fc.nat(4),
    fc.nat(2),
  )
  .filter(([from, to]) => from !== to)
  .map(([from, to, least, more, open]) =>
    says(`${from} ${open === 1 ? '' : least}..${open === 2 ? '' : least + more} ${to}`),
  )

test('the smallest conflict is as small as trying every subset finds, and every day implied can be had', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 8 }), statements => {
      const found = smallestConflict(statements)
      const subsets = Array.from({ length: 2 ** statements.length }, (_, bits) =>
        statements.filter((_, i) => bits & (1 << i)),
      )
      const sizes = subsets.filter(subset => !possible(subset)).map(subset => subset.length)
      assert.equal(found?.statements.length ?? Infinity, Math.min(Infinity, ...sizes))
      if (found) assert.ok(!possible(found.statements))
      assert.equal(impliedDays(statements) === null, found !== null)
    }),
    { numRuns: 500 },
  )
})

test('a long circle and many moments end in bounded time; too many are refused', () => {
  const ring = Array.from({ length: 300 }, (_, i) => says(`m${i} 1.. m${(i + 1) % 300}`))
  assert.equal(smallestConflict(ring)?.statements.length, 300)
  const many = Array.from({ length: 600 }, (_, i) => says(`m${i} 1.. m${i + 1}`))
  assert.throws(() => smallestConflict(many), /601 moments|602 moments/)
})

test('1938: what cannot all be true', () => {
  const found = conflicts(moscow().times).map(c => c.statements.map(s => s.id).sort())
  const has = (...ids: string[]): void =>
    assert.ok(
      found.some(set => String(set) === String(ids.sort())),
      `${ids} not among ${JSON.stringify(found)}`,
    )
  has('t-order-date', 't-order-during', 't-trial-opens')
  has('t-plenum-25', 't-plenum-called', 't-plenum-put-off')
  has('t-larina-1937', 't-larina-1938', 't-trial-1938')
})
