/** What the line of a text is chosen through: its dated times, in its order. */
import type { Unit } from './lexicon.ts'
import type { Place } from './narrative.ts'
import type { Phrase } from './phrases.ts'
import { isFine, movablePoint, type Point } from './point.ts'
import type { RelativePhrase } from './relative-phrase.ts'

/** One dated time of a text. */
export type Beat = { readonly place: Place } & (
  | {
      readonly kind: 'time'
      readonly point: Point
      /** The first time of a stretch. */
      readonly since?: Point
      /** In brackets, planned, or the end of an open stretch: the story does not come to it. */
      readonly apart: boolean
      /** Its year is nothing to what stands beside it: a bound, "until 1944", or the year of a book. */
      readonly lone: boolean
    }
  /** The head of a letter: when what follows was written. */
  | { readonly kind: 'head'; readonly point: Point }
  /** "Last spring", "the following January": the one on that side of the time of writing, or of the story. */
  | {
      readonly kind: 'turn'
      readonly point: Point
      readonly step: -1 | 0 | 1
      readonly told: boolean
      readonly ofYear: boolean
    }
  /** "Yesterday", "forty years ago": so many months from the time of writing. */
  | { readonly kind: 'spoken'; readonly months: number; readonly whole: boolean }
  /** "Two years later": so many months from the story, or from the time named beside it. */
  | { readonly kind: 'shift'; readonly months: number }
)

const monthsIn: Record<Unit, number> = {
  hour: 0,
  day: 1 / 30,
  week: 7 / 30,
  month: 1,
  year: 12,
  decade: 120,
  century: 1200,
}

/** A month, day or season whose year the words leave out. */
export const isOpen = (point: Point): boolean => point.year === undefined && isFine(point)

/** The dated times of a text's phrases. */
export const beatsOf = (phrases: readonly Phrase[]): Beat[] =>
  phrases.flatMap(phrase => (phrase.calendar ? calendarBeat(phrase) : relativeBeat(phrase.relative!, phrase.place)))

function calendarBeat({ calendar: value, head, meant, place }: Phrase): Beat[] {
  const time = (point: Point, apart = meant, lone = false, since?: Point): Beat[] => [
    { kind: 'time', point, apart: apart || place.aside, lone: lone || place.aside, place, ...(since && { since }) },
  ]
  if (value === null) return []
  if (value.kind === 'either') return time(value.points[0]!)
  if (value.kind !== 'range') return head === 'line' ? [{ kind: 'head', point: value.point, place }] : time(value.point)
  const { from, to } = value
  const point = (to ?? from)!
  if (from && to) return time(point, meant, false, from)
  return time(point, true, point.grain === 'year' && !point.part)
}

function relativeBeat(relative: RelativePhrase, place: Place): Beat[] {
  switch (relative.kind) {
    case 'holiday':
      return [{ kind: 'time', point: feastPoint(relative), apart: place.aside, lone: place.aside, place }]
    case 'offset': {
      const { count, unit, back, lasting, of } = relative
      if (count === null || lasting || of) return []
      return [{ kind: 'shift', months: count[1] * monthsIn[unit] * (back ? -1 : 1), place }]
    }
    case 'deictic':
      return [
        { kind: 'spoken', months: relative.count * monthsIn[relative.unit], whole: relative.unit === 'year', place },
      ]
    case 'turn': {
      const { month, season, day, step, told = false, ofYear = false } = relative
      if (season) return [{ kind: 'turn', point: { grain: 'season', season }, step, told, ofYear, place }]
      const point: Point = day ? { grain: 'day', month: month!, day } : { grain: 'month', month: month! }
      return [{ kind: 'turn', point, step, told, ofYear, place }]
    }
    case 'same': {
      const { season } = relative
      if (!season) return []
      return [{ kind: 'turn', point: { grain: 'season', season }, step: 0, told: true, ofYear: true, place }]
    }
    default:
      return []
  }
}

/** A feast day as a point, its year where the words give one. */
export function feastPoint({ feast, year }: Extract<RelativePhrase, { kind: 'holiday' }>): Point {
  const point: Point = 'day' in feast ? { grain: 'day', ...feast } : movablePoint(feast)
  return year ? { ...point, year } : point
}
