import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Fault } from '../../src/kit/errors.ts'
import { decideFinding } from '../../src/steps/decide-finding.ts'
import { gatherFiles, retryFailure } from '../../src/steps/gather-files.ts'
import { undo, verifyCase } from '../../src/steps/ledger.ts'
import type { Progress } from '../../src/steps/progress.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showCase, showSource } from '../../src/steps/show-case.ts'
import { bytes, folder, gatherPlain, newCase, readPlain } from './help.ts'

const fussy: typeof gatherPlain = async (data, name) => {
  if (name.startsWith('bad')) throw new Fault('unreadable-file', `"${name}" holds no words.`)
  if (name.startsWith('odd')) throw new TypeError('x is undefined')
  return gatherPlain(data, name)
}

test('a folder comes in as one step; what fails is listed with its reason and can be tried again', async t => {
  const at = folder(t)
  mkdirSync(join(at, 'deep'))
  for (const name of ['a.txt', 'bad.txt', 'deep/b.txt', '.hidden', 'odd.txt'])
    writeFileSync(join(at, name), `Text of ${name}`)
  const file = newCase(t)
  const told: Progress[] = []
  const report = await gatherFiles(file, [{ path: at }, { path: join(at, 'none') }], {
    gather: fussy,
    onProgress: p => told.push(p),
  })
  assert.deepEqual(
    report.gathered.map(source => source.file),
    ['a.txt', 'b.txt'],
  )
  assert.deepEqual(
    report.failures.map(({ file, code }) => [file, code]),
    [
      ['bad.txt', 'unreadable-file'],
      ['odd.txt', 'unreadable-file'],
      ['none', 'no-such-file'],
    ],
  )
  assert.deepEqual(
    told.map(p => [p.done, p.total, p.failures]),
    [
      [0, 5, 0],
      [1, 5, 0],
      [2, 5, 1],
      [3, 5, 1],
      [4, 5, 2],
      [5, 5, 3],
    ],
  )
  assert.ok(told.at(-1)!.rate > 0)

  const [failed] = showCase(file).failures
  await assert.doesNotReject(retryFailure(file, failed!.id, { gather: gatherPlain }))
  assert.deepEqual(
    showCase(file)
      .failures.map(f => f.file)
      .sort(),
    ['none', 'odd.txt'],
  )
  await gatherFiles(file, [{ path: join(at, 'none') }], { gather: fussy })
  assert.equal(showCase(file).failures.length, 2, 'the same failure is listed once')
  undo(file)
  undo(file)
  undo(file)
  assert.deepEqual([showCase(file).sources.length, showCase(file).failures.length], [0, 0])
  rmSync(at, { recursive: true })
})

test('bytes that failed are kept for another try, also in a later session', async t => {
  const file = newCase(t)
  await gatherFiles(file, [{ name: 'bad.txt', bytes: bytes('Vera saw Lev.') }], { gather: fussy })
  const [failed] = showCase(file).failures
  assert.deepEqual([failed!.reason, failed!.retry], ['"bad.txt" holds no words.', true])
  await retryFailure(file, failed!.id, { gather: gatherPlain })
  assert.deepEqual([showCase(file).failures, showCase(file).sources[0]!.file], [[], 'bad.txt'])
  await assert.rejects(async () => retryFailure(file, failed!.id), { code: 'not-found' })
})

test('a stopped run keeps what it has, says what is left, and goes on without doubling anything', async t => {
  const file = newCase(t)
  const inputs = ['a', 'b', 'c', 'd'].map(name => ({ name: `${name}.txt`, bytes: bytes(`Text ${name}`) }))
  const stop = new AbortController()
  const first = await gatherFiles(file, inputs, {
    gather: gatherPlain,
    signal: stop.signal,
    onProgress: ({ done }) => done === 2 && stop.abort(),
  })
  assert.deepEqual([first.gathered.length, first.left], [2, ['c.txt', 'd.txt']])
  const second = await gatherFiles(file, inputs, { gather: gatherPlain })
  assert.deepEqual(
    second.already.map(one => one.source.id),
    first.gathered.map(source => source.id),
  )
  assert.deepEqual(
    second.gathered.map(source => source.file),
    ['c.txt', 'd.txt'],
  )
  assert.equal(new Set(showCase(file).sources.map(source => source.siglum)).size, 4)
})

