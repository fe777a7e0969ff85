import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import fc from 'fast-check'
import { isFault } from '../../src/kit/errors.ts'
import { chooseJournal, Driver } from '../../src/record/driver.ts'
import { undo, verifyCase } from '../../src/steps/ledger.ts'
import { createCase, openCase } from '../../src/steps/open-case.ts'
import { searchCase } from '../../src/steps/search-case.ts'
import { showCase } from '../../src/steps/show-case.ts'
import { bringIn, folder, newCase } from './help.ts'

const src = new URL('../../src/', import.meta.url).href

test('a second process on one case is told in one sentence, and may read', t => {
  const file = newCase(t)
  const code = `import { openCase } from '${src}steps/open-case.ts'
    try { openCase(process.argv[1], { by: 'Ben' }) } catch (error) { console.log(error.code, error.message) }
    console.log(openCase(process.argv[1], { by: 'Ana', readOnly: true }).role)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, file.path], {
    encoding: 'utf8',
  })
  assert.equal(stderr, '')
  const [told, role] = stdout.trim().split('\n')
  assert.match(
    told!,
    /^case-busy ".*test\.case" is open in another process \(Ana, process \d+, since 2026-01-01T00:00:01.000Z\)\. Close it/,
  )
  assert.equal(role, 'own')
})

test('a lock left by a killed process does not stand in the way', t => {
  const file = newCase(t)
  file.close()
  const code = `import { openCase } from '${src}steps/open-case.ts'
    openCase(process.argv[1], { by: 'Ana' }); process.kill(process.pid, 'SIGKILL')`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', code, file.path])
  assert.equal(signal, 'SIGKILL')
  assert.ok(existsSync(`${file.path}.lock`))
  openCase(file.path, { by: 'Ana' }).close()
  assert.ok(!existsSync(`${file.path}.lock`))
})

test('where programs cannot share memory, the journal is DELETE, also for a case that comes in WAL', t => {
  const path = join(folder(t), 'far.case')
  // SQLite's dot-file locking has no shared memory, as some network drives.
  const far = (): Driver => new Driver(`file:${path}?vfs=unix-dotfile`)
  const local = new Driver(path)
  assert.equal(chooseJournal(local), 'wal')
  local.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)')
  local.close()
  const db = far()
  assert.equal(chooseJournal(db), 'delete')
  assert.equal(db.get('SELECT a FROM t')?.a, 1)
  db.exec('INSERT INTO t VALUES (2)')
  db.close()
  const again = far()
  assert.equal(chooseJournal(again), 'delete')
  assert.equal(again.all('SELECT a FROM t').length, 2)
  again.close()
})

test('a full disk is told, nothing of the change is kept, and work goes on when there is room', async t => {
  const file = newCase(t)
  await bringIn(file, 'Vera saw Lev.')
  const { page_count } = file.db.get<{ page_count: number }>('PRAGMA page_count')!
  file.db.exec(`PRAGMA max_page_count = ${page_count + 8}`)
  const before = JSON.stringify(showCase(file))
  await assert.rejects(bringIn(file, 'Lev denies it. '.repeat(10_000)), {
    code: 'disk-full',
    message: `There is no room left to write "${file.path}". Nothing of this change was kept.`,
  })
  assert.equal(JSON.stringify(showCase(file)), before)
  file.db.exec('PRAGMA max_page_count = 1000000')
  await bringIn(file, 'Lev denies it. '.repeat(10_000))
  assert.equal(showCase(file).sources.length, 2)
  undo(file)
  file.close()
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('a disk that refuses to grow a file is told and survived', t => {
  const path = join(folder(t), 'small.case')
  const code = `import { createCase } from '${src}steps/open-case.ts'
    import { gatherFiles } from '${src}steps/gather-files.ts'
    process.on('SIGXFSZ', () => {})
    const file = createCase(process.argv[1], { title: 'Small', by: 'Ana' })
    try { await gatherFiles(file, [{ name: 'a.txt', bytes: new TextEncoder().encode('Lev denies it. '.repeat(100000)) }]) }
    catch (error) { console.log(error.code, error.message) }`
  const command = `ulimit -f 1000; exec "$0" --input-type=module -e "$1" "$2"`
  const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, code, path], { encoding: 'utf8' })
  assert.match(stdout, /^disk-full ".*small\.case" could not be read or written: the disk failed or is full\./, stderr)
  using file = openCase(path, { by: 'Ana' })
  assert.equal(showCase(file).sources.length, 0)
  assert.deepEqual(verifyCase(path).faults, [])
})

test('a file that is no case, of a newer program, or not there is told and left alone', async t => {
  const at = folder(t)
  const text = join(at, 'letter.txt')
  writeFileSync(text, 'A letter, not a case; long enough to be read as a page of a file.'.repeat(20))
  const sqlite = join(at, 'other.sqlite')
  new DatabaseSync(sqlite).exec('CREATE TABLE t (a)')
  const empty = join(at, 'empty')
  writeFileSync(empty, '')
  for (const path of [text, sqlite, empty]) {
    const before = readFileSync(path)
    assert.throws(() => openCase(path, { by: 'Ana' }), { code: 'not-a-case' }, path)
    // a file without a byte is what a killed program may leave of a case (unbegun.test.ts); anything else is somebody's
    if (path !== empty) assert.throws(() => createCase(path, { title: 'x', by: 'Ana' }), { code: 'bad-input' })
    assert.deepEqual(readFileSync(path), before)
    assert.ok(!existsSync(`${path}.lock`))
  }
  assert.throws(() => openCase(join(at, 'none'), { by: 'Ana' }), { code: 'no-such-file' })
  assert.throws(() => createCase(join(at, 'no', 'folder'), { title: 'x', by: 'Ana' }), { code: 'no-such-file' })

  const file = newCase(t)
  file.close()
  const db = new DatabaseSync(file.path)
  db.exec('PRAGMA user_version = 99')
  db.close()
  assert.throws(() => openCase(file.path, { by: 'Ana' }), {
    code: 'not-a-case',
    message: /written by a newer program.*number 99/,
  })
})

test('a torn or altered file is told or right, never a crash or a lie', async t => {
  const file = newCase(t)
  await bringIn(file, 'Vera saw Lev at the gate. '.repeat(400))
  const expected = JSON.stringify(showCase(file))
  file.close()
  const whole = readFileSync(file.path)
  const path = join(folder(t), 'torn.case')
  const look = (): void => {
    try {
      using torn = openCase(path, { by: 'Ana' })
      const seen = showCase(torn)
      searchCase(torn, 'gate')
      // a search index made anew on opening is told on the page, and the file is sound again
      if (JSON.stringify({ ...seen, told: null }) !== expected) assert.notDeepEqual(verifyCase(path).faults, [])
    } catch (error) {
      assert.ok(isFault(error), `not a Fault: ${error}`)
    }
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), length => {
      writeFileSync(path, whole)
      truncateSync(path, length)
      look()
      if (length > 0) assert.throws(() => assert.deepEqual(verifyCase(path).faults, []))
    }),
    { numRuns: 60 },
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: whole.length - 1 }),
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      (at, noise) => {
        const altered = Buffer.from(whole)
        altered.set(noise.slice(0, whole.length - at), at)
        writeFileSync(path, altered)
        look()
      },
    ),
    { numRuns: 150 },
  )
})
