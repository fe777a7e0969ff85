import { statSync } from 'node:fs'
import type { CaseFolder } from '../case/folder.ts'
import type { Rivals } from '../case/hypothesis.ts'
import { Fault } from '../kit/errors.ts'
import { type DocumentWorth, expectedBits } from '../weigh/hypotheses/expected-bits.ts'
import { withParents } from '../weigh/hypotheses/joint.ts'
import { type BestCase, bestCases, linchpins } from '../weigh/hypotheses/robustness.ts'
import { seal } from '../weigh/hypotheses/seal.ts'
import { type PairSwings, swings } from '../weigh/hypotheses/swings.ts'
import { type Weighing, weigh } from '../weigh/hypotheses/weigh.ts'
import { readClaims } from './read-claims.ts'

export interface WeighedCase extends Weighing {
  readonly rivals: Rivals
  readonly seal: { readonly hash: string; readonly holds: boolean | null }
  readonly linchpins: readonly (readonly string[])[]
  readonly bestCases: readonly BestCase[]
  /** By ordered pair of accounts, how far each item can move the ratio of the whole record. */
  readonly swings: Readonly<Record<string, PairSwings>>
  /** By id of item, the voices at the far end of its claims' chains. */
  readonly origins: Readonly<Record<string, readonly string[]>>
  /** What each document that items rest on would be expected to tell, were it still to be found; most first. */
  readonly documents: readonly DocumentWorth[]
}

/**
 * The rival accounts of a case folder or a case file, weighed on its own claims: what `weigh --json` prints.
 *
 * @throws Fault `no-such-file`, `not-a-case` (with the field), `bad-input`
 * @example
 * weighPath('cases/moscow-1938', 'Ana').outcome
 */
export function weighPath(path: string, by: string): WeighedCase {
  const folder = readClaims(path, by)
  const [rivals] = folder.rivals
  if (rivals === undefined)
    throw new Fault(
      'bad-input',
      statSync(path).isDirectory()
        ? `"${path}" holds no rival accounts. Write a hypotheses.json into it, as docs/weigh.md shows.`
        : `"${path}" holds no rival accounts. Write a hypotheses.json, as docs/weigh.md shows, and give it to --take.`,
    )
  return weighClaims(folder, rivals)
}

/** Rival accounts weighed on the claims they name. */
export function weighClaims(folder: CaseFolder, rivals: Rivals): WeighedCase {
  const ends = new Map(folder.claims.map(claim => [claim.id, claim.chain.at(-1)!.voice]))
  const origins = Object.fromEntries(
    rivals.items.map(item => [item.id, [...new Set(item.claims.flatMap(id => ends.get(id) ?? []))]]),
  )
  const known = new Set(folder.documents.map(document => document.id))
  const chains = new Map(folder.claims.map(claim => [claim.id, claim.chain]))
  // not the pages that we read ourselves: they are at hand
  const restsOn = (id: string): string[] =>
    (chains.get(id) ?? []).flatMap(link => (known.has(link.voice) && !link.readByUs ? [link.voice] : []))
  const documents = Object.fromEntries(rivals.items.map(item => [item.id, [...new Set(item.claims.flatMap(restsOn))]]))
  // an item of which every claim was withdrawn has nothing under it
  const gone = rivals.items.flatMap(({ id }) => (origins[id]!.length === 0 ? [id] : []))
  const standing = { ...rivals, items: rivals.items.filter(({ id }) => !gone.includes(id)) }
  const rests = withParents(standing.items, origins)
  const weighing = weigh(standing, rests)
  const hash = seal(rivals)
  return {
    ...weighing,
    leftOut: [...weighing.leftOut, ...gone],
    rivals,
    seal: { hash, holds: rivals.sealed === undefined ? null : rivals.sealed === hash },
    linchpins: linchpins(standing, rests),
    bestCases: bestCases(standing, weighing),
    swings: swings(standing, rests),
    origins,
    documents: expectedBits(standing, rests, documents),
  }
}
