import type { ChargeClaim, VoiceName } from '../../../http/client.ts'
import { type State, stateOf } from '../said/signs.tsx'
import { periodOf } from '../said/when.ts'

/** Accusations that one accuser, in one state, made of one accused in one period: one stroke. */
export interface Stroke {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly state: State
  readonly claims: readonly ChargeClaim[]
}

/** A month, or a longer stretch where a source says no more. */
export interface Column {
  readonly key: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly strokes: readonly Stroke[]
}

/** Periods in order of time. A stretch longer than a month stands at its middle; what has no date is not here. */
export function columnsOf(
  accusations: readonly ChargeClaim[],
  voices: Readonly<Record<string, VoiceName>>,
): readonly Column[] {
  const periods = Map.groupBy(accusations, periodOf)
  return [...periods]
    .flatMap(([key, claims]) => (key === null ? [] : [{ key, claims, ...widest(claims) }]))
    .sort((a, b) => middle(a) - middle(b) || (a.key < b.key ? -1 : 1))
    .map(({ key, claims, earliest, latest }) => ({ key, earliest, latest, strokes: strokesOf(key, claims, voices) }))
}

function strokesOf(
  period: string,
  claims: readonly ChargeClaim[],
  voices: Readonly<Record<string, VoiceName>>,
): Stroke[] {
  const own = Map.groupBy(claims, one => JSON.stringify([one.speaker, one.accused, stateOf(one, voices)]))
  return [...own.values()].map(told => {
    const { speaker: from, accused: to } = told[0]!
    const state = stateOf(told[0]!, voices)
    return { key: `${period} ${from} ${to} ${state}`, from, to, state, claims: told }
  })
}

/** The month itself where the period is one, else the stretch that all of its claims give alike. */
function widest(claims: readonly ChargeClaim[]): Pick<Column, 'earliest' | 'latest'> {
  const starts = claims.map(one => one.earliest).filter(one => one !== null)
  const ends = claims.map(one => one.latest).filter(one => one !== null)
  return { earliest: starts.sort()[0] ?? null, latest: ends.sort().at(-1) ?? null }
}

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)
const middle = ({ earliest, latest }: Pick<Column, 'earliest' | 'latest'>): number =>
  (day(earliest ?? latest!) + day(latest ?? earliest!)) / 2

/**
 * The people to draw, most strokes first cut off at `most`, then in this order: those who accuse and are never told as
 * held, then all others, each by the period in which they first appear. The rule looks at states and dates alone.
 */
export function rowsOf(columns: readonly Column[], most: number): readonly string[] {
  const count = new Map<string, number>()
  const first = new Map<string, number>()
  const held = new Set<string>()
  const accusers = new Set<string>()
  for (const [i, { strokes }] of columns.entries())
    for (const { from, to, state, claims } of strokes) {
      accusers.add(from)
      if (state === 'held') held.add(from)
      for (const id of new Set([from, to])) {
        count.set(id, (count.get(id) ?? 0) + claims.length)
        if (!first.has(id)) first.set(id, i)
      }
    }
  const standsFree = (id: string): number => (accusers.has(id) && !held.has(id) ? 0 : 1)
  const by = (a: string, b: string): number => count.get(b)! - count.get(a)! || (a < b ? -1 : 1)
  return [...count.keys()]
    .sort(by)
    .slice(0, most)
    .sort((a, b) => standsFree(a) - standsFree(b) || first.get(a)! - first.get(b)! || by(a, b))
}

/** Somebody who was accused in one period and, in custody, accuses others in a later one. */
export interface Turned {
  readonly who: string
  readonly named: Column
  readonly naming: Column
  readonly names: readonly string[]
}

/** Who was first named and then, told as held, names others; those who name most first. No cause is drawn from the order. */
export function namedThenNaming(columns: readonly Column[]): readonly Turned[] {
  const people = new Set(columns.flatMap(column => column.strokes.map(one => one.from)))
  return [...people]
    .flatMap(who => {
      const named = columns.findIndex(({ strokes }) => strokes.some(one => one.to === who && one.from !== who))
      const naming = columns.findIndex(
        ({ strokes }, i) =>
          i > named && named >= 0 && strokes.some(one => one.from === who && one.to !== who && one.state === 'held'),
      )
      if (naming < 0) return []
      const names = new Set(
        columns
          .slice(naming)
          .flatMap(({ strokes }) => strokes)
          .filter(one => one.from === who && one.to !== who && one.state === 'held')
          .map(one => one.to),
      )
      return [{ who, named: columns[named]!, naming: columns[naming]!, names: [...names] }]
    })
    .sort((a, b) => b.names.length - a.names.length || (a.who < b.who ? -1 : 1))
}
