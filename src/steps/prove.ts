import { readFileSync, statSync } from 'node:fs'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { makeProof, type Proof, readProof, verifyProof } from '../record/proof.ts'
import { type Verdict, verifyCase } from '../record/verify.ts'
import { startOf } from './gather-files.ts'

export type { Proof } from '../record/proof.ts'

/** Everything that people decided in a case, with the ledger it follows from; `texts` adds the sources' texts. */
export function prove(file: CaseFile, { texts = false }: { readonly texts?: boolean } = {}): Proof {
  file.need('read')
  return makeProof(file.db, { texts })
}

/** Assumption: a case of a hundred thousand decisions proves in less. */
const mostBytes = 512 * 1024 * 1024

/** Checks a case file or a proof, told apart by their first bytes; `head` is a hash noted earlier. */
export function verifyFile(path: string, options: { readonly head?: string } = {}): Verdict {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined || !stats.isFile() || !startsAsJson(path)) return verifyCase(path, options)
  if (stats.size > mostBytes)
    throw new Fault('too-large', `"${path}" is larger than ${mostBytes / 1024 / 1024} MB; no proof is that large.`)
  return verifyProof(readProof(readFileSync(path, 'utf8'), path), options)
}

const startsAsJson = (path: string): boolean => startOf(path)[0] === '{'.charCodeAt(0)
