import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { twinOf } from '../../../src/show/http/pages.ts'
import { ErrorView } from '../../../src/show/http/payloads.ts'
import { routes } from '../../../src/show/http/routes.ts'
import { localRoom, readRoom } from './room.ts'

test('every page answers under .json as its API route does, in the shape that the route declares', async () => {
  using room = await readRoom()
  const { json } = await room.ask('/api/actors')
  const actor = json.actors[0].id
  const asked = ['/api/case', `/api/sources/${room.source}`, '/api/actors', `/api/actors/${actor}`, '/api/dates']
  asked.push('/api/voices', '/api/search?q=Holm', '/api/ledger', '/api/verify', '/api/saved-searches', '/api/people')
  const twins: Record<string, string> = {
    '/api/case': '/index.json',
    [`/api/sources/${room.source}`]: `/source/${room.source}.json`,
    [`/api/actors/${actor}`]: `/actor/${actor}.json`,
    '/api/search?q=Holm': '/search.json?q=Holm',
    '/api/ledger': '/ledger.json',
  }
  for (const path of asked) {
    const answer = await room.ask(path)
    assert.equal(answer.status, 200, path)
    const row = routes.find(route => route.method === 'get' && matches(route.path, path.split('?')[0]!))
    assert.ok(row, path)
    const parsed = row.answer.safeParse(answer.json)
    assert.ok(parsed.success, `${path}: ${parsed.error?.message}`)
    assert.deepEqual(parsed.data, answer.json, `${path} says nothing that its schema does not`)
    const twin = twins[path]
    if (twin !== undefined) assert.deepEqual((await room.ask(twin)).json, answer.json)
  }
})

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)

test('every route refuses in the one shape: without a key, with a bad body, about nothing', async () => {
  using room = localRoom()
  for (const { method, path, body } of routes) {
    const at = path.replaceAll(/\{id\}/g, 'no-such-thing').replaceAll('{n}', '0')
    if (method !== 'get') {
      const keyless = await room.ask(at, { method: method.toUpperCase(), body: {} })
      assert.equal(keyless.status, 401, `${method} ${path}`)
      assert.ok(ErrorView.safeParse(keyless.json).success)
    }
    const asked = await room.own(at, { method: method.toUpperCase(), ...(body === undefined ? {} : { body: '{' }) })
    if (asked.status !== 200) {
      assert.ok(ErrorView.safeParse(asked.json).success, `${method} ${path}: ${asked.text}`)
      assert.ok([400, 404].includes(asked.status), `${method} ${path}: ${asked.status}`)
    }
  }
})

test('nothing is found in the same shape, whatever the method and wherever', async () => {
  using room = localRoom()
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    for (const path of ['/api/nothing', '/nothing', '/api/case/more', '/nothing.json']) {
      const { status, json } = await room.own(path, { method })
      assert.equal(status, 404, `${method} ${path}`)
      assert.equal(json.error.code, 'not-found')
    }
  }
})

test('an error of ours tells nobody what lies inside', async () => {
  const heard: unknown[] = []
  using room = localRoom({ report: error => heard.push(error) })
  Object.defineProperty(room.file.db, 'all', {
    value: () => {
      throw new TypeError('a table of SQL in some.ts\nat a line')
    },
  })
  const { status, json } = await room.ask('/api/case')
  assert.equal(status, 500)
  assert.equal(json.error.code, 'unexpected')
  assert.doesNotMatch(JSON.stringify(json), /SQL|table|\.ts\b|\n/)
  assert.equal(heard.length, 1)
})

test('an error over a case that does not verify is told as damage, with what verify says', async () => {
  const heard: unknown[] = []
  using room = localRoom({ report: error => heard.push(error) })
  room.file.db.exec('DROP TABLE failure')
  const { status, json } = await room.ask('/api/case')
  assert.equal(status, 500)
  assert.equal(json.error.code, 'damaged-case')
  assert.match(json.error.message, /"countertrial verify .*" says what else is wrong\.$/)
  assert.deepEqual(heard, [])
})

test('a body must be JSON of the declared form, and the fault names its place', async () => {
  using room = await readRoom()
  const broken = await room.own('/api/decisions', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(broken.status, 400)
  assert.match(broken.json.error.message, /not well-formed JSON/)
  const wrong = await room.post('/api/decisions', { decisions: [{ id: 'f1', decision: 'burn', version: 1 }] })
  assert.equal(wrong.status, 400)
  assert.match(wrong.json.error.message, /decisions\[0\]\.decision/)
})

test('nothing that a request can say ends in an error of ours', async () => {
  const heard: unknown[] = []
  using room = await readRoom({ report: error => heard.push(error) })
  const piece = fc.oneof(fc.webSegment(), fc.constantFrom('..', '%00', '%E0%A4%A', '__proto__', room.source, '0'))
  const id = piece.map(one => one || 'x')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      id,
      fc.webQueryParameters(),
      fc.json(),
      async (row, at, query, body) => {
        const path = `${row.path.replaceAll(/\{\w+\}/g, at)}?${query}`
        const headers = { 'content-type': 'application/json' }
        const asked = { method: row.method.toUpperCase(), headers, ...(row.method === 'get' ? {} : { body }) }
        const { status, json } = await room.own(path, asked)
        assert.notEqual(status, 500, `${row.method} ${path} ${body}: ${heard.at(-1)}`)
        if (status !== 200) assert.ok(ErrorView.safeParse(json).success)
      },
    ),
    { numRuns: 200 },
  )
})

test('a twin is only what stands for a page', () => {
  assert.equal(twinOf('/index.json'), '/api/case')
  assert.equal(twinOf('/source/s2.json'), '/api/sources/s2')
  assert.equal(twinOf('/source/../case.json'), null)
  assert.equal(twinOf('/source/a/b.json'), null)
  assert.equal(twinOf('/ledger'), null)
  assert.equal(twinOf('/marks.json'), null)
})
