import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { unfold } from '../../../src/mill/unfold.ts'
import { routes } from '../../../src/show/http/routes.ts'
import { localRoom } from './room.ts'

const answerOf = (path: string) => routes.find(row => row.method === 'get' && row.path === path)!.answer

test('the Mill answers in the shapes it declares, under its page’s twin too', async () => {
  using room = localRoom()
  for (const [path, at] of [
    ['/api/mill', '/api/mill?assume=memory:0.8:0.9&prior=fab:2'],
    ['/api/mill/trial', '/api/mill/trial?hypothesis=real%2B&trial=3&truth=true'],
    ['/api/unanimity', '/api/unanimity?innocent=0&suspicion=0'],
  ] as const) {
    const { status, json } = await room.ask(at)
    assert.equal(status, 200, at)
    const parsed = answerOf(path).safeParse(json)
    assert.ok(parsed.success, `${at}: ${parsed.error?.message}`)
    assert.deepEqual(parsed.data, json)
  }
  const page = await room.ask('/mill.json?seed=5')
  assert.deepEqual(page.json, (await room.ask('/api/mill?seed=5')).json)
  assert.equal(page.json.result, null)
  assert.match(page.json.whyNot, /needs three at least/)
})

test('truth is told only when asked for', async () => {
  using room = localRoom()
  assert.equal((await room.ask('/api/mill/trial')).json.truth, null)
  assert.equal((await room.ask('/api/mill/trial?truth=true')).json.truth.items.length, 12)
})

test('odd requests end in one sentence', async () => {
  using room = localRoom()
  for (const at of [
    '/api/mill?assume=pressure:0:1',
    '/api/mill?assume=memory:0.1:0.2',
    '/api/mill?assume=nothing:0:1',
    '/api/mill?assume=__proto__:0:1',
    '/api/mill?assume=memory:0.9:0.8',
    `/api/mill?assume=${'memory:0.8:0.9,'.repeat(400)}`,
    '/api/mill?trials=1e9',
    '/api/mill?seed=-1',
    '/api/mill?prior=fab:-1',
    '/api/mill?prior=nobody:1',
    '/api/mill/trial?hypothesis=guilty',
    '/api/unanimity?machine=2',
  ]) {
    const { status, json } = await room.ask(at)
    assert.equal(status, 400, at)
    assert.ok(json.error.message.length > 10 && json.error.message.length < 400, at)
  }
})

test('unanimity over HTTP is B3: 1.0001 at twenty-one, infinity said in a word', async () => {
  using room = localRoom()
  const { json } = await room.ask('/api/unanimity')
  assert.equal(json.voices[20].ratio.toFixed(4), '1.0001')
  assert.equal(json.limit, 'falls')
  assert.equal((await room.ask('/api/unanimity?suspicion=0&innocent=0')).json.voices[0].ratio, 'infinite')
})

test('a watched trial becomes a case beside the open one, the very same trial, once', {
  timeout: 600_000,
}, async () => {
  using room = localRoom()
  const body = { hypothesis: 'fab', trial: 4, seed: 1938 }
  assert.equal((await room.ask('/api/mill/cases', { method: 'POST', body })).status, 401)
  const make = async () => {
    const { json } = await room.own('/api/mill/cases', { method: 'POST', body })
    for (;;) {
      const job = (await room.ask(`/api/jobs/${json.job}`)).json
      if (job.state !== 'running') return job
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  const done = await make()
  assert.equal(done.state, 'done', done.words)
  const path = /at (.+sqlite)\./.exec(done.words)![1]!
  assert.match(path, /simulated-1938-fab-5\.case\.sqlite$/)
  const seen = unfold({ seed: 1938, study: 1, trial: 4, hypothesis: 'fab' })
  const truth = JSON.parse(readFileSync(path.replace(/\.case\.sqlite$/, '.truth.json'), 'utf8'))
  assert.deepEqual(
    truth.items.map((one: { roots: number }) => one.roots),
    seen.truth.items.map(one => one.roots),
  )
  assert.equal((await make()).state, 'done')
})

test('a run can be stopped, keeps what it did, and goes on from there', { timeout: 600_000 }, async () => {
  using room = localRoom()
  const body = { trials: 1400, seed: 9 }
  const { json: started } = await room.own('/api/mill/runs', { method: 'POST', body })
  const state = async (job: string) => (await room.ask(`/api/jobs/${job}`)).json
  while ((await state(started.job)).done < 100) await new Promise(resolve => setTimeout(resolve, 50))
  await room.own(`/api/jobs/${started.job}/cancel`, { method: 'POST', body: {} })
  while ((await state(started.job)).state === 'running') await new Promise(resolve => setTimeout(resolve, 50))
  assert.match((await state(started.job)).words, /of 1400 trials are kept/)
  const { kept } = (await room.ask('/api/mill?trials=1400&seed=9')).json.run
  assert.ok(kept >= 100 && kept < 1400)
  const { json: again } = await room.own('/api/mill/runs', { method: 'POST', body })
  assert.notEqual(again.job, started.job)
  // the server answers while threads work
  assert.equal((await room.ask('/api/case')).status, 200)
  while ((await state(again.job)).state === 'running') await new Promise(resolve => setTimeout(resolve, 100))
  const { json: view } = await room.ask('/api/mill?trials=1400&seed=9')
  assert.equal(view.run.kept, 1400)
  assert.ok(answerOf('/api/mill').safeParse(view).success)
  assert.equal(view.result.told, null)
  assert.deepEqual(view.inside, [])
  const inside = await room.own('/api/mill/inside', { method: 'POST', body: { ...body, hypothesis: 'casc' } })
  assert.equal(inside.status, 400)
  assert.match(inside.json.error.message, /Run enough trials first/)
  for (const one of view.result.distributions)
    for (const hump of one.humps) assert.equal(hump.bins.reduce((a: number, b: number) => a + b, 0) + hump.missing, 200)
})
