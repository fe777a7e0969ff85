import { Fault } from '../../kit/errors.ts'
import { streamOf } from '../../kit/random.ts'
import { choicesOf, type Effect, effectKeys, effects, frequencies, width } from './choice.ts'
import { bestSmoothing, fitChoices, scoreOf } from './fit.ts'
import { continueFrom, type Forecast, forecast, underTheta } from './forecast.ts'
import { type Mechanisms, mechanismsOf } from './mechanisms.ts'
import { type Quarter, quartersOf } from './quarters.ts'
import type { DenunciationRecord } from './read.ts'

/** The naming step fitted on the first two thirds of the days of a record, and what it foretells of the rest. */
export interface Assessment {
  readonly people: number
  readonly namings: number
  readonly depositions: number
  readonly leftOut: Readonly<Record<string, number>>
  /** First day that was kept back, and the choices before and from it on. */
  readonly cut: string
  readonly fitted: number
  readonly keptBack: number
  readonly effects: readonly {
    readonly key: Effect
    readonly means: string
    readonly theta: number
    readonly se: number
  }[]
  readonly mechanisms: Mechanisms
  /** Effects that the tables do not tell: left out of the model. */
  readonly untold: readonly string[]
  /** Mean log score of the choices kept back: of the model, of the best-smoothed frequencies, and of an even draw. */
  readonly score: { readonly model: number; readonly frequency: number; readonly even: number }
  readonly forecast: readonly Forecast[]
  readonly frequencyForecast: readonly Forecast[]
  readonly quarters: readonly Quarter[]
  /** The same quarters drawn by the model from the first day on: medians. */
  readonly drawnQuarters: readonly Pick<Quarter, 'fresh' | 'kinShare'>[]
}

/**
 * Fits on the first two thirds of the days on which anybody is named, and looks at the last third once.
 *
 * @example
 * assess(readDenunciations(tables), 1938).score.model > assess(readDenunciations(tables), 1938).score.frequency
 */
export function assess(record: DenunciationRecord, seed: number, times = 200): Assessment {
  const choices = choicesOf(record)
  const days = [...new Set(choices.map(choice => choice.day))]
  const cut = days[Math.floor((2 * days.length) / 3)]!
  const before = choices.filter(choice => choice.day < cut)
  const after = choices.filter(choice => choice.day >= cut)
  if (before.length === 0 || after.length === 0)
    throw new Fault(
      'bad-input',
      `The record names people on ${days.length} days; a part to fit and a part to foretell need three at least.`,
    )
  const { theta, se } = fitChoices(before)
  const told = effectKeys.map((_, c) => before.some(({ x }) => x.some((value, at) => at % width === c && value !== 0)))
  const model = underTheta(theta)
  const smoothing = bestSmoothing(before)
  const byFrequency = (choice: Parameters<typeof model>[0], out: Float64Array) => frequencies(choice, smoothing, out)
  const drawn = Array.from({ length: times }, (_, at) =>
    quartersOf(record, continueFrom(record, 0, model, streamOf(seed, 41, at))),
  )
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!
  return {
    ...{ people: record.people.length, namings: record.namings.length, depositions: record.depositions.length },
    ...{ leftOut: record.leftOut, cut: record.days[cut]!, fitted: before.length, keptBack: after.length },
    effects: effectKeys.flatMap((key, c) =>
      told[c] ? [{ key, means: effects[key], theta: theta[c]!, se: se[c]! }] : [],
    ),
    untold: effectKeys.flatMap((key, c) => (told[c] ? [] : [effects[key]])),
    mechanisms: mechanismsOf(record),
    score: {
      model: scoreOf(after, model),
      frequency: scoreOf(after, byFrequency),
      even: after.reduce((sum, one) => sum - Math.log(one.open.reduce((a, b) => a + b, 0)), 0) / after.length,
    },
    forecast: forecast(record, cut, model, streamOf(seed, 40, 0), times),
    frequencyForecast: forecast(record, cut, byFrequency, streamOf(seed, 40, 0), times),
    quarters: quartersOf(record, record.namings),
    drawnQuarters: [0, 1, 2, 3].map(q => ({
      fresh: median(drawn.map(one => one[q]!.fresh)),
      kinShare: median(drawn.map(one => one[q]!.kinShare)),
    })),
  }
}
