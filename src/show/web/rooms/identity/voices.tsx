import { useSignal } from '@preact/signals'
import type { ActorVoices } from '../../../http/client.ts'
import { api, useLoad, why } from '../../kit/api.ts'
import { epoch, noteStep, refresh, say, tell } from '../../kit/state.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'

/** Whom of the claims an actor of the texts is. A name alone only asks; a person says it, and can take it back. */
export function VoicesOf({ id }: { id: string }) {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.actorVoices(id)
  })
  if (value === null) return <Trouble error={error} />
  return <Room view={value} />
}

type Voice = ActorVoices['voices'][number]

function Room({ view: { actor, voices, others } }: { view: ActorVoices }) {
  const w = words.value.impact.voices
  const settled = voices.filter(one => one.standing !== 'proposed')
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>
            {settled.length > 0
              ? w.settled(actor.name, settled.map(one => one.voice.name).join(', '))
              : voices.length > 0
                ? w.asked(actor.name, voices[0]!.voice.name)
                : w.nobody(actor.name)}
          </h1>
          <p class="sub">
            {w.sub} <a href={`/actor/${encodeURIComponent(actor.id)}`}>{w.back}</a>
          </p>
        </div>
      </div>
      {settled.length === 0 && others.length > 0 && <SayOne actor={actor} voices={voices} others={others} />}
      {voices.length > 0 && (
        <section class="rule-top" aria-labelledby="voices">
          <h2 id="voices">{w.voices}</h2>
          <ul class="stack gap-top">
            {voices.map(one => (
              <Row key={one.voice.id} of={one} />
            ))}
          </ul>
        </section>
      )}
      {settled.length === 0 && others.length === 0 && <p class="dim">{w.noOthers}</p>}
    </main>
  )
}

function Row({ of: { voice, standing, reason, by, claims } }: { of: Voice }) {
  const w = words.value.impact.voices
  const takeBack = async (): Promise<void> => {
    try {
      const { entry } = await api.sayTwo(voice.id)
      noteStep(entry)
      say(w.tookBack(voice.name))
    } catch (error) {
      tell(words.peek().say.failed(why(error)))
    }
    refresh()
  }
  return (
    <li>
      <b class="serif">{voice.name}</b> <span class="chip">{w.standing[standing]}</span>{' '}
      <a href={`/identity/${encodeURIComponent(voice.id)}`}>{w.claims(claims)}</a>
      <br />
      <span class="small dim">
        {standing === 'proposed' ? w.proposed(reason) : reason} {by !== null && w.by(by)}
      </span>{' '}
      {standing === 'said' && (
        <button type="button" class="link small" onClick={() => void takeBack()}>
          {w.takeBack}
        </button>
      )}
    </li>
  )
}

/** Chooses a voice and says why it is this actor. What is proposed stands chosen. */
function SayOne({ actor, voices, others }: ActorVoices) {
  const w = words.value.impact.voices
  const chosen = useSignal(voices[0]?.voice.id ?? '')
  const sorted = others.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <>
      <label class="field gap-top">
        <span>{w.which}</span>
        <select value={chosen.value} onChange={event => (chosen.value = event.currentTarget.value)}>
          <option value="">{w.choose}</option>
          {sorted.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <Confirm
        fields={[{ name: 'reason', label: w.why, most: 2000 }]}
        button={w.sayOne}
        disabled={chosen.value === ''}
        change={async ({ reason }) => {
          const { entry } = await api.sayOne(actor.id, { voice: chosen.value, reason })
          return { entry, done: w.done(actor.name, others.find(one => one.id === chosen.value)?.name ?? chosen.value) }
        }}
      />
    </>
  )
}
