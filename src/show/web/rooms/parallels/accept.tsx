import { useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { ChangedCount, DependenceBody, TextPairView, VoiceChoice } from '../../../http/client.ts'
import { api, why } from '../../kit/api.ts'
import { caseView, epoch, noteStep, refresh, say } from '../../kit/state.ts'
import { words } from '../../words/words.ts'
import { chainAddress } from '../witnesses/table.ts'

/** A person says that two voices depend on one another, sees beforehand which counts change, and may take it back. */
export function AcceptForm({ view }: { view: TextPairView }) {
  const w = words.value.texts.pair.accept
  const { a: left, b: right } = view.voices
  const a = useSignal(left[0]?.id ?? '')
  const b = useSignal(right.find(one => one.id !== left[0]?.id)?.id ?? right[0]?.id ?? '')
  const direction = useSignal<DependenceBody['direction']>('not-shown')
  const changes = useSignal<readonly ChangedCount[] | null>(null)
  const trouble = useSignal<string | null>(null)
  const reason = useRef<HTMLInputElement>(null)
  const may = ['decide', 'own'].includes(caseView.value?.me.role ?? 'none')
  useSignalEffect(() => {
    // what is recorded meanwhile changes the answer
    epoch.value
    const [from, to] = [a.value, b.value]
    changes.value = null
    if (from === '' || to === '' || from === to) return
    api.dependence(from, to).then(
      found => {
        if (a.peek() === from && b.peek() === to) changes.value = found.changes
      },
      error => {
        trouble.value = why(error)
      },
    )
  })
  const name = (voices: readonly VoiceChoice[], id: string): string => voices.find(one => one.id === id)?.name ?? id
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const row = view.parallels[view.face!.n]!
    const at = (side: 'a' | 'b') => ({ source: view[side].id, start: row[side].start, end: row[side].end })
    try {
      const { entry } = await api.depend({
        a: a.peek(),
        b: b.peek(),
        direction: direction.peek(),
        why: reason.current?.value ?? '',
        at: [at('a'), at('b')],
      })
      noteStep(entry)
      trouble.value = null
      say(w.sent(changes.peek()?.length ?? 0))
      refresh()
    } catch (error) {
      trouble.value = why(error)
    }
  }
  const choose = (label: string, chosen: { value: string }, voices: readonly VoiceChoice[]) => (
    <label class="field">
      <span>{label}</span>
      <select value={chosen.value} onChange={event => (chosen.value = event.currentTarget.value)}>
        {voices.map(one => (
          <option key={one.id} value={one.id}>
            {w.choice(one.name, one.here, one.claims)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section class="rule-top" aria-labelledby="depends">
      <h2 id="depends">{w.heading}</h2>
      {left.length === 0 || right.length === 0 ? (
        <p class="small dim gap-top">{w.noVoices}</p>
      ) : (
        <form class="small stack gap-top" onSubmit={event => void send(event)}>
          <p class="dim">{w.says}</p>
          {choose(w.voice(view.a.siglum), a, left)}
          {choose(w.voice(view.b.siglum), b, right)}
          <fieldset class="ways">
            <legend>{w.direction}</legend>
            {(
              [
                ['a-from-b', w.aFromB(name(left, a.value), name(right, b.value))],
                ['b-from-a', w.aFromB(name(right, b.value), name(left, a.value))],
                ['not-shown', w.notShown],
              ] as const
            ).map(([way, label]) => (
              <label key={way}>
                <input
                  type="radio"
                  name="direction"
                  checked={direction.value === way}
                  onChange={() => (direction.value = way)}
                />{' '}
                {label}
              </label>
            ))}
          </fieldset>
          <label class="field">
            <span>{w.why}</span>
            <input ref={reason} maxLength={2000} />
          </label>
          {a.value === b.value ? <p class="finding">{w.sameVoice}</p> : <Changes of={changes.value} />}
          {trouble.value !== null && <p class="said">{trouble.value}</p>}
          <p class="acts">
            <button type="submit" class="btn main" disabled={!may || a.value === b.value}>
              {w.send}
            </button>
            {!may && <span class="dim">{w.may}</span>}
          </p>
        </form>
      )}
    </section>
  )
}

/** Which counts would change, before anything does. */
function Changes({ of }: { of: readonly ChangedCount[] | null }) {
  const w = words.value.texts.pair.accept
  if (of === null) return null
  const range = ({ least, most }: { least: number; most: number }) => [least, most] as const
  const kish = ({ least, most }: { least: number; most: number }): string =>
    least.toFixed(1) === most.toFixed(1) ? least.toFixed(1) : `${least.toFixed(1)}–${most.toFixed(1)}`
  return (
    <div>
      <p>
        <b>{w.changes(of.length)}</b>
      </p>
      <ul class="stack">
        {of.slice(0, 8).map(one => (
          <li key={`${one.question} ${one.group}`}>
            <bdi lang="en">{one.words}</bdi> <b lang="en">{one.answer}</b>:{' '}
            {one.before.roots.least === one.after.roots.least && one.before.roots.most === one.after.roots.most
              ? w.kish(kish(one.before.kish), kish(one.after.kish))
              : w.change(one.n, range(one.before.roots), range(one.after.roots))}{' '}
            <a href={chainAddress(one.question, one.group)}>{w.chain}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
