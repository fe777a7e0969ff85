import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { before, test } from 'node:test'
import { canonical } from '../../src/record/canonical.ts'
import { type EntryRow, hashOf, nothingBefore } from '../../src/record/ledger.ts'
import { decideFinding } from '../../src/steps/decide-finding.ts'
import { redo, undo, verifyCase } from '../../src/steps/ledger.ts'
import { openCase } from '../../src/steps/open-case.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { bringIn, newCase, readPlain } from './help.ts'

const small = new URL('../../bin/verify.mjs', import.meta.url).pathname

/** What the two verifiers say; they must agree on whether there is a fault. */
function bothSay(path: string, head?: string): readonly string[] {
  const { faults } = verifyCase(path, head === undefined ? {} : { head })
  const { status, stdout } = spawnSync(process.execPath, [small, path, ...(head ? [head] : [])], { encoding: 'utf8' })
  assert.equal(
    status,
    faults.length === 0 ? 0 : 1,
    `the small verifier said: ${stdout}\nthe other: ${faults.join('\n')}`,
  )
  return faults
}

const free = 'DROP TRIGGER entry_stays; DROP TRIGGER entry_kept; PRAGMA foreign_keys = OFF;'

/** Each attack as SQL on the file, and what must be said of it. */
const attacks: readonly [what: string, sql: string, said: RegExp][] = [
  ['words of an entry edited', "UPDATE entry SET words = 'Accepted' WHERE seq = 4", /^Entry 4 .* was edited/],
  ['the person of an entry edited', "UPDATE entry SET by = 'Eve' WHERE seq = 4", /^Entry 4 by Eve.* was edited/],
  [
    'the time of an entry edited',
    "UPDATE entry SET at = '1938-03-02T00:00:00.000Z' WHERE seq = 3",
    /^Entry 3 .* edited/,
  ],
  ['a change edited', `UPDATE entry SET change = replace(change, 'Vera', 'Vara') WHERE seq = 3`, /^Entry 3 .* edited/],
  ['an entry dropped', 'DELETE FROM touch WHERE seq = 4; DELETE FROM entry WHERE seq = 4', /^Entry 4 is missing/],
  [
    'the last entry dropped',
    'DELETE FROM touch WHERE seq = 5; DELETE FROM entry WHERE seq = 5',
    /of annotation is in no entry/,
  ],
  [
    'two entries swapped',
    'DELETE FROM touch WHERE seq > 3; UPDATE entry SET seq = 99 WHERE seq = 4; UPDATE entry SET seq = 4 WHERE seq = 5; UPDATE entry SET seq = 5 WHERE seq = 99',
    /^Entry 4 does not follow/,
  ],
  ['a finding edited', "UPDATE finding SET words = 'Lena' WHERE id = 'f3.1'", /row f3\.1 of finding is not as/],
  ['a rejection dropped', 'DELETE FROM rejection', /of rejection is missing/],
  ['an acceptance forged', "UPDATE annotation SET by = 'Eve'", /of annotation is not as/],
  ['an owner added', "INSERT INTO person VALUES ('p9', 'Eve', 'own', NULL)", /row p9 of person is in no entry/],
  ['a text altered', "UPDATE piece SET body = replace(body, 'saw', 'was')", /^The text .* was altered/],
  ['a place moved', 'UPDATE piece SET start = 2 WHERE start = 0', /^The text .* was altered/],
  ['an original altered', "UPDATE original SET bytes = x'00'", /^The original .* was altered/],
  ['an original dropped', 'DELETE FROM original', /^The original of source s2 is missing/],
  ['a touch dropped', "DELETE FROM touch WHERE id = 'f3.0' AND seq = 4", /what each entry touched is wrong for f3\.0/],
]

let path = ''
let head = ''
let folder = ''
before(async t => {
  const file = newCase(t as never)
  await bringIn(file, 'Vera saw Lev at the gate.')
  await readSources(file, { read: readPlain })
  const [vera, lev] = showSource(file, 's2').findings
  decideFinding(file, { id: vera!.id, decision: 'reject', version: vera!.version })
  decideFinding(file, { id: lev!.id, decision: 'accept', version: lev!.version })
  file.close()
  path = file.path
  folder = join(path, '..')
  head = verifyCase(path).head
})

const copy = (name: string, sql: string): string => {
  const to = join(folder, name)
  copyFileSync(path, to)
  const db = new DatabaseSync(to)
  const triggers = db.prepare("SELECT group_concat(sql, ';') AS sql FROM sqlite_schema WHERE type = 'trigger'").get()!
  db.exec(`${free} ${sql}; ${triggers.sql}`)
  db.close()
  return to
}

