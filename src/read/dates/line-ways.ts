/** The ways on from one state of a text's line to the next; `story-line.ts` chooses among them. */
import { type Beat, isOpen } from './beats.ts'
import {
  lineCosts as costs,
  gap,
  listed,
  listMonths,
  nearby,
  newYearMonths,
  type Reach,
  reachOf,
  stepCost,
  weekdayCost,
  writtenCost,
  yearCost,
} from './line-costs.ts'
import type { NamedYears } from './named-years.ts'
import { isFine, monthsOf, settled } from './point.ts'

/** What is chosen for a beat. */
export interface Choice {
  /** Whether the story comes to it. */
  readonly on: boolean
  /** The year, where the words leave it out and something tells it. */
  readonly year?: number
  /** Offset of the words that the year is taken from; 'written' for the time of writing. */
  readonly from?: number | 'written'
}

/** A state of the line, with the way to it. */
export interface State {
  readonly cost: number
  readonly story: Reach | null
  readonly storyAt: number
  readonly last: Reach | null
  readonly lastAt: number
  readonly choice: Choice
  readonly before: State | null
}

/** The state before the text. */
export const origin: State = {
  cost: 0,
  story: null,
  storyAt: -1,
  last: null,
  lastAt: -1,
  choice: { on: false },
  before: null,
}

/** What a beat is read against. */
export interface Scene {
  readonly from: State
  readonly beat: Beat
  /** The beat before it that lends its year. */
  readonly last: Beat | null
  readonly now: number | null
  readonly years: NamedYears
}

