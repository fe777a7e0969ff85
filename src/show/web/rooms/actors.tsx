import { type Signal, useSignal } from '@preact/signals'
import type { ActorRow, ClaimActor } from '../../http/client.ts'
import { api, useLoad } from '../kit/api.ts'
import { query, setQuery } from '../kit/router.ts'
import { caseView, epoch, sign } from '../kit/state.ts'
import { toured } from '../kit/tour.ts'
import { placeOf } from '../parts/context.tsx'
import { hasNoText, NoText } from '../parts/no-text.tsx'
import { Sign } from '../parts/sign.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { words } from '../words/words.ts'

const kinds = ['person', 'body', 'place'] as const

/** Who the texts name, under which spellings; two or more can be counted as one, with a reason. */
export function Actors() {
  const w = words.value
  const { value, error } = useLoad(() => {
    epoch.value
    return api.actors()
  })
  const trouble = useSignal<string | null>(null)
  const chosen = useSignal<ReadonlySet<string>>(new Set())
  if (value === null) return <Trouble error={error} />
  if (hasNoText() && value.voices.length === 0) return <NoText room={w.rooms.actors} />
  const kind = query.value.get('kind')
  const like = query.value.get('name') ?? ''
  const found = value.actors
    .filter(one => kind === null || one.kind === kind)
    .filter(
      one => like === '' || [one.name, ...one.variants.map(v => v.form)].some(form => fold(form).includes(fold(like))),
    )
    .sort((a, b) => b.mentions - a.mentions || a.name.localeCompare(b.name))
  const choose = (id: string): void => {
    const next = new Set(chosen.value)
    if (!next.delete(id)) next.add(id)
    chosen.value = next
  }
  const many = value.actors.filter(one => chosen.value.has(one.id))
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>
            {value.actors.length === 0
              ? w.room.claimActors.only(value.voices.length)
              : w.actors.heading(
                  value.actors.length,
                  value.actors.reduce((n, one) => n + one.parts.length, 0),
                )}
          </h1>
          <p class="sub">{w.actors.sub}</p>
        </div>
      </div>
      {value.actors.length > 0 && (
        <div class="cols">
          <section>
            <fieldset class="filters small" aria-label={w.reading.kinds}>
              <button type="button" aria-pressed={kind === null} onClick={() => setQuery({ kind: null })}>
                {w.actors.all} {value.actors.length}
              </button>
              {kinds.map(one => (
                <button type="button" key={one} aria-pressed={kind === one} onClick={() => setQuery({ kind: one })}>
                  {w.kindsMany[one]} {value.actors.filter(actor => actor.kind === one).length}
                </button>
              ))}
              <label>
                {w.actors.filter}{' '}
                <input value={like} onInput={event => setQuery({ name: event.currentTarget.value })} />
              </label>
            </fieldset>
            <table class="small wide gap-top">
              <thead>
                <tr>
                  <th scope="col">
                    <span class="sr">{w.actors.choose}</span>
                  </th>
                  <th scope="col">{w.actors.name}</th>
                  <th scope="col">{w.actors.forms}</th>
                  <th scope="col">{w.actors.where}</th>
                  <th scope="col" class="n">
                    {w.actors.count}
                  </th>
                  <th scope="col">{w.actors.first}</th>
                </tr>
              </thead>
              <tbody>
                {found.map(one => (
                  <Row key={one.id} actor={one} chosen={chosen.value.has(one.id)} choose={choose} />
                ))}
              </tbody>
            </table>
          </section>
          <section class="rule-top">
            <h2>{w.actors.together}</h2>
            {trouble.value !== null && <p class="said small">{trouble.value}</p>}
            {many.length < 2 ? (
              <p class="small dim gap-top">{w.actors.choose}</p>
            ) : (
              <Merge many={many} trouble={trouble} done={() => (chosen.value = new Set())} />
            )}
          </section>
        </div>
      )}
      {value.voices.length > 0 && <ClaimActors of={value.voices} alone={value.actors.length === 0} />}
    </main>
  )
}

