import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const root = new URL('../../', import.meta.url).pathname
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/countertrial.cjs', 'confront', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })

test('the page of the case shows what a newcomer should see in ten minutes', () => {
  const { stdout, status } = run('cases/moscow-1938')
  assert.equal(status, 0)
  for (const line of [
    /✕ Q73 .*21 \(18 and 3\) \[Md\] \| 17 .*\[Gr\] \| 22 .*\[Tr\]/,
    /✕ Q2 .*3 .*\[Md Gr\] \| 2 .*\[Lt\]/,
    /✕ Q62 .*18 .*22 /,
    /Q95 {3}no \[Md Gr Ma Lt\]: 4 sources, 1 origin; all through Nikolai Ivanovich Bukharin/,
    /Litvin, through an unnamed narrator of 1938 and Paul Gregory: 4 claims, one origin/,
    /Nikolai Ivanovich Bukharin, before 1937-04-15/,
    /● surely: .*Statements of prisoners, copied to the Central Committee/,
  ])
    assert.match(stdout, line)
})

test('one question by number or id, with chains and reasons', () => {
  for (const name of ['73', 'q73', 'Q73'])
    assert.match(run('cases/moscow-1938', '--question', name).stdout, /other scope/)
  assert.match(run('cases/moscow-1938', '--question', 'krestinsky-identity').stdout, /2 testimonies, 1 origin/)
})

test('what falls without the Report, and what could be known in 1980', () => {
  assert.match(
    run('cases/moscow-1938', '--withdraw', 'report-1938').stdout,
    /claims would fall[\s\S]*Nothing has been changed/,
  )
  assert.match(run('cases/moscow-1938', '--withdraw', 'nobody').stderr, /has no actor or document "nobody"/)
  assert.match(run('cases/moscow-1938', '--question', '94').stdout, /printed 1996/)
  assert.doesNotMatch(run('cases/moscow-1938', '--question', '94', '--as-of', '1980').stdout, /printed 1996/)
  assert.match(run('cases/moscow-1938', '--as-of', 'long ago').stderr, /"long ago" is no EDTF date/)
})

test('JSON carries questions, groups with their origins, and dates', () => {
  const { questions, dates } = JSON.parse(run('cases/moscow-1938', '--json').stdout)
  const q95 = questions.find((q: { question: { id: string } }) => q.question.id === 'q95')
  assert.deepEqual(q95.groups[0].throughAll, ['bukharin'])
  assert.ok(dates.length > 0)
})

/** A folder with these files. */
function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'confront-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}
const head = JSON.stringify({ title: 't', about: 'a', sources: [{ siglum: 'A', title: 'A', language: 'en' }] })
const question = '{"id":"q","words":"Was it so?","kind":"yes-no","order":1}'
const row = (more: object): string =>
  JSON.stringify({
    id: 'c',
    question: 'q',
    answer: { kind: 'yes-no', value: 'yes' },
    gist: 'g',
    at: { source: 'A', line: 1 },
    stance: 'asserts',
    certainty: 'certain',
    chain: [{ voice: 'x', access: 'witness', readByUs: true }],
    circumstances: [],
    ...more,
  })
const actor = '{"id":"x","kind":"person","name":"X","variants":[],"reasons":[]}'

const faults: [string, Record<string, string>, RegExp][] = [
  ['no case.json', {}, /holds no case.json/],
  ['not JSON', { 'case.json': '{' }, /is not JSON/],
  ['a bad row', { 'case.json': head, 'questions.jsonl': `${question}\n{"id":1}` }, /questions.jsonl line 2: id/],
  [
    'a question twice',
    { 'case.json': head, 'questions.jsonl': `${question}\n${question}` },
    /Question "q" stands in the case twice/,
  ],
  [
    'two links that we read',
    { 'case.json': head, 'questions.jsonl': question, 'actors.jsonl': actor, 'claims.jsonl': row({ chain: [] }) },
    /claims.jsonl line 1: chain/,
  ],
  [
    'an unknown voice',
    { 'case.json': head, 'questions.jsonl': question, 'claims.jsonl': row({}) },
    /names the actor or document "x"/,
  ],
]
for (const [what, files, message] of faults)
  test(`a case folder with ${what} ends in one sentence`, () => {
    const { stderr, status } = run(folder(files))
    assert.equal(status, 1)
    assert.match(stderr, message)
    assert.doesNotMatch(stderr, /\n {4}at /)
  })

test('an option that would change nothing is refused, and a question that nobody answers is counted and listed', () => {
  for (const [said, ...options] of [
    [/needs a date to look from/, '--leave-out-undated'],
    [/Leave --question out/, '--question', 'q73', '--withdraw', 'litvin'],
  ] as const) {
    const { stderr, status } = run('cases/moscow-1938', ...options)
    assert.equal(status, 2)
    assert.match(stderr, said)
  }
  const { stdout } = run('cases/moscow-1938', '--as-of', '1980')
  const counted = /(\d+) questions: (\d+) .*?, (\d+) .*?, (\d+) .*?, (\d+) .*?, (\d+) .*?, (\d+) unanswered\./.exec(
    stdout,
  )!
  const [all, ...parts] = counted.slice(1).map(Number)
  assert.equal(
    parts.reduce((sum, n) => sum + n, 0),
    all,
  )
  assert.match(stdout, /No source answers\n[\s\S]*Q112 /)
})

test('an empty case and a path that is not there', () => {
  assert.equal(run(folder({ 'case.json': head })).status, 0)
  assert.match(run('/nowhere').stderr, /There is no file or folder/)
  assert.match(run('cases/moscow-1938', '--question', 'q999').stderr, /has no question "q999"/)
})

test('a device in place of rows is refused, and no control character of a case reaches the terminal', t => {
  const device = folder({ 'case.json': head })
  try {
    symlinkSync('/dev/zero', join(device, 'claims.jsonl'))
  } catch {
    return t.skip('no links here')
  }
  assert.match(run(device).stderr, /is no plain file/)
  const { stdout } = run(
    folder({ 'case.json': JSON.stringify({ title: 'a\u001b[31mb\u202ec', about: '', sources: [] }) }),
  )
  assert.match(stdout, /^a\ufffd\[31mb\ufffdc\n/)
})
