import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { ImpactView } from '../../../http/client.ts'
import { api, useLoad, why } from '../../kit/api.ts'
import { caseView, epoch, noteStep, refresh, say } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { RelationSign } from '../witnesses/signs.tsx'
import { questionAddress } from '../witnesses/table.ts'

/** What rests on a voice or document: everything is listed before anything is withdrawn. */
export function RestsOn({ id }: { id: string }) {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.impact(id)
  })
  if (value === null) return <Trouble error={error} />
  return <Room view={value} id={id} />
}

function Room({ view, id }: { view: ImpactView; id: string }) {
  const { said: s, testimony: t } = words.value
  const w = s.rests
  const { voice, falls, weakens, questions, alsoNames } = view
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.heading(voice.name, falls.length)}</h1>
          <p class="sub">
            {w.sub}{' '}
            {voice.kind !== 'document' && (
              <a href={`/identity/${encodeURIComponent(voice.id)}`}>{words.value.impact.identity.link}</a>
            )}
          </p>
        </div>
      </div>
      <Withdraw view={view} id={id} />
      <div class="cols">
        <div class="stack">
          <section class="rule-top">
            <h2>
              {w.falls}: {falls.length}
            </h2>
            <p class="small dim">{w.fallsSays}</p>
            <Rows of={falls} />
          </section>
          {weakens.length > 0 && (
            <section class="rule-top">
              <h2>
                {w.weakens}: {weakens.length}
              </h2>
              <Rows of={weakens} />
            </section>
          )}
        </div>
        <div class="stack">
          <section class="rule-top">
            <h2>
              {w.questions}: {questions.length}
            </h2>
            <ul class="small stack">
              {questions.map(one => (
                <li key={one.id}>
                  <a href={questionAddress(one.id)} lang="en">
                    {one.words}
                  </a>
                  <br />
                  <RelationSign of={one.before} /> → <RelationSign of={one.after} />{' '}
                  <span class="dim">{w.turn(t.relations[one.before], t.relations[one.after])}</span>
                </li>
              ))}
            </ul>
          </section>
          {alsoNames.length > 0 && (
            <section class="rule-top">
              <h2>
                {w.also}: {alsoNames.length}
              </h2>
              <ul class="small stack">
                {alsoNames.map(one => (
                  <li key={one} lang="en">
                    {one}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </main>
  )
}

function Rows({ of }: { of: ImpactView['falls'] }) {
  return (
    <ul>
      {of.map(one => (
        <li key={one.claim} class="ans-row rests-row">
          <a class="loc" href={questionAddress(one.question, one.claim)}>
            {one.at}
          </a>
          <span lang="en">{one.gist}</span>
        </li>
      ))}
    </ul>
  )
}

/** The confirmation stands above its list, never instead of it, and asks for the state that the list is about. */
function Withdraw({ view, id }: { view: ImpactView; id: string }) {
  const w = words.value.said.rests
  const reason = useRef<HTMLInputElement>(null)
  const busy = useSignal(false)
  const role = caseView.value?.me.role
  if (role === undefined) return null
  if (role !== 'decide' && role !== 'own') return <p class="dim">{w.mayNot}</p>
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    busy.value = true
    try {
      const { entry } = await api.withdrawVoice(id, { seq: view.seq, reason: reason.current?.value ?? '' })
      noteStep(entry)
      say(w.done(view.voice.name))
    } catch (error) {
      say(words.peek().say.failed(why(error)))
    }
    busy.value = false
    refresh()
  }
  return (
    <form class="withdraw" onSubmit={event => void send(event)}>
      <label class="field">
        <span>{w.reason}</span>
        <input ref={reason} required maxLength={2000} />
      </label>
      <button type="submit" class="btn" disabled={busy.value || view.falls.length + view.weakens.length === 0}>
        {w.withdraw(view.falls.length)}
      </button>
    </form>
  )
}
