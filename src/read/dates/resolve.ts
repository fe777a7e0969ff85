/** What a time named by another time comes to, once the narrative is known. */
import { dayNumber, daysInMonth, weekday } from '../../kit/calendar.ts'
import { type EventName, type Happening, happeningOf } from './happenings.ts'
import { isFine, type Mention, type Narrative, type Place } from './narrative.ts'
import { monthsOf, type Point, seasonStart } from './point.ts'
import type { RelativePhrase } from './relative-phrase.ts'
import { coarsened, shift } from './shift.ts'

/** What a relative phrase comes to: one point or two, and the mention it was counted from. */
export interface Resolved {
  readonly points: readonly [Point] | readonly [Point, Point]
  readonly anchor: Mention | null
  readonly open?: 'start'
  /** The value as it stands, where a mention is repeated. */
  readonly edtf?: string
}

/** What a relative phrase means here; null where nothing is known to count from. */
export function resolve(told: Narrative, phrase: RelativePhrase, place: Place): Resolved | null {
  switch (phrase.kind) {
    case 'offset':
      return offset(told, phrase, place)
    case 'deictic': {
      const base = place.quoted && !told.present ? (told.story ?? told.now) : told.now
      if (!base) return null
      const exact = base.point
      const { unit, part } = phrase
      if (unit === 'week' && Math.abs(phrase.count) <= 1) {
        if (exact.grain !== 'day') return null
        const monday = shift(exact, 'day', 7 * phrase.count - weekdayOf(exact))
        return { points: [monday, shift(monday, 'day', 6)], anchor: base }
      }
      if (phrase.count === 0 || unit !== 'day') {
        const point = coarsened(shift(exact, unit, phrase.count), unit)
        const fits = unit === point.grain && part !== undefined
        return only(fits ? { ...point, part } : unit === 'week' ? { ...point, about: true } : point, base)
      }
      return exact.grain === 'day' ? only(shift(exact, 'day', phrase.count), base) : null
    }
    case 'same': {
      const { unit, season, many, part } = phrase
      const pointed = told.pointedAt(place, unit === 'year')
      const base = unit === 'day' && !many && pointed ? told.dayRather(pointed, place) : pointed
      // The day of a letter's head is not "that day".
      if (!base || (base !== pointed && base.at === told.now?.at)) return null
      if (part !== undefined) {
        const whole = coarsened(base.point, unit!)
        return whole.grain === unit ? only({ ...whole, part }, base) : null
      }
      if (season !== undefined) return only(ofYear(base, { grain: 'season', season }), base)
      if (many && unit === 'year' && isFine(base.point)) return null
      if (many && unit !== 'year') return only(coarsened(base.point, 'month'), base)
      if (unit === null || unit === 'day' || unit === 'week' || many) {
        return { ...only(base.point, base), ...(base.edtf ? { edtf: base.edtf } : {}) }
      }
      return only(coarsened(base.point, unit), base)
    }
    case 'past': {
      const now = place.quoted ? told.story : told.now
      if (!now) return null
      const grain = phrase.unit === 'day' || phrase.unit === 'week' ? 'day' : phrase.unit
      const end = coarsened(now.point, grain)
      const start = coarsened(shift(now.point, phrase.unit, -phrase.count), grain)
      return { points: [start, end], anchor: now }
    }
    case 'stretch': {
      const base = told.anchor(place)
      if (!base) return null
      const { count, unit } = phrase
      if (unit === 'year' && count !== null && base.point.year !== undefined) {
        const from = coarsened(base.point, 'year')
        const to = shift(from, 'year', phrase.back ? -count : count)
        return { points: phrase.back ? [to, from] : [from, to], anchor: base }
      }
      if (count !== null && base.point.grain === 'day' && unit !== 'year' && unit !== 'decade') {
        const near = shift(base.point, 'day', phrase.back ? -1 : 1)
        const far = shift(base.point, unit, phrase.back ? -count : count)
        return { points: phrase.back ? [far, near] : [near, far], anchor: base }
      }
      return only(coarsened(base.point, unit === 'day' || unit === 'week' ? 'month' : unit), base)
    }
    case 'nth-day': {
      const whole = happeningOf(told.happenings, phrase.of ?? sitting, place.at, told.story?.point ?? null)
      if (whole && phrase.nth < 0 && whole.last?.grain === 'day') return only(whole.last, mentionOf(whole))
      const known = whole?.first.grain === 'day' ? mentionOf(whole) : null
      const base = told.eventStart ?? known ?? told.story
      if (!base) return null
      if (base.point.grain !== 'day') return only(base.point, base)
      if (phrase.nth < 0) return only(coarsened(base.point, 'month'), base)
      return only(shift(base.point, 'day', phrase.nth - 1), base)
    }
    case 'soon-after': {
      for (const [words, point] of told.events) {
        if (place.words.endsWith(words)) {
          const mention: Mention = { point, words, at: place.at, paragraph: place.paragraph }
          return only({ ...coarsened(point, 'month'), about: true }, mention)
        }
      }
      const base = told.anchor(place)
      return base && only({ ...coarsened(base.point, 'month'), about: true }, base)
    }
    case 'up-to': {
      const base = told.mention
      return base && { ...only(base.point, base), open: 'start' }
    }
    case 'day-only': {
      const written = phrase.step === undefined ? null : (told.now ?? told.story)
      if (written?.point.month && phrase.step !== undefined) {
        const { year, month } = shift({ ...written.point, grain: 'month' }, 'month', phrase.step)
        if (phrase.day > daysInMonth(year!, month!)) return null
        return only({ grain: 'day', year: year!, month: month!, day: phrase.day }, written)
      }
      // "Two months earlier" brings the telling to its month.
      const { mention, story } = told
      const near = mention?.paragraph === place.paragraph && mention.at > (story?.at ?? 0)
      const aside = near && mention.point.about ? mention : null
      const base = [aside, told.story, told.day, told.mention].find(time => time?.point.month)
      const { year, month } = base?.point ?? {}
      if (!base || year === undefined || !month || phrase.day > daysInMonth(year, month)) return null
      const point: Point = { grain: 'day', year, month, day: phrase.day, ...(phrase.about && { about: true }) }
      return only(phrase.weekday === undefined ? point : (nearOnWeekday(point, phrase.weekday) ?? point), base)
    }
    case 'turn': {
      const spoken = place.quoted ? told.story : (told.now ?? told.story)
      const base = phrase.told ? told.anchor(place) : spoken
      if (!base || base.point.year === undefined) return null
      const month = phrase.month ?? seasonStart(phrase.season!)
      const here = monthsOf(base.point)
      const bare: Point = phrase.season ? { grain: 'season', season: phrase.season } : { grain: 'month', month }
      const day: Point | null = phrase.day === undefined ? null : { grain: 'day', month, day: phrase.day }
      if (phrase.ofYear) return only({ ...(day ?? bare), year: base.point.year + phrase.step }, base)
      let year = base.point.year
      const there = (y: number) => monthsOf({ ...bare, year: y })
      if (phrase.step < 0 && there(year) >= here - 0.6) year--
      if (phrase.step > 0 && there(year) <= here + 0.6) year++
      return only({ ...(day ?? bare), year }, base)
    }
    case 'weekday': {
      if (phrase.bare && (!told.press || told.now?.point.grain !== 'day')) return null
      const [now, story] = [told.now, told.story].map(time => (time?.point.grain === 'day' ? time : null))
      const base = (phrase.told || (place.quoted && !told.present) ? (story ?? now) : (now ?? story)) ?? told.day
      if (!base) return null
      // From the time of speaking "on Tuesday" is the last one unless the clause looks ahead; a story goes on to the next.
      // "Until Tuesday" is still to come unless the clause tells of what has been.
      const coming = place.tense > 0 || (phrase.until === true && place.tense === 0)
      const step = phrase.step ?? (base === now ? (coming ? 1 : -1) : 1)
      const ahead = (phrase.weekday - weekdayOf(base.point) + 7) % 7
      if (phrase.near) return only(shift(base.point, 'day', ahead === 6 ? -1 : ahead), base)
      if (phrase.inWeek !== undefined) {
        const within = phrase.weekday - weekdayOf(base.point)
        return only(shift(base.point, 'day', within + 7 * phrase.inWeek), base)
      }
      if (phrase.week)
        return only(shift(base.point, 'day', phrase.step === -1 ? (ahead || 7) - 14 : (ahead || 7) + 7), base)
      const same = phrase.step === null && base !== now ? 0 : 7
      if (phrase.step === null && base === now && told.press && ahead === 0) return only(base.point, base)
      const found = only(shift(base.point, 'day', step > 0 ? ahead || same : ahead - 7), base)
      return phrase.until ? { ...found, open: 'start' } : found
    }
    default:
      return null
  }
}

