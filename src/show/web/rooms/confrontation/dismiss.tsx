import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DiagnosisView, PairView } from '../../../http/client.ts'
import { api, why } from '../../kit/api.ts'
import { onActions } from '../../kit/keys.ts'
import { noteStep, refresh, say } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'

/** A person does not hold with the leading diagnosis, and says why. It hides and never deletes. */
export function DismissForm({ pair, kind }: { pair: PairView; kind: DiagnosisView['kind'] }) {
  const w = words.value.testimony.question
  const open = useSignal(false)
  const reason = useRef<HTMLInputElement>(null)
  useLayoutEffect(
    () =>
      onActions({
        dismiss: () => {
          open.value = true
          return true
        },
      }),
    [],
  )
  // before the next key: the reason is typed on at once
  useLayoutEffect(() => reason.current?.focus(), [open.value])
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    try {
      const { entry } = await api.dismiss({ a: pair.a, b: pair.b, kind, reason: reason.current?.value ?? '' })
      noteStep(entry)
      open.value = false
      say(w.dismissedSay(w.diagnoses[kind]))
      refresh()
    } catch (error) {
      say(words.peek().say.failed(why(error)))
    }
  }
  if (!open.value)
    return (
      <p class="acts small gap-top">
        <KeyButton of="dismiss">{w.dismiss}</KeyButton>
      </p>
    )
  return (
    <form class="gap-top small" onSubmit={event => void send(event)}>
      <label class="field">
        <span>{w.reason}</span>
        <input ref={reason} required maxLength={2000} />
      </label>
      <p class="acts gap-top">
        <button type="submit" class="btn main">
          {w.send}
        </button>
        <button type="button" class="btn" onClick={() => (open.value = false)}>
          {w.cancel}
        </button>
      </p>
    </form>
  )
}

/** A person holds another diagnosis than the leading one, and says why. All that stand before it are put aside. */
export function HoldForm({ pair, kind, stands }: { pair: PairView; kind: DiagnosisView['kind']; stands: boolean }) {
  const { testimony, said } = words.value
  const reason = useRef<HTMLInputElement>(null)
  if (!stands) return <p class="faint">{said.hold.noGround}</p>
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    try {
      const { entry } = await api.hold({ a: pair.a, b: pair.b, kind, reason: reason.current?.value ?? '' })
      noteStep(entry)
      say(said.hold.held(testimony.question.diagnoses[kind]))
      refresh()
    } catch (error) {
      say(words.peek().say.failed(why(error)))
    }
  }
  return (
    <form class="small" onSubmit={event => void send(event)}>
      <label class="field">
        <span>{said.hold.why}</span>
        <input ref={reason} required maxLength={2000} />
      </label>
      <button type="submit" class="btn gap-top">
        {said.hold.hold}
      </button>
    </form>
  )
}

/** A diagnosis that a person dismissed, with the way back. */
export function Gone({ dismissal }: { dismissal: PairView['dismissed'][number]['dismissal'] }) {
  const w = words.value.testimony.question
  const restore = async (): Promise<void> => {
    try {
      const { entry } = await api.restore(dismissal.id)
      noteStep(entry)
      refresh()
    } catch (error) {
      say(words.peek().say.failed(why(error)))
    }
  }
  return (
    <p>
      {w.dismissed(dismissal.by ?? '', dismissal.reason)}{' '}
      <button type="button" class="link" onClick={() => void restore()}>
        {w.takeBack}
      </button>
    </p>
  )
}
