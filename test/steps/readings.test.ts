import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importClaims } from '../../src/steps/import-claims.ts'
import { showCoverage } from '../../src/steps/show-coverage.ts'
import { inLayer, showReadings } from '../../src/steps/show-readings.ts'
import { showIdioms, tryIdiom } from '../../src/steps/try-idiom.ts'
import { moscow } from '../confront/help.ts'
import { newCase } from '../record/help.ts'

test('counts change with the layer, and no claim stands in both', t => {
  const file = newCase(t)
  const folder = moscow()
  importClaims(file, folder)
  const { counts, tally, rows } = showReadings(file)
  const all = (layer: 'literal' | 'coded'): number => Object.values(counts[layer]).reduce((sum, n) => sum + n, 0)
  assert.equal(all('literal'), all('coded'))
  assert.ok(tally.literal.claims < tally.coded.claims && tally.literal.conflicts < tally.coded.conflicts)
  assert.ok(rows.length > 0 && rows.every(row => row.coded.length > 0))
  const coded = folder.claims.filter(claim => claim.reading === 'coded').length
  assert.equal(inLayer(folder, 'literal').claims.length, folder.claims.length - coded)
})

test('coverage gives an interval only where the source gives two numbers', t => {
  const file = newCase(t)
  importClaims(file, moscow())
  const { rows, model, voices } = showCoverage(file)
  const bureau = rows.find(row => row.id === 'o-politburo')!
  // Wilson's interval of 7 of 9, two-sided 95 %
  assert.deepEqual([bureau.share!.low.toFixed(4), bureau.share!.high.toFixed(4)], ['0.4526', '0.9368'])
  for (const row of rows.filter(one => one.every)) assert.equal(row.share, null)
  for (const row of rows) for (const id of row.named) assert.ok(voices[id], id)
  for (const { low, middle, high } of model) assert.ok(low <= middle && middle <= high)
})

test('an idiom under other numbers: the network says what the closed form says, and finding a cause out takes from the rest', () => {
  for (const { id } of showIdioms()) assert.ok(Number.isFinite(tryIdiom(id, {}).ratio), id)
  const bare = tryIdiom('why-this-confession', {})
  const causes = Object.keys(bare.before).filter(name => !['hypothesis', 'confession'].includes(name))
  assert.equal(causes.length, 8)
  assert.equal(new Set(causes.map(name => bare.after[name]!.toFixed(9))).size, 1, 'no default picks one')
  const found = tryIdiom('why-this-confession', { found: { force: 'yes' } })
  assert.ok(found.after.remorse! < bare.after.remorse!)
  const odds = (p: number): number => p / (1 - p)
  assert.ok(Math.abs(odds(bare.after.hypothesis!) / odds(bare.before.hypothesis!) - bare.ratio) < 1e-9)
  assert.throws(() => tryIdiom('nothing'), /no idiom/)
})
