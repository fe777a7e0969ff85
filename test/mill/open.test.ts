import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { CaseFolder } from '../../src/case/folder.ts'
import { hypotheses, hypothesisKeys } from '../../src/mill/hypotheses.ts'
import { observe } from '../../src/mill/observed.ts'
import { readCaseFolder } from '../../src/steps/case-folder.ts'
import { openTrial, truthFileOf, writeTrialCase, writeTrialFolder } from '../../src/steps/open-mill-trial.ts'
import { showQuestions } from '../../src/steps/show-questions.ts'

const seeds = fc.nat({ max: 1e6 })

test('an opened trial is a case: it passes the schemas, and each claim names its speaker on its line', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(...hypothesisKeys), (seed, key) => {
      const { folder, texts } = openTrial(seed, key)
      CaseFolder.parse(folder)
      const nameOf = new Map(folder.actors.map(actor => [actor.id, actor.name]))
      const lines = new Map(texts.map(({ name, text }) => [name.replace('.txt', ''), text.split('\n')]))
      for (const { at, answer, chain } of folder.claims) {
        const line = lines.get(at.source)![at.line! - 1]!
        const speaker = chain.at(-1)!.voice
        if (nameOf.has(speaker)) assert.ok(line.includes(nameOf.get(speaker)!), line)
        if (answer.kind === 'charge') assert.ok(line.includes(nameOf.get(answer.accused)!), line)
        if (answer.kind === 'choice') assert.ok(line.includes(answer.value), line)
      }
    }),
    { numRuns: 40 },
  )
})

test('the same seed opens the same case; another hypothesis under the same seed does not change who people are called', () => {
  assert.deepEqual(openTrial(5, 'fab'), openTrial(5, 'fab'))
  assert.equal(openTrial(5, 'fab').folder.head.title, openTrial(5, 'real').folder.head.title)
})

test('nothing in the case says what was true', () => {
  for (let seed = 0; seed < 30; seed++) {
    const { folder, texts, truth } = openTrial(seed)
    const said = JSON.stringify([folder, texts])
    for (const { name, isTrue, does } of Object.values(hypotheses))
      for (const words of [`"${name}"`, isTrue, does]) assert.ok(!said.includes(words), words)
    assert.doesNotMatch(said, /"(origin|root|member|dissenter|script|hypothesis)"/)
    for (const id of Object.keys(truth.origins)) {
      const item = folder.claims.find(claim => claim.id === id)
      assert.ok(item !== undefined, id)
    }
    assert.equal(Object.keys(truth.origins).length, folder.claims.filter(claim => claim.id.startsWith('item-')).length)
  }
})

test('an opened trial can be weighed by the Mill like any coded case', () => {
  const { folder } = openTrial(7, 'fab')
  const { speakers, charges } = observe(folder)
  assert.ok(speakers >= 3 && charges > speakers)
})

test('a folder and a case file are written with the truth beside them, and never over anything', async () => {
  const room = mkdtempSync(join(tmpdir(), 'mill-open-'))
  try {
    const opened = openTrial(7)
    const folder = join(room, 'trial')
    writeTrialFolder(opened, folder)
    assert.equal(readCaseFolder(folder).claims.length, opened.folder.claims.length)
    assert.equal(JSON.parse(readFileSync(truthFileOf(folder), 'utf8')).hypothesis.key, opened.truth.hypothesis.key)
    assert.throws(() => writeTrialFolder(opened, folder), /there already/)
    const path = join(room, 'other.case.sqlite')
    using file = await writeTrialCase(opened, path, { by: 'Ana' })
    const bound = file.db.all('SELECT anchoring, count(*) AS n FROM binding GROUP BY anchoring')
    assert.deepEqual(
      bound.map(row => ({ ...row })),
      [{ anchoring: 'exact', n: opened.folder.claims.length }],
    )
    assert.ok(showQuestions(file).rows.length > 2)
    await assert.rejects(writeTrialCase(opened, path, { by: 'Ana' }), /there already/)
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
})
