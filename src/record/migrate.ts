import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Fault } from '../kit/errors.ts'
import type { Driver } from './driver.ts'

const folder = new URL('migrations/', import.meta.url)

/** "CTRL" in ASCII: marks a SQLite file as a case (sqlite.org/fileformat2.html#application_id). */
export const applicationId = 0x4354524c

interface Migration {
  readonly version: number
  readonly sql: string
}

/** The numbered steps from an empty file to today's schema, in order. */
export const migrations = (): Migration[] =>
  readdirSync(folder)
    .filter(name => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map(name => ({ version: Number(name.slice(0, 4)), sql: readFileSync(new URL(name, folder), 'utf8') }))

const pragma = (db: Driver, name: string): number => Number(Object.values(db.one(`PRAGMA ${name}`))[0])

/**
 * Brings a case file to today's schema. An older case is copied beside itself first. Refuses files that are not cases
 * and cases of a newer program; nothing is written to them. With `look` it only refuses.
 */
export function migrate(db: Driver, { create, look }: { readonly create: boolean; readonly look: boolean }): void {
  const id = pragma(db, 'application_id')
  const version = pragma(db, 'user_version')
  if (id !== applicationId && !(create && id === 0 && pragma(db, 'schema_version') === 0)) {
    throw new Fault(
      'not-a-case',
      `"${db.path}" is not a case file of this program. Make a new case under another name.`,
    )
  }
  const all = migrations()
  const newest = all.at(-1)!.version
  if (version > newest) {
    const said = `its form is number ${version}, and this program knows forms up to ${newest}`
    throw new Fault(
      'not-a-case',
      `"${db.path}" was written by a newer program: ${said}. Update Countertrial, then open it.`,
    )
  }
  if (version === newest && id === applicationId) checkSchema(db)
  if (look || version === newest) return
  if (version > 0) db.exec(`VACUUM INTO '${freeName(`${db.path}.before-${newest}`).replaceAll("'", "''")}'`)
  db.transaction(() => {
    for (const { version: next, sql } of all) if (next > version) db.exec(sql)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newest}`)
  })
}

/** A name that no file has: an older copy may lie there from a case that was put back. */
function freeName(path: string): string {
  let free = path
  for (let n = 2; existsSync(free); n++) free = `${path}-${n}`
  return free
}

/** Refuses what only a newer form of the case can answer; a case opened to be read alone is not brought up to date. */
export function needForm(db: Driver, version: number): void {
  if (pragma(db, 'user_version') >= version) return
  throw new Fault('not-a-case', `"${db.path}" has an older form. Open it with serve once; that brings it up to date.`)
}

/** A case from a stranger may bring triggers or views of its own; none of them may run here. */
function checkSchema(db: Driver): void {
  if (describeSchema(db) === readFileSync(new URL('schema.sql', import.meta.url), 'utf8')) return
  throw new Fault(
    'damaged-case',
    `"${db.path}" was altered: its tables are not those of a case. Go back to your last copy of it.`,
  )
}

/** What the newest schema says, as SQLite itself keeps it; `schema.sql` is this text. */
export const describeSchema = (db: Driver): string =>
  `-- Generated from migrations/ by test/record/schema.test.ts. Do not edit.\n${db
    .all<{ sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'words_*' AND name NOT GLOB 'term_parts_*' ORDER BY type = 'table' DESC, name",
    )
    .map(row => `${row.sql};\n`)
    .join('')}`
