import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { FindingKind } from '../../../../case/finding.ts'
import type { Edit, FindingView } from '../../../http/client.ts'
import { caseView, say } from '../../kit/state.ts'
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
  // before the next key, which would else be a key of the text
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const opened = useRef(f.version)
  const kind = useSignal<FindingKind>(f.kind)
  const was = f as unknown as Record<string, string | undefined>
  const actor = actorAs(room, f, kind.value)
  const value: Record<string, string | undefined> = { ...was, actor }
  const people = [...room.actors.value.values()].sort((a, b) => a.name.localeCompare(b.name))
  const save = (event: Event): void => {
    event.preventDefault()
    // what another decided while the form was open is shown first; a second Enter is a decision on that
    const changed = f.version !== opened.current && f.state !== 'suggested' && f.by !== caseView.peek()?.me.name
    opened.current = f.version
    if (changed && !room.apart) {
      room.trouble.value = r.conflict(w.states[f.state], f.by ?? '')
      say(room.trouble.value)
      return
    }
    const data = new FormData(form.current!)
    const edit: Edit = {}
    for (const field of editable[f.kind]) {
      const given = String(data.get(field) ?? '')
      if (given !== (was[field] ?? '')) edit[field] = given === '' ? null : given
    }
    if (kind.value !== f.kind) edit.kind = kind.value
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
  const choose = (field: string, entries: readonly (readonly [string, string])[], empty: string | null) => (
    <select name={field} key={kind.value}>
      {empty !== null && <option value="">{empty}</option>}
      {entries.map(([id, name]) => (
        <option key={id} value={id} selected={id === value[field]}>
          {name}
        </option>
      ))}
    </select>
  )
  const control = (field: string) => {
    if (field === 'actor') {
      const of = people.filter(one => one.kind === kind.value).map(one => [one.id, one.name] as const)
      // Its own actor is always among them, so that Enter alone joins it with no other.
      const own = actor === '' || of.some(([id]) => id === actor) ? [] : [[actor, was.name ?? f.exact] as const]
      return choose(field, [...own, ...of], w.room.newActor(f.exact.replaceAll(/\s+/g, ' ')))
    }
    if (field === 'speaker' || field === 'addressee' || field === 'source')
      return choose(
        field,
        people.map(one => [one.id, one.name] as const),
        r.notRecorded,
      )
    if (field === 'how') return choose(field, Object.entries(w.dateHow), null)
    if (field === 'style') return choose(field, Object.entries(w.quoteStyle), null)
    if (field === 'circumstance') return choose(field, Object.entries(w.circumstances), null)
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
        <label class="field">
          <span>{r.kind}</span>
          <select value={kind.value} onChange={event => (kind.value = event.currentTarget.value as FindingKind)}>
            {(['person', 'body', 'place'] as const).map(one => (
              <option key={one} value={one} selected={one === kind.value}>
                {w.kinds[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {room.picked.value === null ? (
        <p class="xs dim">{w.room.otherWords}</p>
      ) : (
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

/** Whom the finding means if it is of this kind: its own actor, else the one of the same name; empty for a new one. */
function actorAs(room: ReadingRoom, f: FindingView, kind: FindingKind): string {
  if (!('actor' in f)) return ''
  if (kind === f.kind) return f.actor
  const name = room.nameOf(f.actor) ?? f.name
  return [...room.actors.value.values()].find(one => one.kind === kind && one.name === name)?.id ?? ''
}
