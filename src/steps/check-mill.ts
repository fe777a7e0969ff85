import { streamOf } from '../kit/random.ts'
import { type Bands, bandsOf } from '../mill/check/bands.ts'
import { type Calibration, calibrate, calibrated } from '../mill/check/calibration.ts'
import { type ChainCheck, checkChains } from '../mill/check/chains.ts'
import { forgedSummaries } from '../mill/check/forger.ts'
import { calibrateIndex, type IndexCalibration } from '../mill/check/index-calibration.ts'
import { checkLimits } from '../mill/check/limits.ts'
import { largest, type RestsOn, restsOn } from '../mill/check/rests-on.ts'
import { type Sensitivity, screenAssumptions, stepped } from '../mill/check/screening.ts'
import { compareSequential } from '../mill/check/sequential.ts'
import { driversOfAll, type Moved } from '../mill/distributions.ts'
import type { Drivers } from '../mill/drivers.ts'
import { type HypothesisKey, hypothesisKeys } from '../mill/hypotheses.ts'
import { confusion, logScore, type Reliability, reliability } from '../mill/infer/calibrate.ts'
import { type Draws, slice } from '../mill/infer/features.ts'
import { usualForest } from '../mill/infer/forest.ts'
import { usualSmc } from '../mill/infer/smc.ts'
import { accuracyOf, sharesOf, sharesOfAll, type Trained, train } from '../mill/infer/weigh.ts'
import { type ParameterKey, type PriorEdits, parameterKeys, parameterTable } from '../mill/parameters.ts'
import type { Rows } from '../mill/study.ts'
import { summaryCount } from '../mill/summaries/table.ts'
import type { BlockStore } from './mill-blocks.ts'
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
  readonly indexCalibration: readonly IndexCalibration[]
  /** Bands of the ranks of parameters and of the model index. */
  readonly bands: { readonly parameters: Bands; readonly index: Bands }
  readonly restsOn: readonly RestsOn[]
  readonly sensitivity: readonly Sensitivity[]
  /** What the headline figures move with, from the trials of "fabricated" at hand. */
  readonly drivers: Readonly<Record<Moved, Drivers>>
  readonly hypotheses: readonly string[]
  /** confusion[true][told] with the whole record. */
  readonly confusion: readonly (readonly number[])[]
  readonly reliability: readonly Reliability[]
  readonly forger: readonly Forged[]
  readonly sequential: ReturnType<typeof compareSequential>
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

