import { words } from '../../words/words.ts'
import { minus } from './minus.ts'

/** The name of an assumption in the language of the interface, where it is known. */
export const nameOfAssumption = ({ parameter, means }: { parameter: string; means: string }): string =>
  words.value.mill.parameters[parameter] ?? means

/** A value of an assumption. */
export const write = (value: number): string =>
  minus(value.toLocaleString(words.value.code, { maximumSignificantDigits: 2 }))

export type Interval = { readonly low: number; readonly median: number; readonly high: number }

export const writeInterval = ({ low, median, high }: Interval): string =>
  `${write(median)} (${write(low)}–${write(high)})`

/** As shares of the assumed range. */
export function scaled({ low, median, high }: Interval, [from, to]: readonly [number, number]): Interval {
  const share = (value: number): number => (value - from) / (to - from)
  return { low: share(low), median: share(median), high: share(high) }
}

/** A reason of the engine, in the language of the interface where it is known. */
export function Reason({ says }: { says: string }) {
  const known = words.value.mill.inside.reasons[says]
  return <span lang={known === undefined ? 'en' : undefined}>{known ?? says}</span>
}
