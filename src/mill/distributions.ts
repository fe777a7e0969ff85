import { type Drivers, driversOf } from './drivers.ts'
import { type Spread, spread } from './headlines.ts'
import { hypothesisKeys } from './hypotheses.ts'
import { type SummaryKey, summaryAt, summaryCount } from './summaries/table.ts'
import type { Survey } from './survey.ts'

/** What the screen draws of many trials. */
export const figures = {
  agreement: { from: 'agreement', unit: 'share' },
  accusers: { from: 'accusersMedian', unit: 'count' },
  most: { from: 'inMax', unit: 'count' },
  apparent: { from: 'truth', unit: 'count' },
  roots: { from: 'truth', unit: 'count' },
} as const satisfies Record<string, { from: SummaryKey | 'truth'; unit: 'share' | 'count' }>
export type FigureKey = keyof typeof figures
export const figureKeys = Object.keys(figures) as FigureKey[]

export type View = 'whole' | 'cut'

/** How one figure is spread over the trials of one hypothesis. */
export interface Hump {
  readonly hypothesis: string
  /** Trials in each bin, and those where the figure cannot be had. */
  readonly bins: readonly number[]
  readonly missing: number
  readonly spread: Spread | null
}

export interface Distribution {
  readonly figure: FigureKey
  readonly view: View
  readonly low: number
  readonly high: number
  readonly humps: readonly Hump[]
  /**
   * Chance that a trial of "fabricated" has more of it than a trial of "real", ties counted half (Mann and Whitney 1947);
   * null where one of them bears none.
   */
  readonly moreThanReal: number | null
}

/** Most bins of a figure; whole numbers up to it have one each. */
const mostBins = 40
/** The axis ends where all but this share of the trials lie below (assumption). */
const beyond = 0.005

/**
 * The distribution of each figure over the trials of a survey, all hypotheses on one axis.
 *
 * @example
 * distributions(runSurvey({ seed: 1938, study: 1, from: 0, to: 700 }), 'whole')[0].humps.length // => 7
 */
export function distributions(survey: Survey, view: View): Distribution[] {
  return figureKeys.map(figure => {
    const all = valuesOf(survey, figure, view)
    const known = all.filter(value => !Number.isNaN(value)).sort()
    const top = known[Math.min(known.length - 1, Math.floor((1 - beyond) * known.length))] ?? 1
    const high = axisOf(top, figures[figure].unit)
    const of = hypothesisKeys.map((_, h) => all.filter((_, row) => survey.hypothesis[row] === h))
    return {
      figure,
      view,
      low: 0,
      high,
      humps: hypothesisKeys.map((hypothesis, h) => hump(hypothesis, of[h]!, high)),
      moreThanReal: moreThan(of[hypothesisKeys.indexOf('fab')]!, of[hypothesisKeys.indexOf('real')]!),
    }
  })
}

/**
 * Where the features of a record lie among draws that were cut alike. Same shape as the figures, one axis a feature.
 */
export function places(
  survey: Survey,
  keys: readonly SummaryKey[],
): { key: SummaryKey; high: number; humps: Hump[] }[] {
  return keys.map(key => {
    const all = column(survey.cut, summaryAt[key], summaryCount, survey.count)
    const known = all.filter(value => !Number.isNaN(value)).sort()
    const top = known[Math.min(known.length - 1, Math.floor((1 - beyond) * known.length))] ?? 1
    const high = axisOf(top, top > 1 ? 'count' : 'share')
    return {
      key,
      high,
      humps: hypothesisKeys.map((hypothesis, h) =>
        hump(
          hypothesis,
          all.filter((_, row) => survey.hypothesis[row] === h),
          high,
        ),
      ),
    }
  })
}

function valuesOf(survey: Survey, figure: FigureKey, view: View): Float64Array {
  const { from } = figures[figure]
  if (from === 'truth') return survey[figure as 'apparent' | 'roots']
  return column(survey[view], summaryAt[from], summaryCount, survey.count)
}

