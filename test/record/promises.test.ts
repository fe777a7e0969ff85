import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { Driver } from '../../src/record/driver.ts'
import { migrations } from '../../src/record/migrate.ts'
import { folder } from './help.ts'

/** The same table without what makes it refuse a wrong value. SQLite reads the same rows under either. */
const loosely = (sql: string): string =>
  sql
    .replace(/ STRICT$/, '')
    .replaceAll(/ TEXT\b| INTEGER\b(?! PRIMARY)/g, ' BLOB')
    .replaceAll(' NOT NULL', '')

test('whatever a column holds that the schema does not allow is told, for every column of every table', t => {
  const path = join(folder(t), 'made.case')
  const made = new DatabaseSync(path, { defensive: false })
  for (const { sql } of migrations()) made.exec(sql)
  made.exec(
    'DROP TRIGGER entry_kept; DROP TRIGGER entry_stays; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON',
  )
  // `touch` has no row numbers and is all primary key, which no file can hold as null.
  const tables = made
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT'")
    .all()
    .map(row => ({ table: String(row.name), sql: String(row.sql) }))
  const write = (say: (sql: string) => string): void => {
    made.exec('PRAGMA writable_schema = ON')
    for (const { table, sql } of tables)
      made.prepare("UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?").run(say(sql), table)
    made.exec('PRAGMA writable_schema = RESET')
  }
  const right = { TEXT: 'a', INTEGER: 1, BLOB: new Uint8Array(1) }
  const wrong = tables.flatMap(({ table, sql }) =>
    made
      .prepare('SELECT name, type, "notnull" OR pk AS must, pk FROM pragma_table_info(?)')
      .all(table)
      .filter(({ type, pk }) => type !== 'INTEGER' || pk === 0)
      .flatMap(({ name, type, must }) =>
        [
          ...(must === 1 ? [null] : []),
          ...Object.entries(right).flatMap(([of, value]) => (of === type ? [] : [value])),
          ...(type === 'INTEGER' ? [-1, 1.5, 2n ** 60n] : []),
          ...(sql.includes(`CHECK (${name} IN`) ? ['what it may never say'] : []),
        ].map(value => ({ table, column: `"${name}"`, value })),
      ),
  )
  assert.ok(wrong.length > 250, String(wrong.length))
  write(loosely)
  const places = wrong.map(
    ({ table, column, value }) =>
      made.prepare(`INSERT INTO ${table} (${column}) VALUES (?)`).run(value).lastInsertRowid,
  )
  write(sql => sql)
  made.close()
  const db = new Driver(path, true)
  const told = { code: 'damaged-case', message: /made\.case" is damaged: .* Go back to your last copy of it\.$/ }
  for (const [n, { table, column, value }] of wrong.entries()) {
    const from = `${table} WHERE rowid = ?`
    const said = `${table}.${column} ${String(value)}`
    assert.throws(() => db.get(`SELECT ${column} FROM ${from}`, places[n]!), told, said)
    assert.throws(() => db.all(`SELECT ${column} AS it FROM ${from}`, places[n]!), told, said)
    assert.throws(() => [...db.each(`SELECT * FROM (SELECT ${column} FROM ${from})`, places[n]!)], told, said)
  }
  db.close()
})

test('a range that ends before it starts is told; a null that the schema allows is none', t => {
  const path = join(folder(t), 'made.case')
  const made = new DatabaseSync(path)
  for (const { sql } of migrations()) made.exec(sql)
  const put =
    made.prepare(`INSERT INTO binding (id, claim, source, start, "end", exact, prefix, suffix, digest, anchoring, why, by)
    VALUES (?1, ?1, '', ?2, ?3, '', '', '', '', 'orphan', '', '')`)
  made.exec('PRAGMA foreign_keys = OFF')
  put.run('a', null, null)
  put.run('b', 3, 3)
  put.run('c', 4, 3)
  made.close()
  const db = new Driver(path, true)
  const ask = 'SELECT * FROM binding WHERE id = ?'
  assert.equal(db.one(ask, 'a').start, null)
  assert.equal(db.one(ask, 'b').start, 3)
  assert.throws(() => db.one(ask, 'c'), { code: 'damaged-case', message: /the column "end" of a row of "binding"/ })
  assert.throws(() => db.one(ask, 'd'), { code: 'damaged-case', message: /a row that it must have is missing/ })
  assert.equal(db.get('SELECT b.exact FROM binding a LEFT JOIN binding b ON b.id = a.by LIMIT 0'), undefined)
  db.close()
})
