import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { limits } from '../../../src/show/http/uploads.ts'
import { localRoom, readRoom } from './room.ts'

function form(...files: readonly File[]): FormData {
  const made = new FormData()
  for (const file of files) made.append('files', file, file.name)
  return made
}

/** The views of a job as its stream told them. */
const views = (events: string) =>
  events
    .split('\n')
    .filter(line => line.startsWith('data: '))
    .map(line => JSON.parse(line.slice(6)))

test('files come in as a job that tells how far it is, what failed, and how it ended', async () => {
  using room = localRoom()
  const files = form(new File(['Anna Larina wrote to Koba.'], 'a.txt'), new File([''], 'empty.txt'))
  const { status, json } = await room.own('/api/files', { method: 'POST', body: files })
  assert.equal(status, 200)
  const told = views((await room.ask(`/api/jobs/${json.job}/events`)).text)
  const last = told.at(-1)
  assert.equal(last.state, 'done')
  assert.equal(last.failures.length, 1)
  assert.match(last.words, /1 file brought in.*1 failed/)
  const { json: overview } = await room.ask('/api/case')
  assert.equal(overview.sources[0].state, 'read')
  assert.equal(overview.failures[0].file, 'empty.txt')
  const again = await room.post(`/api/failures/${overview.failures[0].id}/retry`)
  assert.equal(again.status, 200)
  assert.equal(views((await room.ask(`/api/jobs/${again.json.job}/events`)).text).at(-1).failures.length, 1)
})

test('bytes that were not told to be text are read again in an encoding that a person names', async () => {
  using room = localRoom()
  const wide = Buffer.from('警部は夜に来た。\n'.repeat(9), 'utf16le')
  const { json } = await room.own('/api/files', { method: 'POST', body: form(new File([wide], 'wide.txt')) })
  await room.ask(`/api/jobs/${json.job}/events`)
  const [failed] = (await room.ask('/api/case')).json.failures
  assert.equal(failed.key, 'file-not-text')
  const none = await room.post(`/api/failures/${failed.id}/retry`, { encoding: 'klingon' })
  assert.equal(none.status, 400)
  assert.match(none.json.error.message, /no encoding that is known here/)
  const again = await room.post(`/api/failures/${failed.id}/retry`, { encoding: 'utf-16le' })
  await room.ask(`/api/jobs/${again.json.job}/events`)
  const { failures, sources } = (await room.ask('/api/case')).json
  assert.equal(failures.length, 0)
  assert.equal((await room.ask(`/api/sources/${sources[0].id}`)).json.source.text.slice(0, 8), '警部は夜に来た。')
})

test('what an undo or a stop left unread is read when asked for', async () => {
  using room = localRoom()
  const { json } = await room.own('/api/files', {
    method: 'POST',
    body: form(new File(['Anna Larina wrote to Koba on 1 May 1936.'], 'a.txt')),
  })
  await room.ask(`/api/jobs/${json.job}/events`)
  await room.post('/api/undo')
  assert.equal((await room.ask('/api/case')).json.sources[0].state, 'gathered')
  const reading = await room.post('/api/readings')
  assert.equal(reading.status, 200)
  const last = views((await room.ask(`/api/jobs/${reading.json.job}/events`)).text).at(-1)
  assert.match(last.words, /\d findings suggested/)
  assert.equal((await room.ask('/api/case')).json.sources[0].state, 'read')
})

test('a cancelled job keeps what came in before and says so', async () => {
  using room = localRoom()
  const files = Array.from({ length: 40 }, (_, i) => new File([`Paper ${i}. Anna Larina wrote it.`], `${i}.txt`))
  const { json } = await room.own('/api/files', { method: 'POST', body: form(...files) })
  assert.equal((await room.post(`/api/jobs/${json.job}/cancel`)).status, 200)
  const last = views((await room.ask(`/api/jobs/${json.job}/events`)).text).at(-1)
  assert.equal(last.state, 'cancelled')
  assert.ok(last.words.length > 0)
})

