/** What the steps of a text's line cost; `story-line.ts` has the formula. */
import { dayNumber, isCivilDate, weekday } from '../../kit/calendar.ts'
import type { Place } from './narrative.ts'
import { monthsOf, type Point } from './point.ts'

/** A time in months since year 0, as far as it reaches: a day is short, a year without month is twelve months long. */
export type Reach = readonly [from: number, to: number]

/** Assumptions, chosen on labelled texts; docs/dates.md has the figures. */
export const lineCosts = {
  /** A step of the story to a time in full, forwards and back. */
  forwards: 0.5,
  back: 0.5,
  further: 0.35,
  /** A time in full that is left off the line; less where it is quoted. */
  off: 1,
  offQuoted: 0.5,
  /** Where a year is left out: the distance from the time that it is taken from. */
  apart: 0.4,
  /** Further than a year. */
  jump: 2,
  /** Another year than that time's, unless it is just begun; and from a year of which no month is known. */
  newYear: 0.15,
  inYear: 0.8,
  /** Forwards, though "had" stands before it. */
  had: 0.6,
  /** The story begins with a year that was left out; before it a time of writing is known. */
  first: 1.5,
  firstWritten: 1,
  /** The time is told beside the line of the story; less where "had" stands before it. */
  beside: 0.6,
  besideHad: 0.2,
  /** It is far in the paragraph from the time that it is taken from. */
  away: 0.15,
  /** Words of a quotation bring the story to it. */
  said: 0.4,
  /** Counted from the time of writing: at all, for each month, from a story of another time, and the story comes to it. */
  written: 0.2,
  writtenMonth: 0.1,
  writtenFar: 1.2,
  writtenOn: 0.3,
  /** Against the tense; after the time of writing, where the tense does not look ahead. */
  tense: 0.5,
  unwritten: 2,
  /** The words give another day of the week. */
  weekday: 8,
  /** The text gives the same day, the same month another year, or names the year nowhere. */
  sameDay: 2,
  sameMonth: 0.6,
  unnamed: 0.3,
  /** In one list with a time of another year. */
  list: 1.4,
  /** "A year before": the story seldom goes there. */
  shiftBack: 1.5,
  /** No year is known. */
  unknown: 4,
}

/** Months into a new year that a story goes on to without naming it (assumption). */
export const newYearMonths = 3
/** What stands nearer than this, in characters, is not far (assumption). */
export const nearby = 250
/** As near as this, in characters, two times are of one list (assumption). */
export const listed = 20
/** Further than this, in months, two times of one list do not lie (assumption). */
export const listMonths = 9

/** How far a time reaches. */
export function reachOf(point: Point): Reach {
  if (point.grain === 'year' && !point.part) return [point.year! * 12, point.year! * 12 + 12]
  const months = monthsOf(point)
  return [months, months]
}

/** Months from one time to another; 0 where they overlap. */
export const gap = ([a, b]: Reach, [c, d]: Reach): number => (c > b ? c - b : d < a ? d - a : 0)

/** What it costs that the story goes on at a time that has its year. */
export function stepCost(months: number): number {
  const { forwards, back, further } = lineCosts
  return months >= 0 ? forwards * Math.log2(1 + months / 12) : back + further * Math.log2(1 - months / 3)
}

/** What it costs that a time takes its year from another. */
export function yearCost(from: Reach, to: Reach, { past }: Place): number {
  const { apart, jump, newYear, inYear, had } = lineCosts
  const months = gap(from, to)
  const year = Math.floor(to[0] / 12)
  const cost = apart * Math.log2(1 + Math.abs(months)) + (Math.abs(months) > 13 ? jump : 0)
  const tense = months >= 0 && past ? had : 0
  if (from[1] - from[0] >= 12) return cost + tense + (year * 12 >= from[0] && year * 12 <= from[1] ? inYear : newYear)
  const turns = Math.floor(from[0] / 12) !== year && Math.floor(from[1] / 12) !== year
  return cost + tense + (turns && !(months >= 0 && months <= newYearMonths) ? newYear : 0)
}

/** What it costs that a time takes its year from that of writing; `story` is where the story is, if it is anywhere. */
export function writtenCost(now: number, to: number, story: Reach | null, { tense }: Place): number {
  const { written, writtenMonth, writtenFar, jump, tense: against } = lineCosts
  const months = to - now
  return (
    written +
    writtenMonth * Math.abs(months) +
    (Math.abs(months) > 13 ? jump : 0) +
    (story !== null && Math.abs(story[0] - now) > 24 ? writtenFar : 0) +
    (months * tense < 0 ? against : 0)
  )
}

/** What it costs that a day has a year in which it is another day of the week. */
export function weekdayCost({ grain, month, day, weekday: told, moves }: Point, year: number): number {
  if (told === undefined || grain !== 'day' || moves) return 0
  const date = { year, month: month!, day: day! }
  return isCivilDate(date) && weekday(dayNumber(date)) === told ? 0 : lineCosts.weekday
}
