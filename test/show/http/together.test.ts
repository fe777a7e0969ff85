import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyCase } from '../../../src/steps/ledger.ts'
import { localRoom, readRoom } from './room.ts'

type Room = Awaited<ReturnType<typeof readRoom>>
type Asks = ReturnType<Room['person']>
interface Seen {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly version: number
  readonly parts: readonly { readonly name: string }[]
}

const persons = async (asks: Asks): Promise<Seen[]> =>
  (await asks('/api/actors')).json.actors.filter((one: Seen) => one.kind === 'person')
const send = (asks: Asks, path: string, body: unknown) => asks(path, { method: 'POST', body })
const seen = (...many: readonly Seen[]) => Object.fromEntries(many.map(one => [one.id, one.version]))
const steps = async (room: Room): Promise<string[]> =>
  (await room.ask('/api/ledger?limit=50')).json.entries.map((one: { words: string }) => one.words)

test('two people count the same actors as one: the second is told by whom, and nothing is overwritten', async () => {
  using room = await readRoom()
  const [ana, bob] = [room.own, room.person('Bob', 'decide')]
  const [one, two] = await persons(ana)
  const merge = { into: one!.id, from: [two!.id], reason: 'one man', seen: seen(one!, two!) }
  assert.equal((await send(bob, '/api/actors/merge', merge)).status, 200)
  const before = await steps(room)
  for (const late of [merge, { ...merge, seen: undefined }, { ...merge, into: two!.id, from: one!.id }]) {
    const { status, json } = await send(ana, '/api/actors/merge', late)
    assert.equal(status, 409, JSON.stringify(json))
    assert.match(json.error.message, /was changed meanwhile/)
    assert.equal(json.error.present.id, one!.id)
    assert.deepEqual(
      json.error.present.parts.map((part: { name: string }) => part.name),
      [two!.name],
    )
  }
  assert.deepEqual(await steps(room), before)
  assert.equal((await persons(ana)).find(each => each.id === one!.id)!.parts.length, 1)
})

test('what undo would take back says which later step of another person stands on it', async () => {
  using room = await readRoom()
  const bob = room.person('Bob', 'decide')
  const { findings } = (await room.ask(`/api/sources/${room.source}`)).json
  const decide = async (asks: Asks, decision: string) => {
    const { id } = findings[0]
    const now = (await room.ask(`/api/sources/${room.source}`)).json.findings.find((f: Seen) => f.id === id)
    return (await send(asks, `/api/findings/${id}/decision`, { decision, version: now.version })).json.entry
  }
  const undo = async () => (await room.own('/api/case')).json.undo
  const own = await decide(room.own, 'accept')
  assert.deepEqual(await undo(), own)
  const later = await decide(bob, 'reopen')
  assert.deepEqual(await undo(), { ...own, stands: later })
  const { status, json } = await room.post('/api/undo')
  assert.equal(status, 409)
  assert.match(json.error.message, new RegExp(`entry ${later.seq} by Bob`))
  await send(bob, '/api/undo', {})
  assert.deepEqual(await undo(), own)
})

test('an actor renamed or parted meanwhile is not renamed or parted over; who did it is named', async () => {
  using room = await readRoom()
  const bob = room.person('Bob', 'decide')
  const [one, two] = await persons(room.own)
  const rename = (name: string, version: number) => ({ name, version })
  assert.equal((await send(bob, `/api/actors/${one!.id}/rename`, rename('Lind the elder', one!.version))).status, 200)
  const late = await send(room.own, `/api/actors/${one!.id}/rename`, rename('Lind the younger', one!.version))
  assert.equal(late.status, 409)
  assert.match(late.json.error.message, /changed meanwhile by Bob/)
  assert.equal(late.json.error.key, 'actor-changed')
  assert.equal(late.json.error.present.name, 'Lind the elder')
  const [now] = (await persons(room.own)).filter(each => each.id === one!.id)
  const joined = { into: one!.id, from: two!.id, reason: 'alike', seen: seen(now!, two!) }
  assert.equal((await send(bob, '/api/actors/merge', joined)).status, 200)
  const part = { variants: [two!.name], reason: 'no', version: now!.version }
  assert.equal((await send(room.own, `/api/actors/${one!.id}/split`, part)).status, 409)
  assert.equal((await persons(room.own)).find(each => each.id === one!.id)!.parts.length, 1)
})

