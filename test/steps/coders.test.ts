import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { compareCodings } from '../../src/confront/coders/compare.ts'
import { showCoders } from '../../src/steps/compare-coders.ts'
import { decideFindings } from '../../src/steps/decide-finding.ts'
import { decideMask } from '../../src/steps/decide-mask.ts'
import { redo, showLedger, undo, verifyCase } from '../../src/steps/ledger.ts'
import { makeAnnotation } from '../../src/steps/make-annotation.ts'
import { makeMask } from '../../src/steps/make-mask.ts'
import type { CaseFile } from '../../src/steps/open-case.ts'
import { setPerson } from '../../src/steps/people.ts'
import { judgeApart, markApart, showApart } from '../../src/steps/read-apart.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { settleDifference } from '../../src/steps/settle-difference.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { bringIn, newCase, readPlain } from '../record/help.ts'

const text = 'Vera saw Lev at the gate. On Monday Anna met Boris and Clara.\nThe lamp was lit.'

/** A source that Ana has judged in the case: she accepts all but "On" and "Monday", and marks the gate. */
async function judged(t: TestContext) {
  const file = newCase(t)
  await bringIn(file, text)
  await readSources(file, { read: readPlain })
  setPerson(file, { name: 'Ben', role: 'propose' })
  const source = 's2'
  const { findings } = showSource(file, source)
  const no = new Set(['On', 'Monday', 'The'])
  decideFindings(
    file,
    findings.map(one => ({
      id: one.id,
      version: one.version,
      decision: no.has(one.exact) ? ('reject' as const) : ('accept' as const),
    })),
  )
  const at = text.indexOf('gate')
  makeAnnotation(file, { source, kind: 'place', start: at, end: at + 4, fields: { name: 'gate' } })
  const ben = file.as('Ben')
  const say = (exact: string, decision: 'accept' | 'reject', edit?: Record<string, unknown>) => ({
    id: findings.find(one => one.exact === exact)!.id,
    version: showApart(ben, source).findings.find(one => one.exact === exact)!.version,
    decision,
    ...(edit === undefined ? {} : { edit }),
  })
  return { file, ben, source, say, gate: at }
}
const stateOf = (file: CaseFile, exact: string) =>
  showSource(file, 's2')
    .findings.filter(one => one.exact === exact)
    .map(one => [one.kind, one.state, one.by])

test('who reads apart sees no decision of others, and changes nothing in the case', async t => {
  const { file, ben, source, say } = await judged(t)
  const before = JSON.stringify(showSource(file, source).findings)
  assert.ok(showApart(ben, source).findings.every(one => one.state === 'suggested'))
  judgeApart(ben, source, [say('Vera', 'accept'), say('Lev', 'reject')])
  markApart(ben, { source, kind: 'person', start: 66, end: 70, fields: { name: 'lamp' } })
  assert.deepEqual(
    showApart(ben, source)
      .findings.filter(one => one.state !== 'suggested')
      .map(one => [one.exact, one.state]),
    [
      ['Vera', 'accepted'],
      ['Lev', 'rejected'],
      ['lamp', 'made'],
    ],
  )
  assert.equal(JSON.stringify(showSource(file, source).findings), before)
  const said = showLedger(file, { limit: 2 }).lines.map(line => line.words)
  assert.deepEqual(said, [`Marked a passage of "${title}" apart`, `Judged 2 of "${title}" apart`], 'not what')
  undo(ben)
  undo(ben)
  assert.ok(showApart(ben, source).findings.every(one => one.state === 'suggested'))
  assert.throws(() => judgeApart(file.as('Eve'), source, [say('Vera', 'accept')]), /Eve has no part/)
})
const title = text.split('\n')[0]!.slice(0, 80)

test('two codings are compared by kinds, spans and values, with each difference', async t => {
  const { file, ben, source, say, gate } = await judged(t)
  judgeApart(ben, source, [
    say('Vera', 'accept'),
    say('Lev', 'reject'),
    say('On', 'reject'),
    say('Monday', 'accept'),
    say('Anna', 'accept', { end: text.indexOf('Anna') + 8 }),
    say('Boris', 'accept'),
    say('Clara', 'accept'),
    say('The', 'reject'),
  ])
  markApart(ben, { source, kind: 'person', start: gate, end: gate + 4, fields: { name: 'gate' } })
  const { agreement, sources } = showCoders(file)
  assert.deepEqual(sources[0]!.coders, [
    { name: 'Ana', judged: 9 },
    { name: 'Ben', judged: 9 },
  ])
  const { coders, judged: share, alpha, spans, values, differences } = agreement!
  assert.deepEqual(coders, ['Ana', 'Ben'])
  // 8 suggestions and the gate; both say the same of Vera, On, Anna, Boris, Clara and The
  assert.deepEqual(share, { same: 6, of: 9 })
  // By hand: values A 5 person, 3 rejected, 1 place; B 6 person, 3 rejected: 11 p, 6 r, 1 l; n = 18; 6 disagreeing pairs
  assert.equal(alpha!.toFixed(6), (1 - (17 * 6) / (18 ** 2 - 11 ** 2 - 6 ** 2 - 1)).toFixed(6))
  assert.deepEqual(spans.exact, { matched: 3, f1: 6 / 12 })
  assert.deepEqual(values, { same: 3, of: 3 })
  assert.deepEqual(
    differences.map(one => [one.kind, one.a?.exact, one.b?.exact]),
    [
      ['verdict', 'Lev', 'Lev'],
      ['kind', 'gate', 'gate'],
      ['verdict', 'Monday', 'Monday'],
      ['bounds', 'Anna', 'Anna met'],
    ],
  )
  const back = showCoders(file, { source, a: 'Ben', b: 'Ana' }).agreement!
  assert.deepEqual([back.judged, back.alpha, back.differences.length], [share, alpha, 4])
})

