import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { hypothesisKeys } from '../../src/mill/hypotheses.ts'
import { parameterTable } from '../../src/mill/parameters.ts'
import { procedures } from '../../src/mill/procedures.ts'
import { summaryKeys } from '../../src/mill/summaries/table.ts'

const page = readFileSync(new URL('../../docs/mill.md', import.meta.url), 'utf8')

test('the page of methods names every parameter with its basis, every feature, hypothesis and procedure', () => {
  for (const { symbol, means, basis } of Object.values(parameterTable)) {
    const line = page.split('\n').find(row => row.startsWith(`| \`${symbol}\` |`))
    assert.ok(line?.includes(means) && line.includes(basis), symbol)
  }
  for (const key of [...summaryKeys, ...hypothesisKeys]) assert.ok(page.includes(`\`${key}\``), key)
  for (const { row, built, what } of procedures) assert.ok(page.includes(`| ${row} | ${what} | ${built} |`), row)
})

test('a procedure that is built names a file that is there and has a check', () => {
  for (const { row, built, lives, check } of procedures) {
    if (built === 'no') continue
    const there = ['processes/', ''].some(folder =>
      existsSync(new URL(`../../src/mill/${folder}${lives}`, import.meta.url)),
    )
    assert.ok(there && check.length > 0, row)
  }
})
