import { existsSync, statSync } from 'node:fs'
import { Driver } from './driver.ts'
import { applicationId } from './migrate.ts'

/** The tables of which one has a row as soon as a case is made. */
const first = ['entry', 'case_file', 'person', 'source', 'waiting'] as const

/** Whether a file with the tables of a case holds nothing: no entry, so no owner either. */
export const holdsNothing = (db: Driver): boolean =>
  first.every(table => db.get(`SELECT 1 AS one FROM ${table} LIMIT 1`) === undefined)

/**
 * Whether there is a case at `path`. A file that the program began and was ended over before the first entry is none: it
 * has no owner, nothing can be lost with it, and making the case goes on in it. Any other file counts as there.
 *
 * @example
 * isThere('madden.case') || createCase('madden.case', { title: 'The Madden letters', by: 'Ana' })
 */
export function isThere(path: string): boolean {
  if (!existsSync(path)) return false
  const about = statSync(path)
  if (!about.isFile()) return true
  if (about.size === 0) return false
  let db: Driver | undefined
  try {
    db = new Driver(path, true)
    const pragma = (name: string): number => Number(Object.values(db!.one(`PRAGMA ${name}`))[0])
    if (pragma('schema_version') === 0) return false
    return pragma('application_id') !== applicationId || !holdsNothing(db)
  } catch {
    return true
  } finally {
    db?.close()
  }
}
