import type { CaseFolder } from '../case/folder.ts'
import { Fault } from '../kit/errors.ts'
import { streamOf } from '../kit/random.ts'
import { hypotheses, hypothesisKeys } from '../mill/hypotheses.ts'
import type { Draws } from '../mill/infer/features.ts'
import { type Weighing, weigh } from '../mill/infer/weigh.ts'
import { observe } from '../mill/observed.ts'
import { summariser } from '../mill/summaries/summarise.ts'
import { type SummaryKey, summaryAt, summaryCount, summaryTable } from '../mill/summaries/table.ts'
import type { BlockStore } from './mill-blocks.ts'
import { type LongStep, stopIfAsked } from './progress.ts'
import { simulateMill } from './simulate-mill.ts'

export interface MillInference {
  readonly trials: number
  readonly seed: number
  /** Priors of the hypotheses by key, in any unit; 1 each unless given. */
  readonly priors?: Readonly<Record<string, number>>
  readonly workers?: number
  readonly kept?: BlockStore | undefined
}

/** What the record of a case can tell between the seven hypotheses. */
export interface MillAnswer extends Weighing {
  readonly hypotheses: readonly { readonly key: string; readonly name: string; readonly prior: number }[]
  readonly observed: readonly {
    readonly summary: SummaryKey
    readonly means: string
    readonly value: number
    readonly tail: number
  }[]
  readonly speakers: number
  readonly charges: number
  readonly reading: string
}

/** The study number of inference draws, apart from those of `mill simulate`. */
export const inferenceStudy = 1

/**
 * Weighs the seven hypotheses for a coded case: summarises it, simulates as many draws under the same window, trains and
 * tests on the draws, and then looks at the record.
 *
 * @throws Fault `bad-input` where the case codes too little; `wrong-usage` for too few trials or a bad prior; `cancelled`
 */
export async function inferMill(folder: CaseFolder, request: MillInference, step: LongStep = {}): Promise<MillAnswer> {
  if (!(request.trials >= 700))
    throw new Fault('wrong-usage', 'An inference needs 700 trials at least, a hundred for each hypothesis.', {
      exitCode: 2,
    })
  const priors = priorsOf(request.priors)
  const { record, bears, window, speakers, charges } = observe(folder)
  const summary = summariser(record.people)(record)
  const used = bears.filter(key => !Number.isNaN(summary[summaryAt[key]]!))
  const observed = used.map(key => summary[summaryAt[key]]!)
  const rows = await simulateMill({ ...request, study: inferenceStudy, window }, step)
  stopIfAsked(step.signal, 'nothing was weighed')
  const draws: Draws = {
    count: rows.count,
    width: used.length,
    values: new Float64Array(rows.count * used.length),
    label: rows.hypothesis,
    classes: hypothesisKeys.length,
  }
  for (let row = 0; row < rows.count; row++)
    used.forEach((key, c) => {
      draws.values[row * used.length + c] = rows.summaries[row * summaryCount + summaryAt[key]]!
    })
  const groups = used.map(key => partOf(key))
  const found = weigh(draws, observed, groups, priors, streamOf(request.seed, inferenceStudy, 2 ** 40))
  return {
    hypotheses: hypothesisKeys.map((key, k) => ({ key, name: hypotheses[key].name, prior: priors[k]! })),
    observed: used.map((key, c) => ({
      summary: key,
      means: summaryTable[key].means,
      value: observed[c]!,
      tail: found.tails[c]!,
    })),
    speakers,
    charges,
    reading: readingOf(found, used.length),
    ...found,
  }
}

/** The network group is most of what a coded case bears: it is split in two so that leaving a group out leaves something. */
export const partOf = (key: SummaryKey): string => {
  const { group } = summaryTable[key]
  if (group !== 'network') return group
  return key.startsWith('names') || key === 'outGini' || key === 'overlap' ? 'names given' : 'names received'
}

/** How far priors may lie apart (assumption): beyond it the prior alone would answer, and at the ends of a double none would. */
const widest = 1e6

/** Priors of the hypotheses in order, summing to 1. */
export function priorsOf(given: Readonly<Record<string, number>> = {}): number[] {
  for (const key of Object.keys(given))
    if (!hypothesisKeys.some(known => known === key))
      throw new Fault(
        'wrong-usage',
        `"${key}" is no hypothesis of the model. Name one of ${hypothesisKeys.join(', ')}.`,
        { exitCode: 2 },
      )
  const weights = hypothesisKeys.map(key => given[key] ?? 1)
  if (!(Math.min(...weights) > 0 && Math.max(...weights) <= widest * Math.min(...weights)))
    throw new Fault('wrong-usage', 'Every prior must be a number above 0, and none over a million times another.', {
      exitCode: 2,
    })
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map(weight => weight / sum)
}

/** The answer in one sentence. */
export function readingOf({ verdict, answer, accuracy }: Weighing, features: number): string {
  const basis = `from ${features} features of the record, on which held-out draws are told apart in ${Math.round(100 * accuracy)} of 100 cases`
  if (verdict === 'none' || answer === null) return `No model here can produce this record (${basis}).`
  const best = hypotheses[hypothesisKeys[answer.posterior.indexOf(Math.max(...answer.posterior))]!].name
  if (verdict === 'weak')
    return `Weak: the record does not tell the hypotheses apart (${basis}). Nothing follows about any person.`
  const word = verdict === 'some' ? 'leans towards' : 'speaks for'
  return `The record ${word} "${best}" among the seven, under the priors shown (${basis}). Nothing follows about any person.`
}
