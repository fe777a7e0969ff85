import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closedRoom, localRoom } from './room.ts'

const decision = { method: 'POST', path: '/api/undo', body: {} }

test('only the names the server was started for are answered', async () => {
  using room = localRoom()
  assert.equal((await room.ask('/api/case')).status, 200)
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1:9999', 'localhost@evil.example']) {
    const { status, json } = await room.ask('/api/case', { headers: { host } })
    assert.equal(status, 403, host)
    assert.equal(json.error.code, 'not-allowed')
    assert.equal((await room.ask('/', { headers: { host } })).status, 403, `${host} gets no page and no key`)
  }
})

test('no other page may ask, whatever it sends', async () => {
  using room = localRoom()
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:9999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of foreign) {
    assert.equal((await room.ask('/api/case', { headers })).status, 403, JSON.stringify(headers))
    const write = await room.ask(decision.path, { ...decision, headers: { ...headers, cookie: await room.cookie() } })
    assert.equal(write.status, 403, JSON.stringify(headers))
  }
})

test('a link from elsewhere opens a page, but not the API', async () => {
  using room = localRoom()
  const headers = { 'sec-fetch-site': 'cross-site', accept: 'text/html' }
  assert.notEqual((await room.ask('/', { headers })).status, 403)
  assert.equal((await room.ask('/index.json', { headers })).status, 403)
})

test('a change needs the key; reading on this machine does not', async () => {
  using room = localRoom()
  assert.equal((await room.ask('/api/case')).status, 200)
  assert.equal((await room.ask(decision.path, decision)).status, 401)
  assert.equal((await room.ask(decision.path, { ...decision, headers: { authorization: 'Bearer wrong' } })).status, 401)
  assert.equal((await room.ask('/api/case', { headers: { authorization: 'Bearer wrong' } })).status, 401)
  const headers = { authorization: `Bearer ${room.key}` }
  assert.notEqual((await room.ask(decision.path, { ...decision, headers })).status, 401)
})

test('a key in a cookie counts only with proof that our own page sent it', async () => {
  using room = localRoom()
  const cookie = await room.cookie()
  assert.equal((await room.ask(decision.path, { ...decision, headers: { cookie } })).status, 401)
  for (const proof of [{ origin: 'http://localhost' }, { 'sec-fetch-site': 'same-origin' }]) {
    assert.notEqual((await room.ask(decision.path, { ...decision, headers: { cookie, ...proof } })).status, 401)
  }
})

test('the cookie is out of reach of scripts and of other sites, and named by its port', async () => {
  using room = localRoom()
  const set = (await room.ask('/', { headers: { accept: 'text/html' } })).headers.get('set-cookie') ?? ''
  assert.match(set, /^countertrial-80=/)
  assert.match(set, /HttpOnly/)
  assert.match(set, /SameSite=Strict/)
})

test('a closed server lets nobody read without a key, and gives none away', async () => {
  using room = closedRoom()
  for (const path of ['/api/case', '/api/openapi.json', '/api', '/index.json', '/actors.json']) {
    const { status, json } = await room.ask(path)
    assert.equal(status, 401, path)
    assert.equal(json.error.code, 'not-signed-in')
  }
  const page = await room.ask('/', { headers: { accept: 'text/html' } })
  assert.equal(page.status, 401)
  assert.equal(page.headers.get('set-cookie'), null)
})

test('a link with a key takes the key into a cookie and the key out of the address', async () => {
  using room = closedRoom()
  const page = await room.ask(`/?key=${room.key}`, { headers: { accept: 'text/html' } })
  assert.equal(page.status, 200)
  assert.ok(!page.text.includes(room.key))
  assert.match(page.text, /url=\/"/)
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0]!
  assert.equal((await room.ask('/api/case', { headers: { cookie } })).status, 200)
  const wrong = await room.ask('/?key=guessed', { headers: { accept: 'text/html' } })
  assert.equal(wrong.status, 401)
})

test('a taken key never leads to another site', async () => {
  using room = closedRoom()
  const page = await room.ask(`http://localhost//evil.example/?key=${room.key}`, { headers: { accept: 'text/html' } })
  assert.ok(!page.text.includes('evil.example'))
})

test('every answer carries the headers that keep documents harmless', async () => {
  using room = localRoom()
  for (const path of ['/api/case', '/nothing', '/api', '/api/openapi.json', '/']) {
    const { headers } = await room.ask(path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/, path)
    assert.match(policy, /frame-ancestors 'none'/, path)
    assert.ok(!policy.includes('unsafe'), path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path)
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', path)
    assert.equal(headers.get('access-control-allow-origin'), null, path)
  }
})
