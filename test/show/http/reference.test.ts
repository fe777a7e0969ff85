import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { makeClient } from '../../../src/show/http/client.ts'
import { referenceMarkdown, referencePage } from '../../../src/show/http/reference.ts'
import { localRoom } from './room.ts'

const page = new URL('../../../docs/api.md', import.meta.url)

test('docs/api.md is what the server says of itself; WRITE_DOCS=1 writes it anew', () => {
  using room = localRoom()
  const made = referenceMarkdown(room.document())
  if (process.env.WRITE_DOCS === '1') writeFileSync(page, made)
  assert.equal(
    readFileSync(page, 'utf8'),
    made,
    'write it anew: WRITE_DOCS=1 npm test test/show/http/reference.test.ts',
  )
})

test('the document is OpenAPI 3.1 and names role, answer and errors of every route', async () => {
  using room = localRoom()
  const { json } = await room.ask('/api/openapi.json')
  assert.equal(json.openapi, '3.1.0')
  for (const [path, methods] of Object.entries(json.paths)) {
    for (const [method, said] of Object.entries(methods as Record<string, Record<string, unknown>>)) {
      assert.ok(['read', 'propose', 'decide', 'own'].includes(said['x-role'] as string), `${method} ${path}`)
      assert.ok((said.responses as Record<string, unknown>)['200'], `${method} ${path}`)
      assert.ok(said.summary, `${method} ${path}`)
    }
  }
})

test('the page at /api names every route, and its policy allows no script', async () => {
  using room = localRoom()
  const { text, headers } = await room.ask('/api')
  for (const path of Object.keys(room.document().paths ?? {})) assert.ok(text.includes(path), path)
  assert.doesNotMatch(text, /<script|onload|style="/)
  assert.doesNotMatch(headers.get('content-security-policy') ?? '', /script-src|unsafe/)
})

test('words of the document are text on the page, never markup', () => {
  const summary = '<img src=x onerror=alert(1)>'
  const { html } = referencePage({ info: { title: '' }, paths: { '/x': { get: { summary, tags: ['<b>'] } } } })
  assert.ok(!html.includes('<img') && !html.includes('<b>'))
})

test('every method of the client asks for a route of the document', async () => {
  using room = localRoom()
  const patterns = Object.entries(room.document().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods as object).map(method => ({
      method,
      path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    })),
  )
  const asked: string[] = []
  const client = makeClient({
    fetch: async (url, { method } = {}) => {
      asked.push(`${method} ${url}`)
      return new Response('{}', { status: 200 })
    },
  })
  for (const [name, call] of Object.entries(client)) {
    if (name === 'follow' || name === 'changes') continue
    await (call as (...args: unknown[]) => Promise<unknown>)(...(name === 'upload' ? [[]] : ['a', 'b', 'c']))
  }
  assert.ok(asked.length > 15)
  for (const one of asked) {
    const [method, url] = one.split(' ') as [string, string]
    const path = url.split('?')[0]!
    assert.ok(
      patterns.some(pattern => pattern.method === method.toLowerCase() && pattern.path.test(path)),
      one,
    )
  }
})

test('the client rejects in the server’s words', async () => {
  using room = localRoom()
  const client = makeClient({
    token: room.key,
    fetch: (url, init) => Promise.resolve(room.app.request(url as string, init)),
  })
  assert.equal((await client.case()).title, 'A case')
  await assert.rejects(client.source('none'), { name: 'ApiError', status: 404, code: 'not-found' })
})
