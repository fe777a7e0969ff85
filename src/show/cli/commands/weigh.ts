import { statSync } from 'node:fs'
import { Fault } from '../../../kit/errors.ts'
import { own } from '../../../kit/own.ts'
import { changeRivals, makeRivals, type RivalsChange } from '../../../steps/change-rivals.ts'
import { openCase } from '../../../steps/open-case.ts'
import { showScales } from '../../../steps/show-scales.ts'
import { type WeighedCase, weighPath } from '../../../steps/weigh-claims.ts'
import { writeAif } from '../../../weigh/exchange/aif.ts'
import { writeArgdown } from '../../../weigh/exchange/argdown.ts'
import { writeCase } from '../../../weigh/exchange/case-wording.ts'
import { writeMatrix } from '../../../weigh/exchange/matrix.ts'
import { mayHoldAccounts, readAccounts } from '../../../weigh/exchange/read-accounts.ts'
import { personOf } from '../person.ts'
import { printJson } from '../print.ts'
import { plainTextOf } from '../text-file.ts'
import { weighText } from '../weigh-text.ts'

interface Options {
  readonly format: string
  readonly take?: string
  readonly ask?: string
  readonly account?: readonly string[]
  readonly seal?: boolean
  readonly as?: string
  readonly json?: boolean
}

const formats: Readonly<Record<string, (weighed: WeighedCase, by: string) => string>> = {
  text: weighText,
  csv: ({ rivals }) => writeMatrix(rivals),
  argdown: weighed => writeArgdown(weighed.rivals, weighed),
  aif: weighed => writeAif(weighed.rivals, weighed),
  case: (weighed, by) => writeCase(weighed.rivals, weighed, by),
}

/**
 * `countertrial weigh CASE`: rival accounts on the case's own claims, as text or in an exchange format; with `--take FILE` first
 * lays the accounts of that file into the case, as one entry; with `--ask` and `--account` writes them down, with `--seal` seals
 * them, each as an entry of its own.
 */
export default function weigh([path = '']: string[], options: Options): void {
  const by = personOf(options)
  const write = own(formats, options.format)
  if (write === undefined)
    throw new Fault(
      'wrong-usage',
      `"${options.format}" is not a format of "weigh". Use ${Object.keys(formats).join(', ')}.`,
      {
        exitCode: 2,
      },
    )
  if (mayHoldAccounts(path) && statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Fault(
      'wrong-usage',
      `"${path}" is a file of accounts, not a case. Take it into one: countertrial weigh CASE --take ${path}`,
      { exitCode: 2 },
    )
  if (options.take !== undefined) take(path, options.take, by)
  if (options.ask !== undefined || options.account !== undefined || options.seal === true) writeDown(path, options, by)
  const weighed = weighPath(path, by)
  if (options.json === true) printJson(weighed)
  else process.stdout.write(write(weighed, by))
}

function take(path: string, name: string, by: string): void {
  if (!mayHoldAccounts(name))
    throw new Fault(
      'wrong-usage',
      `"${name}" is no .csv, .argdown, .json or .jsonld file. Give one of these to --take.`,
      {
        exitCode: 2,
      },
    )
  const rivals = readAccounts(name, plainTextOf(name))
  using file = openCase(path, { by })
  makeRivals(file, rivals)
}

function writeDown(path: string, { ask, account = [], seal }: Options, by: string): void {
  const question = ask?.trim()
  const said = account.map(words => words.trim()).filter(words => words !== '')
  if (ask !== undefined && (question === '' || said.length < 2))
    throw new Fault('wrong-usage', '"--ask" begins accounts: give a question, and two at least with --account.', {
      exitCode: 2,
    })
  using file = openCase(path, { by })
  const change = (what: RivalsChange) => changeRivals(file, showScales(file).version, what)
  if (question === undefined) for (const words of said) change({ writeAccount: { words, note: '' } })
  else
    makeRivals(file, {
      id: 'rivals',
      question,
      hypotheses: said.map((words, i) => ({ id: `account-${i + 1}`, words })),
      prior: Object.fromEntries(said.map((_, i) => [`account-${i + 1}`, 1])),
      priorWhy: 'Equal weights are an assumption: nothing is known before the record is read.',
      items: [],
    })
  if (seal === true) change({ seal: true })
}
