import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback, listen } from '../../../src/show/http/server.ts'
import { newCase } from './room.ts'

const local = { name: 'Ana', key: 'k' }

test('a taken port is passed over where that was allowed, and named where it was not', async () => {
  const { file, end } = newCase()
  const first = await listen({ case: file, local, host: '127.0.0.1', port: 0 })
  const port = Number(new URL(first.url).port)
  try {
    await assert.rejects(listen({ case: file, local, host: '127.0.0.1', port }), /another program has it.*--port/)
    const next = await listen({ case: file, local, host: '127.0.0.1', port, tries: 5 })
    assert.notEqual(next.url, first.url)
    await next.close()
  } finally {
    await first.close()
    end()
  }
})

test('an address that is not this machine’s is named', async () => {
  const { file, end } = newCase()
  await assert.rejects(listen({ case: file, local, host: '192.0.2.1', port: 0 }), /--host/)
  end()
})

test('a server answers over a real socket, and closing it ends open streams', async () => {
  const { file, end } = newCase()
  const running = await listen({ case: file, local, host: '127.0.0.1', port: 0 })
  const overview = await fetch(`${running.url}/api/case`)
  assert.equal(overview.status, 200)
  await overview.body?.cancel()
  const stream = await fetch(`${running.url}/api/changes`)
  assert.equal(stream.headers.get('content-type'), 'text/event-stream')
  await running.close()
  await assert.rejects(stream.text())
  end()
})

test('only these addresses are this machine alone', () => {
  for (const host of ['127.0.0.1', 'localhost', '::1']) assert.ok(isLoopback(host))
  for (const host of ['0.0.0.0', '::', '192.168.1.2', 'example.org']) assert.ok(!isLoopback(host))
})
