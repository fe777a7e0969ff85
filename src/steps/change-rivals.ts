import type { CaseFolder } from '../case/folder.ts'
import { notAnchored, Rivals } from '../case/hypothesis.ts'
import { Fault } from '../kit/errors.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered } from '../record/change.ts'
import { loadClaims, rowId, statementRow } from '../record/claims.ts'
import { versionOf } from '../record/ledger.ts'
import { checkRivals } from '../weigh/hypotheses/weigh.ts'
import { askedFor } from './make-claim.ts'
import { changedRivals, type RivalsChange } from './rivals-change.ts'

export type { RivalsChange } from './rivals-change.ts'

/**
 * Writes, changes or removes an account or an item, changes priors or what an item is worth, or seals question, accounts and
 * priors: the seal's hash then stands in the ledger. All may still be changed after sealing, and every weighing says so.
 *
 * @throws Fault `not-found`, `bad-input` (with the field), `conflict` with the present accounts where they changed since `version`
 */
export function changeRivals(file: CaseFile, version: number, change: RivalsChange): Rivals {
  let made: Rivals | undefined
  file.write('decide', () => {
    const known = loadClaims(file.db)
    const [rivals] = known.rivals
    if (rivals === undefined) throw new Fault('not-found', 'This case weighs no rival accounts yet.')
    const row = file.db.one('SELECT * FROM statement WHERE id = ?', rowId('rivals', rivals.id))
    if (versionOf(file.db, String(row.id)) !== version)
      throw new Fault(
        'conflict',
        `The accounts were changed meanwhile by ${row.by}. Look at them again, then decide.`,
        {
          present: rivals,
        },
      )
    const { next, words } = changedRivals(rivals, change)
    made = askedFor(Rivals, next)
    checkRivals(made)
    checkItems(made, rivals, known)
    const changes = altered('statement', row, { body: canonical(made), by: file.by })
    return changes.length === 0 ? null : { verb: 'change-accounts', words, changes }
  })
  return made!
}

/**
 * Lays a set of rival accounts into a case that weighs none.
 *
 * @throws Fault `conflict` where one stands, `bad-input` where it cannot be weighed, `not-found` for a claim it names
 */
export function makeRivals(file: CaseFile, rivals: Rivals): Rivals {
  checkRivals(rivals)
  file.write('decide', () => {
    const known = loadClaims(file.db)
    if (known.rivals.length > 0)
      throw new Fault('conflict', 'This case weighs rival accounts already. Change those, or undo them first.', {
        present: known.rivals[0],
      })
    checkItems(rivals, null, known)
    return {
      verb: 'make-accounts',
      words: `Took in ${rivals.hypotheses.length} rival accounts with ${rivals.items.length} items: ${rivals.question}`,
      changes: [statementRow('rivals', rivals, 0, file.by)],
    }
  })
  return rivals
}

/** Every claim that an item now names is in the case, and so is every item it shares a parent with. */
function checkItems({ items }: Rivals, before: Rivals | null, { claims }: CaseFolder): void {
  const ids = new Set(claims.map(({ id }) => id))
  const known = new Set(items.map(({ id }) => id))
  for (const { id, claims: named, sharesWith = [] } of items) {
    // a claim that was withdrawn since stands in the way of nothing else
    const old = before?.items.find(one => one.id === id)?.claims ?? []
    const missing = named.find(claim => !ids.has(claim) && !old.includes(claim))
    if (missing !== undefined) throw new Fault('not-found', noClaim(id, missing))
    const stray = sharesWith.find(other => other === id || !known.has(other))
    if (stray !== undefined)
      throw new Fault('not-found', `The item "${id}" cannot share a parent with "${stray}": name another item.`)
  }
}

const noClaim = (item: string, claim: string): string =>
  claim === notAnchored
    ? `Nothing says on which claims of this case the item "${item}" rests. Name their ids in the file: weigh --format csv shows the column.`
    : `The item "${item}" rests on the claim "${claim}", and this case has none of that id. Name claims of this case in the file.`
