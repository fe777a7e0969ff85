import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../../src/case/claim.ts'
import { compareClaims } from '../../src/confront/claims/agreement.ts'
import { diagnose } from '../../src/confront/claims/diagnosis.ts'
import { denialAgainstSilence, silentSources } from '../../src/confront/claims/silence.ts'
import { claim } from './help.ts'

const cases: [string, string, string][] = [
  ['A 21 #', 'B 22 #', 'conflict'],
  ['A 2..3 #', 'B 3 #', 'compatible'],
  ['A 3 #', 'B 3 #', 'same'],
  ['A 1936-08-15 @', 'B 1936-08 @', 'compatible'],
  ['A 1936-08-15 @', 'B 1936-08-15 @', 'same'],
  ['A 1937-06 @', 'B 1938-03 @', 'conflict'],
  ['A 1937-02-27~ @', 'B 1937-02-28 @', 'compatible'],
  ['A yes', 'B no', 'conflict'],
  ['A yes', 'B in-part', 'qualified'],
  ['A sedov-lev !', 'B sedov-sergei !', 'conflict'],
  ['A not-named !', 'B sedov-lev !', 'compatible'],
  ['A suicide', 'B suicide', 'same'],
  ['A suicide', 'B murder', 'conflict'],
  ['A Soft  wax. "', 'B soft wax "', 'same'],
  ['A good Bolshevik "', 'B good Bolshevik without fail "', 'qualified'],
  ['A not binding "', 'B not essential "', 'qualified'],
]
for (const [a, b, standing] of cases)
  test(`${a} and ${b}: ${standing}`, () => assert.equal(compareClaims(claim(a), claim(b)).standing, standing))

const stances: [Claim['stance'], Claim['stance'], string][] = [
  ['asserts', 'denies', 'conflict'],
  ['asserts', 'retracts', 'conflict'],
  ['asserts', 'doubts', 'qualified'],
  ['asserts', 'evades', 'qualified'],
  ['denies', 'denies', 'same'],
  ['asserts', 'qualifies', 'qualified'],
]
for (const [a, b, standing] of stances)
  test(`one ${a} what another ${b}: ${standing}`, () =>
    assert.equal(compareClaims(claim('A plot', { stance: a }), claim('B plot', { stance: b })).standing, standing))

test('to deny one thing and assert another is no conflict', () => {
  assert.equal(compareClaims(claim('A plot'), claim('B made up', { stance: 'denies' })).standing, 'compatible')
})

const anyClaim = fc
  .record({
    answer: fc.constantFrom(
      '1 #',
      '1..2 #',
      '3 #',
      '1936 @',
      '1936-08 @',
      '1937/1938 @',
      'yes',
      'no',
      'plot',
      'a b "',
      'b "',
    ),
    stance: fc.constantFrom<Claim['stance']>('asserts', 'denies', 'doubts', 'evades', 'qualifies', 'retracts'),
  })
  .map(({ answer, stance }) => claim(`A ${answer}`, { stance }))

test('comparing does not depend on the order, and a claim is the same as itself unless it evades', () => {
  fc.assert(
    fc.property(anyClaim, anyClaim, (a, b) => {
      assert.equal(compareClaims(a, b).standing, compareClaims(b, a).standing)
      if (a.stance !== 'evades') assert.equal(compareClaims(a, a).standing, 'same')
    }),
  )
})

const first = (a: Claim, b: Claim): string => diagnose(a, b)[0]!.kind
const diagnoses: [string, Claim, Claim, string][] = [
  ['nothing explains it', claim('A 21 #'), claim('B 22 #'), 'true-conflict'],
  ['scope', claim('A 21 #'), claim('B 17 #', { scope: 'those shot' }), 'other-scope'],
  ['time', claim('A no', { valid: '../1978' }), claim('B yes', { valid: '1988/..' }), 'other-time'],
  ['reading', claim('A no'), claim('B yes', { reading: 'coded' }), 'other-meaning'],
  ['one source', claim('A 1 #'), claim('A 2 #'), 'inside-one-source'],
  [
    'translation',
    claim('A not binding "< jamieson < bukharin'),
    claim('B not essential "< report < bukharin'),
    'translation',
  ],
]
for (const [why, a, b, kind] of diagnoses) test(`diagnosis: ${why}`, () => assert.equal(first(a, b), kind))

test('two of one name are not one person', () => {
  const actor = (id: string) => ({
    id,
    kind: 'person' as const,
    name: id,
    reasons: [],
    variants: [{ form: 'Svetlana', count: 1 }],
  })
  const actors = new Map([actor('s1'), actor('s2')].map(a => [a.id, a]))
  assert.equal(diagnose(claim('A s1 !'), claim('B s2 !'), { actors })[0]!.kind, 'namesake')
})

test('every diagnosis has a reason for it, and a true conflict names what else it may be', () => {
  const found = diagnose(claim('A 21 #'), claim('B 17 #', { scope: 'those shot' }))
  for (const diagnosis of found) assert.ok(diagnosis.for.length > 0)
  assert.deepEqual(found.at(-1), {
    kind: 'true-conflict',
    for: ['Both answer the same question, and both cannot hold.'],
    against: ['It may be other scope.'],
  })
})

test('a denial that meets only silence is neither conflict nor agreement', () => {
  const denied = [claim('A no'), claim('B no')]
  const silent = silentSources(
    'q',
    denied,
    ['A', 'B', 'C'],
    [{ id: 's', kind: 'expected-missing', question: 'q', where: 'C', why: 'It lists everything else.', at: [] }],
  )
  assert.deepEqual(silent, [{ source: 'C', weight: 'noted', why: 'It lists everything else.' }])
  assert.deepEqual(denialAgainstSilence(denied, silent)?.against, ['It lists everything else.'])
  assert.equal(denialAgainstSilence([claim('A yes')], silent), null)
})
