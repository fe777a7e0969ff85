import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { allows } from '../record/roles.ts'
import {
  beginWaiting,
  bytesWaiting,
  dropWaiting,
  keepWaiting,
  listWaiting,
  putBackWaiting,
  type Waiting,
} from '../record/waiting.ts'
import type { FileInput } from './gather-files.ts'
import { type TakeIn, type TakenIn, takeInFiles } from './take-in-files.ts'

/**
 * Keeps files in the case before anyone is told that they arrived, so that a process killed after its answer loses none.
 * They are no sources yet: `takeHandedIn` makes them that, now or after the next open.
 */
export function handIn(
  file: CaseFile,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): readonly number[] {
  file.need('propose')
  return keepWaiting(file.db, files, { by: file.by, at: file.clock().toISOString() })
}

/** Takes in files that were handed in. A file leaves the queue when it is a source or a listed failure. */
export async function takeHandedIn(file: CaseFile, ids: readonly number[], options: TakeIn = {}): Promise<TakenIn> {
  const names = new Map(listWaiting(file.db).map(one => [one.id, one.file]))
  const there = ids.filter(id => names.has(id))
  try {
    return await takeInFiles(
      file,
      there.map(id => inputOf(file, id, names.get(id)!)),
      options,
    )
  } finally {
    for (const id of there) putBackWaiting(file.db, id)
  }
}

/** Drops files that were handed in and are not dealt with: a person stopped the work. */
export function putAside(file: CaseFile, ids: readonly number[]): void {
  for (const id of ids) dropWaiting(file.db, id)
}

/** What waits, by the person who will sign it: whoever handed it in, or this person where that one may no longer. */
export function waitingBySigner(
  file: CaseFile,
): readonly { readonly signer: CaseFile; readonly ids: readonly number[] }[] {
  const may = (by: string): boolean => allows(file.as(by).role, 'propose')
  const bySigner = Map.groupBy(listWaiting(file.db), ({ by }: Waiting) => (may(by) ? by : file.by))
  return [...bySigner].map(([by, all]) => ({ signer: file.as(by), ids: all.map(one => one.id) }))
}

/** Assumption: a file under which the program ended so often may be the reason; it is listed as failed and not tried unasked. */
const mostBegun = 2

const inputOf = (file: CaseFile, id: number, name: string): FileInput => ({
  name,
  get bytes() {
    return bytesWaiting(file.db, id)
  },
  begin: () => {
    const times = beginWaiting(file.db, id)
    if (times >= mostBegun)
      throw new Fault(
        'unreadable-file',
        `"${name}" was being read when the program ended, ${times} times. Try it again, or save it in another form first.`,
      )
  },
  dealtWith: () => dropWaiting(file.db, id),
})
