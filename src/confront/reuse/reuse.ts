/**
 * What one text shares with another, found on three levels and told as one list:
 * runs of the same words (verbatim.ts), stretches that run parallel unit by unit (aligned.ts), and passages that share more
 * vocabulary than chance gives (loose.ts). What a nearer level explains is not told again by a looser one.
 *
 * Scores are nats of surprise on every level. A likeness does not show who took from whom; what shuts a direction out: direction.ts.
 */
import { mapOffsets } from '../../kit/offsets.ts'
import { findStretches, type Stretch } from './aligned.ts'
import { makeChance } from './chance.ts'
import { kindOf, type ReuseKind } from './kind.ts'
import { LexiconMaker } from './lexicon.ts'
import { findLoose, type Loose, makeWindows } from './loose.ts'
import { findSharedRuns } from './runs.ts'
import { noThesaurus, type Thesaurus } from './thesaurus.ts'
import { cutUnits, type Unit } from './words.ts'

/** Offsets in code points, end exclusive. */
export interface Extent {
  readonly start: number
  readonly end: number
}

export interface Parallel {
  readonly a: Extent
  readonly b: Extent
  readonly kind: ReuseKind
  /** Nats: e to the minus score bounds the chance of sharing so much by accident in this one pair of passages. */
  readonly score: number
}

export interface Reuse {
  /** Best first. */
  readonly parallels: readonly Parallel[]
  /** Where the texts run parallel, from the first unit to the last. */
  readonly stretches: readonly { readonly a: Extent; readonly b: Extent }[]
  /** What one side has inside a stretch that runs parallel and the other has not, in order. */
  readonly cuts: readonly { readonly side: 'a' | 'b'; readonly start: number; readonly end: number }[]
}

export interface ReuseOptions {
  readonly thesaurus?: Thesaurus
  /** At most so many loose finds. */
  readonly most?: number
  /** Runs of the same words that are already known, from a whole corpus. */
  readonly runs?: readonly Find[]
  /** Weigh words as if so many other words stood beside the texts, where what is compared are passages. */
  readonly unseenWords?: number
  /** Look for nothing looser than runs. */
  readonly runsOnly?: boolean
}

/**
 * Words of the language that the texts might have used and did not, as a prior on what share of all words one word has
 * (additive smoothing): in a letter of fourteen verses every word would seem common. Assumption, tried 200 to 1000 on six
 * letters, four of them written after the choice of everything else (docs/reuse.md).
 */
const unseenWords = 500

/**
 * Compares two texts.
 *
 * @example
 * findReuse('The clerk saw the red lamp in the cellar.', 'the clerk saw the red lamp in the attic').parallels[0].kind // => 'verbatim'
 */
export function findReuse(textA: string, textB: string, options: ReuseOptions = {}): Reuse {
  const [unitsA, unitsB] = options.runsOnly ? [[], []] : [cutUnits(textA), cutUnits(textB)]
  const maker = new LexiconMaker()
  const [linesA, linesB] = [maker.add(textA, unitsA), maker.add(textB, unitsB)]
  const lexicon = maker.finish(options.thesaurus ?? noThesaurus, options.unseenWords ?? unseenWords)
  const sized = (lines: readonly Int32Array[], units: readonly Unit[]) =>
    lines.map((line, n) => ({ line, length: units[n]!.end - units[n]!.start }))
  const stretches = findStretches(sized(linesA, unitsA), sized(linesB, unitsB), lexicon, makeChance(lexicon))
  const [windowsA, windowsB] = [makeWindows(unitsA, linesA), makeWindows(unitsB, linesB)]
  const loose = findLoose(windowsA, windowsB, lexicon, options.most ?? 1000)
  const inStretches = stretches.map(stretch => stretchFinds(stretch, unitsA, unitsB))
  const runs = options.runs ?? findSharedRuns([textA, textB])
  const near = outermost([...runs, ...inStretches.flat()])
  const isTold = (find: Loose): boolean =>
    near.some(other => explains(other, find)) || inStretches.some(pairs => coversLoose(pairs, find))
  const finds = [...near, ...loose.filter(find => !isTold(find)).map(asParaphrase)]
  const [pointsA, pointsB] = [mapOffsets(textA), mapOffsets(textB)]
  const inPoints = ({ start, end }: Extent, { toPoints }: typeof pointsA): Extent => ({
    start: toPoints(start),
    end: toPoints(end),
  })
  return {
    parallels: finds
      .sort((x, y) => y.score - x.score || x.a.start - y.a.start || x.b.start - y.b.start)
      .map(({ a, b, kind, score }) => ({ a: inPoints(a, pointsA), b: inPoints(b, pointsB), kind, score })),
    stretches: stretches.map(({ pairs }) => {
      const [first, last] = [pairs[0]!, pairs.at(-1)!]
      const whole = (side: 'a' | 'b', units: readonly Unit[]): Extent => ({
        start: units[first[side][0]]!.start,
        end: units[last[side][1] - 1]!.end,
      })
      return { a: inPoints(whole('a', unitsA), pointsA), b: inPoints(whole('b', unitsB), pointsB) }
    }),
    cuts: stretches
      .flatMap(stretch => cutsOf(stretch))
      .map(({ side, unit }) =>
        side === 'a' ? { side, ...inPoints(unitsA[unit]!, pointsA) } : { side, ...inPoints(unitsB[unit]!, pointsB) },
      ),
  }
}

