import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FolderSource } from '../case/folder.ts'
import { gatherBytes } from '../gather/gather.ts'
import { Fault } from '../kit/errors.ts'
import { bindNewSources } from './bind-claims.ts'
import { readCaseFolder } from './case-folder.ts'
import { importClaims } from './import-claims.ts'
import { type CaseFile, createCase, isThere, openCase } from './open-case.ts'
import { showCase } from './show-case.ts'
import { type TakeIn, type TakenIn, takeInFiles } from './take-in-files.ts'

/** The case that opens where none is named. */
export const usualCase = 'moscow-1938'

const bundledFolder = resolve(import.meta.dirname, '..', '..', 'cases')

/** The names of the cases that come with the program. */
export const bundledCases = (): string[] =>
  readdirSync(bundledFolder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(bundledFolder, entry.name, 'case.json')))
    .map(entry => entry.name)
    .sort()

export interface BundledCase {
  readonly file: CaseFile
  readonly title: string
  /** Where it lies as plain files, and how many claims stand there. */
  readonly folder: string
  readonly claims: number
  /** What became of its files; null where the copy was made before and is opened again. */
  readonly taken: TakenIn | null
}

/**
 * Copies a bundled case into a case file of the person's own, through the same steps as anybody's files; a copy that is
 * there already is opened as it was left, and one that was never finished is finished. A bundled case may hold claims without texts: then the copy has no sources.
 */
export async function openBundledCase(
  name: string,
  into: string,
  options: TakeIn & { readonly by: string },
): Promise<BundledCase> {
  const names = bundledCases()
  if (!names.includes(name)) {
    throw new Fault('not-found', `There is no bundled case "${name}". There are: ${names.join(', ')}.`, { exitCode: 2 })
  }
  const folder = join(bundledFolder, name)
  const bundle = readCaseFolder(folder)
  const { title, sources } = bundle.head
  const bundled = { title, folder, claims: bundle.claims.length }
  const told = new Map(sources.flatMap(source => (source.file === undefined ? [] : [[source.file, source]])))
  const before = isThere(into)
  const file = before ? again(into, title, options.by) : createCase(into, { title, by: options.by })
  try {
    const claimsIn = bundle.claims.length === 0 || timesDone(file, 'import-claims') > 0
    if (before && claimsIn && timesDone(file, 'read-source') >= told.size) return { ...bundled, file, taken: null }
    const inputs = [...told.keys()].map(path => ({ path: join(folder, path) }))
    const gather = async (bytes: Uint8Array, path: string) => ({
      ...(await gatherBytes(bytes, path)),
      ...asTold(told.get(path)),
    })
    const taken = await takeInFiles(file, inputs, { ...options, gather })
    if (!claimsIn) {
      importClaims(file, bundle)
      bindNewSources(file)
    }
    return { ...bundled, file, taken }
  } catch (error) {
    file.close()
    throw error
  }
}

/**
 * How often the ledger ever had an entry. Where the program was ended in the middle of a copy, what the ledger never had is
 * copied when it is opened again; what a person took back since stays taken back.
 */
const timesDone = (file: CaseFile, verb: string): number =>
  file.db.one<{ n: number }>("SELECT count(*) AS n FROM entry WHERE kind = 'do' AND verb = ?", verb).n

function again(into: string, title: string, by: string): CaseFile {
  const file = openCase(into, { by })
  const found = showCase(file).title
  if (found === title) return file
  file.close()
  throw new Fault('bad-input', `"${into}" is another case, "${found}". Name a new file with --into.`, { exitCode: 2 })
}

/** What the bundle says of a source, over what the file says of itself. */
function asTold(told: FolderSource | undefined) {
  if (told === undefined) return {}
  const { siglum, title, language, record } = told
  return { siglum, title, language, record }
}
