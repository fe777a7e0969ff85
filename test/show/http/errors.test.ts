import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { faultCodes } from '../../../src/kit/errors.ts'
import { statusOf } from '../../../src/show/http/errors.ts'

test('docs/errors.md, the statuses and the codes are one list', () => {
  const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([\w-]+)` \| (\d+) \|/gm)].map(row => [row[1]!, Number(row[2])] as const)
  const documented = Object.fromEntries(rows.filter(([code]) => code !== 'unexpected'))
  assert.deepEqual(documented, statusOf)
  assert.deepEqual(Object.keys(documented).sort(), Object.keys(faultCodes).sort())
})