const column = (table: Float64Array, at: number, width: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, row) => table[row * width + at]!)

/** All that the screen draws of a survey, in one call to a thread. `worth` is of one independent statement. */
export function overview(survey: Survey, worth: number, keys: readonly SummaryKey[]) {
  return {
    distributions: [...distributions(survey, 'whole'), ...distributions(survey, 'cut')],
    inflation: inflationOf(survey, worth),
    drivers: driversOfAll(survey),
    places: places(survey, keys),
  }
}

/** End of an axis from 0. For counts it is a multiple of the bins, so that no bin holds more whole numbers than another. */
function axisOf(top: number, unit: 'share' | 'count'): number {
  if (unit === 'share') return 1
  const least = Math.max(4, Math.ceil(top) + 1)
  return least <= mostBins ? least : mostBins * Math.ceil(least / mostBins)
}

const binsOf = (high: number): number => (high > 1 && high < mostBins ? high : mostBins)

function hump(hypothesis: string, values: Float64Array, high: number): Hump {
  const bins = binsOf(high)
  const counted = new Array<number>(bins).fill(0)
  let missing = 0
  for (const value of values) {
    if (Number.isNaN(value)) missing++
    else counted[Math.min(bins - 1, Math.floor((bins * value) / high))]!++
  }
  return { hypothesis, bins: counted, missing, spread: spread([...values]) }
}

function moreThan(a: Float64Array, b: Float64Array): number | null {
  const [one, other] = [a, b].map(values => values.filter(value => !Number.isNaN(value)).sort()) as [
    Float64Array,
    Float64Array,
  ]
  if (one.length === 0 || other.length === 0) return null
  let wins = 0
  let below = 0
  let upTo = 0
  for (const value of one) {
    while (below < other.length && other[below]! < value) below++
    while (upTo < other.length && other[upTo]! <= value) upTo++
    wins += (below + upTo) / 2
  }
  return wins / (one.length * other.length)
}

/** What a reader overcounts who takes each statement for an independent voice. */
export interface Inflation {
  /** What one independent statement is worth: a ratio, an assumption of the reader's. */
  readonly worth: number
  /** Powers of ten an item, by hypothesis. */
  readonly powers: readonly { readonly hypothesis: string; readonly spread: Spread | null }[]
}

/**
 * Inflation factor of simulated records: log10 of the naive ratio over the ratio that counts each true root once. With n
 * statements on an item, m roots and w for one independent statement that is (n − m) log10 w.
 */
export function inflationOf(survey: Survey, worth: number): Inflation {
  const powers = hypothesisKeys.map((hypothesis, h) => {
    const rows = Array.from(survey.hypothesis.keys()).filter(row => survey.hypothesis[row] === h)
    return {
      hypothesis,
      spread: spread(rows.map(row => (survey.apparent[row]! - survey.roots[row]!) * Math.log10(worth))),
    }
  })
  return { worth, powers }
}

/** Headline figures that assumptions move. */
export const moved = ['agreement', 'accusers', 'roots', 'inflation'] as const
export type Moved = (typeof moved)[number]

/** Which assumptions the headline figures move with, under "fabricated": shares of variance (`drivers.ts`). */
export function driversOfAll(survey: Omit<Survey, 'cut'>): Record<Moved, Drivers> {
  const rows = Array.from(survey.hypothesis.keys()).filter(row => survey.hypothesis[row] === 0)
  const of = (target: ArrayLike<number>): Drivers => driversOf(survey.parameters, target, rows)
  const whole = (key: SummaryKey): Float64Array => column(survey.whole, summaryAt[key], summaryCount, survey.count)
  return {
    agreement: of(whole('agreement')),
    accusers: of(whole('accusersMedian')),
    roots: of(survey.roots),
    // powers of ten go with it, whatever a statement is worth
    inflation: of(survey.apparent.map((statements, row) => statements - survey.roots[row]!)),
  }
}
