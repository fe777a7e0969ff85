import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { mechanismsOf } from '../../src/mill/denunciation/mechanisms.ts'
import { readDenunciations } from '../../src/mill/denunciation/read.ts'
import { whenOf } from '../../src/mill/denunciation/when.ts'
import { denunciationText } from '../../src/show/cli/denunciation-text.ts'
import { assessDenunciations } from '../../src/steps/assess-denunciations.ts'

test('days, months, years, words and counts sort in time; what is read in two ways is not taken', () => {
  const taken = { '1692-03-01': '1692-03-01', '1692-3': undefined, '1692-03': '1692-03', 'March 1692': '1692-03' }
  for (const [word, when] of Object.entries(taken)) assert.equal(whenOf(word), when)
  assert.equal(whenOf('1 June 1692'), '1692-06-01')
  assert.equal(whenOf('7'), '000007')
  assert.equal(whenOf('803-01-02'), '0803-01-02')
  for (const word of ['', 'NA', '-1', '?']) assert.equal(whenOf(word), null)
  for (const word of ['3/1/1692', 'yesterday', '1 Foo 1692']) assert.equal(whenOf(word), undefined)
})

/** An invented hunt: months, other headings, volunteers at first, confessors spared, the silent put to death. */
function inventedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'other-shape-'))
  const random = streamOf(21, 0, 0)
  const rows: string[] = []
  for (let month = 3; month <= 9; month++)
    for (let row = 0; row < 40; row++) {
      const free = random.uniform() < 0.6 - month / 20
      const by = free ? `Neighbour ${random.below(12)}` : `Prisoner ${random.below(8 * (month - 2))}`
      const named = `Prisoner ${Math.floor(random.uniform() ** 2 * 9 * (month - 1))}`
      rows.push(`"${by}","${named}",1692-0${month},${free ? 'complainant' : 'prisoner'},x`)
    }
  writeFileSync(
    join(folder, 'accusations.csv'),
    `Accuser,Accused Person,Month of Accusation,Speaker Status,Notes\n${rows.join('\n')}`,
  )
  const people = Array.from({ length: 90 }, (_, i) => {
    const confessed = i % 3 === 0
    const died = i % 3 === 1 && i % 2 === 0
    const month = 4 + (i % 6)
    return `Prisoner ${i},Town ${i % 5},${confessed ? `1692-0${month}` : 'no'},${died ? `1692-0${Math.max(6, month)}` : 'released'}`
  })
  const neighbours = Array.from({ length: 12 }, (_, i) => `Neighbour ${i},Town ${i % 5},,`)
  writeFileSync(join(folder, 'persons.csv'), `Name,Town,Confessed,Execution\n${[...people, ...neighbours].join('\n')}`)
  return folder
}

test('a record of another shape is read, fitted and foretold, and its mechanisms are counted', () => {
  const folder = inventedFolder()
  try {
    const found = assessDenunciations(folder, 1938)
    assert.ok(found.namings > 250 && found.fitted > 50 && found.keptBack > 20)
    assert.ok(Number.isFinite(found.score.model) && found.score.model > found.score.even)
    assert.ok(found.untold.includes('kin of the speaker') && found.effects.some(one => one.key === 'confessed'))
    const { sparing, incentive, volunteers } = found.mechanisms
    assert.deepEqual([sparing!.confessed.died, sparing!.confessed.of, sparing!.silent.died], [0, 30, 15])
    assert.equal(incentive!.day, '1692-08')
    assert.ok(volunteers!.told && volunteers!.free.namings > 30 && volunteers!.held.namings > 100)
    const text = denunciationText(found).join('\n')
    assert.match(text, /of those who confessed 0 of 30/)
    assert.match(text, /Not told by the tables and left out/)
    assert.doesNotMatch(text, /NaN|undefined/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('rates before and after it could be seen, by hand; nothing is made up where tables are silent', () => {
  const namings = 'accuser,accused,month\nX,A,1\nX,B,1\nX,C,1\nY,D,2\nX,E,3'
  const events = 'person,month,event\nA,1,confession\nB,2,execution\nC,3,confession'
  const { incentive, sparing, volunteers } = mechanismsOf(readDenunciations({ namings, events }))
  // up to month 2: A (1), B (2), C (2), D (1) person-months; after it C, D and E in month 3
  assert.deepEqual(incentive, {
    day: '000002',
    before: { confessions: 1, atRisk: 6 },
    after: { confessions: 1, atRisk: 3 },
  })
  assert.equal(sparing, null)
  assert.equal(volunteers!.told, false)
  const bare = mechanismsOf(readDenunciations({ namings }))
  assert.deepEqual([bare.sparing, bare.incentive], [null, null])
})
