import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observe } from '../../../src/mill/observed.ts'
import { openTrial } from '../../../src/steps/open-mill-trial.ts'
import { workshop } from './bin.ts'

test('mill infer reads a case file with what its claims bear, needs a part in it, and refuses another file', () => {
  using shop = workshop()
  shop.run('mill', 'simulate', '--open-as', 'trial.case.sqlite', '--seed', '7', '--as', 'Ana')
  const infer = (path: string, by: string) => shop.run('mill', 'infer', path, '--trials', '700', '--as', by, '--json')
  const found = infer('trial.case.sqlite', 'Ana')
  assert.equal(found.status, 0, found.stderr)
  const { speakers, charges } = observe(openTrial(7).folder)
  const told = JSON.parse(found.stdout)
  assert.deepEqual([told.speakers, told.charges], [speakers, charges])
  assert.match(infer('trial.case.sqlite', 'Koba').stderr, /Koba has no part in this case/)
  shop.write('notes.txt', 'Anna wrote to Koba.')
  const refused = infer('notes.txt', 'Ana')
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /is not a case file/)
  assert.match(infer('nowhere', 'Ana').stderr, /There is no file or folder/)
})

test('an option that an action does not have is refused, not passed over', () => {
  using shop = workshop()
  for (const words of [['simulate'], ['sensitivity'], ['record', 'folder']]) {
    const refused = shop.run('mill', ...words, '--keep', 'blocks')
    assert.equal(refused.status, 2)
    assert.match(refused.stderr, /keeps no blocks/)
  }
})
