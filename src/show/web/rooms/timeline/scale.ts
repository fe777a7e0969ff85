import type { EventView, Knowledge, ToldView } from '../../../http/client.ts'

const day = 86_400_000

/** Days since 1970-01-01 of an ISO date. */
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / day

export interface Bar {
  /** Days; null where that end is open. */
  readonly from: number | null
  readonly to: number | null
  /** True where the source says only that it lies somewhere within. */
  readonly within: boolean
}

/** What a source says as a stretch: solid where it is dated, `within` where a month, a year or "about" is all it says. */
export function barOf({ edtf, earliest, latest }: ToldView): Bar | null {
  if (edtf === null || (earliest === null && latest === null)) return null
  const from = earliest === null ? null : dayOf(earliest)
  const to = latest === null ? null : dayOf(latest) + 1
  const exact = /^\d{4}-\d\d-\d\d$/.test(edtf)
  return { from, to, within: !exact && !edtf.includes('/') }
}

/** Days between two stretches that no day fits; 0 where they touch. */
export function gapOf(a: ToldView, b: ToldView): number {
  const [left, right] = [barOf(a), barOf(b)]
  if (left === null || right === null) return 0
  const distance = (x: Bar, y: Bar): number => (x.to === null || y.from === null ? 0 : y.from - x.to)
  return Math.max(0, distance(left, right), distance(right, left))
}

/** First and last year with a date, over some events. */
export function yearsOf(events: readonly EventView[]): readonly [number, number] {
  const years = events
    .flatMap(event => event.told)
    .flatMap(told => [told.earliest, told.latest])
    .filter(one => one !== null)
    .map(iso => Number(iso.slice(0, 4)))
  return years.length === 0 ? [1900, 1900] : [Math.min(...years), Math.max(...years)]
}

/** How many of the dated events the years shown at first must hold. */
const mostOf = 0.75

/** The fewest whole years that hold three quarters of the dated events; of equals, the first. */
export function denseYears(events: readonly EventView[]): readonly [number, number] {
  const [first, last] = yearsOf(events)
  const dated = events.filter(event => spanOf(event) !== null)
  const holds = (from: number, to: number): number => dated.filter(event => liesIn(event, [from, to])).length
  for (let wide = 1; wide <= last - first; wide++)
    for (let from = first; from + wide - 1 <= last; from++)
      if (holds(from, from + wide - 1) >= dated.length * mostOf) return [from, from + wide - 1]
  return [first, last]
}

/** First and last day that any source gives an event; null where none dates it. */
function spanOf({ told }: EventView): readonly [string, string] | null {
  const days = told.flatMap(one => [one.earliest, one.latest]).filter(one => one !== null)
  return days.length === 0 ? null : [days.sort()[0]!, days.at(-1)!]
}

/** True where some source's date for the event meets these years. */
export function liesIn(event: EventView, [from, to]: readonly [number, number]): boolean {
  const span = spanOf(event)
  return span !== null && Number(span[0].slice(0, 4)) <= to && Number(span[1].slice(0, 4)) >= from
}

export const isDated = (event: EventView): boolean => spanOf(event) !== null

/** True where a source leaves an end open, or says only that it lies within a span. */
export const isUncertain = (event: EventView): boolean =>
  event.told.some(told => {
    const bar = barOf(told)
    return bar !== null && (bar.within || bar.from === null || bar.to === null)
  })

/** The years in which documents of the case became public, each once. */
export const publicYears = ({ documents }: Knowledge): number[] =>
  [...new Set(documents.flatMap(one => (one.public === undefined ? [] : [Number(one.public.slice(0, 4))])))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
