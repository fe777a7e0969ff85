import { signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ActorsChanged, ActorView, SplitBody } from '../../http/client.ts'
import { api, useLoad } from '../kit/api.ts'
import { epoch, sign } from '../kit/state.ts'
import { InSentence } from '../parts/context.tsx'
import { Sign } from '../parts/sign.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { words } from '../words/words.ts'
import { Rests } from './identity/rests.tsx'

/** One actor: its forms, the reasons for counting them as one, every mention, and the way to part them. */
export function Actor({ id }: { id: string }) {
  useEffect(() => () => void (trouble.value = null), [])
  const { value, error } = useLoad(() => {
    epoch.value
    return api.actor(id)
  })
  return value === null ? <Trouble error={error} /> : <Shown view={value} />
}

/** Why the last change did not go through, until the next one does. */
const trouble = signal<string | null>(null)

const send = (change: () => Promise<ActorsChanged>) => sign(change, undefined, trouble)

function Shown({ view: { actor, mentions, rests } }: { view: ActorView }) {
  const w = words.value
  const forms = useSignal<ReadonlySet<string>>(new Set())
  const single = useSignal<ReadonlySet<string>>(new Set())
  const toggle = (set: typeof forms, what: string): void => {
    const next = new Set(set.value)
    if (!next.delete(what)) next.add(what)
    set.value = next
  }
  const counts = new Map<string, number>()
  for (const one of actor.variants) counts.set(one.form, (counts.get(one.form) ?? 0) + one.count)
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <p class="kick">
            <Sign name={actor.kind} tone="pale" /> {w.kinds[actor.kind]}
            {actor.by !== undefined && ` · ${w.actor.by(actor.by)}`}
          </p>
          <h1>{w.actor.heading(actor.name, actor.mentions, actor.sources.length)}</h1>
        </div>
      </div>
      {trouble.value !== null && <p class="said small">{trouble.value}</p>}
      <div class="cols">
        <section class="rule-top" aria-labelledby="where">
          <h2 id="where">{w.actor.mentions}</h2>
          <ul class="gap-top">
            {mentions.map(row => (
              <li key={row.finding.id} class="mention">
                <input
                  type="checkbox"
                  aria-label={`${w.actor.split}: ${row.match}`}
                  checked={single.value.has(row.finding.id)}
                  onChange={() => toggle(single, row.finding.id)}
                />
                <InSentence row={row} finding={row.finding.id} />
              </li>
            ))}
          </ul>
        </section>
        <div class="stack">
          <section class="rule-top">
            <h2>{w.actor.why}</h2>
            <ul class="small stack gap-top">
              {actor.reasons.length === 0 ? (
                <li class="dim">{w.actor.whyOne}</li>
              ) : (
                actor.reasons.map(reason => <li key={reason}>{w.reason(reason)}</li>)
              )}
            </ul>
          </section>
          <Rests actor={actor.id} of={rests} />
          <section class="rule-top">
            <h2>{w.actor.forms}</h2>
            <ul class="gap-top">
              {[...counts].map(([form, n]) => (
                <li key={form}>
                  <label class="hand">
                    <input type="checkbox" checked={forms.value.has(form)} onChange={() => toggle(forms, form)} />{' '}
                    <span class="serif">{form}</span> <span class="faint small">{w.actor.attested(n)}</span>
                  </label>
                </li>
              ))}
            </ul>
            <Split forms={forms.value} single={single.value} actor={actor} />
          </section>
          {actor.parts.length > 0 && (
            <section class="rule-top">
              <h2>{w.actor.parts}</h2>
              <ul class="small stack gap-top">
                {alike(actor.parts).map(([first, ids]) => (
                  <li key={first.id}>
                    <b class="serif">{first.name}</b>
                    {ids.length > 1 && <span class="faint"> ×{ids.length}</span>}{' '}
                    <span class="dim">{first.reasons.map(w.reason).join(' ')}</span>{' '}
                    <button
                      type="button"
                      class="link"
                      onClick={() =>
                        void send(() =>
                          api.splitActor(actor.id, { parts: ids, reason: w.actor.apart, version: actor.version }),
                        )
                      }
                    >
                      {w.actor.apart}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Rename actor={actor} />
        </div>
      </div>
    </main>
  )
}

type Part = ActorView['actor']['parts'][number]

/** Parts of one name, joined for the same reasons, as one line: there they are one claim. */
const alike = (parts: readonly Part[]): (readonly [first: Part, ids: string[]])[] =>
  [...Map.groupBy(parts, part => JSON.stringify([part.name, part.reasons])).values()].map(
    same => [same[0]!, same.map(part => part.id)] as const,
  )

interface Chosen {
  readonly forms: ReadonlySet<string>
  readonly single: ReadonlySet<string>
  readonly actor: ActorView['actor']
}

function Split({ forms, single, actor }: Chosen) {
  const w = words.value
  const reason = useSignal('')
  const none = forms.size === 0 && single.size === 0
  const split = (event: Event): void => {
    event.preventDefault()
    const part: SplitBody = {
      reason: reason.value,
      version: actor.version,
      ...(forms.size > 0 ? { variants: [...forms] } : {}),
      ...(single.size > 0 ? { findings: [...single] } : {}),
    }
    void send(() => api.splitActor(actor.id, part))
  }
  if (none) return <p class="small dim gap-top">{w.actor.splitHint}</p>
  return (
    <form onSubmit={split}>
      <label class="field">
        <span>{w.actors.reason}</span>
        <input required value={reason.value} onInput={event => (reason.value = event.currentTarget.value)} />
      </label>
      <p class="xs dim">{w.actors.reasonHint}</p>
      <p class="gap-top">
        <button type="submit" class="btn main">
          {w.actor.split}
        </button>
      </p>
    </form>
  )
}

function Rename({ actor: { id, name, version } }: Pick<Chosen, 'actor'>) {
  const w = words.value.actor
  const given = useSignal(name)
  return (
    <section class="rule-top">
      <h2>{w.rename}</h2>
      <form
        onSubmit={event => {
          event.preventDefault()
          void send(() => api.renameActor(id, { name: given.value.trim(), version }))
        }}
      >
        <label class="field">
          <span>{w.renamed}</span>
          <input required value={given.value} onInput={event => (given.value = event.currentTarget.value)} />
        </label>
        <p class="gap-top">
          <button type="submit" class="btn" disabled={given.value.trim() === '' || given.value === name}>
            {w.rename}
          </button>
        </p>
      </form>
    </section>
  )
}
