import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSources } from '../../../src/steps/read-sources.ts'
import { bringIn, newCase, readPlain } from '../../record/help.ts'
import { workshop } from './bin.ts'

test('sources tells what is not read yet from that in which nothing was found', async t => {
  using shop = workshop()
  const file = newCase(t)
  await bringIn(file, 'Vera saw Lev at the gate.')
  await readSources(file, { read: readPlain })
  await bringIn(file, 'Lev saw Vera at the pond.')
  file.close()
  const { stdout, stderr } = shop.run('sources', file.path, '--as', 'Ana')
  assert.match(stdout, /s2\s+\S+\s+\d+\s/)
  assert.match(stdout, /not read/)
  assert.match(stderr, /1 source not read yet\. Give any of the files to gather again to go on\./)
})
