import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../kit/errors.ts'

/**
 * The files that a person named, folders opened to their depth, each once and in the order of names. Hidden files and
 * links are left out of folders: a link may lead anywhere. A name that is not there ends it before anything is read.
 */
export async function listFiles(named: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of named) {
    const seen = await stat(path).catch(() => null)
    if (seen === null) throw new Fault('no-such-file', `There is no file or folder "${path}". Check the name.`)
    if (seen.isDirectory()) for await (const file of walk(path)) found.add(file)
    else found.add(path)
  }
  return [...found]
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(cause => {
    throw new Fault('unreadable-file', `The folder "${folder}" could not be opened. Check who may read it.`, { cause })
  })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (entry.isFile()) yield path
  }
}
