import { hypotheses } from './hypotheses.ts'
import { type ParameterKey, type Prior, type PriorEdits, parameterKeys, parameterTable } from './parameters.ts'

/** A range a person grants for one parameter, inside what the table allows. */
export type Granted = Readonly<Partial<Record<ParameterKey, readonly [low: number, high: number]>>>

/**
 * Not for changing: what would make a search over the means of getting statements out of a small step. Their ranges are
 * shown, and every trial draws from them.
 */
export const shut: ReadonlySet<ParameterKey> = new Set<ParameterKey>([
  ...parameterKeys.filter(key => key.startsWith('break')),
  'pressure',
  'isolation',
  'credibility',
  'relief',
  'spare',
  'cap',
  'namesMean',
  'namesK',
  'ratchet',
  'again',
  'confronting',
  'feedback',
  'petition',
])

/** Parameters that at least one hypothesis sets for itself: they are what the hypotheses differ in. */
const defining: ReadonlySet<string> = new Set(Object.values(hypotheses).flatMap(one => Object.keys(one.edits)))

/** Spreads of a normal prior that count as its range. */
const spreads = 3

/** The range that a prior allows: ends of a uniform, three spreads of a normal. */
export function rangeOf(prior: Prior): readonly [low: number, high: number] {
  switch (prior.kind) {
    case 'fixed':
      return [prior.value, prior.value]
    case 'uniform':
      return [prior.low, prior.whole === true ? prior.high - 1 : prior.high]
    case 'log-uniform':
      return [prior.low, prior.high]
    case 'normal':
      return [prior.mean - spreads * prior.sd, prior.mean + spreads * prior.sd]
  }
}

/** Why a parameter cannot be changed, or null. */
export function whyFixed(key: ParameterKey): 'shut' | 'defining' | 'fixed' | null {
  if (shut.has(key)) return 'shut'
  if (defining.has(key)) return 'defining'
  return parameterTable[key].prior.kind === 'fixed' ? 'fixed' : null
}

/**
 * The priors of a study under granted ranges: the table's prior, narrowed. Null where a key cannot be changed or a range
 * leaves the table's.
 *
 * @example
 * priorsWithin({ memory: [0.9, 0.95] }) // => { memory: { kind: 'uniform', low: 0.9, high: 0.95 } }
 */
export function priorsWithin(granted: Granted): PriorEdits | null {
  const edits: Partial<Record<ParameterKey, Prior>> = {}
  for (const [name, [low, high]] of Object.entries(granted)) {
    const key = name as ParameterKey
    if (!(name in parameterTable) || whyFixed(key) !== null) return null
    const { prior } = parameterTable[key]
    const [least, most] = rangeOf(prior)
    if (!(low >= least && high <= most && low <= high)) return null
    const whole = prior.kind === 'uniform' && 'whole' in prior
    edits[key] =
      prior.kind === 'log-uniform'
        ? { kind: 'log-uniform', low, high }
        : { kind: 'uniform', low, high: whole ? Math.floor(high) + 1 : high, ...(whole ? { whole: true } : {}) }
  }
  return edits
}
