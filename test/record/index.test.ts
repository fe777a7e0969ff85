import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { undo, verifyCase } from '../../src/steps/ledger.ts'
import { openCase } from '../../src/steps/open-case.ts'
import { searchCase } from '../../src/steps/search-case.ts'
import { bringIn, newCase } from './help.ts'

/** Ways to alter the index and leave the ledger and the texts alone. */
const alterations: readonly [what: string, sql: string][] = [
  ['emptied', "INSERT INTO words (words) VALUES ('delete-all')"],
  ['without one passage', 'DELETE FROM words WHERE rowid = 2'],
  ['with other words for a passage', "UPDATE words SET folded = 'nothing here' WHERE rowid = 2"],
  ['with a passage too many', "INSERT INTO words (rowid, folded) VALUES (99, 'vera')"],
  ['without a spelling', "DELETE FROM term WHERE form = 'saw'"],
  ['without the parts of spellings', "INSERT INTO term_parts (term_parts) VALUES ('delete-all')"],
]

async function indexed(t: TestContext): Promise<string> {
  const file = newCase(t)
  await bringIn(file, 'Vera saw Lev at the gate.\n\nLev says he saw nobody.', 'И снова Вера. 證人。')
  file.close()
  return file.path
}

for (const [what, sql] of alterations) {
  test(`an index ${what} is told by verify, and never answers that nothing is there`, async t => {
    const path = await indexed(t)
    assert.deepEqual(verifyCase(path).faults, [])
    const db = new DatabaseSync(path)
    db.exec(sql)
    db.close()
    assert.match(verifyCase(path).faults.join('\n'), /The search index does not fit the texts/)
    {
      using file = openCase(path, { by: 'Ana', readOnly: true })
      assert.throws(() => searchCase(file, 'saw'), /would miss passages/)
    }
    using file = openCase(path, { by: 'Ana' })
    assert.match(file.told ?? '', /did not fit its texts and was made anew/)
    assert.equal(searchCase(file, 'saw').passages, 2)
    assert.deepEqual(verifyCase(path).faults, [])
  })
}

test('an index follows the sources through undo, and still fits', async t => {
  const path = await indexed(t)
  using file = openCase(path, { by: 'Ana' })
  assert.equal(file.told, null)
  undo(file)
  assert.deepEqual(verifyCase(path).faults, [])
})

test('an index of no known form is told as damage when the case is opened, read and verified', async t => {
  const path = await indexed(t)
  const db = new DatabaseSync(path, { defensive: false })
  db.exec("UPDATE words_config SET v = 0 WHERE k = 'version'")
  db.close()
  assert.throws(() => openCase(path, { by: 'Ana' }), { code: 'damaged-case' })
  using file = openCase(path, { by: 'Ana', readOnly: true })
  assert.throws(() => searchCase(file, 'saw'), { name: 'Fault' })
  assert.notDeepEqual(verifyCase(path).faults, [])
})
