import { statSync } from 'node:fs'
import type { CaseFolder } from '../case/folder.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { type CaseClaims, loadClaims } from '../record/claims.ts'
import { readCaseFolder } from './case-folder.ts'
import { openCase } from './open-case.ts'

export type { Binding, CaseClaims } from '../record/claims.ts'

/** The claims of an open case and all they rest on. */
export function claimsOf(file: CaseFile): CaseClaims {
  file.need('read')
  return loadClaims(file.db)
}

/** The claims of a case file, or of a folder of plain files. */
export function readClaims(path: string, by: string): CaseFolder {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Fault('no-such-file', `There is no file or folder "${path}". Check the name.`)
  if (found.isDirectory()) return readCaseFolder(path)
  using file = openForReading(path, by)
  const { bindings, texts, ...folder } = claimsOf(file)
  return folder
}

/** A case file to look at. A folder of plain files has no texts that were read; its fault says what to do. */
export function openForReading(path: string, by: string): CaseFile {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Fault('no-such-file', `There is no file or folder "${path}". Check the name.`)
  if (found.isDirectory())
    throw new Fault(
      'not-a-case',
      `"${path}" is a folder, and only a case file holds texts that were read. Gather its texts into a case first.`,
    )
  return openCase(path, { by, readOnly: true })
}
