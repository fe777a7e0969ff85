import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sha256 } from '../../src/record/canonical.ts'
import type { Row } from '../../src/record/driver.ts'
import { decideFindings } from '../../src/steps/decide-finding.ts'
import { handIn } from '../../src/steps/hand-in.ts'
import { undo } from '../../src/steps/ledger.ts'
import { makeClaim } from '../../src/steps/make-claim.ts'
import { makeQuestion } from '../../src/steps/make-question.ts'
import { type Proof, prove, verifyFile } from '../../src/steps/prove.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { bringIn, folder, newCase, readPlain } from './help.ts'

const small = new URL('../../bin/verify.mjs', import.meta.url).pathname

/** A case with accepted and rejected findings, one taken back, and a claim on a passage. */
async function decided(t: TestContext) {
  const file = newCase(t)
  await bringIn(file, '𝕍era saw Lev. Anna saw Vera.', 'Lev met Anna.')
  await readSources(file, { read: readPlain })
  const all = [...showSource(file, 's2').findings, ...showSource(file, 's3').findings]
  const [first, second, third, ...rest] = all.map(one => ({ id: one.id, version: one.version }))
  decideFindings(file, [{ ...first!, decision: 'accept' }])
  decideFindings(file, [{ ...second!, decision: 'reject' }])
  decideFindings(
    file,
    rest.map(one => ({ ...one, decision: 'accept' as const })),
  )
  decideFindings(file, [{ ...third!, decision: 'accept' }])
  undo(file)
  const question = makeQuestion(file, { words: 'Whom did she see?', kind: 'choice' })
  const claim = { gist: 'She saw Lev.', stance: 'asserts', certainty: 'certain' } as const
  makeClaim(file, { ...claim, question: question.id, answer: { kind: 'choice', value: 'Lev' }, passage: first!.id })
  handIn(file, [{ name: 'later.txt', bytes: new TextEncoder().encode('Vera.') }])
  return file
}

/** What the two verifiers say of a proof; they must agree on whether there is a fault. */
function bothSay(t: TestContext, proof: unknown, head?: string): readonly string[] {
  const path = join(folder(t), 'proof.json')
  writeFileSync(path, JSON.stringify(proof))
  const { faults } = verifyFile(path, head === undefined ? {} : { head })
  const { status, stdout } = spawnSync(process.execPath, [small, path, ...(head ? [head] : [])], { encoding: 'utf8' })
  assert.equal(status, faults.length === 0 ? 0 : 1, `the small verifier: ${stdout}\nthe other: ${faults.join('\n')}`)
  return faults
}

test('a proof holds what was accepted and nothing else, and both verifiers pass it', async t => {
  const file = await decided(t)
  const proof = prove(file, { texts: true })
  const accepted = ['s2', 's3'].flatMap(id => showSource(file, id).findings.filter(one => one.state === 'accepted'))
  assert.deepEqual(proof.evidence.annotation.map(row => row.id).sort(), accepted.map(one => one.id).sort())
  assert.equal(proof.evidence.annotation.length, 3)
  assert.equal(proof.evidence.claim.length, 1)
  assert.deepEqual(bothSay(t, proof), [])
  assert.deepEqual(bothSay(t, prove(file)), [])
  assert.deepEqual(bothSay(t, proof, proof.head.hash), [])
  const { ok } = verifyFile(file.path)
  assert.ok(ok, 'a case file is told from a proof')
  const { status } = spawnSync(process.execPath, [small, file.path])
  assert.equal(status, 0, 'the small verifier passes a case where a file waits')
})

const edit = (rows: readonly Row[], i: number, change: Row): Row[] =>
  rows.map((row, n) => (n === i ? { ...row, ...change } : row))