test('who reads, proposes, decides and owns: each does theirs, and is told what the next needs', async () => {
  using room = await readRoom()
  const made = { source: room.source, finding: { kind: 'person', start: 0, end: 9, name: 'Nobody' } }
  const { json } = await room.ask(`/api/sources/${room.source}`)
  const { id, version } = json.findings[0]
  const accept = { decision: 'accept', version }
  const vera = { name: 'Vera', role: 'read' }
  const [reads, proposes, decides] = (['read', 'propose', 'decide'] as const).map(role => room.person(role, role))

  assert.equal((await reads!('/api/case')).json.me.role, 'read')
  const told = await send(reads!, '/api/findings', made)
  assert.deepEqual([told.status, told.json.error.code], [403, 'not-allowed'])
  assert.match(told.json.error.message, /may only read.*needs the role "propose"/)

  const proposed = await send(proposes!, '/api/findings', made)
  assert.deepEqual([proposed.status, proposed.json.finding.state], [200, 'suggested'])
  const refused = await send(proposes!, `/api/findings/${id}/decision`, accept)
  assert.match(refused.json.error.message, /needs the role "decide"/)

  const own = { decision: 'accept', version: proposed.json.finding.version }
  const decided = await send(decides!, `/api/findings/${proposed.json.finding.id}/decision`, own)
  assert.deepEqual([decided.json.finding.state, decided.json.finding.by], ['accepted', 'decide'])
  assert.match((await send(decides!, '/api/people', vera)).json.error.message, /needs the role "own"/)
  assert.equal((await room.post('/api/people', vera)).status, 200)
})

test('a cancelled intake goes on where it stopped: every file once, none lost, the ledger sound', async () => {
  using room = localRoom()
  const form = (): FormData => {
    const made = new FormData()
    for (let i = 0; i < 40; i++) made.append('files', new File([`Paper ${i}. Anna Larina wrote it.`], `${i}.txt`))
    return made
  }
  const run = async (cancel: boolean) => {
    const { json } = await room.own('/api/files', { method: 'POST', body: form() })
    const events = room.ask(`/api/jobs/${json.job}/events`)
    if (cancel) {
      // some files are in before it is stopped
      while ((await room.ask('/api/case')).json.counts.sources < 2) await new Promise(next => setTimeout(next, 5))
      await room.post(`/api/jobs/${json.job}/cancel`)
    }
    const last = (await events).text.split('\n').findLast(line => line.startsWith('data: '))!
    return JSON.parse(last.slice(6)) as { state: string; words: string }
  }
  const stopped = await run(true)
  const kept = (await room.ask('/api/case')).json.sources
  assert.equal(stopped.state, 'cancelled')
  assert.ok(kept.length >= 2 && kept.length < 40, `${kept.length} were in`)
  assert.match(stopped.words, /not (reached|read yet).*Give the same files again to go on/)
  const second = await run(false)
  assert.equal(second.state, 'done')
  assert.match(second.words, new RegExp(`${kept.length} (was|were) here before`))
  const { sources, failures } = (await room.ask('/api/case')).json
  assert.deepEqual(
    sources.map((one: { file: string }) => one.file).sort(),
    Array.from({ length: 40 }, (_, i) => `${i}.txt`).sort(),
  )
  assert.ok(sources.every((one: { state: string }) => one.state === 'read'))
  assert.deepEqual(
    sources.slice(0, kept.length).map((one: { id: string }) => one.id),
    kept.map((one: { id: string }) => one.id),
  )
  assert.deepEqual(failures, [])
  assert.deepEqual(verifyCase(room.file.path).faults, [])
})

test('a search on a damaged case says so instead of finding nothing, and verify names the damage', async () => {
  using room = await readRoom()
  room.file.db.exec("INSERT INTO words (words) VALUES ('delete-all')")
  const { status, json } = await room.ask('/api/search?q=quay')
  assert.deepEqual([status, json.error.code], [500, 'damaged-case'])
  assert.match(json.error.message, /would miss passages/)
  const verified = await room.ask('/api/verify')
  assert.equal(verified.json.ok, false)
  assert.match(verified.json.faults.join(' '), /The search index does not fit the texts/)
})
