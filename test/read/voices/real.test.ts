import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readText } from '../../../src/read/reader.ts'
import { toAnnotations } from '../../../src/show/report/annotations.ts'
import { realText, shared, why } from '../../shared.ts'

const python = spawnSync('python3', ['--version']).status === 0
const skip =
  shared === null ? { skip: why } : python ? {} : { skip: 'python3, which the scorer needs, is not installed' }

/** A figure of the scorer's output, e.g. the F1 of the line that starts with "quotations ". */
function score(digits: string): (line: string, figure: string) => number {
  const folder = mkdtempSync(join(tmpdir(), 'voices-'))
  try {
    const { text, file } = realText(digits)
    const found = join(folder, 'found.json')
    writeFileSync(found, JSON.stringify(toAnnotations({ text, file, digest: 'test' }, readText(text))))
    const at = (path: string): string => fileURLToPath(new URL(path, shared!))
    const { stdout } = spawnSync('python3', [at('tools/score.py'), at(`gold/${digits}.json`), found], {
      encoding: 'utf8',
    })
    return (line, figure) => {
      const row = stdout.split('\n').find(printed => printed.startsWith(line))
      return Number(row?.split(figure)[1]?.trim().split(/\s+/)[0])
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

for (const digits of ['000', '002']) {
  test(`voices of text ${digits} reach the floors`, skip, () => {
    const figure = score(digits)
    assert.ok(figure('quotations  ', 'F1') >= 0.92)
    assert.ok(figure('quotations, speaker', 'right speaker') >= 0.8)
    assert.ok(figure('attributions  ', 'F1') >= 0.75)
  })
}
