import type { Driver } from './driver.ts'

/** A file that was handed in: it is on the disk and not yet a source or a failure. */
export interface Waiting {
  readonly id: number
  readonly file: string
  readonly by: string
  readonly at: string
}

/** Puts files in the queue, all or none. When this returns they are on the disk. */
export const keepWaiting = (
  db: Driver,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  { by, at }: Pick<Waiting, 'by' | 'at'>,
): number[] =>
  db.transaction(() =>
    files.map(({ name, bytes }) => {
      const sql = 'INSERT INTO waiting (file, bytes, by, at, begun) VALUES (?, ?, ?, ?, 0) RETURNING id'
      return db.one<{ id: number }>(sql, name.toWellFormed(), bytes, by, at).id
    }),
  )

/** What waits, in the order it was handed in. */
export const listWaiting = (db: Driver): Waiting[] =>
  db.all<Waiting>('SELECT id, file, by, at FROM waiting ORDER BY id')

/** The bytes of a file that waits. */
export const bytesWaiting = (db: Driver, id: number): Uint8Array =>
  db.one<{ bytes: Uint8Array }>('SELECT bytes FROM waiting WHERE id = ?', id).bytes

/** Counts that a file is begun; says how often it was begun before and the program ended over it. */
export const beginWaiting = (db: Driver, id: number): number =>
  db.one<{ n: number }>('UPDATE waiting SET begun = begun + 1 WHERE id = ? RETURNING begun - 1 AS n', id).n

/** Says that a file was begun and put back in order. */
export const putBackWaiting = (db: Driver, id: number): void =>
  void db.run('UPDATE waiting SET begun = 0 WHERE id = ?', id)

/** Takes a file out of the queue. */
export const dropWaiting = (db: Driver, id: number): void => void db.run('DELETE FROM waiting WHERE id = ?', id)
