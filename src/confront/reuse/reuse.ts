/**
 * What one text shares with another: the same words, nearly the same words, or the same thought in other words.
 *
 * Loose passages are found by loose.ts. Each find then gets its kind from how its words lie in order: the longest common
 * subsequence of all its words (function words too), as a share of the shorter side.
 */
import { mapOffsets } from '../../kit/offsets.ts'
import { LexiconMaker } from './lexicon.ts'
import { findLoose, makeWindows } from './loose.ts'
import { noThesaurus, type Thesaurus } from './thesaurus.ts'
import { cutUnits } from './words.ts'

export type ReuseKind = 'verbatim' | 'near-verbatim' | 'translation' | 'paraphrase'

/** Offsets in code points, end exclusive. */
export interface Parallel {
  readonly a: { readonly start: number; readonly end: number }
  readonly b: { readonly start: number; readonly end: number }
  readonly kind: ReuseKind
  /** Nats of surprise: e to the minus score bounds the chance of sharing so much by accident. */
  readonly score: number
}

export interface ReuseOptions {
  readonly thesaurus?: Thesaurus
  /** At most so many finds. */
  readonly most?: number
}

/** Best first.
 *
 * @example
 * findReuse('The night clerk saw a red lamp.', 'A red lamp, said the clerk, burned at night.').length // => 1
 */
export function findReuse(textA: string, textB: string, options: ReuseOptions = {}): Parallel[] {
  const [unitsA, unitsB] = [cutUnits(textA), cutUnits(textB)]
  const maker = new LexiconMaker()
  const [linesA, linesB] = [maker.add(textA, unitsA), maker.add(textB, unitsB)]
  const lexicon = maker.finish(options.thesaurus ?? noThesaurus)
  const found = findLoose(makeWindows(unitsA, linesA), makeWindows(unitsB, linesB), lexicon, options.most ?? 1000)
  const [pointsA, pointsB] = [mapOffsets(textA), mapOffsets(textB)]
  return found.map(({ a, b, score }) => ({
    a: { start: pointsA.toPoints(a.start), end: pointsA.toPoints(a.end) },
    b: { start: pointsB.toPoints(b.start), end: pointsB.toPoints(b.end) },
    kind: 'paraphrase',
    score,
  }))
}
