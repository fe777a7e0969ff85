/** What a TEI element says of its words, for the reader: who is named, when it was, who speaks (P5, chapters 3, 7, 8 and 13). */

import type { Hint, HintedActor } from '../case/hints.ts'
import { own } from '../kit/own.ts'
import { dateOf } from './tei-dates.ts'

type Attributes = Readonly<Record<string, string>>

/** A hint without its place; a plain omission would not keep the kinds apart. */
type Unplaced<H = Hint> = H extends Hint ? Omit<H, 'start' | 'end'> : never

const named: Readonly<Record<string, HintedActor['kind']>> = {
  persName: 'person',
  orgName: 'body',
  placeName: 'place',
  geogName: 'place',
  settlement: 'place',
  region: 'place',
  country: 'place',
}

const types: Readonly<Record<string, HintedActor['kind']>> = {
  person: 'person',
  pers: 'person',
  org: 'body',
  organisation: 'body',
  organization: 'body',
  place: 'place',
  geo: 'place',
}

/** What an element names, or null. A `name` says so by its type. */
export const kindOf = (name: string, { type = '' }: Attributes): HintedActor['kind'] | null =>
  (name === 'name' ? own(types, type.toLowerCase()) : own(named, name)) ?? null

/** Characters of a key, and of a mark as it is told. Longer ones are cut; no edition needs them. Assumption. */
const [longestKey, longestMark] = [300, 120]

/** The one thing that `ref`, `who` or `toWhom` points at. Where it points at several, nobody is the one. */
function pointer(value: string | undefined): string | undefined {
  const words =
    value
      ?.slice(0, 4 * longestKey)
      .trim()
      .split(/\s+/) ?? []
  if (words.length !== 1 || words[0] === '' || words[0]!.length > longestKey) return undefined
  return words[0]!.replace(/^#/, '')
}

/** By which key an element means somebody: its first `ref`, else its `key`; `#lind` and `lind` are one. */
export function keyOf({ ref, key }: Attributes): string | undefined {
  const first = ref
    ?.slice(0, 4 * longestKey)
    .trim()
    .split(/\s+/)[0]
  return pointer(first) ?? (key?.trim().slice(0, longestKey).replace(/^#/, '') || undefined)
}

/** Kinds of `q` that are nobody's words. */
const noQuotation = /^(?:socalled|emph|mentioned|distinct|foreign|term|gloss)$/i

/**
 * The hint that an element gives, or null. `holdsBlocks` says that paragraphs stand inside it; `label` is what a `speaker` element says.
 *
 * @example
 * hintOf('persName', { ref: '#lind' }, false) // => { kind: 'person', key: 'lind', mark: 'persName #lind' }
 */
export function hintOf(name: string, attributes: Attributes, holdsBlocks: boolean, label?: string): Unplaced | null {
  const kind = kindOf(name, attributes)
  const mark = (says = ''): string => `${name} ${says}`.trim().slice(0, longestMark)
  if (kind !== null) {
    const key = keyOf(attributes)
    return { kind, ...(key !== undefined && { key }), mark: mark(attributes.ref ?? attributes.key) }
  }
  if (name === 'date' || name === 'time') {
    const value = dateOf(attributes)
    // The hour of a day that only the words around it name.
    if (name === 'time' && value.edtf === '') return null
    const calendar = (attributes.calendar ?? attributes.datingMethod)?.slice(0, longestMark).replace(/^#/, '')
    return { kind: 'date', ...value, ...(calendar && { calendar }), mark: mark() }
  }
  if (!/^(?:said|q|quote|sp|u)$/.test(name) || (name === 'q' && noQuotation.test(attributes.type ?? ''))) return null
  const speaker = pointer(attributes.who)
  const says = mark(attributes.who)
  if (name === 'said' && attributes.direct === 'false')
    return speaker === undefined ? null : { kind: 'attribution', speaker, mark: says }
  const addressee = pointer(attributes.toWhom)
  return {
    kind: 'quotation',
    ...(speaker !== undefined && { speaker }),
    ...(addressee !== undefined && { addressee }),
    style: name === 'sp' || name === 'u' ? 'turn' : holdsBlocks ? 'block' : 'direct',
    ...(label && {
      label: label
        .replace(/\s+/g, ' ')
        .replace(/[\s.:]+$/, '')
        .trim()
        .slice(0, longestMark),
    }),
    mark: says,
  }
}
