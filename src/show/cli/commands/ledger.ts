import { showLedger } from '../../../steps/ledger.ts'
import { openCase } from '../../../steps/open-case.ts'
import { numberOf } from '../number.ts'
import { personOf } from '../person.ts'
import { print, printJson, tell } from '../print.ts'
import { table } from '../table.ts'

interface Options {
  readonly from?: string
  readonly limit: string
  readonly as?: string
  readonly json?: boolean
}

/** `countertrial ledger CASE`: who did what, newest first. */
export default function ledger([path]: [string], options: Options): void {
  using file = openCase(path, { by: personOf(options), readOnly: true })
  const from = options.from === undefined ? {} : { from: numberOf('--from', options.from) }
  const page = showLedger(file, { ...from, limit: numberOf('--limit', options.limit) })
  if (options.json === true) {
    printJson(page)
    return
  }
  print(table(page.lines.map(line => [line.seq, when(line.at), line.by, line.stands ? '' : 'taken back', line.words])))
  if (page.next !== null) tell(`Older entries: --from ${page.next}`)
}

const when = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`
