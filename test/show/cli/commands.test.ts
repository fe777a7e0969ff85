import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { commands } from '../../../src/show/cli/commands.ts'
import { makePdf } from '../../gather/make.ts'
import { until, workshop } from './bin.ts'

const papers = {
  'a.txt': 'Anna Larina wrote to Koba on 1 May 1936.',
  'b.txt': 'According to Koba, Anna Larina was there.',
}

function filled() {
  const shop = workshop()
  for (const [name, text] of Object.entries(papers)) shop.write(name, text)
  return shop
}

test('--help lists every command and says how to go on', () => {
  using shop = workshop()
  const { status, stdout } = shop.run('--help')
  assert.equal(status, 0)
  for (const { usage } of commands) assert.ok(stdout.includes(`  ${usage.split(' ')[0]} `), usage)
})

test('docs/commands.md explains every command and every option', () => {
  const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8')
  for (const { usage, options = [] } of commands) {
    const name = usage.split(' ')[0]!
    const section = page.split(/^## /m).find(one => one.startsWith(`\`${name}`))
    assert.ok(section, `docs/commands.md has no section on "${name}"`)
    for (const [flags] of options) {
      const flag = flags.split(' ')[0]!
      assert.ok(section.includes(flag) || common.has(flag), `"${name}" says nothing of ${flag}`)
    }
  }
})

/** Options that mean the same everywhere; the head of the page explains them. */
const common = new Set(['--json', '--as'])

test('wrong usage leaves with 2 and says what would be right', () => {
  using shop = filled()
  const wrong: readonly (readonly [args: string[], said: RegExp])[] = [
    [['serch'], /Did you mean search\?/],
    [['gather', 'a.txt'], /--into/],
    [['gather'], /missing required argument/],
    [['search', 'x', 'y', '--nonsense'], /unknown option/],
    [['demo', 'no-such-case', '--no-serve'], /There are: .*teaching/],
  ]
  for (const [args, said] of wrong) {
    const { status, stdout, stderr } = shop.run(...args)
    assert.equal(status, 2, `${args.join(' ')}: ${stderr}`)
    assert.match(stderr, said)
    assert.equal(stdout, '')
  }
})

test('read refuses a text that is too large by its size', () => {
  using shop = workshop()
  shop.write('big.txt', new Uint8Array(33 * 2 ** 20))
  const { status, stderr } = shop.run('read', 'big.txt')
  assert.equal(status, 1)
  assert.match(stderr, /has 33 MB, and at most 32 MB/)
})

test('infer refuses two states of one variable, and takes one said twice once', () => {
  using shop = workshop()
  shop.write(
    'lamp.bif',
    'network n {} variable lit { type discrete [ 2 ] { yes, no }; } probability ( lit ) { table 0.2, 0.8; }',
  )
  const both = shop.run('infer', 'lamp.bif', '--evidence', 'lit=yes,lit=no')
  assert.equal(both.status, 2)
  assert.match(both.stderr, /"lit" was found both yes and no/)
  assert.equal(both.stdout, '')
  const oneCause = shop.run('infer', 'lamp.bif', '--explain-away', 'lit=yes,lit=no')
  assert.equal(oneCause.status, 2)
  assert.match(oneCause.stderr, /needs two causes, and both are "lit"/)
  const { status, stdout } = shop.run('infer', 'lamp.bif', '--evidence', 'lit=yes,lit=yes', '--json')
  assert.equal(status, 0)
  assert.ok(Math.abs(JSON.parse(stdout).logEvidence - Math.log(0.2)) < 1e-12)
})

test('infer reads a packed network, and writes a ratio without an end as JSON can hold it', () => {
  using shop = workshop()
  const text = `variable h { type discrete [2] { yes, no }; } variable e { type discrete [2] { yes, no }; }
    probability (h) { table 0.2 0.8; } probability (e | h) { (yes) 0.5 0.5; (no) 0 1; }`
  shop.write('net.bif.gz', gzipSync(text))
  const { status, stdout, stderr } = shop.run(
    'infer',
    'net.bif.gz',
    '--evidence',
    'e=yes',
    '--about',
    'h=yes',
    '--json',
  )
  assert.equal(status, 0, stderr)
  assert.equal(JSON.parse(stdout).findings[0].likelihoodRatio, 'Infinity')
  shop.write('cut.bif.gz', gzipSync(text).subarray(0, 40))
  assert.match(shop.run('infer', 'cut.bif.gz').stderr, /begins as a gzip file does, and cannot be unpacked/)
})

test('read takes a PDF', () => {
  using shop = workshop()
  shop.write('a.pdf', Buffer.from(makePdf([['Anna Larina wrote to Koba on 1 May 1936.']])))
  const { status, stdout, stderr } = shop.run('read', 'a.pdf', '--format', 'text')
  assert.equal(status, 0, stderr)
  assert.match(stdout, /date\t1 May 1936/)
})

test('a fault of the input leaves with 1 and one sentence, never a stack', () => {
  using shop = filled()
  shop.write('not-a-case', 'just words')
  for (const args of [
    ['search', 'nowhere.sqlite', 'x'],
    ['verify', 'not-a-case'],
    ['serve', 'not-a-case'],
    ['gather', 'missing.txt', '--into', 'c.sqlite'],
  ]) {
    const { status, stderr } = shop.run(...args)
    assert.equal(status, 1, `${args.join(' ')}: ${stderr}`)
    assert.equal(stderr.trim().split('\n').length, 1, stderr)
    assert.doesNotMatch(stderr, /\bat .*:\d+/)
  }
})

test('the whole way: gather, search, undo, redo, ledger, verify', () => {
  using shop = filled()
  const gathered = shop.run('gather', 'a.txt', 'b.txt', '--into', 'c.case.sqlite', '--as', 'Ana')
  assert.equal(gathered.status, 0, gathered.stderr)
  assert.match(gathered.stdout, /^2 files brought in, \d+ findings suggested\./)
  assert.match(gathered.stderr, /100 % {2}2 of 2 files/)

  const found = shop.run('search', 'c.case.sqlite', 'Larina', '--as', 'Ana', '--json')
  assert.equal(JSON.parse(found.stdout).hits.length, 2)
  const lines = shop.run('search', 'c.case.sqlite', 'Larina', '--as', 'Ana')
  assert.match(lines.stderr, /hold the words;/)
  const near = shop.run('search', 'c.case.sqlite', 'Larrina', '--as', 'Ana')
  assert.match(near.stderr, /hold the words or words spelt like them;/)
  assert.match(lines.stdout, /\[Larina\]/)

  const undone = shop.run('undo', 'c.case.sqlite', '--as', 'Ana')
  assert.match(undone.stdout, /^Took back: Read/)
  const redone = shop.run('redo', 'c.case.sqlite', '--as', 'Ana')
  assert.match(redone.stdout, /^Did again: Read/)
  const ledger = JSON.parse(shop.run('ledger', 'c.case.sqlite', '--as', 'Ana', '--json').stdout)
  assert.deepEqual(
    ledger.lines.map((line: { kind: string }) => line.kind),
    ['redo', 'undo', 'do', 'do', 'do'],
  )
  const verdict = JSON.parse(shop.run('verify', 'c.case.sqlite', '--json').stdout)
  assert.equal(verdict.ok, true)
  assert.equal(shop.run('verify', 'c.case.sqlite', '--head', 'f'.repeat(64)).status, 1)
})

test('files that fail are listed, the rest come in, and the command says so by leaving with 1', () => {
  using shop = filled()
  shop.write('empty.txt', '')
  const { status, stdout, stderr } = shop.run('gather', '.', '--into', 'c.case.sqlite')
  assert.equal(status, 1)
  assert.match(stdout, /^2 files brought in.*1 failed/)
  assert.match(stderr, /"empty\.txt" is empty/)
  const again = shop.run('gather', 'a.txt', 'b.txt', '--into', 'c.case.sqlite')
  assert.equal(again.status, 0)
  assert.match(again.stdout, /2 were here before/)
})

test('gather goes on where one of the names is wrong, and makes no case of wrong names alone', () => {
  using shop = filled()
  const { status, stdout, stderr } = shop.run('gather', 'missing.txt', 'a.txt', '--into', 'c.case.sqlite')
  assert.equal(status, 1)
  assert.match(stdout, /^1 file brought in.*1 failed/)
  assert.match(stderr, /There is no file "missing.txt"/)
  assert.equal(shop.run('gather', 'missing.txt', '--into', 'd.case.sqlite').status, 1)
  assert.ok(!existsSync(join(shop.folder, 'd.case.sqlite')))
})

test('a pipe or a device in the way is listed, never waited for', { skip: process.platform === 'win32' }, () => {
  using shop = filled()
  const { status, stderr } = shop.run('gather', 'a.txt', '/dev/zero', '--into', 'c.case.sqlite')
  assert.equal(status, 1)
  assert.match(stderr, /"\/dev\/zero" is neither a file nor a folder/)
})

test('--json gives programs events on stderr and one result on stdout', () => {
  using shop = filled()
  const { stdout, stderr } = shop.run('gather', 'a.txt', '--into', 'c.case.sqlite', '--json')
  assert.equal(JSON.parse(stdout).gathered.length, 1)
  for (const line of stderr.trim().split('\n')) assert.equal(JSON.parse(line).event, 'progress')
})

test('a name that has no part in the case is told so', () => {
  using shop = filled()
  shop.run('gather', 'a.txt', '--into', 'c.case.sqlite', '--as', 'Ana')
  const { status, stderr } = shop.run('search', 'c.case.sqlite', 'Koba', '--as', 'Mallory')
  assert.equal(status, 1)
  assert.match(stderr, /^Mallory has no part in this case/)
})

test('an owner gives a part in the case and a key that is told once', () => {
  using shop = filled()
  shop.run('gather', 'a.txt', '--into', 'c.case.sqlite', '--as', 'Ana')
  const given = shop.run('people', 'c.case.sqlite', 'Bob', '--role', 'read', '--key', '--as', 'Ana', '--json')
  const { key } = JSON.parse(given.stdout)
  assert.match(key, /^[\w-]{43}$/)
  const listed = shop.run('people', 'c.case.sqlite', '--as', 'Bob')
  assert.match(listed.stdout, /^Bob\s+read\s+has a key$/m)
  assert.ok(!listed.stdout.includes(key))
  assert.equal(shop.run('undo', 'c.case.sqlite', '--as', 'Bob').status, 1)
  assert.equal(shop.run('people', 'c.case.sqlite', 'Eve', '--role', 'king', '--as', 'Ana').status, 2)
})

test('the demo copies the bundled case, says one thing it found, and opens the copy again', () => {
  using shop = workshop()
  const first = shop.run('demo', 'teaching', '--no-serve')
  assert.equal(first.status, 0, first.stderr)
  assert.match(first.stdout, /^Copied the example case “.+”: 6 sources, \d+ suggestions/)
  const again = shop.run('demo', 'teaching', '--no-serve')
  assert.match(again.stdout, /^Opened your copy/)
  const other = shop.run('demo', 'moscow-1938', '--no-serve', '--into', 'teaching.case.sqlite')
  assert.equal(other.status, 2, other.stderr)
  const claims = shop.run('demo', '--no-serve')
  assert.equal(claims.status, 0, claims.stderr)
  assert.match(claims.stdout, /^Strongest conflict: .+\n .+ \(\w\w \d+.*\) {2}\| {2}/m)
})

test('serve answers at the address it prints until it is stopped, and one process holds a case', async () => {
  using shop = filled()
  shop.run('gather', 'a.txt', '--into', 'c.case.sqlite')
  const server = shop.start('serve', 'c.case.sqlite', '--port', '0', '--json')
  const ended = new Promise<number | null>(done => server.on('exit', done))
  try {
    const { url, key } = JSON.parse(await until(server.stdout, '}\n'))
    const answer = await fetch(`${url}/api/case`)
    assert.equal(((await answer.json()) as { sources: unknown[] }).sources.length, 1)
    const changed = await fetch(`${url}/api/undo`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: '{}',
    })
    assert.equal(changed.status, 200)
    const second = shop.run('serve', 'c.case.sqlite', '--port', '0')
    assert.equal(second.status, 1)
    assert.match(second.stderr, /open in another process/)
    assert.equal(shop.run('search', 'c.case.sqlite', 'Koba').status, 0)
  } finally {
    server.kill('SIGINT')
  }
  assert.equal(await ended, 0)
})

