import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Driver } from '../../src/record/driver.ts'
import { migrate } from '../../src/record/migrate.ts'
import { undo, verifyCase } from '../../src/steps/ledger.ts'
import { openBundledCase } from '../../src/steps/open-bundled-case.ts'
import { createCase, isThere, openCase } from '../../src/steps/open-case.ts'
import { showCase } from '../../src/steps/show-case.ts'
import { folder } from './help.ts'

const left: Record<string, (path: string) => void> = {
  'no byte': path => writeFileSync(path, ''),
  'a journal and no tables': path => {
    const db = new Driver(path)
    db.exec('PRAGMA journal_mode = WAL')
    db.close()
  },
  'tables and no entry': path => {
    const db = new Driver(path)
    db.exec('PRAGMA journal_mode = WAL')
    migrate(db, { create: true, look: false })
    db.close()
  },
}

for (const [what, leave] of Object.entries(left))
  test(`killed while a case was made, it leaves ${what}; making it goes on there, and its maker owns it`, t => {
    const path = join(folder(t), 'new.case')
    leave(path)
    assert.equal(isThere(path), false)
    assert.throws(() => openCase(path, { by: 'Ana' }), { code: 'not-a-case' })
    assert.throws(() => openCase(path, { by: 'Ana', readOnly: true }), { code: 'not-a-case' })
    const file = createCase(path, { title: 'New', by: 'Ana' })
    assert.equal(file.role, 'own')
    file.close()
    assert.equal(isThere(path), true)
    assert.deepEqual(verifyCase(path).faults, [])
    assert.throws(() => createCase(path, { title: 'Again', by: 'Ben' }), { code: 'bad-input' })
  })

test('a file that is no case is there, and is not written over', t => {
  const at = folder(t)
  const other = join(at, 'other.sqlite')
  const db = new Driver(other)
  db.exec('CREATE TABLE mine (a)')
  db.close()
  const words = join(at, 'words.txt')
  writeFileSync(words, 'just words')
  for (const path of [at, other, words]) assert.equal(isThere(path), true, path)
  assert.equal(isThere(join(at, 'none')), false)
})

test('a copy of a bundled case that was stopped is finished when it is opened again', async t => {
  const path = join(folder(t), 'teaching.case')
  const stop = new AbortController()
  const onProgress = ({ stage, done }: { stage: string; done: number }): void => {
    if (stage === 'read' && done === 2) stop.abort()
  }
  const begun = await openBundledCase('teaching', path, { by: 'Ana', signal: stop.signal, onProgress })
  const unread = (file: typeof begun.file): number => showCase(file).sources.filter(s => s.state === 'gathered').length
  assert.ok(unread(begun.file) > 0)
  begun.file.close()
  const again = await openBundledCase('teaching', path, { by: 'Ana' })
  assert.equal(unread(again.file), 0)
  assert.equal(showCase(again.file).sources.length, 6)
  undo(again.file)
  again.file.close()
  const third = await openBundledCase('teaching', path, { by: 'Ana' })
  assert.equal(third.taken, null, 'what a person took back is not done again')
  third.file.close()
})
