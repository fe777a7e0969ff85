import { useEffect, useRef } from 'preact/hooks'
import type { Edit, FindingView } from '../../../http/client.ts'
import { Cap } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

const editable = {
  person: ['actor'],
  body: ['actor'],
  place: ['actor'],
  date: ['edtf', 'how'],
  quotation: ['speaker', 'addressee', 'style'],
  attribution: ['source', 'voice', 'circumstance'],
  citation: ['work', 'pages'],
  noise: [],
  passage: [],
} as const

/** Edit and accept in one: Enter accepts with the changes, Escape leaves all as it was. */
export function EditForm({ room, f }: { room: ReadingRoom; f: FindingView }) {
  const w = words.value
  const r = w.reading
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const value = f as unknown as Record<string, string | undefined>
  const people = [...room.actors.value.values()].sort((a, b) => a.name.localeCompare(b.name))
  const save = (event: Event): void => {
    event.preventDefault()
    const data = new FormData(form.current!)
    const edit: Edit = {}
    for (const field of editable[f.kind]) {
      const given = String(data.get(field) ?? '')
      if (given !== (value[field] ?? '')) edit[field] = given === '' ? null : given
    }
    const kind = String(data.get('kind') ?? f.kind)
    if (kind !== f.kind) edit.kind = kind
    if (data.has('range') && room.picked.value !== null) Object.assign(edit, room.points(room.picked.value))
    room.picked.value = null
    room.judge('accept', edit)
    document.querySelector<HTMLElement>('.pane.c')?.focus({ preventScroll: true })
  }
  const leave = (): void => {
    room.editing.value = false
    room.picked.value = null
    document.querySelector<HTMLElement>('.pane.c')?.focus({ preventScroll: true })
  }
  const choose = (field: string, entries: readonly (readonly [string, string])[], empty: boolean) => (
    <select name={field}>
      {empty && <option value="">{r.notRecorded}</option>}
      {entries.map(([id, name]) => (
        <option key={id} value={id} selected={id === value[field]}>
          {name}
        </option>
      ))}
    </select>
  )
  const control = (field: string) => {
    if (field === 'actor')
      return choose(
        field,
        people.filter(one => one.kind === f.kind).map(one => [one.id, one.name] as const),
        false,
      )
    if (field === 'speaker' || field === 'addressee' || field === 'source')
      return choose(
        field,
        people.map(one => [one.id, one.name] as const),
        true,
      )
    if (field === 'how') return choose(field, Object.entries(w.dateHow), false)
    if (field === 'style') return choose(field, Object.entries(w.quoteStyle), false)
    if (field === 'circumstance') return choose(field, Object.entries(w.circumstances), false)
    return <input name={field} value={value[field] ?? ''} spellcheck={false} autocomplete="off" />
  }
  return (
    <form
      ref={form}
      onSubmit={save}
      onKeyDown={event => {
        if (event.key === 'Escape') leave()
        // A list takes Enter for itself; here it accepts, as the button says.
        if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) save(event)
      }}
    >
      {editable[f.kind].map(field => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is made by kind, inside the label
        <label class="field" key={field}>
          <span>{r[field]}</span>
          {control(field)}
        </label>
      ))}
      {'actor' in f && (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is made by kind, inside the label
        <label class="field">
          <span>{r.kind}</span>
          {choose(
            'kind',
            (['person', 'body', 'place'] as const).map(one => [one, w.kinds[one]] as const),
            false,
          )}
        </label>
      )}
      {room.picked.value !== null && (
        <label class="hand small">
          <input type="checkbox" name="range" /> {r.useWords}:{' '}
          <span class="serif">{room.text.slice(room.picked.value.start, room.picked.value.end).slice(0, 80)}</span>
        </label>
      )}
      <p class="acts gap-top">
        <button type="submit" class="btn main">
          {r.save}
          <Cap name="Enter" />
        </button>
        <button type="button" class="btn" onClick={leave}>
          {r.cancel}
          <Cap name="Esc" />
        </button>
      </p>
    </form>
  )
}
