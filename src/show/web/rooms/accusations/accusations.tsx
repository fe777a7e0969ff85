import { useEffect, useRef } from 'preact/hooks'
import type { AccusationsView, ChargeClaim } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { useAsList, useWidth } from '../../kit/figure.ts'
import { kept, query, setQuery, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { ClaimLines } from '../said/claim-line.tsx'
import { type State, StateSign, StateWords, stateOf, states } from '../said/signs.tsx'
import { whenWords } from '../said/when.ts'
import { isNarrow } from '../witnesses/narrow.ts'
import { Network, strokeWords } from './figure.tsx'
import { columnsOf, rowsOf } from './layout.ts'
import { AccusationList } from './list.tsx'
import { Panels } from './panels.tsx'

/** People that the figure has lines for; the list has all. */
const mostRows = 26

/** Who accuses whom through time, drawn by the state in which the accuser is said to have been. */
export function Accusations() {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.accusations(showing())
  })
  if (value === null) return <Trouble error={error} />
  if (value.accusations.length === 0)
    return (
      <main id="main" tabIndex={-1}>
        <h1>{words.value.said.noneHere}</h1>
        <p class="sub">{words.value.said.noneHereSay}</p>
      </main>
    )
  return <Room view={value} />
}

const fields = ['by', 'from', 'person', 'until', 'stroke', 'pair'] as const

function Room({ view }: { view: AccusationsView }) {
  const { said: s, testimony } = words.value
  const w = s.accusations
  const asList = useAsList()
  const { frame, width } = useWidth(900)
  const given = Object.fromEntries(fields.map(field => [field, query.value.get(field)])) as Record<
    (typeof fields)[number],
    string | null
  >
  const { by, from, person, until } = given
  const all = columnsOf(view.accusations, view.voices)
  const end = all.findIndex(column => column.key === until)
  const last = end < 0 ? all.length - 1 : end
  const late = new Set(all.slice(last + 1).flatMap(one => one.strokes.flatMap(stroke => stroke.claims)))
  const chosen = view.accusations.filter(
    one =>
      !late.has(one) &&
      (by === null || stateOf(one, view.voices) === by) &&
      (from === null || one.source === from) &&
      (person === null || one.speaker === person || one.accused === person),
  )
  const columns = columnsOf(chosen, view.voices)
  const rows = rowsOf(person === null ? all : columnsOf(about(view.accusations, person), view.voices), mostRows)
  const shown = columns.flatMap(column =>
    column.strokes.filter(one => rows.includes(one.from) && rows.includes(one.to)),
  )
  const most = mostAccused(chosen)
  const list = asList.value || isNarrow.value
  /** An address of this room with some fields changed; what was opened closes. */
  const address = (change: Readonly<Record<string, string>>): string => {
    const next = { ...given, stroke: null, pair: null, ...change }
    return kept(
      '/accusations',
      Object.fromEntries(Object.entries(next).map(([field, value]) => [field, value ?? undefined])),
    )
  }
  const held = chosen.filter(one => one.custody === 'held').length
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.heading(held, chosen.length)}</h1>
          <p class="sub">
            {w.sub}{' '}
            {most !== undefined && (
              <a href={address({ person: most })}>
                {w.most(
                  view.voices[most]?.name ?? most,
                  chosen.filter(one => one.accused === most).length,
                  chosen.filter(one => one.speaker === most).length,
                )}
              </a>
            )}
          </p>
        </div>
        <ul class="keyline legend-right">
          {states.map(state => (
            <li key={state}>
              <StateWords of={state} />
            </li>
          ))}
          <li>
            <svg class="mk" viewBox="-7 -7 14 14" aria-hidden="true">
              <path d="M-5-1a4.6 4.6 0 1 1 3.4 6" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>{' '}
            {w.self}
          </li>
          <li>
            <svg class="fig swatch-line" width="30" height="11" viewBox="0 0 30 11" aria-hidden="true">
              <path d="M0 2.5h30" class="s1" />
              <path d="M0 8h30" class="s1" stroke-width="3.4" />
            </svg>{' '}
            {w.many}
          </li>
        </ul>
      </div>
      <div class="bar-row">
        <Filters view={view} by={by} from={from} person={person} />
        <p class="acts small">
          <a href={kept('/charge-sheet', { person: person ?? most })}>{w.sheet}</a>
          <KeyButton of="asList">{asList.value ? testimony.asFigure : testimony.asList}</KeyButton>
        </p>
      </div>
      {all.length > 1 && (
        <div class="slider says">
          <label for="until">{last === all.length - 1 ? w.untilEnd : w.until(whenWords(all[last]!))}</label>
          <span class="small dim">
            {w.shown(
              shown.length,
              shown.reduce((n, one) => n + one.claims.length, 0),
            )}{' '}
            {w.others}
          </span>
          <input
            id="until"
            type="range"
            min="0"
            max={all.length - 1}
            step="1"
            value={last}
            aria-valuetext={whenWords(all[last]!)}
            onInput={event => {
              const place = event.currentTarget.valueAsNumber
              setQuery({ until: place === all.length - 1 ? null : all[place]!.key, stroke: null })
            }}
          />
        </div>
      )}
      <Opened view={view} columns={columns} address={address} />
      <div class={list ? 'gap-top' : 'sr'}>
        <h2>{testimony.listOf}</h2>
        <AccusationList
          columns={columns}
          undated={chosen.filter(one => one.earliest === null && one.latest === null)}
          voices={view.voices}
          linked={list}
        />
      </div>
      <figure ref={frame} class="scroll gap-top" hidden={asList.value}>
        <Network
          columns={columns}
          rows={rows}
          voices={view.voices}
          width={width}
          most={most}
          chosen={given.stroke}
          address={address}
          label={w.figure(chosen.length)}
        />
      </figure>
      <Panels view={view} columns={all} address={address} />
    </main>
  )
}

