import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rivals } from '../../src/case/hypothesis.ts'
import type { Fault } from '../../src/kit/errors.ts'
import { versionOf } from '../../src/record/ledger.ts'
import { changeRivals, makeRivals, type RivalsChange } from '../../src/steps/change-rivals.ts'
import { importClaims } from '../../src/steps/import-claims.ts'
import { redo, showLedger, undo, verifyCase } from '../../src/steps/ledger.ts'
import { withdrawClaim } from '../../src/steps/make-claim.ts'
import { showScales } from '../../src/steps/show-scales.ts'
import { weighClaims, weighPath } from '../../src/steps/weigh-claims.ts'
import { writeMatrix } from '../../src/weigh/exchange/matrix.ts'
import { readAccounts } from '../../src/weigh/exchange/read-accounts.ts'
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

test('accounts that cannot be weighed are refused at the door, and so are those that name claims of another case', t => {
  const file = newCase(t)
  const folder = moscow()
  importClaims(file, { ...folder, rivals: [] })
  const [whole] = folder.rivals
  const refuses = (change: (rivals: Rivals) => void, says: RegExp) => {
    const rivals = structuredClone(whole!)
    change(rivals)
    assert.throws(() => makeRivals(file, rivals), says)
    assert.equal(showScales(file).weighed, null)
  }
  refuses(rivals => delete rivals.items[0]!.likelihoods.made, /does not say how likely "made" makes it/)
  refuses(rivals => delete rivals.prior.made, /"made" has no prior/)
  refuses(rivals => {
    rivals.hypotheses[1]!.id = 'real'
  }, /two of them have one id/)
  refuses(rivals => {
    rivals.hypotheses[0]!.id = '__proto__'
  }, /cannot be an id/)
  refuses(rivals => {
    rivals.hypotheses = Array.from({ length: 400 }, (_, i) => ({ id: `h${i}`, words: 'An account' }))
  }, /there are 400 of them/)
  refuses(rivals => {
    rivals.items[0]!.claims = ['elsewhere']
  }, /rests on the claim "elsewhere", and this case has none of that id/)
  const plain = readAccounts('a.argdown', '[A]: It was so.\n  + <c>\n\n[B]: It was not.\n  - <c>\n\n<c>: A letter.\n')
  assert.throws(() => makeRivals(file, plain), /Nothing says on which claims of this case the item "c" rests/)
  for (const [name, write] of Object.entries({ 'a.csv': writeMatrix, 'a.json': JSON.stringify })) {
    makeRivals(file, readAccounts(name, write(whole!)))
    assert.equal(showScales(file).weighed!.seal.holds, true, name)
    undo(file)
  }
  assert.throws(() => readAccounts('a.json', '{"@graph":[]}'), /no investigation with two nodes/)
  assert.throws(() => readAccounts('a.json', '{'), /not JSON/)
  assert.throws(() => readAccounts('a.exe', ''), /no .csv/)
})

