import { Fragment } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { responses, stanceOfResponse } from '../../../../case/response.ts'
import type { AccusationsView, SheetRow } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { kept, query, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { ClaimLines } from '../said/claim-line.tsx'
import { useRove } from '../witnesses/rove.ts'
import { StanceSign } from '../witnesses/signs.tsx'

const columns = ['accusedBy', ...responses] as const
type Column = (typeof columns)[number]

/** Person by charge by venue: what somebody is said to have done with each charge. */
export function ChargeSheet() {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.accusations(showing())
  })
  if (value === null) return <Trouble error={error} />
  if (value.sheet.length === 0)
    return (
      <main id="main" tabIndex={-1}>
        <h1>{words.value.said.sheet.nobody}</h1>
      </main>
    )
  return <Room view={value} />
}

/** The person named, else the one with most to answer. */
function Room({ view }: { view: AccusationsView }) {
  const { said: s } = words.value
  const w = s.sheet
  const table = useRef<HTMLTableElement>(null)
  useRove(table)
  const name = (id: string): string => view.voices[id]?.name ?? id
  const people = [...Map.groupBy(view.sheet, row => row.person)].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  )
  const named = query.value.get('person')
  const [person, rows] = people.find(([id]) => id === named) ?? people[0]!
  const total = (column: Column): number => rows.reduce((n, row) => n + row[column].length, 0)
  const cell = query.value.get('cell')
  const charges = [...Map.groupBy(rows, row => row.charge)]
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.heading(name(person), total('admits'), total('denies'))}</h1>
          <p class="sub">{w.sub}</p>
        </div>
        <p class="acts">
          <a href={kept(`/versions/${encodeURIComponent(person)}`)}>{w.versions}</a>
          <a href={kept('/accusations', { person })}>{w.network}</a>
        </p>
      </div>
      <nav class="filters small" aria-label={w.persons}>
        <span class="dim">{w.persons}</span>
        {people.map(([id, own]) => (
          <a key={id} href={kept('/charge-sheet', { person: id })} aria-current={id === person ? 'true' : undefined}>
            <bdi lang="en">{name(id)}</bdi> {own.length}
          </a>
        ))}
      </nav>
      <table ref={table} class="wide sheet gap-top">
        <thead>
          <tr>
            <th scope="col">{w.charge}</th>
            <th scope="col">{w.venue}</th>
            {columns.map(column => (
              <th scope="col" class="n" key={column}>
                {column !== 'accusedBy' && <StanceSign of={stanceOfResponse[column]} />} {w.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {charges.flatMap(([charge, own]) =>
            own.map((row, i) => (
              <Row key={charge + row.venue} row={row} view={view} first={i === 0 ? own.length : 0} cell={cell} />
            )),
          )}
        </tbody>
      </table>
      {person !== undefined && <Axes view={view} person={person} cell={cell} />}
      <p class="small dim gap-top">{w.accusedNote}</p>
      <p class="small dim">{w.cannot}</p>
    </main>
  )
}

interface RowProps {
  readonly row: SheetRow
  readonly view: AccusationsView
  /** In the first row of a charge, how many rows it has. */
  readonly first: number
  readonly cell: string | null
}

function Row({ row, view, first, cell }: RowProps) {
  const { said: s } = words.value
  const w = s.sheet
  const venue = s.venues[row.venue ?? 'none']
  const key = (column: Column): string => `${row.charge}|${row.venue ?? ''}|${column}`
  const open = columns.find(column => key(column) === cell)
  const isNil = (column: Column): boolean => row[column].length === 0 || (column === 'accusedBy' && first === 0)
  const claims = [...view.accusations, ...view.responses]
  const ref = useRef<HTMLTableCellElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [open])
  return (
    <>
      <tr>
        {first > 0 ? (
          <th scope="row" class="serif" lang="en">
            {row.charge}
          </th>
        ) : (
          <th scope="row">
            <span class="sr" lang="en">
              {row.charge}
            </span>
          </th>
        )}
        <td>{venue}</td>
        {columns.map(column => (
          <td class={isNil(column) ? 'n nil' : 'n'} key={column} data-l={w.columns[column]}>
            {isNil(column) ? (
              <span class="faint cell-n">{column === 'accusedBy' && first === 0 ? '' : '·'}</span>
            ) : (
              <a
                data-mark
                class="cell-n"
                href={kept('/charge-sheet', { person: row.person, ...(open === column ? {} : { cell: key(column) }) })}
                aria-expanded={open === column}
                aria-label={w.open(row[column].length, w.columns[column], row.charge, venue)}
              >
                {row[column].length}
              </a>
            )}
          </td>
        ))}
      </tr>
      {open !== undefined && (
        <tr>
          <td colSpan={columns.length + 2} ref={ref} tabIndex={-1} class="opened">
            <p>
              <b>
                {w.columns[open]}: <span lang="en">{row.charge}</span>, {venue}
              </b>
            </p>
            <ClaimLines
              of={row[open].flatMap(id => claims.filter(one => one.claim === id))}
              sources={view.sources}
              voices={view.voices}
            />
          </td>
        </tr>
      )}
    </>
  )
}

const turns = ['admit', 'deny', 'redirect'] as const

/** How wide the charges are and what is done with them: whoever admits the wide and denies the narrow shows here. */
function Axes({ view, person, cell }: { view: AccusationsView; person: string; cell: string | null }) {
  const w = words.value.card.axes
  const of = view.axes.find(one => one.person === person)
  const claims = [...view.accusations, ...view.responses]
  if (of === undefined) return null
  return (
    <table class="small gap-top axes">
      <caption class="dim">{w.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.width}</th>
          {turns.map(turn => (
            <th scope="col" class="n" key={turn}>
              {w[turn]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['general', 'specific'] as const).map(width => {
          const open = turns.find(turn => cell === `${width}|${turn}`)
          return (
            <Fragment key={width}>
              <tr>
                <th scope="row">{w[width]}</th>
                {turns.map(turn => (
                  <td class="n" key={turn}>
                    {of[width][turn] === 0 ? (
                      0
                    ) : (
                      <a
                        href={kept('/charge-sheet', { person, ...(open === turn ? {} : { cell: `${width}|${turn}` }) })}
                        aria-expanded={open === turn}
                        aria-label={`${of[width][turn]}: ${w[turn]}, ${w[width]}`}
                      >
                        {of[width][turn]}
                      </a>
                    )}
                  </td>
                ))}
              </tr>
              {open !== undefined && (
                <tr>
                  <td colSpan={turns.length + 1} class="opened">
                    <ClaimLines
                      of={of.claims[width][open].flatMap(id => claims.filter(one => one.claim === id))}
                      sources={view.sources}
                      voices={view.voices}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
