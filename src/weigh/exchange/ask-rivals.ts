import { Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'
import { mostAccounts } from '../hypotheses/weigh.ts'

/** As many items as the noun allows. */
const mostItems = 60

/** Refuses before anything is built for each item under each account. Throws Fault `bad-input`. */
export function askSize(accounts: number, items: number): void {
  if (accounts <= mostAccounts && items <= mostItems) return
  throw new Fault(
    'bad-input',
    `The file holds ${accounts} accounts and ${items} items; at most ${mostAccounts} and ${mostItems} are compared. Take out some.`,
  )
}

/** A value as rival accounts, or one sentence that names the field at fault. */
export function askRivals(value: unknown): Rivals {
  const read = Rivals.safeParse(value)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new Fault('bad-input', `The accounts cannot be read at "${path.join('.') || 'the whole'}": ${message}.`)
}
