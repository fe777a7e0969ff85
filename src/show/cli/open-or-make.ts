import { basename, extname } from 'node:path'
import { type CaseFile, createCase, isThere, openCase } from '../../steps/open-case.ts'

/** The case at a path; made with the file's name for its title where there is none. Faults as `openCase` and `createCase`. */
export function openOrMake(path: string, by: string): CaseFile {
  if (isThere(path)) return openCase(path, { by })
  const title = basename(path).replace(/(\.case)?(\.\w+)?$/, '') || basename(path, extname(path))
  return createCase(path, { title, by })
}
