/**
 * Clock times and days as tables write them: "7:35p", "10:15 p.m.", "19h35", "2011-12-01 19:35", "Thu Dec 1, 1:55PM",
 * "4 November 1937". Every word and number of the form must be understood, or it is no time.
 *
 * Assumptions: 12/1 is month and day, 1.12 day and month, and whichever of the two is over 12 is the day; the name of a time
 * zone, or that it is scheduled or on time, is read over, for one column tells one place. Limits: English names of months; no time of day without a colon, "h", "a" or "p".
 */
export interface Clock {
  readonly year: number | null
  /** Month times 100 and day; null where the form names no day. */
  readonly day: number | null
  /** Minutes from midnight; null where the form names a day alone. */
  readonly minutes: number | null
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
const readOver = new Set(
  'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday t at on of st nd rd th est edt et cst cdt ct mst mdt mt pst pdt pt utc gmt z cet cest bst msk local time scheduled sched actual estimated landed arrived departed delayed early late hrs hours'.split(
    ' ',
  ),
)
const clock = /(?<!\d)(\d{1,2})(?:(?:[:h]|\.(?=\d\d ?[ap]\.?m))(\d{2})(?::\d{2}(?:\.\d{1,6})?)?(?!\d)| ?(?=[ap]\.?m))/
/** What every time or day has: a mark between numbers, an hour's letter, or a word beside a number. */
const marks = /\d[:/.-]\d|\dh\d|\d ?[ap]\b|\d ?[ap]\.?m|\d,? [a-z]|[a-z]\.? \d/
const half = /^ ?([ap])(?:\.? ?m(?!ar|ay)\.?|\.)?/

/** Reads a form in small letters with single spaces; null where it is neither a time nor a day. */
export function readClock(flat: string): Clock | null {
  if (flat.length > 60 || !marks.test(flat)) return null
  const found = clock.exec(flat)
  let [rest, minutes] = [flat, null as number | null]
  if (found !== null) {
    let after = flat.slice(found.index + found[0].length)
    const side = half.exec(after)
    if (side !== null) after = after.slice(side[0].length)
    const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
    // "13:00 AM" says two things; "13:00 PM" says one twice, and is told (`isTwiceTold`)
    if (hour > 24 || minute > 59 || (side !== null && (hour > 23 || (hour > 12 && side[1] === 'a')))) return null
    minutes = (hour % 24) * 60 + minute
    if (side !== null && hour <= 12) minutes = (hour % 12) * 60 + minute + (side[1] === 'p' ? 720 : 0)
    rest = `${flat.slice(0, found.index)} ${after}`
  }
  const day = readDay(rest, minutes !== null)
  return day === null || (minutes === null && day.day === null) ? null : { ...day, minutes }
}

/** Whether a time names an hour after noon by 24 hours and by PM at once, "13:00 PM". */
export const isTwiceTold = (form: string): boolean => {
  if (form.length > 60) return false
  const found = /(?<!\d)(?:1[3-9]|2[0-3])[:.h]\d\d(?::\d\d)? ?p(?:\.? ?m)?\b/i.exec(form)
  return found !== null
}

function readDay(text: string, timed: boolean): { year: number | null; day: number | null } | null {
  const parts = text.match(/\d+|[a-z]+|[^\d a-z]/g) ?? []
  const numbers: { n: number; digits: number }[] = []
  let month: number | null = null
  let mark = ' '
  for (const part of parts) {
    if (/^\d/.test(part)) numbers.push({ n: Number(part), digits: part.length })
    else if (monthNames.test(part) && month === null) month = months.indexOf(part.slice(0, 3)) + 1
    else if (/^[a-z]/.test(part)) {
      if (!readOver.has(part)) return null
    } else if (/[-/.]/.test(part)) mark = part
    else if (!/[,()*~]/.test(part)) return null
  }
  if (numbers.length === 0) return month === null ? { year: null, day: null } : null
  const long = numbers.findIndex(({ digits }) => digits === 4)
  const year = long >= 0 ? numbers.splice(long, 1)[0]!.n : null
  const [a, b, c] = numbers.map(({ n }) => n)
  if (month !== null) {
    if (a === undefined || (b !== undefined && year !== null) || c !== undefined) return null
    return dayOf(month, a, year ?? (b === undefined ? null : century(b)))
  }
  // a number alone is no day, nor are two without a year, which may be a part or a score, unless a time stands by
  if (b === undefined || mark === ' ' || (year === null && c === undefined && !(timed && mark === '/'))) return null
  if (c !== undefined && year !== null) return null
  const dayFirst = mark === '.' || a! > 12
  return dayOf(dayFirst ? b : a!, dayFirst ? a! : b, year ?? (c === undefined ? null : century(c)))
}

const century = (year: number): number => (year < 70 ? 2000 + year : 1900 + year)

const dayOf = (month: number, day: number, year: number | null): { year: number | null; day: number } | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, day: month * 100 + day } : null

