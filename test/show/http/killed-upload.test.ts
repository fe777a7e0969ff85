import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { listen } from '../../../src/show/http/server.ts'
import { handIn, takeHandedIn, waitingBySigner } from '../../../src/steps/hand-in.ts'
import { verifyCase } from '../../../src/steps/ledger.ts'
import { createCase, openCase } from '../../../src/steps/open-case.ts'
import { setPerson } from '../../../src/steps/people.ts'
import { showCase } from '../../../src/steps/show-case.ts'
import { takeInAgain } from '../../../src/steps/take-in-files.ts'
import { gatherPlain } from '../../record/help.ts'
import { until, workshop } from '../cli/bin.ts'
import { newCase } from './room.ts'

const local = { name: 'Ana', key: 'k' }
const papers = (n: number, run: number): FormData => {
  const form = new FormData()
  for (let i = 0; i < n; i++)
    form.append('files', new File([`Paper ${run}.${i}. Anna Lind wrote it on ${i + 1} May 1911.`], `${run}-${i}.txt`))
  return form
}

test('an upload that was answered survives the death of the server at any moment after it', async t => {
  using shop = workshop()
  const path = join(shop.folder, 'a.case')
  createCase(path, { title: 'A', by: 'Ana' }).close()
  const many = 6
  // at once, then after ever longer: while waiting, inside gathering, inside reading
  const pauses = [0, 0, 20, 100, 400, 900]
  for (const [run, pause] of pauses.entries()) {
    const server = shop.start('serve', path, '--port', '0', '--json', '--as', 'Ana')
    const closed = once(server, 'close')
    const { url, key } = JSON.parse((await until(server.stdout, '}')).trim()) as { url: string; key: string }
    const answer = await fetch(`${url}/api/files`, {
      method: 'POST',
      body: papers(many, run),
      headers: { authorization: `Bearer ${key}` },
    })
    assert.equal(answer.status, 200)
    if (pause > 0) await new Promise(go => setTimeout(go, pause))
    server.kill('SIGKILL')
    await closed
    using after = openCase(path, { by: 'Ana' })
    const { sources, waiting, failures } = showCase(after)
    const names = new Set([...sources, ...waiting, ...failures].map(one => one.file))
    assert.equal(names.size, many * (run + 1), 'every file accepted so far is a source, waits or can be tried again')
    assert.deepEqual(verifyCase(path).faults, [])
    t.diagnostic(
      `killed ${pause} ms after the answer: ${sources.length} sources, ${waiting.length} waiting, ${failures.length} to try again`,
    )
  }
  using file = openCase(path, { by: 'Ana' })
  const running = await listen({ case: file, local, host: '127.0.0.1', port: 0 })
  const { job } = (await (await fetch(`${running.url}/api/case`)).json()) as { job: string | null }
  if (job !== null) await (await fetch(`${running.url}/api/jobs/${job}/events`)).text()
  // A file under which the program ended twice is not tried unasked.
  for (const { id } of showCase(file).failures) await takeInAgain(file, id)
  const { sources, waiting, failures } = showCase(file)
  await running.close()
  assert.deepEqual([waiting, failures], [[], []])
  assert.equal(new Set(sources.map(one => one.file)).size, sources.length, 'no file stands twice')
  assert.equal(sources.length, many * pauses.length)
  assert.ok(existsSync(path))
  assert.deepEqual(verifyCase(path).faults, [])
})

test('closing the server puts files back, a person’s stop puts them aside', async () => {
  const { file, end } = newCase()
  try {
    const first = await listen({ case: file, local, host: '127.0.0.1', port: 0 })
    const send = (url: string, run: number) =>
      fetch(`${url}/api/files`, { method: 'POST', body: papers(9, run), headers: { authorization: 'Bearer k' } })
    await (await send(first.url, 0)).text()
    await first.close()
    const left = showCase(file)
    assert.equal(left.sources.length + left.waiting.length, 9)
    assert.ok(left.waiting.length > 0, 'the server was closed before it was through')
    assert.ok(file.db.all('SELECT begun FROM waiting').every(row => row.begun === 0))

    const next = await listen({ case: file, local, host: '127.0.0.1', port: 0 })
    const { job } = (await (await fetch(`${next.url}/api/case`)).json()) as { job: string }
    await fetch(`${next.url}/api/jobs/${job}/cancel`, { method: 'POST', headers: { authorization: 'Bearer k' } })
    await (await fetch(`${next.url}/api/jobs/${job}/events`)).text()
    await next.close()
    assert.deepEqual(showCase(file).waiting, [])
    assert.ok(showCase(file).sources.length < 9)
  } finally {
    end()
  }
})

test('a file that ended the program twice is listed as failed the third time, and the rest go on', async () => {
  const { file, end } = newCase()
  try {
    const bytes = new TextEncoder().encode('Anna Lind wrote it.')
    const ids = handIn(file, [
      { name: 'bad.txt', bytes },
      { name: 'good.txt', bytes: new TextEncoder().encode('Vera Holm read it.') },
    ])
    file.db.run('UPDATE waiting SET begun = 2 WHERE id = ?', ids[0]!)
    await takeHandedIn(file, ids, { gather: gatherPlain })
    const { sources, failures, waiting } = showCase(file)
    assert.deepEqual(
      [sources.map(one => one.file), failures.map(one => [one.file, one.key, one.retry]), waiting],
      [['good.txt'], [['bad.txt', 'reader-ended-program', true]], []],
    )
  } finally {
    end()
  }
})

test('files of a person who may no longer propose are taken in by whoever opens the case', () => {
  const { file, end } = newCase()
  try {
    setPerson(file, { name: 'Ben', role: 'propose' })
    setPerson(file, { name: 'Cy', role: 'propose' })
    const bytes = new TextEncoder().encode('Anna Lind wrote it.')
    handIn(file.as('Ben'), [{ name: 'b.txt', bytes }])
    handIn(file.as('Cy'), [{ name: 'c.txt', bytes }])
    assert.throws(() => handIn(file.as('Dan'), [{ name: 'd.txt', bytes }]), /Dan has no part/)
    setPerson(file, { name: 'Cy', role: 'read' })
    const bySigner = waitingBySigner(file).map(({ signer, ids }) => [signer.by, ids.length])
    assert.deepEqual(bySigner, [
      ['Ben', 1],
      ['Ana', 1],
    ])
  } finally {
    end()
  }
})
