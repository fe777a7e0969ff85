import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRoom } from './room.ts'

type Room = Awaited<ReturnType<typeof readRoom>>

const findings = async (room: Room) => (await room.ask(`/api/sources/${room.source}`)).json.findings
const finding = async (room: Room, kind = 'person') =>
  (await findings(room)).find((one: { kind: string }) => one.kind === kind)

test('a person accepts, the ledger names it, undo takes it back and redo does it again', async () => {
  using room = await readRoom()
  const seen = await finding(room)
  const { status, json } = await room.post(`/api/findings/${seen.id}/decision`, {
    decision: 'accept',
    version: seen.version,
  })
  assert.equal(status, 200)
  assert.equal(json.finding.state, 'accepted')
  assert.equal(json.finding.by, 'Ana')
  assert.match(json.entry.words, /^Accepted person/)
  const { json: ledger } = await room.ask('/api/ledger?limit=1')
  assert.equal(ledger.entries[0].seq, json.entry.seq)
  const { json: overview } = await room.ask('/api/case')
  assert.equal(overview.undo.seq, json.entry.seq)
  assert.equal((await room.post('/api/undo')).status, 200)
  assert.equal((await finding(room)).state, 'suggested')
  assert.equal((await room.post('/api/redo')).status, 200)
  assert.equal((await finding(room)).state, 'accepted')
})

test('a decision on something that changed meanwhile is answered with how it stands now, and not made', async () => {
  using room = await readRoom()
  const seen = await finding(room)
  const bob = room.person('Bob', 'decide')
  const path = `/api/findings/${seen.id}/decision`
  assert.equal((await bob(path, { method: 'POST', body: { decision: 'reject', version: seen.version } })).status, 200)
  const late = await room.post(path, { decision: 'accept', version: seen.version })
  assert.equal(late.status, 409)
  assert.equal(late.json.error.code, 'conflict')
  assert.equal(late.json.error.present.state, 'rejected')
  assert.equal(late.json.error.present.by, 'Bob')
  assert.equal((await finding(room)).state, 'rejected')
})

test('many decisions are one step: all or none, one undo', async () => {
  using room = await readRoom()
  const all = (await findings(room)).slice(0, 4)
  const decisions = all.map(({ id, version }: { id: string; version: number }) => ({ id, version, decision: 'accept' }))
  const stale = await room.post('/api/decisions', {
    decisions: [...decisions.slice(1), { ...decisions[0], version: 1 }],
  })
  assert.equal(stale.status, 409)
  assert.ok((await findings(room)).every((one: { state: string }) => one.state === 'suggested'))
  const { status, json } = await room.post('/api/decisions', { decisions })
  assert.equal(status, 200)
  assert.equal(json.findings.length, 4)
  await room.post('/api/undo')
  assert.ok((await findings(room)).every((one: { state: string }) => one.state === 'suggested'))
})

test('undo of another person’s step is refused unless said, and says whose it was', async () => {
  using room = await readRoom()
  const seen = await finding(room)
  const bob = room.person('Bob', 'decide')
  const made = await bob(`/api/findings/${seen.id}/decision`, {
    method: 'POST',
    body: { decision: 'accept', version: seen.version },
  })
  const { seq } = made.json.entry
  assert.equal((await room.post('/api/undo', { seq })).status, 409)
  const across = await room.post('/api/undo', { seq, others: true })
  assert.equal(across.status, 200)
  assert.match(across.json.entry.words, /Bob/)
})

test('a person marks a passage of their own', async () => {
  using room = await readRoom()
  const made = await room.post('/api/findings', {
    source: room.source,
    finding: { kind: 'person', start: 0, end: 9, name: 'Nobody' },
  })
  assert.equal(made.status, 200)
  assert.equal(made.json.finding.state, 'made')
  const outside = { kind: 'person', start: 0, end: 1e6, name: 'Nobody' }
  assert.equal((await room.post('/api/findings', { source: room.source, finding: outside })).status, 400)
  assert.equal((await room.post('/api/findings', { source: 'none', finding: { ...outside, end: 3 } })).status, 404)
})

