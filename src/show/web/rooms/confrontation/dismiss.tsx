import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { DiagnosisView, PairView } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { onActions } from '../../kit/keys.ts'
import { sign } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { words } from '../../words/words.ts'

/** A person does not hold with the leading diagnosis, and says why. It hides and never deletes. */
export function DismissForm({ pair, kind }: { pair: PairView; kind: DiagnosisView['kind'] }) {
  const w = words.value.testimony.question
  const open = useSignal(false)
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
  if (!open.value)
    return (
      <p class="acts small gap-top">
        <KeyButton of="dismiss">{w.dismiss}</KeyButton>
      </p>
    )
  return (
    <ReasonForm
      label={w.reason}
      submit={w.send}
      focus
      cancel={{ label: w.cancel, act: () => (open.value = false) }}
      send={async given => {
        const body = { a: pair.a, b: pair.b, kind, reason: String(given.get('why')) }
        if (await sign(() => api.dismiss(body), w.dismissedSay(w.diagnoses[kind]))) open.value = false
      }}
    />
  )
}

/** A person holds another diagnosis than the leading one, and says why. All that stand before it are put aside. */
export function HoldForm({ pair, kind, stands }: { pair: PairView; kind: DiagnosisView['kind']; stands: boolean }) {
  const { testimony, said } = words.value
  if (!stands) return <p class="faint">{said.hold.noGround}</p>
  return (
    <ReasonForm
      label={said.hold.why}
      submit={said.hold.hold}
      send={given =>
        sign(
          () => api.hold({ a: pair.a, b: pair.b, kind, reason: String(given.get('why')) }),
          said.hold.held(testimony.question.diagnoses[kind]),
        )
      }
    />
  )
}

/** A diagnosis that a person dismissed, with the way back. */
export function Gone({ dismissal }: { dismissal: PairView['dismissed'][number]['dismissal'] }) {
  const w = words.value.testimony.question
  return (
    <p>
      {w.dismissed(dismissal.by ?? '', dismissal.reason)}{' '}
      <button type="button" class="link" onClick={() => void sign(() => api.restore(dismissal.id))}>
        {w.takeBack}
      </button>
    </p>
  )
}