/** Finds that lie in no other of the same score or a higher one: a run of three sentences tells each of them already. */
function outermost(finds: readonly Find[]): Find[] {
  const sorted = finds.toSorted((x, y) => y.score - x.score || y.a.end - y.a.start - (x.a.end - x.a.start))
  const kept: Find[] = []
  // What is kept, by the stretches of the first text that it touches: only those around a find can hold it.
  const at = new Map<number, Find[]>()
  for (const find of sorted) {
    const around = at.get(Math.floor(find.a.start / stretchWidth)) ?? []
    if (around.some(one => lies(find.a, one.a) && lies(find.b, one.b))) continue
    kept.push(find)
    for (let n = Math.floor(find.a.start / stretchWidth); n * stretchWidth < find.a.end; n++) {
      const there = at.get(n)
      if (there) there.push(find)
      else at.set(n, [find])
    }
  }
  return kept
}

/** UTF-16 units: about a sentence, so that few finds share one and few span many. Only speed hangs on it. */
const stretchWidth = 256

const lies = (x: Extent, y: Extent): boolean => y.start <= x.start && x.end <= y.end

/** A find in UTF-16 offsets. */
export type Find = Parallel

const asParaphrase = ({ a, b, score }: Loose): Find => ({ a, b, kind: 'paraphrase', score })

/** A neighbour in a stretch is worth this share of its own score, the next one this share of that, and so on. Assumption. */
const fromNeighbours = 0.5

/** Units of a stretch, each with a share of the evidence of the units around it, the less the further they are. */
function stretchFinds({ pairs }: Stretch, unitsA: readonly Unit[], unitsB: readonly Unit[]): Find[] {
  const words = (units: readonly Unit[]): string[] => units.flatMap(unit => unit.words.map(word => word.key))
  const worth = pairs.map(pair => Math.max(0, pair.score))
  const before = runningShare(worth)
  const after = runningShare(worth.toReversed()).reverse()
  return pairs.map(({ a, b }, n) => {
    const [inA, inB] = [unitsA.slice(...a), unitsB.slice(...b)]
    return {
      a: { start: inA[0]!.start, end: inA.at(-1)!.end },
      b: { start: inB[0]!.start, end: inB.at(-1)!.end },
      kind: kindOf(words(inA), words(inB), true),
      score: worth[n]! + before[n]! + after[n]!,
    }
  })
}

/** What all that stands before each place is worth to it. */
function runningShare(worth: readonly number[]): number[] {
  let share = 0
  return worth.map((_, n) => (share = n === 0 ? 0 : fromNeighbours * (share + worth[n - 1]!)))
}

/** Units that a stretch passes over on one side. */
function cutsOf({ pairs }: Stretch): { side: 'a' | 'b'; unit: number }[] {
  return pairs.slice(1).flatMap((pair, n) => {
    const before = pairs[n]!
    const passed = (side: 'a' | 'b'): { side: 'a' | 'b'; unit: number }[] =>
      Array.from({ length: pair[side][0] - before[side][1] }, (_, k) => ({ side, unit: before[side][1] + k }))
    return [...passed('a'), ...passed('b')]
  })
}

const shared = (x: Extent, y: Extent): number => Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))

/** Several units of one stretch may tell together what a loose find tells at once. */
function coversLoose(pairs: readonly Find[], loose: Loose): boolean {
  const within = pairs.filter(pair => shared(pair.a, loose.a) > 0 && shared(pair.b, loose.b) > 0)
  return (['a', 'b'] as const).every(
    side =>
      within.reduce((sum, pair) => sum + shared(pair[side], loose[side]), 0) >
      0.5 * (loose[side].end - loose[side].start),
  )
}

/** Shared words explain a loose find where they cover this share of it and bear that share of its score. Assumptions. */
const [nearHalf, mostOfIt] = [0.4, 0.7]

/**
 * A loose find is explained where a nearer one covers half of it on both sides, or nearly half and most of its
 * score, or where one of its sides has a better partner in a stretch that runs parallel.
 */
function explains(near: Find, loose: Loose): boolean {
  const covers = (side: 'a' | 'b', part = 0.5): boolean =>
    shared(near[side], loose[side]) > part * (loose[side].end - loose[side].start)
  const inside = (side: 'a' | 'b'): boolean =>
    shared(near[side], loose[side]) > 0.5 * (near[side].end - near[side].start)
  if (covers('a') && covers('b')) return true
  if (near.kind !== 'translation')
    return covers('a', nearHalf) && covers('b', nearHalf) && near.score >= mostOfIt * loose.score
  return (inside('a') && inside('b')) || ((inside('a') || inside('b')) && near.score >= loose.score)
}