test('one decision settles a difference: evidence changes, the figures stay, undo takes it back', async t => {
  const { file, ben, source, say, gate } = await judged(t)
  judgeApart(ben, source, [say('Vera', 'accept'), say('Lev', 'reject'), say('Monday', 'accept'), say('The', 'reject')])
  markApart(ben, { source, kind: 'person', start: gate, end: gate + 4, fields: { name: 'Mr Gate' } })
  const before = showCoders(file).agreement!
  const units = (exact: string) => {
    const one = before.differences.find(d => (d.a ?? d.b)!.exact === exact)!
    return [one.a?.unit ?? null, one.b?.unit ?? null] as const
  }
  const settle = (exact: string, taken: string, reason = 'looked again') =>
    settleDifference(file, { source, coders: ['Ana', 'Ben'], units: units(exact), taken, reason })

  settle('Lev', 'Ben')
  assert.deepEqual(stateOf(file, 'Lev'), [['person', 'rejected', 'Ana']])
  settle('Monday', 'Ben')
  assert.deepEqual(stateOf(file, 'Monday'), [['person', 'accepted', 'Ana']])
  settle('gate', 'Ben')
  assert.deepEqual(stateOf(file, 'gate'), [['person', 'made', 'Ana']])
  settle('Anna', 'Ana')
  assert.deepEqual(stateOf(file, 'Anna'), [['person', 'accepted', 'Ana']])
  const after = showCoders(file).agreement!
  assert.deepEqual([after.alpha, after.spans, after.judged], [before.alpha, before.spans, before.judged])
  assert.deepEqual(
    after.differences.filter(one => one.settled !== null).map(one => [one.settled!.taken, one.settled!.reason]).length,
    4,
  )
  assert.throws(() => settle('Lev', 'Ana'), /settled already, by Ana/)
  assert.throws(
    () => settleDifference(ben, { source, coders: ['Ana', 'Ben'], units: units('Lev'), taken: 'Ben', reason: '' }),
    /Ben may only propose/,
  )
  assert.throws(
    () => settleDifference(file, { source, coders: ['Ana', 'Ben'], units: ['x', 'y'], taken: 'Ben', reason: '' }),
    /do not differ there/,
  )
  assert.deepEqual(verifyCase(file.path).faults, [])
  undo(file)
  undo(file)
  assert.deepEqual(stateOf(file, 'gate'), [['place', 'made', 'Ana']])
  redo(file)
  assert.deepEqual(stateOf(file, 'gate'), [['person', 'made', 'Ana']])
})

