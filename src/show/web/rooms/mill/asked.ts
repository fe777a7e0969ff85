import { computed } from '@preact/signals'
import { query, setQuery } from '../../kit/router.ts'

/** Which accounts are drawn unless chosen: all made up, talk blown up, and real. */
const usualShown = ['fab', 'mixed', 'real']
const usualTrials = 10_000
const usualSeed = 1938

const whole = (name: string, usual: number, most: number): number => {
  const text = query.value.get(name) ?? ''
  return /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : usual
}

/** What the address asks of the Mill; every choice on the screen is in it. */
export const asked = computed(() => ({
  trials: Math.max(700, whole('trials', usualTrials, 50_000)),
  seed: whole('seed', usualSeed, 999_999_999),
  assume: query.value.get('assume') ?? '',
  prior: query.value.get('prior') ?? '',
  hypothesis: query.value.get('hypothesis') ?? 'fab',
  trial: whole('trial', 0, 1_000_000),
  week: query.value.has('week') ? whole('week', 0, 1000) : null,
  show: query.value.get('show')?.split(',') ?? usualShown,
  inside: query.value.get('inside') ?? 'fab',
  view: query.value.get('view') === 'whole' ? ('whole' as const) : ('cut' as const),
}))

export const set = (fields: Readonly<Record<string, string | number | null>>): void =>
  setQuery(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value?.toString() ?? null])))

/** A part of what is asked that stays the same object while it says the same, so that a step of a week loads nothing. */
function steady<T>(pick: (all: typeof asked.value) => T) {
  let last: { readonly text: string; readonly part: T } | null = null
  return computed(() => {
    const part = pick(asked.value)
    const text = JSON.stringify(part)
    if (last?.text !== text) last = { text, part }
    return last.part
  })
}

/** What the view of a run depends on, as the server is asked. */
export const viewAsked = steady(({ trials, seed, assume, prior }) => ({
  trials,
  seed,
  ...(assume === '' ? {} : { assume }),
  ...(prior === '' ? {} : { prior }),
}))

/** What a watched trial depends on, as the server is asked. */
export const trialAsked = steady(({ hypothesis, trial, seed, assume }) => ({
  hypothesis,
  trial,
  seed,
  ...(assume === '' ? {} : { assume }),
}))

/** `name:low:high,…` and back. */
export function ranges(assume: string): Record<string, [number, number]> {
  return Object.fromEntries(
    assume.split(',').flatMap(part => {
      const [key, low, high] = part.split(':')
      return key && high !== undefined ? [[key, [Number(low), Number(high)] as [number, number]]] : []
    }),
  )
}

export const rangesText = (all: Readonly<Record<string, readonly [number, number]>>): string =>
  Object.entries(all)
    .map(([key, [low, high]]) => `${key}:${low}:${high}`)
    .join(',')

export function weights(prior: string): Record<string, number> {
  return Object.fromEntries(
    prior.split(',').flatMap(part => {
      const [key, weight] = part.split(':')
      return key && weight !== undefined && Number(weight) > 0 ? [[key, Number(weight)]] : []
    }),
  )
}

export const weightsText = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .filter(([, weight]) => weight !== 1)
    .map(([key, weight]) => `${key}:${weight}`)
    .join(',')
