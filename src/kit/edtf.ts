import { Scanner } from './edtf-scan.ts'
import { Fault } from './errors.ts'

/**
 * Extended Date/Time Format, levels 0 to 2, by the text of the Library of Congress
 * (https://www.loc.gov/standards/datetime/, 4 February 2019). `docs/edtf.md` lists every string that test suites
 * dispute, with the decision. A value is kept as it was written: a set or a date with unspecified digits is never
 * expanded, so the cost grows with the length of the string alone. What a value covers is in `edtf-bounds.ts`, how two
 * values stand to each other in `edtf-compare.ts`.
 */
export type Edtf = EdtfDate | EdtfInterval | EdtfSet
export type EdtfLevel = 0 | 1 | 2

/** Bit 1: uncertain ("?"), bit 2: approximate ("~"); both: "%". */
export type Qualifier = 0 | 1 | 2 | 3
export const uncertain = 1
export const approximate = 2

export interface EdtfDate {
  readonly kind: 'date'
  readonly level: EdtfLevel
  /** Absolute value of the year, unspecified digits as 0. `Infinity` beyond the range of numbers. */
  readonly year: number
  /** True for years before year 0. */
  readonly negative: boolean
  /** Which digits of the year are unspecified: bit k for the digit worth 10^k. */
  readonly yearX: number
  /** 0 none, 1 to 12, or a division of the year: 21 to 41. Unspecified digits as 0. */
  readonly month: number
  readonly monthX: number
  /** 0 none, or 1 to 31. Unspecified digits as 0. */
  readonly day: number
  readonly dayX: number
  /** Time of day as written, from "T" on; empty without one. */
  readonly time: string
  /** How many digits of the year are significant; 0 where it does not say. */
  readonly significant: number
  readonly yearIs: Qualifier
  readonly monthIs: Qualifier
  readonly dayIs: Qualifier
}

/** One end of an interval: a date, "unknown" (nothing written) or "open" (".."). */
export type EdtfEnd = EdtfDate | 'unknown' | 'open'

export interface EdtfInterval {
  readonly kind: 'interval'
  readonly level: EdtfLevel
  readonly start: EdtfEnd
  readonly end: EdtfEnd
}

/** Part of a set: one date, or all between two; a missing end is open. */
export interface EdtfRange {
  readonly from: EdtfDate | null
  readonly to: EdtfDate | null
}

export interface EdtfSet {
  readonly kind: 'set'
  readonly level: 2
  /** "one": one of these, "[…]". "all": all of these, "{…}". */
  readonly of: 'one' | 'all'
  readonly members: readonly EdtfRange[]
}

/** Longer strings are refused: no honest date needs them. */
const longest = 4096

/**
 * Reads an EDTF string; null where it is not one.
 *
 * @example
 * readEdtf('1936-23~')?.level // => 1
 */
export function readEdtf(text: string): Edtf | null {
  return text.length > longest ? null : new Scanner(text).read()
}

/**
 * Reads an EDTF string or throws a Fault that names the value and the place where it stops being EDTF.
 *
 * @example
 * parseEdtf('[1667,1668,1670..1672]').kind // => 'set'
 */
export function parseEdtf(text: string): Edtf {
  const scanner = new Scanner(text.length > longest ? '' : text)
  const value = scanner.read()
  if (value !== null) return value
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  const where = scanner.fault === '' ? `it stops being one at character ${scanner.at + 1}` : scanner.fault
  throw new Fault(
    'bad-input',
    `"${shown}" is no EDTF date: ${where}. Write a date such as 1936-08-15, 1936-08, 1936~ or 1936/1938.`,
  )
}

/** True for a string that EDTF allows. */
export const isEdtf = (text: string): boolean => readEdtf(text) !== null
