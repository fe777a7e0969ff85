import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findReuse } from '../../../src/confront/reuse/reuse.ts'
import { findSharedRuns } from '../../../src/confront/reuse/runs.ts'

const filler = (n: number): string => Array.from({ length: n }, (_, i) => `word${i}a thing${i}b.`).join(' ')

test('a rare title of three words that two texts share is told; one that either text repeats is not', () => {
  const a = `${filler(900)} He cites Voyage to Osterhavn twice over. ${filler(90)}`
  const b = `The envoy wrote Voyage to Osterhavn, in 1912. Nothing else is the same here.`
  const told = findReuse(a, b).parallels.map(p => a.slice(p.a.start, p.a.end))
  assert.ok(told.includes('Voyage to Osterhavn'), told.join('; '))
  const often = 'Voyage to Osterhavn is a book. '.repeat(3)
  assert.deepEqual(
    findReuse(`${a} ${often}`, b).parallels.filter(p => p.kind === 'verbatim'),
    [],
  )
})

test('a comma, a stop or a lower-case word breaks a name', () => {
  for (const other of ['Voyage, to Osterhavn', 'Voyage. To Osterhavn', 'voyage to Osterhavn'])
    assert.deepEqual(
      findSharedRuns([`${filler(900)} So Voyage to Osterhavn.`, `It says ${other} somewhere.`]),
      [],
      other,
    )
})

test('a phrase that stands often on both sides is told once for each place of the side that has fewer', () => {
  const phrase = 'the secret committee of seven harbour clerks met again'
  const make = (n: number, tag: string): string =>
    Array.from(
      { length: n },
      (_, i) =>
        `${tag}${i} says ${phrase}. ${filler(9).replaceAll('a ', `${tag}${i} `).replaceAll('b.', `${tag}${i}.`)}`,
    ).join(' ')
  assert.equal(findSharedRuns([`${make(6, 'one')} ${filler(900)}`, make(2, 'two')]).length, 2)
})
