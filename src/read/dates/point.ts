import type { Part } from './lexicon.ts'
import { dayIn, type Movable } from './movable.ts'

/** How fine a time is named. */
export type Grain = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century'

/** A time as the words name it. A missing year is supplied by the context; a decade or century holds its first year. */
export interface Point {
  readonly grain: Grain
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** The day of the week that the words give, 0 for Monday. */
  readonly weekday?: number
  readonly season?: number
  readonly part?: Part
  /** "about": the words themselves say that it is not exact. */
  readonly about?: boolean
  /** "probably": the words doubt it. */
  readonly doubt?: boolean
  /** The day falls on another date each year; month and day are near it until the year is known. */
  readonly moves?: Movable
  /** No calendar has this day: 30 February. */
  readonly impossible?: boolean
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const ym = (year: number, month: number): string => `${pad(year, 4)}-${pad(month)}`

/**
 * A point as EDTF; null while it lacks its year. Nothing is snapped to a first day: a month stays a month. A part of a
 * period becomes the months or years it covers, marked "~", by this table (an assumption, after the usage of finding
 * aids and of catalogues: thirds of a decade, quarters of a year).
 *
 * @example
 * toEdtf({ grain: 'year', year: 1936, part: 'beginning' }) // => '1936-01~'
 */
export function toEdtf(point: Point): string | null {
  const edtf = plain(point)
  if (edtf === null || !point.doubt || edtf.includes('/')) return edtf
  return edtf.endsWith('~') ? `${edtf.slice(0, -1)}%` : `${edtf}?`
}

function plain({ grain, year, month, day, season, part, about }: Point): string | null {
  if (year === undefined) return null
  const tilde = about ? '~' : ''
  if (grain === 'day') return `${ym(year, month!)}-${pad(day!)}${tilde}`
  if (grain === 'season') return `${ym(year, season!)}${part || about ? '~' : ''}`
  if (grain === 'month') {
    if (part === 'middle') return `${ym(year, month!)}-15~`
    return `${ym(year, month!)}${part || about ? '~' : ''}`
  }
  if (part === undefined) {
    if (grain === 'year') return `${pad(year, 4)}${tilde}`
    return grain === 'decade' ? `${pad(year / 10, 3)}X${tilde}` : `${pad(year / 100)}XX${tilde}`
  }
  if (grain === 'year') {
    const [from, to] = partsOfYear[part]
    // EDTF has numbers for quarters: 33 to 36.
    if (part.endsWith('quarter')) return ym(year, 32 + to / 3)
    return range(ym(year, from), ym(year, to), !isExact(part))
  }
  const [from, to] = grain === 'decade' ? partsOfDecade[part] : partsOfCentury[part]
  return range(pad(year + from, 4), pad(year + to, 4), !isExact(part))
}

const isExact = (part: Part): boolean => part.endsWith('half') || part.endsWith('quarter')

const range = (from: string, to: string, vague: boolean): string => {
  const tilde = vague ? '~' : ''
  return from === to ? `${from}${tilde}` : `${from}${tilde}/${to}${tilde}`
}

type Parts = Record<Part, readonly [from: number, to: number]>

const partsOfYear: Parts = {
  beginning: [1, 1],
  early: [1, 3],
  middle: [6, 7],
  late: [10, 12],
  end: [12, 12],
  'towards-end': [10, 12],
  turn: [1, 1],
  'first-half': [1, 6],
  'second-half': [7, 12],
  'first-quarter': [1, 3],
  'second-quarter': [4, 6],
  'third-quarter': [7, 9],
  'fourth-quarter': [10, 12],
}

const partsOfDecade: Parts = {
  beginning: [0, 0],
  early: [0, 3],
  middle: [5, 5],
  late: [7, 9],
  end: [9, 9],
  'towards-end': [8, 9],
  turn: [0, 0],
  'first-half': [0, 4],
  'second-half': [5, 9],
  'first-quarter': [0, 2],
  'second-quarter': [3, 4],
  'third-quarter': [5, 7],
  'fourth-quarter': [8, 9],
}

/** A century of ordinals begins with year 1: the second half of the nineteenth is 1851 to 1900. */
const partsOfCentury: Parts = {
  beginning: [1, 10],
  early: [1, 30],
  middle: [50, 50],
  late: [70, 100],
  end: [90, 100],
  'towards-end': [80, 100],
  turn: [0, 0],
  'first-half': [1, 50],
  'second-half': [51, 100],
  'first-quarter': [1, 25],
  'second-quarter': [26, 50],
  'third-quarter': [51, 75],
  'fourth-quarter': [76, 100],
}

/** A point on a movable day, its year still open. */
export function movablePoint(moves: Movable): Point {
  // Easter lies between 22 March and 25 April.
  const about = dayIn(moves, 2000)
  return about === null
    ? { grain: 'day', month: (moves as { month: number }).month, day: 28, moves }
    : { grain: 'day', ...about, moves }
}

/** A point whose year is known, its day found where it moves. */
export function settled(point: Point): Point {
  const { moves, ...rest } = point
  if (moves === undefined || point.year === undefined) return point
  const day = dayIn(moves, point.year)
  return day === null ? { ...rest, impossible: true } : { ...rest, ...day }
}

/** First month of an EDTF season of the north. */
export const seasonStart = (season: number): number => (season - 20) * 3

/** A point's middle in months since year 0, for telling which of two years is nearer. */
export function monthsOf({ grain, year, month, day, season, part }: Point): number {
  const base = (year ?? 0) * 12
  if (grain === 'day') return base + month! - 1 + day! / 31
  if (grain === 'month') return base + month! - 0.5
  if (grain === 'season') return base + seasonStart(season!) + 0.5
  if (grain === 'year') return base + (part ? (partsOfYear[part][0] + partsOfYear[part][1] - 1) / 2 : 6)
  return base + (grain === 'decade' ? 60 : 600)
}
