import { useEffect, useRef } from 'preact/hooks'
import type { Edit, FindingView } from '../../../http/client.ts'
import { type Action, act } from '../../kit/keys.ts'
import { Cap, Key, KeyButton } from '../../parts/key.tsx'
import { Sign } from '../../parts/sign.tsx'
import { Tour } from '../../parts/tour.tsx'
import { words } from '../../words/words.ts'
import { gist } from './margin.tsx'
import type { Mark, ReadingRoom } from './room.ts'

/** The right-hand pane: what is looked at, why the reader thinks so, and the four keys. */
export function Card({ room }: { room: ReadingRoom }) {
  const mark = room.current.value === null ? undefined : room.byId.value.get(room.current.value)
  const w = words.value.reading
  const open = room.left.value
  return (
    <>
      <Tour />
      <section class="card" aria-label={w.shown}>
        {room.picked.value !== null && !room.editing.value ? (
          <Picked room={room} />
        ) : mark === undefined ? (
          <Nothing />
        ) : (
          <Looked room={room} mark={mark} />
        )}
        {room.trouble.value !== null && <p class="said small">{room.trouble.value}</p>}
        <div class="tally small">
          <p class="dim">{w.left(open, room.marks.value.length)}</p>
          {!room.mayDecide.value && <p class="dim">{w.mayNot}</p>}
          <p class="acts gap-top">
            <KeyButton of="nextOpen">{words.value.keys.actions.nextOpen}</KeyButton>
            <KeyButton of="acceptScreen" disabled={!room.mayDecide.value}>
              {words.value.keys.actions.acceptScreen}
            </KeyButton>
          </p>
        </div>
      </section>
    </>
  )
}

function Nothing() {
  const w = words.value.reading
  return (
    <>
      <p class="kick">{w.nothing}</p>
      <p class="says">{w.start}</p>
    </>
  )
}

function Looked({ room, mark }: { room: ReadingRoom; mark: Mark }) {
  const w = words.value
  const f = mark.now.value
  const may = room.mayDecide.value
  const kick = w.reading.kick(w.states[f.state], w.kinds[f.kind], room.source.value.siglum, room.lineAt(mark.start))
  return (
    <>
      <p class="kick">
        <Sign name={f.kind} tone="pale" /> {kick[0]!.toUpperCase() + kick.slice(1)}
      </p>
      <h2 lang={'actor' in f ? undefined : room.source.value.language}>{headOf(room, f)}</h2>
      {room.editing.value ? (
        <EditForm room={room} f={f} />
      ) : (
        <>
          <Facts room={room} f={f} />
          {f.state === 'suggested' ? (
            <p class="acts gap-top">
              <KeyButton of="accept" main disabled={!may}>
                {w.reading.accept}
              </KeyButton>
              <KeyButton of="edit" disabled={!may}>
                {w.reading.edit}
              </KeyButton>
              <KeyButton of="reject" disabled={!may}>
                {w.reading.reject}
              </KeyButton>
              <KeyButton of="skip">{w.reading.skip}</KeyButton>
            </p>
          ) : (
            <>
              <p class="small gap-top">
                <Sign
                  name={f.state === 'rejected' ? 'fail' : f.state === 'made' ? 'hand' : 'ok'}
                  tone={f.state === 'rejected' ? 'red' : 'blue'}
                />{' '}
                {w.reading.decidedBy(w.states[f.state], f.by ?? '')}
              </p>
              <p class="acts gap-top">
                {f.state === 'made' ? (
                  <KeyButton of="reject" disabled={!may}>
                    {w.reading.reject}
                  </KeyButton>
                ) : (
                  <KeyButton of="reopen" disabled={!may}>
                    {w.reading.reopen}
                  </KeyButton>
                )}
                <KeyButton of="edit" disabled={!may}>
                  {w.reading.edit}
                </KeyButton>
                <KeyButton of="skip">{w.reading.skip}</KeyButton>
              </p>
            </>
          )}
          <p class="q">{w.reading.why}</p>
          <p class="small dim">{f.reason === '' ? w.reading.noReason : f.reason}</p>
        </>
      )}
      <Overlaps room={room} mark={mark} />
    </>
  )
}

function headOf(room: ReadingRoom, f: FindingView): string {
  const short = f.exact.length > 180 ? `${f.exact.slice(0, 180).trimEnd()} …` : f.exact
  return 'actor' in f ? gist(room, f) : short.replaceAll(/\s+/g, ' ')
}

/** The fields of a finding as questions and answers. */
function Facts({ room, f }: { room: ReadingRoom; f: FindingView }) {
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
function EditForm({ room, f }: { room: ReadingRoom; f: FindingView }) {
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

/** All marks that share the place, so that none can hide under another. */
function Overlaps({ room, mark }: { room: ReadingRoom; mark: Mark }) {
  const w = words.value
  const here = room.stab.value.at(mark.start).filter(room.visible)
  if (here.length < 2) return null
  return (
    <div class="overlaps">
      <p class="q">{w.reading.overlaps(here.length)}</p>
      <ul>
        {here.map(one => (
          <li key={one.id}>
            <button
              type="button"
              class="link"
              aria-current={one.id === mark.id ? 'true' : undefined}
              onClick={() => room.look(one)}
            >
              {w.kinds[one.now.value.kind]}: {gist(room, one.now.value)}
            </button>
          </li>
        ))}
      </ul>
      <Key of="cycle" />
    </div>
  )
}

const makes: readonly (readonly [
  action: Action,
  kind: 'person' | 'body' | 'place' | 'date' | 'quotation' | 'attribution' | 'citation' | 'noise',
])[] = [
  ['makePerson', 'person'],
  ['makeBody', 'body'],
  ['makePlace', 'place'],
  ['makeDate', 'date'],
  ['makeQuotation', 'quotation'],
  ['makeAttribution', 'attribution'],
  ['makeCitation', 'citation'],
  ['makeNoise', 'noise'],
]

/** Words that are selected: one key, done. A date asks for its value. */
function Picked({ room }: { room: ReadingRoom }) {
  const w = words.value
  const { start, end } = room.picked.value!
  const said = room.text.slice(start, end)
  return (
    <>
      <p class="kick">
        {w.reading.selection} {w.reading.at(room.source.value.siglum, room.lineAt(start))}
      </p>
      <h2>{said.length > 160 ? `${said.slice(0, 160)} …` : said}</h2>
      <p class="q">{w.reading.markAs}</p>
      <div class="pick">
        {makes.map(([action, kind]) => (
          <button
            type="button"
            class="btn"
            key={kind}
            onPointerDown={event => event.preventDefault()}
            onClick={() => act(action)}
          >
            <Sign name={kind} tone="pale" /> {w.kinds[kind]}
            <Key of={action} />
          </button>
        ))}
      </div>
      <AskDate room={room} />
    </>
  )
}

/** Is opened by the key for a date where the words alone do not tell it. */
function AskDate({ room }: { room: ReadingRoom }) {
  const w = words.value.reading
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (room.asking.value) field.current?.focus()
  }, [room.asking.value])
  if (!room.asking.value) return null
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        const edtf = field.current!.value.trim()
        if (edtf === '') return
        room.asking.value = false
        void room.make('date', edtf)
        document.querySelector<HTMLElement>('.pane.c')?.focus({ preventScroll: true })
      }}
    >
      <label class="field">
        <span>{w.askEdtf}</span>
        <input ref={field} aria-describedby="edtf-hint" autocomplete="off" spellcheck={false} />
      </label>
      <p class="xs dim" id="edtf-hint">
        {w.askEdtfHint}
      </p>
    </form>
  )
}
