import { streamOf } from '../../kit/random.ts'
import {
  type SummaryGroup,
  type SummaryKey,
  summaryAt,
  summaryCount,
  summaryKeys,
  summaryTable,
} from '../summaries/table.ts'
import { confusion, logScore } from './calibrate.ts'
import { type Draws, slice } from './features.ts'
import { usualForest } from './forest.ts'
import { accuracyOf, sharesOf, sharesOfAll, train, type Weighing, weigh } from './weigh.ts'

/** Draws of all hypotheses in both views, and what the record says of the features that it bears. Plain data. */
export interface Tell {
  readonly cut: Float64Array
  readonly whole: Float64Array
  readonly label: Uint8Array
  readonly classes: number
  readonly used: readonly SummaryKey[]
  readonly observed: readonly number[]
  readonly groups: readonly string[]
  readonly priors: readonly number[]
  /** Names the random stream. */
  readonly stream: readonly [seed: number, study: number, trial: number]
}

/** How well held-out draws would be told apart if one kind of feature came from whole records. */
export interface WouldTell {
  /** `now`: what the record bears today; `all`: every feature of a whole record. */
  readonly group: SummaryGroup | 'now' | 'all'
  readonly features: number
  readonly accuracy: number
  readonly logScore: number
}

/** Groups that no coded case bears yet. */
const missing = ['time', 'order', 'text', 'exposure', 'outside'] as const
/** A third of the usual trees: what is compared is large against what they lose. */
const trees = Math.ceil(usualForest.trees / 3)

/**
 * Weighs the hypotheses for a record, and says what further kinds of evidence would tell them apart better. The second
 * part never looks at the record: it only compares draws with draws.
 */
export function tellApart(t: Tell): { readonly weighing: Weighing; readonly would: readonly WouldTell[] } {
  const count = t.label.length
  const columnsOf = (cut: readonly SummaryKey[], whole: readonly SummaryKey[]): Draws => {
    const width = cut.length + whole.length
    const values = new Float64Array(count * width)
    for (let row = 0; row < count; row++) {
      cut.forEach((key, c) => {
        values[row * width + c] = t.cut[row * summaryCount + summaryAt[key]]!
      })
      whole.forEach((key, c) => {
        values[row * width + cut.length + c] = t.whole[row * summaryCount + summaryAt[key]]!
      })
    }
    return { count, width, values, label: t.label, classes: t.classes }
  }
  const weighing = weigh(columnsOf(t.used, []), t.observed, t.groups, t.priors, streamOf(...t.stream))
  const trainingEnd = Math.floor(count * 0.75)
  const would = (group: WouldTell['group'], draws: Draws): WouldTell => {
    const trained = train(slice(draws, 0, trainingEnd), streamOf(...t.stream), { ...usualForest, trees })
    const held = slice(draws, trainingEnd, count)
    const shares = sharesOfAll(held, row => sharesOf(trained, row))
    return {
      group,
      features: draws.width,
      accuracy: accuracyOf(confusion(shares, held.label, t.classes)),
      logScore: logScore(shares, held.label, t.classes),
    }
  }
  return {
    weighing,
    would: [
      { group: 'now', features: t.used.length, accuracy: weighing.accuracy, logScore: weighing.logScore },
      ...missing.map(group =>
        would(
          group,
          columnsOf(
            t.used,
            summaryKeys.filter(key => summaryTable[key].group === group),
          ),
        ),
      ),
      would('all', columnsOf([], summaryKeys)),
    ],
  }
}
