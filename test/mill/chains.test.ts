import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkChains } from '../../src/mill/check/chains.ts'

test('chains of naming die out as the branching process says, and always below one', () => {
  for (const { reproduction, k, expected, simulated, z } of checkChains(300, 5))
    assert.ok(Math.abs(z) < 4, `R ${reproduction}, k ${k}: ${simulated}, not ${expected}`)
})
