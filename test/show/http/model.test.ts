import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { chat, modelServer } from '../../model-server.ts'
import { readRoom } from './room.ts'

const rows = [
  { quotation: 'the fire began before midnight', question: 'When did the fire begin?', answer: 'before midnight' },
  { quotation: 'the fire began after midnight', question: 'When did the fire begin?', answer: 'after midnight' },
  { nothing: true },
]

async function settled(room: Awaited<ReturnType<typeof readRoom>>, job: string): Promise<string> {
  const { resolve, promise } = Promise.withResolvers<string>()
  const look = async (): Promise<void> => {
    const { json } = await room.own(`/api/jobs/${job}`)
    if (json.state === 'running') setTimeout(() => void look(), 20)
    else resolve(json.state)
  }
  await look()
  return promise
}

async function asked(t: TestContext, answer = chat(JSON.stringify(rows))) {
  const model = await modelServer(t, answer)
  const room = await readRoom({ model: { address: model.address, model: 'small', key: 'secret' } })
  t.after(() => room[Symbol.dispose]())
  return { ...model, room, at: `/api/model/${room.source}` }
}

test('a source is sent only after a consent; what was dropped is counted with its reason', async t => {
  const { room, at, got, address } = await asked(t)
  const before = (await room.own(at)).json
  assert.deepEqual([before.source.consent, before.run, before.request.key], [null, null, true])
  assert.ok(!JSON.stringify(before).includes('secret'), 'the key is never told')
  assert.equal((await room.own(`${at}/ask`, { method: 'POST' })).status, 404)
  assert.equal(got.length, 0)
  await room.own(`${at}/consent`, { method: 'POST', body: { address, model: 'small' } })
  assert.equal(got.length, 0, 'a consent sends nothing')
  const { json } = await room.own(`${at}/ask`, { method: 'POST' })
  assert.equal(await settled(room, json.job), 'done')
  assert.deepEqual([got.length, got[0]!.authorization, got[0]!.body], [1, 'Bearer secret', before.request.body])
  const { run, source } = (await room.own(at)).json
  assert.deepEqual(
    [run.asked.kept, run.asked.byReason, source.proposals],
    [1, { 'not-in-text': 1, 'wrong-form': 1 }, 1],
  )
  assert.deepEqual((await room.own('/model.json')).json, (await room.own('/api/model')).json)
  await room.own(`${at}/consent`, { method: 'DELETE' })
  assert.equal((await room.own(`${at}/ask`, { method: 'POST' })).status, 404)
  assert.equal(got.length, 1)
})

test('a model that fails is told with its reason, and the key goes to no other address', async t => {
  const { room, at, got } = await asked(t)
  const other = await modelServer(t, response => void response.writeHead(500).end('no'))
  await room.own(`${at}/consent`, { method: 'POST', body: { address: other.address, model: 'small' } })
  const { json } = await room.own(`${at}/ask`, { method: 'POST' })
  assert.equal(await settled(room, json.job), 'failed')
  const { run, request } = (await room.own(at)).json
  assert.deepEqual([run.failed.code, run.asked, request.key], ['model-failed', null, false])
  assert.deepEqual([other.got.length, other.got[0]!.authorization, got.length], [1, undefined, 0])
})

test('an address that is none is one sentence', async t => {
  const { room, at } = await asked(t)
  for (const address of ['file:///etc/passwd', 'http://me:pw@host/v1', 'nonsense'])
    assert.equal((await room.own(`${at}?address=${encodeURIComponent(address)}&model=m`)).status, 400)
})
