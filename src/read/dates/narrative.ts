import { dayNumber, isCivilDate, weekday } from '../../kit/calendar.ts'
import type { Happening } from './happenings.ts'
import { monthsOf, type Point, settled } from './point.ts'

/** A time that was named, with the words that named it: what later phrases can count from. */
export interface Mention {
  readonly point: Point
  readonly words: string
  /** The value, where it is more than the point: an interval. */
  readonly edtf?: string
  /** The one end of an open stretch, "until 1944", "since 1930": a bound, and no time that the text is in. */
  readonly bound?: boolean
  /** In brackets, a note or a citation: the year of a book is no year of the story. */
  readonly aside?: boolean
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
  /** 1 where the words around it tell of what is to come, -1 where of what has been. */
  readonly tense: -1 | 0 | 1
  /** At the head of its sentence: "In the spring of 1936, …" sets the scene. */
  readonly opens: boolean
}

/** Dates further back than this are flashbacks, in months (assumptions, tuned on narrative prose). */
const flashback = { day: 24, month: 9, vague: 4 }
/** How far back, in characters, the year that was given to the same month still holds (assumption). */
const memory = 4000
/** How near, in characters, a date aside from the story must stand to be counted from (assumption). */
const near = 250
/** How many months further off than it is a time counts that lies against the tense (assumption). */
const against = 7
/** The same for a day beside the time of writing: what is told as past lies before it. */
const never = 12
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
 * A time that `story-line.ts` finds off the line, and more than a flashback ahead of the story, is a digression: it moves
 * nothing, and holds for what is named near it in its paragraph only.
 * A missing year is the one that the same month was last given, else that of a year named in the same paragraph, else
 * the one that puts the date nearest to the story, else nearest before now.
 */
export class Narrative {
  story: Mention | null = null
  mention: Mention | null = null
  /** The time of writing, where known. */
  now: Mention | null = null
  /** True where "now" is the date of a press report, which calls its own day by its weekday. */
  press = false
  /** True while the story is told of the time of writing: "yesterday" brought it there. */
  present = false
  private aside: Mention | null = null
  /** The last time that was told as past before the story: what is of its month goes on with it. */
  private recalled: Mention | null = null
  /** The time that the words of a quotation have reached, where it is not that of the story around it. */
  private said: Mention | null = null
  /** The last day named: "that night" and "the following day" mean it, and no season or year named since. */
  day: Mention | null = null
  eventStart: Mention | null = null
  private readonly monthYears: { year: number; at: number; given: boolean }[] = []
  /** The year that each day of a year was last given. */
  private readonly dayYears = new Map<number, number>()
  /** The years that the text gave, in its order. */
  private readonly years: number[] = []
  readonly events: ReadonlyMap<string, Point>
  /** When the things were that the text dates, by `happenings.ts`. */
  readonly happenings: readonly Happening[]
  private readonly off: ReadonlySet<number>
  /** The last time that was no part of the story, while it is nearer than the story. */
  private side: Mention | null = null

  /** `events`: when events were that the text itself dates elsewhere, by their words. */
  constructor(
    events: ReadonlyMap<string, Point> = new Map(),
    off: ReadonlySet<number> = new Set(),
    happenings: readonly Happening[] = [],
  ) {
    this.events = events
    this.happenings = happenings
    this.off = off
  }

  /** Takes note of a point that the words name, and moves the story where they do. */
  name(
    point: Point,
    place: Place,
    options: {
      sure: boolean
      given?: boolean
      begins?: boolean
      bare?: boolean
      bound?: boolean
      head?: boolean
      edtf?: string
    },
  ): void {
    const { at, paragraph, words } = place
    const mention: Mention = {
      point,
      words,
      at,
      paragraph,
      ...(options.edtf ? { edtf: options.edtf } : {}),
      ...(options.bound && { bound: true }),
      ...(place.aside && { aside: true }),
    }
    this.mention = mention
    if (options.given && point.year !== undefined && this.years.at(-1) !== point.year) this.years.push(point.year)
    // What takes its year from a digression belongs to it.
    const off = this.strays(place, point) || (options.given === false && this.strayed(place))
    if (point.grain === 'day' && !point.about && !off) this.day = mention
    this.side = off ? mention : null
    // The head says when the text was written, not when its story was.
    if (point.month && point.month > 0 && point.year !== undefined && !options.head) {
      const before = this.monthYears[point.month]
      const given = options.given !== false || (before?.given === true && before.year === point.year)
      this.monthYears[point.month] = { year: point.year, at, given }
      if (point.grain === 'day') this.dayYears.set(point.month * 32 + point.day!, point.year)
    }
    if (options.begins && point.grain === 'day') this.eventStart = mention
    if (!place.quoted) this.said = null
    if (place.aside || options.bare) return
    if (place.quoted && this.leads(point)) {
      this.said = mention
      return
    }
    // "Had met on 9 January" is a flashback where it lies before the story, however it is told.
    if (options.given === false && this.recalls(point, place)) {
      this.aside = mention
      this.recalled = mention
      return
    }
    const setsScene = place.opens && isFine(point) && point.part === undefined
    if (!off && this.moves(point, options.sure || setsScene)) {
      const began = this.story === null && this.now !== null && !options.given
      const written = this.present && options.given !== false && this.outruns(point, place)
      this.present =
        !written && (this.present || began) && this.near(point, options.given ? flashback.month : flashback.day)
      this.story = mention
      this.aside = null
    } else if (isFine(point)) this.aside = mention
  }

