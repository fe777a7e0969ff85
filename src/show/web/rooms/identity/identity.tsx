import { useSignal } from '@preact/signals'
import type { IdentityView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { go } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { questionAddress } from '../witnesses/table.ts'
import { AlsoNames } from './claim-rows.tsx'
import { TurnedList } from './turned.tsx'

/** What rests on an actor being one: its claims, and what would stand otherwise if those marked were another's. */
export function Identity({ id }: { id: string }) {
  const marked = useSignal<readonly string[]>([])
  const { value, error } = useLoad(() => {
    epoch.value
    return api.identity(id, marked.value.length === 0 ? {} : { claims: marked.value.join(',') })
  })
  if (value === null) return <Trouble error={error} />
  const toggle = (claim: string): void => {
    marked.value = marked.value.includes(claim) ? marked.value.filter(one => one !== claim) : [...marked.value, claim]
  }
  // Another person may have moved some meanwhile.
  const own = marked.value.filter(one => value.claims.some(({ claim }) => claim === one))
  return <Room view={value} marked={own} toggle={toggle} />
}

interface Props {
  readonly view: IdentityView
  readonly marked: readonly string[]
  toggle(claim: string): void
}

function Room({ view, marked, toggle }: Props) {
  const w = words.value.impact.identity
  const { voice, claims, alsoNames } = view
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.heading(voice.name, claims.length)}</h1>
          <p class="sub">{w.sub}</p>
        </div>
      </div>
      <Split view={view} marked={marked} />
      <div class="cols">
        <section class="rule-top" aria-labelledby="claims">
          <h2 id="claims">
            {w.claims}: {claims.length}
          </h2>
          <ul>
            {claims.map(one => (
              <li key={one.claim} class="ans-row mark-row">
                <input
                  type="checkbox"
                  aria-label={w.mark(one.gist)}
                  checked={marked.includes(one.claim)}
                  onChange={() => toggle(one.claim)}
                />
                <a class="loc" href={questionAddress(one.question, one.claim)}>
                  {one.at}
                </a>
                <span>
                  <span lang="en">{one.gist}</span>{' '}
                  <span class="faint small">{one.as.map(role => w.as[role]).join(', ')}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <div class="stack">
          <Turned view={view} />
          <AlsoNames heading={w.also} of={alsoNames} />
        </div>
      </div>
    </main>
  )
}

/** The questions that the marked claims turn: the relation, and how many origins stand behind each answer. */
function Turned({ view: { questions, claims } }: { view: IdentityView }) {
  const w = words.value.impact.identity
  const moved = claims.filter(one => one.moved).length
  return (
    <section class="rule-top" aria-live="polite">
      <h2>
        {w.questions}: {questions.length}
      </h2>
      <p class="small dim">
        {moved === 0 ? w.none : w.marked(moved)} {moved > 0 && questions.length === 0 && w.noQuestions}
      </p>
      <TurnedList of={questions} />
    </section>
  )
}

/** The confirmation asks for the state that the list is about, a name for the other, and the reason. */
function Split({ view, marked }: { view: IdentityView; marked: readonly string[] }) {
  const w = words.value.impact.identity
  return (
    <Confirm
      fields={[
        { name: 'name', label: w.name, most: 400 },
        { name: 'reason', label: w.reason, most: 2000 },
      ]}
      button={w.split(marked.length)}
      disabled={marked.length === 0 || marked.length >= view.claims.length}
      change={async given => {
        const { voice, entry } = await api.splitVoice(view.voice.id, { ...given, claims: [...marked], seq: view.seq })
        go(`/identity/${encodeURIComponent(voice.id)}`)
        return { entry, done: w.done(voice.name) }
      }}
    />
  )
}
