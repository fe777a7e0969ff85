import { dayNumber, daysInMonth, weekday } from '../../kit/calendar.ts'
import { monthsOf, type Point, seasonStart } from './point.ts'
import type { RelativePhrase } from './relative-phrase.ts'
import { coarsened, shift } from './shift.ts'

/** A time that was named, with the words that named it: what later phrases can count from. */
export interface Mention {
  readonly point: Point
  readonly words: string
  /** The value, where it is more than the point: an interval. */
  readonly edtf?: string
  /** UTF-16 offset of the words. */
  readonly at: number
  readonly paragraph: number
}

/** Where a phrase stands, as far as it matters to what it can refer to. */
export interface Place {
  readonly at: number
  readonly paragraph: number
  readonly words: string
  /** In round brackets, a footnote or a citation: such a date does not move the story. */
  readonly aside: boolean
  readonly quoted: boolean
  /** "Had" stands before it in its clause. */
  readonly past: boolean
  /** At the head of its sentence: "In the spring of 1936, …" sets the scene. */
  readonly opens: boolean
}

/** What a relative phrase comes to: one point or two, and the mention it was counted from. */
export interface Resolved {
  readonly points: readonly [Point] | readonly [Point, Point]
  readonly anchor: Mention | null
  readonly open?: 'start'
  /** The value as it stands, where a mention is repeated. */
  readonly edtf?: string
}

/** Dates further back than this are flashbacks, in months (assumptions, tuned on narrative prose). */
const flashback = { day: 24, month: 9, vague: 4 }
/** How far back, in characters, the year that was given to the same month still holds (assumption). */
const memory = 4000
/** How near, in characters, a date aside from the story must stand to be counted from (assumption). */
const near = 250
/** How far back "that time" may point (assumption). */
const pointing = 1500

/**
 * What "then" is. The narrative keeps
 * - the *story*: the time that the text has reached. A day, month or season moves it, always at the head of a sentence; a year without month moves it only
 *   where no finer time is known. A flashback (see above), a bracket or a footnote does not, unless the next date agrees
 *   with it. A date without year always moves it: leaving the year out says that the story goes on.
 * - the *mention*: the last time named at all. "that time" and "before that" mean it; "two days later" means it where it
 *   stands near in the same paragraph.
 * - *now*: the time of speaking. In a quotation it is the story; else the date in the text's head, or the one that
 *   "forty years ago" implies (see `dates.ts`).
 * A missing year is the one that the same month was last given, else that of a year named in the same paragraph, else
 * the one that puts the date nearest to the story, else nearest before now.
 */
export class Narrative {
  story: Mention | null = null
  mention: Mention | null = null
  /** The time of writing, where known. */
  now: Mention | null = null
  private aside: Mention | null = null
  /** The last day named: "that night" and "the following day" mean it, and no season or year named since. */
  private day: Mention | null = null
  private eventStart: Mention | null = null
  private readonly monthYears: { year: number; at: number }[] = []
  private readonly events: ReadonlyMap<string, Point>

  /** `events`: when events were that the text itself dates elsewhere, by their words. */
  constructor(events: ReadonlyMap<string, Point> = new Map()) {
    this.events = events
  }

  /** Takes note of a point that the words name, and moves the story where they do. */
  name(point: Point, place: Place, options: { sure: boolean; begins?: boolean; bare?: boolean; edtf?: string }): void {
    const { at, paragraph, words } = place
    const mention: Mention = { point, words, at, paragraph, ...(options.edtf ? { edtf: options.edtf } : {}) }
    this.mention = mention
    if (point.grain === 'day' && !point.about) this.day = mention
    if (point.month && point.month > 0 && point.year !== undefined)
      this.monthYears[point.month] = { year: point.year, at }
    if (options.begins && point.grain === 'day') this.eventStart = mention
    if (place.aside || options.bare) return
    const setsScene = place.opens && isFine(point) && point.part === undefined
    if (this.moves(point, options.sure || setsScene)) {
      this.story = mention
      this.aside = null
    } else if (isFine(point)) this.aside = mention
  }

  private moves(point: Point, sure: boolean): boolean {
    const { story, aside } = this
    if (!isFine(point)) return point.grain === 'year' && (story === null || !isFine(story.point))
    if (story === null || sure || !isFine(story.point)) return true
    const distance = monthsOf(point) - monthsOf(story.point)
    if (aside && Math.abs(monthsOf(point) - monthsOf(aside.point)) < Math.abs(distance) / 2) return true
    if (point.part !== undefined) return Math.abs(distance) <= flashback.vague
    if (point.grain === 'season') return distance >= -flashback.vague
    return distance >= -(point.grain === 'day' ? flashback.day : flashback.month)
  }

