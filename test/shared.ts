import { existsSync, readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../shared/', import.meta.url)

/** Where the real texts, labels and test data lie, or null. Tests that need them skip with `why`. */
export const shared: URL | null = existsSync(root) ? root : null
export const why = 'the folder "shared" with the real texts is not beside the project'

/** `{ skip }` options for node:test: the reason where the shared folder is missing, else nothing. */
export const needsShared: { readonly skip?: string } = shared === null ? { skip: why } : {}

/** A file of the shared folder as text. */
export const readShared = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The five real texts by the first three digits of their names, e.g. "003". */
export function realText(digits: string): { readonly file: string; readonly path: string; readonly text: string } {
  const file = readdirSync(new URL('sources/', root)).find(name => name.startsWith(digits))!
  const url = new URL(`sources/${file}`, root)
  return { file, path: url.pathname, text: readFileSync(url, 'utf8') }
}
