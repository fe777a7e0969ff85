import type { FindingView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

/** The fields of a finding as questions and answers. */
export function Facts({ room, f }: { room: ReadingRoom; f: FindingView }) {
  const w = words.value
  const r = w.reading
  const none = r.notRecorded
  const actor = (id: string | undefined, otherwise: string = none) =>
    id === undefined || room.nameOf(id) === null ? (
      otherwise
    ) : (
      <a href={`/actor/${encodeURIComponent(id)}`}>{room.nameOf(id)}</a>
    )
  if ('actor' in f) {
    const known = room.actors.value.get(f.actor)
    const forms = [...new Set(known?.variants.map(one => one.form))].filter(form => form !== known?.name)
    return (
      <dl class="kv">
        <dt>{r.words}</dt>
        <dd class="serif">{f.exact}</dd>
        <dt>{r.actor}</dt>
        <dd>{actor(f.actor, f.name)}</dd>
        {forms.length > 0 && (
          <>
            <dt>{r.alsoCalled}</dt>
            <dd>{forms.slice(0, 8).join(' · ')}</dd>
          </>
        )}
      </dl>
    )
  }
  switch (f.kind) {
    case 'date':
      return (
        <dl class="kv">
          <dt>{r.edtf}</dt>
          <dd>{f.edtf || none}</dd>
          <dt>{r.how}</dt>
          <dd>{w.dateHow[f.how]}</dd>
          {f.anchor !== undefined && (
            <>
              <dt>{r.anchor}</dt>
              <dd>{f.anchor}</dd>
            </>
          )}
        </dl>
      )
    case 'quotation':
      return (
        <dl class="kv">
          <dt>{r.speaker}</dt>
          <dd>{actor(f.speaker)}</dd>
          <dt>{r.addressee}</dt>
          <dd>{actor(f.addressee)}</dd>
          {f.via !== undefined && (
            <>
              <dt>{r.via}</dt>
              <dd>{actor(f.via, f.via)}</dd>
            </>
          )}
          <dt>{r.style}</dt>
          <dd>{w.quoteStyle[f.style]}</dd>
        </dl>
      )
    case 'attribution':
      return (
        <dl class="kv">
          <dt>{r.source}</dt>
          <dd>{actor(f.source)}</dd>
          <dt>{r.voice}</dt>
          <dd class="serif">{f.voice}</dd>
          <dt>{r.circumstance}</dt>
          <dd>{w.circumstances[f.circumstance]}</dd>
        </dl>
      )
    case 'citation':
      return (
        <dl class="kv">
          <dt>{r.work}</dt>
          <dd>{f.work}</dd>
          <dt>{r.pages}</dt>
          <dd>{f.pages ?? none}</dd>
        </dl>
      )
    default:
      return null
  }
}
