import type { EventsView, EventView } from '../../../http/client.ts'
import { here, kept, query, setQuery } from '../../kit/router.ts'
import { words } from '../../words/words.ts'
import { denseYears, isUncertain, yearsOf } from './scale.ts'

const lanes = ['all', 'apart', 'paper', 'reprieve', 'open'] as const
type Lane = (typeof lanes)[number]

export const isApart = (event: EventView): boolean => event.apart.length > 0
export const isPaper = ({ lane }: EventView): boolean => lane === 'on-paper' || lane === 'in-fact'

const fits: Readonly<Record<Lane, (event: EventView) => boolean>> = {
  all: () => true,
  apart: isApart,
  paper: isPaper,
  reprieve: ({ lane }) => lane === 'reprieve',
  open: isUncertain,
}

export interface Filter {
  readonly show: Lane
  readonly who: string | null
  readonly source: string | null
  readonly years: readonly [number, number]
}

/** What the address asks for. Years that it does not name are those in which most events lie. */
export function readFilter(view: EventsView): Filter {
  const named = query.value.get('years')
  const [from, to] = (named ?? '').split('-').map(Number)
  const whole = yearsOf(view.events)
  const years: readonly [number, number] =
    named === 'all'
      ? whole
      : from !== undefined && to !== undefined && from > 0 && from <= to && to - from <= whole[1] - whole[0]
        ? [from, to]
        : denseYears(view.events)
  return {
    show: lanes.find(lane => lane === query.value.get('show')) ?? 'all',
    who: query.value.get('who'),
    source: query.value.get('from'),
    years,
  }
}

export const filtered = (events: readonly EventView[], { show, who, source }: Filter): EventView[] =>
  events.filter(
    event =>
      fits[show](event) &&
      (who === null || event.participants.some(one => one.id === who)) &&
      (source === null || event.told.some(told => told.source === source)),
  )

/** The address of an event, with all filters as they stand. */
export function eventAddress(event: string): string {
  const fields = Object.fromEntries(here.value.searchParams)
  return kept('/timeline', { ...fields, event })
}

interface Props {
  readonly view: EventsView
  readonly given: Filter
  readonly drawn: number
  readonly outside: number
}

export function Filters({ view, given, drawn, outside }: Props) {
  const w = words.value.said.timeline
  const people = new Map(view.events.flatMap(event => event.participants.map(one => [one.id, one.name] as const)))
  const [first, last] = yearsOf(view.events)
  const [from, to] = given.years
  const setYears = (a: number, b: number): void => setQuery({ years: `${Math.min(a, b)}-${Math.max(a, b)}` })
  const choice = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const Year = ({ value, name, put }: { value: number; name: string; put: (year: number) => void }) => (
    <select aria-label={name} value={String(value)} onChange={event => put(Number(event.currentTarget.value))}>
      {choice.map(year => (
        <option key={year} value={String(year)}>
          {year}
        </option>
      ))}
    </select>
  )
  return (
    <div class="bar-row">
      <div class="acts small">
        <fieldset class="filters" aria-label={w.show}>
          <span class="dim">{w.show}</span>
          {lanes.map(lane => (
            <button
              type="button"
              key={lane}
              aria-pressed={given.show === lane}
              onClick={() => setQuery({ show: lane === 'all' ? null : lane })}
            >
              {w.lanes[lane]} {view.events.filter(fits[lane]).length}
            </button>
          ))}
        </fieldset>
        <fieldset class="filters" aria-label={words.value.said.accusations.toldBy}>
          <span class="dim">{words.value.said.accusations.toldBy}</span>
          <button type="button" aria-pressed={given.source === null} onClick={() => setQuery({ from: null })}>
            {words.value.said.accusations.all}
          </button>
          {view.sources.map(source => (
            <button
              type="button"
              key={source.id}
              title={source.title}
              aria-pressed={given.source === source.id}
              onClick={() => setQuery({ from: source.id })}
            >
              <span class="sig">{source.siglum}</span>
            </button>
          ))}
        </fieldset>
        <label>
          <span class="dim">{w.who}</span>{' '}
          <select value={given.who ?? ''} onChange={event => setQuery({ who: event.currentTarget.value })}>
            <option value="">{w.anybody}</option>
            {[...people]
              .sort(([, a], [, b]) => a.localeCompare(b))
              .map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        <fieldset class="filters" aria-label={w.years}>
          <span class="dim">{w.years}</span>
          <span>
            <Year value={from} name={`${w.years}, 1`} put={year => setYears(year, to)} /> –{' '}
            <Year value={to} name={`${w.years}, 2`} put={year => setYears(from, year)} />
          </span>
          <button type="button" aria-pressed={from === first && to === last} onClick={() => setQuery({ years: 'all' })}>
            {w.allYears}
          </button>
        </fieldset>
      </div>
      <p class="small dim" role="note">
        {w.drawn(drawn, view.events.length)}{' '}
        {outside > 0 && (
          <button type="button" class="link" onClick={() => setQuery({ years: 'all' })}>
            {w.outside(outside)}
          </button>
        )}
      </p>
    </div>
  )
}
