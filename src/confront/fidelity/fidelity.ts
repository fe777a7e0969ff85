/**
 * A quotation held against the edition it quotes. It is placed in the edition (place.ts), the differences are named
 * (deviations.ts), and two more are looked for around it: what the edition says next, when the quotation stops before a
 * turn ("But …") or inside a sentence; and who is named where it is introduced, when the edition names none of them near.
 *
 * A deviation is a difference, not an intent: it does not say who made it or why.
 */
import { Fault } from '../../kit/errors.ts'
import { mapOffsets } from '../../kit/offsets.ts'
import { LexiconMaker } from '../reuse/lexicon.ts'
import type { Thesaurus } from '../reuse/thesaurus.ts'
import { cutUnits, type Unit } from '../reuse/words.ts'
import { type Deviation, type Extent, nameDeviations } from './deviations.ts'
import { type Aligned, leastGain, mostCells, placeQuotation, type Sign } from './place.ts'

export interface Fidelity {
  /** Code points of the quoting text. */
  readonly quote: Extent
  /** The words of the quotation that the edition holds, where it is only a part of them; the figures below are of it alone. */
  readonly part: Extent | null
  /** Code points of the edition: what the quotation covers. */
  readonly edition: Extent
  /** False where so few words are the same that it must be another translation or a retelling. */
  readonly sameVersion: boolean
  /** Share of the quotation's words that stand in the edition in this order. */
  readonly kept: number
  /** In code points, in the order of the edition. */
  readonly deviations: readonly Deviation[]
}

/** Words in common from which two wordings are one version. Two translations of one letter share about half. Assumption. */
const oneVersion = 0.75
/** Of a quotation's words at least so many find a partner, or it is not from this edition. Assumption. */
const leastCovered = 0.3
/**
 * A part of a longer quotation counts where it has so many words, of which `oneVersion` are the same, gains so much, and
 * takes at most so many times its words in the edition. Assumptions: on five real texts what gained less was chance.
 */
