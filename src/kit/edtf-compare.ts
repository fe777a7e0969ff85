import { approximate, type Edtf, type EdtfDate, type EdtfEnd, uncertain } from './edtf.ts'
import { type Bounds, civilBounds, rangeBounds } from './edtf-bounds.ts'

/**
 * How two dates stand to each other, in three values: yes, no, maybe. A date names something that happened on some day
 * within its bounds; an interval names something that lasted from a day of its start to a day of its end. "yes" and
 * "no" hold for every choice of those days, else the answer is "maybe" (Kleene's strong three-valued logic; Allen's
 * thirteen relations folded to those a reader asks about).
 *
 * "~" widens a date by one unit of its own precision on both sides (a day counts as three days: assumption). "?" turns
 * every answer into "maybe", since the source of the date is itself in doubt. "[…]" holds where every member agrees;
 * "{…}" lasts or recurs, and is before or after as a whole.
 */
export type Maybe = 'yes' | 'no' | 'maybe'

/** A start day and an end day, each somewhere between two days. */
interface Extent {
  readonly start: Bounds
  readonly end: Bounds
}

/** Days by which "~" widens, by precision: year, month or part of a year, day. Assumption. */
const slackDays = { year: 365, month: 31, day: 3 }

/**
 * Whether `a` ended before `b` began.
 *
 * @example
 * isBefore(parseEdtf('1936-08'), parseEdtf('1936-09-10')) // => 'yes'
 */
export const isBefore = (a: Edtf, b: Edtf): Maybe =>
  each(a, b, (x, y) => {
    if (x.end.latest < y.start.earliest) return 'yes'
    return x.end.earliest >= y.start.latest ? 'no' : 'maybe'
  })

/** Whether `a` began after `b` ended. */
export const isAfter = (a: Edtf, b: Edtf): Maybe => isBefore(b, a)

/** Whether `a` and `b` share a day. */
export const overlaps = (a: Edtf, b: Edtf): Maybe =>
  each(
    a,
    b,
    (x, y) => {
      if (x.end.latest < y.start.earliest || y.end.latest < x.start.earliest) return 'no'
      return x.start.latest <= y.end.earliest && y.start.latest <= x.end.earliest ? 'yes' : 'maybe'
    },
    'any',
  )

/**
 * Whether `a` and `b` can be the same time: "yes" where both name the very same day or days, "no" where no choice of
 * days makes them one, "maybe" where they can agree but need not.
 *
 * @example
 * canBeSame(parseEdtf('1938-03'), parseEdtf('1938-03-15')) // => 'maybe'
 */
export const canBeSame = (a: Edtf, b: Edtf): Maybe =>
  each(a, b, (x, y) => {
    if (apart(x.start, y.start) || apart(x.end, y.end)) return 'no'
    return fixed(x) && fixed(y) ? 'yes' : 'maybe'
  })

const apart = (x: Bounds, y: Bounds): boolean => x.latest < y.earliest || y.latest < x.earliest
const fixed = ({ start, end }: Extent): boolean => start.earliest === start.latest && end.earliest === end.latest

function each(a: Edtf, b: Edtf, judge: (x: Extent, y: Extent) => Maybe, members: 'every' | 'any' = 'every'): Maybe {
  const [left, right] = [extents(a), extents(b)]
  let [yes, no, maybe] = [false, false, false]
  for (const x of left) {
    for (const y of right) {
      const answer = judge(x, y)
      if (answer === 'yes') yes = true
      else if (answer === 'no') no = true
      else maybe = true
    }
  }
  const together = (a.kind === 'set' && a.of === 'all') || (b.kind === 'set' && b.of === 'all')
  if (doubted(a) || doubted(b)) return 'maybe'
  if (!together) return agreed(yes, no, maybe)
  if (members === 'any') return yes ? 'yes' : maybe ? 'maybe' : 'no'
  return no ? 'no' : maybe ? 'maybe' : 'yes'
}

const agreed = (yes: boolean, no: boolean, maybe: boolean): Maybe =>
  maybe || (yes && no) ? 'maybe' : yes ? 'yes' : 'no'

function extents(value: Edtf): Extent[] {
  if (value.kind === 'date') return [moment(widened(value))]
  if (value.kind === 'interval') return [lasting(endBounds(value.start), endBounds(value.end))]
  return value.members.map(member => {
    const bounds = rangeBounds(member)
    if (value.of === 'one' || member.from === member.to) return moment(bounds)
    return lasting(
      member.from === null ? open : civilBounds(member.from),
      member.to === null ? open : civilBounds(member.to),
    )
  })
}

const open: Bounds = { earliest: -Infinity, latest: Infinity }
const moment = (bounds: Bounds): Extent => ({ start: bounds, end: bounds })
/** What lasts does not end before it starts. */
const lasting = (start: Bounds, end: Bounds): Extent => ({
  start: { earliest: start.earliest, latest: Math.min(start.latest, end.latest) },
  end: { earliest: Math.max(start.earliest, end.earliest), latest: end.latest },
})
const endBounds = (end: EdtfEnd): Bounds => (typeof end === 'string' ? open : widened(end))

function widened(date: EdtfDate): Bounds {
  const { earliest, latest } = civilBounds(date)
  const vague = (date.yearIs | date.monthIs | date.dayIs) & approximate
  if (!vague) return { earliest, latest }
  const slack = date.day > 0 || date.dayX > 0 ? slackDays.day : date.month > 0 ? slackDays.month : slackDays.year
  return { earliest: earliest - slack, latest: latest + slack }
}

function doubted(value: Edtf): boolean {
  if (value.kind === 'date') return ((value.yearIs | value.monthIs | value.dayIs) & uncertain) > 0
  const dates = value.kind === 'interval' ? [value.start, value.end] : value.members.flatMap(m => [m.from, m.to])
  return dates.some(date => date !== null && typeof date !== 'string' && doubted(date))
}
