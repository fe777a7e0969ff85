import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeRivals, makeRivals } from '../../src/steps/change-rivals.ts'
import { importClaims } from '../../src/steps/import-claims.ts'
import { redo, showLedger, undo, verifyCase } from '../../src/steps/ledger.ts'
import { showScales } from '../../src/steps/show-scales.ts'
import { weighPath } from '../../src/steps/weigh-claims.ts'
import { moscow } from '../confront/help.ts'
import { newCase } from '../record/help.ts'

test('accounts live in the case: judged, weighted and sealed by name, each with a way back', t => {
  const file = newCase(t)
  importClaims(file, moscow())
  const before = showScales(file)
  assert.deepEqual(before.weighed!.pairs, weighPath('cases/moscow-1938', 'Ana').pairs)
  assert.equal(before.weighed!.seal.holds, true)
  for (const item of before.weighed!.rivals.items)
    for (const id of item.claims) assert.ok(before.claims[id], `${item.id} opens ${id}`)

  const changed = { prior: { real: 3 }, why: 'The court is to be heard first.' }
  changeRivals(file, before.version, changed)
  const after = showScales(file)
  assert.equal(after.weighed!.seal.holds, false)
  assert.equal(after.weighed!.prior.real, 3 / 5)
  assert.deepEqual(after.weighed!.pairs, before.weighed!.pairs, 'a prior moves no ratio')
  assert.throws(() => changeRivals(file, before.version, changed), /changed meanwhile/)

  changeRivals(file, after.version, { seal: true })
  assert.match(showLedger(file, { limit: 1 }).lines[0]!.words, /Sealed accounts and priors: [0-9a-f]{64}/)
  undo(file)
  undo(file)
  assert.deepEqual(showScales(file).weighed, before.weighed)
  redo(file)
  assert.equal(showScales(file).weighed!.prior.real, 3 / 5)
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('an item is judged in words, and nothing that is not there is weighed', t => {
  const file = newCase(t)
  importClaims(file, moscow())
  const { version, weighed } = showScales(file)
  const item = weighed!.rivals.items[0]!.id
  const judge = (likelihoods: Record<string, 'unlikely'>, name = item) =>
    changeRivals(file, version, { item: name, likelihoods, why: 'Tried another reading.' })
  assert.throws(() => judge({ nobody: 'unlikely' }), /no account "nobody"/)
  assert.throws(() => judge({ real: 'unlikely' }, 'nothing'), /no item "nothing"/)
  judge({ real: 'unlikely' })
  assert.equal(showScales(file).weighed!.rivals.items[0]!.likelihoods.real, 'unlikely')
  assert.throws(() => makeRivals(file, weighed!.rivals), /already/)
})
