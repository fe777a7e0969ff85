import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screenMill } from '../../src/steps/screen-mill.ts'

test('a request that cannot work is refused in a sentence', async () => {
  await assert.rejects(screenMill({ seed: 1, trials: 10 }), /from 700/)
  await assert.rejects(screenMill({ seed: -1, trials: 700 }), /seed must be/)
})