test('actors are merged, split and renamed, each undone by name', async () => {
  using room = await readRoom()
  const list = async () =>
    (await room.ask('/api/actors')).json.actors.filter((a: { kind: string }) => a.kind === 'person')
  const [into, from] = await list()
  const before = (await list()).length
  const merged = await room.post('/api/actors/merge', { into: into.id, from: from.id, reason: 'same man' })
  assert.equal(merged.status, 200, merged.text)
  assert.equal((await list()).length, before - 1)
  const split = await room.post(`/api/actors/${into.id}/split`, { parts: [from.id], reason: 'two men after all' })
  assert.equal(split.status, 200, split.text)
  assert.equal((await list()).length, before)
  const renamed = await room.post(`/api/actors/${into.id}/rename`, { name: 'The Inspector' })
  assert.equal(renamed.json.actors[0].name, 'The Inspector')
  await room.post('/api/undo')
  assert.ok(!(await list()).some((actor: { name: string }) => actor.name === 'The Inspector'))
})

test('a search is kept and forgotten', async () => {
  using room = await readRoom()
  const kept = await room.post('/api/saved-searches', { query: 'Holm' })
  assert.equal(kept.json.searches[0].name, 'Holm')
  const gone = await room.own(`/api/saved-searches/${kept.json.searches[0].id}`, { method: 'DELETE' })
  assert.deepEqual(gone.json.searches, [])
})

test('a person masks a range and marks a passage', async () => {
  using room = await readRoom()
  const path = `/api/sources/${room.source}/masks`
  const { status, json } = await room.post(path, { start: 0, end: 4, reason: 'running-head' })
  assert.equal(status, 200)
  assert.deepEqual([json.mask.state, json.mask.by, json.entry.by], ['accepted', 'Ana', 'Ana'])
  assert.equal((await room.post(path, { start: 0, end: 4 })).status, 409)
  assert.equal((await room.post(path, { start: 0, end: 4, reason: 'dull' })).status, 400)
  const decided = await room.post(`${path}/${json.mask.n}/decision`, { decision: 'reject', version: json.mask.version })
  assert.equal(decided.json.mask.state, 'rejected')
  const made = await room.post('/api/findings', {
    source: room.source,
    finding: { kind: 'passage', start: 0, end: 9, reason: 'Ask again.' },
  })
  assert.deepEqual([made.status, made.json.finding.kind, made.json.finding.reason], [200, 'passage', 'Ask again.'])
})

test('an error carries the key of its sentence and the values in it', async () => {
  using room = await readRoom()
  const { json } = await room.post(`/api/sources/${room.source}/masks/99/decision`, { decision: 'reject', version: 1 })
  assert.equal(json.error.key, 'no-such-mask')
  assert.equal(json.error.values.n, '99')
})

test('annotations go out and come in over HTTP; what they say already is not said twice', async () => {
  using room = await readRoom()
  const { status, json: page } = await room.ask(`/api/sources/${room.source}/annotations.jsonld`)
  assert.equal(status, 200)
  assert.equal(page.type, 'AnnotationCollection')
  const { json } = await room.post('/api/annotations', page)
  assert.deepEqual([json.counts.orphan, json.added, json.entry], [0, 0, null])
  // Relations pick no range of their own: the bodies say the same.
  const ranges = page.first.items.filter((one: { target: unknown }) => !Array.isArray(one.target))
  assert.equal(json.already, ranges.length)
  assert.ok(ranges.length < page.total)
  const bare = await room.post('/api/annotations', { type: 'Annotation' })
  assert.deepEqual([bare.status, bare.json.error.key], [400, 'annotation-faulty'])
  const { items } = page.first
  const target = { ...items[0].target, selector: items[0].target.selector.slice(1) }
  const one = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:x:1', type: 'Annotation', target }
  const { json: said } = await room.post('/api/annotations', one)
  assert.deepEqual([said.added + said.counts.orphan, said.outcomes.length], [1, 1])
})
