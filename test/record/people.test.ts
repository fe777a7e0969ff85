import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256 } from '../../src/record/canonical.ts'
import { decideFinding } from '../../src/steps/decide-finding.ts'
import { redo, showLedger, undo } from '../../src/steps/ledger.ts'
import { makeAnnotation } from '../../src/steps/make-annotation.ts'
import { listPeople, personOfToken, setPerson } from '../../src/steps/people.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showCase, showSource } from '../../src/steps/show-case.ts'
import { bringIn, newCase, readPlain } from './help.ts'

async function caseOfTwo(t: Parameters<typeof newCase>[0]) {
  const ana = newCase(t)
  await bringIn(ana, 'Vera saw Lev at the gate.')
  await readSources(ana, { read: readPlain })
  setPerson(ana, { name: 'Ben', role: 'decide' })
  return { ana, ben: ana.as('Ben'), findings: showSource(ana, 's2').findings }
}

test('a new case is closed: a name it does not know may not even read', t => {
  const eve = newCase(t).as('Eve')
  assert.throws(() => showCase(eve), {
    code: 'not-allowed',
    message: 'Eve has no part in this case; this needs the role "read". Ask an owner of the case.',
  })
})

test('each role may do what it says and no more; a proposal waits for someone who decides', async t => {
  const { ana, findings } = await caseOfTwo(t)
  const mark = { source: 's2', kind: 'person' as const, start: 0, end: 4, fields: { name: 'Vera' } }
  const decision = { id: findings[0]!.id, version: findings[0]!.version, decision: 'accept' as const }
  setPerson(ana, { name: 'Rita', role: 'read' })
  setPerson(ana, { name: 'Pavel', role: 'propose' })
  const [rita, pavel] = [ana.as('Rita'), ana.as('Pavel')]
  assert.equal(showCase(rita).me.role, 'read')
  assert.throws(() => makeAnnotation(rita, mark), { code: 'not-allowed' })
  assert.throws(() => decideFinding(pavel, decision), { code: 'not-allowed' })
  assert.throws(() => setPerson(ana.as('Ben'), { name: 'Eve', role: 'own' }), { code: 'not-allowed' })
  const proposed = makeAnnotation(pavel, mark)
  assert.deepEqual([proposed.state, proposed.by], ['suggested', 'Pavel'])
  const accepted = decideFinding(ana.as('Ben'), { id: proposed.id, version: proposed.version, decision: 'accept' })
  assert.deepEqual([accepted.state, accepted.by], ['accepted', 'Ben'])
})

test('two people on one source see each other, and nothing is overwritten', async t => {
  const { ana, ben, findings } = await caseOfTwo(t)
  const seen: string[] = []
  ana.watch(entry => seen.push(`${entry.by}: ${entry.words}`))
  const { id, version } = findings[0]!
  decideFinding(ben, { id, version, decision: 'reject' })
  assert.deepEqual(seen, ['Ben: Rejected person "Vera"'])
  assert.throws(() => decideFinding(ana, { id, version, decision: 'accept' }), {
    code: 'conflict',
    message: /now rejected by Ben/,
  })
  undo(ben)
  assert.throws(
    () => decideFinding(ana, { id, version, decision: 'accept' }),
    { code: 'conflict' },
    'a version is never used again',
  )
})

test("undo takes a person's own last step, and another's only when asked by number and said so", async t => {
  const { ana, ben, findings } = await caseOfTwo(t)
  const [vera, lev] = findings
  decideFinding(ana, { id: vera!.id, version: vera!.version, decision: 'accept' })
  decideFinding(ben, { id: lev!.id, version: lev!.version, decision: 'accept' })
  const bens = showLedger(ana).lines[0]!
  assert.equal(showCase(ana).undo!.words, 'Accepted person "Vera"')
  assert.equal(undo(ana).words, 'Took back: Accepted person "Vera"; 1 later step of others stays')
  assert.throws(() => undo(ana, { seq: bens.seq }), {
    code: 'conflict',
    message: /by Ben, "Accepted person "Lev"", is not yours/,
  })
  assert.match(undo(ana, { seq: bens.seq, others: true }).words, /\(Ben's work\)$/)
  assert.equal(showCase(ben).undo, null)
})

test('a step that later work stands on is not taken back; the sentence names that work', async t => {
  const { ana, ben, findings } = await caseOfTwo(t)
  const { id, version } = findings[0]!
  decideFinding(ana, { id, version, decision: 'reject' })
  const again = showSource(ana, 's2').findings.find(f => f.id === id)!
  decideFinding(ben, { id, version: again.version, decision: 'accept' })
  assert.throws(() => undo(ana), {
    code: 'conflict',
    message:
      /^Entry 5 by Ana, "Rejected person "Vera"", cannot be taken back now: entry 6 by Ben, "Accepted person "Vera"", stands on it/,
  })
  assert.equal(showLedger(ana).lines.find(line => line.seq === 5)!.canTurn, false)
  undo(ben)
  undo(ana)
  assert.equal(showSource(ana, 's2').findings[0]!.state, 'suggested')
})

test('new work clears redo, and only the one who undid may redo without a number', async t => {
  const { ana, ben, findings } = await caseOfTwo(t)
  const [vera, lev] = findings
  decideFinding(ana, { id: vera!.id, version: vera!.version, decision: 'accept' })
  undo(ana)
  assert.equal(showCase(ana).redo!.words, 'Accepted person "Vera"')
  assert.equal(showCase(ben).redo, null)
  decideFinding(ana, { id: lev!.id, version: lev!.version, decision: 'accept' })
  assert.equal(showCase(ana).redo, null)
  assert.throws(() => redo(ana), { code: 'not-found' })
  const undone = showLedger(ana).lines.find(line => !line.stands)!
  redo(ana, { seq: undone.seq })
  assert.deepEqual(
    showSource(ana, 's2').findings.map(f => f.state),
    ['accepted', 'accepted'],
  )
})

test('a case keeps an owner, and undo gives nobody a role back that an owner took', async t => {
  const { ana, ben } = await caseOfTwo(t)
  assert.throws(() => setPerson(ana, { name: 'Ana', role: 'read' }), { code: 'conflict', message: /no owner/ })
  setPerson(ana, { name: 'Ben', role: 'own' })
  setPerson(ben, { name: 'Cleo', role: 'own' })
  setPerson(ana, { name: 'Ben', role: 'propose' })
  assert.throws(() => undo(ben), { code: 'not-allowed' })
})

test('the secret of a token is told once and kept only as its hash', t => {
  const file = newCase(t)
  const { token, person } = setPerson(file, { name: 'Ben', role: 'read', token: true })
  assert.equal(person.hasToken, true)
  assert.equal(personOfToken(file, token!)?.name, 'Ben')
  assert.equal(personOfToken(file, 'guess'), null)
  const kept = JSON.stringify(file.db.all('SELECT change FROM entry'))
  assert.ok(!kept.includes(token!) && kept.includes(sha256(token!)))
  setPerson(file, { name: 'Ben', role: 'none' })
  assert.equal(personOfToken(file, token!), null)
  assert.deepEqual(
    listPeople(file).map(({ name, role }) => [name, role]),
    [
      ['Ana', 'own'],
      ['Ben', 'none'],
    ],
  )
})