  /** Whether a time is a digression: off the line, and well ahead of the story. What lies behind it `moves` judges. */
  private strays(place: Place, point: Point): boolean {
    if (!this.off.has(place.at)) return false
    return this.story === null || monthsOf(point) - monthsOf(this.story.point) > flashback.day
  }

  /** Whether a digression is still what is spoken of. */
  private strayed(place: Place): boolean {
    const { side } = this
    return side !== null && side.paragraph === place.paragraph && place.at - side.at < near
  }

  private recalls(point: Point, place: Place): boolean {
    const { story, recalled } = this
    if (story === null || !isFine(point) || !isFine(story.point)) return false
    return (place.past || isSameMonth(point, recalled?.point)) && monthsOf(point) < monthsOf(story.point) - 1
  }

  /** Whether what is told as past lies behind the time of writing: then that was the time of a letter in the story. */
  private outruns(point: Point, place: Place): boolean {
    const now = this.now?.point
    return place.tense < 0 && now !== undefined && isFine(now) && monthsOf(point) > monthsOf(now) + 1
  }

  /** Whether a date inside a quotation leads away from the story around it. */
  private leads(point: Point): boolean {
    const { story } = this
    return (
      story !== null &&
      isFine(point) &&
      isFine(story.point) &&
      Math.abs(monthsOf(point) - monthsOf(story.point)) > flashback.vague
    )
  }

  /** "Yesterday", "this week": the story is at the time of writing, unless it is one of long ago. */
  speak(point: Point, place: Place): void {
    if (place.quoted || place.aside || !isFine(point)) return
    if (this.story !== null && !this.near(this.story.point)) return
    this.story = { point, words: place.words, at: place.at, paragraph: place.paragraph }
    this.present = true
  }

