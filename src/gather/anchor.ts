import type { Anchoring } from '../case/passage.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { ImportedTarget } from './annotations.ts'

/**
 * Finds the range of a text that a W3C target picks.
 *
 * 1. The position, if its words are the quoted ones: `exact`. A position without a quote counts only in the very text it was
 *    made in (the same digest).
 * 2. Else the quote, if it stands once, or if its prefix and suffix fit in one of its places only: `moved`, or `exact` where
 *    the target gave no position that could have moved. White space may differ; that is `moved` too.
 * 3. Else `orphan`. Nothing is ever attached to the likeliest of several places.
 *
 * Variants: Hypothesis and Apache Annotator score near misses of the quote by edit distance, which re-attaches to
 * look-alike passages without a word (the reason for this stricter rule); TextQuoteSelector of the W3C model (4.2.4)
 * leaves several matches open. Limits: a quote with a letter changed is an orphan.
 *
 * @example
 * makeAnchor('Vera saw Lev.', true)({ quote: { exact: 'Lev', prefix: '', suffix: '' } }).start // => 9
 */
export function makeAnchor(text: string, sameText: boolean): (target: Selectors) => Anchored {
  const map = mapOffsets(text)
  let plain: Squeezed | undefined
  const range = (from: number, to: number, anchoring: Anchoring, why: string): Anchored => ({
    anchoring,
    why,
    start: map.toPoints(from),
    end: map.toPoints(to),
  })

  return ({ position, quote, other }) => {
    if (quote?.exact === '') return orphan('Its quote is empty, and a mark needs words.')
    if (position && position.start < position.end && position.end <= map.length) {
      const [from, to] = [map.toUnits(position.start), map.toUnits(position.end)]
      if (quote && text.slice(from, to) === quote.exact) {
        return range(from, to, 'exact', 'The words at its position are those it quotes.')
      }
      if (!quote && sameText) return range(from, to, 'exact', 'It counts in this very text.')
    }
    if (!quote) return orphan(withoutQuote(position, other, map.length))
    const found = placesOf(text, quote.exact)
    if (found.length > 0) {
      const one = chooseOne(text, found, quote)
      if (one === null) return orphan(manyPlaces(found.length))
      const stays = position === undefined && found.length <= most
      const why = position ? 'Its words stand elsewhere in this text, in one place' : 'Its words stand in one place'
      const how = found.length > 1 ? ', told apart by the words around them.' : '.'
      return range(one, one + quote.exact.length, stays ? 'exact' : 'moved', `${why}${how}`)
    }
    plain ??= squeeze(text)
    const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map(part => squeeze(part).text)
    const again = exact!.trim() === '' ? [] : placesOf(plain.text, exact!)
    if (again.length === 0) return orphan(`Its words "${clip(quote.exact)}" do not stand in this text.`)
    const one = chooseOne(plain.text, again, { prefix: prefix!, suffix: suffix!, exact: exact! })
    if (one === null) return orphan(manyPlaces(again.length))
    const why = 'Its words stand in one place, with other white space.'
    return range(plain.at(one), plain.at(one + exact!.length - 1) + 1, 'moved', why)
  }
}

/** What anchoring needs of a target. */
export type Selectors = Partial<Pick<ImportedTarget, 'position' | 'quote' | 'other'>>

/** Code points; an orphan has no range. */
export type Anchored =
  | { readonly anchoring: 'exact' | 'moved'; readonly why: string; readonly start: number; readonly end: number }
  | { readonly anchoring: 'orphan'; readonly why: string }

const orphan = (why: string): Anchored => ({ anchoring: 'orphan', why })

/** More places of one quote than this are not told apart (assumption: a person would not either). */
const most = 10_000

function placesOf(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0 && found.length <= most; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

function chooseOne(
  text: string,
  found: readonly number[],
  { exact, prefix, suffix }: { readonly exact: string; readonly prefix: string; readonly suffix: string },
): number | null {
  if (found.length === 1) return found[0]!
  if (found.length > most || (prefix === '' && suffix === '')) return null
  const fits = found.filter(at => {
    const before = text.startsWith(prefix, at - prefix.length) && at >= prefix.length
    return before && text.startsWith(suffix, at + exact.length)
  })
  return fits.length === 1 ? fits[0]! : null
}

const manyPlaces = (n: number): string =>
  `Its words stand ${n > most ? `more than ${most}` : n} times in this text, and what stands around them does not tell which is meant.`

function withoutQuote(
  position: ImportedTarget['position'],
  other: readonly string[] | undefined,
  length: number,
): string {
  if (position && position.start >= position.end) return 'Its range is empty, and a mark needs words.'
  if (position && position.end > length)
    return `Its position ends at ${position.end}, and this text has ${length} characters.`
  if (position) return 'It has a position without a quote, and this may not be the text that it counts in.'
  if (other !== undefined && other.length > 0)
    return `It picks its range by ${other.join(', ')}, which is not followed here.`
  return 'It is about the whole text, and a mark needs a range.'
}

const clip = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).toWellFormed()}…` : words)

interface Squeezed {
  readonly text: string
  /** The place in the text as it was. */
  at(index: number): number
}

/** The text with each run of white space as one space. */
function squeeze(text: string): Squeezed {
  const parts: string[] = []
  const [from, to] = [[0], [0]]
  let [length, last] = [0, 0]
  for (const run of text.matchAll(/\s+/g)) {
    parts.push(text.slice(last, run.index), ' ')
    length += run.index - last + 1
    last = run.index + run[0].length
    from.push(length)
    to.push(last)
  }
  parts.push(text.slice(last))
  const at = (index: number): number => {
    let [low, high] = [0, from.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (from[middle]! <= index) low = middle
      else high = middle - 1
    }
    return to[low]! + index - from[low]!
  }
  return { text: parts.join(''), at }
}
