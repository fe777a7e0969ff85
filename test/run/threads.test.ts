import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFault } from '../../src/kit/errors.ts'
import { Threads } from '../../src/run/threads.ts'
import type * as hang from './hang.ts'

const module = new URL('./hang.ts', import.meta.url)
const faultIs = (code: string) => (error: unknown) => isFault(error) && error.code === code

test('a thread answers, gives faults back as faults, and serves more calls than there are threads', async () => {
  const pool = new Threads({ size: 2 })
  const calls = Array.from({ length: 7 }, (_, i) =>
    pool.call<typeof hang.double>(module, 'double', [i], { about: 'n' }),
  )
  assert.deepEqual(await Promise.all(calls), [0, 2, 4, 6, 8, 10, 12])
  await assert.rejects(
    pool.call<typeof hang.refuse>(module, 'refuse', [], { about: 'n' }),
    /The value "x" is no number/,
  )
  await pool.close()
})

test('work that never ends, or takes all memory, or is cancelled, ends in one sentence and the pool goes on', async () => {
  const pool = new Threads({ size: 1, megabytes: 64 })
  await assert.rejects(
    pool.call<typeof hang.forever>(module, 'forever', [], { about: 'a.pdf', milliseconds: 300 }),
    faultIs('too-large'),
  )
  await assert.rejects(pool.call<typeof hang.swell>(module, 'swell', [], { about: 'b.pdf' }), faultIs('too-large'))
  const stop = new AbortController()
  const work = pool.call<typeof hang.forever>(module, 'forever', [], { about: 'c.pdf', signal: stop.signal })
  const next = pool.call<typeof hang.double>(module, 'double', [4], { about: 'n' })
  setTimeout(() => stop.abort(), 50)
  await assert.rejects(work, faultIs('cancelled'))
  assert.equal(await next, 8)
  await pool.close()
  await assert.rejects(pool.call<typeof hang.double>(module, 'double', [1], { about: 'n' }), faultIs('cancelled'))
})
