import { hypotheses, hypothesisKeys } from './hypotheses.ts'
import type { Rows } from './study.ts'
import { type SummaryKey, summaryAt, summaryCount, summaryKeys } from './summaries/table.ts'

/** Median with the interval that holds nine tenths of the trials; null where no trial bears the figure. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** What many trials of one hypothesis look like. */
export interface Headline {
  readonly hypothesis: string
  readonly name: string
  readonly trials: number
  /** Manufactured corroboration: accusers of a defendant and agreement of pairs. */
  readonly accusers: Spread | null
  readonly agreement: Spread | null
  /** Statements an item, and the independent roots behind them (truth side). */
  readonly apparent: Spread | null
  readonly roots: Spread | null
  readonly summaries: Record<SummaryKey, Spread | null>
}

/**
 * The distribution of every summary under each hypothesis that was simulated.
 *
 * @example
 * headlines(runStudy({ seed: 1, study: 0, from: 0, to: 700 }))[0].agreement // { median, low, high } when fabricated
 */
export function headlines(rows: Rows): Headline[] {
  return hypothesisKeys.flatMap((key, h) => {
    const places = Array.from(rows.hypothesis.keys()).filter(row => rows.hypothesis[row] === h)
    if (places.length === 0) return []
    const of = (name: SummaryKey) => spread(places.map(row => rows.summaries[row * summaryCount + summaryAt[name]]!))
    return {
      hypothesis: key,
      name: hypotheses[key].name,
      trials: places.length,
      accusers: of('accusersMedian'),
      agreement: of('agreement'),
      apparent: spread(places.map(row => rows.apparent[row]!)),
      roots: spread(places.map(row => rows.roots[row]!)),
      summaries: Object.fromEntries(summaryKeys.map(name => [name, of(name)])) as Record<SummaryKey, Spread | null>,
    }
  })
}

/** Median and the range of nine in ten of the values that are known. */
export function spread(values: readonly number[]): Spread | null {
  const known = values.filter(value => !Number.isNaN(value)).sort((a, b) => a - b)
  if (known.length === 0) return null
  const at = (q: number): number => known[Math.min(known.length - 1, Math.floor(q * known.length))]!
  return { median: at(0.5), low: at(0.05), high: at(0.95) }
}