test('an untouched case passes both verifiers, with its head noted elsewhere too', () => {
  assert.deepEqual(bothSay(path, head), [])
})

for (const [what, sql, said] of attacks) {
  test(`both verifiers see ${what}`, () => {
    const faults = bothSay(copy(`${what}.case`, sql))
    assert.ok(
      faults.some(fault => said.test(fault)),
      faults.join('\n'),
    )
  })
}

test('a trigger that is not ours is seen, and a case with one is not opened', () => {
  const to = join(folder, 'trigger.case')
  copyFileSync(path, to)
  const db = new DatabaseSync(to)
  db.exec("CREATE TRIGGER mischief AFTER INSERT ON annotation BEGIN UPDATE annotation SET by = 'Eve'; END")
  db.close()
  assert.match(verifyCase(to).faults[0]!, /its tables are not those of a case/)
  assert.throws(() => openCase(to, { by: 'Ana' }), { code: 'damaged-case' })
})

test('a ledger written anew agrees with itself, and only a head noted elsewhere betrays it', () => {
  const to = copy(
    'anew.case',
    "UPDATE entry SET by = 'Eve' WHERE seq > 3; UPDATE annotation SET by = 'Eve'; UPDATE rejection SET by = 'Eve'",
  )
  const db = new DatabaseSync(to)
  const triggers = db.prepare("SELECT group_concat(sql, ';') AS sql FROM sqlite_schema WHERE type = 'trigger'").get()!
  db.exec(free)
  let previous = nothingBefore
  for (const row of db.prepare('SELECT * FROM entry ORDER BY seq').all() as unknown as EntryRow[]) {
    const change = canonical(JSON.parse(row.change.replaceAll('"by":"Ana"', '"by":"Eve"')))
    const forged = { ...row, change, previous }
    const hash = hashOf(forged)
    db.prepare('UPDATE entry SET change = ?, previous = ?, hash = ? WHERE seq = ?').run(change, previous, hash, row.seq)
    previous = hash
  }
  db.exec(String(triggers.sql))
  db.close()
  assert.deepEqual(bothSay(to), [])
  assert.match(bothSay(to, head)[0]!, /was cut or written anew/)
})

test('a ledger cut short together with its rows is betrayed by a head noted elsewhere', () => {
  const to = copy(
    'cut.case',
    'DELETE FROM annotation; DELETE FROM touch WHERE seq = 5; DELETE FROM entry WHERE seq = 5',
  )
  assert.deepEqual(bothSay(to), [])
  assert.match(bothSay(to, head)[0]!, /was cut or written anew/)
})

/** Alterations after which nothing may be built on the ledger, and where they are told: on opening, or on undo. */
const unbuildable: readonly [what: string, sql: string][] = [
  ['the last change cut off', "UPDATE entry SET change = '{' WHERE seq = 5"],
  ['the change of the step cut off', "UPDATE entry SET change = '{' WHERE seq = 4"],
  ['the last hash emptied', "UPDATE entry SET hash = '' WHERE seq = 5"],
  ['an earlier hash emptied', "UPDATE entry SET hash = '' WHERE seq = 4"],
  ['a finding deleted that the step accepted', "DELETE FROM finding WHERE id = 'f3.1'"],
  ['a finding deleted that nobody decided on', "DELETE FROM rejection; DELETE FROM finding WHERE id = 'f3.0'"],
  ['a row of the step edited', "UPDATE annotation SET reason = 'Because'"],
]

for (const [what, sql] of unbuildable) {
  test(`nothing is taken back on ${what}; one sentence points to verify`, () => {
    const to = copy(`no undo, ${what}.case`, sql)
    assert.throws(
      () => {
        using file = openCase(to, { by: 'Ana' })
        undo(file)
      },
      (error: Error) => /^[^\n]* Nothing was changed\. "countertrial verify [^\n]*$/.test(error.message),
    )
    const entries = new DatabaseSync(to, { readOnly: true }).prepare('SELECT max(seq) AS seq FROM entry').get()
    assert.deepEqual({ ...entries }, { seq: 5 })
  })
}

test('an untouched case still undoes and redoes every step, down to the first', () => {
  const to = copy('whole.case', 'SELECT 1')
  using file = openCase(to, { by: 'Ana' })
  for (let n = 0; n < 4; n++) undo(file)
  assert.throws(() => undo(file), /nothing of yours to undo/)
  for (let n = 0; n < 4; n++) redo(file)
  assert.deepEqual(bothSay(to), [])
})

test('a stranger is told so before anything else, on undo as elsewhere', () => {
  using file = openCase(copy('stranger.case', 'SELECT 1'), { by: 'Stranger' })
  assert.throws(() => undo(file), /Stranger has no part in this case/)
})
