import type { FolderSource } from '../case/folder.ts'
import { type Edtf, parseEdtf } from '../kit/edtf.ts'
import { isBefore } from '../kit/edtf-compare.ts'

/** What is known of a text that may bear on who followed whom. */
export interface Dated {
  readonly text: string
  /** The record of its witness in the case; undefined where no claim cites it. */
  readonly witness: FolderSource | undefined
  /** Line of the passage, from 1. */
  readonly line: number
  readonly lineAt: (unit: number) => number
}

export interface DirectionSigns {
  /** The side that was written before the other was: it cannot follow it. With the dates of both, as the records give them. */
  readonly earlier: { readonly side: 'a' | 'b'; readonly dates: readonly [a: string, b: string] } | null
  /** A side that names the other's author, with its lines. It shows that the one was known to the other, no more. */
  readonly names: readonly { readonly side: 'a' | 'b'; readonly name: string; readonly lines: readonly number[] }[]
}

/** One who is named more often is what the text is about, not whom it cites. Assumption. */
const often = 5

/**
 * Signs of a direction that are not in the shared words: the dates that the records of both texts give, and names of
 * authors. A date is that of the author's words, so it says nothing of a passage by an editor or on the page around it, nor
 * of a translation, whose words are the translator's.
 * Where a record gives no date that can be compared, nothing is said. Errors that one side corrects are not looked for.
 */
export function signsOf(a: Dated, b: Dated): DirectionSigns {
  return { earlier: earlierOf(a, b), names: [...namedIn('a', a, b), ...namedIn('b', b, a)] }
}

function earlierOf(a: Dated, b: Dated): DirectionSigns['earlier'] {
  const [left, right] = [issued(a), issued(b)]
  if (left === null || right === null || byAnotherHand(a) || byAnotherHand(b)) return null
  const dates = [left.words, right.words] as const
  if (isBefore(left.date, right.date) === 'yes') return { side: 'a', dates }
  return isBefore(right.date, left.date) === 'yes' ? { side: 'b', dates } : null
}

const byAnotherHand = ({ witness, line }: Dated): boolean =>
  witness?.layers.some(({ from, to, layer }) => from <= line && line <= to && ['page', 'editor'].includes(layer)) ??
  false

/** The date of CSL's `issued`, where it is EDTF or "about 1978" and no translator is named. */
function issued({ witness }: Dated): { date: Edtf; words: string } | null {
  const { raw } = (witness?.record.issued ?? {}) as { raw?: unknown }
  if (typeof raw !== 'string' || witness?.record.translator !== undefined) return null
  try {
    return { date: parseEdtf(raw.replace(/^(?:about|ca?\.|circa) (\d{4})$/i, '$1~')), words: raw }
  } catch {
    return null
  }
}

function namedIn(side: 'a' | 'b', { text, lineAt }: Dated, { witness }: Dated): DirectionSigns['names'] {
  const authors = Array.isArray(witness?.record.author) ? (witness.record.author as { family?: unknown }[]) : []
  return authors.flatMap(({ family }) => {
    if (typeof family !== 'string' || family.length < 4) return []
    const places: number[] = []
    for (let at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + family.length))
      if (!/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + family.length] ?? '')) places.push(lineAt(at))
    return places.length === 0 || places.length > often ? [] : [{ side, name: family, lines: [...new Set(places)] }]
  })
}
