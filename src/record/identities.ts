import { added, type RowChange } from './change.ts'
import { nounId, rowId } from './claims.ts'
import type { Driver, Row } from './driver.ts'

/** A voice that claims name and an actor that the texts name are one: a person's claim, with the reason. */
export interface Identity {
  readonly voice: string
  readonly actor: string
  readonly reason: string
  readonly by: string
}

export const identityRow = ({ voice, actor, reason, by }: Identity): RowChange =>
  added('identity', { id: rowId('identity', voice), voice, actor, reason, by })

/** Every identity that somebody stated, by voice. */
export const listIdentities = (db: Driver): ReadonlyMap<string, Identity> =>
  new Map(
    db
      .all<Row>('SELECT * FROM identity ORDER BY id')
      .map(row => [
        nounId(row.id),
        { voice: String(row.voice), actor: String(row.actor), reason: String(row.reason), by: String(row.by) },
      ]),
  )

export const identityOf = (db: Driver, voice: string): Row | undefined =>
  db.get('SELECT * FROM identity WHERE id = ?', rowId('identity', voice))