test('what was settled keeps standing on both words: neither is changed or taken back under it', async t => {
  const { file, ben, source, say } = await judged(t)
  judgeApart(ben, source, [say('Vera', 'accept')])
  judgeApart(ben, source, [say('Lev', 'reject')])
  const seq = showLedger(file, { limit: 1 }).lines[0]!.seq
  const { unit } = showCoders(file).agreement!.differences.find(one => one.a?.exact === 'Lev')!.a!
  settleDifference(file, { source, coders: ['Ana', 'Ben'], units: [unit, unit], taken: 'Ben', reason: '' })
  assert.throws(() => judgeApart(ben, source, [say('Lev', 'accept')]), /settled already, by Ana/)
  assert.throws(
    () => judgeApart(ben, source, [{ ...say('Lev', 'accept'), decision: 'reopen' }]),
    /settled already, by Ana/,
  )
  assert.throws(() => undo(ben, { seq }), /Settled "Lev" as Ben has it.* stands on it/)
  undo(file)
  redo(file)
  undo(file)
  undo(ben, { seq })
  redo(ben, { seq })
  judgeApart(ben, source, [say('Lev', 'accept')])
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('a reading cannot be taken back under what somebody coded in it', async t => {
  const { file, ben, source, say } = await judged(t)
  const read = showLedger(file, {}).lines.find(line => line.verb === 'read-source')!.seq
  judgeApart(ben, source, [say('Vera', 'accept')])
  undo(file)
  undo(file)
  assert.throws(() => undo(file, { seq: read }), /Judged 1 of .* apart", stands on it/)
  undo(ben)
  undo(file, { seq: read })
  markApart(ben, { source, kind: 'person', start: 0, end: 4, fields: { name: 'Vera' } })
  const brought = showLedger(file, {}).lines.find(line => line.verb === 'gather-file')!.seq
  assert.throws(() => undo(file, { seq: brought }), /Marked a passage of .* apart", stands on it/)
  undo(ben)
  undo(file, { seq: brought })
})

test('apart as in the case: nothing is decided twice in a step, and an actor has a name', async t => {
  const { ben, source, say } = await judged(t)
  assert.throws(() => judgeApart(ben, source, [say('Vera', 'accept'), say('Vera', 'reject')]), /decided twice/)
  for (const name of ['', '  ', undefined])
    assert.throws(() => markApart(ben, { source, kind: 'person', start: 0, end: 4, fields: { name } }), /needs a name/)
  const fields = { name: 'V'.repeat(501) }
  assert.throws(() => markApart(ben, { source, kind: 'person', start: 0, end: 4, fields }), /at most 500/)
  judgeApart(ben, source, [say('Vera', 'accept')])
  const unnamed = { name: ' ', actor: 'new:' }
  assert.throws(() => markApart(ben, { source, kind: 'person', start: 0, end: 4, fields: unnamed }), /needs a name/)
})

test('figures of the step are those of the engine, and an unknown source or one name twice is told', async t => {
  const { file, ben, source, say } = await judged(t)
  judgeApart(ben, source, [say('Vera', 'accept')])
  assert.throws(() => showCoders(file, { source: 's99' }), /no source "s99"/i)
  assert.throws(() => showCoders(file, { source, a: 'Ana', b: 'Ana' }), /Name two people/)
  assert.throws(() => showCoders(file, { source, a: 'Ana', b: 'Nobody' }), /"Nobody" has judged nothing of/)
  assert.equal(compareCodings([], []).alpha, null)
})

test('two windows of one person: what was judged in the other is shown, not overwritten', async t => {
  const { ben, source, say } = await judged(t)
  const seen = say('Lev', 'reject')
  judgeApart(ben, source, [say('Lev', 'accept')])
  assert.throws(() => judgeApart(ben, source, [seen]), /"Lev" was changed meanwhile: it is now accepted by Ben/)
  // taken back in the other window, it is open again, and still not what was seen there before
  judgeApart(ben, source, [{ ...say('Lev', 'accept'), decision: 'reopen' }])
  assert.throws(() => judgeApart(ben, source, [seen]), /changed meanwhile: it is now suggested/)
  judgeApart(ben, source, [say('Lev', 'reject')])
  const version = (exact: string) => showApart(ben, source).findings.find(one => one.exact === exact)!.version
  const was = version('Lev')
  undo(ben)
  redo(ben)
  assert.ok(version('Lev') > was, 'undo and redo are seen too')
})

test('who reads apart sees the masks that gathering proposed, and no decision on them', async t => {
  const { file, ben, source, gate } = await judged(t)
  const all = () => showApart(ben, source).source.masks.map(one => [one.n, one.state, one.by])
  const before = all()
  makeMask(file, { source, start: gate, end: gate + 4 })
  for (const { n, version } of showSource(file, source).source.masks)
    if (before.some(([one]) => one === n)) decideMask(file, source, n, { decision: 'reject', version })
  assert.deepEqual(all(), before)
})

test('a settlement replaces what a third person decided only where that is said, and then names them', async t => {
  const { file, ben, source, say } = await judged(t)
  judgeApart(ben, source, [say('Vera', 'accept'), say('Lev', 'reject')])
  setPerson(file, { name: 'Dora', role: 'propose' })
  setPerson(file, { name: 'Cai', role: 'decide' })
  const dora = file.as('Dora')
  const lev = showApart(dora, source).findings.find(one => one.exact === 'Lev')!
  judgeApart(dora, source, [{ id: lev.id, decision: 'accept', version: lev.version }])
  const [two] = showCoders(file, { source, a: 'Ben', b: 'Dora' }).agreement!.differences
  assert.deepEqual([two!.stands!.by, two!.stands!.state], ['Ana', 'accepted'])
  const units = [lev.id, lev.id] as const
  const settling = { source, coders: ['Ben', 'Dora'], units, taken: 'Ben', reason: '' } as const
  const cai = file.as('Cai')
  assert.throws(() => settleDifference(cai, settling), /accepted by Ana, whose word a settlement would replace/)
  assert.deepEqual(stateOf(file, 'Lev'), [['person', 'accepted', 'Ana']])
  settleDifference(cai, { ...settling, over: two!.stands!.version })
  assert.deepEqual(stateOf(file, 'Lev'), [['person', 'rejected', 'Cai']])
  assert.equal(showLedger(file, { limit: 1 }).lines[0]!.words, 'Settled "Lev" as Ben has it, in place of Ana')
  undo(cai)
  assert.deepEqual(stateOf(file, 'Lev'), [['person', 'accepted', 'Ana']])
})
