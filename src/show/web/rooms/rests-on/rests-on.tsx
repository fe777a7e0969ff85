import type { ImpactView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { epoch } from '../../kit/state.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { AlsoNames, ClaimRows, ListedClaims } from '../identity/claim-rows.tsx'
import { TurnedList } from '../identity/turned.tsx'

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
  const w = words.value.said.rests
  const { voice, falls, weakens, circumstances, questions, weighed, alsoNames } = view
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
            <ClaimRows of={falls} />
          </section>
          <ListedClaims heading={w.weakens} of={weakens} />
          <ListedClaims heading={w.circumstances} of={circumstances} />
        </div>
        <div class="stack">
          <section class="rule-top">
            <h2>
              {w.questions}: {questions.length}
            </h2>
            <TurnedList of={questions} />
          </section>
          <AlsoNames heading={w.weighed} of={weighed.map(item => (item.goes ? w.goes(item.words) : item.words))} />
          <AlsoNames heading={w.also} of={alsoNames} />
        </div>
      </div>
    </main>
  )
}

/** The confirmation stands above its list, never instead of it, and asks for the state that the list is about. */
function Withdraw({ view, id }: { view: ImpactView; id: string }) {
  const w = words.value.said.rests
  return (
    <Confirm
      fields={[{ name: 'reason', label: w.reason, most: 2000 }]}
      button={w.withdraw(view.falls.length)}
      disabled={view.falls.length + view.weakens.length === 0}
      change={async ({ reason }) => {
        const { entry } = await api.withdrawVoice(id, { seq: view.seq, reason })
        return { entry, done: w.done(view.voice.name) }
      }}
    />
  )
}
