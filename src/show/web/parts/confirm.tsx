import { useSignal } from '@preact/signals'
import type { Step } from '../../http/client.ts'
import { caseView, sign } from '../kit/state.ts'
import { words } from '../words/words.ts'

interface Props<Field extends string> {
  /** What is asked for, each in a field of its own, with the most letters that it takes. */
  readonly fields: readonly { readonly name: Field; readonly label: string; readonly most: number }[]
  readonly button: string
  readonly disabled?: boolean
  /** Does the change and answers its entry, with what to say of it. */
  change(given: Readonly<Record<Field, string>>): Promise<{ readonly entry: Step | null; readonly done: string }>
  /** After it is done: where to go, what to close. */
  after?(): void
}

/** The confirmation of a change whose list a person has seen. One step, undone by name; only who may decide sees it. */
export function Confirm<Field extends string>({ fields, button, disabled = false, change, after }: Props<Field>) {
  const busy = useSignal(false)
  const role = caseView.value?.me.role
  if (role === undefined) return null
  if (role !== 'decide' && role !== 'own') return <p class="dim">{words.value.said.rests.mayNot}</p>
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    busy.value = true
    const data = new FormData(event.target as HTMLFormElement)
    const given = Object.fromEntries(fields.map(({ name }) => [name, String(data.get(name) ?? '').trim()]))
    const signed = await sign(
      () => change(given as Record<Field, string>),
      ({ done }) => done,
    )
    if (signed !== null) after?.()
    busy.value = false
  }
  return (
    <form class="withdraw" onSubmit={event => void send(event)}>
      {fields.map(({ name, label, most }) => (
        <label key={name} class="field">
          <span>{label}</span>
          <input name={name} required maxLength={most} />
        </label>
      ))}
      <button type="submit" class="btn" disabled={disabled || busy.value}>
        {button}
      </button>
    </form>
  )
}
