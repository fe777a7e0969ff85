import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeActors, renameActor, splitActor } from '../../src/steps/actors.ts'
import { decideFinding, decideFindings } from '../../src/steps/decide-finding.ts'
import { decideMask } from '../../src/steps/decide-mask.ts'
import { redo, showLedger, undo, verifyCase } from '../../src/steps/ledger.ts'
import { makeAnnotation } from '../../src/steps/make-annotation.ts'
import { openCase } from '../../src/steps/open-case.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { searchCase } from '../../src/steps/search-case.ts'
import { showActors, showCase, showSource } from '../../src/steps/show-case.ts'
import { bringIn, newCase, readPlain } from './help.ts'

test('texts come in, are read and decided on, and everything is taken back by name', async t => {
  const file = newCase(t)
  await bringIn(file, 'first\n\nVera saw Lev at the gate. [12]', 'second\n\nLev denies it; Vera was away.')
  await readSources(file, { read: readPlain })
  const [first, second] = showCase(file).sources
  assert.deepEqual([first!.counts.byKind, second!.state], [{ person: 2 }, 'read'])

  const [vera, lev] = showSource(file, first!.id).findings
  const accepted = decideFinding(file, { id: vera!.id, decision: 'accept', version: vera!.version })
  assert.deepEqual([accepted.state, accepted.by, accepted.exact], ['accepted', 'Ana', 'Vera'])
  assert.throws(() => decideFinding(file, { id: vera!.id, decision: 'reject', version: vera!.version }), {
    code: 'conflict',
    message: '"Vera" was changed meanwhile: it is now accepted by Ana. Look at it again, then decide.',
  })
  const edited = decideFinding(file, {
    id: lev!.id,
    decision: 'accept',
    version: lev!.version,
    edit: { name: 'Lev of the gate' },
  })
  assert.equal((edited as { name?: string }).name, 'Lev of the gate')
  decideMask(file, first!.id, 0, { decision: 'accept', version: showCase(file).sources[0]!.masks[0]!.version })
  const made = makeAnnotation(file, {
    source: first!.id,
    kind: 'place',
    start: 23,
    end: 31,
    fields: { name: 'the gate' },
  })
  assert.deepEqual([made.exact, made.state], ['the gate', 'made'])

  const levs = showActors(file).filter(actor => actor.name === 'Lev')
  assert.equal(levs.length, 2)
  mergeActors(file, { into: levs[0]!.id, from: levs[1]!.id, reason: 'one gate' })
  renameActor(file, levs[1]!.id, { name: 'Lev N.' })
  const one = showActors(file).find(actor => actor.name === 'Lev N.')!
  assert.deepEqual([one.mentions, one.sources, one.parts.length], [2, ['s2', 's3'], 1])
  splitActor(file, one.id, { parts: [levs[1]!.id], reason: 'two gates' })
  assert.equal(showActors(file).filter(actor => actor.name.startsWith('Lev')).length, 2)

  assert.equal(searchCase(file, 'VERA').hits.length, 2)
  const before = showLedger(file).lines.map(line => line.words)
  for (let i = before.length - 1; i > 0; i--) undo(file)
  assert.equal(showCase(file).sources.length, 0)
  assert.equal(searchCase(file, 'VERA').hits.length, 0)
  assert.throws(() => undo(file), { message: 'There is nothing of yours to undo in this case.' })
  for (let i = before.length - 1; i > 0; i--) redo(file)
  assert.equal(showSource(file, 's2').findings.filter(f => f.state !== 'suggested').length, 3)
  file.close()
  assert.deepEqual(verifyCase(file.path).faults, [])
  using again = openCase(file.path, { by: 'Ana' })
  assert.match(undo(again).words, /^Took back: Took an actor out of "Lev N\."/)
})

test('a bulk decision is one step', async t => {
  const file = newCase(t)
  await bringIn(file, 'Vera Lev Boris')
  await readSources(file, { read: readPlain })
  const { findings } = showSource(file, 's2')
  decideFindings(
    file,
    findings.map(({ id, version }) => ({ id, version, decision: 'reject' })),
  )
  assert.equal(showCase(file).undo!.words, 'Rejected 3 findings')
  undo(file)
  assert.ok(showSource(file, 's2').findings.every(finding => finding.state === 'suggested'))
})
