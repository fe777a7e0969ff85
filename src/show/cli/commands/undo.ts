import { redo, undo } from '../../../steps/ledger.ts'
import { openCase } from '../../../steps/open-case.ts'
import { numberOf } from '../number.ts'
import { personOf } from '../person.ts'
import { print, printJson } from '../print.ts'

interface Options {
  readonly entry?: string
  readonly others?: boolean
  readonly as?: string
  readonly json?: boolean
}

/** `countertrial undo CASE` and `redo`: takes a step back, or does it again, by name; both work across restarts. */
const turnWith =
  (turn: typeof undo) =>
  ([path]: [string], options: Options): void => {
    using file = openCase(path, { by: personOf(options) })
    const seq = options.entry === undefined ? {} : { seq: numberOf('--entry', options.entry) }
    const line = turn(file, { ...seq, others: options.others === true })
    if (options.json === true) printJson(line)
    else print(`${line.words}.`)
  }

export const undoStep = turnWith(undo)
export const redoStep = turnWith(redo)
