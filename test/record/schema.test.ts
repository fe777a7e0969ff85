import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { tables } from '../../src/record/change.ts'
import { Driver } from '../../src/record/driver.ts'
import { describeSchema, migrate } from '../../src/record/migrate.ts'

const kept = new URL('../../src/record/schema.sql', import.meta.url)

test('schema.sql is what the migrations make (UPDATE=1 writes it)', () => {
  const db = new Driver(':memory:')
  migrate(db, { create: true, look: false })
  if (process.env.UPDATE) writeFileSync(kept, describeSchema(db))
  assert.equal(readFileSync(kept, 'utf8'), describeSchema(db))
  db.close()
})

test('every ledgered table is strict and has a text key named id', () => {
  const db = new Driver(':memory:')
  migrate(db, { create: true, look: false })
  for (const table of tables) {
    const key = db.all(`PRAGMA table_info(${table})`).find(column => column.pk === 1)
    assert.deepEqual([key?.name, key?.type], ['id', 'TEXT'], table)
    assert.equal(db.get(`SELECT strict FROM pragma_table_list WHERE name = '${table}'`)?.strict, 1)
  }
  db.close()
})
