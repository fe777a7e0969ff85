import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import fc from 'fast-check'
import { isFault } from '../../../src/kit/errors.ts'
import { makeApp } from '../../../src/show/http/app.ts'
import { redo, undo, verifyCase } from '../../../src/steps/ledger.ts'
import { openCase } from '../../../src/steps/open-case.ts'
import { readRoom } from './room.ts'

/** Pages that read the case; those of the Mill and of jobs do not, and `verify` is asked apart. */
const apart = /\{|\/(mill|unanimity|jobs|changes|verify|dependences\/preview|people|search)\b/

/** A case in which a person found, took, refused, joined and searched, with what each page of it says. */
async function decidedCase() {
  using room = await readRoom()
  const path = join(mkdtempSync(join(tmpdir(), 'countertrial-')), 'a.case')
  const { json } = await room.own(`/api/sources/${room.source}`)
  const [one, two, three] = json.findings
  for (const [{ id, version }, decision] of [
    [one, 'accept'],
    [two, 'accept'],
    [three, 'reject'],
  ] as const)
    assert.equal((await room.post(`/api/findings/${id}/decision`, { decision, version })).status, 200)
  const [into, from] = (await room.own('/api/actors')).json.actors
  await room.post('/api/actors/merge', { into: into.id, from: [from.id], reason: 'one man' })
  await room.post('/api/saved-searches', { name: 'Fire', query: 'fire', mode: 'loose' })
  const [suggestion] = (await room.own('/api/suggestions')).json.rows
  if (suggestion) await room.post(`/api/suggestions/${suggestion.id}/accept`)
  const { paths } = (await room.own('/api/openapi.json')).json as { paths: Record<string, { get?: unknown }> }
  const urls = [
    ...Object.keys(paths).filter(at => paths[at]!.get !== undefined && !apart.test(at)),
    ...['', '/original', '/annotations.jsonld'].map(part => `/api/sources/${room.source}${part}`),
    ...['', '/voices'].map(part => `/api/actors/${into.id}${part}`),
    '/api/search?q=the&mode=exact',
    '/api/search?q=Lint&mode=loose',
  ]
  room.file.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(room.file.path, path)
  const said = new Map<string, string>()
  for (const url of urls) {
    const { status, text } = await room.own(url)
    if (status === 200) said.set(url, text)
  }
  assert.ok(said.size > 25, [...said.keys()].join())
  return { path, said, whole: readFileSync(path) }
}

/** After so many milliseconds no further alteration is begun. */
const enough = Number(process.env['FUZZ_MS'] ?? 30_000)

/** What opening tells of a search index made anew is no difference. */
const withoutTold = (text: string): string => text.replace(/,"told":(null|"([^"\\]|\\.)*")/, '')

/** Alterations that random draws found once. */
const found = [
  // An index that is made anew when the case is opened, which `told` says.
  "INSERT INTO words (words) VALUES ('delete-all')",
  // Actors that are counted as one that is not there.
  "UPDATE actor SET part_of = 'gone' WHERE kind = 'person'",
  'DELETE FROM actor WHERE part_of IS NULL',
  "UPDATE statement SET kind = 'about'",
]

test('every page of an altered case says what it said or ends in a sentence, or verify tells', async () => {
  const { path, said, whole } = await decidedCase()
  const unexpected: unknown[] = []
  const look = async (urls: readonly string[], turn: boolean): Promise<void> => {
    let differs: string | undefined
    try {
      using file = openCase(path, { by: 'Ana' })
      const { app } = makeApp({
        case: file,
        local: { name: 'Ana', key: 'k' },
        web: '/nowhere',
        report: error => unexpected.push(error),
      })
      for (const url of urls) {
        const answer = await app.request(url, { headers: { authorization: 'Bearer k' } })
        const text = await answer.text()
        if (answer.status === 200 && withoutTold(text) !== withoutTold(said.get(url)!)) differs ??= url
      }
      if (turn) {
        undo(file)
        redo(file)
      }
    } catch (error) {
      assert.ok(isFault(error), `not a Fault: ${error instanceof Error ? error.stack : error}`)
    }
    assert.deepEqual(unexpected, [])
    if (differs !== undefined)
      assert.notDeepEqual(verifyCase(path).faults, [], `${differs} says something else, and verify is content`)
  }
  const spot = fc.record({
    at: fc.integer({ min: 0, max: whole.length - 1 }),
    // Single bytes near those that SQLite gives a meaning: null, one and the lengths of short texts and blobs.
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 32 }),
      fc.constantFrom(0, 1, 8, 9, 12, 13, 255).map(n => new Uint8Array([n])),
    ),
  })
  const begin = (bytes: Uint8Array): void => {
    for (const beside of ['', '-wal', '-shm']) rmSync(path + beside, { force: true })
    writeFileSync(path, bytes)
  }
  const from = performance.now()
  try {
    for (const sql of found) {
      begin(whole)
      const db = new DatabaseSync(path, { enableForeignKeyConstraints: false })
      db.exec(sql)
      db.close()
      await look([...said.keys()], false)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(spot, { minLength: 1, maxLength: 3 }),
        fc.subarray([...said.keys()], { minLength: 4, maxLength: 8 }),
        fc.boolean(),
        async (spots, urls, turn) => {
          // A slow machine looks at fewer alterations; what was begun is looked at to its end.
          if (performance.now() - from > enough) return
          const altered = Buffer.from(whole)
          for (const { at, bytes } of spots) altered.set(bytes.slice(0, whole.length - at), at)
          begin(altered)
          await look(urls, turn)
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60), endOnFailure: true },
    )
  } finally {
    rmSync(join(path, '..'), { recursive: true, force: true })
  }
})