/** Chance that one truly uniform curve leaves its bands: 23 curves are looked at (assumption). */
const bandLevel = 0.001
/** Where the draws that are held out begin: a quarter, as many of each hypothesis. */
const heldFrom = (size: number): number => Math.floor((size * 0.75) / hypothesisKeys.length) * hypothesisKeys.length

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
export async function checkMill(
  seed: number,
  quick: boolean,
  step: LongStep = {},
  kept?: BlockStore,
): Promise<MillCheck> {
  const size = quick ? 1400 : 9800
  const replicates = quick ? 150 : 1000
  const checks: Check[] = checkLimits(seed, quick ? 21 : 140).map(({ what, held, of, beside }) => ({
    what,
    measured: `${held} of ${of}${beside === undefined ? '' : `; ${beside}`}`,
    passes: held === of,
  }))
  const chains = checkChains(quick ? 100 : 500, seed)
  checks.push({
    what: 'chains of naming die out as a branching process does',
    measured: `largest distance ${Math.max(...chains.map(c => Math.abs(c.z))).toFixed(1)} standard errors (bound 4)`,
    passes: chains.every(c => Math.abs(c.z) < 4),
  })
  const fab = await simulateMill({ trials: quick ? 1500 : 7000, seed, study: 11, hypothesis: 'fab', kept }, step)
  const bands = {
    parameters: bandsOf(replicates, bandLevel, streamOf(seed, 15, 0)),
    index: bandsOf(size - heldFrom(size), bandLevel, streamOf(seed, 15, 1)),
  }
  const calibration = calibrated.map(key => {
    const at = parameterKeys.indexOf(key)
    const theta = Float64Array.from({ length: fab.count }, (_, row) => fab.parameters[row * parameterKeys.length + at]!)
    return calibrate(
      parameterTable[key].symbol,
      drawsOf(fab),
      theta,
      replicates,
      bands.parameters,
      streamOf(seed, 16, at),
    )
  })
  checks.push({
    what: `ranks of ${calibration.length} parameters are uniform`,
    measured: `${calibration.filter(c => c.passes).length} inside the bands; coverage of 90 % intervals ${span(calibration.map(c => c.coverage))}`,
    passes: calibration.every(c => c.passes),
  })
  const rows = await simulateMill({ trials: size, seed, study: 12, kept }, step)
  const all = drawsOf(rows)
  const cut = heldFrom(size)
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
  const indexCalibration = calibrateIndex(shares, held.label, hypothesisKeys, bands.index, streamOf(seed, 17, 0))
  checks.push({
    what: 'ranks of the hypothesis that was true are uniform, for each of the seven',
    measured: `${indexCalibration.filter(one => one.passes).length} of 7 inside the bands`,
    passes: indexCalibration.every(one => one.passes),
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
    const found = await simulateMill({ trials: n, seed, study: 20 + i, hypothesis, priors, kept }, step)
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
  checks.push(blindTest(all, cut, seed))
  const warned = train(forewarned(slice(all, 0, cut), seed), streamOf(seed, 13, 2))
  const forger = forgerTest(trained, warned, quick ? 60 : 300, seed)
  const worstForger = Math.max(...forger.map(one => one.warned))
  const realRow = hypothesisKeys.indexOf('real')
  const warnedTable = confusion(
    sharesOfAll(held, row => sharesOf(warned, row)),
    held.label,
    held.classes,
  )
  checks.push({
    what: 'papers that are forged alone do not turn most fabricated records into "real"',
    measured: `with 32 papers ${percent(forger.at(-1)!.taken)} of records`,
    passes: forger.every(one => one.taken < 0.5),
  })
  checks.push({
    what: 'a classifier that was shown forged records as fabricated is not fooled by most of the thorough forger’s',
    measured: `at most ${percent(worstForger)} (the usual one: ${percent(Math.max(...forger.map(one => one.thorough)))}); "real" told rightly in ${percent(warnedTable[realRow]![realRow]!)} instead of ${percent(told[realRow]![realRow]!)}`,
    passes: worstForger < 0.5,
  })
  const column = (key: ParameterKey): Float64Array => {
    const at = parameterKeys.indexOf(key)
    return Float64Array.from({ length: fab.count }, (_, row) => fab.parameters[row * parameterKeys.length + at]!)
  }
  const options = quick ? { ...usualSmc, particles: 60, generations: 3, most: 1500 } : usualSmc
  const sequential = compareSequential(drawsOf(fab), column, fab.count - 1, streamOf(seed, 60, 0), options)
  const far = Math.max(
    ...sequential.rows.map(
      one => Math.abs(one.rejection.mean - one.sequential.mean) / Math.hypot(one.rejection.sd, one.sequential.sd),
    ),
  )
  checks.push({
    what: 'sequential and plain rejection find the same parameters',
    measured: `largest distance of means ${far.toFixed(2)} spreads (bound 1.5); ${sequential.spent} simulations, ${sequential.effective.toFixed(0)} particles count`,
    passes: far < 1.5,
  })
  const tellOf = (row: Float64Array) => largest(sharesOf(trained, row))
  const rests = restsOn(tellOf, quick ? 60 : 400, seed)
  const [steps, repeats] = quick ? [3, 2] : [12, 12]
  const [fabAt, realAt] = [hypothesisKeys.indexOf('fab'), realRow]
  const sensitivity = screenAssumptions(
    row => {
      const one = sharesOf(trained, row)
      return Math.log10(one[fabAt]! / one[realAt]!)
    },
    seed,
    steps,
    repeats,
  )
  const trials = steps * (stepped.length + 2) * repeats + fab.count + size + toys.length * (quick ? 150 : 500)
  return {
    ...{
      seed,
      trials,
      checks,
      chains,
      calibration,
      indexCalibration,
      bands,
      hypotheses: hypothesisKeys,
      confusion: told,
      meanShares,
    },
    ...{ reliability: reliability(shares, held.label, held.classes), forger, sequential, restsOn: rests, sensitivity },
    drivers: driversOfAll({ ...fab, whole: fab.summaries }),
  }
}

/** Of fabricated records with so many forged papers, how many are taken for "real" or "real under a machine". */
export interface Forged {
  readonly papers: number
  readonly taken: number
  /** The same where traces outside and answers in court are forged as well. */
  readonly thorough: number
  /** The thorough forger before a classifier that was trained with forged records among the fabricated. */
  readonly warned: number
}

/** Every second fabricated draw in place of one that a forger has been at: fabrication, to a classifier that is warned. */
function forewarned(training: Draws, seed: number): Draws {
  const fab = hypothesisKeys.indexOf('fab')
  const places = Array.from(training.label.keys()).filter(row => training.label[row] === fab)
  const chosen = places.filter((_, at) => at % 2 === 0)
  const forged = forgedSummaries(chosen.length, null, seed, 52)
  const values = training.values.slice()
  for (const [at, row] of chosen.entries())
    values.set(forged.subarray(at * summaryCount, (at + 1) * summaryCount), row * summaryCount)
  return { ...training, values }
}

function forgerTest(trained: Trained, warned: Trained, trials: number, seed: number): Forged[] {
  const real = ['real', 'real+'].map(key => hypothesisKeys.indexOf(key as HypothesisKey))
  const share = (by: Trained, papers: number, thorough: boolean): number => {
    const rows = forgedSummaries(trials, papers, seed, 50, thorough)
    let taken = 0
    for (let row = 0; row < trials; row++) {
      const one = sharesOf(by, rows.subarray(row * summaryCount, (row + 1) * summaryCount))
      if (real.includes(one.indexOf(Math.max(...one)))) taken++
    }
    return taken / trials
  }
  return [0, 1, 2, 4, 8, 16, 32].map(papers => ({
    papers,
    taken: share(trained, papers, false),
    thorough: share(trained, papers, true),
    warned: share(warned, papers, true),
  }))
}

/**
 * Blind test: somebody else deals the labels out under numbers that the classifier cannot read. Dealt one for one it must tell as
 * much as before; dealt at random it must tell nothing.
 */
function blindTest(all: Draws, cut: number, seed: number): Check {
  const random = streamOf(seed, 14, 0)
  const deal = hypothesisKeys.map((_, k) => k)
  for (let i = deal.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[deal[i], deal[j]] = [deal[j]!, deal[i]!]
  }
  const told = (label: Uint8Array): number => {
    const draws = { ...all, label }
    const trained = train(slice(draws, 0, cut), streamOf(seed, 13, 1), {
      ...usualForest,
      trees: Math.ceil(usualForest.trees / 3),
    })
    const held = slice(draws, cut, all.count)
    return accuracyOf(
      confusion(
        sharesOfAll(held, row => sharesOf(trained, row)),
        held.label,
        held.classes,
      ),
    )
  }
  const [plain, dealt, noise] = [
    told(all.label),
    told(all.label.map(k => deal[k]!)),
    told(all.label.map(() => random.below(deal.length))),
  ]
  const error = Math.sqrt(6 / 49 / (all.count - cut))
  return {
    what: 'labels that are hidden under other numbers tell as much, labels dealt at random nothing',
    measured: `right in ${(100 * plain).toFixed(0)}, ${(100 * dealt).toFixed(0)} and ${(100 * noise).toFixed(0)} of 100 (chance 14)`,
    passes: Math.abs(plain - dealt) < 0.05 && Math.abs(noise - 1 / 7) < 4 * error,
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
const span = (values: readonly number[]): string =>
  `${(100 * Math.min(...values)).toFixed(0)} to ${(100 * Math.max(...values)).toFixed(0)} %`
