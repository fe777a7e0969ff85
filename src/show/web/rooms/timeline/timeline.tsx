import { Fragment } from 'preact'
import type { EventsView, EventView, Knowledge } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { useAsList, useWidth } from '../../kit/figure.ts'
import { asOf, query, setQuery, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { NotDated } from '../../parts/not-dated.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { ToldPlace } from '../event/told-place.tsx'
import { isNarrow } from '../witnesses/narrow.ts'
import { Bars } from './bars.tsx'
import { eventAddress, Filters, filtered, isApart, isPaper, readFilter } from './filters.tsx'
import { Looked } from './looked.tsx'
import { isDated, liesIn, publicYears } from './scale.ts'

/** The latest year that the slider offers stands for today. */
const afterLast = 1

/** What the sources say of when: uncertain spans faded, dates that cannot both hold side by side, as known by a year. */
export function Timeline() {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.events(showing())
  })
  const known = useLoad(() => {
    epoch.value
    return api.knowledge(asOf.value === null ? {} : { asOf: asOf.value })
  })
  if (value === null || known.value === null) return <Trouble error={error ?? known.error} />
  return <Room view={value} known={known.value} />
}

function Room({ view, known }: { view: EventsView; known: Knowledge }) {
  const w = words.value.testimony
  const said = words.value.said.timeline
  const asList = useAsList()
  const { frame, width } = useWidth(900)
  const date = asOf.value ?? ''
  const given = readFilter(view)
  const fitting = filtered(view.events, given)
  const drawn = fitting.filter(event => liesIn(event, given.years))
  const undated = fitting.filter(event => !isDated(event))
  const apart = view.events.filter(event => event.apart.length > 0)
  const list = asList.value || isNarrow.value
  const bands = [
    [w.timeline.apart, drawn.filter(isApart)],
    [w.timeline.paper, drawn.filter(event => !isApart(event) && isPaper(event))],
    [said.reprieves, drawn.filter(event => !isApart(event) && event.lane === 'reprieve')],
    [said.all, drawn.filter(event => !isApart(event) && event.lane === null)],
  ] as const
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>
            {w.timeline.heading(view.events.length, apart.length)}
            {date !== '' && <span class="finding">, {w.timeline.asOf(date)}</span>}
          </h1>
          <p class="sub">{w.timeline.sub}</p>
        </div>
        <div class="acts">
          <ul class="keyline">
            <li>
              <Swatch kind="dated" /> {w.timeline.dated}
            </li>
            <li>
              <Swatch kind="open" /> {w.timeline.open}
            </li>
            <li>
              <Swatch kind="within" /> {w.timeline.within}
            </li>
          </ul>
          <KeyButton of="asList">{asList.value ? w.asFigure : w.asList}</KeyButton>
        </div>
      </div>
      <Filters
        view={view}
        given={given}
        drawn={drawn.length}
        outside={fitting.length - drawn.length - undated.length}
      />
      <AsOf known={known} date={date} />
      <Looked view={view} />
      {drawn.length + undated.length === 0 && <p class="gap-top">{said.nothing}</p>}
      <div class={list ? 'gap-top' : 'sr'}>
        <h2>{w.listOf}</h2>
        <EventTable events={drawn} />
      </div>
      <figure ref={frame} class="scroll" hidden={asList.value}>
        {bands.map(
          ([title, events]) =>
            events.length > 0 && (
              <Fragment key={title}>
                <p class="kick gap-top">{title}</p>
                <Bars
                  events={events}
                  sources={view.sources}
                  width={width}
                  years={given.years}
                  label={title}
                  chosen={query.value.get('event')}
                  address={eventAddress}
                />
              </Fragment>
            ),
        )}
      </figure>
      {undated.length > 0 && (
        <p class="small gap-top">
          {said.undated(undated.length)} <span lang="en">{undated.map(event => event.label).join('; ')}</span>
        </p>
      )}
      <div class="panels">
        <section class="rule-top" aria-labelledby="impossible">
          <h2 id="impossible">{w.timeline.impossible}</h2>
          <ul class="small stack">
            {view.conflicts.map(one => (
              <li key={one.statements.map(row => row.id).join()}>
                <b class="finding">{w.timeline.missing(one.statements.length, one.days)}</b>
                {one.statements.map(row => (
                  <p key={row.id}>
                    <span lang="en">{row.words}</span> <span class="loc">{row.at}</span>
                  </p>
                ))}
              </li>
            ))}
          </ul>
          <p class="small dim gap-top">{w.timeline.cannot}</p>
        </section>
      </div>
    </main>
  )
}

function EventTable({ events }: { events: readonly EventView[] }) {
  const w = words.value.testimony.timeline
  return (
    <table class="small wide">
      <tbody>
        {events.map(event => (
          <tr key={event.id}>
            <th scope="row" lang="en">
              {event.label}
            </th>
            <td>
              {event.told.map(told => (
                <p key={told.at + (told.edtf ?? '')}>
                  <b class="serif">{told.edtf ?? w.noDate}</b> <ToldPlace told={told} />{' '}
                  <NotDated source={told.source} />
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The slider of knowledge: what was not public by then is left out of the page. */
function AsOf({ known, date }: { known: Knowledge; date: string }) {
  const w = words.value.testimony.timeline
  const marks = publicYears(known)
  if (marks.length === 0) return null
  const [first, last] = [marks[0]!, marks.at(-1)! + afterLast]
  return (
    <section aria-labelledby="known">
      <div class="slider says">
        <label id="known" for="as-of">
          {w.known(date)}
        </label>
        <span class="small dim">{w.knownSays}</span>
        <input
          id="as-of"
          type="range"
          min={first}
          max={last}
          step="1"
          list="as-of-marks"
          value={known.year ?? last}
          aria-valuetext={date === '' ? w.today : date}
          onChange={event => {
            const year = event.currentTarget.valueAsNumber
            setQuery({ asOf: year >= last ? null : String(year) })
          }}
        />
        <datalist id="as-of-marks">
          {marks.map(year => (
            <option key={year} value={year} />
          ))}
        </datalist>
      </div>
      <details class="small">
        <summary>{words.value.said.timeline.publicWhen}</summary>
        <ul class="keyline wide-key">
          {known.documents.map(one => (
            <li key={one.id} class={one.known === 'unknown' ? 'faint' : ''}>
              {signOf[one.known ?? 'known']} <b>{one.public ?? words.value.said.asOf.notDated}</b>{' '}
              <span lang="en">{one.title}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

const signOf = { known: '●', unknown: '○', 'not-recorded': '◌' } as const

function Swatch({ kind }: { kind: 'dated' | 'open' | 'within' }) {
  return (
    <svg class="fig swatch-line" width="40" height="11" viewBox="0 0 40 11" aria-hidden="true">
      {kind === 'dated' && <rect width="40" height="11" class="fi" />}
      {kind === 'within' && <rect x=".5" y=".5" width="39" height="10" class="faw sb" stroke-dasharray="3 2" />}
      {kind === 'open' &&
        [0, 1, 2, 3, 4].map(i => (
          <rect key={i} x={i * 8} width="8.2" height="11" class="fi" opacity={0.94 - i * 0.22} />
        ))}
    </svg>
  )
}
