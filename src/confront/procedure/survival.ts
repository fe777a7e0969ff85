/**
 * How long until something happens, where for some nobody knows: the product-limit estimate. At each time t with d events among
 * n still under observation, S falls by the factor 1 − d/n. One who drops out (censored) counts among the n up to that time.
 *
 * Variance: Greenwood, var(S) = S² Σ d / (n(n − d)). Interval: on log(−log S), which stays within 0 and 1 (Kalbfleisch and
 * Prentice 2002, 1.4). Variants: Nelson and Aalen; Turnbull for times known only as ranges. Here the plain estimate, since a table that a
 * reader can work through by hand is wanted; where times are ranges it is made twice, for the shortest and the longest.
 * Source: Kaplan and Meier 1958. Limits: those who drop out must be like those who stay, which of prisoners is an assumption; with
 * a handful of cases the interval is wide, and it is of the recorded cases only.
 */
export interface Observation {
  /** From the start, in any unit; not below 0. */
  readonly time: number
  /** False: nothing had happened by then, and what came later is not known. */
  readonly happened: boolean
}

export interface SurvivalStep {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  /** Those who drop out at this time or after it, before the next step. */
  readonly censored: number
  /** Share to whom it has not happened after this time, with an interval of 95 %. */
  readonly survival: number
  readonly low: number
  readonly high: number
}

/** Two-sided 95 % of the normal distribution. */
const z = 1.959963984540054

/**
 * One row for each time at which something happened.
 *
 * @example
 * kaplanMeier([{ time: 6, happened: true }, { time: 7, happened: false }])[0] // => { time: 6, atRisk: 2, events: 1, survival: 0.5, … }
 */
export function kaplanMeier(of: readonly Observation[]): SurvivalStep[] {
  const times = [...new Set(of.filter(one => one.happened).map(one => one.time))].sort((a, b) => a - b)
  let survival = 1
  let sum = 0
  return times.map((time, i) => {
    const atRisk = of.filter(one => one.time >= time).length
    const events = of.filter(one => one.happened && one.time === time).length
    const next = times[i + 1] ?? Number.POSITIVE_INFINITY
    survival *= 1 - events / atRisk
    sum += events / (atRisk * (atRisk - events))
    const censored = of.filter(one => !one.happened && one.time >= time && one.time < next).length
    return { time, atRisk, events, censored, survival, ...interval(survival, sum) }
  })
}

/** The time by which it has happened to half; null where it never falls so far. */
export const median = (steps: readonly SurvivalStep[]): number | null =>
  steps.find(({ survival }) => survival <= 0.5 + 1e-12)?.time ?? null

function interval(survival: number, sum: number): { readonly low: number; readonly high: number } {
  // nobody is left, or nobody has gone: Greenwood gives no width there
  if (survival <= 0) return { low: 0, high: 0 }
  if (survival >= 1) return { low: 1, high: 1 }
  const half = (z * Math.sqrt(sum)) / Math.abs(Math.log(survival))
  return { low: survival ** Math.exp(half), high: survival ** Math.exp(-half) }
}