test('serve --new begins an empty case, and only asked to', async () => {
  using shop = filled()
  assert.match(shop.run('serve', 'n.case.sqlite').stderr, /There is no case at .*serve CASE --new/)
  const server = shop.start('serve', 'n.case.sqlite', '--new', '--port', '0', '--json')
  const ended = new Promise<number | null>(done => server.on('exit', done))
  try {
    const { url } = JSON.parse(await until(server.stdout, '}\n'))
    const answer = (await (await fetch(`${url}/api/case`)).json()) as { title: string; sources: unknown[] }
    assert.deepEqual([answer.title, answer.sources], ['n', []])
  } finally {
    server.kill('SIGINT')
  }
  assert.equal(await ended, 0)
})

test('Ctrl-C during gather keeps what came in and says how to go on', async () => {
  using shop = workshop()
  mkdirSync(join(shop.folder, 'papers'))
  const paper = 'Anna Larina wrote to Koba on 1 May 1936. '.repeat(400)
  for (let i = 0; i < 60; i++) shop.write(`papers/p${i}.txt`, `${i} ${paper}`)
  const work = shop.start('gather', 'papers', '--into', 'c.case.sqlite', '--json')
  const ended = new Promise<number | null>(done => work.on('exit', done))
  let stdout = ''
  work.stdout.on('data', chunk => {
    stdout += chunk
  })
  await until(work.stderr, '"done":3')
  work.kill('SIGINT')
  assert.equal(await ended, 130)
  const { gathered, left, unread } = JSON.parse(stdout)
  assert.ok(left.length + unread > 0, 'it stopped before the end')
  assert.equal(gathered.length + left.length, 60)
})

