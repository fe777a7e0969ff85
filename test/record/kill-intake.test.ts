import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Driver } from '../../src/record/driver.ts'
import { decideFinding } from '../../src/steps/decide-finding.ts'
import { verifyCase } from '../../src/steps/ledger.ts'
import { openCase } from '../../src/steps/open-case.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { searchCase } from '../../src/steps/search-case.ts'
import { showCase, showSource } from '../../src/steps/show-case.ts'
import { bringIn, folder, newCase, readPlain } from './help.ts'

const taker = new URL('taker.ts', import.meta.url).pathname
const files = 12

/** Runs the taker and kills it with SIGKILL right after it acknowledged `after` entries; what it acknowledged. */
async function taken(path: string, from: string, after: number): Promise<{ heard: [number, string][]; done: boolean }> {
  const child = spawn(process.execPath, [taker, path, from])
  let said = ''
  let complained = ''
  const closed = once(child, 'close')
  child.stderr.on('data', data => (complained += data))
  child.stdout.on('data', data => {
    said += data
    if (said.split('\n').length > after + 1) child.kill('SIGKILL')
  })
  await closed
  assert.equal(complained, '')
  const whole = said.slice(0, said.lastIndexOf('\n') + 1)
  const heard = [...whole.matchAll(/^(\d+) (\w{64})$/gm)].map((m): [number, string] => [Number(m[1]), m[2]!])
  return { heard, done: /^done$/m.test(whole) }
}

test('killed at any moment of taking files in, a case keeps all it acknowledged and goes on', async t => {
  const at = join(folder(t), 'papers')
  mkdirSync(at)
  for (let i = 0; i < files; i++)
    writeFileSync(join(at, `${i}.txt`), `Paper ${i}.\n\nOn ${i + 1} May 1911 Anna Lind wrote: "I saw the lamp."\n`)
  writeFileSync(join(at, 'empty.txt'), '')
  const file = newCase(t)
  await bringIn(file, 'Vera saw Lev at the gate.')
  await readSources(file, { read: readPlain })
  const [vera] = showSource(file, 's2').findings
  decideFinding(file, { id: vera!.id, version: vera!.version, decision: 'accept' })
  file.close()

  let done = false
  let acknowledged = 0
  const head: [number, string][] = []
  // first before anything is kept, then after ever more: inside gathering, between gathering and reading, inside reading
  for (let run = 0; !done; run++) {
    assert.ok(run < 12, 'each run gets further than the one before')
    const { heard, done: ended } = await taken(file.path, at, run < 5 ? run * 2 : 200)
    done = ended
    acknowledged += heard.length
    head.push(...heard)
    if (!done)
      assert.ok(existsSync(`${file.path}.lock`), 'a killed process leaves its lock, and nobody is stopped by it')
    const db = new Driver(file.path, true)
    for (const [seq, hash] of head) assert.equal(db.get('SELECT hash FROM entry WHERE seq = ?', seq)?.hash, hash)
    db.close()
    assert.deepEqual(verifyCase(file.path).faults, [])
    using after = openCase(file.path, { by: 'Ana' })
    const now = showSource(after, 's2').findings.find(one => one.id === vera!.id)
    assert.deepEqual([now?.state, now?.by], ['accepted', 'Ana'])
    const names = showCase(after).sources.map(one => one.file)
    assert.equal(new Set(names).size, names.length, 'no file stands twice')
  }
  t.diagnostic(`${acknowledged} entries acknowledged`)

  using after = openCase(file.path, { by: 'Ana' })
  const { sources, failures } = showCase(after)
  assert.equal(sources.length, files + 1)
  assert.ok(sources.every(one => one.state === 'read'))
  assert.deepEqual(
    failures.map(one => one.file),
    ['empty.txt'],
  )
  assert.equal(searchCase(after, 'lamp').passages, files)
})
