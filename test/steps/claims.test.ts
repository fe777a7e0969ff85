import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { CaseFolder } from '../../src/case/folder.ts'
import { gatherBytes } from '../../src/gather/gather.ts'
import { loadClaims } from '../../src/record/claims.ts'
import { Driver } from '../../src/record/driver.ts'
import { applicationId, migrations } from '../../src/record/migrate.ts'
import { listSources } from '../../src/record/sources.ts'
import { bindByHand, bindNewSources, unbindClaims } from '../../src/steps/bind-claims.ts'
import { readCaseFolder } from '../../src/steps/case-folder.ts'
import { changeDate, showEventImpact } from '../../src/steps/change-date.ts'
import { confrontFolder } from '../../src/steps/confront-folder.ts'
import { dismissDiagnosis, restoreDiagnosis } from '../../src/steps/dismiss-diagnosis.ts'
import { gatherFiles } from '../../src/steps/gather-files.ts'
import { importClaims } from '../../src/steps/import-claims.ts'
import { redo, undo, verifyCase } from '../../src/steps/ledger.ts'
import { makeAnnotation } from '../../src/steps/make-annotation.ts'
import { editClaim, makeClaim, type NewClaim, withdrawClaim } from '../../src/steps/make-claim.ts'
import { makeQuestion } from '../../src/steps/make-question.ts'
import type { CaseFile } from '../../src/steps/open-case.ts'
import { readClaims } from '../../src/steps/read-claims.ts'
import { accusationsPage } from '../../src/steps/show-accusations.ts'
import { showCase } from '../../src/steps/show-case.ts'
import { showCoverage } from '../../src/steps/show-coverage.ts'
import { eventsPage } from '../../src/steps/show-events.ts'
import { questionPage, showQuestion } from '../../src/steps/show-question.ts'
import { questionTable, showQuestions } from '../../src/steps/show-questions.ts'
import { showIdentity, splitVoice } from '../../src/steps/split-voice.ts'
import { showImpact, withdrawVoice } from '../../src/steps/withdraw-voice.ts'
import { moscow, claim as oneLine } from '../confront/help.ts'
import { bringIn, folder as folderOf, newCase } from '../record/help.ts'
import { needsShared, realText } from '../shared.ts'

const folder = moscow()

/** The case says the same as its ledger, to our own eyes and to the verifier that shares no code with us. */
function whole(file: CaseFile): void {
  assert.deepEqual(verifyCase(file.path).faults, [])
  const bare = spawnSync(process.execPath, ['bin/verify.mjs', file.path], { encoding: 'utf8' })
  assert.equal(bare.status, 0, bare.stdout + bare.stderr)
}

const plain = ({ bindings, texts, ...claims }: ReturnType<typeof loadClaims>) => claims

/** Does it, takes it back, does it again; the claims are as before and then as after. */
function turns(file: CaseFile, work: () => void): void {
  const before = structuredClone(loadClaims(file.db))
  work()
  const after = structuredClone(loadClaims(file.db))
  assert.notDeepEqual(after, before)
  undo(file)
  assert.deepEqual(loadClaims(file.db), before)
  redo(file)
  assert.deepEqual(loadClaims(file.db), after)
}

/** Does it, and works every question out anew: exactly those listed stand otherwise, and as the list said. */
function foretold(file: CaseFile, listed: ReturnType<typeof showImpact>['questions'], work: () => void): void {
  const standings = () =>
    new Map(
      showQuestions(file, { all: true }).rows.map(({ question, relation, origins }) => [
        question.id,
        { relation, origins },
      ]),
    )
  const before = standings()
  work()
  const after = standings()
  const turned = [...before].filter(([id, one]) => JSON.stringify(one) !== JSON.stringify(after.get(id)))
  assert.deepEqual(
    listed.map(one => [one.id, one.before, one.after]),
    turned.map(([id, one]) => [id, one, after.get(id)]),
  )
}

