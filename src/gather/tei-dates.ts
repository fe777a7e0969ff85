/**
 * Dates as TEI's attributes give them (P5, att.datable.w3c and att.datable.iso), in EDTF.
 *
 *   when             the time itself                      from, to   it lasted from … to …: an interval
 *   notBefore/After  one moment somewhere between: one of a set, never the whole stretch
 *   cert, precision  "low" or "medium": uncertain, approximate
 * `when` is a Gregorian value by definition, whatever calendar the words follow; so nothing is converted. `when-custom` and `dur` have
 * no value that can be told without the edition's own rules. A time of day is cut off: the words keep it.
 */
import type { Hint } from '../case/hints.ts'
import { isEdtf } from '../kit/edtf.ts'

interface TeiDate {
  readonly edtf: string
  readonly how: Extract<Hint, { kind: 'date' }>['how']
}

/**
 * The value of a date element; empty where it gives none that can be read.
 *
 * @example
 * dateOf({ notBefore: '1938-03-02', notAfter: '1938-03-09' }) // => { edtf: '[1938-03-02..1938-03-09]', how: 'approx' }
 */
export function dateOf(attributes: Readonly<Record<string, string>>): TeiDate {
  const value = (name: string): string | null => read(attributes[name]) ?? read(attributes[`${name}-iso`])
  const doubt = qualifier(attributes)
  const when = value('when')
  if (when !== null) return sound(`${when}${doubt}`, doubt === '' ? 'explicit' : 'approx')
  const [from, to] = [value('from'), value('to')]
  if (from !== null || to !== null)
    return sound(`${from === null ? '..' : from + doubt}/${to === null ? '..' : to + doubt}`, 'interval')
  const [after, before] = [value('notBefore'), value('notAfter')]
  if (after !== null || before !== null) return sound(`[${after ?? ''}..${before ?? ''}]`, 'approx')
  return { edtf: '', how: 'explicit' }
}

const sound = (edtf: string, how: TeiDate['how']): TeiDate =>
  isEdtf(edtf) ? { edtf, how } : { edtf: '', how: 'explicit' }

/** Longer values are none: a year of a few digits, a day, a time and its zone. */
const longest = 40

/** 1938-03-02, 1938-03, -0043, --03-02, 1938-03-02T14:30:00+03:00, each in EDTF. */
function read(value: string | undefined): string | null {
  const words = value?.trim() ?? ''
  if (words === '' || words.length > longest) return null
  const parts = /^(?:(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)(?:-(\d\d))?)(?:T.*|Z|[+-]\d\d:\d\d)?$/.exec(words)
  if (parts === null) return null
  const [, year = 'XXXX', month = parts[4], day = parts[5]] = parts
  return [year, month, day].filter(part => part !== undefined).join('-')
}

function qualifier({ cert, precision }: Readonly<Record<string, string>>): '' | '?' | '~' | '%' {
  const [unsure, rough] = [cert, precision].map(word => word === 'low' || word === 'medium')
  return unsure && rough ? '%' : unsure ? '?' : rough ? '~' : ''
}
