import { Fault } from '../kit/errors.ts'
import type { RowChange } from './change.ts'
import type { Driver } from './driver.ts'

/** What the schema cannot say but every case keeps. Run after each applied change, inside its transaction. */
export function checkInvariants(db: Driver, changes: readonly RowChange[]): void {
  for (const { table, id, after } of changes) {
    if (table === 'actor' && typeof after?.part_of === 'string') noCircle(db, id)
    if (table === 'person') oneOwner(db)
  }
}

/** An actor counted as another, which is counted as the first, would be nobody. */
function noCircle(db: Driver, id: string): void {
  const circle = db.get<{ name: string }>(
    `WITH RECURSIVE up (id) AS (
       SELECT part_of FROM actor WHERE id = ?1 UNION SELECT part_of FROM actor JOIN up USING (id) WHERE part_of IS NOT NULL
     ) SELECT name FROM actor WHERE id = ?1 AND id IN (SELECT id FROM up)`,
    id,
  )
  if (circle)
    throw new Fault(
      'conflict',
      `"${circle.name}" would be counted as itself by way of another actor. Take the other merge back first.`,
    )
}

function oneOwner(db: Driver): void {
  if (db.get("SELECT 1 FROM person WHERE role = 'own'")) return
  throw new Fault('conflict', 'The case would have no owner. Name another owner first.')
}
