import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Fault } from '../kit/errors.ts'
import { explain } from './driver.ts'

/**
 * One writer a case. The lock is SQLite's own write lock on a small file beside the case, so the system drops it the
 * moment the process ends, however it ends: nothing stale can stay behind. Readers may open the case meanwhile.
 *
 * Returns the release. Throws `case-busy`, naming who holds it since when.
 */
export function lockCase(path: string, by: string, at: string): () => void {
  const beside = `${path}.lock`
  for (let attempt = 0; attempt < attempts; attempt++) {
    const mine = randomUUID()
    const db = openBeside(beside)
    try {
      db.exec('PRAGMA journal_mode = MEMORY; CREATE TABLE IF NOT EXISTS holder (mark, by, pid, at); BEGIN IMMEDIATE')
      db.exec('DELETE FROM holder')
      db.prepare('INSERT INTO holder VALUES (?, ?, ?, ?)').run(mine, by, process.pid, at)
      db.exec('COMMIT; BEGIN IMMEDIATE')
    } catch (error) {
      const told = holder(db)
      db.close()
      if (((error as { errcode?: number }).errcode ?? 0) !== busy) throw explain(error, beside)
      throw new Fault('case-busy', `"${path}" is open in another process${told}. Close it there, then open it here.`)
    }
    // Whoever held it before may have removed the file between our opening and our locking; then this lock guards nothing.
    if (markAt(beside) === mine) {
      return () => {
        if (!db.isOpen) return
        rmSync(beside, { force: true })
        db.close()
      }
    }
    db.close()
  }
  throw new Fault('case-busy', `"${path}" is being opened and closed by another process. Try again.`)
}

/** SQLITE_BUSY, sqlite.org/rescode.html. */
const busy = 5

function openBeside(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    throw explain(error, path)
  }
}

/** An assumption: losing the race against a closing process twice is already rare. */
const attempts = 5

function markAt(path: string): string | undefined {
  const db = new DatabaseSync(path, { timeout: 0 })
  try {
    return db.prepare('SELECT mark FROM holder').get()?.mark as string | undefined
  } catch {
    return undefined
  } finally {
    db.close()
  }
}

function holder(db: DatabaseSync): string {
  try {
    const row = db.prepare('SELECT by, pid, at FROM holder').get()
    return row ? ` (${row.by}, process ${row.pid}, since ${row.at})` : ''
  } catch {
    return ''
  }
}