/** Every way on from a state. */
export function ways(scene: Scene, keep: (state: State) => void): void {
  const { from, beat, last, now, years } = scene
  const { story } = from
  const { place } = beat
  const near =
    last !== null && last.place.paragraph === place.paragraph && !(last.place.quoted && !place.quoted)
      ? from.last
      : null
  /** The time is named, and the story comes to it or does not. */
  const go = (cost: number, to: Reach | null, on: boolean, rest: Omit<Choice, 'on'> = {}) =>
    keep({
      cost: from.cost + cost,
      ...(on && to ? { story: to, storyAt: place.at } : { story, storyAt: from.storyAt }),
      ...(to ? { last: to, lastAt: place.at } : { last: from.last, lastAt: from.lastAt }),
      choice: { on, ...rest },
      before: from,
    })

  if (beat.kind === 'shift') {
    const moved = ([a, b]: Reach): Reach => [a + beat.months, b + beat.months]
    go(0, null, false)
    if (story) go(beat.months < 0 ? costs.shiftBack : 0, moved(story), true)
    if (story) go(0, moved(story), false)
    if (near && !same(near, story)) go(0, moved(near), false)
    return
  }
  if (beat.kind === 'turn' || beat.kind === 'spoken') {
    const told = beat.kind === 'turn' && beat.told
    const spoken: Reach | null = told || now === null || (place.quoted && story) ? null : [now, now]
    const bases = spoken
      ? [spoken]
      : [story, told && near && !same(near, story) ? near : null].filter(base => base !== null)
    for (const base of bases) {
      const to = counted(beat, base)
      go(0, to, false)
      if (place.aside || place.quoted || (beat.kind === 'spoken' && beat.whole)) continue
      go(base === story || !story ? 0 : stepCost(gap(story, to)), to, true)
    }
    if (bases.length === 0) go(0, null, false)
    return
  }
  const { point } = beat
  if (beat.kind === 'head') {
    if (point.year !== undefined) {
      go(0, reachOf(point), false)
      return
    }
    const base: Reach | null = now === null ? years.first : [now, now]
    if (base === null) {
      go(0, null, false)
      return
    }
    const year = cheapest(
      around(base),
      year => yearCost(base, reachOf({ ...point, year }), place) + weekdayCost(point, year),
    )
    go(0, reachOf({ ...point, year }), false, { year, ...(now !== null && { from: 'written' }) })
    return
  }
  if (!isOpen(point)) {
    if (point.year === undefined) {
      go(0, null, false)
      return
    }
    const to = reachOf(point)
    const reach: Reach = beat.since?.year === undefined ? to : [Math.min(to[0], reachOf(beat.since)[0]), to[1]]
    if (beat.apart) {
      go(0, beat.lone ? null : to, false)
      return
    }
    const vague = !isFine(point)
    go(vague ? 0 : costs.off - (place.quoted ? costs.offQuoted : 0), reach, false)
    const months = story ? gap(story, reach) : 0
    // A decade is nowhere that a story is, and a year that the story is in leaves it where it is.
    if (point.grain === 'decade' || point.grain === 'century' || (vague && story && months === 0)) return
    go(stepCost(months), reach, true)
    return
  }
  go(costs.unknown, null, false)
  const list =
    last !== null &&
    !place.opens &&
    last.place.paragraph === place.paragraph &&
    place.at - last.place.at - last.place.words.length < listed
  const away = last !== null && place.at - last.place.at > nearby ? costs.away : 0
  const told = new Set<number>(years.ofDay(point))
  for (const reach of [story, from.last, now === null ? null : ([now, now] as const)])
    if (reach) for (const year of around(reach)) told.add(year)
  if (story === null) for (const year of years.given) told.add(year)
  for (const year of told) {
    const to = reachOf(settled({ ...point, year }))
    const begun = story !== null && to[0] >= story[1] && to[0] - story[1] <= newYearMonths
    const known = begun || inYear(story, year) || inYear(from.last, year)
    const listed = list && near && Math.abs(gap(near, to)) > listMonths ? costs.list : 0
    const any = weekdayCost(point, year) + years.cost(point, year, known) + listed
    const cost = any + (now !== null && to[0] > now + 0.1 && place.tense <= 0 ? costs.unwritten : 0)
    const ofStory = { year, ...(story && { from: from.storyAt }) }
    if (!beat.apart) {
      const said = place.quoted ? costs.said : 0
      const start = costs.first + (now === null ? 0 : costs.firstWritten)
      go(cost + said + (story ? yearCost(story, to, place) : start), to, true, ofStory)
    }
    if (near && (beat.apart || !same(near, story)))
      go(cost + away + yearCost(near, to, place), to, false, { year, from: from.lastAt })
    if (story && !(beat.apart && near)) {
      const beside = beat.apart ? 0 : place.past ? costs.besideHad : costs.beside
      go(cost + beside + yearCost(story, to, place), to, false, ofStory)
    }
    if (now !== null) {
      const written =
        weekdayCost(point, year) + years.cost(point, year, true) + listed + writtenCost(now, to[0], story, place)
      go(written, to, story === null, { year, from: 'written' })
      if (story) go(written + costs.writtenOn, to, true, { year, from: 'written' })
    }
  }
}

/** Where "last spring" or "yesterday" is, counted from a time. */
function counted(beat: Extract<Beat, { kind: 'turn' | 'spoken' }>, [a, b]: Reach): Reach {
  if (beat.kind === 'spoken') {
    if (!beat.whole) return [a + beat.months, b + beat.months]
    const year = Math.floor((a + beat.months) / 12) * 12
    return [year, year + 12]
  }
  const there = (year: number) => monthsOf({ ...beat.point, year })
  let year = Math.floor(a / 12)
  if (beat.ofYear) year += beat.step
  else if (beat.step < 0 && there(year) >= a - 0.6) year--
  else if (beat.step > 0 && there(year) <= b + 0.6) year++
  return [there(year), there(year)]
}

const same = (a: Reach, b: Reach | null): boolean => b !== null && a[0] === b[0]
const inYear = (reach: Reach | null, year: number): boolean => reach !== null && Math.floor(reach[0] / 12) === year

/** The years beside and of a time. */
function around([a, b]: Reach): number[] {
  const [first, last] = [Math.floor(a / 12) - 1, Math.floor(b / 12) + 1]
  // Of a long stretch its two ends tell the year.
  return last - first < 4
    ? Array.from({ length: last - first + 1 }, (_, k) => first + k)
    : [first, first + 1, first + 2, last - 2, last - 1, last]
}

const cheapest = (years: readonly number[], cost: (year: number) => number): number =>
  years.reduce((a, b) => (cost(b) < cost(a) ? b : a))
