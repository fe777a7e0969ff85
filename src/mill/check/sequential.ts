import { Stream } from '../../kit/random.ts'
import { generate } from '../generate.ts'
import { hypotheses } from '../hypotheses.ts'
import { fitStatistic, posteriorDraws, statisticOf } from '../infer/abc.ts'
import { type Draws, slice } from '../infer/features.ts'
import { momentsOf, type SmcOptions, smc } from '../infer/smc.ts'
import { drawParameters, type ParameterKey, parameterTable, priorOf } from '../parameters.ts'
import { summariser } from '../summaries/summarise.ts'
import { summaryCount } from '../summaries/table.ts'
import { mostPeople, World } from '../world.ts'

/** Parameters that the sequential sampler looks for; their priors under "fabricated" are flat on a scale. Never one of pressure. */
const sought: readonly ParameterKey[] = ['script', 'values', 'hedge']
const edits = [hypotheses.fab.edits]

/** One parameter by both ways, as means and spreads in shares of the prior's range. */
export interface Sequential {
  readonly parameter: string
  readonly truth: number
  readonly rejection: { readonly mean: number; readonly sd: number }
  readonly sequential: { readonly mean: number; readonly sd: number }
}

const rangeOf = (key: ParameterKey): readonly [number, number] => {
  const prior = priorOf(key, edits)
  return prior.kind === 'uniform' ? [prior.low, prior.high] : [0, 1]
}

/**
 * One simulated record of "fabricated" weighed twice: by rejection from the bank, and by the sequential sampler with fresh
 * simulations. Distance: the largest difference of the numbers of the parameters, each in spreads of its own.
 *
 * @param theta values of one parameter in each draw of the bank
 * @param row the draw that is taken for the record; it is none of the bank
 */
export function compareSequential(
  bank: Draws,
  theta: (key: ParameterKey) => Float64Array,
  row: number,
  random: Stream,
  options: SmcOptions,
): { readonly rows: readonly Sequential[]; readonly spent: number; readonly effective: number } {
  const fits = sought.map(key => fitStatistic(slice(bank, 0, row), theta(key).subarray(0, row)))
  const numbers = fits.map(fit =>
    Float64Array.from({ length: row }, (_, i) => statisticOf(fit, bank.values, i * bank.width)),
  )
  const observed = fits.map(fit => statisticOf(fit, bank.values, row * bank.width))
  const spreads = numbers.map(values => {
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  })
  const world = new World()
  const summarise = summariser(mostPeople)
  const one = new Float64Array(summaryCount)
  const stream = new Stream()
  let trial = 0
  const distance = (u: Float64Array): number => {
    stream.restart(trial++, 61, row)
    const drawn = drawParameters(stream, edits)
    for (const [c, key] of sought.entries()) {
      const [low, high] = rangeOf(key)
      const value = low + (high - low) * u[c]!
      drawn[key] = key === 'values' ? Math.floor(value) : value
    }
    generate(world, drawn, 'fab', stream)
    summarise(world.visible, one)
    return fits.reduce(
      (most, fit, c) => Math.max(most, Math.abs(statisticOf(fit, one) - observed[c]!) / spreads[c]!),
      0,
    )
  }
  const population = smc(sought.length, distance, random, options)
  const rows = sought.map((key, c) => {
    const [low, high] = rangeOf(key)
    const share = (value: number): number => (value - low) / (high - low)
    const found = posteriorDraws(numbers[c]!, theta(key).subarray(0, row), observed[c]!, 99).map(share)
    const mean = found.reduce((a, b) => a + b, 0) / found.length
    const sd = Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / found.length)
    return {
      parameter: parameterTable[key].symbol,
      truth: share(theta(key)[row]!),
      rejection: { mean, sd },
      sequential: momentsOf(population, c),
    }
  })
  return { rows, spent: population.spent, effective: population.effective }
}