test('a file’s name never leads out of the case', async () => {
  using room = localRoom()
  const names = ['../../etc/passwd.txt', '..\\..\\boot.txt', '/etc/shadow.txt', 'a\u0000b.txt']
  const { json } = await room.own('/api/files', {
    method: 'POST',
    body: form(...names.map((n, i) => new File([`Text ${i}`], n))),
  })
  await room.ask(`/api/jobs/${json.job}/events`)
  const { json: overview } = await room.ask('/api/case')
  for (const { file } of overview.sources) assert.doesNotMatch(file, /\.\.|^\/|\\|\0/)
})

test('what is too large is refused before it is read', async () => {
  using room = localRoom()
  const tooMuch = String(limits.upload + 1)
  const upload = await room.own('/api/files', {
    method: 'POST',
    body: 'x',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': tooMuch },
  })
  assert.equal(upload.status, 413)
  assert.equal(upload.json.error.code, 'too-large')
  const json = JSON.stringify({ decisions: 'x'.repeat(limits.json) })
  const long = await room.own('/api/decisions', {
    method: 'POST',
    body: json,
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(long.status, 413)
})

test('an upload that is none is refused in one sentence', async () => {
  using room = localRoom()
  const cases = [
    { body: form(), headers: {} },
    { body: '{}', headers: { 'content-type': 'application/json' } },
    { body: 'garbage', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  ]
  for (const { body, headers } of cases) {
    const { status, json } = await room.own('/api/files', {
      method: 'POST',
      body,
      headers: headers as Record<string, string>,
    })
    assert.equal(status, 400)
    assert.equal(json.error.code, 'bad-input')
  }
})

test('an original is given back byte for byte, and a browser runs nothing of it', async () => {
  using room = await readRoom()
  const page = '<!doctype html><title>x</title><script>alert(1)</script><p>Anna Larina wrote.</p>'
  const { json } = await room.own('/api/files', { method: 'POST', body: form(new File([page], 'x.html')) })
  await room.ask(`/api/jobs/${json.job}/events`)
  const { json: overview } = await room.ask('/api/case')
  const { id } = overview.sources.find((one: { file: string }) => one.file === 'x.html')
  const { text, headers } = await room.ask(`/api/sources/${id}/original`)
  assert.equal(text, page)
  assert.match(headers.get('content-type') ?? '', /^text\/plain/)
  assert.match(headers.get('content-security-policy') ?? '', /sandbox/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal((await room.ask('/api/sources/none/original')).status, 404)
})

test('the built app is served, each page address with it, and nothing outside its folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countertrial-web-'))
  try {
    const web = join(folder, 'web')
    mkdirSync(join(web, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>app</title>')
    writeFileSync(join(web, 'assets', 'app-Dk3f9a_b.js'), 'export {}')
    using room = localRoom({ web })
    const html = { accept: 'text/html' }
    for (const path of ['/', '/source/s2', '/ledger']) {
      const { status, text } = await room.ask(path, { headers: html })
      assert.equal(status, 200, path)
      assert.match(text, /app/)
    }
    const lost = await room.ask('/no/such/page', { headers: html })
    assert.equal(lost.status, 404)
    assert.match(lost.text, /app/)
    const script = await room.ask('/assets/app-Dk3f9a_b.js')
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/)
    assert.match(script.headers.get('cache-control') ?? '', /immutable/)
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%5c..%5csecret.txt',
      '//secret.txt',
    ]) {
      const { status, text } = await room.ask(path)
      assert.equal(status, 404, path)
      assert.ok(!text.includes('secret.txt":') && !/^secret$/.test(text), path)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('across a network answers are packed, streams are not held back by it', async () => {
  using room = await readRoom({ far: true })
  const headers = { 'accept-encoding': 'gzip' }
  const packed = await room.app.request(`/api/sources/${room.source}`, { headers })
  assert.equal(packed.headers.get('content-encoding'), 'gzip')
  const stream = await room.app.request('/api/changes', { headers })
  assert.equal(stream.headers.get('content-encoding'), null)
  await stream.body?.cancel()
})

test('people at one case hear of each other’s changes', async () => {
  using room = await readRoom()
  const answer = await room.app.request('/api/changes')
  const reader = answer.body!.getReader()
  await room.person('Bob', 'propose')('/api/saved-searches', { method: 'POST', body: { query: 'quay' } })
  let heard = ''
  while (!heard.includes('quay')) heard += new TextDecoder().decode((await reader.read()).value)
  assert.match(heard, /"by":"Bob"/)
  await reader.cancel()
})