test('with --json an error is one line of JSON on stderr, with the same exit code', () => {
  using shop = filled()
  for (const [args, code, exit] of [
    [['search', 'nowhere.sqlite', 'x', '--json'], 'no-such-file', 1],
    [['search', '--json'], 'wrong-usage', 2],
    [['nothing', '--json'], 'wrong-usage', 2],
  ] as const) {
    const { status, stdout, stderr } = shop.run(...args)
    assert.deepEqual([status, stdout], [exit, ''])
    const { error } = JSON.parse(stderr) as { error: { code: string; message: string } }
    assert.equal(error.code, code)
    assert.ok(error.message.length > 5)
  }
})

test('mill says at once where it cannot keep blocks or write its plot, and that a seed is empty', () => {
  using shop = workshop()
  shop.write('taken', 'a file')
  const folder = join(shop.folder, 'taken')
  for (const keep of [folder, `${folder}/below`, ...(process.platform === 'linux' ? ['/proc/countertrial'] : [])]) {
    const { status, stdout, stderr } = shop.run('mill', 'check', '--quick', '--keep', keep)
    assert.equal(status, 1, keep)
    assert.equal(stdout, '')
    assert.match(stderr, /^"[^"]+" could not be written \(E[A-Z]+\)\. Choose another place\.\n$/)
  }
  assert.match(
    shop.run('mill', 'check', '--quick', '--plot', `${folder}/x.svg`).stderr,
    /^"[^"]+" could not be written \(ENOTDIR\)/,
  )
  assert.match(shop.run('mill', 'simulate', '--seed', '').stderr, /^The seed is empty\./)
})