  /** Whether a time is near enough to that of writing to be told as news (assumption). */
  private near(point: Point, months = flashback.day): boolean {
    const now = this.now?.point
    return now !== undefined && Math.abs(monthsOf(point) - monthsOf(now)) <= months
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

  /** The point with its year; without one where nothing in the text gives it. Where the words give the day of the week, it must be a year that has it. */
  complete(point: Point, place: Place): { point: Point; from: Mention | null } {
    const supplied = this.supply(point, place)
    const told = point.moves ? { ...supplied, point: settled(supplied.point) } : supplied
    if (point.weekday === undefined || point.year !== undefined || told.point.year === undefined) return told
    const fits = (year: number): boolean => fallsOn({ ...point, year })
    const { mention } = this
    const beside = mention !== null && mention.paragraph === place.paragraph && place.at - mention.at < near
    const just = beside ? mention.point.year : undefined
    if (just !== undefined && fits(just)) return { point: { ...point, year: just }, from: mention }
    if (fits(told.point.year)) return told
    const year = this.years.findLast(fits)
    return year === undefined ? told : { point: { ...point, year }, from: null }
  }

  private supply(point: Point, place: Place): { point: Point; from: Mention | null } {
    if (point.grain === 'decade' || point.grain === 'century') return { point: this.withCentury(point), from: null }
    if (point.year !== undefined) return { point, from: null }
    const { story, mention } = this
    const same = point.grain === 'day' && !point.moves ? this.dayYears.get(point.month! * 32 + point.day!) : undefined
    if (same !== undefined) return { point: { ...point, year: same }, from: null }
    const said = place.quoted ? this.said : null
    if (said) return { point: { ...point, year: nearestYear(point, said.point) }, from: said }
    if (this.strayed(place)) return { point: { ...point, year: nearestYear(point, this.side!.point) }, from: this.side }
    const { recalled } = this
    if (recalled && point.month && recalled.point.month === point.month && place.at - recalled.at < near)
      return { point: { ...point, year: recalled.point.year! }, from: recalled }
    const known = point.month ? this.monthYears[point.month] : undefined
    const now = this.present || story === null ? this.now : null
    if (
      known &&
      !(now && Math.abs(now.point.year! - known.year) > 1) &&
      // A year that was itself supplied holds no longer than the story stays in it.
      (known.given || !story || story.at < known.at || story.point.year === known.year) &&
      place.at - known.at < memory &&
      !(story && place.at - story.at < 200 && story.point.grain !== 'year')
    ) {
      return { point: { ...point, year: known.year }, from: null }
    }
    // 'He wrote in 1922: "I had told them on 30 October"': what had been by then need not be of that year.
    const before = place.quoted && place.past ? this.day : null
    if (before) return { point: { ...point, year: nearestYear(point, before.point) }, from: before }
    const named =
      mention &&
      !mention.bound &&
      (!mention.aside || place.aside) &&
      mention.paragraph === place.paragraph &&
      mention.point.grain === 'year' &&
      !mention.point.part
    const fresh = story === null || (mention && mention.at > story.at && place.at - mention.at < near)
    if (named && fresh && mention.point.year !== undefined) {
      return { point: { ...point, year: mention.point.year }, from: mention }
    }
    const base = now ?? story ?? (mention === this.side ? null : mention)
    const year = base?.point.year
    if (!base || year === undefined) return { point, from: null }
    if (!isFine(base.point)) return { point: { ...point, year }, from: base }
    // Whoever is quoted speaks in the story: what he says has been lies before it.
    const tense = place.past ? -1 : base === now || (place.quoted && base === story) ? place.tense : null
    const wrong = base === now && point.grain === 'day' ? never : against
    return { point: { ...point, year: nearestYear(point, base.point, tense, wrong) }, from: base }
  }

  /** "the thirties": of the century that the story is in, else the twentieth. */
  private withCentury(point: Point): Point {
    if (point.year === undefined || point.year >= 100 || point.grain === 'century') return point
    const year = (this.story ?? this.mention ?? this.now)?.point.year ?? 1900
    const century = Math.floor(Math.min(year, 1999) / 100) * 100
    const { month: _, ...rest } = point
    return { ...rest, year: century + point.year }
  }

  /** The last day named, where days are counted or meant and what was named since is a season or a year. */
  dayRather(base: Mention, place: Place): Mention {
    const { day } = this
    if (base.point.grain === 'day' || day === null || place.at - day.at > memory) return base
    return base.point.grain === 'month' && place.at - day.at > pointing ? base : day
  }

  /** What "later" and "that" count from: the last mention where it is near, else the story. */
  anchor(place: Place): Mention | null {
    const { story, mention } = this
    if (!mention || !story) return mention ?? story
    // "Lind (1901–1968) had left the year before": nobody counts from years of life.
    if (mention.aside && !place.aside && mention.edtf && mention.point.grain === 'year') return story
    const reach = mention === this.side ? near * 2 : near
    const close = mention.paragraph === place.paragraph && place.at - mention.at < reach
    return close || mention.at < story.at ? (mention.at < story.at ? story : mention) : story
  }

  /** What "that time" means: the last mention, if it is not too far back, else the story. "That year" may mean the end of an open stretch. */
  pointedAt(place: Place, year = false): Mention | null {
    const { story, mention } = this
    if (
      !mention ||
      (story && mention === this.side && !this.strayed(place)) ||
      (story && mention.bound && !isFine(mention.point) && !(year && place.at - mention.at < near)) ||
      (story && (story.at > mention.at || place.at - mention.at > pointing))
    )
      return story
    return mention
  }
}

const isSameMonth = (a: Point, b?: Point): boolean => b !== undefined && a.month === b.month && a.year === b.year

/** Whether a day is of the weekday that its words give. */
const fallsOn = ({ year, month, day, weekday: told }: Point): boolean =>
  isCivilDate({ year: year!, month: month!, day: day! }) &&
  weekday(dayNumber({ year: year!, month: month!, day: day! })) === told

/** Of the years around a time the one that puts a month or day nearest to it, on the side of it that the tense tells. */
function nearestYear(point: Point, base: Point, tense: -1 | 0 | 1 | null = null, cost = against): number {
  const here = monthsOf(base)
  const distance = (year: number) => {
    const ahead = monthsOf({ ...point, year }) - here
    const wrong = tense !== null && ahead * tense < (point.grain === 'day' ? 0 : -0.6)
    return Math.abs(ahead) + (wrong ? cost : 0)
  }
  const year = base.year!
  return [year - 1, year, year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a))
}

export const isFine = ({ grain }: Point): boolean => grain === 'day' || grain === 'month' || grain === 'season'
