import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { Driver } from '../../src/record/driver.ts'
import { verifyCase } from '../../src/steps/ledger.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { bringIn, folder, newCase, readPlain } from './help.ts'

const writer = new URL('writer.ts', import.meta.url).pathname
const kills = 200
const lanes = 2

test(`a process killed ${kills} times at random moments loses nothing it acknowledged`, async t => {
  const cache = join(folder(t), 'v8')
  // A killed process never keeps its compiled code; one that ends by itself does, and the others start from it.
  await once(
    spawn(process.execPath, [writer, 'no-such.case'], { env: { ...process.env, NODE_COMPILE_CACHE: cache } }),
    'close',
  )
  const moments = fc.sample(fc.integer({ min: 0, max: 12 }), kills)
  const lane = async (n: number): Promise<number> => {
    const file = newCase(t)
    await bringIn(file, Array.from({ length: 200 }, (_, i) => `Vera saw Lev number ${i}.`).join('\n\n'))
    await readSources(file, { read: readPlain })
    file.close()
    let acknowledged = 0
    for (let i = n; i < kills; i += lanes) {
      const heard = await killed(file.path, moments[i]!, cache)
      const db = new Driver(file.path, true)
      for (const { seq, hash } of heard) assert.equal(db.get('SELECT hash FROM entry WHERE seq = ?', seq)?.hash, hash)
      db.close()
      acknowledged += heard.length
      if (i % 10 < lanes) assert.deepEqual(verifyCase(file.path).faults, [])
    }
    assert.deepEqual(verifyCase(file.path).faults, [])
    return acknowledged
  }
  const counts = await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)))
  t.diagnostic(`${counts.reduce((a, b) => a + b)} decisions acknowledged over ${kills} kills`)
})

/** Starts the writer, kills it some milliseconds after its first word, and returns what it acknowledged. */
async function killed(path: string, after: number, cache: string): Promise<{ seq: number; hash: string }[]> {
  const child = spawn(process.execPath, [writer, path], { env: { ...process.env, NODE_COMPILE_CACHE: cache } })
  let said = ''
  let complained = ''
  child.stdout.on('data', data => (said += data))
  child.stderr.on('data', data => (complained += data))
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  await wait(after)
  child.kill('SIGKILL')
  await closed
  assert.equal(complained, '')
  const whole = said.slice(0, said.lastIndexOf('\n') + 1)
  return [...whole.matchAll(/^(\d+) (\w{64})$/gm)].map(([, seq, hash]) => ({ seq: Number(seq), hash: hash! }))
}
