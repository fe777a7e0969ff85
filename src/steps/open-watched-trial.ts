import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '../kit/errors.ts'
import type { Granted } from '../mill/granted.ts'
import { sha256 } from '../record/canonical.ts'
import { inferenceStudy } from './infer-mill.ts'
import { type CaseFile, openCase } from './open-case.ts'
import { openTrial, writeTrialCase } from './open-mill-trial.ts'
import { priorsOfRequest } from './run-mill.ts'
import { hypothesisNamed } from './simulate-mill.ts'
import type { TakeIn } from './take-in-files.ts'

/** Which trial a person is watching. */
export interface WatchedAt {
  readonly hypothesis: string
  readonly trial: number
  readonly seed: number
  readonly granted: Granted
}

/** Where a watched trial lies as a case: beside the open one, under a name that says which trial it is. */
export function watchedPath(file: CaseFile, { hypothesis, trial, seed, granted }: WatchedAt): string {
  const assumed = Object.entries(granted).sort(([a], [b]) => (a < b ? -1 : 1))
  const mark = assumed.length === 0 ? '' : `-${sha256(JSON.stringify(assumed)).slice(0, 8)}`
  const account = (hypothesisNamed(hypothesis) ?? 'fab').replace('+', '-plus')
  return join(dirname(file.path), `simulated-${seed}-${account}-${trial + 1}${mark}.case.sqlite`)
}

/**
 * The watched trial as a case file of its own, with its truth in a file beside it; one that is there already is opened as
 * it was left. It is the very trial: the same people, papers and namings.
 *
 * @throws Fault `not-allowed` for anybody but an owner, since it writes a file beside the case; `bad-input`; `cancelled`
 */
export async function openWatchedTrial(file: CaseFile, at: WatchedAt, options: TakeIn): Promise<CaseFile> {
  file.need('own')
  const priors = priorsOfRequest({ trials: 10_000, seed: at.seed, granted: at.granted })
  const path = watchedPath(file, at)
  if (existsSync(path)) return openCase(path, { by: file.by })
  const hypothesis = hypothesisNamed(at.hypothesis)
  if (hypothesis === undefined) throw new Fault('bad-input', 'Name the account whose trial is to be opened.')
  const opened = openTrial(at.seed, hypothesis, priors, { study: inferenceStudy, trial: at.trial })
  return writeTrialCase(opened, path, { ...options, by: file.by })
}
