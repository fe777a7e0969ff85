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
  using file = openCase(path, { by, readOnly: true })
  const { bindings, texts, ...folder } = claimsOf(file)
  return folder
}
