import { fewestDraws } from '../mill/estimate-survey.ts'
import { type Granted, rangeOf, whyFixed } from '../mill/granted.ts'
import { hypotheses, hypothesisKeys } from '../mill/hypotheses.ts'
import { limit } from '../mill/infer/gate.ts'
import { withPriors } from '../mill/infer/weigh.ts'
import { type ParameterKey, parameterKeys, parameterTable } from '../mill/parameters.ts'
import { type TrialAt, unfold } from '../mill/unfold.ts'
import type { CaseFile } from '../record/case-file.ts'
import { inferenceStudy, priorsOf, readingOf } from './infer-mill.ts'
import { claimsOf } from './read-claims.ts'
import { type MillRequest, type MillRun, priorsOfRequest, recordOf } from './run-mill.ts'
import { hypothesisNamed } from './simulate-mill.ts'

/** The hypotheses and every assumption of the model in words, what the case bears, and a run where there is one. */
export function showMill(
  file: CaseFile,
  request: MillRequest & { readonly priors: Readonly<Record<string, number>> },
  run: MillRun | null,
) {
  priorsOfRequest(request)
  const priors = priorsOf(request.priors)
  const record = recordOf(claimsOf(file))
  return {
    hypotheses: hypothesisKeys.map((key, k) => {
      const { name, isTrue, does } = hypotheses[key]
      return { key, name, isTrue, does, prior: priors[k]! }
    }),
    parameters: parameterKeys.map(key => parameterRow(key, request.granted)),
    record:
      record.observed === null
        ? null
        : { speakers: record.observed.speakers, charges: record.observed.charges, features: [...record.used] },
    whyNot: record.observed === null ? record.why : null,
    bounds: { beyond: limit, fewestDraws },
    result: run === null ? null : result(run, priors),
  }
}

function parameterRow(key: ParameterKey, granted: Granted) {
  const { symbol, means, prior, basis, assumption } = parameterTable[key]
  const [low, high] = rangeOf(prior)
  const whole = 'whole' in prior && prior.whole === true
  return {
    key,
    symbol,
    means,
    kind: prior.kind,
    low,
    high,
    whole,
    basis,
    assumption,
    fixed: whyFixed(key),
    granted: granted[key] ?? null,
    /** What a hypothesis sets it to. */
    setBy: hypothesisKeys.flatMap(hypothesis => {
      const edits: Partial<Record<ParameterKey, Parameters<typeof rangeOf>[0]>> = hypotheses[hypothesis].edits
      const edit = edits[key]
      return edit === undefined ? [] : [{ hypothesis, range: rangeOf(edit) }]
    }),
  }
}

function result({ told, ...run }: MillRun, priors: readonly number[]) {
  if (told === null) return { ...run, told: null }
  const weighing = withPriors(told.weighing, priors)
  return { ...run, told: { ...told, weighing, reading: readingOf(weighing, told.places.length) } }
}

/** One trial, week by week. What was true is in it only when asked for. */
export function watchTrial(
  file: CaseFile,
  at: { readonly trial: number; readonly hypothesis: string; readonly seed: number; readonly truth: boolean },
  granted: Granted,
) {
  file.need('read')
  const priors = priorsOfRequest({ trials: 10_000, seed: at.seed, granted })
  const hypothesis = hypothesisNamed(at.hypothesis)
  const which: TrialAt = { seed: at.seed, study: inferenceStudy, trial: at.trial, hypothesis, priors }
  const { truth, ...told } = unfold(which)
  return { ...told, truth: at.truth ? truth : null }
}
