import { type Choice, chancesOf, effectKeys, frequencies, width } from './choice.ts'

/** Estimates with standard errors, and the log score of the choices they were fitted on. */
export interface ChoiceFit {
  readonly theta: Float64Array
  readonly se: Float64Array
  readonly logLikelihood: number
}

/** Spread of the normal prior of every effect: weak, so that an effect that never shows stays finite (assumption). */
const priorSd = 3
const mostRounds = 60

/**
 * Conditional logit by Newton's method on the log posterior with a weak normal prior; concave, so that it ends at the one
 * top. Steps that make it worse are halved.
 */
export function fitChoices(choices: readonly Choice[]): ChoiceFit {
  let theta = new Float64Array(width)
  let here = slopeOf(choices, theta)
  for (let round = 0; round < mostRounds; round++) {
    const step = solve(here.curvature, here.gradient)
    let next = theta.map((value, c) => value + step[c]!)
    let there = slopeOf(choices, next)
    for (let half = 0; half < 20 && !(there.value >= here.value); half++) {
      next = next.map((value, c) => (value + theta[c]!) / 2)
      there = slopeOf(choices, next)
    }
    const moved = Math.max(...next.map((value, c) => Math.abs(value - theta[c]!)))
    theta = next
    here = there
    if (moved < 1e-8) break
  }
  const se = Float64Array.from({ length: width }, (_, c) => {
    const unit = new Float64Array(width)
    unit[c] = 1
    return Math.sqrt(solve(here.curvature, unit)[c]!)
  })
  return { theta, se, logLikelihood: here.logLikelihood }
}

function slopeOf(choices: readonly Choice[], theta: Float64Array) {
  const gradient = theta.map(value => -value / priorSd ** 2)
  const curvature = Array.from({ length: width }, (_, a) =>
    Float64Array.from({ length: width }, (_, b) => (a === b ? 1 / priorSd ** 2 : 0)),
  )
  let logLikelihood = 0
  const chances = new Float64Array(choices[0]?.open.length ?? 0)
  const mean = new Float64Array(width)
  for (const choice of choices) {
    chancesOf(choice, theta, chances)
    logLikelihood += Math.log(chances[choice.chosen]!)
    mean.fill(0)
    for (let j = 0; j < chances.length; j++)
      for (let c = 0; c < width; c++) mean[c]! += chances[j]! * choice.x[j * width + c]!
    for (let c = 0; c < width; c++) gradient[c]! += choice.x[choice.chosen * width + c]! - mean[c]!
    for (let j = 0; j < chances.length; j++) {
      const p = chances[j]!
      if (p === 0) continue
      for (let a = 0; a < width; a++) {
        const away = choice.x[j * width + a]! - mean[a]!
        if (away === 0) continue
        for (let b = 0; b <= a; b++) curvature[a]![b]! += p * away * (choice.x[j * width + b]! - mean[b]!)
      }
    }
  }
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) curvature[b]![a] = curvature[a]![b]!
  const prior = theta.reduce((sum, value) => sum - value ** 2 / (2 * priorSd ** 2), 0)
  return { value: logLikelihood + prior, logLikelihood, gradient, curvature }
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]!]))
  const n = rows.length
  for (let a = 0; a < n; a++) {
    let pivot = a
    for (let r = a + 1; r < n; r++) if (Math.abs(rows[r]![a]!) > Math.abs(rows[pivot]![a]!)) pivot = r
    ;[rows[a], rows[pivot]] = [rows[pivot]!, rows[a]!]
    for (let r = 0; r < n; r++) {
      if (r === a) continue
      const by = rows[r]![a]! / rows[a]![a]!
      for (let c = a; c <= n; c++) rows[r]![c]! -= by * rows[a]![c]!
    }
  }
  return Float64Array.from({ length: n }, (_, a) => rows[a]![n]! / rows[a]![a]!)
}

/** Mean log chance that was given to what happened; nearer 0 is better. */
export function scoreOf(
  choices: readonly Choice[],
  chances: (choice: Choice, out: Float64Array) => Float64Array,
): number {
  const out = new Float64Array(choices[0]?.open.length ?? 0)
  return choices.reduce((sum, choice) => sum + Math.log(chances(choice, out)[choice.chosen]!), 0) / choices.length
}

/** The smoothing with the best log score on the choices, by golden section on its logarithm (Kiefer 1953). */
export function bestSmoothing(choices: readonly Choice[]): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [Math.log(1e-3), Math.log(100)]
  const score = (log: number): number => scoreOf(choices, (choice, out) => frequencies(choice, Math.exp(log), out))
  for (let round = 0; round < 30; round++) {
    const reach = (high - low) * golden
    if (score(high - reach) > score(low + reach)) high = low + reach
    else low = high - reach
  }
  return Math.exp((low + high) / 2)
}

export const byEffect = (values: Float64Array): Record<string, number> =>
  Object.fromEntries(effectKeys.map((key, c) => [key, values[c]!]))
