import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCase } from '../../src/record/case-file.ts'
import { comparePair } from '../../src/steps/compare-pair.ts'
import { allPairs, compared, compareTexts, engineNumber } from '../../src/steps/compare-texts.ts'
import { openBundledCase } from '../../src/steps/open-bundled-case.ts'
import { showParallels } from '../../src/steps/show-parallels.ts'

const folder = mkdtempSync(join(tmpdir(), 'countertrial-compare-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('what was compared is there again when the case is opened anew, and a spoilt row counts as not compared', async () => {
  const path = join(folder, 'a.case.sqlite')
  const { file } = await openBundledCase('teaching', path, { by: 'Ana' })
  const letters = allPairs(file).filter((_, n) => n < 1 || n === 14)
  assert.equal(await compareTexts(file, letters), 2)
  const found = letters.map(pair => compared(file, pair))
  const page = showParallels(file)
  file.close()
  const again = openCase(path, { by: 'Ana' })
  assert.deepEqual(
    letters.map(pair => compared(again, pair)),
    found,
  )
  assert.deepEqual(showParallels(again), page)
  assert.equal(await compareTexts(again, letters), 0)
  again.close()
  const signed = (json: string): string => createHash('sha256').update(json).digest('hex') + json
  for (const body of [
    '{',
    '{"parallels":[],"stretches":[],"cuts":[]}',
    signed('{"parallels":[],"stretches":[],"cuts":[]}').replace('cuts":[]', 'cuts":[ ]'),
    signed('{"parallels":1}'),
    signed('{"parallels":[],"stretches":[{"a":{"start":0,"end":99999999},"b":{"start":0,"end":1}}],"cuts":[]}'),
  ]) {
    const spoilt = openCase(path, { by: 'Ana' })
    spoilt.db.run('UPDATE comparison SET body = ?', body)
    assert.deepEqual(
      letters.map(pair => compared(spoilt, pair)),
      [null, null],
    )
    spoilt.close()
  }
})

test('the answers of the engine are those of its number: raise engineNumber when this test fails, then mend it', () => {
  const letter = (name: string): string =>
    readFileSync(new URL(`../../cases/teaching/${name}`, import.meta.url), 'utf8')
  const reuse = comparePair(letter('4-letter-1912.md'), letter('5-letter-1934.txt'))
  const told = JSON.stringify(reuse, (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value))
  assert.deepEqual([engineNumber, createHash('sha256').update(told).digest('hex').slice(0, 12)], [6, '598c0363e7e1'])
})
