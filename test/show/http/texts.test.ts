import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes } from '../../../src/show/http/routes.ts'
import { readCaseFolder } from '../../../src/steps/case-folder.ts'
import { importClaims } from '../../../src/steps/import-claims.ts'
import { takeInFiles } from '../../../src/steps/take-in-files.ts'
import { type Asking, type Heard, localRoom } from './room.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const one =
  'The clerk of the harbour wrote that nobody in Osterhavn saw the third barrel burning that night. He swore to it. 😀'
const two =
  'Much was said later. 😀 One book has it that nobody in Osterhavn saw the third barrel burning, and gives no source.'

type Room = ReturnType<typeof localRoom>

async function twoTexts() {
  const room = localRoom()
  await takeInFiles(room.file, [
    { name: 'one.txt', bytes: bytes(one) },
    { name: 'two.txt', bytes: bytes(two) },
  ])
  return room
}

const owner = (room: Room, path: string, asking: Asking = {}): Promise<Heard> =>
  room.ask(path, { ...asking, headers: { authorization: 'Bearer the-key-of-this-start', ...asking.headers } })

async function compareAll(room: Room): Promise<string> {
  const { json } = await owner(room, '/api/parallels/compare', { method: 'POST', body: {} })
  for (;;) {
    const job = (await room.ask(`/api/jobs/${json.job}`)).json
    if (job.state !== 'running') return job.words
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const fits = (path: string, json: unknown): void => {
  const row = routes.find(r => r.path === path)!
  assert.deepEqual(row.answer.safeParse(json).error?.issues ?? [], [], path)
}

test('a pair of texts is compared as a job, listed, and shown face to face in code points', async () => {
  using room = await twoTexts()
  const before = (await room.ask('/api/parallels')).json
  fits('/api/parallels', before)
  assert.equal(before.pairs[0].found, null)
  const { id } = before.pairs[0]
  assert.equal((await room.ask(`/api/parallels/${id}`)).json.compared, false)
  assert.equal(await compareAll(room), 'Compared 1 pair of texts.')
  const { json } = await room.ask(`/api/parallels/${id}?at=0`)
  fits('/api/parallels/{id}', json)
  assert.deepEqual((await room.ask(`/parallels/${id}.json?at=0`)).json, json)
  const [best] = json.parallels
  assert.equal(best.kind, 'verbatim')
  const words = 'that nobody in Osterhavn saw the third barrel burning'
  assert.equal(Array.from(two).slice(best.b.start, best.b.end).join(''), words)
  assert.equal(json.face.a.words, words)
  assert.ok(json.face.pairs.every((pair: { how: string }) => pair.how === 'same'))
  assert.equal(await compareAll(room), 'Compared 0 pairs of texts.')
})

test('addresses that name no pair are answered in one sentence', async () => {
  using room = await twoTexts()
  const known = (await room.ask('/api/parallels')).json.pairs[0].id as string
  const [a] = known.split('~')
  for (const [id, status] of [
    ['x', 400],
    [`${a}~${a}`, 400],
    [`${a}~nobody`, 404],
    [`${a}~b~c`, 400],
  ] as const)
    assert.equal((await room.ask(`/api/parallels/${id}`)).status, status, id)
})

test('an accepted dependence changes the counts of the chain at once, and undo brings them back', async () => {
  using room = localRoom()
  importClaims(room.file, readCaseFolder(new URL('../../../cases/moscow-1938', import.meta.url).pathname))
  await takeInFiles(room.file, [
    { name: 'one.txt', bytes: bytes(one) },
    { name: 'two.txt', bytes: bytes(two) },
  ])
  const roots = async (question: string, group: number) =>
    (await room.ask(`/api/questions/${question}`)).json.groups[group].behind.count.roots
  const { json: preview } = await room.ask('/api/dependences/preview?a=medvedev&b=gregory')
  fits('/api/dependences/preview', preview)
  const changed = preview.changes.find(
    (c: { before: { roots: { most: number } }; after: { roots: { most: number } } }) =>
      c.after.roots.most < c.before.roots.most,
  )
  assert.ok(changed, JSON.stringify(preview.changes.length))
  assert.deepEqual(await roots(changed.question, changed.group), changed.before.roots)
  const [pair] = (await room.ask('/api/parallels')).json.pairs
  const body = {
    a: 'medvedev',
    b: 'gregory',
    direction: 'not-shown',
    why: 'One phrase in both.',
    at: [
      { source: pair.a.id, start: 4, end: 20 },
      { source: pair.b.id, start: 0, end: 9 },
    ],
  }
  assert.equal((await room.ask('/api/dependences', { method: 'POST', body })).status, 401)
  const made = await owner(room, '/api/dependences', { method: 'POST', body })
  assert.equal(made.status, 200, made.text)
  fits('/api/dependences', made.json)
  assert.equal(made.json.dependence.at[1].passage.exact, 'Much was ')
  assert.deepEqual(await roots(changed.question, changed.group), changed.after.roots)
  assert.equal((await owner(room, '/api/dependences', { method: 'POST', body })).status, 409)
  await owner(room, '/api/undo', { method: 'POST', body: {} })
  assert.deepEqual(await roots(changed.question, changed.group), changed.before.roots)
  await owner(room, '/api/redo', { method: 'POST', body: {} })
  const gone = await owner(room, `/api/dependences/${made.json.dependence.id}`, { method: 'DELETE' })
  assert.equal(gone.status, 200, gone.text)
  assert.deepEqual(await roots(changed.question, changed.group), changed.before.roots)
  const wrong = await owner(room, '/api/dependences', { method: 'POST', body: { ...body, b: 'medvedev' } })
  assert.equal(wrong.status, 400)
})

test('two passages stand side by side word by word, and a layer is recorded, shown and taken back', async () => {
  using room = localRoom()
  const first =
    'The clerk wrote it down. He says that Old Falk took the barrel. Nobody else came near the quay that night.'
  const second = 'The clerk wrote it down. Nobody else came near the quay [three words struck out] night.'
  await takeInFiles(room.file, [
    { name: 'first.txt', bytes: bytes(first) },
    { name: 'second.txt', bytes: bytes(second) },
  ])
  const [a, b] = (await room.ask('/api/case')).json.sources.map((one: { id: string }) => one.id)
  const { json } = await room.ask(`/api/variants?w=${a},${b}`)
  fits('/api/variants', json)
  assert.deepEqual((await room.ask(`/variants.json?w=${a},${b}`)).json, json)
  assert.deepEqual(
    json.links.map((link: { a: number[]; b: number[]; moved: boolean }) => [link.a[1], link.b[1], link.moved]).sort(),
    [
      [0, 0, false],
      [2, 1, false],
    ],
  )
  assert.ok(json.table.some((one: { cells: { kind: string }[] }) => one.cells[1]!.kind === 'unreadable'))
  const unit = json.units[0][1]
  assert.equal(json.units[1][1].unreadable, true)
  const body = {
    how: 'struck',
    at: { source: a, start: unit.start, end: unit.end },
    what: 'Who took it.',
    hand: 'not known',
  }
  const made = await owner(room, '/api/redactions', { method: 'POST', body })
  assert.equal(made.status, 200, made.text)
  const after = (await room.ask(`/api/variants?w=${a},${b}`)).json
  assert.equal(after.layers[0].words, 'He says that Old Falk took the barrel.')
  assert.equal(after.layers[0].source.id, a)
  await owner(room, '/api/undo', { method: 'POST', body: {} })
  assert.deepEqual((await room.ask(`/api/variants?w=${a}`)).json.layers, [])
  for (const [w, status] of [
    [`${a}:5-2`, 400],
    [`${a}:0-99999`, 400],
    ['nobody', 404],
    [`${a}:x`, 400],
    [Array(9).fill(a).join(','), 400],
  ] as const)
    assert.equal((await room.ask(`/api/variants?w=${encodeURIComponent(w)}`)).status, status, w)
})

test('a quotation is held against the other texts, each difference by its name', async () => {
  using room = localRoom()
  const edition =
    'I never lit the lamp in the cellar that night, nor did my brother. But the door stood open when I came home.'
  const quoting = 'The book prints: "I never lit the lamp on the harbour that night, nor did my brother." That is all.'
  await takeInFiles(room.file, [
    { name: 'edition.txt', bytes: bytes(edition) },
    { name: 'quoting.txt', bytes: bytes(quoting) },
  ])
  const { json: list } = await room.ask('/api/quotation')
  fits('/api/quotation', list)
  assert.equal(list.quote, null)
  const [row] = list.quotations
  const path = `?source=${row.source.id}&start=${row.start}&end=${row.end}`
  const { json } = await room.ask(`/api/quotation${path}`)
  fits('/api/quotation', json)
  assert.deepEqual((await room.ask(`/quotation.json${path}`)).json, json)
  const [found] = json.editions
  const kinds = found.fidelity.deviations.map((one: { kind: string }) => one.kind)
  assert.ok(kinds.includes('changed') && kinds.includes('cut-before-turn'), kinds.join())
  assert.equal((await room.ask('/api/quotation?source=nobody&start=0&end=5')).status, 404)
})

test('short quotations are counted where they are not listed, and listed where they are asked for', async () => {
  using room = localRoom()
  const text =
    'The report says: "I never lit the lamp on the harbour that night, nor did my brother." Then it adds: "Not I, ever." It ends there.'
  await takeInFiles(room.file, [{ name: 'one.txt', bytes: bytes(text) }])
  const { json: list } = await room.ask('/api/quotation')
  assert.deepEqual([list.quotations.length, list.left], [1, { short: 1, more: 0 }])
  const { json: all } = await room.ask('/api/quotation?short=yes')
  assert.deepEqual([all.quotations.length, all.left], [2, { short: 0, more: 0 }])
  assert.equal((await room.ask('/api/quotation?short=perhaps')).status, 400)
})
