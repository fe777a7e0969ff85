import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listMasks } from '../../src/record/sources.ts'
import { decideMask } from '../../src/steps/decide-mask.ts'
import { redo, undo, verifyCase } from '../../src/steps/ledger.ts'
import { makeAnnotation } from '../../src/steps/make-annotation.ts'
import { makeMask } from '../../src/steps/make-mask.ts'
import { setPerson } from '../../src/steps/people.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { bringIn, newCase } from '../record/help.ts'

const text = 'first\n\nVera saw Lev at the gate. [12]'

test('a mask made by hand is a mask: accepted, decided on, taken back and done again', async t => {
  const file = newCase(t)
  await bringIn(file, text)
  const made = makeMask(file, { source: 's2', start: 0, end: 5, reason: 'running-head', why: 'It heads each page.' })
  assert.deepEqual([made.state, made.by, made.reason], ['accepted', 'Ana', 'running-head'])
  const opened = decideMask(file, 's2', made.n, { decision: 'reject', version: made.version })
  assert.equal(opened.state, 'rejected')
  undo(file)
  undo(file)
  assert.equal(listMasks(file.db, 's2').length, 1)
  const other = makeMask(file, { source: 's2', start: 7, end: 11 })
  assert.equal(other.reason, 'not-of-this-text')
  assert.notEqual(other.n, made.n, 'a number is never given twice')
  redo(file, { seq: made.version })
  assert.deepEqual(listMasks(file.db, 's2').length, 3)
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('a mask by hand must lie in the text and be new; a proposer proposes', async t => {
  const file = newCase(t)
  await bringIn(file, text)
  setPerson(file, { name: 'Bob', role: 'propose', token: false })
  const bob = file.as('Bob')
  assert.deepEqual(makeMask(bob, { source: 's2', start: 7, end: 11 }).state, 'proposed')
  assert.throws(() => makeMask(file, { source: 's2', start: 7, end: 11 }), { code: 'conflict' })
  assert.throws(() => makeMask(file, { source: 's2', start: 7, end: 900 }), { code: 'bad-input' })
  assert.throws(() => makeMask(file, { source: 's2', start: 7, end: 7 }), { code: 'bad-input' })
  assert.throws(() => makeMask(file, { source: 's9', start: 7, end: 11 }), { code: 'not-found' })
})

test('a passage is marked bare, or with a note', async t => {
  const file = newCase(t)
  await bringIn(file, text)
  const bare = makeAnnotation(file, { source: 's2', kind: 'passage', start: 7, end: 15 })
  assert.deepEqual([bare.kind, bare.exact, bare.reason, bare.state], ['passage', 'Vera saw', '', 'made'])
  makeAnnotation(file, { source: 's2', kind: 'passage', start: 16, end: 19, reason: 'Ask again.' })
  assert.deepEqual(
    showSource(file, 's2').findings.map(one => one.reason),
    ['', 'Ask again.'],
  )
})
