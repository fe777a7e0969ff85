/** The years that a text names: what it costs that a time left without year has another one. */
import type { Beat } from './beats.ts'
import { lineCosts as costs, type Reach } from './line-costs.ts'
import type { Point } from './point.ts'

/** The years that a text names: all, in their order, and those of its days and months. */
export class NamedYears {
  readonly given: number[] = []
  readonly first: Reach | null
  private readonly named = new Set<number>()
  private readonly days = new Map<number, Set<number>>()
  private readonly months = new Map<number, Set<number>>()

  constructor(beats: readonly Beat[], written: number | null) {
    if (written !== null) this.named.add(Math.floor(written / 12))
    for (const beat of beats) {
      if ((beat.kind !== 'time' && beat.kind !== 'head') || beat.place.aside) continue
      const { grain, year, month } = beat.point
      if (year === undefined) continue
      this.named.add(year)
      if (beat.kind === 'head') continue
      const whole = grain === 'decade' || grain === 'century'
      if (!beat.lone && !whole && this.given.length < 6 && !this.given.includes(year)) this.given.push(year)
      if (month && grain === 'day') add(this.days, dayOf(beat.point), year)
      if (month) add(this.months, month, year)
    }
    const [first] = this.given
    this.first = first === undefined ? null : [first * 12, first * 12 + 12]
  }

  /** The years that the text gives the day. */
  ofDay(point: Point): ReadonlySet<number> {
    return this.days.get(dayOf(point)) ?? none
  }

  /** What it costs that the text gives the day or month other years; `known` where the year needs no naming. */
  cost(point: Point, year: number, known: boolean): number {
    const [days, months] = [this.days.get(dayOf(point)), this.months.get(point.month ?? 0)]
    return (
      (known || this.named.has(year) ? 0 : costs.unnamed) +
      (days && !days.has(year) ? costs.sameDay : 0) +
      (months && !months.has(year) ? costs.sameMonth : 0)
    )
  }
}

const none: ReadonlySet<number> = new Set()
const dayOf = ({ grain, month, day, moves }: Point): number => (grain === 'day' && !moves ? month! * 32 + day! : -1)

function add(map: Map<number, Set<number>>, key: number, year: number): void {
  const known = map.get(key)
  if (known) known.add(year)
  else map.set(key, new Set([year]))
}