/** Minutes between two times; days apart where neither names a time; null where one has a part that the other lacks. */
export function minutesApart(a: Clock, b: Clock): number | null {
  if ((a.minutes === null) !== (b.minutes === null) || (a.day === null) !== (b.day === null)) return null
  const between = Math.abs(absolute(a) - absolute(b))
  return a.day === null ? Math.min(between, 1440 - between) : between
}

function absolute({ year, day, minutes }: Clock): number {
  const days = day === null ? 0 : Date.UTC(year ?? 2000, Math.floor(day / 100) - 1, day % 100) / 86_400_000
  return days * 1440 + (minutes ?? 0)
}

/** A time and how many claims give it. */
export interface GivenClock extends Clock {
  readonly claims: number
}

export const clockKey = ({ year, day, minutes }: Clock): string => `@${year ?? ''}/${day ?? ''}/${minutes ?? ''}`

/**
 * Fills what a time leaves out from the others of its item: the year of those with the same day, the day that lays it nearest to a
 * dated time, which for 0:05 beside 23:50 is the day after. Of two days as near, the one that more claims give; of two given alike,
 * the one that lays the time nearest to all dated times together; where that tells nothing either, the day stays open, for the
 * order of the rows is no reason. `others` go from the most given to the least.
 */
export function completeClock(own: Clock, others: readonly GivenClock[]): Clock {
  const { minutes } = own
  let { year, day } = own
  if (day === null && minutes !== null) {
    const dated = others.filter(other => other.day !== null && other.minutes !== null)
    let best = Infinity
    let near = new Map<string, GivenClock>()
    for (const other of dated) {
      const laid = { ...nearestDay(minutes, other), claims: other.claims }
      const apart = Math.abs(absolute(laid) - absolute(other))
      if (apart > best) continue
      if (apart < best) near = new Map()
      best = apart
      const key = clockKey(laid)
      near.set(key, { ...laid, claims: laid.claims + (near.get(key)?.claims ?? 0) })
    }
    const away = (laid: Clock): number =>
      dated.reduce((sum, other) => sum + other.claims * Math.abs(absolute(other) - absolute(laid)), 0)
    const [first, second] = [...near.values()]
      .map(laid => ({ laid, away: away(laid) }))
      .toSorted((a, b) => b.laid.claims - a.laid.claims || a.away - b.away)
    if (first !== undefined && (first.laid.claims !== second?.laid.claims || first.away !== second.away))
      ({ year, day } = first.laid)
  }
  if (day !== null && year === null) year = others.find(o => o.year !== null && o.day === day)?.year ?? null
  if (day !== null && year === null) year = others.find(o => o.year !== null)?.year ?? null
  return { year, day, minutes }
}

/** A time of day laid within twelve hours of a dated time. */
function nearestDay(minutes: number, { year, day, minutes: at }: Clock): Clock {
  const later = at! - minutes > 720 ? 1 : minutes - at! > 720 ? -1 : 0
  if (later === 0) return { year, day, minutes }
  const date = new Date(Date.UTC(year ?? 2000, Math.floor(day! / 100) - 1, (day! % 100) + later))
  return {
    year: year === null ? null : date.getUTCFullYear(),
    day: (date.getUTCMonth() + 1) * 100 + date.getUTCDate(),
    minutes,
  }
}
