import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

test('docs/s-list.md has every row once, and each test that it names exists', () => {
  const page = readFileSync(new URL('../../docs/s-list.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| S(\d+) \|.*\| ([^|]+) \|$/gm)]
  assert.deepEqual(
    rows.map(row => Number(row[1])),
    Array.from({ length: 55 }, (_, i) => i + 1),
  )
  const tests = ['.', '../show/http/', '../browser/', '../mill/', '../weigh/', '../steps/', '../gather/']
    .map(folder => new URL(folder, import.meta.url))
    .flatMap(folder =>
      readdirSync(folder)
        .filter(name => name.endsWith('.test.ts'))
        .map(name => readFileSync(new URL(name, folder), 'utf8')),
    )
    .join('\n')
  for (const [, number, check] of rows)
    for (const [, name] of check!.matchAll(/\*([^*]+)\*/g))
      assert.ok(tests.includes(name!.replace(/\s*…$/, '')), `S${number}: no test is called "${name}"`)
})
