import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface Props {
  /** What the button says; `names` says it in full where several stand on one page. */
  readonly says: string
  readonly names?: string
  readonly main?: boolean
  readonly children: (close: () => void) => ComponentChildren
}

/** What the button said that had the focus when its part of the page was drawn anew: its successor takes the focus. */
let leaving: string | null = null

/** A button that opens a form in its place. The focus goes into the form and comes back to the button. */
export function Opens({ says, names, main = false, children }: Props) {
  const open = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const was = useRef(false)
  useLayoutEffect(() => {
    if (open.value) form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
    else if (was.current) button.current?.focus()
    was.current = open.value
  }, [open.value])
  useLayoutEffect(() => {
    if (leaving === says) button.current?.focus()
    leaving = null
    return () => {
      if (button.current !== null && button.current === document.activeElement) leaving = says
    }
  }, [])
  if (open.value)
    return (
      <div class="opens" ref={form}>
        {children(() => (open.value = false))}
      </div>
    )
  return (
    <button
      ref={button}
      type="button"
      class={main ? 'btn main' : 'btn'}
      {...(names === undefined ? {} : { 'aria-label': names })}
      onClick={() => (open.value = true)}
    >
      {says}
    </button>
  )
}

/**
 * The version that a form speaks of: the one it was opened on, so that what another person wrote meanwhile is refused and
 * shown; once it was refused, the present one.
 */
export function useVersion(now: number): { readonly of: () => number; readonly refused: () => void } {
  const opened = useSignal(now)
  const refused = useSignal(false)
  return { of: () => (refused.value ? now : opened.value), refused: () => (refused.value = true) }
}