const about = (accusations: readonly ChargeClaim[], person: string): ChargeClaim[] =>
  accusations.filter(one => one.speaker === person || one.accused === person)

function mostAccused(accusations: readonly ChargeClaim[]): string | undefined {
  const count = Map.groupBy(accusations, one => one.accused)
  return [...count].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0]
}

interface FilterProps {
  readonly view: AccusationsView
  readonly by: string | null
  readonly from: string | null
  readonly person: string | null
}

function Filters({ view, by, from, person }: FilterProps) {
  const { said: s } = words.value
  const w = s.accusations
  const count = (state: State): number => view.accusations.filter(one => stateOf(one, view.voices) === state).length
  const people = [...new Set(view.accusations.flatMap(one => [one.speaker, one.accused]))]
    .map(id => ({ id, name: view.voices[id]?.name ?? id }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <div class="acts small">
      <fieldset class="filters" aria-label={w.accusers}>
        <span class="dim">{w.accusers}</span>
        <button type="button" aria-pressed={by === null} onClick={() => setQuery({ by: null, stroke: null })}>
          {w.all} {view.accusations.length}
        </button>
        {states.map(state => (
          <button
            type="button"
            key={state}
            aria-pressed={by === state}
            onClick={() => setQuery({ by: state, stroke: null })}
          >
            <StateSign of={state} /> {s.states[state]} {count(state)}
          </button>
        ))}
      </fieldset>
      <fieldset class="filters" aria-label={w.toldBy}>
        <span class="dim">{w.toldBy}</span>
        <button type="button" aria-pressed={from === null} onClick={() => setQuery({ from: null, stroke: null })}>
          {w.all}
        </button>
        {view.sources.map(source => (
          <button
            type="button"
            key={source.id}
            title={source.title}
            aria-pressed={from === source.id}
            onClick={() => setQuery({ from: source.id, stroke: null })}
          >
            <span class="sig">{source.siglum}</span>
          </button>
        ))}
      </fieldset>
      <label>
        <span class="dim">{w.person}</span>{' '}
        <select
          value={person ?? ''}
          onChange={event => setQuery({ person: event.currentTarget.value, stroke: null, pair: null })}
        >
          <option value="">{w.anybody}</option>
          {people.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** The stroke or the pair that the address names, with every claim that it stands for. */
function Opened({ view, columns, address }: Pick<Parameters<typeof Panels>[0], 'view' | 'columns' | 'address'>) {
  const { said: s } = words.value
  const wanted = query.value.get('stroke')
  const [a, b] = query.value.get('pair')?.split(' ') ?? []
  const found = columns
    .flatMap(column => column.strokes.map(stroke => ({ column, stroke })))
    .find(one => one.stroke.key === wanted)
  const ref = useRef<HTMLElement>(null)
  useEffect(() => ref.current?.focus(), [wanted, a, b])
  const claims =
    found?.stroke.claims ??
    (b === undefined
      ? []
      : view.accusations.filter(
          one => (one.speaker === a && one.accused === b) || (one.speaker === b && one.accused === a),
        ))
  if (claims.length === 0) return null
  const name = (id: string): string => view.voices[id]?.name ?? id
  return (
    <section ref={ref} tabIndex={-1} class="said opened" aria-labelledby="opened">
      <div class="top-row">
        <h2 id="opened">
          {found === undefined ? `${name(a!)} ⇄ ${name(b!)}` : strokeWords(found.stroke, found.column, view.voices)}
        </h2>
        <a class="small" href={address({})}>
          {s.accusations.close}
        </a>
      </div>
      <ClaimLines of={claims} sources={view.sources} voices={view.voices} />
    </section>
  )
}
