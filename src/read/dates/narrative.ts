import type { Happening } from './happenings.ts'
import type { Choice } from './line-ways.ts'
import { isFine, monthsOf, type Point, settled } from './point.ts'

/** A time that was named, with the words that named it: what later phrases can count from. */
export interface Mention {
  readonly point: Point
  readonly words: string
  /** The value, where it is more than the point: an interval. */
  readonly edtf?: string
  /** The one end of an open stretch, "until 1944", "since 1930": a bound, and no time that the text is in. */
  readonly bound?: boolean
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

/** Dates further off than this, in months, are not of the time that the text tells of (assumption). */
const apart = 24
/** How far back, in characters, the last day still counts (assumption). */
const memory = 4000
/** How near, in characters, a date aside from the story must stand to be counted from (assumption). */
const near = 250
/** How far back "that time" may point (assumption). */
const pointing = 1500

/**
 * What "then" is. The narrative keeps
 * - the *story*: the time that the text has reached. Which named times move it, and which year those have that leave it
 *   out, was chosen over the whole text (`story-line.ts`).
 * - the *mention*: the last time named at all. "that time" and "before that" mean it; "two days later" means it where it
 *   stands near in the same paragraph.
 * - *now*: the time of speaking. In a quotation it is the story; else the date in the text's head, or the one that
 *   "forty years ago" implies (see `dates.ts`).
 */
export class Narrative {
  story: Mention | null = null
  mention: Mention | null = null
  /** The time of writing, where known. */
  now: Mention | null = null
  /** True where "now" is the date of a press report, which calls its own day by its weekday. */
  press = false
  /** The last day named: "that night" and "the following day" mean it, and no season or year named since. */
  day: Mention | null = null
  eventStart: Mention | null = null
  readonly events: ReadonlyMap<string, Point>
  /** When the things were that the text dates, by `happenings.ts`. */
  readonly happenings: readonly Happening[]
  private readonly line: ReadonlyMap<number, Choice>
  /** The words of what was named, by their offset. */
  private readonly named = new Map<number, string>()

  /** `line`: what was chosen for the time at each offset. `events`: when events were that the text itself dates elsewhere. */
  constructor(
    line: ReadonlyMap<number, Choice>,
    events: ReadonlyMap<string, Point> = new Map(),
    happenings: readonly Happening[] = [],
  ) {
    this.line = line
    this.events = events
    this.happenings = happenings
  }

  /** Takes note of a point that the words name, and moves the story where they do: where the line says so, or the caller. */
  name(
    point: Point,
    place: Place,
    options: { moves?: boolean; begins?: boolean; bound?: boolean; edtf?: string } = {},
  ): void {
    const { at, paragraph, words } = place
    const { edtf, bound, begins, moves = this.line.get(at)?.on === true } = options
    const mention: Mention = { point, words, at, paragraph, ...(edtf ? { edtf } : {}), ...(bound && { bound }) }
    this.mention = mention
    this.named.set(at, words)
    if (moves) this.story = mention
    if (point.grain === 'day' && !point.about && (moves || !this.strays(mention))) this.day = mention
    if (begins && point.grain === 'day') this.eventStart = mention
  }

  /** Whether a time is a digression: well off the story. */
  private strays({ point }: Mention): boolean {
    const { story } = this
    return story !== null && isFine(story.point) && Math.abs(monthsOf(point) - monthsOf(story.point)) > apart
  }

  /** Whether the story is told of the time of writing: "yesterday" brought it there, or a date near it. */
  get present(): boolean {
    const { story, now } = this
    if (story === null || now === null) return false
    return Math.abs(monthsOf(story.point) - monthsOf(now.point)) <= apart
  }

  /** "Yesterday", "this week": the story is at the time of writing, unless it is one of long ago. */
  speak(point: Point, place: Place): void {
    if (place.quoted || place.aside || !isFine(point) || (this.story !== null && !this.present)) return
    this.story = { point, words: place.words, at: place.at, paragraph: place.paragraph }
  }

  /** The point with its year, and what it was taken from; without one where nothing in the text gives it. */
  complete(point: Point, { at }: Place): { point: Point; from: Pick<Mention, 'words'> | null } {
    if (point.grain === 'decade' || point.grain === 'century') return { point: this.withCentury(point), from: null }
    if (point.year !== undefined) return { point: settled(point), from: null }
    const choice = this.line.get(at)
    if (choice?.year === undefined) return this.beside(point)
    const words = choice.from === 'written' ? this.now?.words : this.named.get(choice.from ?? -1)
    return { point: settled({ ...point, year: choice.year }), from: words ? { words } : null }
  }

  /** What no line was chosen for has the year that puts it nearest to the story. */
  private beside(point: Point): { point: Point; from: Mention | null } {
    const base = this.story ?? this.now
    const year = base?.point.year
    if (!base || year === undefined) return { point, from: null }
    const distance = (y: number) => Math.abs(monthsOf({ ...point, year: y }) - monthsOf(base.point))
    const nearest = [year - 1, year, year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a))
    return { point: settled({ ...point, year: nearest }), from: base }
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
    const close = mention.paragraph === place.paragraph && place.at - mention.at < near
    return close && mention.at > story.at ? mention : story
  }

  /** What "that time" means: the last mention, if it is not too far back, else the story. */
  pointedAt(place: Place): Mention | null {
    const { story, mention } = this
    if (!mention || !story) return mention ?? story
    if (story.at > mention.at || place.at - mention.at > pointing) return story
    if (mention.bound && !isFine(mention.point)) return story
    const beside = mention.paragraph === place.paragraph && place.at - mention.at < near
    return this.strays(mention) && !beside ? story : mention
  }
}