test('accounts and items are written in the case: each step by name, with a way back, and none over another', t => {
  const file = newCase(t)
  importClaims(file, { ...moscow(), rivals: [] })
  const claim = moscow().claims[0]!.id
  makeRivals(file, {
    id: 'rivals',
    question: 'Was there a plot?',
    hypotheses: [
      { id: 'account-1', words: 'There was' },
      { id: 'account-2', words: 'There was none' },
    ],
    prior: { 'account-1': 1, 'account-2': 1 },
    priorWhy: 'An assumption.',
    items: [],
  })
  const now = () => showScales(file)
  const change = (what: RivalsChange) => changeRivals(file, now().version, what)
  const last = () => showLedger(file, { limit: 1 }).lines[0]!.words
  assert.equal(now().weighed!.outcome, 'cannot-decide')
  change({ seal: true })
  assert.match(last(), /^Sealed accounts and priors before any item was written: [0-9a-f]{64}$/)

  const written = (words: string, more: object = {}) => ({
    writeItem: {
      words,
      claims: [claim],
      likelihoods: { 'account-1': 'very likely' as const, 'account-2': 'unlikely' as const },
      why: 'Tried.',
      sharesWith: [] as string[],
      ...more,
    },
  })
  change(written('One'))
  assert.equal(last(), 'Added the item "One"')
  assert.equal(now().weighed!.outcome, 'leads')
  assert.deepEqual(now().weighed!.linchpins, [['item-1']])
  assert.equal(now().weighed!.seal.holds, true, 'items are not sealed')
  const other = moscow().claims.find(one => one.chain.at(-1)!.voice !== moscow().claims[0]!.chain.at(-1)!.voice)!.id
  change(written('Two', { claims: [other] }))
  const apart = now().weighed!.pairs['account-1/account-2']!.central
  change(written('Two', { id: 'item-2', claims: [other], sharesWith: ['item-1'] }))
  const once = now().weighed!.pairs['account-1/account-2']!.central
  assert.ok(once < apart && Math.abs(once ** 2 - apart) < 1e-9, 'what shares a parent counts once')
  change(written('One', { id: 'item-1' }))
  assert.equal(now().weighed!.rivals.items[1]!.sharesWith, undefined, 'either item may say that they are apart')

  const seen = now().version
  change({ writeAccount: { words: 'Something between', note: '' } })
  assert.deepEqual(now().weighed!.leftOut, ['item-1', 'item-2'], 'nobody has said what it expects')
  assert.equal(now().weighed!.seal.holds, false)
  assert.throws(
    () => changeRivals(file, seen, { removeItem: 'item-1' }),
    (fault: Fault) => fault.code === 'conflict' && (fault.present as Rivals).hypotheses.length === 3,
  )
  change({ removeAccount: 'account-3' })
  assert.equal(last(), 'Removed the account "Something between"')
  assert.throws(() => change({ removeAccount: 'account-2' }), /Two accounts are the fewest/)
  assert.throws(() => change(written('Three', { claims: ['elsewhere'] })), /this case has none of that id/)
  assert.throws(() => change(written('Three', { claims: [] })), /at "items.2.claims"/)
  assert.throws(() => change(written('Three', { likelihoods: { 'account-1': 'likely' } })), /does not say how likely/)
  assert.throws(() => change(written('Three', { sharesWith: ['item-9'] })), /cannot share a parent/)
  change({ writeAccount: { id: 'account-1', words: 'There was a plot', note: 'Narrow' } })
  assert.equal(last(), 'Changed the account "There was" to "There was a plot"')
  change({ question: 'Was it so?' })
  change({ removeItem: 'item-1' })
  undo(file)
  assert.equal(now().weighed!.rivals.items.length, 2)
  for (let i = 0; i < 7; i++) undo(file)
  assert.equal(now().weighed!.rivals.items.length, 1)
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('an item of which every claim was withdrawn weighs nothing and is named', () => {
  const folder = moscow()
  const rivals = folder.rivals[0]!
  const coverage = rivals.items.find(({ id }) => id === 'coverage')!
  const claims = folder.claims.filter(({ id }) => !coverage.claims.includes(id))
  const less = weighClaims({ ...folder, claims }, rivals)
  assert.ok(less.leftOut.includes('coverage'))
  const without = { ...rivals, items: rivals.items.filter(item => item !== coverage) }
  assert.deepEqual(less.pairs, weighClaims(folder, without).pairs)
  assert.ok(!less.bestCases.some(one => one.carriedBy.includes('coverage')))
})

test('accounts stay where their last item falls, and where none was written yet; no item shares with one that went', t => {
  const file = newCase(t)
  const folder = moscow()
  const [whole] = folder.rivals
  const [a, b] = [folder.claims[0]!.id, folder.claims[1]!.id]
  const item = whole!.items[0]!
  const items = [
    { ...item, id: 'first', claims: [a] },
    { ...item, id: 'second', claims: [b], sharesWith: ['first'] },
  ]
  importClaims(file, {
    ...folder,
    claims: folder.claims.slice(0, 2).map(claim => ({ ...claim, circumstances: [] })),
    rivals: [],
  })
  const take = (id: string) => withdrawClaim(file, id, versionOf(file.db, `claim:${id}`), '')
  makeRivals(file, { ...whole!, items: [] })
  take(a)
  assert.deepEqual(showScales(file).weighed!.rivals.items, [])
  undo(file)
  undo(file)
  makeRivals(file, { ...whole!, items })
  take(a)
  assert.deepEqual(showScales(file).weighed!.rivals.items, [{ ...item, id: 'second', claims: [b] }])
  take(b)
  assert.deepEqual(showScales(file).weighed!.rivals.items, [])
  undo(file)
  undo(file)
  assert.deepEqual(showScales(file).weighed!.rivals.items, items)
})
