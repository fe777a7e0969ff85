import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readText } from '../../../src/read/reader.ts'
import { toAnnotations } from '../../../src/show/report/annotations.ts'
import { realText, shared, why } from '../../shared.ts'

const python = spawnSync('python3', ['--version']).status === 0
const skip =
  shared === null ? { skip: why } : python ? {} : { skip: 'python3, which runs the scorer, is not installed' }

test('people of the labelled texts reach their floors', skip, () => {
  const folder = mkdtempSync(join(tmpdir(), 'countertrial-scores-'))
  try {
    for (const digits of ['000', '002']) {
      const { text, file } = realText(digits)
      const digest = createHash('sha256').update(text).digest('hex')
      const found = join(folder, `${digits}.json`)
      writeFileSync(found, JSON.stringify(toAnnotations({ text, digest, file }, readText(text))))
      const gold = new URL(`gold/${digits}.json`, shared!).pathname
      const { stdout } = spawnSync('python3', [new URL('tools/score.py', shared!).pathname, gold, found], {
        encoding: 'utf8',
      })
      const figure = (line: RegExp): number => Number(line.exec(stdout)?.[1] ?? 0)
      assert.ok(figure(/^people .*F1 ([\d.]+)/m) >= 0.97, stdout)
      assert.ok(figure(/^people, who is who .*F1 ([\d.]+)/m) >= 0.97, stdout)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
