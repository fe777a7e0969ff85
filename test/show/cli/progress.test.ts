import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw } from '../../../src/show/cli/progress.ts'

test('a line of progress says stage, share, counts, failures and an honest rest', () => {
  assert.equal(
    draw({ stage: 'gather', done: 14, total: 20, failed: 3 }, 21),
    'gather  ███████───   70 %  14 of 20 files  3 failed  9 s left',
  )
})

test('100 % stands only when nothing is pending', () => {
  assert.match(draw({ stage: 'gather', done: 999, total: 1000, failed: 0 }, 1), / 99 %/)
  assert.match(draw({ stage: 'gather', done: 1000, total: 1000, failed: 0 }, 1), /100 %/)
})

test('no time is guessed before there is ground for it', () => {
  assert.doesNotMatch(draw({ stage: 'read', done: 1, total: 20, failed: 0 }, 5), /left/)
  assert.doesNotMatch(draw({ stage: 'read', done: 20, total: 20, failed: 0 }, 5), /left/)
})