/** Whom the claims name, by how many of them; with the other names of each, and whom it must not be taken for. */
function ClaimActors({ of, alone }: { of: readonly ClaimActor[]; alone: boolean }) {
  const w = words.value
  return (
    <section class={alone ? 'gap-top' : 'rule-top gap-top'}>
      {!alone && <h2>{w.room.claimActors.heading(of.length)}</h2>}
      <table class="small wide gap-top">
        <thead>
          <tr>
            <th scope="col">{w.actors.name}</th>
            <th scope="col">{w.room.claimActors.forms}</th>
            <th scope="col">{w.room.claimActors.apart}</th>
            <th scope="col" class="n">
              {w.room.claimActors.claims}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map(one => (
            <tr key={one.id}>
              <th scope="row" class="serif">
                <Sign name={one.kind} tone="pale" /> <a href={`/identity/${encodeURIComponent(one.id)}`}>{one.name}</a>
                <span class="sr"> ({w.kinds[one.kind]})</span>
              </th>
              <td class="dim">{one.variants.join(' · ')}</td>
              <td lang="en">
                {one.apart.map(other => (
                  <p key={other.name}>
                    {other.name} <span class="dim">{other.why}</span>
                  </p>
                ))}
              </td>
              <td class="n" data-l={w.room.claimActors.claims}>
                {one.claims}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const fold = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

function Row({ actor, chosen, choose }: { actor: ActorRow; chosen: boolean; choose: (id: string) => void }) {
  const w = words.value
  const sigla = new Map(caseView.value?.sources.map(one => [one.id, one.siglum]))
  const forms = [...new Set(actor.variants.map(one => one.form))].filter(form => form !== actor.name)
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={w.actors.pick(actor.name)}
          checked={chosen}
          onChange={() => choose(actor.id)}
        />
      </td>
      <th scope="row" class="serif">
        <Sign name={actor.kind} tone="pale" /> <a href={`/actor/${encodeURIComponent(actor.id)}`}>{actor.name}</a>
        <span class="sr"> ({w.kinds[actor.kind]})</span>
      </th>
      <td class="dim">
        {forms.slice(0, 6).join(' · ')}
        {forms.length > 6 && ` ${w.reading.more(forms.length - 6)}`}
      </td>
      <td>{actor.sources.map(id => sigla.get(id) ?? id).join(' ')}</td>
      <td class="n" data-l={w.actors.count}>
        {actor.mentions}
      </td>
      <td>
        {actor.first !== undefined && (
          <a class="loc" href={placeOf(actor.first)}>
            {sigla.get(actor.first.source)} {actor.first.line}
          </a>
        )}
      </td>
    </tr>
  )
}

interface Merging {
  readonly many: readonly ActorRow[]
  /** Why it did not go through; kept by the list, since the form goes when an actor does. */
  readonly trouble: Signal<string | null>
  readonly done: () => void
}

function Merge({ many, trouble, done }: Merging) {
  const w = words.value.actors
  const sorted = [...many].sort((a, b) => b.mentions - a.mentions)
  const into = useSignal(sorted[0]!.id)
  const reason = useSignal('')
  const merge = async (event: Event): Promise<void> => {
    event.preventDefault()
    const keepId = many.some(one => one.id === into.value) ? into.value : sorted[0]!.id
    const merging = {
      into: keepId,
      from: many.filter(one => one.id !== keepId).map(one => one.id),
      reason: reason.value,
      seen: Object.fromEntries(many.map(one => [one.id, one.version])),
    }
    if ((await sign(() => api.mergeActors(merging), undefined, trouble)) === null) return
    toured('merge')
    done()
  }
  return (
    <form onSubmit={event => void merge(event)}>
      <fieldset>
        <legend class="small dim">{w.mergeInto}</legend>
        {sorted.map(one => (
          <label key={one.id} class="hand serif">
            <input type="radio" name="into" checked={into.value === one.id} onChange={() => (into.value = one.id)} />{' '}
            {one.name}
            <br />
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{w.reason}</span>
        <input required value={reason.value} onInput={event => (reason.value = event.currentTarget.value)} />
      </label>
      <p class="xs dim">{w.reasonHint}</p>
      <p class="gap-top">
        <button type="submit" class="btn main">
          {w.merge(many.length)}
        </button>
      </p>
    </form>
  )
}
