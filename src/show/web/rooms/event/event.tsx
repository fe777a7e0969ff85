import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { EventImpactView, TimeConflict } from '../../../http/client.ts'
import { api, useLoad, why } from '../../kit/api.ts'
import { epoch } from '../../kit/state.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { ListedClaims } from '../identity/claim-rows.tsx'
import { TurnedList } from '../identity/turned.tsx'
import { ToldPlace } from './told-place.tsx'

interface Redating {
  readonly told: number
  readonly edtf: string
}

/** What rests on the date of an event: listed, with what another date would change, before anything is changed. */
export function EventDate({ id }: { id: string }) {
  const tried = useSignal<Redating | null>(null)
  const { value, error } = useLoad(() => {
    epoch.value
    return api.event(id, tried.value ?? {})
  })
  if (value === null) return <Trouble error={error} />
  return (
    <Room
      view={value}
      fault={error === null ? null : why(error)}
      tryOut={redating => {
        tried.value = redating
      }}
    />
  )
}

interface Props {
  readonly view: EventImpactView
  /** Why the date that was tried could not be looked at. */
  readonly fault: string | null
  tryOut(redating: Redating | null): void
}

function Room({ view, fault, tryOut }: Props) {
  const { testimony: t } = words.value
  const w = words.value.impact.date
  const { event, sigla, times, claims, conflicts } = view
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.heading(event.label, event.told.filter(one => one.edtf !== null).length)}</h1>
          <p class="sub">
            {w.sub} <a href={`/timeline?event=${encodeURIComponent(event.id)}`}>{w.back}</a>
          </p>
        </div>
      </div>
      <div class="cols">
        <div class="stack">
          <section class="rule-top">
            <h2>{w.told}</h2>
            <ul class="small">
              {event.told.map((told, i) => (
                <li key={i}>
                  <b class="sig">{sigla[told.source] ?? told.source}</b> {told.edtf ?? t.timeline.noDate}{' '}
                  <ToldPlace told={told} />
                </li>
              ))}
            </ul>
            <p class="small dim">{w.apart(event.apart.length)}</p>
          </section>
          <Try view={view} fault={fault} tryOut={tryOut} />
          <Would view={view} tryOut={tryOut} />
        </div>
        <div class="stack">
          <section class="rule-top">
            <h2>
              {w.times}: {times.length}
            </h2>
            {times.length === 0 && <p class="small dim">{w.noTimes}</p>}
            <ul class="small stack">
              {times.map(one => (
                <li key={one.id}>
                  <span lang="en">{one.words}</span> <span class="loc">{one.at}</span>{' '}
                  {one.changes && <b class="finding">{w.follows}</b>}
                </li>
              ))}
            </ul>
          </section>
          <section class="rule-top">
            <h2>
              {w.now}: {conflicts.length}
            </h2>
            {conflicts.length === 0 && <p class="small dim">{w.noneNow}</p>}
            <Conflicts of={conflicts} />
          </section>
          <ListedClaims heading={w.claims} of={claims} />
        </div>
      </div>
    </main>
  )
}

function Conflicts({ of }: { of: readonly TimeConflict[] }) {
  const w = words.value.impact
  return (
    <ul class="small stack">
      {of.map(one => (
        <li key={one.statements.map(row => row.id).join()}>
          <b class="finding">{w.cannotAll(one.statements.length, one.days)}</b>
          {one.statements.map(row => (
            <p key={row.id}>
              <span lang="en">{row.words}</span> <span class="loc">{row.at}</span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Another date to look at. It changes nothing; it makes the list. */
function Try({ view: { event, sigla }, fault, tryOut }: Props) {
  const w = words.value.impact.date
  const none = words.value.testimony.timeline.noDate
  const which = useRef<HTMLSelectElement>(null)
  const edtf = useRef<HTMLInputElement>(null)
  const send = (submitted: Event): void => {
    submitted.preventDefault()
    tryOut({ told: Number(which.current?.value ?? 0), edtf: edtf.current?.value.trim() ?? '' })
  }
  return (
    <form class="withdraw" onSubmit={send}>
      <label class="field">
        <span>{w.which}</span>
        <select ref={which}>
          {event.told.map((told, i) => (
            <option key={i} value={i}>
              {sigla[told.source] ?? told.source} {told.line ?? ''}: {told.edtf ?? none}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{w.edtf}</span>
        <input ref={edtf} required maxLength={200} spellcheck={false} aria-invalid={fault !== null} />
      </label>
      <button type="submit" class="btn">
        {w.try}
      </button>
      {fault !== null && (
        <p role="alert" class="small finding">
          {fault}
        </p>
      )}
    </form>
  )
}

/** What the date looked at would change, and the confirmation under its list. */
function Would({ view, tryOut }: Omit<Props, 'fault'>) {
  const w = words.value.impact.date
  const { would, event, seq } = view
  if (would === null) return null
  return (
    <section class="rule-top" aria-live="polite">
      <h2>{w.would(would.edtf)}</h2>
      <p class="small">{w.apart(would.apart)}</p>
      {would.come.length + would.go.length === 0 && <p class="small dim">{w.same}</p>}
      {would.come.length > 0 && (
        <>
          <h3>
            {w.come}: {would.come.length}
          </h3>
          <Conflicts of={would.come} />
        </>
      )}
      {would.go.length > 0 && (
        <>
          <h3>
            {w.go}: {would.go.length}
          </h3>
          <Conflicts of={would.go} />
        </>
      )}
      <p class="small dim gap-top">{w.keep}</p>
      {would.questions.length > 0 && (
        <>
          <h3>
            {w.ifFollowed}: {would.questions.length}
          </h3>
          <TurnedList of={would.questions} />
        </>
      )}
      <Confirm
        fields={[{ name: 'reason', label: w.reason, most: 2000 }]}
        button={w.change(would.edtf)}
        change={async ({ reason }) => {
          const { told, edtf } = would
          const { entry } = await api.changeDate(event.id, { told, edtf, seq, reason })
          return { entry, done: w.done(event.label) }
        }}
        after={() => tryOut(null)}
      />
    </section>
  )
}