const attacks: readonly [what: string, attack: (proof: Proof) => object, said: RegExp][] = [
  [
    'a quotation edited',
    p => ({ evidence: { ...p.evidence, annotation: edit(p.evidence.annotation, 0, { exact: 'Eve' }) } }),
    /of annotation is not as the ledger/,
  ],
  [
    'a signature edited',
    p => ({ evidence: { ...p.evidence, annotation: edit(p.evidence.annotation, 0, { by: 'Eve' }) } }),
    /of annotation is not as the ledger/,
  ],
  [
    'an acceptance left out',
    p => ({ evidence: { ...p.evidence, annotation: p.evidence.annotation.slice(1) } }),
    /of annotation is missing/,
  ],
  [
    'one added',
    p => ({
      evidence: { ...p.evidence, annotation: [...p.evidence.annotation, { ...p.evidence.annotation[0]!, id: 'x1' }] },
    }),
    /x1 of annotation is in no entry/,
  ],
  [
    'one given twice',
    p => ({ evidence: { ...p.evidence, claim: [...p.evidence.claim, ...p.evidence.claim] } }),
    /of claim is in no entry/,
  ],
  [
    'a claim turned round',
    p => ({ evidence: { ...p.evidence, claim: edit(p.evidence.claim, 0, { body: '{}' }) } }),
    /of claim is not as/,
  ],
  [
    'another text under the digest',
    p => ({ evidence: { ...p.evidence, source: edit(p.evidence.source, 0, { digest: 'ab'.repeat(32) }) } }),
    /of source is not as/,
  ],
  [
    'an entry edited',
    p => ({ entries: p.entries.map((one, i) => (i === 2 ? { ...one, by: 'Eve' } : one)) }),
    /Entry 3 by Eve.* was edited/,
  ],
  ['an entry dropped', p => ({ entries: p.entries.toSpliced(3, 1) }), /Entry 4 is missing/],
  [
    'a signature left out',
    p => ({
      evidence: {
        ...p.evidence,
        annotation: p.evidence.annotation.map(({ by, ...row }, i) => (i ? { by, ...row } : row)),
      },
    }),
    /of annotation is not as/,
  ],
  [
    'a column too many',
    p => ({ evidence: { ...p.evidence, annotation: edit(p.evidence.annotation, 0, { note: null }) } }),
    /of annotation is not as/,
  ],
  ['another title', p => ({ case: { ...p.case, title: 'Another case' } }), /not named as/],
  ['another number of its head', p => ({ head: { ...p.head, seq: 2 } }), /not with the head/],
  [
    'a text of no source',
    p => ({ texts: { ...p.texts, [sha256('She lied.')]: 'She lied.' } }),
    /is of no source of the file/,
  ],
  ['the end cut off', p => ({ entries: p.entries.slice(0, -1) }), /ends with/],
  [
    'a text altered',
    p => ({ texts: Object.fromEntries(Object.entries(p.texts!).map(([digest, text]) => [digest, `${text}.`])) }),
    /was altered/,
  ],
]
for (const [what, attack, said] of attacks)
  test(`a proof with ${what} is betrayed`, async t => {
    const proof = prove(await decided(t), { texts: true })
    assert.match(bothSay(t, { ...proof, ...attack(proof) }).join('\n'), said)
  })

test('a ledger written anew in full is betrayed by a hash that was noted', async t => {
  const noted = prove(await decided(t)).head.hash
  assert.match(bothSay(t, prove(newCase(t)), noted).join('\n'), /noted hash|has the noted/)
})

test('a proof of another form is refused by both verifiers in a sentence', async t => {
  const proof = prove(await decided(t), { texts: true })
  const { evidence, entries } = proof
  const nothing = Object.fromEntries(Object.keys(evidence).map(name => [name, []]))
  const path = join(folder(t), 'proof.json')
  for (const odd of [
    { ...proof, verdict: 'proven' },
    { ...proof, case: undefined },
    { ...proof, texts: null },
    { ...proof, texts: '' },
    { ...proof, evidence: { ...evidence, claim: null } },
    { ...proof, evidence: { ...evidence, claim: [null] } },
    { ...proof, entries: entries.map(one => ({ ...one, note: '' })) },
    { ...proof, entries: entries.map(({ change, ...one }) => one) },
    { ...proof, evidence: nothing, texts: {}, entries: [], head: { seq: 0, hash: '0'.repeat(64) } },
  ]) {
    writeFileSync(path, JSON.stringify(odd))
    let said = ''
    try {
      said = verifyFile(path).faults.join('\n')
    } catch (error) {
      said = (error as Error).message
    }
    const { status, stdout } = spawnSync(process.execPath, [small, path], { encoding: 'utf8' })
    assert.match(said, /is no proof|is not named/)
    assert.equal(status, 1, stdout)
    assert.doesNotMatch(stdout, /Cannot read|is not a function|argument must/)
  }
})

test('what is no proof is refused in a sentence', t => {
  const path = join(folder(t), 'x.json')
  for (const [text, said] of [
    ['{', /not well-formed JSON/],
    ['{"form":"other"}', /is no proof: its "form"/],
    ['{"form":"countertrial-proof","version":1,"says":"","case":{}}', /is no proof: its "case.uuid"/],
  ] as const) {
    writeFileSync(path, text)
    assert.throws(() => verifyFile(path), said)
  }
})
