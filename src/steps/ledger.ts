import { held } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { head } from '../record/ledger.ts'
import { type LedgerLine, listLedger } from '../record/ledger-list.ts'
import { turn } from '../record/undo.ts'
import { type Verdict, verifyCase as verify } from '../record/verify.ts'

export type { LedgerLine } from '../record/ledger-list.ts'
export { blameDamage, type Verdict } from '../record/verify.ts'

export interface LedgerPage {
  readonly lines: readonly LedgerLine[]
  /** Pass as `from` for the next older page; null at the beginning of the ledger. */
  readonly next: number | null
  readonly head: { readonly seq: number; readonly hash: string }
}

/** Who did what, newest first, one line a step. */
export function showLedger(
  file: CaseFile,
  options: { readonly from?: number; readonly limit?: number } = {},
): LedgerPage {
  file.need('read')
  const { from = Number.MAX_SAFE_INTEGER, limit = 100 } = options
  const lines = listLedger(file.db, from, limit + 1)
  return {
    lines: lines.slice(0, limit),
    next: lines.length > limit ? lines[limit]!.seq : null,
    head: head(file.db),
  }
}

/** Which step: this person's last where none is named. `others` says that another person's work may be meant. */
export interface StepChoice {
  readonly seq?: number
  readonly others?: boolean
}

/** Takes a step back. Throws `conflict` where later work stands on it, naming that. */
export const undo = (file: CaseFile, choice: StepChoice = {}): LedgerLine =>
  lineOf(file, turn(file, 'undo', choice).seq)

/** Does an undone step again. */
export const redo = (file: CaseFile, choice: StepChoice = {}): LedgerLine =>
  lineOf(file, turn(file, 'redo', choice).seq)

const lineOf = (file: CaseFile, seq: number): LedgerLine => held(listLedger(file.db, seq, 1)[0], `entry ${seq}`)

/** Checks the whole case file: the chain of entries, and every row against what the ledger says. */
export function verifyCase(path: string, options: { readonly head?: string } = {}): Verdict {
  return verify(path, options)
}
