import { days } from '../confront/origins/contamination.ts'
import { civilDate } from '../kit/calendar.ts'

/** First and last day that a date can mean, as ISO dates; null where that end is open or nothing is said. */
export interface Stretch {
  readonly earliest: string | null
  readonly latest: string | null
}

/**
 * An EDTF string as the days that it can mean.
 *
 * @example
 * stretch('1937-06') // => { earliest: '1937-06-01', latest: '1937-06-30' }
 */
export function stretch(edtf: string | undefined): Stretch {
  const { earliest, latest } = days(edtf)
  return { earliest: iso(earliest), latest: iso(latest) }
}

function iso(number: number): string | null {
  if (!Number.isSafeInteger(number)) return null
  const { year, month, day } = civilDate(number)
  const padded = String(Math.abs(year)).padStart(4, '0')
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${year < 0 ? '-' : ''}${padded}-${two(month)}-${two(day)}`
}
