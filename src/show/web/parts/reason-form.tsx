import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface Props {
  /** What the reason is asked with. */
  readonly label: string
  readonly reason?: string
  readonly submit: string
  /** Gets the fields; the reason is `why`. */
  readonly send: (given: FormData) => Promise<unknown>
  /** Absent where the form does not close. */
  readonly cancel?: { readonly label: string; readonly act: () => void }
  /** Takes the focus: what opened it was a key, and the reason is typed on at once. */
  readonly focus?: boolean
  /** Fields before the reason. */
  readonly children?: ComponentChildren
}

/** A form that ends in a reason, as every decision of a person does that the case does not give by itself. */
export function ReasonForm({ label, reason = '', submit, send, cancel, focus = false, children }: Props) {
  const why = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (focus) why.current?.focus()
  }, [focus])
  return (
    <form
      class="small gap-top"
      onSubmit={event => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      {children}
      <label class="field">
        <span>{label}</span>
        <input ref={why} name="why" required maxLength={2000} defaultValue={reason} />
      </label>
      <p class="acts gap-top">
        <button type="submit" class={cancel === undefined ? 'btn' : 'btn main'}>
          {submit}
        </button>
        {cancel !== undefined && (
          <button type="button" class="btn" onClick={cancel.act}>
            {cancel.label}
          </button>
        )}
      </p>
    </form>
  )
}