const [partWords, partGain, partSpread] = [8, 30, 1.5]
/** A phrase of fewer words is set into another sentence: it stops inside one and is introduced by nobody. Assumption. */
const phraseWords = 10
/** How far around the place a name of the introduction may stand, UTF-16 units. Assumption: a page. */
const near = 1500
/** An edition may be a paragraph; its words are weighed as if so many other words stood beside it. Assumption. */
const pageWords = 2000
const turns =
  /^["'“‘`(—–\s]*(?:but|however|yet|still|nevertheless|nonetheless|only|although|though|on the other hand)\b/i
const stopped = /(?:\.\s?\.\s?\.|…)[\s"'”’`)\]]*$/

/**
 * Null where the edition does not hold the quotation. `quote` counts code points of `text`.
 *
 * @example
 * checkQuotation('He wrote: "the lamp was never lit by any hand".', { start: 10, end: 46 }, 'The lamp was not lit by any hand that night.', () => new Set())?.deviations[0]?.kind // => 'changed'
 */
export function checkQuotation(text: string, quote: Extent, edition: string, thesaurus: Thesaurus): Fidelity | null {
  const [pointsText, pointsEdition] = [mapOffsets(text), mapOffsets(edition)]
  const [from, to] = [pointsText.toUnits(quote.start), pointsText.toUnits(quote.end)]
  const maker = new LexiconMaker()
  const [unitsText, unitsEdition] = [cutUnits(text.slice(from, to)), cutUnits(edition)]
  const [linesText, linesEdition] = [maker.add(text.slice(from, to), unitsText), maker.add(edition, unitsEdition)]
  const [words, all] = [signsOf(unitsText, linesText), signsOf(unitsEdition, linesEdition)]
  if (words.length * all.length > mostCells)
    throw new Fault(
      'too-large',
      `A quotation of ${words.length} words in an edition of ${all.length} is too much to check. Give a shorter one.`,
    )
  const placed = placeQuotation(words, all, maker.finish(thesaurus, pageWords))
  if (placed.gain < leastGain) return null
  const aligned = withoutStray(placed, words, all, text.slice(from, to), unitsEdition)
  const same = aligned.pairs.filter(pair => pair[2]).length
  const whole = aligned.pairs.length >= leastCovered * words.length
  const [first, last] = [aligned.pairs[0]![0], aligned.pairs.at(-1)![0]]
  const counted = whole ? words.length : last - first + 1
  const sameVersion = same / counted >= oneVersion
  const spread = (aligned.pairs.at(-1)![1] - aligned.pairs[0]![1] + 1) / counted
  if (!whole && (!sameVersion || counted < partWords || aligned.gain < partGain || spread > partSpread)) return null
  const covered = { start: all[aligned.pairs[0]![1]]!.word.start, end: all[aligned.pairs.at(-1)![1]]!.word.end }
  const inside = nameDeviations(words, all, aligned, text.slice(from, to), sameVersion)
  const shifted = ({ start, end }: Extent): Extent => ({
    start: pointsText.toPoints(start + from),
    end: pointsText.toPoints(end + from),
  })
  const inEdition = ({ start, end }: Extent): Extent => ({
    start: pointsEdition.toPoints(start),
    end: pointsEdition.toPoints(end),
  })
  const around =
    !whole || words.length < phraseWords
      ? []
      : [...sequelOf(text.slice(from, to), edition, covered, unitsEdition), ...contextOf(text, from, edition, covered)]
  return {
    quote,
    part: whole ? null : shifted({ start: words[first]!.word.start, end: words[last]!.word.end }),
    edition: inEdition(covered),
    sameVersion,
    kept: same / counted,
    deviations: [
      ...inside.map(d => ({ ...d, quote: d.quote && shifted(d.quote), edition: d.edition && inEdition(d.edition) })),
      ...around.map(d => ({
        kind: d.kind,
        quote: d.quote && { start: pointsText.toPoints(d.quote.start), end: pointsText.toPoints(d.quote.end) },
        edition: d.edition && inEdition(d.edition),
      })),
    ],
  }
}

/**
 * Of another wording, the alignment without a last word that stands alone in a later sentence of the edition: two content
 * words or more lie between, and the quotation goes on in one sentence. Such a word was met by chance, and what lies
 * before it is no cut.
 */
function withoutStray(
  placed: Aligned,
  quote: readonly Sign[],
  edition: readonly Sign[],
  quoted: string,
  units: readonly Unit[],
): Aligned {
  const { pairs, gain } = placed
  if (pairs.filter(pair => pair[2]).length / quote.length >= oneVersion) return placed
  const sentence = (j: number): number => units.findIndex(({ end }) => edition[j]!.word.start < end)
  const own = sentence(pairs.at(-1)![1])
  const first = pairs.findIndex(([, j]) => sentence(j) === own)
  const tail = pairs.slice(first).filter(([i]) => quote[i]!.word.content)
  if (first === 0 || tail.length > 1) return placed
  const [before, next] = [pairs[first - 1]!, pairs[first]!]
  const skipped = edition.slice(before[1] + 1, (tail[0] ?? next)[1]).filter(sign => sign.word.content)
  const between = quoted.slice(quote[before[0]]!.word.end, quote[next[0]]!.word.start)
  return skipped.length < 2 || /[.!?…]/.test(between) ? placed : { pairs: pairs.slice(0, first), gain }
}

const signsOf = (units: readonly Unit[], lines: readonly Int32Array[]): Sign[] =>
  units.flatMap((unit, n) => {
    let content = 0
    return unit.words.map(word => ({ word, id: word.content ? lines[n]![content++]! : -1 }))
  })

/** What the edition says next, where the quotation stops without a mark. */
function sequelOf(quoted: string, edition: string, { end }: Extent, units: readonly Unit[]): Deviation[] {
  if (stopped.test(quoted)) return []
  const unit = units.find(({ start, end: last }) => start < end && end <= last)
  if (unit === undefined) return []
  const rest = unit.words.filter(word => word.start >= end)
  if (rest.some(word => word.content))
    return [{ kind: 'cut-short', quote: null, edition: { start: rest[0]!.start, end: unit.end } }]
  const next = units[units.indexOf(unit) + 1]
  if (next === undefined || !turns.test(edition.slice(next.start, next.end))) return []
  return [{ kind: 'cut-before-turn', quote: null, edition: { start: next.start, end: next.end } }]
}

const name = /(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{3,}/gu

/** Names in the sentence that introduces the quotation of which the edition knows none near the place. */
function contextOf(text: string, from: number, edition: string, { start, end }: Extent): Deviation[] {
  const before = text.slice(Math.max(0, from - 400), from)
  const sentence = before.slice(Math.max(before.search(/[^.!?\n]*$/), 0))
  const page = edition.slice(Math.max(0, start - near), end + near).toLowerCase()
  const at = from - sentence.length
  const names = [...sentence.matchAll(name)]
  if (names.length === 0 || names.some(([word]) => page.includes(word.toLowerCase()))) return []
  return names.map(match => ({
    kind: 'shifted-context',
    quote: { start: at + match.index, end: at + match.index + match[0].length },
    edition: null,
  }))
}
