import { readInkvisitor } from '../gather/inkvisitor.ts'
import { Fault } from '../kit/errors.ts'
import { parseBody } from '../record/body.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added } from '../record/change.ts'
import { rowId } from '../record/claims.ts'
import type { Row } from '../record/driver.ts'
import { type ImportedClaims, importClaims } from './import-claims.ts'

/**
 * Takes an InkVisitor set into the case as one entry: questions, claims and actors, and every entity as it came.
 *
 * @throws Fault `bad-input` where it is no set, `conflict` where the case holds one of its ids
 */
export function importInkvisitor(
  file: CaseFile,
  words: string,
  name: string,
): ImportedClaims & { readonly kept: number } {
  let json: unknown
  try {
    json = JSON.parse(words)
  } catch {
    throw new Fault('bad-input', `"${name}" is no JSON.`)
  }
  const { folder, asides } = readInkvisitor(json, name)
  const rows = asides.map(({ about, body }) =>
    added('aside', { id: rowId('aside', about), format: 'inkvisitor', about, body: canonical(body), by: file.by }),
  )
  return { ...importClaims(file, folder, rows), kept: asides.length }
}

/** The entities of imported sets as they came, in the order of their ids. */
export const keptInkvisitor = (file: CaseFile): unknown[] => {
  file.need('read')
  return file.db
    .all<Row>("SELECT id, body FROM aside WHERE format = 'inkvisitor' ORDER BY about")
    .map(row => parseBody(row))
}
