import { useState } from 'preact/hooks'
import type { ProcedureView } from '../../../http/client.ts'
import { asOf, setQuery } from '../../kit/router.ts'
import { words } from '../../words/words.ts'
import { nameIn, Opens, Panel } from './opens.tsx'

/** Which questions stand otherwise when only what was public by a date is read. */
export function ChangedPanel({ view }: { view: ProcedureView }) {
  const { procedure, testimony } = words.value
  const w = procedure.changed
  const [date, put] = useState(asOf.value ?? '')
  const rows = view.changed?.rows.filter(one => one.what === 'answer') ?? []
  const inTable = rows.filter(one => one.inTable)
  return (
    <Panel id="changed" title={w.title}>
      <form
        class="small"
        onSubmit={event => {
          event.preventDefault()
          setQuery({ asOf: date.trim() === '' ? null : date.trim() })
        }}
      >
        <label>
          {w.ask} <input type="text" value={date} size={10} onInput={event => put(event.currentTarget.value)} />
        </label>{' '}
        <button type="submit" class="btn">
          {w.show}
        </button>
      </form>
      {view.changed === null ? (
        <p class="small dim">{w.none}</p>
      ) : (
        <>
          <h3>{w.heading(inTable.length, view.changed.asOf)}</h3>
          {inTable.map(one => (
            <Opens key={one.question} view={view} of={one.hidden}>
              <span lang="en">{nameIn(view, one.question)}</span>{' '}
              <b>{w.row(testimony.relations[one.was], testimony.relations[one.is])}</b>; {w.hidden(one.hidden.length)}
            </Opens>
          ))}
          <p class="xs dim">{w.rest(rows.length - inTable.length)}</p>
        </>
      )}
    </Panel>
  )
}
