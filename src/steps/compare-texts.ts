import type { Mask } from '../case/source.ts'
import { blankFormulae } from '../confront/reuse/formulae.ts'
import type { Reuse } from '../confront/reuse/reuse.ts'
import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { sha256 } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { listFormulae } from '../record/claims.ts'
import { keepComparison, keptComparison } from '../record/comparisons.ts'
import type { Driver } from '../record/driver.ts'
import { listMasks, listSources, loadSource, sourceRow } from '../record/sources.ts'
import { lengthOf } from '../record/texts.ts'
import { Threads } from '../run/threads.ts'
import type { comparePair } from './compare-pair.ts'
import { type LongStep, stopIfAsked, track } from './progress.ts'

/** Two sources of the case, the earlier one first. */
export interface PairOf {
  readonly a: string
  readonly b: string
}

/** No pair may take longer; a text of a thousand pages against another takes about a minute. Assumption. */
const mostMilliseconds = 300_000

/** Raised whenever the engine's answers change, so that what an older one kept is worked out anew. */
export const engineNumber = 6

/** What was read from the case file already, by key. */
const known = new WeakMap<Driver, Map<string, Reuse>>()

/** Compares pairs of texts, those known already left out. Masked lines count as not there. Says how many pairs were compared. */
export async function compareTexts(file: CaseFile, pairs: readonly PairOf[], step: LongStep = {}): Promise<number> {
  file.need('read')
  const open = pairs.map(pair => inOrder(file, pair)).filter(pair => compared(file, pair) === null)
  const told = track('compare', open.length, step)
  const pool = new Threads({ size: 1 })
  let done = 0
  try {
    for (const { a, b } of open) {
      stopIfAsked(step.signal, `${done} pairs were compared and stay`)
      const key = keyOf(file, { a, b })
      const reuse = await pool.call<typeof comparePair>(
        new URL('./compare-pair.ts', import.meta.url),
        'comparePair',
        withoutFormulae(file, { a, b }),
        { about: `${a} and ${b}`, milliseconds: mostMilliseconds, signal: step.signal },
      )
      keepComparison(file.db, key, reuse)
      keptOf(file).set(key, reuse)
      done++
      told.step()
    }
  } finally {
    await pool.close()
  }
  return done
}

/** What is known of a pair, or null where it was not compared, or a text or mask changed since. */
export function compared(file: CaseFile, pair: PairOf): Reuse | null {
  const kept = keptOf(file)
  const key = keyOf(file, pair)
  const length = (id: string): number => lengthOf(file.db, String(sourceRow(file.db, id).digest))
  const reuse = kept.get(key) ?? keptComparison(file.db, key, { a: length(pair.a), b: length(pair.b) })
  if (reuse !== null) kept.set(key, reuse)
  return reuse
}

/** Every pair of sources of the case. */
export function allPairs(file: CaseFile): PairOf[] {
  const ids = listSources(file.db).map(source => source.id)
  return ids.flatMap((a, n) => ids.slice(n + 1).map(b => ({ a, b })))
}

/** The pair as the case orders its sources. Throws `not-found`, or `bad-input` where both are one. */
export function inOrder(file: CaseFile, { a, b }: PairOf): PairOf {
  if (a === b) throw new Fault('bad-input', `A text is not compared with itself, and "${a}" was named twice.`)
  const ids = listSources(file.db).map(source => source.id)
  for (const id of [a, b]) sourceRow(file.db, id)
  return ids.indexOf(a) < ids.indexOf(b) ? { a, b } : { a: b, b: a }
}

function keptOf({ db }: CaseFile): Map<string, Reuse> {
  const kept = known.get(db) ?? new Map<string, Reuse>()
  known.set(db, kept)
  return kept
}

/** The digest of what a comparison rests on: the texts' digests, what is masked in them, and formulae that both have. */
function keyOf(file: CaseFile, { a, b }: PairOf): string {
  const side = (id: string) => [
    sourceRow(file.db, id).digest,
    hiding(listMasks(file.db, id)).map(({ start, end }) => [start, end]),
  ]
  const formulae = inBoth(file, { a, b })
  return sha256(JSON.stringify([engineNumber, side(a), side(b), ...(formulae.length > 0 ? [formulae] : [])]))
}

/** Formulae of the case that stand in either text: the only ones that the two do not share by their own doing. */
function inBoth(file: CaseFile, { a, b }: PairOf): string[] {
  const all = listFormulae(file.db).map(one => one.words)
  if (all.length === 0) return []
  const [inA, inB] = [holds(file, a, all), holds(file, b, all)]
  return all.filter((_, f) => inA[f] && inB[f])
}

/** Which formulae a source holds, by case file, source and what the answer rests on. */
const held = new WeakMap<Driver, Map<string, { readonly seen: string; readonly holds: readonly boolean[] }>>()

function holds(file: CaseFile, id: string, formulae: readonly string[]): readonly boolean[] {
  const kept = held.get(file.db) ?? new Map<string, { seen: string; holds: readonly boolean[] }>()
  held.set(file.db, kept)
  const seen = JSON.stringify([
    sourceRow(file.db, id).digest,
    hiding(listMasks(file.db, id)).map(({ start, end }) => [start, end]),
    formulae,
  ])
  const known = kept.get(id)
  if (known?.seen === seen) return known.holds
  const { places } = blankFormulae([readableText(file, id)], formulae)
  const found = places.map(([n]) => n! > 0)
  kept.set(id, { seen, holds: found })
  return found
}

/** Both texts as they are compared: masks and the formulae that both have are blank. */
function withoutFormulae(file: CaseFile, pair: PairOf): [string, string] {
  const { texts } = blankFormulae([readableText(file, pair.a), readableText(file, pair.b)], inBoth(file, pair))
  return [texts[0]!, texts[1]!]
}

const hiding = <T extends Mask>(masks: readonly T[]): T[] =>
  masks.filter(mask => mask.state !== 'rejected' && mask.reason !== 'inline-note')

/** A source's text with blanks where a mask stands. */
export function readableText({ db }: CaseFile, id: string): string {
  const { text, masks } = loadSource(db, id)
  return blanked(text, hiding(masks))
}

/** The text with a blank for every code point that is masked; code-point offsets and line breaks stay. */
export function blanked(text: string, masks: readonly Pick<Mask, 'start' | 'end'>[]): string {
  const { toUnits } = mapOffsets(text)
  const parts: string[] = []
  let at = 0
  for (const mask of masks.toSorted((x, y) => x.start - y.start)) {
    const [from, to] = [Math.max(at, toUnits(mask.start)), Math.max(at, toUnits(mask.end))]
    parts.push(text.slice(at, from), text.slice(from, to).replace(/[^\n\r]/gu, ' '))
    at = to
  }
  return parts.join('') + text.slice(at)
}
