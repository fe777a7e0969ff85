import { type LikelihoodWord, notAnchored, Rivals } from '../case/hypothesis.ts'
import type { Condition, ConditionMark } from '../case/rubric.ts'
import { Fault } from '../kit/errors.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered } from '../record/change.ts'
import { loadClaims, rowId, statementRow } from '../record/claims.ts'
import { versionOf } from '../record/ledger.ts'
import { seal } from '../weigh/hypotheses/seal.ts'
import { checkRivals } from '../weigh/hypotheses/weigh.ts'
import { askedFor } from './make-claim.ts'

/** What a person may say of rival accounts, one at a time. */
export type RivalsChange =
  | { readonly prior: Readonly<Record<string, number>>; readonly why: string }
  | { readonly item: string; readonly likelihoods: Readonly<Record<string, LikelihoodWord>>; readonly why: string }
  | {
      readonly account: string
      readonly condition: Condition
      readonly mark: ConditionMark | null
      readonly why: string
    }
  | { readonly seal: true }

/**
 * Changes priors or what an item is worth, or seals question, accounts and priors: the seal's hash then stands in the ledger.
 * Priors may still be changed after sealing, and every weighing says so.
 *
 * @throws Fault `not-found`, `bad-input` (with the field), `conflict` where the accounts changed since `version`
 */
export function changeRivals(file: CaseFile, version: number, change: RivalsChange): Rivals {
  let made: Rivals | undefined
  file.write('decide', () => {
    const [rivals] = loadClaims(file.db).rivals
    if (rivals === undefined) throw new Fault('not-found', 'This case weighs no rival accounts yet.')
    const row = file.db.one('SELECT * FROM statement WHERE id = ?', rowId('rivals', rivals.id))
    if (versionOf(file.db, String(row.id)) !== version)
      throw new Fault('conflict', `The accounts were changed meanwhile by ${row.by}. Look at them again, then decide.`)
    const { next, words } = changed(rivals, change)
    made = askedFor(Rivals, next)
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
      throw new Fault('conflict', 'This case weighs rival accounts already. Change those, or undo them first.')
    const claims = new Set(known.claims.map(claim => claim.id))
    for (const item of rivals.items) {
      const missing = item.claims.find(id => !claims.has(id))
      if (missing !== undefined) throw new Fault('not-found', noClaim(item.id, missing))
    }
    return {
      verb: 'make-accounts',
      words: `Took in ${rivals.hypotheses.length} rival accounts with ${rivals.items.length} items: ${rivals.question}`,
      changes: [statementRow('rivals', rivals, 0, file.by)],
    }
  })
  return rivals
}

const noClaim = (item: string, claim: string): string =>
  claim === notAnchored
    ? `Nothing says on which claims of this case the item "${item}" rests. Name their ids in the file: weigh --format csv shows the column.`
    : `The item "${item}" rests on the claim "${claim}", and this case has none of that id. Name claims of this case in the file.`

function changed(rivals: Rivals, change: RivalsChange): { next: Rivals; words: string } {
  const named = (id: string): string => rivals.hypotheses.find(one => one.id === id)?.words ?? id
  if ('seal' in change) {
    const hash = seal(rivals)
    return { next: { ...rivals, sealed: hash }, words: `Sealed accounts and priors: ${hash}` }
  }
  if ('prior' in change) {
    const given = Object.entries(change.prior)
    const stray = given.find(([id]) => rivals.prior[id] === undefined)
    if (stray !== undefined) throw new Fault('not-found', `There is no account "${stray[0]}" among those weighed.`)
    return {
      next: { ...rivals, prior: { ...rivals.prior, ...change.prior }, priorWhy: change.why },
      words: `Set the prior of ${given.map(([id, weight]) => `"${named(id)}" to ${weight}`).join(', ')}: ${change.why}`,
    }
  }
  if ('condition' in change) {
    const { account, condition, mark, why } = change
    if (rivals.prior[account] === undefined)
      throw new Fault('not-found', `There is no account "${account}" among those weighed.`)
    const { [condition]: _, ...others } = rivals.rubric?.[account] ?? {}
    const own = mark === null ? others : { ...others, [condition]: { mark, why } }
    return {
      next: { ...rivals, rubric: { ...rivals.rubric, [account]: own } },
      words: `Judged "${named(account)}" as an explanation, ${condition}: ${mark ?? 'open again'}: ${why}`,
    }
  }
  const item = rivals.items.find(one => one.id === change.item)
  if (item === undefined) throw new Fault('not-found', `There is no item "${change.item}" among those weighed.`)
  const given = Object.entries(change.likelihoods)
  const stray = given.find(([id]) => item.likelihoods[id] === undefined)
  if (stray !== undefined) throw new Fault('not-found', `There is no account "${stray[0]}" among those weighed.`)
  const next = { ...item, likelihoods: { ...item.likelihoods, ...change.likelihoods }, why: change.why }
  const said = given.map(([id, word]) => `${word} if "${named(id)}"`).join(', ')
  return {
    next: { ...rivals, items: rivals.items.map(one => (one.id === item.id ? next : one)) },
    words: `Judged "${item.words}" ${said}: ${change.why}`,
  }
}
