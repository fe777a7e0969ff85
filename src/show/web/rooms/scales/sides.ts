import type { WeighedView } from '../../../http/client.ts'
import { query, setQuery, showing } from '../../kit/router.ts'

export type Hypothesis = WeighedView['rivals']['hypotheses'][number]
export type Item = WeighedView['rivals']['items'][number]
export type WeighedItem = WeighedView['items'][number]
export type Ratio = WeighedItem['ratios'][string]

/** The two accounts compared. */
export interface Sides {
  readonly a: Hypothesis
  readonly b: Hypothesis
  /** "a/b", as ratios are kept. */
  readonly pair: string
}

/** The accounts that the address names; else the first and the last of the case, which no figure chooses. */
export function sidesOf({ rivals: { hypotheses } }: WeighedView): Sides {
  const named = (field: string): Hypothesis | undefined => hypotheses.find(one => one.id === query.value.get(field))
  const a = named('a') ?? hypotheses.find(one => one.id !== query.value.get('b'))!
  const b = [named('b'), hypotheses.at(-1)!, hypotheses[0]!].find(one => one !== undefined && one.id !== a.id)!
  return { a, b, pair: `${a.id}/${b.id}` }
}

export const compare = (a: string, b: string): void => setQuery({ a, b })

/** Below this a ratio tells nothing apart: rounding of printed words would hide it. */
const telling = Math.log(1.05)

export interface Sorted {
  /** Items that tell the two apart, furthest from even first: the same order whichever side comes first. */
  readonly tells: readonly WeighedItem[]
  readonly repeats: readonly WeighedItem[]
}

export function sortItems(weighed: WeighedView, { pair }: Sides): Sorted {
  const far = (item: WeighedItem): number => Math.abs(Math.log(item.ratios[pair]!.central))
  const sorted = weighed.items.toSorted((x, y) => far(y) - far(x) || (x.id < y.id ? -1 : 1))
  return {
    tells: sorted.filter(item => far(item) > telling),
    repeats: sorted.filter(item => far(item) <= telling),
  }
}

/** An address of this room with another item opened; the two accounts stay. */
export function itemAddress(item: string | null): string {
  const fields = new URLSearchParams(query.value)
  if (item === null) fields.delete('item')
  else fields.set('item', item)
  const text = fields.toString()
  return text === '' ? '/scales' : `/scales?${text}`
}

/** Under a date of knowledge some items are not shown, and nobody writes down what they cannot see whole. */
export const mayWrite = (): boolean => showing().asOf === undefined
