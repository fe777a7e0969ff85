import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseFolder } from '../case/folder.ts'
import { Rivals } from '../case/hypothesis.ts'
import { Fault } from '../kit/errors.ts'
import { type BestCase, bestCases, linchpins } from '../weigh/hypotheses/robustness.ts'
import { seal } from '../weigh/hypotheses/seal.ts'
import { type Weighing, weigh } from '../weigh/hypotheses/weigh.ts'
import { readCaseFolder } from './case-folder.ts'

export interface WeighedCase extends Weighing {
  readonly rivals: Rivals
  readonly seal: { readonly hash: string; readonly holds: boolean | null }
  readonly linchpins: readonly (readonly string[])[]
  readonly bestCases: readonly BestCase[]
  /** By id of item, the voices at the far end of its claims' chains. */
  readonly origins: Readonly<Record<string, readonly string[]>>
}

const mostBytes = 4 * 1024 * 1024

/**
 * The rival accounts of a case folder, weighed on its own claims: what `weigh --json` prints.
 *
 * @throws Fault `no-such-file`, `not-a-case` (with the field), `bad-input`
 * @example
 * weighFolder('cases/moscow-1938').outcome
 */
export function weighFolder(path: string): WeighedCase {
  const folder = readCaseFolder(path)
  const rivals = readRivals(path, folder)
  const origins = Object.fromEntries(
    rivals.items.map(item => [item.id, [...new Set(item.claims.map(id => farEnd(folder, id)))]]),
  )
  const weighing = weigh(rivals, origins)
  const hash = seal(rivals)
  return {
    ...weighing,
    rivals,
    seal: { hash, holds: rivals.sealed === undefined ? null : rivals.sealed === hash },
    linchpins: linchpins(rivals, origins),
    bestCases: bestCases(rivals, weighing),
    origins,
  }
}

function readRivals(path: string, folder: CaseFolder): Rivals {
  const file = join(path, 'hypotheses.json')
  if (!existsSync(file))
    throw new Fault('no-such-file', `"${path}" holds no hypotheses.json. Write one, as docs/weigh.md shows.`)
  if (statSync(file).size > mostBytes) throw new Fault('too-large', `"${file}" is larger than ${mostBytes} bytes.`)
  let given: unknown
  try {
    given = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Fault('not-a-case', 'hypotheses.json is not JSON. Mend or remove it.')
  }
  const read = Rivals.safeParse(given)
  if (!read.success) {
    const issue = read.error.issues[0]!
    throw new Fault('not-a-case', `hypotheses.json: ${issue.path.join('.') || 'the whole file'}: ${issue.message}`)
  }
  const known = new Set(folder.claims.map(claim => claim.id))
  for (const item of read.data.items)
    for (const id of item.claims)
      if (!known.has(id))
        throw new Fault('not-a-case', `hypotheses.json: item "${item.id}" names the claim "${id}", which is not there.`)
  return read.data
}

/** The last voice of a claim's chain: whoever is said to have known. */
const farEnd = (folder: CaseFolder, id: string): string =>
  folder.claims.find(claim => claim.id === id)!.chain.at(-1)!.voice