  /** The point with its year; without one where nothing in the text gives it. */
  complete(point: Point, place: Place): { point: Point; from: Mention | null } {
    if (point.grain === 'decade' || point.grain === 'century') return { point: this.withCentury(point), from: null }
    if (point.year !== undefined) return { point, from: null }
    const { story, mention } = this
    const known = point.month ? this.monthYears[point.month] : undefined
    if (
      known &&
      place.at - known.at < memory &&
      !(story && place.at - story.at < 200 && story.point.grain !== 'year')
    ) {
      return { point: { ...point, year: known.year }, from: null }
    }
    // 'He wrote in 1922: "I had told them on 30 October"': what had been by then need not be of that year.
    const before = place.quoted && place.past ? this.day : null
    if (before) return { point: { ...point, year: nearestYear(point, before.point) }, from: before }
    const named =
      mention && mention.paragraph === place.paragraph && mention.point.grain === 'year' && !mention.point.part
    const fresh = story === null || (mention && mention.at > story.at && place.at - mention.at < near)
    if (named && fresh && mention.point.year !== undefined) {
      return { point: { ...point, year: mention.point.year }, from: mention }
    }
    const base = story ?? mention ?? this.now
    const year = base?.point.year
    if (!base || year === undefined) return { point, from: null }
    if (!isFine(base.point)) return { point: { ...point, year }, from: base }
    return { point: { ...point, year: nearestYear(point, base.point, base !== this.now) }, from: base }
  }

  /** "the thirties": of the century that the story is in, else the twentieth. */
  private withCentury(point: Point): Point {
    if (point.year === undefined || point.year >= 100 || point.grain === 'century') return point
    const year = (this.story ?? this.mention ?? this.now)?.point.year ?? 1900
    const century = Math.floor(Math.min(year, 1999) / 100) * 100
    const { month: _, ...rest } = point
    return { ...rest, year: century + point.year }
  }

  /** What a relative phrase means here; null where nothing is known to count from. */
  resolve(phrase: RelativePhrase, place: Place): Resolved | null {
    switch (phrase.kind) {
      case 'offset':
        return this.offset(phrase, place)
      case 'deictic': {
        const base = place.quoted ? this.story : this.now
        if (!base) return null
        const exact = base.point
        if (phrase.count === 0 || phrase.unit !== 'day') {
          const unit = phrase.count === 0 ? 'day' : phrase.unit
          return only(coarsened(shift(exact, unit, phrase.count), unit), base)
        }
        return exact.grain === 'day' ? only(shift(exact, 'day', phrase.count), base) : null
      }
      case 'same': {
        const { unit, season, many, part } = phrase
        const pointed = this.pointedAt(place)
        const base = unit === 'day' && !many && pointed ? this.dayRather(pointed, place) : pointed
        // The day of a letter's head is not "that day".
        if (!base || (base !== pointed && base.at === this.now?.at)) return null
        if (part !== undefined) {
          const whole = coarsened(base.point, unit!)
          return whole.grain === unit ? only({ ...whole, part }, base) : null
        }
        if (season !== undefined) return only(this.ofYear(base, { grain: 'season', season }), base)
        if (many && unit === 'year' && isFine(base.point)) return null
        if (many && unit !== 'year') return only(coarsened(base.point, 'month'), base)
        if (unit === null || unit === 'day' || unit === 'week' || many) {
          return { ...only(base.point, base), ...(base.edtf ? { edtf: base.edtf } : {}) }
        }
        return only(coarsened(base.point, unit), base)
      }
      case 'past': {
        const now = place.quoted ? this.story : this.now
        if (!now) return null
        const grain = phrase.unit === 'day' || phrase.unit === 'week' ? 'day' : phrase.unit
        const end = coarsened(now.point, grain)
        const start = coarsened(shift(now.point, phrase.unit, -phrase.count), grain)
        return { points: [start, end], anchor: now }
      }
      case 'stretch': {
        const base = this.anchor(place)
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
        const base = this.eventStart ?? this.story
        if (!base) return null
        if (base.point.grain !== 'day') return only(base.point, base)
        if (phrase.nth < 0) return only(coarsened(base.point, 'month'), base)
        return only(shift(base.point, 'day', phrase.nth - 1), base)
      }
      case 'soon-after': {
        for (const [words, point] of this.events) {
          if (place.words.endsWith(words)) {
            const mention: Mention = { point, words, at: place.at, paragraph: place.paragraph }
            return only({ ...coarsened(point, 'month'), about: true }, mention)
          }
        }
        const base = this.anchor(place)
        return base && only({ ...coarsened(base.point, 'month'), about: true }, base)
      }
      case 'up-to': {
        const base = this.mention
        return base && { ...only(base.point, base), open: 'start' }
      }
      case 'day-only': {
        const base = [this.story, this.day, this.mention].find(time => time?.point.month)
        const { year, month } = base?.point ?? {}
        if (!base || year === undefined || !month || phrase.day > daysInMonth(year, month)) return null
        return only({ grain: 'day', year, month, day: phrase.day }, base)
      }
      case 'turn': {
        const spoken = place.quoted ? this.story : (this.now ?? this.story)
        const base = phrase.told ? this.anchor(place) : spoken
        if (!base || base.point.year === undefined) return null
        const month = phrase.month ?? seasonStart(phrase.season!)
        const here = monthsOf(base.point)
        const bare: Point = phrase.season ? { grain: 'season', season: phrase.season } : { grain: 'month', month }
        if (phrase.ofYear) return only({ ...bare, year: base.point.year + phrase.step }, base)
        let year = base.point.year
        const there = (y: number) => monthsOf({ ...bare, year: y })
        if (phrase.step < 0 && there(year) >= here - 0.6) year--
        if (phrase.step > 0 && there(year) <= here + 0.6) year++
        return only({ ...bare, year }, base)
      }
      case 'weekday': {
        const [now, story] = [this.now, this.story].map(time => (time?.point.grain === 'day' ? time : null))
        const base = (phrase.told || place.quoted ? (story ?? now) : (now ?? story)) ?? this.day
        if (!base) return null
        // From the time of speaking "on Tuesday" is the last one; a story goes on to the next.
        const step = phrase.step ?? (base === now ? -1 : 1)
        const ahead = (phrase.weekday - weekdayOf(base.point) + 7) % 7
        const same = phrase.step === null && base !== now ? 0 : 7
        return only(shift(base.point, 'day', step > 0 ? ahead || same : ahead - 7), base)
      }
      default:
        return null
    }
  }

