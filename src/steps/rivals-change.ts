import { type EvidenceItem, type LikelihoodWord, type Rivals, shareless, withoutItems } from '../case/hypothesis.ts'
import type { Condition, ConditionMark } from '../case/rubric.ts'
import { Fault } from '../kit/errors.ts'
import { seal } from '../weigh/hypotheses/seal.ts'

/** What a person may say of rival accounts, one at a time. Without `id` an account or an item is new. */
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
  | { readonly question: string }
  | { readonly writeAccount: WrittenAccount }
  | { readonly removeAccount: string }
  | { readonly writeItem: WrittenItem }
  | { readonly removeItem: string }

export interface WrittenAccount {
  readonly id?: string | undefined
  readonly words: string
  readonly note: string
}
export type WrittenItem = Omit<EvidenceItem, 'id' | 'sharesWith'> & {
  readonly id?: string | undefined
  /** All items that it is to share a parent with, whichever of the two said so before. */
  readonly sharesWith: readonly string[]
}

/** The accounts after one change, and what the ledger says of it. Throws Fault `not-found`, `bad-input`. */
export function changedRivals(rivals: Rivals, change: RivalsChange): { next: Rivals; words: string } {
  if ('seal' in change) {
    const hash = seal(rivals)
    const before = rivals.items.length === 0 ? ' before any item was written' : ''
    return { next: { ...rivals, sealed: hash }, words: `Sealed accounts and priors${before}: ${hash}` }
  }
  if ('question' in change)
    return { next: { ...rivals, question: change.question }, words: `Changed the question to "${change.question}"` }
  if ('writeAccount' in change) return withAccount(rivals, change.writeAccount)
  if ('removeAccount' in change) return withoutAccount(rivals, change.removeAccount)
  if ('writeItem' in change) return withItem(rivals, change.writeItem)
  if ('removeItem' in change) return withoutItem(rivals, change.removeItem)
  if ('prior' in change) {
    const given = Object.entries(change.prior)
    for (const [id] of given) account(rivals, id)
    return {
      next: { ...rivals, prior: { ...rivals.prior, ...change.prior }, priorWhy: change.why },
      words: `Set the prior of ${given.map(([id, weight]) => `"${account(rivals, id).words}" to ${weight}`).join(', ')}: ${change.why}`,
    }
  }
  if ('condition' in change) {
    const { condition, mark, why } = change
    const { id, words } = account(rivals, change.account)
    const { [condition]: _, ...others } = rivals.rubric?.[id] ?? {}
    const own = mark === null ? others : { ...others, [condition]: { mark, why } }
    return {
      next: { ...rivals, rubric: { ...rivals.rubric, [id]: own } },
      words: `Judged "${words}" as an explanation, ${condition}: ${mark ?? 'open again'}: ${why}`,
    }
  }
  const item = itemOf(rivals, change.item)
  const given = Object.entries(change.likelihoods)
  for (const [id] of given) account(rivals, id)
  const next = { ...item, likelihoods: { ...item.likelihoods, ...change.likelihoods }, why: change.why }
  const said = given.map(([id, word]) => `${word} if "${account(rivals, id).words}"`).join(', ')
  return {
    next: { ...rivals, items: rivals.items.map(one => (one.id === item.id ? next : one)) },
    words: `Judged "${item.words}" ${said}: ${change.why}`,
  }
}

const account = ({ hypotheses }: Rivals, id: string) => {
  const found = hypotheses.find(one => one.id === id)
  if (found === undefined) throw new Fault('not-found', `There is no account "${id}" among those weighed.`)
  return found
}

const itemOf = ({ items }: Rivals, id: string): EvidenceItem => {
  const found = items.find(one => one.id === id)
  if (found === undefined) throw new Fault('not-found', `There is no item "${id}" among those weighed.`)
  return found
}

/** The first number that no row has yet: ids stay short, as addresses and tables show them. */
function freeId(kind: 'account' | 'item', rows: readonly { readonly id: string }[]): string {
  const taken = new Set(rows.map(({ id }) => id))
  let n = rows.length + 1
  while (taken.has(`${kind}-${n}`)) n++
  return `${kind}-${n}`
}

/** A new account weighs as much as the mean of the others, and no item says yet how likely it makes it. */
function withAccount(rivals: Rivals, { id, words, note }: WrittenAccount): { next: Rivals; words: string } {
  const said = { words, ...(note === '' ? {} : { note }) }
  if (id !== undefined) {
    const before = account(rivals, id)
    return {
      next: { ...rivals, hypotheses: rivals.hypotheses.map(one => (one.id === id ? { id, ...said } : one)) },
      words:
        before.words === words
          ? `Changed the note of the account "${words}"`
          : `Changed the account "${before.words}" to "${words}"`,
    }
  }
  const own = freeId('account', rivals.hypotheses)
  const weights = rivals.hypotheses.map(one => rivals.prior[one.id]!)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  return {
    next: {
      ...rivals,
      hypotheses: [...rivals.hypotheses, { id: own, ...said }],
      prior: { ...rivals.prior, [own]: mean },
      items: rivals.items.map(item => ({
        ...item,
        likelihoods: { ...item.likelihoods, [own]: 'cannot be judged' as const },
      })),
    },
    words: `Added the account "${words}"`,
  }
}

function withoutAccount(rivals: Rivals, id: string): { next: Rivals; words: string } {
  const { words } = account(rivals, id)
  if (rivals.hypotheses.length === 2)
    throw new Fault(
      'bad-input',
      'Two accounts are the fewest that can be compared. Add another before you remove this.',
    )
  const { [id]: _, ...prior } = rivals.prior
  const rubric = Object.fromEntries(Object.entries(rivals.rubric ?? {}).filter(([of]) => of !== id))
  return {
    next: {
      ...rivals,
      hypotheses: rivals.hypotheses.filter(one => one.id !== id),
      prior,
      items: rivals.items.map(item => {
        const { [id]: _, ...likelihoods } = item.likelihoods
        return { ...item, likelihoods }
      }),
      ...(rivals.rubric === undefined ? {} : { rubric }),
    },
    words: `Removed the account "${words}"`,
  }
}

function withItem(rivals: Rivals, { id, sharesWith, ...said }: WrittenItem): { next: Rivals; words: string } {
  for (const account_ of Object.keys(said.likelihoods)) account(rivals, account_)
  const own = id === undefined ? freeId('item', rivals.items) : itemOf(rivals, id).id
  const item = { ...said, id: own, ...(sharesWith.length === 0 ? {} : { sharesWith: [...sharesWith] }) }
  // who shares a parent is kept on the item that was written last, and on that one alone
  const others = rivals.items.map(one => (one.id === own ? item : shareless(one, new Set([own]))))
  return id === undefined
    ? { next: { ...rivals, items: [...others, item] }, words: `Added the item "${said.words}"` }
    : { next: { ...rivals, items: others }, words: `Changed the item "${said.words}"` }
}

function withoutItem(rivals: Rivals, id: string): { next: Rivals; words: string } {
  const { words } = itemOf(rivals, id)
  return { next: withoutItems(rivals, new Set([id])), words: `Removed the item "${words}"` }
}
