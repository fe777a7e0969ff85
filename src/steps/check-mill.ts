import { streamOf } from '../kit/random.ts'
import { type Calibration, calibrate, calibrated } from '../mill/check/calibration.ts'
import { type ChainCheck, checkChains } from '../mill/check/chains.ts'
import { type HypothesisKey, hypothesisKeys } from '../mill/hypotheses.ts'
import { confusion, logScore } from '../mill/infer/calibrate.ts'
import { type Draws, slice } from '../mill/infer/features.ts'
import { accuracyOf, sharesOf, sharesOfAll, train } from '../mill/infer/weigh.ts'
import { type PriorEdits, parameterKeys, parameterTable } from '../mill/parameters.ts'
import type { Rows } from '../mill/study.ts'
import { summaryCount } from '../mill/summaries/table.ts'
import type { LongStep } from './progress.ts'
import { simulateMill } from './simulate-mill.ts'

/** One claim about the model, with what was measured and whether it holds. */
export interface Check {
  readonly what: string
  readonly measured: string
  readonly passes: boolean
}

export interface MillCheck {
  readonly seed: number
  readonly trials: number
  readonly checks: readonly Check[]
  readonly chains: readonly ChainCheck[]
  readonly calibration: readonly Calibration[]
  readonly hypotheses: readonly string[]
  /** confusion[true][told] with the whole record. */
  readonly confusion: readonly (readonly number[])[]
  /** Mean share of each hypothesis over held-out draws; the prior is even. */
  readonly meanShares: readonly number[]
}

const drawsOf = (rows: Rows, classes = hypothesisKeys.length): Draws => ({
  count: rows.count,
  width: summaryCount,
  values: rows.summaries,
  label: rows.hypothesis,
  classes,
})

/** Known-truth toys: settings of the model whose answer is known, and what they must not be taken for. */
const toys: readonly { what: string; hypothesis: HypothesisKey; never: HypothesisKey; priors: PriorEdits }[] = [
  {
    what: 'a price-fixing ring of 21 to 33 in a world of 80',
    hypothesis: 'real',
    never: 'fab',
    priors: { people: { kind: 'fixed', value: 80 }, members: { kind: 'uniform', low: 21, high: 34, whole: true } },
  },
  {
    what: 'a fabricated case that grows by naming in a world of 60',
    hypothesis: 'fab',
    never: 'real',
    priors: { people: { kind: 'fixed', value: 60 }, scriptSize: { kind: 'fixed', value: 15 } },
  },
]

/**
 * The calibration suite: chains against the closed form, calibration and recovery of parameters, calibration and
 * confusion of the choice of hypothesis, known-truth toys.
 *
 * @param quick a tenth of the trials: for a look, not for a report
 */
export async function checkMill(seed: number, quick: boolean, step: LongStep = {}): Promise<MillCheck> {
  const size = quick ? 1400 : 9800
  const replicates = quick ? 150 : 600
  const checks: Check[] = []
  const chains = checkChains(quick ? 100 : 500, seed)
  checks.push({
    what: 'chains of naming die out as a branching process does',
    measured: `largest distance ${Math.max(...chains.map(c => Math.abs(c.z))).toFixed(1)} standard errors (bound 4)`,
    passes: chains.every(c => Math.abs(c.z) < 4),
  })
  const fab = await simulateMill({ trials: quick ? 1500 : 6600, seed, study: 11, hypothesis: 'fab' }, step)
  const calibration = calibrated.map(key => {
    const at = parameterKeys.indexOf(key)
    const theta = Float64Array.from({ length: fab.count }, (_, row) => fab.parameters[row * parameterKeys.length + at]!)
    return calibrate(parameterTable[key].symbol, drawsOf(fab), theta, replicates)
  })
  checks.push({
    what: `ranks of ${calibration.length} parameters are uniform`,
    measured: `${calibration.filter(c => c.passes).length} inside the band; coverage of 90 % intervals ${span(calibration.map(c => c.coverage))}`,
    passes: calibration.every(c => c.passes),
  })
  const rows = await simulateMill({ trials: size, seed, study: 12 }, step)
  const all = drawsOf(rows)
  const cut = Math.floor((size * 0.75) / 7) * 7
  const trained = train(slice(all, 0, cut), streamOf(seed, 13, 0))
  const held = slice(all, cut, size)
  const shares = sharesOfAll(held, row => sharesOf(trained, row))
  const told = confusion(shares, held.label, held.classes)
  const meanShares = hypothesisKeys.map((_, k) => {
    let sum = 0
    for (let row = 0; row < held.count; row++) sum += shares[row * held.classes + k]!
    return sum / held.count
  })
  const worst = Math.max(...meanShares.map(share => Math.abs(share - 1 / 7)))
  // three standard errors of a share of 1/7, and a hundredth for the classifier itself (assumption)
  const allowed = 0.01 + 3 * Math.sqrt(6 / 49 / held.count)
  checks.push({
    what: 'mean share of each hypothesis over the prior is the prior',
    measured: `largest difference ${worst.toFixed(3)} (bound ${allowed.toFixed(3)})`,
    passes: worst < allowed,
  })
  const score = logScore(shares, held.label, held.classes)
  checks.push({
    what: 'the whole record tells more than chance',
    measured: `right in ${(100 * accuracyOf(told)).toFixed(0)} of 100 (chance 14), log score ${score.toFixed(2)} (chance ${(-Math.log(7)).toFixed(2)})`,
    passes: score > -Math.log(7) + 0.1,
  })
  for (const [i, toy] of toys.entries()) {
    const n = quick ? 150 : 500
    const { what, hypothesis, never, priors } = toy
    const found = await simulateMill({ trials: n, seed, study: 20 + i, hypothesis, priors }, step)
    let wrong = 0
    for (let row = 0; row < n; row++) {
      const one = sharesOf(trained, found.summaries.subarray(row * summaryCount, (row + 1) * summaryCount))
      if (hypothesisKeys[one.indexOf(Math.max(...one))] === never) wrong++
    }
    const nominal = told[hypothesisKeys.indexOf(hypothesis)]![hypothesisKeys.indexOf(never)]!
    const bound = nominal + 3 * Math.sqrt((Math.max(nominal, 0.02) * (1 - nominal)) / n)
    checks.push({
      what: `${what} is not taken for "${never}" more often than ordinary draws`,
      measured: `${((100 * wrong) / n).toFixed(1)} % (ordinary ${(100 * nominal).toFixed(1)} %, bound ${(100 * bound).toFixed(1)} %)`,
      passes: wrong / n <= bound,
    })
  }
  const trials = fab.count + size + toys.length * (quick ? 150 : 500)
  return { seed, trials, checks, chains, calibration, hypotheses: hypothesisKeys, confusion: told, meanShares }
}

const span = (values: readonly number[]): string =>
  `${(100 * Math.min(...values)).toFixed(0)} to ${(100 * Math.max(...values)).toFixed(0)} %`