/** "The second day" without more is one of a trial, where the text dates one. */
const sitting: EventName = { kind: 'trial', word: 'trial', whose: '' }

/** A happening as what is counted from; its last day for what came after it. */
const mentionOf = ({ first, last, words, at }: Happening, after = false): Mention => ({
  point: after ? (last ?? first) : first,
  words,
  at,
  paragraph: -1,
})

function eventBefore(told: Narrative, name: EventName, after: boolean, place: Place): Mention | null {
  const happening = happeningOf(told.happenings, name, place.at, told.story?.point ?? null)
  return happening && mentionOf(happening, after || happening.kind !== name.kind)
}

function offset(told: Narrative, phrase: Extract<RelativePhrase, { kind: 'offset' }>, place: Place): Resolved | null {
  const { count, unit, back, loose, of } = phrase
  const event = of ? eventBefore(told, of, !back && count?.[0] !== 0, place) : null
  // Where the text does not date the event, no day is made up; months and years are rough enough for the story.
  if (of && event === null && (unit === 'day' || unit === 'week' || count?.[0] === 0)) return null
  const last = phrase.from === 'mention' ? told.mention : back ? (told.story ?? told.mention) : told.anchor(place)
  const base = event ?? (last && unit === 'day' ? told.dayRather(last, place) : last)
  if (!base || base.point.year === undefined) return null
  // The morning after "the night of 5/6 November" is the sixth.
  if (unit === 'day' && base.edtf && isNight(base) && /(?:morning|dawn)$/i.test(place.words))
    return only(base.point, base)
  if ((unit === 'day' || unit === 'week') && !isFine(base.point)) return null
  const sign = back ? -1 : 1
  if (count === null) {
    const months = unit === 'month' ? 3 : 0
    const moved = unit === 'year' ? shift(base.point, 'year', 3 * sign) : shift(base.point, 'month', months * sign)
    return only({ ...coarsened(moved, unit === 'year' ? 'year' : 'month'), about: true }, base)
  }
  const [least, most] = count
  const at = (n: number): Point => {
    const moved = shift(base.point, unit, n * sign)
    const coarse = coarsened(moved, unit)
    return loose || (unit !== 'day' && unit !== 'year') ? { ...coarse, about: true } : coarse
  }
  if (phrase.lasting && !back) return { points: [base.point, at(most)], anchor: base }
  if (least === most) return only(at(least), base)
  return { points: back ? [at(most), at(least)] : [at(least), at(most)], anchor: base }
}

function ofYear(base: Mention, point: Point): Point {
  return base.point.year === undefined ? point : { ...point, year: base.point.year }
}

const weekdayOf = ({ year, month, day }: Point): number => weekday(dayNumber({ year: year!, month: month!, day: day! }))

/** The day of that number and weekday in the month nearest to the one told, later ones first; null within a year where none is. */
function nearOnWeekday(point: Point, told: number): Point | null {
  for (let step = 0; step <= 12; step++)
    for (const months of step === 0 ? [0] : [step, -step]) {
      const { year, month } = shift({ ...point, grain: 'month' }, 'month', months)
      const there: Point = { ...point, year: year!, month: month! }
      if (point.day! <= daysInMonth(year!, month!) && weekdayOf(there) === told) return there
    }
  return null
}

/** A night that is named by both its days. */
const isNight = ({ words }: Mention): boolean => /night/i.test(words)

const only = (point: Point, anchor: Mention): Resolved => ({ points: [point], anchor })
