import type { ProcedureView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { nameIn, Opens, Panel } from './opens.tsx'

type Hall = ProcedureView['halls'][number]

/** Each hall as blocks of rows, front to back, and who could hear or face whom. */
export function HallPanel({ view }: { view: ProcedureView }) {
  const w = words.value.procedure.hall
  return (
    <Panel id="hall" title={w.title}>
      {view.halls.map(hall => {
        const blocks = Map.groupBy(hall.places, one => one.block)
        return (
          <div key={hall.event}>
            <h3 lang="en">{nameIn(view, hall.event)}</h3>
            <div class="hall">
              {[...blocks].map(([block, places]) => (
                <div key={block} class={block === null ? 'hall-apart' : 'hall-block'}>
                  {block === null && <p class="xs dim">{w.apart}</p>}
                  {places
                    .toSorted((a, b) => a.row - b.row)
                    .map(place => (
                      <Seat key={place.who} view={view} place={place} />
                    ))}
                </div>
              ))}
            </div>
            <ul class="small">
              {hall.sights.map(one => (
                <li key={`${one.kind} ${one.from} ${one.to}`}>
                  <Opens view={view} of={one.claims}>
                    <span lang="en">{nameIn(view, one.from)}</span> {w.sights[one.kind]}{' '}
                    <span lang="en">{nameIn(view, one.to)}</span>
                  </Opens>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <p class="xs dim">{w.says}</p>
    </Panel>
  )
}

function Seat({ view, place }: { view: ProcedureView; place: Hall['places'][number] }) {
  const w = words.value.procedure.hall
  return (
    <div class="hall-seat">
      <b lang="en">{nameIn(view, place.who)}</b>
      <Opens view={view} of={place.claims}>
        <span lang="en">{[...new Set(place.claims.map(id => view.said[id]?.words))].join(' / ')}</span>
        {place.claims.length > 1 && <i class="dim"> {w.disputed}</i>}
      </Opens>
    </div>
  )
}
