import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes } from '../../../src/show/http/routes.ts'
import type { Role } from '../../../src/steps/people.ts'
import { localRoom } from './room.ts'

const order: readonly Role[] = ['none', 'read', 'propose', 'decide', 'own']

test('every route holds every person to their role', async () => {
  using room = localRoom()
  for (const role of order.slice(1)) {
    const asks = room.person(`A ${role}er`, role)
    for (const { method, path, needs } of routes) {
      const at = path.replaceAll(/\{id\}/g, 'no-such-thing').replaceAll('{n}', '0')
      const { status, json } = await asks(at, {
        method: method.toUpperCase(),
        ...(method === 'get' ? {} : { body: {} }),
      })
      const may = order.indexOf(role) >= order.indexOf(needs)
      if (may) assert.notEqual(status, 403, `${role} may ${method} ${path}`)
      else {
        assert.equal(status, 403, `${role} may not ${method} ${path}`)
        assert.equal(json.error.code, 'not-allowed')
      }
    }
  }
})

test('a name that the case does not know, or that it was closed to, comes no further', async () => {
  using room = localRoom({ local: { name: 'Mallory', key: 'k' } })
  assert.equal((await room.ask('/api/case')).status, 403)
  assert.equal((await room.ask('/api/changes')).status, 403)
  const bob = room.person('Bob', 'read')
  assert.equal((await bob('/api/case')).status, 200)
  room.person('Bob', 'none')
  assert.equal((await bob('/api/case')).status, 401)
})

test('an owner gives a key over the wire; nobody else can', async () => {
  using room = localRoom()
  const given = await room.post('/api/people', { name: 'Vera', role: 'propose', token: true })
  assert.equal(given.status, 200)
  const vera = { authorization: `Bearer ${given.json.token}` }
  assert.deepEqual((await room.ask('/api/case', { headers: vera })).json.me, { name: 'Vera', role: 'propose' })
  const more = { method: 'POST', headers: vera, body: { name: 'Vera', role: 'own' } }
  assert.equal((await room.ask('/api/people', more)).status, 403)
  const listed = await room.ask('/api/people', { headers: vera })
  assert.ok(!listed.text.includes(given.json.token))
})

test('each change is signed with the name behind the key', async () => {
  using room = localRoom()
  const vera = room.person('Vera', 'propose')
  await vera('/api/saved-searches', { method: 'POST', body: { query: 'quay' } })
  const { json } = await room.ask('/api/ledger?limit=1')
  assert.equal(json.entries[0].by, 'Vera')
})