test('a bundled case comes in as one entry and goes out as one', t => {
  const file = newCase(t)
  turns(file, () => importClaims(file, folder))
  assert.equal(file.db.get<{ n: number }>("SELECT count(*) AS n FROM entry WHERE kind = 'do'")!.n, 2)
  assert.deepEqual({ ...plain(loadClaims(file.db)), head: 0 }, { ...folder, head: 0 })
  whole(file)
  assert.throws(() => importClaims(file, folder), { code: 'conflict' })
})

test('a case file confronts as its folder does', t => {
  const file = newCase(t)
  importClaims(file, folder)
  const read = readClaims(file.path, 'Ana')
  const questions = folder.questions.filter(one => one.order !== undefined)
  assert.deepEqual(
    { ...confrontFolder(read, questions), title: '' },
    { ...confrontFolder(folder, questions), title: '' },
  )
})

test('the first page counts claims and names the strongest conflict', t => {
  const file = newCase(t)
  assert.equal(showCase(file).strongest, null)
  importClaims(file, folder)
  const { counts, strongest } = showCase(file)
  const table = questionTable(loadClaims(file.db))
  assert.deepEqual([counts.claims, counts.questions, counts.conflicts], [984, 115, table.counts.conflict])
  assert.equal(table.rows.find(row => row.question.id === strongest?.question)?.relation, 'conflict')
})

