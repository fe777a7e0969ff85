import { useEffect, useRef } from 'preact/hooks'
import type { EventsView } from '../../../http/client.ts'
import { here, kept, query } from '../../kit/router.ts'
import { NotDated } from '../../parts/not-dated.tsx'
import { words } from '../../words/words.ts'
import { ToldPlace } from '../event/told-place.tsx'

/** The event that the address names: who was there, and what each source says of its date. */
export function Looked({ view }: { view: EventsView }) {
  const { said: s, testimony: t } = words.value
  const id = query.value.get('event')
  const event = view.events.find(one => one.id === id)
  const ref = useRef<HTMLElement>(null)
  useEffect(() => ref.current?.focus(), [id])
  if (event === undefined) return null
  const { event: _, ...fields } = Object.fromEntries(here.value.searchParams)
  return (
    <section ref={ref} tabIndex={-1} class="said opened" aria-labelledby="event">
      <div class="top-row">
        <h2 id="event" lang="en">
          {event.label}
        </h2>
        <a class="small" href={kept('/timeline', fields)}>
          {s.accusations.close}
        </a>
      </div>
      <p class="small dim">
        {[event.place ?? '', event.lane === null ? '' : t.timeline.lanes[event.lane]].filter(Boolean).join(', ')}
      </p>
      <ul class="small">
        {event.told.map(told => (
          <li key={told.at + told.edtf}>
            <b class="sig">{view.sources.find(one => one.id === told.source)?.siglum}</b>{' '}
            {told.edtf ?? t.timeline.noDate} <ToldPlace told={told} /> <NotDated source={told.source} />
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={`/event/${encodeURIComponent(event.id)}`}>{words.value.impact.date.link}</a>
      </p>
      {event.participants.length > 0 && (
        <p class="small">
          {event.participants.map((one, i) => (
            <span key={one.id}>
              {i > 0 && ', '}
              <a href={kept('/timeline', { ...fields, who: one.id })} lang="en">
                {one.name}
              </a>
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