  private offset(phrase: Extract<RelativePhrase, { kind: 'offset' }>, place: Place): Resolved | null {
    const { count, unit, back, loose } = phrase
    const last = phrase.from === 'mention' ? this.mention : back ? (this.story ?? this.mention) : this.anchor(place)
    const base = last && unit === 'day' ? this.dayRather(last, place) : last
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

  /** The last day named, where days are counted or meant and what was named since is a season or a year. */
  private dayRather(base: Mention, place: Place): Mention {
    const { day } = this
    if (base.point.grain === 'day' || day === null || place.at - day.at > memory) return base
    return base.point.grain === 'month' && place.at - day.at > pointing ? base : day
  }

  /** What "later" and "that" count from: the last mention where it is near, else the story. */
  private anchor(place: Place): Mention | null {
    const { story, mention } = this
    if (!mention || !story) return mention ?? story
    const close = mention.paragraph === place.paragraph && place.at - mention.at < near
    return close || mention.at < story.at ? (mention.at < story.at ? story : mention) : story
  }

  /** What "that time" means: the last mention, if it is not too far back, else the story. */
  private pointedAt(place: Place): Mention | null {
    const { story, mention } = this
    if (!mention || (story && (story.at > mention.at || place.at - mention.at > pointing))) return story
    return mention
  }

  private ofYear(base: Mention, point: Point): Point {
    return base.point.year === undefined ? point : { ...point, year: base.point.year }
  }
}

/** Of the years around a time the one that puts a month or day nearest to it. */
function nearestYear(point: Point, base: Point, ahead = true): number {
  const here = monthsOf(base)
  const distance = (year: number) => Math.abs(monthsOf({ ...point, year }) - here)
  const year = base.year!
  return [year - 1, year, ...(ahead ? [year + 1] : [])].reduce((a, b) => (distance(b) < distance(a) ? b : a))
}

const weekdayOf = ({ year, month, day }: Point): number => weekday(dayNumber({ year: year!, month: month!, day: day! }))

/** A night that is named by both its days. */
const isNight = ({ words }: Mention): boolean => /night/i.test(words)

const isFine = ({ grain }: Point): boolean => grain === 'day' || grain === 'month' || grain === 'season'

const only = (point: Point, anchor: Mention): Resolved => ({ points: [point], anchor })