test('a case of the form before claims verifies, and says what to do when asked for claims', t => {
  const path = join(folderOf(t), 'old.case')
  const db = new Driver(path, false)
  db.exec(migrations()[0]!.sql)
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1`)
  db.close()
  assert.deepEqual(verifyCase(path).faults, [])
  const old = new Driver(path, true)
  t.after(() => old.close())
  assert.throws(() => loadClaims(old), { code: 'not-a-case' })
})

async function twoStatements(file: CaseFile) {
  await bringIn(file, 'The fire began at ten.\nSo says Vera.', 'It began at noon.\nSo says Ivan.')
  const [s1 = '', s2 = ''] = file.db.all<{ id: string }>('SELECT id FROM source ORDER BY id').map(row => row.id)
  const question = makeQuestion(file, { words: 'When did the fire begin?', kind: 'choice' })
  const said = (value: string, more: Partial<NewClaim>): NewClaim => ({
    question: question.id,
    answer: { kind: 'choice', value },
    gist: `It began at ${value}.`,
    stance: 'asserts',
    certainty: 'certain',
    ...more,
  })
  return { s1, s2, question, said }
}

test('a claim is made from an accepted passage or by line, changed and withdrawn, and each is undone', async t => {
  const file = newCase(t)
  const { s1, s2, question, said } = await twoStatements(file)
  const marked = makeAnnotation(file, {
    source: s1,
    kind: 'date',
    start: 0,
    end: 22,
    fields: { edtf: '1911', words: 'at ten', how: 'explicit' },
  })
  let first = ''
  turns(file, () => {
    first = makeClaim(file, said('ten', { passage: marked.id })).id
  })
  assert.equal(loadClaims(file.db).bindings.get(first)?.exact, 'The fire began at ten.')
  turns(file, () => void makeClaim(file, said('noon', { at: { source: s2, line: 1 } })))
  assert.equal(showQuestion(file, question.id).relation, 'conflict')
  const [row] = showQuestions(file).rows
  assert.deepEqual(
    row?.cells.map(cell => cell.answers.map(one => one.words)),
    [['ten'], ['noon']],
  )
  const { version } = showQuestion(file, question.id).groups[0]!.claims[0]!
  turns(file, () => void editClaim(file, first, version, { answer: { kind: 'choice', value: 'noon' } }))
  assert.equal(showQuestion(file, question.id).relation, 'agree')
  assert.throws(() => editClaim(file, first, version, { gist: 'x' }), { code: 'conflict' })
  const now = showQuestion(file, question.id).groups[0]!.claims.find(one => one.claim.id === first)!.version
  turns(file, () => withdrawClaim(file, first, now, 'misread'))
  assert.equal(showQuestion(file, question.id).relation, 'single')
  whole(file)
})

test('what is not evidence, not asked or not here carries no claim', async t => {
  const file = newCase(t)
  const { s1, said } = await twoStatements(file)
  const at = { source: s1, line: 1 }
  assert.throws(() => makeClaim(file, said('ten', { passage: 'm999' })), { code: 'not-found' })
  assert.throws(() => makeClaim(file, said('ten', {})), { code: 'not-found' })
  assert.throws(() => makeClaim(file, said('ten', { at, question: 'none' })), { code: 'not-found' })
  assert.throws(() => makeClaim(file, said('ten', { at, answer: { kind: 'yes-no', value: 'yes' } })), {
    code: 'bad-input',
  })
  assert.throws(() => makeClaim(file, said('ten', { at, circumstances: ['none'] })), { code: 'not-found' })
  assert.throws(
    () => makeClaim(file, said('ten', { at, chain: [{ voice: 'nobody', access: 'read', readByUs: true }] })),
    {
      code: 'not-found',
    },
  )
})

test('a dismissed diagnosis hides with its reason, and comes back', t => {
  const file = newCase(t)
  importClaims(file, folder)
  const page = () => showQuestion(file, 'q73')
  const pair = page().pairs[0]!
  const { kind } = pair.diagnoses[0]!
  turns(file, () => void dismissDiagnosis(file, { a: pair.a, b: pair.b, kind, reason: 'Both count the dock.' }))
  const [dismissed] = page().pairs.find(one => one.a === pair.a && one.b === pair.b)!.dismissed
  assert.deepEqual([dismissed?.kind, dismissed?.dismissal.reason], [kind, 'Both count the dock.'])
  assert.throws(() => dismissDiagnosis(file, { a: pair.b, b: pair.a, kind, reason: 'again' }), { code: 'conflict' })
  restoreDiagnosis(file, dismissed!.dismissal.id)
  assert.equal(page().pairs[0]!.diagnoses[0]!.kind, kind)
  whole(file)
})

test('every diagnosis dismissed, a pair is no conflict any more; the claims stay', t => {
  const file = newCase(t)
  importClaims(file, folder)
  for (const { a, b, diagnoses } of showQuestion(file, 'q2').pairs)
    for (const { kind } of diagnoses) dismissDiagnosis(file, { a, b, kind, reason: 'not so' })
  assert.notEqual(showQuestion(file, 'q2').relation, 'conflict')
  assert.equal(loadClaims(file.db).claims.length, folder.claims.length)
})

test('what rests on a document is listed first; withdrawing it takes exactly that, and undo brings it back', t => {
  const file = newCase(t)
  importClaims(file, folder)
  const impact = showImpact(file, 'report-1938')
  assert.ok(impact.falls.length > 0 && impact.questions.length > 0)
  foretold(file, impact.questions, () => {
    turns(file, () => withdrawVoice(file, 'report-1938', { seq: impact.seq, reason: 'a forgery' }))
  })
  const left = loadClaims(file.db)
  assert.equal(left.claims.length, folder.claims.length - impact.falls.length)
  assert.ok(left.claims.every(claim => claim.chain.every(link => link.voice !== 'report-1938')))
  assert.throws(() => withdrawVoice(file, 'bukharin', { seq: impact.seq, reason: '' }), { code: 'conflict' })
  whole(file)
})

test('what rests on an identity is listed; a split moves exactly the chosen claims, as foretold, and is undone', t => {
  const file = newCase(t)
  importClaims(file, folder)
  const whole0 = showIdentity(file, 'bukharin')
  assert.deepEqual(whole0.questions, [])
  const denials = whole0.claims.filter(one => one.question === 'q95' && one.as.includes('voice')).slice(0, 2)
  const chosen = denials.map(one => one.claim)
  const { questions, seq } = showIdentity(file, 'bukharin', chosen)
  assert.deepEqual(
    questions.map(one => one.id),
    ['q95'],
  )
  const split = { claims: chosen, name: 'Another Bukharin', reason: 'a test of names', seq }
  assert.throws(() => splitVoice(file, 'bukharin', { ...split, seq: seq - 1 }), { code: 'conflict' })
  assert.throws(() => splitVoice(file, 'bukharin', { ...split, claims: [] }), { code: 'bad-input' })
  assert.throws(() => splitVoice(file, 'bukharin', { ...split, claims: ['c-nowhere'] }), { code: 'bad-input' })
  assert.throws(() => splitVoice(file, 'report-1938', split), { code: 'bad-input' })
  foretold(file, questions, () => turns(file, () => splitVoice(file, 'bukharin', split)))
  const other = loadClaims(file.db).actors.find(one => one.name === 'Another Bukharin')!
  assert.deepEqual(
    showIdentity(file, other.id).claims.map(one => one.claim),
    chosen,
  )
  const row = showQuestions(file).rows.find(one => one.question.id === 'q95')!
  assert.equal(row.relation, questions[0]!.after.relation)
  assert.equal(loadClaims(file.db).apart.at(-1)!.b, other.id)
  whole(file)
})

test('what rests on a date is listed; another date changes the network as foretold, and is undone', t => {
  const file = newCase(t)
  importClaims(file, folder)
  const none = showEventImpact(file, 'trial-16-1936')
  assert.equal(none.would, null)
  assert.ok(none.conflicts.length > 0 && none.times.length > 0)
  const told = none.event.told.findIndex(one => one.edtf === '1936-08-15')
  const { would, times, seq } = showEventImpact(file, 'trial-16-1936', { told, edtf: '1936-07-20' })
  assert.ok(would!.go.length > 0 && times.some(time => time.changes))
  const change = { told, edtf: '1936-07-20', reason: 'a test of dates', seq }
  assert.throws(() => changeDate(file, 'trial-16-1936', { ...change, edtf: 'July' }), { code: 'bad-input' })
  assert.throws(() => changeDate(file, 'trial-16-1936', { ...change, told: 99 }), { code: 'bad-input' })
  assert.throws(() => changeDate(file, 'nothing', change), { code: 'not-found' })
  const before = eventsPage(loadClaims(file.db)).conflicts.length
  foretold(file, [], () => turns(file, () => changeDate(file, 'trial-16-1936', change)))
  assert.equal(eventsPage(loadClaims(file.db)).conflicts.length, before - would!.go.length + would!.come.length)
  assert.throws(() => changeDate(file, 'trial-16-1936', change), { code: 'conflict' })
  whole(file)
})

/** Claims of one witness A, whose text has so many lines. */
const small = (lines: number, at: readonly number[]): CaseFolder => ({
  ...folder,
  ...{ apart: [], events: [], times: [], exposures: [], dependences: [], silences: [], documents: [] },
  head: {
    title: 'Small',
    about: '',
    sources: [{ ...folder.head.sources[0]!, id: 'a', lines, masked: [], layers: [] }],
  },
  questions: [{ id: 'q', words: 'Was it so?', kind: 'yes-no', order: 1 }],
  actors: ['page-a', 'x'].map(id => ({ id, kind: 'person', name: id, variants: [], reasons: [] })),
  claims: at.map(line => ({ ...oneLine('a yes < x'), at: { source: 'a', line } })),
})

test('claims bind to their lines; another number of lines is told, and what has no place is an orphan', async t => {
  const file = newCase(t)
  importClaims(file, small(4, [1, 2, 4, 9]))
  await bringIn(file, 'one\n\nthree 😀\nfour\n', 'one\ntwo')
  turns(file, () => assert.deepEqual(bindNewSources(file)[0]?.counts, { exact: 2, moved: 0, orphan: 2 }))
  const { bindings, head } = loadClaims(file.db)
  const [first, second] = listSources(file.db)
  assert.equal(first?.siglum, head.sources[0]!.siglum, 'a bound text bears the siglum of its witness')
  assert.notEqual(second?.siglum, first?.siglum)
  assert.deepEqual(
    [...bindings.values()].map(one => [one.exact, one.start, one.end]).sort(),
    [
      ['', null, null],
      ['', null, null],
      ['four', 13, 17],
      ['one', 0, 3],
    ].sort(),
  )
  assert.deepEqual(bindNewSources(file), [])
  const other = file.db.get<{ id: string }>("SELECT id FROM source WHERE file = 'b.txt'")!.id
  assert.deepEqual(bindByHand(file, 'a', other).counts, { exact: 0, moved: 2, orphan: 2 })
  turns(file, () => unbindClaims(file, 'a'))
  whole(file)
})

test('two texts that would both do are left to a person', async t => {
  const file = newCase(t)
  const [source] = small(2, [1]).head.sources
  const record = { author: [{ family: 'Lind' }] }
  const claims = small(2, [1]).claims.map(claim => ({ ...claim, at: { source: 'w', line: 1 } }))
  importClaims(file, {
    ...small(2, []),
    claims,
    head: { title: '', about: '', sources: [{ ...source!, id: 'w', record }] },
  })
  await bringIn(file, 'Lind\ntwo', 'Lind\nto', 'Lind')
  assert.deepEqual(bindNewSources(file), [])
})

test('real texts: each of the five takes its claims, every line is there, none is masked', needsShared, async t => {
  const file = newCase(t)
  importClaims(file, folder)
  const inputs = ['000', '001', '002', '003', '004'].map(digits => ({ path: realText(digits).path }))
  await gatherFiles(file, inputs, { gather: (bytes, name) => gatherBytes(bytes, name) })
  const bound = bindNewSources(file)
  assert.equal(bound.length, 5)
  const total = bound.reduce((sum, { counts }) => sum + counts.exact, 0)
  assert.deepEqual(
    bound.filter(({ counts }) => counts.moved + counts.orphan > 0),
    [],
  )
  assert.equal(total, folder.claims.length)
  const { bindings, claims, texts } = loadClaims(file.db)
  for (const { id, at } of claims) {
    const { text } = realText(at.source)
    assert.equal(bindings.get(id)?.exact, text.split('\n')[at.line! - 1]?.replace(/\r$/, ''))
  }
  for (const { at, passage } of showCoverage(file).rows)
    assert.equal(passage?.source, texts.get(at.source), 'the place of an office opens its line')
  const pages = showQuestions(file).rows.flatMap(row => showQuestion(file, row.question.id).groups)
  const quoted = pages.flatMap(group => group.claims).map(one => one.quoted)
  const marked = quoted.filter(one => one !== null && one.near !== '').length
  assert.ok(marked > 0.9 * quoted.length, `${marked} of ${quoted.length} answers have a sentence of their line`)
  t.diagnostic(`${marked} of ${quoted.length} answers have a sentence of their line`)
  whole(file)
})

/** The whole case with two labels exchanged wherever they stand alone as a value or a name of a field. */
function swapped<T>(value: T, a: string, b: string): T {
  if (value === a) return b as T
  if (value === b) return a as T
  if (Array.isArray(value)) return value.map(item => swapped(item, a, b)) as T
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [swapped(key, a, b), swapped(item, a, b)]),
    ) as T
  return value
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([x], [y]) => (x < y ? -1 : 1))
        .map(([key, item]) => [key, sorted(item)]),
    )
  return value
}

for (const [a, b, what] of [
  ['000', '002', 'the book against the verdict and the book for it'],
  ['bukharin', 'vyshinsky', 'the accused and the prosecutor'],
  ['free', 'held', 'those at liberty and those in custody'],
] as const) {
  test(`fairness: swap ${what}, and every page swaps`, () => {
    const pages = (folder: CaseFolder) => {
      const claims = { ...folder, bindings: new Map(), texts: new Map() }
      const asked = folder.questions.filter(one => one.order !== undefined)
      return [
        questionTable(claims),
        asked.map(({ id }) => ({ ...questionPage(claims, id, () => 1), contacts: 0 })),
        eventsPage(claims),
        accusationsPage(claims),
      ]
    }
    const mine = pages(CaseFolder.parse(swapped(folder, a, b)))
    // Of pairs that accuse each other the page names first whose id comes first.
    const settle = (value: unknown) =>
      sorted(
        JSON.parse(JSON.stringify(value), (key, item) =>
          key === 'mutual' ? item.map(Object.values).map((row: unknown[]) => sorted(row)) : item,
        ),
      )
    assert.deepEqual(settle(mine), settle(swapped(JSON.parse(JSON.stringify(pages(folder))), a, b)))
  })
}

test('a date that is none is refused, in a folder with its line and field, and in a claim that a person makes', t => {
  const at = mkdtempSync(join(tmpdir(), 'countertrial-dates-'))
  t.after(() => rmSync(at, { recursive: true, force: true }))
  const from = new URL('../../cases/moscow-1938/', import.meta.url).pathname
  cpSync(from, at, { recursive: true })
  const documents = join(at, 'documents.jsonl')
  writeFileSync(documents, readFileSync(documents, 'utf8').replace('"public": "1996"', '"public": "1938-99"'))
  assert.throws(() => readCaseFolder(at), {
    code: 'not-a-case',
    message: /^documents\.jsonl line \d+: public: "1938-99" is no EDTF date\./,
  })
  const file = newCase(t)
  importClaims(file, folder)
  const before = loadClaims(file.db).claims.find(one => one.answer.kind === 'date')!
  const { version } = showQuestion(file, before.question)
    .groups.flatMap(group => group.claims)
    .find(one => one.claim.id === before.id)!
  const answer = { ...before.answer, edtf: '1938-99' } as typeof before.answer
  assert.throws(() => editClaim(file, before.id, version, { answer }), {
    code: 'bad-input',
    message: /^"1938-99" is no EDTF/,
  })
  assert.throws(() => editClaim(file, before.id, version, { recorded: 'soon' }), { message: /^"soon" is no EDTF/ })
})

test('a question without words or about nobody, and a range that runs backwards, are refused', t => {
  const file = newCase(t)
  importClaims(file, folder)
  for (const words of ['', ' \u202e\0 ', '?', 'x'.repeat(2001)])
    assert.throws(() => makeQuestion(file, { words, kind: 'number' }), {
      code: 'bad-input',
      message: /question .*"words"/,
    })
  assert.throws(() => makeQuestion(file, { words: 'How many?', kind: 'number', about: ['nobody'] }), {
    code: 'not-found',
    message: 'There is no actor, document or event "nobody" in this case.',
  })
  assert.equal(makeQuestion(file, { words: 'How many?', kind: 'number', about: ['bukharin'] }).order, 116)
  const backwards = { kind: 'number', least: 30, most: 2, words: '30 to 2' } as const
  const { claim, version } = showQuestion(file, 'q73').groups[0]!.claims[0]!
  assert.throws(() => editClaim(file, claim.id, version, { answer: backwards }), { message: /least .* at "answer"/ })
  const at = mkdtempSync(join(tmpdir(), 'countertrial-range-'))
  t.after(() => rmSync(at, { recursive: true, force: true }))
  cpSync(new URL('../../cases/moscow-1938/', import.meta.url).pathname, at, { recursive: true })
  const claims = join(at, 'claims.jsonl')
  writeFileSync(claims, readFileSync(claims, 'utf8').replace('"least": 21, "most": 21', '"least": 22, "most": 21'))
  assert.throws(() => readCaseFolder(at), { code: 'not-a-case', message: /^claims\.jsonl line \d+: answer: The least/ })
})
