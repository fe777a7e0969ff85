import { existsSync } from 'node:fs'
import { Fault } from '../../../kit/errors.ts'
import { checkEncoding, decodeAgain, encodingOf } from '../../../steps/decode-again.ts'
import { gatherInThread } from '../../../steps/engines.ts'
import type { CaseFile } from '../../../steps/open-case.ts'
import { type SourceHead, sayTakenIn, type TakenIn, takeInFiles } from '../../../steps/take-in-files.ts'
import { tellGathered } from '../../../steps/tell-gathered.ts'
import { interruptible } from '../interrupt.ts'
import { openOrMake } from '../open-or-make.ts'
import { personOf } from '../person.ts'
import { print, printJson, tell } from '../print.ts'
import { progressLine } from '../progress.ts'

interface Options {
  readonly into?: string
  readonly as?: string
  readonly encoding?: string
  readonly json?: boolean
}

/** `countertrial gather FILE... --into CASE`: takes files and folders into a case, which is made where there is none. */
export default async function gather([named]: [string[]], options: Options): Promise<void> {
  const { into } = options
  if (into === undefined) {
    throw new Fault('wrong-usage', 'Name the case that the files go into: --into my.case.sqlite.', { exitCode: 2 })
  }
  // A wrong name among right ones fails when it is its turn; with wrong names alone no case is made.
  if (!named.some(path => existsSync(path)))
    throw new Fault('no-such-file', `There is no file or folder "${named[0]}". Check the name.`)
  const encoding = options.encoding === undefined ? undefined : checkEncoding(options.encoding)
  using file = openOrMake(into, personOf(options))
  const json = options.json === true
  const line = progressLine({ json })
  let failed = 0
  const { signal, done } = interruptible(() =>
    tell('\nStopping after this file …  (Ctrl-C again ends at once; nothing that is in is lost.)'),
  )
  const taken = await takeInFiles(
    file,
    named.map(path => ({ path })),
    {
      signal,
      ...(encoding !== undefined && { gather: (bytes, name, stop) => gatherInThread(bytes, name, stop, { encoding }) }),
      onProgress: ({ stage, done, total, failures }) => {
        failed = Math.max(failed, failures)
        line.show({ stage, done, total, failed })
      },
    },
  ).finally(done)
  line.end()
  const again = encoding === undefined ? [] : await decodeKnown(file, taken, encoding)
  const told = Object.fromEntries(taken.gathered.map(({ id }) => [id, tellGathered(file, id)]))
  if (json) printJson({ case: file.path, ...taken, decodedAgain: again, howRead: told })
  else {
    for (const { id, file: name } of [...taken.gathered, ...again])
      for (const words of told[id] ?? tellGathered(file, id)) tell(`"${name}": ${words}.`)
    for (const { reason } of taken.failures) tell(reason)
    for (const { reason } of taken.unreadable ?? []) tell(reason)
    for (const { words } of taken.told ?? []) tell(words)
    print(`${sayTakenIn(taken)} The case is ${file.path}.`)
  }
  if (signal.aborted) process.exitCode = 130
  else if (taken.failures.length > 0) process.exitCode = 1
}

/** Files that were in the case before and are to be read in another encoding now. */
async function decodeKnown(file: CaseFile, { already }: TakenIn, encoding: string): Promise<SourceHead[]> {
  const again: SourceHead[] = []
  for (const { source } of already) {
    const from = encodingOf(file, source.id)
    if (from === null || from === encoding) continue
    await decodeAgain(file, source.id, { encoding, from })
    again.push(source)
  }
  return again
}
