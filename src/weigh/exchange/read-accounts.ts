import { extname } from 'node:path'
import type { Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'
import { readAif } from './aif.ts'
import { readArgdown } from './argdown.ts'
import { askRivals } from './ask-rivals.ts'
import { readCaseWording } from './case-read.ts'
import { readMatrix } from './matrix.ts'

const readers: Readonly<Record<string, (text: string) => Rivals>> = {
  '.csv': readMatrix,
  '.argdown': readArgdown,
  '.ad': readArgdown,
  '.json': readJson,
  '.jsonld': readJson,
}

/** Whether a file of this name may hold rival accounts. */
export const mayHoldAccounts = (name: string): boolean => readers[extname(name).toLowerCase()] !== undefined

/**
 * Rival accounts from a file of any format that is read, told by its name: a CSV matrix, Argdown, AIF, the wording of CASE, or `hypotheses.json`.
 *
 * @throws Fault `bad-input`, with the place where it can be named
 */
export function readAccounts(name: string, text: string): Rivals {
  const read = readers[extname(name).toLowerCase()]
  if (read === undefined)
    throw new Fault(
      'bad-input',
      `"${name}" is no .csv, .argdown, .json or .jsonld file of accounts. Give one of these.`,
    )
  return read(text)
}

/** A `hypotheses.json` names hypotheses, an AIF graph nodes, the wording of CASE has an `@graph`. */
function readJson(text: string): Rivals {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Fault('bad-input', 'The file is not JSON: it breaks off or holds a stray sign. Write it anew.')
  }
  const has = (key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  if (has('hypotheses') || has('items')) return askRivals(value)
  if (has('@graph')) return readCaseWording(value)
  return readAif(text)
}
