import { ratio } from './summaries/order-statistics.ts'
import { mostNames, type VisibleRecord } from './visible.ts'

/**
 * Coverage of an office (S55): of those who held it, how many are accused. Trotsky's argument of 1938 is that whole offices
 * are; the statistic says of how many holders that is said, with the interval of Wilson (1927), and is to be read beside
 * what each hypothesis gives.
 */
export interface Coverage {
  readonly office: number
  readonly holders: number
  readonly accused: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** Two-sided 95 %. */
const z = 1.959964

/**
 * Wilson's interval of a share.
 *
 * @example
 * wilson(7, 9) // => { low: 0.4526, high: 0.9368 }
 */
export function wilson(part: number, whole: number): { readonly low: number; readonly high: number } {
  if (whole === 0) return { low: 0, high: 1 }
  const p = part / whole
  const scale = 1 + (z * z) / whole
  const middle = (p + (z * z) / (2 * whole)) / scale
  const half = (z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))) / scale
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Coverage of every office of a visible record that anybody holds. */
export function coverageOf(record: VisibleRecord): Coverage[] {
  const named = new Set<number>()
  for (let d = 0; d < record.papers; d++)
    for (let m = 0; m < record.nameCount[d]!; m++) named.add(record.names[d * mostNames + m]!)
  const offices = Map.groupBy(
    Array.from({ length: record.people }, (_, i) => i),
    i => record.office[i]!,
  )
  return [...offices].map(([office, who]) => {
    const accused = who.filter(i => named.has(i)).length
    return { office, holders: who.length, accused, share: ratio(accused, who.length), ...wilson(accused, who.length) }
  })
}