test('a full case file ends the run instead of listing every file as failed', async t => {
  const file = newCase(t)
  const { page_count } = file.db.get<{ page_count: number }>('PRAGMA page_count')!
  file.db.exec(`PRAGMA max_page_count = ${page_count + 4}`)
  await assert.rejects(
    gatherFiles(file, [{ name: 'a.txt', bytes: bytes('word '.repeat(20_000)) }], { gather: gatherPlain }),
    {
      code: 'disk-full',
    },
  )
})

test('reading again replaces open suggestions and keeps decisions; a failing reader leaves its source unread', async t => {
  const file = newCase(t)
  await gatherFiles(
    file,
    ['Vera saw Lev.', 'Odd words of Boris.'].map((text, n) => ({ name: `${n}.txt`, bytes: bytes(text) })),
    { gather: gatherPlain },
  )
  const fails = (source: Parameters<typeof readPlain>[0]) => {
    if (source.text.startsWith('Odd')) throw new RangeError('too odd')
    return readPlain(source)
  }
  const report = await readSources(file, { read: fails })
  assert.equal(report.findings, 2)
  assert.match(report.unreadable[0]!.reason, /made its reader fail \(too odd\)/)
  assert.deepEqual(
    showCase(file).sources.map(source => source.state),
    ['read', 'gathered'],
  )

  const [vera] = showSource(file, 's2').findings
  decideFinding(file, { id: vera!.id, version: vera!.version, decision: 'reject' })
  assert.equal((await readSources(file, { read: readPlain, sources: ['s2'] })).findings, 1)
  assert.deepEqual(
    showSource(file, 's2').findings.map(f => f.state),
    ['rejected', 'suggested'],
  )
  file.close()
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('links in a folder are told and not followed, so that a folder inside itself ends', async t => {
  const at = folder(t)
  mkdirSync(join(at, 'deep'))
  writeFileSync(join(at, 'deep', 'a.txt'), 'Text of a')
  for (const [to, name] of [
    ['..', 'deep/up'],
    ['/etc/passwd', 'secret.txt'],
    ['nowhere', 'gone.txt'],
  ])
    symlinkSync(to!, join(at, name!))
  const report = await gatherFiles(newCase(t), [{ path: at }], { gather: gatherPlain })
  assert.deepEqual(
    report.gathered.map(source => source.file),
    ['a.txt'],
  )
  assert.deepEqual(
    report.links.map(link => link.slice(at.length + 1)),
    ['deep/up', 'gone.txt', 'secret.txt'],
  )
  assert.deepEqual(report.failures, [])
})

const root = process.getuid?.() === 0 && 'the superuser may look into any folder'

test('a folder that may not be looked into is listed, and the rest go on', { skip: root }, async t => {
  const at = folder(t)
  writeFileSync(join(at, 'a.txt'), 'Text of a')
  for (const [name, mode] of [
    ['shut', 0],
    ['listed', 0o444],
  ] as const) {
    mkdirSync(join(at, name))
    writeFileSync(join(at, name, 'b.txt'), `Text of b in ${name}`)
    chmodSync(join(at, name), mode)
  }
  const report = await gatherFiles(newCase(t), [{ path: at }], { gather: gatherPlain })
  for (const name of ['shut', 'listed']) chmodSync(join(at, name), 0o755)
  assert.deepEqual(
    [report.gathered.map(source => source.file), report.failures.map(({ file }) => file)],
    [['a.txt'], ['b.txt', 'shut']],
  )
})
