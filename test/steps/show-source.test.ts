import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openBundledCase } from '../../src/steps/open-bundled-case.ts'
import { showCase, showSource } from '../../src/steps/show-case.ts'

test('a source says when its record has it written, which the reader counts from, and is silent where it does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countertrial-written-'))
  const { file } = await openBundledCase('teaching', join(folder, 'a.case.sqlite'), { by: 'Ana' })
  try {
    const { id } = showCase(file).sources[0]!
    const tell = (record: object): string | undefined => {
      file.db.run('UPDATE source SET record = ? WHERE id = ?', JSON.stringify(record), id)
      return showSource(file, id).written
    }
    assert.equal(tell({ issued: { 'date-parts': [[1938, 3, 2]] } }), '1938-03-02')
    assert.equal(tell({}), undefined)
  } finally {
    file.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
