import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { sayIssue } from '../../src/kit/issues.ts'

test('what does not fit is said without the words of the library', () => {
  const said = (schema: z.ZodType, value: unknown) => sayIssue(schema.safeParse(value).error!.issues[0]!)
  assert.equal(said(z.coerce.number(), 'x'), 'must be a number')
  assert.equal(said(z.int(), 1.5), 'must be a whole number')
  assert.equal(said(z.string(), 1), 'must be text')
  assert.equal(said(z.string().min(2), 'a'), 'must be at least 2 characters')
  assert.equal(said(z.enum(['a', 'b']), 'c'), 'must be one of "a", "b"')
  assert.equal(said(z.strictObject({}), { a: 1 }), 'has a field that is not known: a')
  assert.equal(said(z.union([z.string(), z.int()]), null), 'does not have the form it must have')
})
