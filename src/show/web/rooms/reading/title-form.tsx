import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren, RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { why } from '../../kit/api.ts'
import { say } from '../../kit/state.ts'
import { Cap } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

interface Props {
  readonly room: ReadingRoom
  /** What is said while the form is closed. */
  readonly says: string
  readonly change: string
  /** The field that takes the focus when the form opens. */
  readonly field: RefObject<HTMLInputElement | HTMLSelectElement | null>
  readonly button: string
  readonly disabled?: boolean
  /** What is said once it was changed, while the form is closed. */
  readonly done?: Signal<string | null>
  unfold?(): void
  /** Does the change; what it throws is said in the form. */
  send(close: () => void): Promise<void>
  readonly children: ComponentChildren
  readonly below: ComponentChildren
}

/** Something that is said under the title of a source, and the form by which a person puts it right. Escape closes it. */
export function TitleForm(props: Props) {
  const { room, says, change, field, button, disabled = false, done, children, below } = props
  const open = useSignal(false)
  const trouble = useSignal<string | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  // before the next key: a letter typed a moment too early would decide something in the text
  useLayoutEffect(() => {
    if (!open.value) return
    field.current?.focus()
    if (field.current instanceof HTMLInputElement) field.current.select()
  }, [open.value])
  const close = (): void => {
    open.value = false
    trouble.value = null
    requestAnimationFrame(() => opener.current?.focus())
  }
  const send = async (): Promise<void> => {
    try {
      await props.send(close)
    } catch (error) {
      trouble.value = words.peek().say.failed(why(error))
      say(trouble.value)
    }
  }
  const unfold = (): void => {
    open.value = true
    props.unfold?.()
  }
  return (
    <div class="small dim">
      <p>
        {says}{' '}
        {room.mayDecide.value && !room.apart && !open.value && (
          <button type="button" class="link" ref={opener} onClick={unfold}>
            {change}
          </button>
        )}
      </p>
      {done != null && done.value !== null && !open.value && <p>{done.value}</p>}
      {open.value && (
        <form
          class="acts gap-top middle"
          onSubmit={event => {
            event.preventDefault()
            void send()
          }}
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            close()
          }}
        >
          {children}
          <button type="submit" class="btn main" disabled={disabled}>
            {button}
            <Cap name="Enter" />
          </button>
          <button type="button" class="btn" onClick={close}>
            {words.value.keys.close}
            <Cap name="Esc" />
          </button>
          {below}
          {trouble.value !== null && <p class="said">{trouble.value}</p>}
        </form>
      )}
    </div>
  )
}