test('fuse tells on stderr and in its result what it could not read as it was meant', () => {
  using shop = workshop()
  const table = 'source,object,value\na,1,"x\nb,1,\nc,1,y\n'
  shop.write('wide.csv', Buffer.from(`\uFEFF${table}`, 'utf16le'))
  const refused = shop.run('fuse', 'wide.csv')
  assert.match(refused.stderr, /has no column "item"\. Its first line is: source, object, value/)
  const { status, stdout, stderr } = shop.run('fuse', 'wide.csv', '--columns', 'item=object', '--json')
  assert.equal(status, 0, stderr)
  for (const told of [/read as utf-16le: the file begins/, /quotation mark at line 2/, /1 row lacks .* line 3, which/])
    assert.match(stderr, told)
  const { incomplete, unpairedQuote, note, items } = JSON.parse(stdout)
  assert.deepEqual([incomplete, unpairedQuote], [{ rows: 1, line: 3, without: 'value' }, 2])
  assert.match(note, /^auto took accu/)
  assert.equal(items[0].values.length, 2)
})

test('infer and fuse answer a program in JSON and a person in words', () => {
  using shop = workshop()
  shop.write(
    'lamp.bif',
    'network n {} variable lit { type discrete [ 2 ] { yes, no }; } probability ( lit ) { table 0.99999999, 0.00000001; }',
  )
  assert.deepEqual(Object.keys(JSON.parse(shop.run('infer', 'lamp.bif').stdout)), ['logEvidence', 'posteriors'])
  const told = shop.run('infer', 'lamp.bif', '--format', 'text').stdout
  assert.match(told, /^Nothing was observed\.\n\nlit\n {2}yes {2}1 - 1\.0e-8 {2}█+\n {2}no {3}1\.0e-8 {6}▏\n$/)
  assert.match(shop.run('infer', 'lamp.bif', '--format', 'text', '--mpe').stdout, /most probable .*\n {2}lit {2}yes\n$/)
  shop.write('c.csv', 'source,item,value\na,night,4 Nov\nb,night,5 Nov\na,place,x\nb,place,x\n')
  assert.equal(JSON.parse(shop.run('fuse', 'c.csv', '--json').stdout).items[0].ties.length, 1)
  const fused = shop.run('fuse', 'c.csv', '--format', 'text')
  assert.equal(fused.status, 0, fused.stderr)
  assert.match(fused.stdout, /^4 claims of 2 sources on 2 items, weighed by accu\.\n/)
  assert.match(fused.stdout, /On 1 item sources give different values: 0 turned by dependence, 1 tie\./)
  assert.match(fused.stdout, /\nnight\n {2}A tie: 4 Nov and 5 Nov do exactly as well\.\n/)
  assert.match(fused.stdout, /No pair of sources is shown to go back to one hand\./)
  for (const command of ['infer', 'fuse'])
    assert.match(shop.run(command, 'c.csv', '--format', 'csv').stderr, /"csv" is not a format of "(infer|fuse)"/)
})

