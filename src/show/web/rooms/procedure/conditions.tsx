import type { ProcedureView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { nameIn, Opens, Panel } from './opens.tsx'

type State = ProcedureView['authors'][number]['later'][number]

/** Statements made in custody with what is told, and not told, of the conditions; voices out of reach or without a name. */
export function ConditionsPanel({ view }: { view: ProcedureView }) {
  const { procedure, said } = words.value
  const w = procedure.conditions
  return (
    <Panel id="conditions" title={w.title}>
      {view.statements.map(one => (
        <div key={`${one.speaker} ${one.date} ${one.venue}`} class="gap-top">
          <Opens view={view} of={one.claims}>
            <b lang="en">{nameIn(view, one.speaker)}</b> {one.date ?? ''} · {w.place}: {said.venues[one.venue]}
          </Opens>
          <ul class="small tell-row">
            {one.told
              .filter(({ claims }) => claims.length > 0)
              .map(({ kind, claims }) => (
                <li key={kind}>
                  <Opens view={view} of={claims}>
                    {w.kinds[kind]}: <span lang="en">{claims.map(id => view.said[id]?.words).join(', ')}</span>
                  </Opens>
                </li>
              ))}
            {one.told.some(({ claims }) => claims.length === 0) && (
              <li class="dim">
                {w.unknown}:{' '}
                {one.told
                  .filter(({ claims }) => claims.length === 0)
                  .map(({ kind }) => w.kinds[kind])
                  .join(', ')}
              </li>
            )}
          </ul>
          {one.later.length > 0 && <Later view={view} states={one.later} says={w.later} />}
        </div>
      ))}
      {view.authors.length > 0 && <h3>{w.authors}</h3>}
      {view.authors.map(one => (
        <div key={one.person}>
          <Opens view={view} of={one.parts}>
            <b lang="en">{nameIn(view, one.person)}</b>{' '}
            <span lang="en">{one.parts.map(id => view.said[id]?.words).join('; ')}</span>
          </Opens>
          <Later view={view} states={one.later} says={w.later} />
        </div>
      ))}
      {view.unreachable.length > 0 && <h3>{w.unreachable}</h3>}
      {[...Map.groupBy(view.unreachable, one => one.voice)].map(([voice, own]) => (
        <Opens key={voice} view={view} of={own.flatMap(one => [one.of, ...one.claims])}>
          <b lang="en">
            {nameIn(view, voice)}: {own[0]!.how}
          </b>{' '}
          ({w.certainty[own[0]!.certainty]})
        </Opens>
      ))}
      {view.unnamed.length > 0 && <h3>{w.unnamed}</h3>}
      {view.unnamed.map(one => (
        <Opens key={`${one.question} ${one.voice} ${one.claims[0]}`} view={view} of={one.claims}>
          <span lang="en">
            {nameIn(view, one.question)} {one.way.map(id => nameIn(view, id)).join(' → ')}
          </span>
        </Opens>
      ))}
    </Panel>
  )
}

function Later({ view, states, says }: { view: ProcedureView; states: readonly State[]; says: string }) {
  const w = words.value.procedure.conditions
  return (
    <Opens view={view} of={states.flatMap(one => one.claims)}>
      {says}: {states.map(one => `${w.states[one.kind]} ${one.date}`).join(', ')}
    </Opens>
  )
}
