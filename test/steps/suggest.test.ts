import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { type TestContext, test } from 'node:test'
import { readText } from '../../src/read/reader.ts'
import { loadClaims } from '../../src/record/claims.ts'
import { versionOf } from '../../src/record/ledger.ts'
import { acceptSuggestion, rejectSuggestion, reopenSuggestion } from '../../src/steps/decide-suggestion.ts'
import { redo, undo, verifyCase } from '../../src/steps/ledger.ts'
import { withdrawClaim } from '../../src/steps/make-claim.ts'
import type { CaseFile } from '../../src/steps/open-case.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { suggestClaims } from '../../src/steps/suggest-claims.ts'
import { bringIn, newCase } from '../record/help.ts'

const letter = 'A letter\n\nJohn Harlan accused Thomas Webb of theft. In court Thomas Webb denied the theft.\n'
const report = 'A report\n\nAt his trial Thomas Webb confessed to the theft. Thomas Webb was arrested on 3 May 1921.\n'

async function harlan(t: TestContext): Promise<CaseFile> {
  const file = newCase(t)
  await bringIn(file, letter, report)
  await readSources(file, { read: ({ text, masks }) => readText(text, { masks }) })
  return file
}

function whole(file: CaseFile): void {
  assert.deepEqual(verifyCase(file.path).faults, [])
  const bare = spawnSync(process.execPath, ['bin/verify.mjs', file.path], { encoding: 'utf8' })
  assert.equal(bare.status, 0, bare.stdout + bare.stderr)
}

test('proposals of a case name their passage, line and siblings in other sources', async t => {
  const file = await harlan(t)
  const { rows, counts } = suggestClaims(file)
  assert.equal(counts.open, rows.length)
  const denial = rows.find(row => row.response === 'denies')!
  assert.equal(denial.exact, 'In court Thomas Webb denied the theft')
  assert.equal(denial.line, 3)
  assert.equal(denial.venue, 'court')
  assert.ok(denial.others >= 1, 'the report speaks on the same charge')
  assert.equal(loadClaims(file.db).claims.length, 0, 'a proposal is no claim')
})

test('an accepted proposal is a claim with its question, passage and speaker, as one entry that undo takes back', async t => {
  const file = await harlan(t)
  const before = file.db.get<{ n: number }>('SELECT count(*) AS n FROM entry')!.n
  const accusation = suggestClaims(file, { kind: 'accusation' }).rows.find(row => row.exact.includes('accused'))!
  const claim = acceptSuggestion(file, accusation.id)
  assert.equal(file.db.get<{ n: number }>('SELECT count(*) AS n FROM entry')!.n, before + 1)
  const { claims, questions, bindings, actors } = loadClaims(file.db)
  assert.deepEqual(claims, [claim])
  assert.equal(questions[0]!.kind, 'charge')
  assert.equal(bindings.get(claim.id)!.exact, 'John Harlan accused Thomas Webb of theft')
  assert.equal(claim.at.line, 3)
  const names = new Map(actors.map(actor => [actor.id, actor.name]))
  assert.equal(names.get(claim.chain.at(-1)!.voice), 'John Harlan')
  assert.equal(claim.answer.kind === 'charge' && names.get(claim.answer.accused), 'Thomas Webb')
  assert.equal(suggestClaims(file, { state: 'accepted' }).rows[0]!.claim, claim.id)
  whole(file)
  undo(file)
  assert.equal(loadClaims(file.db).claims.length, 0)
  assert.equal(suggestClaims(file).counts.accepted, 0)
  redo(file)
  assert.equal(loadClaims(file.db).claims.length, 1)
  whole(file)
})

test('answers of two sources to one charge stand on one question', async t => {
  const file = await harlan(t)
  for (const row of suggestClaims(file, { kind: 'response' }).rows) acceptSuggestion(file, row.id)
  const { questions, claims } = loadClaims(file.db)
  assert.equal(questions.length, 1)
  assert.deepEqual(claims.map(claim => claim.stance).sort(), ['asserts', 'denies'])
})

test('an edit while accepting is the claim that is made', async t => {
  const file = await harlan(t)
  const [row] = suggestClaims(file, { kind: 'response' }).rows
  const claim = acceptSuggestion(file, row!.id, { edit: { certainty: 'certain', gist: 'He said no.' } })
  assert.deepEqual([claim.certainty, claim.gist], ['certain', 'He said no.'])
})

test('a rejected proposal is gone from the list, can be reopened, and a claim of it cannot be rejected', async t => {
  const file = await harlan(t)
  const [row] = suggestClaims(file).rows
  const open = suggestClaims(file).counts.open
  rejectSuggestion(file, row!.id, 'read wrongly')
  assert.equal(suggestClaims(file).counts.open, open - 1)
  assert.equal(suggestClaims(file, { state: 'rejected' }).rows[0]!.id, row!.id)
  reopenSuggestion(file, row!.id)
  assert.equal(suggestClaims(file).counts.open, open)
  acceptSuggestion(file, row!.id)
  assert.throws(() => rejectSuggestion(file, row!.id, ''), { code: 'conflict' })
  assert.throws(() => acceptSuggestion(file, row!.id), { code: 'conflict' })
  assert.throws(() => acceptSuggestion(file, 's-nowhere'), { code: 'not-found' })
  whole(file)
})

test('a claim that is withdrawn gives its proposal back', async t => {
  const file = await harlan(t)
  const [row] = suggestClaims(file).rows
  const claim = acceptSuggestion(file, row!.id)
  withdrawClaim(file, claim.id, versionOf(file.db, `claim:${claim.id}`), 'not so')
  assert.equal(suggestClaims(file).rows.find(one => one.id === row!.id)?.state, 'open')
  whole(file)
})