test('weigh shows a file of accounts the way to --take', () => {
  using shop = workshop()
  shop.write('h.csv', 'a,b\n')
  const { status, stderr } = shop.run('weigh', 'h.csv')
  assert.equal(status, 2)
  assert.match(stderr, /"h\.csv" is a file of accounts, not a case.*weigh CASE --take h\.csv/)
})

test('weigh writes down a question and accounts, adds one, and seals them, each as an entry', () => {
  using shop = workshop()
  shop.write('a.txt', 'Larina wrote a letter.\n')
  shop.run('gather', 'a.txt', '--into', 'c.case.sqlite', '--as', 'Ana')
  const weigh = (...options: string[]) => shop.run('weigh', 'c.case.sqlite', '--as', 'Ana', ...options)
  assert.match(weigh('--ask', 'Was it so?', '--account', 'It was').stderr, /two at least with --account/)
  const made = weigh('--ask', 'Was it so?', '--account', 'It was', 'It was not', '--seal')
  assert.equal(made.status, 0, made.stderr)
  assert.match(made.stdout, /^Was it so\?\n[\s\S]*stand as sealed[\s\S]*This record cannot decide/)
  const more = weigh('--account', 'Something between')
  assert.match(more.stdout, /Something between[\s\S]*CHANGED after they were sealed/)
  const lines = shop.run('ledger', 'c.case.sqlite', '--as', 'Ana').stdout
  assert.match(
    lines,
    /Added the account "Something between"[\s\S]*Sealed accounts and priors before any item was written/,
  )
})
