import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type CaseFile, type OpenOptions, openCase as open } from '../record/case-file.ts'
import { added } from '../record/change.ts'

export type { CaseFile } from '../record/case-file.ts'
export { isThere } from '../record/unbegun.ts'

/** Opens a case that is there. See `record/case-file.ts` for what is told and refused. */
export const openCase = (path: string, options: Omit<OpenOptions, 'create'>): CaseFile => open(path, options)

/**
 * Makes a case: its file, its first entry, and its maker as the one owner. The case is closed to everyone else.
 *
 * @example
 * using file = createCase('madden.case', { title: 'The Madden letters', by: 'Ana' })
 */
export function createCase(
  path: string,
  { title, ...options }: Omit<OpenOptions, 'create' | 'readOnly'> & { readonly title: string },
): CaseFile {
  const file = open(path, { ...options, create: true })
  try {
    file.write('own', seq => ({
      verb: 'create-case',
      words: `Made the case "${title}"`,
      changes: [
        added('case_file', { id: 'case', title, uuid: randomUUID(), created: file.clock().toISOString() }),
        added('person', { id: `p${seq}`, name: file.by, role: 'own', token: null }),
      ],
    }))
    return file
  } catch (error) {
    file.close()
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    throw error
  }
}
